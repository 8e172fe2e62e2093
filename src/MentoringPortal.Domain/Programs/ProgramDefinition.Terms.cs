using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using MentoringPortal.Domain.Common;

namespace MentoringPortal.Domain.Programs;

/// <summary>Terms of a stage as typed; months are counted from the beginning of the track, the first one is 1.</summary>
/// <param name="First">Month with which it begins; of the papers at the end: from which they are asked for.</param>
/// <param name="Last">Its last month.</param>
/// <param name="Milestone">Month of the stage by whose end its milestone lies.</param>
/// <param name="OpensBefore">Months before the end of the stage from which it is assessed.</param>
/// <param name="DueBefore">Days before the end of the stage by which it is assessed; 0: on its last day.</param>
/// <param name="FilingDays">Days for filing after the interview.</param>
/// <param name="FilingCount">How those days are counted.</param>
public sealed record StageTerms(string Code, int? First, int? Last, int? Milestone, int? OpensBefore, int? DueBefore, int? FilingDays, DayCount? FilingCount);

/// <summary>Months of a plan kind or a control as typed, the first one is 1.</summary>
public sealed record SpanTerms(string Code, int? First, int? Last);

/// <summary>How often a report is handed in and where it is heard, as chosen.</summary>
public sealed record ReportTerms(string Code, ReportRhythm? Rhythm, IReadOnlyList<HearingPlace> Hearings);

/// <summary>Every term of a program as typed.</summary>
/// <param name="Months">Length of the program.</param>
public sealed record ProgramTerms(int? Months, IReadOnlyList<StageTerms> Stages, IReadOnlyList<SpanTerms> Plans, IReadOnlyList<SpanTerms> Controls,
    IReadOnlyList<ReportTerms> Reports);

/// <summary>How a school changes the terms of a draft: running tracks take them only when somebody moves them to the edition.</summary>
public sealed partial record ProgramDefinition
{
    /// <summary>Longest program in months.</summary>
    public const int MostMonths = 120;

    /// <summary>Longest term of filing in days.</summary>
    public const int MostFilingDays = 60;

    /// <summary>Rhythms that a school chooses among: a report after an event comes with the event, one of a stage with its assessment.</summary>
    public static IReadOnlyList<ReportRhythm> Rhythms { get; } =
    [
        ReportRhythm.SchoolPeriod, ReportRhythm.CalendarQuarter, ReportRhythm.HalfYear, ReportRhythm.OnceAYear, ReportRhythm.Month, ReportRhythm.ProgramEnd, ReportRhythm.Never,
    ];

    /// <summary>The terms as a form shows them.</summary>
    public ProgramTerms Terms => new(TermMonths,
        [.. StageList.Select(s => new StageTerms(s.Code, s.From + 1, s.Kind == StageKind.Growth ? s.To : null, s.Milestone?.Months,
            OpensBeforeEnd(s) ? -s.Assess!.From!.Months : null, DueBeforeEnd(s) ? -s.Assess!.Until.Days : null, s.Filing?.Days, s.Filing?.Count))],
        [.. PlanKindList.Where(k => k.Months is not null).Select(k => new SpanTerms(k.Code, k.Months![0] + 1, k.LastMonth))],
        [.. Timed.Select(c => new SpanTerms(c.Code, c.From + 1, c.To))],
        [.. Periodic.Select(r => new ReportTerms(r.Code, r.Rhythm, r.Hearings ?? []))]);

    /// <summary>Tells whether terms were changed since they were read.</summary>
    public Guid TermsStamp => new(SHA256.HashData(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(Terms)))[..16]);

    /// <summary>The assessment begins some months before the end of the stage (T-05).</summary>
    public static bool OpensBeforeEnd(StageDefinition stage) => stage is { Kind: StageKind.Growth, Assess.From: { Anchor: StageAnchor.End, Days: 0 } };

    /// <summary>The assessment ends some days before the end of the stage (T-04).</summary>
    public static bool DueBeforeEnd(StageDefinition stage) => stage is { Kind: StageKind.Growth, Assess.Until: { Anchor: StageAnchor.End, Months: 0 } };

    private IEnumerable<ControlDefinition> Timed => (Control ?? []).Where(c => c is { From: not null, To: not null });

    /// <summary>The reports whose rhythm is a matter of the school (S0-17, S2-6, S3-20).</summary>
    public IEnumerable<ReportDefinition> Periodic => (Reports ?? []).Where(r => Rhythms.Contains(r.Rhythm));

    /// <summary>The terms one a line, for the comparison of editions.</summary>
    public IReadOnlyList<string> TermLines =>
    [
        $"Срок программы: {TermMonths} мес.",
        .. StageList.Select(s => $"Этап «{s.Title}»: " + string.Join(", ", new[]
        {
            s.Kind == StageKind.Growth ? MonthWords(s.From + 1, s.To) : $"документы спрашивают с {s.From + 1}-го месяца",
            s.Milestone is { } m ? $"{m.Text} до конца {m.Months}-го месяца этапа" : null,
            OpensBeforeEnd(s) ? $"оценка за {-s.Assess!.From!.Months} мес. до конца" : null,
            DueBeforeEnd(s) ? s.Assess!.Until.Days == 0 ? "оценить до последнего дня" : $"оценить за {-s.Assess.Until.Days} дн. до конца" : null,
            s.Filing is { } f ? $"в дело за {f.Days} {(f.Count == DayCount.Working ? "раб. дн." : "дн.")}" : null,
        }.OfType<string>())),
        .. PlanKindList.Where(k => k.Months is not null).Select(k => $"{k.Title}: {MonthWords(k.Months![0] + 1, k.LastMonth!.Value)}"),
        .. Timed.Select(c => $"{char.ToUpperInvariant(c.Title[0])}{c.Title[1..]}: {MonthWords(c.From!.Value + 1, c.To!.Value)}"),
        .. Periodic.Select(r => $"{r.Called}: {r.Rhythm.Label()}"
            + (r.Hearings is { Count: > 0 } places ? $", заслушивается {string.Join(", ", places.Select(p => p.Where()))}" : "")),
    ];

    /// <summary>«с 4-го по 24-й месяц».</summary>
    public static string MonthWords(int first, int last) => first == last ? $"{first}-й месяц" : $"{(first == 2 ? "со" : "с")} {first}-го по {last}-й месяц";

    /// <summary>Sets the terms: a stage ends after it begins and within the program, stages follow each other as before and overlap only where they did.</summary>
    public Result<ProgramDefinition> SetTerms(ProgramTerms card)
    {
        var found = new List<RuleViolation>();
        var months = card.Months ?? 0;
        if (months is < 1 or > MostMonths) Add(nameof(card.Months), $"Срок программы – от 1 до {MostMonths} месяцев");

        var stages = StageList.Select((s, i) => card.Stages.FirstOrDefault(t => t.Code == s.Code) is { } typed ? Stage(s, typed, $"Stages[{i}]") : s).ToList();
        if (found.Count == 0) Order(stages);

        var plans = PlanKindList.Where(k => k.Months is not null).ToList();
        var kinds = PlanKindList.Select(k => k.Months is not null && card.Plans.FirstOrDefault(t => t.Code == k.Code) is { } typed
            && Span(typed, $"Plans[{plans.IndexOf(k)}]", $"План «{k.Title}»") is { } span ? k with { Months = [span.From, span.To] } : k).ToList();
        var timed = Timed.ToList();
        var controls = Control?.Select(c => timed.Contains(c) && card.Controls.FirstOrDefault(t => t.Code == c.Code) is { } typed
            && Span(typed, $"Controls[{timed.IndexOf(c)}]", $"«{c.Title}»") is { } span ? c with { From = span.From, To = span.To } : c).ToList();
        var periodic = Periodic.ToList();
        var reports = Reports?.Select(r => periodic.Contains(r) && card.Reports.FirstOrDefault(t => t.Code == r.Code) is { } typed
            ? ReportOf(r, typed, $"Reports[{periodic.IndexOf(r)}]") : r).ToList();
        if (found.Count > 0) return found;

        return this with
        {
            TermMonths = months,
            Stages = Stages is null ? null : stages,
            PlanKinds = PlanKinds is null ? null : kinds,
            Control = controls,
            Reports = reports,
        };

        void Add(string field, string message) => found.Add(new RuleViolation(message, field));

        (int From, int To)? Span(SpanTerms typed, string field, string what)
        {
            if (typed.First is not (>= 1 and <= MostMonths)) Add(field + ".First", $"{what}: укажите месяц, с которого он начинается, – от 1");
            else if (typed.Last is not { } last) Add(field + ".Last", $"{what}: укажите последний месяц");
            else if (last < typed.First) Add(field + ".Last", $"{what} заканчивается раньше, чем начинается");
            else if (months > 0 && last > months) Add(field + ".Last", $"{what} выходит за срок программы: в ней {months} мес.");
            else return (typed.First.Value - 1, last);

            return null;
        }

        ReportDefinition ReportOf(ReportDefinition report, ReportTerms typed, string field)
        {
            if (typed.Rhythm is not { } rhythm || !Rhythms.Contains(rhythm)) Add(field + ".Rhythm", $"«{report.Called}»: выберите, как часто сдаётся отчёт");
            else if (rhythm == ReportRhythm.Never && typed.Hearings.Count > 0)
                Add(field + ".Hearings", $"«{report.Called}»: если отчёт не сдают, его и не заслушивают – снимите отметки");
            else return report with { Rhythm = rhythm, Hearings = typed.Hearings.Count == 0 ? null : [.. typed.Hearings.Distinct().Order()] };

            return report;
        }

        StageDefinition Stage(StageDefinition stage, StageTerms typed, string field)
        {
            var what = $"Этап «{stage.Title}»";
            var filing = stage.Filing;
            if (filing is not null)
            {
                if (typed.FilingDays is not (>= 0 and <= MostFilingDays)) Add(field + ".FilingDays", $"{what}: документы помещают в дело за срок от 0 до {MostFilingDays} дней");
                else filing = filing with { Days = typed.FilingDays.Value, Count = typed.FilingCount ?? filing.Count };
            }

            if (stage.Kind == StageKind.Closing)
            {
                if (typed.First is not { } asked || asked < 1 || (months > 0 && asked > months))
                {
                    Add(field + ".First", $"{what}: укажите месяц программы, с которого спрашивают документы");
                    return stage;
                }

                return stage with { From = asked - 1, Filing = filing };
            }

            if (Span(new SpanTerms(stage.Code, typed.First, typed.Last), field, what) is not { } span) return stage;

            var length = span.To - span.From;
            var (milestone, assess) = (stage.Milestone, stage.Assess);
            if (milestone is not null)
            {
                if (typed.Milestone is not { } by || by < 1 || by >= length)
                {
                    Add(field + ".Milestone", length < 2 ? $"{what} слишком короткий: внутри него должен поместиться срок «{milestone.Text}»"
                        : $"{what}: срок «{milestone.Text}» лежит внутри этапа, от 1-го до {length - 1}-го месяца");
                }
                else
                {
                    milestone = milestone with { Months = by };
                }
            }

            if (OpensBeforeEnd(stage))
            {
                if (typed.OpensBefore is not { } before || before < 1 || before > length)
                {
                    Add(field + ".OpensBefore", $"{what}: оценка начинается за 1 – {length} мес. до его конца");
                }
                else
                {
                    assess = assess! with { From = assess.From! with { Months = -before } };
                }
            }

            if (DueBeforeEnd(stage))
            {
                // Whatever the month, the day lies within the stage.
                var most = Math.Min(length * 28 - 1, 90);
                if (typed.DueBefore is not { } before || before < 0 || before > most) Add(field + ".DueBefore", $"{what}: оценить нужно за 0 – {most} дн. до его конца");
                else assess = assess! with { Until = assess.Until with { Days = -before } };
            }

            return stage with { From = span.From, To = span.To, Milestone = milestone, Assess = assess, Filing = filing };
        }

        void Order(List<StageDefinition> made)
        {
            for (var i = 0; i < made.Count; i++)
            {
                for (var j = i + 1; j < made.Count; j++)
                {
                    var (first, second, was, wasNext) = (made[i], made[j], StageList[i], StageList[j]);
                    if (first.Kind != StageKind.Growth || second.Kind != StageKind.Growth) continue;

                    if (second.From < first.From)
                    {
                        Add($"Stages[{j}].First", $"Этап «{second.Title}» начинается раньше этапа «{first.Title}», а идёт после него");
                    }
                    else if (second.From < first.To && wasNext.From >= was.To)
                    {
                        Add($"Stages[{j}].First", $"Этапы «{first.Title}» и «{second.Title}» накладываются, а по программе идут один за другим");
                    }
                }
            }
        }
    }
}
