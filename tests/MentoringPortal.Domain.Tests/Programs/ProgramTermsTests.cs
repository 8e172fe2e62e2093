using MentoringPortal.Domain.Programs;
using Xunit;

namespace MentoringPortal.Domain.Tests.Programs;

/// <summary>Terms of a draft: a stage ends after it begins, within the program, and overlaps only where the program has it so.</summary>
public sealed class ProgramTermsTests
{
    private static readonly StageDefinition First = Samples.Adaptation with
    {
        From = 0,
        To = 12,
        Milestone = new(3, "мероприятия по адаптации"),
        Assess = new(new(StageAnchor.End, Days: -7), new(StageAnchor.Milestone)),
        Filing = new(2),
    };

    private static readonly StageDefinition Second = Samples.Adaptation with
    {
        Code = "second",
        Title = "Развитие",
        From = 12,
        To = 24,
        Milestone = null,
        Assess = new(new(StageAnchor.End), new(StageAnchor.End, Months: -1)),
        Filing = null,
    };

    private static readonly StageDefinition Final = Second with { Code = "final", Title = "Итоги", Kind = StageKind.Closing, From = 35, To = 0, Assess = null };

    private static readonly ProgramDefinition Before = Samples.Program with
    {
        TermMonths = 36,
        Stages = [First, Second, Final],
        PlanKinds = [new PlanKindDefinition("adaptation", "План адаптации", "D-12", PlanOwner.Mentee, ProgramRole.DeputyAcademic, [0, 3]),
            new PlanKindDefinition("mentor-work", "План работы", "D-11", PlanOwner.Unit, ProgramRole.DeputyAcademic)],
        Reports =
        [
            new("half", "отчёт наставника", ProgramRole.Mentor, ReportRhythm.HalfYear), new("event", "по итогам мероприятия", ProgramRole.Mentor, ReportRhythm.AfterEvent),
            new("quarter", "Отчёт", ProgramRole.Mentee, ReportRhythm.SchoolPeriod, Hearings: [HearingPlace.Staff]),
        ],
        Control = [new("overview", "обзорный контроль", 0, 1), new("repeat", "повторный контроль", After: "finding")],
    };

    [Fact]
    public void The_form_shows_months_from_the_first_and_the_same_terms_change_nothing()
    {
        var terms = Before.Terms;
        Assert.Equal((1, 12, 3), (terms.Stages[0].First, terms.Stages[0].Last, terms.Stages[0].Milestone));
        Assert.Equal((7, 2, DayCount.Calendar), (terms.Stages[0].DueBefore, terms.Stages[0].FilingDays, terms.Stages[0].FilingCount));
        Assert.Equal((1, 0), (terms.Stages[1].OpensBefore, terms.Stages[1].DueBefore));
        Assert.Equal((36, null), (terms.Stages[2].First, terms.Stages[2].Last));
        Assert.Equal((1, 3), (terms.Plans.Single().First, terms.Plans.Single().Last));
        Assert.Equal("overview", terms.Controls.Single().Code);
        var same = Before.SetTerms(terms).Value;
        Assert.Equal(Before.TermsStamp, same.TermsStamp);
        Assert.Equal(Before.TermLines, same.TermLines);
    }

    [Fact]
    public void Every_term_is_set()
    {
        var terms = Before.Terms;
        var made = Before.SetTerms(new ProgramTerms(40,
            [
                terms.Stages[0] with { Last = 10, Milestone = 2, DueBefore = 14, FilingDays = 3, FilingCount = DayCount.Working },
                terms.Stages[1] with { First = 11, Last = 40, OpensBefore = 2, DueBefore = 5 },
                terms.Stages[2] with { First = 39 },
            ], [terms.Plans[0] with { First = 2, Last = 4 }], [terms.Controls[0] with { Last = 2 }],
            [terms.Reports[0] with { Rhythm = ReportRhythm.Never }, terms.Reports[1] with { Hearings = [HearingPlace.Director, HearingPlace.Union, HearingPlace.Union] }])).Value;
        Assert.Equal(
        [
            "Срок программы: 40 мес.",
            $"Этап «{First.Title}»: с 1-го по 10-й месяц, мероприятия по адаптации до конца 2-го месяца этапа, оценить за 14 дн. до конца, в дело за 3 раб. дн.",
            "Этап «Развитие»: с 11-го по 40-й месяц, оценка за 2 мес. до конца, оценить за 5 дн. до конца",
            "Этап «Итоги»: документы спрашивают с 39-го месяца",
            "План адаптации: со 2-го по 4-й месяц",
            "Обзорный контроль: с 1-го по 2-й месяц",
            "Отчёт наставника: не сдаётся",
            "Отчёт: по итогам четверти, заслушивается на заседании методического объединения, на совещании при директоре",
        ], made.TermLines);
        Assert.NotEqual(Before.TermsStamp, made.TermsStamp);
        Assert.Equal(Before.Passport, made.Passport);
    }

    [Fact]
    public void S0_17_S2_6_S3_20_a_school_sets_the_rhythm_of_its_reports_and_where_they_are_heard()
    {
        var terms = Before.Terms;
        // A report after an event comes with the event: there is nothing to choose.
        Assert.Equal(["half", "quarter"], terms.Reports.Select(r => r.Code));
        var made = Before.SetTerms(terms with { Reports = [new("half", ReportRhythm.SchoolPeriod, [HearingPlace.Council])] }).Value;
        Assert.Equal([ReportRhythm.SchoolPeriod, ReportRhythm.AfterEvent, ReportRhythm.SchoolPeriod], made.Reports!.Select(r => r.Rhythm));
        Assert.Equal([HearingPlace.Council], made.Reports![0].Hearings!);
        // What was not posted stands as it was.
        Assert.Equal([HearingPlace.Staff], made.Reports[2].Hearings!);

        Assert.Equal("Reports[0].Rhythm", Wrong(new("half", null, [])));
        Assert.Equal("Reports[0].Rhythm", Wrong(new("half", ReportRhythm.AfterEvent, [])));
        Assert.Equal("Reports[0].Hearings", Wrong(new("half", ReportRhythm.Never, [HearingPlace.Staff])));

        string? Wrong(ReportTerms report) => Assert.Single(Before.SetTerms(terms with { Reports = [report] }).Violations).Field;
    }

    [Theory]
    [InlineData(0, 1, 12, "Months", "от 1 до 120")]
    [InlineData(121, 1, 12, "Months", "от 1 до 120")]
    [InlineData(36, 0, 12, "Stages[0].First", "укажите месяц")]
    [InlineData(36, 5, 4, "Stages[0].Last", "заканчивается раньше, чем начинается")]
    [InlineData(36, 1, 37, "Stages[0].Last", "выходит за срок программы: в ней 36 мес.")]
    [InlineData(36, 1, 13, "Stages[1].First", "накладываются, а по программе идут один за другим")]
    [InlineData(36, 1, 3, "Stages[0].Milestone", "от 1-го до 2-го месяца")]
    [InlineData(36, 1, 1, "Stages[0].Milestone", "слишком короткий")]
    public void What_cannot_be_is_said_in_words(int months, int first, int last, string field, string words)
    {
        var terms = Before.Terms;
        var refused = Before.SetTerms(terms with { Months = months, Stages = [terms.Stages[0] with { First = first, Last = last }, .. terms.Stages.Skip(1)] });
        Assert.Contains(refused.Violations, v => v.Field == field && v.Message.Contains(words, StringComparison.Ordinal));
    }

    [Fact]
    public void The_order_of_stages_and_the_borders_of_their_days_hold()
    {
        var terms = Before.Terms;
        Assert.Contains("начинается раньше этапа", Refusal(terms with { Stages = [terms.Stages[0] with { First = 3 }, terms.Stages[1] with { First = 2 }, terms.Stages[2]] }), StringComparison.Ordinal);
        // The day after the last of the stage before is no overlap.
        Assert.True(Before.SetTerms(terms with { Stages = [terms.Stages[0] with { Last = 11 }, terms.Stages[1] with { First = 12 }, terms.Stages[2]] }).Ok);
        foreach (var (due, ok) in new[] { (-1, false), (0, true), (90, true), (91, false) })
        {
            Assert.Equal(ok, Before.SetTerms(terms with { Stages = [terms.Stages[0] with { DueBefore = due }, .. terms.Stages.Skip(1)] }).Ok);
        }

        foreach (var (opens, ok) in new[] { (0, false), (1, true), (12, true), (13, false) })
        {
            Assert.Equal(ok, Before.SetTerms(terms with { Stages = [terms.Stages[0], terms.Stages[1] with { OpensBefore = opens }, terms.Stages[2]] }).Ok);
        }

        foreach (var (days, ok) in new (int?, bool)[] { (null, false), (-1, false), (0, true), (60, true), (61, false) })
        {
            Assert.Equal(ok, Before.SetTerms(terms with { Stages = [terms.Stages[0] with { FilingDays = days }, .. terms.Stages.Skip(1)] }).Ok);
        }

        foreach (var (asked, ok) in new (int?, bool)[] { (null, false), (0, false), (1, true), (36, true), (37, false) })
        {
            Assert.Equal(ok, Before.SetTerms(terms with { Stages = [.. terms.Stages.Take(2), terms.Stages[2] with { First = asked }] }).Ok);
        }

        Assert.Contains("заканчивается раньше", Refusal(terms with { Plans = [terms.Plans[0] with { First = 4, Last = 3 }] }), StringComparison.Ordinal);
        Assert.Contains("выходит за срок", Refusal(terms with { Controls = [terms.Controls[0] with { Last = 37 }] }), StringComparison.Ordinal);
    }

    [Fact]
    public void An_overlap_that_the_program_has_may_be_longer()
    {
        var program = Before with { Stages = [First, Second with { From = 3 }, Final] };
        var terms = program.Terms;
        Assert.True(program.SetTerms(terms with { Stages = [terms.Stages[0] with { Last = 14 }, terms.Stages[1], terms.Stages[2]] }).Ok);
    }

    private static string Refusal(ProgramTerms terms) => Before.SetTerms(terms).Violations[0].Message;
}
