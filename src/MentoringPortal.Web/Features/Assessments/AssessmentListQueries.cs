using MentoringPortal.Data;
using MentoringPortal.Data.Common;
using MentoringPortal.Domain.Assessments;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Language;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.People;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Assessments;

/// <summary>A line of the list.</summary>
/// <param name="Move">Whose move it is and what it is.</param>
/// <param name="When">Until when or since when.</param>
public sealed record AssessmentRow(Guid Id, string Mentee, string Mentor, string Period, string State, string StatusKind, string Move, string? When);

/// <summary>The page of assessments.</summary>
public sealed record AssessmentsPage(IReadOnlyList<AssessmentRow> Rows, string? Query, string? State, string? NextHref, bool MayOpen, string WhenEmpty, string? Invitation = null)
{
    public bool IsFiltered => Query is not null || State is not null;
}

/// <summary>Filters of the list by what has to be done, «late» first of all.</summary>
public sealed class AssessmentListQueries(PortalDbContext db, CurrentActor actor, SchoolClock clock)
{
    /// <summary>Value of the filter → its words.</summary>
    public static IReadOnlyList<(string Value, string Text)> Filters { get; } =
    [
        ("late", "Просрочена подшивка"),
        .. Enum.GetValues<AssessmentState>().Select(s => (s.ToString(), s.Label())),
    ];

    private const int PageSize = 25;

    private static readonly KeptQuery<Shape, Line> Pages = new(Lines);

    public async Task<AssessmentsPage> PageAsync(string? query, string? state, int skip, CancellationToken cancel)
    {
        var today = clock.Today;
        skip = Math.Clamp(skip, 0, 10_000);
        // What is not understood does not filter; so an address cannot make a shape of its own.
        state = Filters.FirstOrDefault(f => string.Equals(f.Value, state, StringComparison.OrdinalIgnoreCase)).Value;
        var name = SearchKey.Of(query);
        var values = new QueryValues { Me = actor.PersonId, Today = today, Skip = skip, Name = name };
        var rows = await Pages.ToListAsync(db, new Shape(actor.ActiveRole, state == "late", Enum.TryParse<AssessmentState>(state, out var wanted) ? wanted : null, name.Length > 0), values, cancel);
        var more = rows.Count > PageSize;
        var q = string.IsNullOrWhiteSpace(query) ? null : query.Trim();
        return new AssessmentsPage(
            [.. rows.Take(PageSize).Select(r => Row(r, today))],
            q,
            state,
            more ? $"/assessments?skip={skip + PageSize}" + (q is null ? "" : $"&q={Uri.EscapeDataString(q)}") + (state is null ? "" : $"&state={state}") : null,
            actor.Is(AssessmentAccess.Act),
            actor.Is(AssessmentAccess.Act) ? "Оценка этапа начинается для действующей пары. Она откроется и сама, когда наставник передаст отзыв."
                : actor.Is(SchoolRole.Mentor) ? "Оценку начинает заместитель директора. Она откроется и сама, когда вы передадите отзыв о наставляемом."
                : actor.Is(SchoolRole.Mentee) ? "Здесь появится ваше заключение – после собеседования."
                : "Оценку начинает заместитель директора. Она откроется и сама, когда наставник передаст отзыв.",
            await InvitationAsync(cancel));
    }

    private static IQueryable<Line> Lines(PortalDbContext db, Shape shape, QueryValues v)
    {
        var found = db.Set<StageAssessment>().Where(AssessmentAccess.VisibleTo(shape.Role, v));
        if (shape.ByName) found = found.Where(a => db.Set<Person>().Any(p => (p.Id == a.MenteeId || p.Id == a.MentorId) && p.SearchName.Contains(v.Name)));
        if (shape.Late) found = found.Where(a => a.FiledOn == null && a.FilingDueOn < v.Today);
        if (shape.State is not null) found = found.Where(a => a.State == shape.State);

        // Overdue filings stand first, the filed ones last; between them the nearest end of stage. Names are read for the page alone.
        var page = found.OrderBy(a => a.FiledOn != null ? 2 : a.FilingDueOn < v.Today ? 0 : 1).ThenBy(a => a.FilingDueOn ?? a.PeriodTo).ThenBy(a => a.Id).Skip(v.Skip).Take(PageSize + 1);
        return (from a in page
                join mentee in db.Set<Person>() on a.MenteeId equals mentee.Id
                join mentor in db.Set<Person>() on a.MentorId equals mentor.Id
                orderby a.FiledOn != null ? 2 : a.FilingDueOn < v.Today ? 0 : 1, a.FilingDueOn ?? a.PeriodTo, a.Id
                select new Line(
                    a.Id, a.State, a.PeriodFrom, a.PeriodTo, a.FilingDueOn, a.FiledOn, a.InterviewAt, a.ConclusionDocumentId,
                    mentee.Surname, mentee.GivenName, mentee.Patronymic, mentor.Surname, mentor.GivenName, mentor.Patronymic,
                    a.State == AssessmentState.CollectingPackage && !db.Set<Domain.Surveys.SurveyResponse>().Any(s => s.PersonId == a.MenteeId && s.SurveyCode == Data.Reference.SurveyCatalogue.YoungSpecialist && s.SubmittedAt != null),
                    a.State == AssessmentState.CollectingPackage && !db.Set<MentorReview>().Any(r => r.MentorshipId == a.MentorshipId && r.SubmittedAt != null),
                    a.State == AssessmentState.CollectingPackage && db.Set<Mentorship>().Any(m => m.Id == a.MentorshipId && m.State == MentorshipState.TerminatedEarly)))
            .AsNoTracking();
    }

    /// <summary>What changes the text of the query.</summary>
    private sealed record Shape(SchoolRole Role, bool Late, AssessmentState? State, bool ByName);

    /// <summary>Active pairs without an assessment that the actor may open: the mentors' own pairs and the actor's own adaptation are left out.</summary>
    public async Task<IReadOnlyList<(Guid Id, string Text)>> PairsToOpenAsync(CancellationToken cancel)
    {
        var me = actor.PersonId;
        var rows = await (from m in db.Set<Mentorship>()
                          join mentee in db.Set<Person>() on m.MenteeId equals mentee.Id
                          join mentor in db.Set<Person>() on m.MentorId equals mentor.Id
                          where m.State == MentorshipState.Active && m.MenteeId != me && m.MentorId != me && !db.Set<StageAssessment>().Any(a => a.MentorshipId == m.Id)
                          orderby mentee.SearchName
                          select new { m.Id, Mentee = new { mentee.Surname, mentee.GivenName, mentee.Patronymic }, Mentor = new { mentor.Surname, mentor.GivenName, mentor.Patronymic } })
            .Take(200).ToListAsync(cancel);
        return [.. rows.Select(r => (r.Id, $"{new RussianName(r.Mentee.Surname, r.Mentee.GivenName, r.Mentee.Patronymic).Full} – наставник {new RussianName(r.Mentor.Surname, r.Mentor.GivenName, r.Mentor.Patronymic).SurnameWithInitials}"))];
    }

    // Of an assessment that is still closed to the mentee only the appointment is told.
    private async Task<string?> InvitationAsync(CancellationToken cancel)
    {
        var me = actor.PersonId;
        var appointment = actor.Is(SchoolRole.Mentee)
            ? await db.Set<StageAssessment>().Where(a => a.MenteeId == me && a.State == AssessmentState.InterviewScheduled).Select(a => new { a.InterviewAt, a.InterviewPlace }).FirstOrDefaultAsync(cancel)
            : null;
        return appointment is { InterviewAt: { } at } ? $"Вас приглашают на собеседование по итогам этапа адаптации: {clock.ToLocal(at):dd.MM.yyyy, HH:mm}, {appointment.InterviewPlace}." : null;
    }

    private AssessmentRow Row(Line line, DateOnly today)
    {
        var late = line.FiledOn is null && line.FilingDueOn < today;
        var (kind, move) = line.State switch
        {
            AssessmentState.CollectingPackage when line.PairEnded => ("late", "Заместитель: пара прекращена, отменить оценку"),
            AssessmentState.CollectingPackage => ("wait", line.NoSurvey ? "Наставляемый: заполнить анкету" : line.NoReview ? "Наставник: написать отзыв" : "Наставник: отметить план"),
            AssessmentState.PackageComplete => ("info", "Заместитель: рассмотреть с наставником"),
            AssessmentState.UnderReview => ("info", "Заместитель: проект заключения"),
            AssessmentState.ConclusionDrafted => ("info", "Заместитель: назначить собеседование"),
            AssessmentState.InterviewScheduled => ("info", "Заместитель: провести собеседование"),
            AssessmentState.InterviewHeld when line.ConclusionId is null => ("info", "Заместитель: выдать заключение"),
            AssessmentState.InterviewHeld => ("wait", "Наставляемый: ознакомиться"),
            AssessmentState.Acknowledged => ("info", "Заместитель: поместить в дело"),
            _ => ("done", "Завершена"),
        };
        var when = line.State == AssessmentState.InterviewScheduled && line.InterviewAt is { } at ? $"{clock.ToLocal(at):dd.MM.yyyy HH:mm}"
            : line.FiledOn is { } filed ? $"в деле с {RussianDate.Short(filed)}"
            : line.FilingDueOn is { } due ? (late ? "подшить следовало до " : "подшить до ") + RussianDate.Short(due)
            : null;
        return new AssessmentRow(
            line.Id,
            new RussianName(line.Surname, line.GivenName, line.Patronymic).Full,
            new RussianName(line.MentorSurname, line.MentorGivenName, line.MentorPatronymic).SurnameWithInitials,
            $"{RussianDate.Short(line.From)} – {RussianDate.Short(line.To)}",
            late ? "Просрочена подшивка" : line.State.Label(),
            late ? "late" : kind,
            move,
            when);
    }

    private sealed record Line(
        Guid Id, AssessmentState State, DateOnly From, DateOnly To, DateOnly? FilingDueOn, DateOnly? FiledOn, DateTime? InterviewAt, Guid? ConclusionId,
        string Surname, string GivenName, string? Patronymic, string MentorSurname, string MentorGivenName, string? MentorPatronymic, bool NoSurvey, bool NoReview, bool PairEnded);
}
