using MentoringPortal.Data;
using MentoringPortal.Data.Common;
using MentoringPortal.Documents.Assessments;
using MentoringPortal.Domain.Assessments;
using MentoringPortal.Domain.Language;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.People;
using MentoringPortal.Domain.Programs;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Web.Features.Programs;
using MentoringPortal.Web.Infrastructure;
using MentoringPortal.Web.Infrastructure.Components;
using MentoringPortal.Web.Infrastructure.Lists;
using MentoringPortal.Web.Infrastructure.Security;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Assessments;

/// <summary>A line of the list.</summary>
/// <param name="Move">Whose move it is and what it is.</param>
/// <param name="When">Until when or since when.</param>
public sealed record AssessmentRow(Guid Id, string Mentee, string Mentor, string Stage, string Period, string State, string StatusKind, string Move, string? When);

/// <summary>The page of assessments.</summary>
/// <param name="Told">What a mentee is told of the own assessments that are closed so far.</param>
/// <param name="Hint">When an assessment will stand here; a mentee sees the own one after the interview (§2.13).</param>
public sealed record AssessmentsPage(PageOf<AssessmentRow> List, AssessmentFilter Filter, IReadOnlyList<Choice> Stages, IReadOnlyList<string> Told, string Hint);

/// <summary>The assessments of the mentee of a pair.</summary>
/// <param name="Told">What a mentee is told of the own assessments that are closed so far.</param>
public sealed record PairAssessmentsPage(Mentorships.PairHead Pair, IReadOnlyList<AssessmentRow> Rows, IReadOnlyList<string> Told);

/// <summary>Filter of the list, kept in the address.</summary>
public sealed class AssessmentFilter : ListFilter
{
    /// <summary>«open», «late», or a state.</summary>
    public string? State { get; set; }

    /// <summary><see cref="State"/> of those whose stage just runs: nothing is collected yet.</summary>
    public const string AheadState = "ahead";

    /// <summary><see cref="State"/> of papers at the end of a track (S0-48): stages that end without a conclusion.</summary>
    public const string FinalState = "packages";

    /// <summary>Code of a stage of the program.</summary>
    public string? Stage { get; set; }

    /// <summary>What has to be done, «late» first of all.</summary>
    public static IReadOnlyList<Choice> States { get; } =
    [
        new("open", "Не закончены"), new("late", "Просрочена подшивка"),
        new(FinalState, "Итоговые комплекты"), new(AheadState, AssessmentLabels.Ahead), .. Choice.OfEnum<AssessmentState>(s => s.Label()),
    ];
}

/// <summary>Filters of the list by what has to be done, «late» first of all.</summary>
public sealed class AssessmentListQueries(PortalDbContext db, CurrentActor actor, Mentorships.PairHeadReader heads, ProgramReader programs, SchoolClock clock)
{
    private static readonly KeptQuery<Shape, Line> Pages = new((db, shape, v) => Lines(db, shape, v));

    public async Task<AssessmentsPage> PageAsync(AssessmentFilter filter, CancellationToken cancel)
    {
        var today = clock.Today;
        // What is not understood does not filter; so an address cannot make a shape of its own.
        var state = AssessmentFilter.States.FirstOrDefault(f => string.Equals(f.Value, filter.State, StringComparison.OrdinalIgnoreCase))?.Value;
        var values = new QueryValues { Me = actor.PersonId, Today = today, Skip = filter.Skip };
        var stages = (await programs.AtWorkAsync(cancel)).SelectMany(p => p.StageList).DistinctBy(s => s.Code).ToList();
        var stage = stages.FirstOrDefault(x => x.Code == filter.Stage)?.Code;
        var shape = new Shape(actor.ActiveRole, stage, state is "late" or "open" or AssessmentFilter.FinalState or AssessmentFilter.AheadState ? state : null,
            Enum.TryParse<AssessmentState>(state, out var wanted) ? wanted : null);
        // What is searched for differs every time: only the lists without a search are kept.
        var lines = NameSearch.Patterns(filter.Q).Count > 0 ? await Lines(db, shape, values, filter.Q).ToListAsync(cancel) : await Pages.ToListAsync(db, shape, values, cancel);
        return new AssessmentsPage(lines.CutPage(filter, "/assessments").Select(r => Row(r, today)), filter, [.. stages.Select(x => new Choice(x.Code, x.Title))],
            await ToldAsync(cancel), actor.Is(SchoolRole.Mentee) ? "Оценку своего этапа вы увидите после собеседования. Что нужно от вас до него, стоит на главной странице."
                : "Оценка открывается сама, когда у наставляемого начинается этап программы.");
    }

    /// <summary>The assessments of one pair's mentee that the reader may see; null when the pair is not visible.</summary>
    public async Task<PairAssessmentsPage?> OfPairAsync(Guid pairId, CancellationToken cancel)
    {
        if (await heads.PairAsync(pairId, cancel) is not { } pair) return null;

        var values = new QueryValues { Me = actor.PersonId, Today = clock.Today, Id = pair.MenteeId };
        var lines = await Lines(db, new Shape(actor.ActiveRole, null, null, null), values).ToListAsync(cancel);
        return new PairAssessmentsPage(pair, [.. lines.OrderBy(l => l.From).Select(l => Row(l, clock.Today))], await ToldAsync(cancel));
    }

    private static IQueryable<Line> Lines(PortalDbContext db, Shape shape, QueryValues v, string? name = null)
    {
        var found = db.Set<StageAssessment>().Where(AssessmentAccess.VisibleTo(db, shape.Role, v));
        if (name is not null)
        {
            var named = db.Set<Person>().Named(name, p => p.SearchName);
            found = found.Where(a => named.Any(p => p.Id == a.MenteeId || p.Id == a.MentorId));
        }

        // Asked of one mentee only by the page of a pair, which keeps no query.
        if (v.Id != Guid.Empty)
        {
            var mentee = v.Id;
            found = found.Where(a => a.MenteeId == mentee);
        }

        if (shape.Rest == "open") found = found.Where(a => a.State != AssessmentState.Filed);
        if (shape.Rest == "late") found = found.Where(a => a.FiledOn == null && a.FilingDueOn < v.Today);
        if (shape.Rest == AssessmentFilter.FinalState) found = found.Where(a => a.State != AssessmentState.Filed && !a.HasConclusion);
        if (shape.Stage is not null) found = found.Where(a => a.StageCode == shape.Stage);
        if (shape.State is not null) found = found.Where(a => a.State == shape.State);

        if (shape.Rest == AssessmentFilter.AheadState || shape.State == AssessmentState.CollectingPackage)
        {
            var collected = found.Where(a => a.Parts.Any(p => p.State != PartState.Awaited || (p.IsRequired && p.DueOn <= v.Today.AddDays(StageAssessment.PackageSoonDays))));
            found = shape.Rest is null ? collected : found.Where(a => a.State == AssessmentState.CollectingPackage && !collected.Any(c => c.Id == a.Id));
        }

        // Overdue filings and papers stand first, then what is at work by the nearest end of stage, stages that just run, the filed ones. Names are read for the page alone.
        var page = found.Select(a => new
        {
            Assessment = a,
            IsAhead = a.State == AssessmentState.CollectingPackage
                && !a.Parts.Any(p => p.State != PartState.Awaited || (p.IsRequired && p.DueOn <= v.Today.AddDays(StageAssessment.PackageSoonDays))),
            IsLate = a.FilingDueOn < v.Today || (a.State == AssessmentState.CollectingPackage
                && a.Parts.Any(p => p.IsRequired && (p.State == PartState.Awaited || p.State == PartState.Returned) && p.DueOn < v.Today)),
        }).OrderBy(x => x.Assessment.FiledOn != null ? 3 : x.IsLate ? 0 : x.IsAhead ? 2 : 1)
            .ThenBy(x => x.Assessment.FilingDueOn ?? x.Assessment.DueOn ?? x.Assessment.PeriodTo).ThenBy(x => x.Assessment.Id).Skip(v.Skip).Take(ListFilter.PageSize + 1);
        return (from x in page
                let a = x.Assessment
                join mentee in db.Set<Person>() on a.MenteeId equals mentee.Id
                join mentor in db.Set<Person>() on a.MentorId equals mentor.Id
                orderby a.FiledOn != null ? 3 : x.IsLate ? 0 : x.IsAhead ? 2 : 1, a.FilingDueOn ?? a.DueOn ?? a.PeriodTo, a.Id
                select new Line(
                    a.Id, a.State, a.StageTitle, a.Attempt, a.HasReview, a.HasInterview, a.HasConclusion, a.PeriodFrom, a.PeriodTo, a.DueOn, a.FilingDueOn, a.FiledOn,
                    a.InterviewAt, a.ConclusionDocumentId, mentee.Name, mentor.Name,
                    a.State != AssessmentState.CollectingPackage ? null
                        : a.Parts.Where(p => p.IsRequired && (p.State == PartState.Awaited || p.State == PartState.Returned)).OrderBy(p => p.Position).ThenBy(p => p.Id)
                            .Select(p => new MissingPart(p.Kind, p.IsMentees, p.Source, p.DueOn)).FirstOrDefault(),
                    a.State == AssessmentState.CollectingPackage && db.Set<Mentorship>().Any(m => m.Id == a.MentorshipId && m.State == MentorshipState.TerminatedEarly),
                    x.IsAhead))
            .AsNoTracking();
    }

    /// <summary>What changes the text of the query.</summary>
    /// <param name="Rest">«open», «late» or «ahead».</param>
    private sealed record Shape(SchoolRole Role, string? Stage, string? Rest, AssessmentState? State);

    // Of an assessment that is still closed to the mentee is told who sees to it, where and when the interview is, and what the mentee brings; nothing of how far it has come.
    private async Task<IReadOnlyList<string>> ToldAsync(CancellationToken cancel)
    {
        if (!actor.Is(SchoolRole.Mentee)) return [];

        var (me, soon) = (actor.PersonId, clock.Today.AddDays(StageAssessment.PackageSoonDays));
        var own = await db.Set<StageAssessment>().AsNoTracking()
            .Where(a => a.MenteeId == me && a.InterviewHeldOn == null && a.ConclusionDocumentId == null && a.State != AssessmentState.Filed
                && a.Parts.Any(p => p.State != PartState.Awaited || (p.IsRequired && p.DueOn <= soon)))
            .OrderBy(a => a.PeriodFrom).ThenBy(a => a.Id)
            .Select(a => new
            {
                Assessment = a,
                Organizer = db.Set<Person>().FirstOrDefault(p => p.Id == a.OrganizerId),
                Interviewer = db.Set<Person>().FirstOrDefault(p => p.Id == a.InterviewerId),
            }).ToListAsync(cancel);
        var told = new List<string>();
        foreach (var (a, organizer, interviewer) in own.Select(x => (x.Assessment, x.Organizer?.Name, x.Interviewer?.Name)))
        {
            if (a is { State: AssessmentState.InterviewScheduled, InterviewAt: { } at })
            {
                told.Add($"Вас приглашают на собеседование по итогам этапа: {clock.ToLocal(at):dd.MM.yyyy, HH:mm}, {a.InterviewPlace}."
                    + (interviewer is null ? "" : PhraseEnd.Stop($" Проводит {interviewer.SurnameWithInitials}")));
                continue;
            }

            var stage = await programs.StageAsync(a, cancel);
            var talk = a.HasInterview ? $", собеседование проводит {interviewer?.SurnameWithInitials ?? stage.Interviewer?.Label()}" : "";
            var who = $"организует {organizer?.SurnameWithInitials ?? stage.Organizer.Label()}{talk}";
            told.Add(PhraseEnd.Stop($"Идёт оценка этапа «{a.StageTitle}»{(a.Attempt > 1 ? $" ({a.Attempt}-я)" : "")}: {who}")
                + string.Concat(a.Parts.Where(p => p.AuthorId == me && p.IsRequired).OrderBy(p => p.Position)
                    .Select(p => $" Документ от вас: «{PhraseStart.Upper(p.Title)}» – {Brought(p)}.")));
        }

        return told;
    }

    private static string Brought(PackagePart part) => part.State switch
    {
        PartState.Returned => "возвращён на доработку",
        PartState.Awaited => part.DueOn is { } due ? $"ждём до {RussianDate.Short(due)}" : "ждём",
        PartState.HandedIn when part.HandedInOn is { } on => $"передан {RussianDate.Short(on)}",
        _ => "больше не требуется",
    };

    private AssessmentRow Row(Line line, DateOnly today)
    {
        // Filing is the deputy's work: those of the pair have done theirs, and read it calmly.
        var late = line.FiledOn is null && line.FilingDueOn < today && !actor.Is(Rights.Participants);
        var (kind, move) = line.State switch
        {
            AssessmentState.CollectingPackage when line.PairEnded => ("late", "Заместитель: пара прекращена, отменить оценку"),
            // Without a day while a leave is open.
            AssessmentState.CollectingPackage when line.IsAhead && line.DueOn is null => ("wait", "Наставничество на паузе: срок назначится после неё"),
            AssessmentState.CollectingPackage when line.IsAhead => ("done", "Пара работает по плану"),
            AssessmentState.CollectingPackage => (line.Missing?.DueOn < today ? "late" : "wait", line.Missing switch
            {
                null => "Заместитель: рассмотреть комплект",
                { IsMentees: true, Kind: PartKind.Survey } => "Наставляемый: заполнить анкету",
                { IsMentees: true } => "Наставляемый: подготовить документ",
                { Kind: PartKind.Plan } => "Наставник: отметить план и передать его",
                { Source: MentorReviewPaper.Code } => "Наставник: написать отзыв",
                _ => "Наставник: подготовить документ",
            }),
            AssessmentState.PackageComplete when line.HasReview => ("info", "Заместитель: рассмотреть с наставником"),
            AssessmentState.PackageComplete => ("info", line.HasConclusion ? "Заместитель: проект заключения" : "Заместитель: принять комплект"),
            AssessmentState.UnderReview => ("info", "Заместитель: проект заключения"),
            AssessmentState.ConclusionDrafted => ("info", line.HasInterview ? "Заместитель: назначить собеседование" : "Заместитель: выдать заключение"),
            AssessmentState.InterviewScheduled => ("info", "Заместитель: провести собеседование"),
            AssessmentState.InterviewHeld when line.ConclusionId is null => ("info", "Заместитель: выдать заключение"),
            AssessmentState.InterviewHeld => ("wait", "Наставляемый: ознакомиться"),
            AssessmentState.Acknowledged => ("info", "Заместитель: поместить в дело"),
            _ => ("done", "Завершена"),
        };
        var when = line.State == AssessmentState.InterviewScheduled && line.InterviewAt is { } at ? $"{clock.ToLocal(at):dd.MM.yyyy, HH:mm}"
            : line.FiledOn is { } filed ? $"в деле с {RussianDate.Short(filed)}"
            : line.FilingDueOn is { } due ? late ? "подшить следовало до " + RussianDate.Short(due) : due < today ? null : "подшить до " + RussianDate.Short(due)
            : line is { IsAhead: true, PairEnded: false } ? line.Missing?.DueOn is { } later ? "документы до " + RussianDate.Short(later) : null
            : line.Missing?.DueOn is { } part ? (part < today ? "следовало до " : "до ") + RussianDate.Short(part)
            : line.DueOn is { } by ? (by < today ? "оценить следовало до " : "оценить до ") + RussianDate.Short(by)
            : null;
        return new AssessmentRow(
            line.Id,
            line.Mentee.Full,
            line.Mentor.SurnameWithInitials,
            line.Stage + (line.Attempt > 1 ? $", оценка {line.Attempt}-я" : ""),
            RussianDate.Span(line.From, line.To),
            late ? "Просрочена подшивка" : line.IsAhead ? AssessmentLabels.Ahead : line.State.Label(),
            late ? "late" : kind,
            move,
            when);
    }

    private sealed record Line(
        Guid Id, AssessmentState State, string Stage, int Attempt, bool HasReview, bool HasInterview, bool HasConclusion, DateOnly From, DateOnly To, DateOnly? DueOn,
        DateOnly? FilingDueOn, DateOnly? FiledOn, DateTime? InterviewAt, Guid? ConclusionId, RussianName Mentee, RussianName Mentor, MissingPart? Missing, bool PairEnded,
        bool IsAhead);

    /// <summary>The first part that is not there.</summary>
    private sealed record MissingPart(PartKind Kind, bool IsMentees, string Source, DateOnly? DueOn);
}
