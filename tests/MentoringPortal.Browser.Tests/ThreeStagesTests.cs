using MentoringPortal.Domain.Assessments;
using MentoringPortal.Domain.Consents;
using MentoringPortal.Domain.Dossiers;
using MentoringPortal.Domain.Documents;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Orders;
using MentoringPortal.Domain.Programs;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Testing;
using MentoringPortal.Web.Features.Orders;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using UglyToad.PdfPig;
using Xunit;

namespace MentoringPortal.Browser.Tests;

/// <summary>
/// A specialist from the hiring through three stages to the final package, in three years that the test lets pass: every deadline on its border, a prolonged stage with a second
/// assessment, a leave that moves the dates, another mentor in the middle; in the end the bound dossier is read back sheet by sheet. Plans, orders and the diary are set up by the
/// use cases; what is assessed goes through the pages, in windows without JavaScript.
/// </summary>
public sealed partial class ThreeStagesTests(ClockedPortal portal) : IClassFixture<ClockedPortal>
{
    private const string Mentee = "Соколов";
    private const string Link = "[0-9a-f-]{36}";

    // The first day of the specialist; each later day is told by the calendar, not counted by the code that is tested.
    private static readonly DateOnly Hired = new(2026, 11, 23);

    private readonly List<string> _filed = [];
    private TestAccount _mentor = null!;
    private Guid _pair;
    private string _stages = "";

    private TestAccount Academic => portal.First[SchoolRole.DeputyDirectorAcademic];

    private TestAccount Methodical => portal.First[SchoolRole.DeputyDirectorMethodical];

    private TestAccount Specialist => portal.First[SchoolRole.Mentee];

    [Fact]
    public async Task A_specialist_goes_through_three_stages_and_the_final_package_with_every_deadline_on_its_border()
    {
        _mentor = portal.First[SchoolRole.Mentor];
        await The_pair_begins_with_its_plans();
        await T_02_the_questionnaire_is_due_three_months_after_the_hiring();
        await M10_the_first_assessment_prolongs_the_stage();
        await I_a_leave_moves_what_lies_ahead();
        await J_another_mentor_takes_over_and_the_part_of_the_first_is_waived();
        await M10_the_second_assessment_ends_the_first_stage();
        await T_04_the_second_stage_is_assessed_a_week_before_its_end();
        await The_pair_is_prolonged_as_the_portal_asked();
        await T_05_and_T_06_the_third_stage_is_assessed_in_its_last_month();
        await S0_48_the_final_package_is_accepted_and_the_pair_is_completed();
        await M11_the_dossier_holds_what_was_filed();
    }

    private async Task The_pair_begins_with_its_plans()
    {
        await portal.InSchoolAsync(portal.First, async db =>
            _pair = (await TestData.ActivePairAsync(db, _mentor.PersonId, Specialist.PersonId, Hired, new DateOnly(2029, 11, 22))).Id);
        await PlanAsync("adaptation", "Посетить пять уроков наставника", new DateOnly(2027, 2, 10), Academic);
        await PlanAsync("growth", "Показать открытый урок", new DateOnly(2029, 10, 15), Academic);
        await DiaryAsync(new DateOnly(2026, 12, 10), "Первый разбор урока");
        await using var deputy = await AsAsync(Academic);
        await deputy.OpenAsync($"/assessments?q={Mentee}");
        await deputy.SeesAsync("Этап идёт");
        await deputy.FollowAsync(Mentee);
        await deputy.SeesAsync("до 23.02.2027");
    }

    private async Task T_02_the_questionnaire_is_due_three_months_after_the_hiring()
    {
        // The third month ends on a holiday: the day stays.
        portal.MoveTo(new DateOnly(2027, 2, 23));
        await MarkAsync("adaptation", new DateOnly(2027, 2, 10));
        await using (var today = await AsAsync(Specialist))
        {
            await today.OpenAsync("/");
            await today.SeesAsync("Заполнить анкету");
            Assert.DoesNotContain("срок был", await today.TextAsync(), StringComparison.Ordinal);
        }

        portal.MoveTo(new DateOnly(2027, 2, 24));
        await using (var late = await AsAsync(Specialist))
        {
            await late.OpenAsync("/");
            await late.SeesAsync("срок был 23.02.2027");
        }

        await AnswerAsync();
        await ReviewAsync("Хорошо знает предмет", "Предлагаю продлить этап");
        var id = await AssessmentAsync("adaptation", 1);
        await HandInPlansAsync(id);
        await using var deputy = await AsAsync(Academic);
        await deputy.OpenAsync($"/assessments/{id}");
        await deputy.SeesAsync("передан 24.02.2027, позже срока");
        await deputy.SeesAsync("Рассмотреть комплект с наставником");
    }

    private async Task M10_the_first_assessment_prolongs_the_stage()
    {
        var id = await AssessmentAsync("adaptation", 1);
        await JoinAsync(id);
        await DraftAsync(Academic, id, "prolonged", ("Form.ProlongTo", "31.01.2028"));
        // Two days after Thursday the 4th is a Saturday, Monday the 8th a holiday.
        await InterviewAsync(Academic, Academic, id, new DateOnly(2027, 3, 4), ["results", "improve", "plan", "conclusion"], "1-з");
        await AcknowledgeAsync();
        await FileOnTheBorderAsync(Academic, id, inTime: new DateOnly(2027, 3, 9), late: new DateOnly(2027, 3, 10));
        await using var deputy = await AsAsync(Academic);
        await deputy.OpenAsync($"/assessments?q={Mentee}");
        await deputy.SeesAsync("оценка 2-я");
        await deputy.OpenAsync($"/mentorships/{_pair}");
        Assert.DoesNotContain("больше ничего не требуется", await deputy.TextAsync(), StringComparison.Ordinal);
    }

    private async Task I_a_leave_moves_what_lies_ahead()
    {
        portal.MoveTo(new DateOnly(2027, 4, 1));
        await using var curator = await AsAsync(portal.First[SchoolRole.Curator]);
        await curator.OpenAsync($"/mentorships/{_pair}/pauses/new");
        await curator.FillAsync(("Form.Ground", "MenteeAbsence"), ("Form.FromOn", "01.04.2027"), ("Form.ToOn", "15.05.2027"), ("Form.Reason", "Учебный отпуск, приказ № 112-к"));
        await curator.PressAsync("Приостановить");
        await portal.InSchoolAsync(portal.First, async db => _stages = $"/assessments/stages/{await db.Set<Participation>().Select(p => p.Id).SingleAsync()}");
        portal.MoveTo(new DateOnly(2027, 5, 17));
        await using var after = await AsAsync(portal.First[SchoolRole.Curator]);
        await after.OpenAsync(_stages);
        // Forty-five days later than by the program; what had begun keeps its first day.
        foreach (var span in new[] { "23.11.2026–16.03.2028", "23.02.2027–06.01.2029", "07.01.2028–06.01.2030", "07.12.2029–06.01.2030" }) await after.SeesAsync(span);
        await after.OpenAsync($"/mentorships/{_pair}");
        Assert.DoesNotContain("риостановлена", await after.TextAsync(), StringComparison.Ordinal);
    }

    private async Task J_another_mentor_takes_over_and_the_part_of_the_first_is_waived()
    {
        await DiaryAsync(new DateOnly(2027, 5, 17), "Последняя встреча с первым наставником");
        await PlanAsync("professional-development", "Подготовить выступление на методическом объединении", new DateOnly(2028, 11, 1), Methodical);
        portal.MoveTo(new DateOnly(2027, 6, 10));
        var next = await NewMentorAsync();
        await portal.ActAsync(portal.First[SchoolRole.Curator], async (use, db) =>
        {
            var order = Must(await use.GetRequiredService<AddPairChange>().RunAsync(new PairChangeForm
            {
                Pair = _pair,
                Kind = OrderEffect.Replacement,
                EndGround = EarlyEndGround.Dismissal,
                EndReason = "Перевод наставника в другую школу",
                NoticeOn = new DateOnly(2027, 6, 7),
                EndsEarlyOn = new DateOnly(2027, 6, 10),
                NewMentorId = next.PersonId,
                SupplementaryAgreement = "№ 8",
            }, default));
            var points = order.Points.Select(p => p.Id).ToList();
            foreach (var consent in await db.Set<Consent>().Where(c => points.Contains(c.ScopeId)).ToListAsync())
            {
                Assert.Null(consent.Receive(portal.Today, consent.SignerId, null, portal.Today));
            }

            await db.SaveChangesAsync();
            Must(await use.GetRequiredService<SubmitOrder>().RunAsync(order.Id, order.Version, default));
        });
        await portal.ActAsync(portal.First[SchoolRole.Director], async (use, db) =>
        {
            var order = await db.Set<Order>().Where(o => o.State == OrderState.OnApproval).SingleAsync();
            Must(await use.GetRequiredService<SignOrder>().RunAsync(order.Id, new SignOrderForm { Number = "31-ОД", SignedOn = portal.Today }, order.Version, default));
        });
        portal.MoveTo(new DateOnly(2027, 6, 11));
        _mentor = next;
        await portal.InSchoolAsync(portal.First, async db => _pair = await db.Set<Mentorship>().Where(m => m.MentorId == next.PersonId).Select(m => m.Id).SingleAsync());
        // The first mentor has left and writes no reviews: the assessments do without, and the new mentor is asked.
        await WaiveAsync(Academic, await AssessmentAsync("adaptation", 2));
        await WaiveAsync(Methodical, await AssessmentAsync("development", 1));
    }

    private async Task M10_the_second_assessment_ends_the_first_stage()
    {
        portal.MoveTo(new DateOnly(2028, 3, 16));
        await using (var deputy = await AsAsync(Academic))
        {
            await deputy.OpenAsync($"/assessments/{await AssessmentAsync("adaptation", 2)}");
            await deputy.SeesAsync("ожидается до 16.03.2028");
            Assert.DoesNotContain("просрочено", await deputy.TextAsync(), StringComparison.Ordinal);
        }

        await AnswerAsync();
        await ReviewAsync("Уроки стали собраннее", "Считаю этап завершённым");
        var id = await AssessmentAsync("adaptation", 2);
        await HandInPlansAsync(id);
        await JoinAsync(id);
        await DraftAsync(Academic, id, "done");
        await InterviewAsync(Academic, Academic, id, new DateOnly(2028, 3, 20), ["results", "improve", "plan", "conclusion"], "2-з");
        await AcknowledgeAsync();
        await FileAsync(Academic, id);
        await using var after = await AsAsync(Academic);
        await after.OpenAsync(_stages);
        await after.SeesAsync("завершён");
    }

    private async Task T_04_the_second_stage_is_assessed_a_week_before_its_end()
    {
        // The stage ends on 06.01.2029; a week before is Saturday, 30.12.2028: the last day is Friday.
        var id = await AssessmentAsync("development", 1);
        await MarkAsync("professional-development", new DateOnly(2028, 11, 1));
        await PlanAsync("potential", "Провести мастер-класс для коллег", new DateOnly(2029, 11, 1), null);
        portal.MoveTo(new DateOnly(2028, 12, 29));
        await ReviewAsync("Ведёт урок уверенно", "Считаю этап завершённым", id);
        await HandInPlansAsync(id);
        await using (var today = await AsAsync(Methodical))
        {
            await today.OpenAsync("/deadlines");
            await today.SeesAsync("оценить до 29.12.2028");
        }

        portal.MoveTo(new DateOnly(2028, 12, 30));
        await using (var late = await AsAsync(Methodical))
        {
            await late.OpenAsync($"/assessments/{id}");
            await late.SeesAsync("оценить следовало до 29.12.2028");
        }

        // By the program the methodical deputy organizes, the academic one talks with the specialist.
        await DraftAsync(Methodical, id, "done");
        await InterviewAsync(Methodical, Academic, id, new DateOnly(2029, 1, 17), ["results", "improve", "conclusion"], "3-з");
        await AcknowledgeAsync();
        await FileAsync(Methodical, id);
        await ApproveAsync("potential", Methodical);
    }

    private async Task The_pair_is_prolonged_as_the_portal_asked()
    {
        // The leave has carried the third stage beyond the last day of the pair, 22.11.2029: told ninety days before.
        portal.MoveTo(new DateOnly(2029, 8, 23));
        await using (var early = await AsAsync(portal.First[SchoolRole.Curator]))
        {
            await early.OpenAsync($"/mentorships/{_pair}");
            Assert.DoesNotContain("Продлить пару", await early.TextAsync(), StringComparison.Ordinal);
        }

        portal.MoveTo(new DateOnly(2029, 8, 24));
        await using (var curator = await AsAsync(portal.First[SchoolRole.Curator]))
        {
            await curator.OpenAsync($"/mentorships/{_pair}");
            await curator.SeesAsync("Продлить пару");
        }

        await portal.ActAsync(portal.First[SchoolRole.Curator], async (use, db) =>
        {
            var form = new PairChangeForm { Pair = _pair, Kind = OrderEffect.Period, NewEndsOn = new DateOnly(2030, 1, 31), EndReason = "Отпуск наставляемого сдвинул этапы" };
            var order = Must(await use.GetRequiredService<AddPairChange>().RunAsync(form, default));
            await db.SaveChangesAsync();
            Must(await use.GetRequiredService<SubmitOrder>().RunAsync(order.Id, order.Version, default));
        });
        await portal.ActAsync(portal.First[SchoolRole.Director], async (use, db) =>
        {
            var order = await db.Set<Order>().Where(o => o.State == OrderState.OnApproval).SingleAsync();
            Must(await use.GetRequiredService<SignOrder>().RunAsync(order.Id, new SignOrderForm { Number = "2-ОД", SignedOn = portal.Today }, order.Version, default));
            // Another term is another subject of the consents.
            foreach (var consent in await db.Set<Consent>().Where(c => c.ScopeId == _pair && c.State == ConsentState.Requested).ToListAsync())
            {
                Assert.Null(consent.Receive(portal.Today, consent.SignerId, null, portal.Today));
            }

            await db.SaveChangesAsync();
        });
        await using var after = await AsAsync(portal.First[SchoolRole.Curator]);
        await after.OpenAsync($"/mentorships/{_pair}");
        Assert.DoesNotContain("Продлить пару", await after.TextAsync(), StringComparison.Ordinal);
    }

    private async Task T_05_and_T_06_the_third_stage_is_assessed_in_its_last_month()
    {
        await MarkAsync("potential", new DateOnly(2029, 11, 1));
        var id = await AssessmentAsync("potential", 1);
        portal.MoveTo(new DateOnly(2029, 12, 6));
        await using (var before = await AsAsync(Methodical))
        {
            await before.OpenAsync($"/assessments?q={Mentee}");
            await before.SeesAsync("Этап идёт");
        }

        portal.MoveTo(new DateOnly(2029, 12, 7));
        await using (var month = await AsAsync(_mentor))
        {
            await month.OpenAsync("/");
            await month.SeesAsync("Передать план в комплект документов");
        }

        // The last day is a Sunday and stays the last day.
        portal.MoveTo(new DateOnly(2030, 1, 6));
        await HandInPlansAsync(id);
        await using (var today = await AsAsync(Methodical))
        {
            await today.OpenAsync($"/assessments/{id}");
            await today.SeesAsync("оценить до 06.01.2030");
        }

        portal.MoveTo(new DateOnly(2030, 1, 7));
        await using (var late = await AsAsync(Methodical))
        {
            await late.OpenAsync($"/assessments/{id}");
            await late.SeesAsync("оценить следовало до 06.01.2030");
        }

        await DraftAsync(Methodical, id, "reserve", ("Form.Prospects", "Заместитель руководителя методического объединения через два года"));
        // Three days after Thursday the 10th is a Sunday: the last day is Monday.
        await InterviewAsync(Methodical, Methodical, id, new DateOnly(2030, 1, 10), ["results", "prospects", "conclusion"], "4-з");
        await AcknowledgeAsync();
        await FileOnTheBorderAsync(Methodical, id, inTime: new DateOnly(2030, 1, 14), late: new DateOnly(2030, 1, 15));
    }

    private async Task S0_48_the_final_package_is_accepted_and_the_pair_is_completed()
    {
        var id = await AssessmentAsync("final", 1);
        await MarkAsync("growth", new DateOnly(2029, 10, 15));
        await using (var specialist = await AsAsync(Specialist))
        {
            await specialist.OpenAsync("/");
            await specialist.OpenAsync(Assert.Single(await specialist.LinksAsync($"^/reports/{Link}$")));
            await specialist.FillAsync(("Form.Learned", "Научился строить урок от вопроса ученика."), ("Form.AboutMentoring", "Наставник всегда был рядом."));
            await specialist.PressAsync("Проверить и передать");
            await specialist.ConfirmAsync();
            await specialist.SeesAsync("Документ передан в комплект");
        }

        await using (var mentor = await AsAsync(_mentor))
        {
            await mentor.OpenAsync($"/plans/{await PlanIdAsync("growth")}/evaluation");
            await mentor.FillAsync(("Form.Evaluation", "Все мероприятия выполнены."), ("Form.EvaluationProposals", "Готовить к аттестации."));
            await mentor.PressAsync("Сохранить оценку");
            await mentor.OpenAsync($"/assessments/{id}");
            foreach (var report in await mentor.LinksAsync($"^/reports/{Link}$"))
            {
                await mentor.OpenAsync(report);
                if (await mentor.HasAsync("Form.Marks[0].Points"))
                {
                    for (var i = 0; await mentor.HasAsync($"Form.Marks[{i}].Points"); i++) await mentor.FillAsync(($"Form.Marks[{i}].Points", "2"));
                    await mentor.FillAsync(("Form.Conclusion", "Педагогическая деятельность на хорошем уровне."));
                }
                else
                {
                    await mentor.FillAsync(("Form.Done", "Проведены встречи и разборы уроков."), ("Form.Conclusion", "Программа пройдена полностью."),
                        ("Form.Proposals", "Рекомендовать в наставники."));
                }

                await mentor.PressAsync("Проверить и передать");
                await mentor.ConfirmAsync();
            }
        }

        await HandInPlansAsync(id);
        await FileAsync(Academic, id);
        portal.MoveTo(new DateOnly(2030, 1, 16));
        await using (var deputy = await AsAsync(Academic))
        {
            await deputy.OpenAsync($"/mentorships/{_pair}/completion");
            await deputy.FillAsync(("Form.EndedOn", "16.01.2030"), ("Form.Result", "Программа пройдена, рекомендован в кадровый резерв."));
            await deputy.PressAsync("Завершить пару");
            await deputy.OpenAsync($"/assessments?q={Mentee}");
            // The filter names the state; no row stands in it.
            Assert.All(await deputy.Page.Locator("main tbody").AllInnerTextsAsync(), rows => Assert.DoesNotContain("Этап идёт", rows, StringComparison.Ordinal));
        }

        await portal.InSchoolAsync(portal.First, async db =>
        {
            Assert.Equal(new DateOnly(2030, 1, 16), (await db.Set<Participation>().SingleAsync()).EndedOn);
            Assert.Empty(await db.Set<StageAssessment>().Where(a => a.State != AssessmentState.Filed).ToListAsync());
        });
        await using var curator = await AsAsync(portal.First[SchoolRole.Curator]);
        PrintedPaper.Read(await curator.PaperAsync($"/people/{_mentor.PersonId}/mentor-reference.pdf"))
            .Says("СПРАВКА", "11.06.2027", "16.01.2030", "31-ОД", "завершена: программа пройдена, рекомендован в кадровый резерв");
    }

    private async Task M11_the_dossier_holds_what_was_filed()
    {
        await using var deputy = await AsAsync(Academic);
        var bound = Sheets(await deputy.PaperAsync($"/dossiers/{Specialist.PersonId}/batch.pdf"));
        var inventory = await deputy.PaperAsync($"/dossiers/{Specialist.PersonId}/inventory.pdf");
        var (items, papers) = await portal.InSchoolAsync(portal.First, async db =>
        {
            var items = await db.Set<DossierItem>().OrderBy(i => i.FiledOn).ThenBy(i => i.Date).ThenBy(i => i.Id).ToListAsync();
            var ids = items.Select(i => i.DocumentId!.Value).ToList();
            return (items, await db.Set<IssuedDocument>().Where(d => ids.Contains(d.Id)).Select(d => new { d.Id, d.Code, d.Content.Pdf }).ToDictionaryAsync(d => d.Id));
        });
        var codes = items.ConvertAll(i => papers[i.DocumentId!.Value].Code);
        foreach (var (code, count) in new[]
        {
            ("D-12", 2), ("D-13", 1), ("D-14", 2), ("D-15", 1), ("D-20", 2), ("D-21", 1), ("D-22", 1), ("D-23", 3), ("D-24", 4), ("D-25", 1), ("D-27", 1), ("D-28", 1),
        })
        {
            Assert.True(codes.Count(c => c == code) == count, $"{code}: {codes.Count(c => c == code)} of {count}; {string.Join(' ', codes)}");
        }

        Assert.Equal(_filed, codes.Where(c => c is "D-20" or "D-21" or "D-22"));
        // Every sheet of every filed paper, in the order of the filing, after the inventory; each counted as it is.
        Assert.Equal(Sheets(inventory).Concat(items.SelectMany(i => Sheets(papers[i.DocumentId!.Value].Pdf))), bound);
        Assert.All(items, i => Assert.Equal(Sheets(papers[i.DocumentId!.Value].Pdf).Count, i.Pages));
        var listed = PrintedPaper.Read(inventory);
        listed.Says("ОПИСЬ");
        foreach (var number in new[] { "1-з", "2-з", "3-з", "4-з" }) listed.Says(number);
    }

    private static List<string> Sheets(byte[] pdf)
    {
        using var file = PdfDocument.Open(pdf);
        return [.. file.GetPages().Select(p => p.Text)];
    }
}
