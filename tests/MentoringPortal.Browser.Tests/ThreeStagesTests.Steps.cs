using System.Globalization;
using MentoringPortal.Data.Accounts;
using MentoringPortal.Domain.Assessments;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Diary;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Plans;
using MentoringPortal.Domain.Pools;
using MentoringPortal.Domain.Programs;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Testing;
using MentoringPortal.Web.Features.Plans;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace MentoringPortal.Browser.Tests;

/// <summary>The acts that every stage repeats.</summary>
public sealed partial class ThreeStagesTests
{
    private Task<StoryWindow> AsAsync(TestAccount account) => StoryWindow.OfAsync(portal, account);

    private static string Short(DateOnly day) => day.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture);

    private static T Must<T>(Outcome<T> outcome)
    {
        Assert.Empty(outcome.Violations);
        return outcome.Value;
    }

    private Task<Guid> AssessmentAsync(string stage, int attempt) => portal.InSchoolAsync(portal.First, async db =>
        (await db.Set<StageAssessment>().SingleAsync(a => a.StageCode == stage && a.Attempt == attempt)).Id);

    // Composed by the mentor, approved by whoever decides; without anybody it stays a draft.
    private async Task PlanAsync(string kind, string measure, DateOnly due, TestAccount? approver)
    {
        await portal.ActAsync(_mentor, async (use, db) =>
        {
            var plan = Must(await use.GetRequiredService<BeginPlan>().RunAsync(_pair, kind, new BeginPlanForm { Goal = "Цель: " + measure }, default));
            Assert.Empty(plan.AddItem(new PlanItemCard(measure, "посещение уроков", due, PlanItemResponsible.Both, "Результат виден на уроке"), portal.Today));
            if (approver is not null)
            {
                Assert.Null(plan.Submit(approver.Role == SchoolRole.DeputyDirectorMethodical ? ProgramRole.DeputyMethodical : ProgramRole.DeputyAcademic));
            }

            await db.SaveChangesAsync();
        });
        if (approver is not null) await DecideAsync(kind, approver);
    }

    private async Task ApproveAsync(string kind, TestAccount approver)
    {
        await portal.ActAsync(_mentor, async (_, db) =>
        {
            Assert.Null((await db.Set<Plan>().Include(p => p.Items).SingleAsync(p => p.Kind == kind)).Submit(ProgramRole.DeputyMethodical));
            await db.SaveChangesAsync();
        });
        await DecideAsync(kind, approver);
    }

    private Task DecideAsync(string kind, TestAccount approver) => portal.ActAsync(approver, async (use, db) =>
    {
        var plan = await db.Set<Plan>().SingleAsync(p => p.Kind == kind);
        Must(await use.GetRequiredService<ApprovePlan>().RunAsync(plan.Id, plan.Version, default));
    });

    private Task MarkAsync(string kind, DateOnly on) => portal.ActAsync(_mentor, async (_, db) =>
    {
        var plan = await db.Set<Plan>().Include(p => p.Items).SingleAsync(p => p.Kind == kind);
        Assert.True(plan.IsRunning, $"{kind} is {plan.State}, before {plan.ClosedFrom}");
        var today = portal.Today < on ? on : portal.Today;
        foreach (var item in plan.Items) Assert.Null(plan.Mark(item.Id, new PlanItemMark(PlanItemState.Done, "Выполнено", "запись в дневнике", on), today));
        await db.SaveChangesAsync();
    });

    private Task<Guid> PlanIdAsync(string kind) => portal.InSchoolAsync(portal.First, db => db.Set<Plan>().Where(p => p.Kind == kind).Select(p => p.Id).SingleAsync());

    private Task DiaryAsync(DateOnly on, string topic) => portal.InSchoolAsync(portal.First, async db =>
    {
        var pair = (await db.Set<Mentorship>().FindAsync(_pair))!;
        db.Add(DiaryEntry.Record(pair, pair.MentorId, new DiaryEntryCard(DiaryEntryKind.LessonVisit, on, 45, topic, "Разобрали урок", null, null, null, true), on).Value);
        pair.NoteEntryOn(on);
        await db.SaveChangesAsync();
    });

    private async Task<TestAccount> NewMentorAsync()
    {
        TestAccount made = null!;
        await portal.InSchoolAsync(portal.First, async db =>
        {
            var person = TestData.Staff("Ермакова", "Галина", "Павловна");
            db.Add(person);
            TestData.InPool(db, person.Id, PoolSide.Mentors);
            var user = new PortalUser
            {
                Id = Guid.CreateVersion7(),
                UserName = "ermakova",
                NormalizedUserName = "ERMAKOVA",
                DisplayName = "Ермакова Г.П.",
                SecurityStamp = "test",
            };
            var membership = new Membership(user.Id, SchoolRole.None, person.Id);
            db.AddRange(user, membership);
            await db.SaveChangesAsync();
            made = new TestAccount(user.Id, membership.Id, person.Id, user.UserName, user.DisplayName, SchoolRole.Mentor);
        });
        return made;
    }

    private async Task AnswerAsync()
    {
        await using var specialist = await AsAsync(Specialist);
        await specialist.OpenAsync("/surveys/young-specialist");
        for (var section = 0; section < 10 && !specialist.Path.EndsWith("/check", StringComparison.Ordinal); section++)
        {
            await specialist.AnswerAllAsync("Хотелось бы чаще видеть уроки коллег.");
            await specialist.ConfirmAsync();
        }

        await specialist.PressAsync("Отправить анкету");
    }

    private async Task ReviewAsync(string strengths, string recommendation, Guid? of = null)
    {
        await using var mentor = await AsAsync(_mentor);
        await mentor.OpenAsync($"/mentorships/{_pair}/review" + (of is null ? "" : $"?of={of}"));
        await mentor.FillAsync(("Form.Strengths", strengths + "."), ("Form.Dynamics", "С начала этапа заметен рост."), ("Form.Recommendation", recommendation));
        await mentor.PressAsync("Проверить и передать");
        await mentor.ConfirmAsync();
        await mentor.SeesAsync("Отзыв передан");
    }

    private async Task HandInPlansAsync(Guid id)
    {
        await using var mentor = await AsAsync(_mentor);
        await mentor.OpenAsync($"/assessments/{id}");
        while (await mentor.OffersAsync("Передать в комплект")) await mentor.PressFirstAsync("Передать в комплект");
    }

    private async Task WaiveAsync(TestAccount organizer, Guid id)
    {
        // The first request of the day asks whoever leads now for what the first mentor left.
        await using var deputy = await AsAsync(organizer);
        await deputy.OpenAsync($"/assessments/{id}");
        var first = portal.First[SchoolRole.Mentor].PersonId;
        var part = await portal.InSchoolAsync(portal.First, async db =>
            (await db.Set<StageAssessment>().SingleAsync(a => a.Id == id)).Parts.Single(p => p.AuthorId == first && p.State == PartState.Awaited).Id);
        await deputy.OpenAsync((await deputy.LinksAsync("/waiver$")).Single(w => w.Contains(part.ToString(), StringComparison.Ordinal)));
        await deputy.FillAsync(("Form.Reason", "Наставник переведён в другую школу"));
        await deputy.PressAsync("Оценить без документа");
        await deputy.SeesAsync("Наставник переведён в другую школу");
    }

    private async Task JoinAsync(Guid id)
    {
        await using var deputy = await AsAsync(Academic);
        await deputy.OpenAsync($"/assessments/{id}");
        await deputy.FollowAsync("Рассмотреть");
        await deputy.FillAsync(("Form.HeldOn", Short(portal.Today)), ("Form.Findings", "Комплект рассмотрен вместе с наставником."));
        await deputy.PressAsync("Записать рассмотрение");
    }

    private async Task DraftAsync(TestAccount organizer, Guid id, string outcome, params (string Name, string Value)[] more)
    {
        await using var deputy = await AsAsync(organizer);
        await deputy.OpenAsync($"/assessments/{id}");
        await deputy.FollowAsync("Составить");
        await deputy.FillAsync([("Form.Outcome", outcome), ("Form.Conclusions", "Этап пройден под наблюдением наставника."), .. more]);
        await deputy.PressAsync("Сохранить проект");
    }

    // Appointed by the organizer today, held on its day; the conclusion is issued on the same day.
    private async Task InterviewAsync(TestAccount organizer, TestAccount interviewer, Guid id, DateOnly day, string[] agenda, string number)
    {
        await using (var deputy = await AsAsync(organizer))
        {
            await deputy.OpenAsync($"/assessments/{id}");
            await deputy.FollowAsync("Назначить");
            await deputy.FillAsync(("Form.Day", Short(day)), ("Form.Hour", "14:30"), ("Form.InterviewPlace", "кабинет 12"));
            await deputy.PressAsync("Назначить собеседование");
        }

        portal.MoveTo(day);
        await using (var specialist = await AsAsync(Specialist))
        {
            await specialist.OpenAsync("/");
            await specialist.SeesAsync("Прийти на собеседование");
        }

        await using (var deputy = await AsAsync(interviewer))
        {
            await deputy.OpenAsync($"/assessments/{id}");
            await deputy.FollowAsync("Записать итоги");
            await deputy.FillAsync([("Form.HeldOn", Short(day)), .. agenda.Select(a => ($"Form.Agenda[{a}]", "true")), ("Form.Agreements", "Раз в неделю разбирать один урок.")]);
            await deputy.PressAsync("Записать собеседование и выдать протокол");
        }

        await using var issuing = await AsAsync(organizer);
        await issuing.OpenAsync($"/assessments/{id}");
        await issuing.FollowAsync("Выдать");
        await issuing.FillAsync(("Form.ConclusionNumber", number), ("Form.ConclusionDate", Short(day)));
        await issuing.PressAsync("Проверить");
        await issuing.ConfirmAsync();
        await issuing.SeesAsync(number);
    }

    private async Task AcknowledgeAsync()
    {
        await using var specialist = await AsAsync(Specialist);
        await specialist.OpenAsync("/assessments");
        await specialist.OpenAsync("/inbox");
        foreach (var paper in await specialist.LinksAsync($"^/documents/{Link}$"))
        {
            await specialist.OpenAsync(paper);
            if (!(await specialist.TextAsync()).Contains("аключение о", StringComparison.Ordinal)) continue;
            if (await specialist.StatusOfAsync($"{paper}/acknowledgement") != 200) continue;
            await specialist.OpenAsync($"{paper}/acknowledgement");
            if (!specialist.Path.EndsWith("/acknowledgement", StringComparison.Ordinal)) continue;
            await specialist.ConfirmAsync();
        }
    }

    // In time on its last day, late on the day after; filed late, which stays seen (T-03, T-06).
    private async Task FileOnTheBorderAsync(TestAccount organizer, Guid id, DateOnly inTime, DateOnly late)
    {
        portal.MoveTo(inTime);
        await using (var today = await AsAsync(organizer))
        {
            await today.OpenAsync($"/assessments/{id}");
            await today.SeesAsync("Поместить документы в дело");
            Assert.DoesNotContain("просрочен", await today.TextAsync(), StringComparison.Ordinal);
        }

        portal.MoveTo(late);
        await using (var after = await AsAsync(organizer))
        {
            await after.OpenAsync($"/assessments/{id}");
            await after.SeesAsync("просрочена подшивка");
            await after.SeesAsync("просрочено, до " + Short(inTime));
        }

        await FileAsync(organizer, id);
    }

    private async Task FileAsync(TestAccount organizer, Guid id)
    {
        await using var deputy = await AsAsync(organizer);
        await deputy.OpenAsync($"/assessments/{id}/filing");
        await deputy.FillAsync(("Form.FiledOn", Short(portal.Today)));
        await deputy.PressAsync("Поместить в дело");
        await deputy.SeesAsync("Документы помещены в дело");
        var stage = await portal.InSchoolAsync(portal.First, async db => (await db.Set<StageAssessment>().SingleAsync(a => a.Id == id)).StageCode);
        if (stage != "final") _filed.Add(stage switch { "adaptation" => "D-20", "development" => "D-21", _ => "D-22" });
    }
}
