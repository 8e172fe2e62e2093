using MentoringPortal.Data;
using MentoringPortal.Data.Common;
using MentoringPortal.Domain.Assessments;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Documents;
using MentoringPortal.Domain.Language;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.People;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Web.Features.Mentorships;
using MentoringPortal.Web.Infrastructure;
using MentoringPortal.Web.Infrastructure.Audit;
using MentoringPortal.Web.Infrastructure.Components;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Assessments;

/// <summary>One assessment for its page.</summary>
public sealed class AssessmentQueries(PortalDbContext db, CurrentActor actor, AssessmentAccess access, PackageReader packages, AuditHistory history, SchoolClock clock)
{
    public async Task<AssessmentPage?> PageAsync(Guid id, CancellationToken cancel)
    {
        var found = await access.Visible().AsNoTracking().Where(a => a.Id == id).Select(a => new
        {
            Assessment = a,
            Mentee = db.Set<Person>().First(p => p.Id == a.MenteeId),
            Mentor = db.Set<Person>().First(p => p.Id == a.MentorId),
            Assessor = db.Set<Person>().FirstOrDefault(p => p.Id == a.AssessorId),
            Pair = db.Set<Mentorship>().First(m => m.Id == a.MentorshipId),
            Acknowledgement = db.Set<Acknowledgement>().FirstOrDefault(k => k.DocumentId == a.ConclusionDocumentId && k.PersonId == a.MenteeId),
            IMentor = db.Set<Mentorship>().Any(m => m.MenteeId == a.MenteeId && m.MentorId == actor.PersonId && (m.State == MentorshipState.Active || m.State == MentorshipState.Suspended)),
        }).FirstOrDefaultAsync(cancel);
        if (found is null)
        {
            return null;
        }

        var a = found.Assessment;
        var package = await packages.ReadAsync(a.MentorshipId, cancel);
        a.FollowPackage(package);
        var endedEarly = found.Pair.State == MentorshipState.TerminatedEarly && a.InterviewHeldOn is null;
        var view = new AssessmentView(a, package, clock.ToLocal, clock.Today)
        {
            PairEndedEarly = endedEarly,
            IsMentee = actor.PersonId == a.MenteeId,
            IsMentor = actor.PersonId == a.MentorId,
            AcknowledgementId = found.Acknowledgement?.Id,
            SeesDraft = access.SeesDraft(a.MentorId, a.MenteeId),
            ReadsAnswers = actor.Is(Surveys.SurveyAccess.NamedReaders) || actor.PersonId == a.MenteeId,
            MayAct = actor.Is(AssessmentAccess.Act) && a.ConflictOfInterest(new Assessor(actor.PersonId ?? Guid.Empty, found.IMentor)).Count == 0,
        };
        var forbidden = actor.Is(AssessmentAccess.Act) && !view.MayAct
            ? a.ConflictOfInterest(new Assessor(actor.PersonId ?? Guid.Empty, found.IMentor))[0].Message
            : null;
        var lines = view.IsMentee ? null : (await history.ForAsync(id, 30)).Select(Line).ToList();
        return new AssessmentPage(
            a.Id,
            a.MentorshipId,
            found.Mentee.Name.Full,
            a.MenteeId,
            view.IsFilingLate ? "просрочена подшивка" : a.State.Label().ToLowerInvariant(),
            view.IsFilingLate ? "late" : a.State == AssessmentState.Filed ? "done" : "info",
            view.Next(),
            forbidden,
            view.Steps(),
            [
                new("Этап", a.Stage.Label()),
                new("Период этапа", $"с {RussianDate.Short(a.PeriodFrom)} по {RussianDate.Short(a.PeriodTo)}"),
                new("Наставник", found.Mentor.Name.Full),
                new("Основание", found.Pair.OrderReference is null ? null : "приказ " + found.Pair.OrderReference),
                new("Оценку проводит", found.Assessor?.Name.Full ?? "заместитель директора (ещё не начата)"),
            ],
            view.IsMentee ? [] : [.. package.Items.Select(i => view.Row(i, actor.Is(MentorshipAccess.SeeAll) || view.IsMentor))],
            package.IsComplete,
            view.Sections(),
            view.Papers(),
            a.ConclusionDocumentId is null ? null : Acknowledged(found.Mentee, found.Acknowledgement),
            lines is null ? null : new HistoryModel(lines))
        {
            Warning = endedEarly && !view.IsMentee ? AssessmentView.EndedPair(found.Pair.LastDay, mayGoOn: package.IsComplete) : null,
            NextPair = endedEarly && !view.IsMentee ? await NextPairAsync(a, cancel) : null,
            // Where nothing else is left to do, the next step itself leads there.
            MayCallOff = view.MayAct && a.MayBeCalledOff && !(endedEarly && !package.IsComplete),
            GiveUpVersion = view.MayAct && a is { IsCorrecting: true, CorrectionDrafted: false } ? a.Version : null,
        };
    }

    private async Task<PageLink?> NextPairAsync(StageAssessment a, CancellationToken cancel) =>
        await (from m in db.Set<Mentorship>()
               join mentor in db.Set<Person>() on m.MentorId equals mentor.Id
               where m.MenteeId == a.MenteeId && m.Id != a.MentorshipId && m.State == MentorshipState.Active
               orderby m.StartsOn descending, m.Id
               select new { m.Id, Mentor = mentor }).FirstOrDefaultAsync(cancel) is { } next
            ? new PageLink($"/mentorships/{next.Id}", $"Пара с новым наставником: {next.Mentor.Name.Full}")
            : null;

    // One line a save; the state stands on the time line, and texts of an assessment are never kept in the history.
    private static HistoryLine Line(HistoryEntry entry)
    {
        var facts = string.Join("; ", entry.Sentences.Where(s => !s.StartsWith("Состояние", StringComparison.Ordinal) && !s.Contains("не хранится", StringComparison.Ordinal)));
        return new HistoryLine($"{entry.At:dd.MM.yyyy HH:mm}", entry.Who, facts.Length == 0 ? entry.Operation : $"{entry.Operation}. {facts}");
    }

    private AcknowledgementsModel Acknowledged(Person mentee, Acknowledgement? row) => new(
        [new(mentee.Name.Full, (mentee as StaffMember)?.PostWithSubject, row is { IsDone: true } ? RussianDate.Short(row.On!.Value) : null, row switch
        {
            { Method: AcknowledgementMethod.Refused } => $"{Documents.AcknowledgementLine.Refused(mentee.Name)}; свидетели: {row.FirstWitness}, {row.SecondWitness}",
            { Disagreement: { } words } => "Возражения: " + words,
            { Method: AcknowledgementMethod.OnPaper } => "на бумаге",
            { IsDone: true } => "в портале",
            _ => null,
        }, Documents.AcknowledgementLine.Acquainted(mentee.Name))],
        "Ознакомление с заключением");
}
