using MentoringPortal.Data;
using MentoringPortal.Data.Common;
using MentoringPortal.Domain.Assessments;
using MentoringPortal.Domain.Language;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.People;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Web.Features.Mentorships;
using MentoringPortal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Assessments;

/// <summary>Who reads a mentor's review, and the page of it.</summary>
public sealed class ReviewQueries(PortalDbContext db, CurrentActor actor, MentorshipAccess pairs, AssessmentFactsReader facts, SchoolClock clock)
{
    /// <summary>Roles that open the page of a review; what they find is decided by <see cref="Readable"/>.</summary>
    public const SchoolRole OpenPage = Readers | SchoolRole.Mentor | SchoolRole.Mentee;

    private const SchoolRole Readers = SchoolRole.Director | SchoolRole.DeputyDirectorAcademic | SchoolRole.DeputyDirectorMethodical | SchoolRole.Curator;

    /// <summary>Pairs whose review the actor may read: the mentor's own; the leadership's; the mentee's after the interview only.</summary>
    public IQueryable<Mentorship> Readable()
    {
        var me = actor.PersonId;
        var visible = pairs.Visible();
        return actor.Is(Readers) ? visible.Where(m => m.MenteeId != me || db.Set<StageAssessment>().Any(a => a.MentorshipId == m.Id && a.InterviewHeldOn != null))
            : actor.Is(SchoolRole.Mentor) ? visible
            : actor.Is(SchoolRole.Mentee) ? visible.Where(m => db.Set<StageAssessment>().Any(a => a.MentorshipId == m.Id && a.InterviewHeldOn != null))
            : visible.Where(m => false);
    }

    /// <summary>The page, or null where the actor has nothing to read.</summary>
    public async Task<ReviewPage?> PageAsync(Guid mentorshipId, ReviewForm? form, CancellationToken cancel)
    {
        var pair = await Readable().AsNoTracking().Where(m => m.Id == mentorshipId).Select(m => new
        {
            Mentorship = m,
            Mentee = db.Set<Person>().First(p => p.Id == m.MenteeId),
            Mentor = db.Set<Person>().First(p => p.Id == m.MentorId),
            Review = db.Set<MentorReview>().FirstOrDefault(r => r.MentorshipId == m.Id && r.Stage == Stage.Adaptation),
            AssessmentId = db.Set<StageAssessment>().Where(a => a.MentorshipId == m.Id && a.Stage == Stage.Adaptation).Select(a => (Guid?)a.Id).FirstOrDefault(),
        }).FirstOrDefaultAsync(cancel);
        if (pair is null || (pair.Review?.SubmittedAt is null && !pairs.IsItsMentor(pair.Mentorship.MentorId)))
        {
            return null;
        }

        var (from, to) = Period(pair.Mentorship, clock.Today);
        var figures = pair.Review?.Figures ?? await facts.FiguresAsync(mentorshipId, from, to, cancel);
        return new ReviewPage(
            mentorshipId,
            pair.Mentee.Name.Full,
            pair.Mentor.Name.Full,
            $"с {RussianDate.Short(from)} по {RussianDate.Short(to)}",
            figures,
            form ?? ReviewForm.Of(pair.Review),
            pair.Review?.Version ?? Guid.Empty,
            pair.Review?.SubmittedAt is { } at ? DateOnly.FromDateTime(clock.ToLocal(at)) : null,
            pair.Review?.DocumentId,
            pair.AssessmentId) { PairIsOver = !pair.Mentorship.IsActive };
    }

    /// <summary>The days a review speaks of: from the start of the pair until today, inside its period.</summary>
    public static (DateOnly From, DateOnly To) Period(Mentorship pair, DateOnly today) => (pair.StartsOn, today < pair.EndsOn ? today : pair.EndsOn);
}
