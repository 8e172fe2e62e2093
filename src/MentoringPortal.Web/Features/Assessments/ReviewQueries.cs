using MentoringPortal.Data;
using MentoringPortal.Data.Common;
using MentoringPortal.Documents.Assessments;
using MentoringPortal.Domain.Assessments;
using MentoringPortal.Domain.Language;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.People;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Web.Features.Mentorships;
using MentoringPortal.Web.Features.Programs;
using MentoringPortal.Web.Infrastructure;
using MentoringPortal.Web.Infrastructure.Security;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Assessments;

/// <summary>Who reads a mentor's review, and the page of it.</summary>
public sealed class ReviewQueries(PortalDbContext db, CurrentActor actor, MentorshipAccess pairs, AssessmentFactsReader facts, ProgramReader programs, SchoolClock clock)
{
    /// <summary>Roles that open the page of a review; what they find is decided by <see cref="PageAsync"/>.</summary>
    public const SchoolRole OpenPage = Rights.Asked;

    /// <summary>The assessment for which the mentor of a pair writes or wrote the review: the one named, else the earliest that still waits, else the latest.</summary>
    public async Task<StageAssessment?> AssessmentAsync(Mentorship pair, Guid? named, CancellationToken cancel)
    {
        var asked = await db.Set<StageAssessment>().AsNoTracking()
            .Where(a => a.MenteeId == pair.MenteeId && a.Parts.Any(p => p.Source == MentorReviewPaper.Code && p.AuthorId == pair.MentorId)).ToListAsync(cancel);
        return named is not null ? asked.Find(a => a.Id == named)
            : asked.Where(a => PartOf(a, pair) is { IsSettled: false }).OrderBy(a => a.PeriodFrom).FirstOrDefault() ?? asked.MaxBy(a => (a.PeriodFrom, a.Attempt));
    }

    /// <summary>The review among the parts of an assessment; null where this mentor is not asked for one.</summary>
    public static PackagePart? PartOf(StageAssessment assessment, Mentorship pair) =>
        assessment.Parts.FirstOrDefault(p => p.Source == MentorReviewPaper.Code && p.AuthorId == pair.MentorId);

    /// <summary>The page, or null where the actor has nothing to read.</summary>
    public async Task<ReviewPage?> PageAsync(Guid mentorshipId, Guid? of, ReviewForm? form, CancellationToken cancel)
    {
        var pair = await pairs.Visible().AsNoTracking().Where(m => m.Id == mentorshipId).Select(m => new
        {
            Mentorship = m,
            Mentee = db.Set<Person>().First(p => p.Id == m.MenteeId),
            Mentor = db.Set<Person>().First(p => p.Id == m.MentorId),
        }).FirstOrDefaultAsync(cancel);
        if (pair is null || await AssessmentAsync(pair.Mentorship, of, cancel) is not { } assessment) return null;

        // The mentee, whatever office the mentee holds, reads it after the interview only, or with the conclusion where the program has none.
        var isMentee = actor.PersonId == pair.Mentorship.MenteeId;
        var isOpen = isMentee ? assessment is not { InterviewHeldOn: null, ConclusionDocumentId: null, CorrectedDocumentId: null }
            : actor.Is(Rights.Leadership | SchoolRole.Mentor);
        if (!isOpen) return null;

        var review = await db.Set<MentorReview>().AsNoTracking().FirstOrDefaultAsync(r => r.AssessmentId == assessment.Id && r.MentorshipId == mentorshipId, cancel);
        if (review?.SubmittedAt is null && !pairs.IsItsMentor(pair.Mentorship.MentorId)) return null;

        var program = await programs.OfAsync(assessment.EditionId, cancel);
        var stage = program.Stage(assessment.StageCode)!;
        var part = PartOf(assessment, pair.Mentorship);
        var (from, to) = Period(pair.Mentorship, assessment, clock.Today);
        var figures = review?.Figures ?? await facts.FiguresAsync(pair.Mentorship, stage, from, to, cancel);
        return new ReviewPage(
            mentorshipId,
            pair.Mentee.Name.Full,
            pair.Mentor.Name.Full,
            $"с {RussianDate.Short(from)} по {RussianDate.Short(to)}",
            figures,
            form ?? ReviewForm.Of(review),
            review?.Version ?? Guid.Empty,
            review?.SubmittedAt is { } at ? DateOnly.FromDateTime(clock.ToLocal(at)) : null,
            review?.DocumentId,
            assessment.Id)
        {
            PairIsOver = !pair.Mentorship.IsActive,
            PlanTitle = program.PlanKind(stage.Plan)?.ShortTitle ?? "план",
            Title = part?.Title ?? "Отзыв наставника",
            Stage = assessment.StageTitle,
            DueOn = part?.DueOn,
            Returned = part is { State: PartState.Returned } ? part.Reason : null,
            MenteeGenitive = program.Words.Mentee.Genitive,
            MenteeDative = program.Words.Mentee.Dative,
        };
    }

    /// <summary>The days a review speaks of: those of the stage on which the pair works, until today.</summary>
    public static (DateOnly From, DateOnly To) Period(Mentorship pair, StageAssessment assessment, DateOnly today)
    {
        var from = assessment.PeriodFrom > pair.StartsOn ? assessment.PeriodFrom : pair.StartsOn;
        var to = new[] { today, pair.LastOn, assessment.PeriodTo }.Min();
        return (from, to < from ? from : to);
    }
}
