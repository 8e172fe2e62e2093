using System.ComponentModel;
using MentoringPortal.Domain.Programs;
using MentoringPortal.Web.Infrastructure.Components;

namespace MentoringPortal.Web.Features.Programs;

/// <summary>Terms of a stage as typed.</summary>
public sealed class StageTermsForm
{
    public string Code { get; set; } = "";

    [DisplayName("С какого месяца")]
    public int? First { get; set; }

    [DisplayName("По какой месяц")]
    public int? Last { get; set; }

    public int? Milestone { get; set; }

    [DisplayName("Оценка начинается за столько месяцев до конца")]
    public int? OpensBefore { get; set; }

    [DisplayName("Оценить за столько дней до конца")]
    public int? DueBefore { get; set; }

    [DisplayName("Поместить в дело за столько дней после собеседования")]
    public int? FilingDays { get; set; }

    [DisplayName("Какие это дни")]
    public DayCount? FilingCount { get; set; }
}

/// <summary>Months of a plan or a control as typed.</summary>
public sealed class SpanTermsForm
{
    public string Code { get; set; } = "";

    [DisplayName("С какого месяца")]
    public int? First { get; set; }

    [DisplayName("По какой месяц")]
    public int? Last { get; set; }
}

/// <summary>Rhythm of a report as chosen.</summary>
public sealed class ReportTermsForm
{
    public string Code { get; set; } = "";

    [DisplayName("Как часто сдаётся")]
    public ReportRhythm? Rhythm { get; set; }

    [DisplayName("Где заслушивают")]
    public List<HearingPlace> Hearings { get; set; } = [];
}

/// <summary>The terms of a draft.</summary>
public sealed class TermsForm
{
    [DisplayName("Срок программы, месяцев")]
    public int? Months { get; set; }

    public List<StageTermsForm> Stages { get; set; } = [];

    public List<SpanTermsForm> Plans { get; set; } = [];

    public List<SpanTermsForm> Controls { get; set; } = [];

    public List<ReportTermsForm> Reports { get; set; } = [];

    public static IReadOnlyList<Choice> Rhythms { get; } = [.. ProgramDefinition.Rhythms.Select(r => new Choice(r.ToString(), r.Label()))];

    public static IReadOnlyList<Choice> Places { get; } = Choice.OfEnum<HearingPlace>(p => p.Label());

    public static IReadOnlyList<Choice> Counts { get; } = [new(nameof(DayCount.Calendar), "календарные"), new(nameof(DayCount.Working), "рабочие")];

    public ProgramTerms Terms => new(Months,
        [.. Stages.Select(s => new StageTerms(s.Code, s.First, s.Last, s.Milestone, s.OpensBefore, s.DueBefore, s.FilingDays, s.FilingCount))],
        [.. Plans.Select(p => new SpanTerms(p.Code, p.First, p.Last))], [.. Controls.Select(c => new SpanTerms(c.Code, c.First, c.Last))],
        [.. Reports.Select(r => new ReportTerms(r.Code, r.Rhythm, r.Hearings))]);

    public static TermsForm Of(ProgramTerms terms) => new()
    {
        Months = terms.Months,
        Stages =
        [
            .. terms.Stages.Select(s => new StageTermsForm
            {
                Code = s.Code,
                First = s.First,
                Last = s.Last,
                Milestone = s.Milestone,
                OpensBefore = s.OpensBefore,
                DueBefore = s.DueBefore,
                FilingDays = s.FilingDays,
                FilingCount = s.FilingCount,
            }),
        ],
        Plans = [.. terms.Plans.Select(p => new SpanTermsForm { Code = p.Code, First = p.First, Last = p.Last })],
        Controls = [.. terms.Controls.Select(c => new SpanTermsForm { Code = c.Code, First = c.First, Last = c.Last })],
        Reports = [.. terms.Reports.Select(r => new ReportTermsForm { Code = r.Code, Rhythm = r.Rhythm, Hearings = [.. r.Hearings] })],
    };

    /// <summary>The same with a row for every stage, plan, control and report of the draft, in its order: what was not posted stands as it is.</summary>
    public TermsForm Beside(TermsForm now)
    {
        now.Months = Months;
        now.Stages = now.Stages.ConvertAll(s => Stages.Find(p => p.Code == s.Code) ?? s);
        now.Plans = now.Plans.ConvertAll(s => Plans.Find(p => p.Code == s.Code) ?? s);
        now.Controls = now.Controls.ConvertAll(s => Controls.Find(p => p.Code == s.Code) ?? s);
        now.Reports = now.Reports.ConvertAll(s => Reports.Find(p => p.Code == s.Code) ?? s);
        return now;
    }
}

/// <summary>The page of the terms.</summary>
/// <param name="Words">The terms of the draft in words, to be laid beside another editor's.</param>
public sealed record TermsPage(Guid ProgramId, int Number, Guid Stamp, ProgramDefinition Program, IReadOnlyList<string> Words, TermsForm Form)
{
    public string Url => $"/programs/{ProgramId}/editions/{Number}";
}
