using MentoringPortal.Data;
using MentoringPortal.Data.Common;
using MentoringPortal.Domain.Assessments;
using MentoringPortal.Domain.Controls;
using MentoringPortal.Domain.Documents;
using MentoringPortal.Domain.Language;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.People;
using MentoringPortal.Domain.Programs;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Web.Features.Programs;
using MentoringPortal.Web.Infrastructure;
using MentoringPortal.Web.Infrastructure.Audit;
using MentoringPortal.Web.Infrastructure.Components;
using MentoringPortal.Web.Infrastructure.Security;
using MentoringPortal.Web.Infrastructure.Work;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Assessments;

/// <summary>One assessment for its page.</summary>
public sealed class AssessmentQueries(PortalDbContext db, CurrentActor actor, AssessmentAccess access, HandInPlan plans, ProgramReader programs,
    AuditHistory history, WorkReader work, SchoolClock clock)
{
    // The rules of stages, and of the papers that their authors write elsewhere.
    private static readonly RecordWork OfAssessment = new((rule, db, v) => StageWork.Rules.Contains(rule) ? r => r.RecordId == v.Id
        : (rule.Acts & Rights.Participants) != 0 ? r => r.OtherId == v.Id : null);

    public async Task<AssessmentPage?> PageAsync(Guid id, CancellationToken cancel)
    {
        var falls = AssessmentAccess.FallsToDirector(db);
        var found = await access.Visible().AsNoTracking().Where(a => a.Id == id).Select(a => new
        {
            Assessment = a,
            Mentee = db.Set<Person>().First(p => p.Id == a.MenteeId),
            Mentor = db.Set<Person>().First(p => p.Id == a.MentorId),
            Organizer = db.Set<Person>().FirstOrDefault(p => p.Id == a.OrganizerId),
            Interviewer = db.Set<Person>().FirstOrDefault(p => p.Id == a.InterviewerId),
            Pair = db.Set<Mentorship>().First(m => m.Id == a.MentorshipId),
            OwnPair = db.Set<Mentorship>().Where(m => m.MenteeId == a.MenteeId && m.MentorId == actor.PersonId && m.ApprovedOn != null).OrderByDescending(m => m.StartsOn)
                .Select(m => (Guid?)m.Id).FirstOrDefault(),
            Acknowledgement = db.Set<Acknowledgement>().FirstOrDefault(k => k.DocumentId == a.ConclusionDocumentId && k.PersonId == a.MenteeId),
            TrackId = db.Set<TrackStage>().Where(s => s.Id == a.TrackStageId).Select(s => s.ParticipationId).First(),
            Falls = db.Set<StageAssessment>().Where(falls).Any(x => x.Id == a.Id),
            HasFindings = db.Set<Finding>().Any(f => f.MenteeId == a.MenteeId && f.State != FindingState.Closed),
            IMentor = db.Set<Mentorship>()
                .Any(m => m.MenteeId == a.MenteeId && m.MentorId == actor.PersonId && (m.State == MentorshipState.Active || m.State == MentorshipState.Suspended)),
        }).FirstOrDefaultAsync(cancel);
        if (found is null) return null;

        var a = found.Assessment;
        var program = await programs.OfAsync(a.EditionId, cancel);
        var stage = program.Stage(a.StageCode)!;
        var endedEarly = found.Pair.State == MentorshipState.TerminatedEarly && a.InterviewHeldOn is null;
        var view = new AssessmentView(a, program, stage, clock.ToLocal, clock.Today)
        {
            Me = actor.PersonId,
            SeesAll = actor.Is(Rights.Followers),
            Authors = await AuthorsAsync(a, cancel),
            OwnPair = found.OwnPair,
            Changed = await ChangedAsync(a, cancel),
            Interviewer = found.Interviewer is null ? null
                : found.Interviewer.Name.Full + (a.InterviewerReason is null ? "" : $". Почему не тот, кто назначен: {a.InterviewerReason}"),
            IsMentee = actor.PersonId == a.MenteeId,
            IsMentor = actor.PersonId == a.MentorId || a.Parts.Any(p => !p.IsMentees && p.AuthorId == actor.PersonId),
            AcknowledgementId = found.Acknowledgement?.Id,
            SeesDraft = access.SeesDraft(a.MentorId, a.MenteeId),
            ReadsAnswers = actor.Is(Surveys.SurveyAccess.NamedReaders) || actor.PersonId == a.MenteeId,
            MayAct = (actor.Is(Rights.Deputies) || (found.Falls && actor.Is(SchoolRole.Director))) && a.ConflictOfInterest(new Assessor(actor.PersonId ?? Guid.Empty,
                found.IMentor)).Count == 0,
        };
        var forbidden = actor.Is(Rights.Deputies) && !view.MayAct
            ? a.ConflictOfInterest(new Assessor(actor.PersonId ?? Guid.Empty, found.IMentor))[0].Message
            : null;
        var isAhead = a.IsAheadOn(clock.Today) && !endedEarly;
        var lines = view.IsMentee ? null : (await history.ForAsync(id, 30)).Select(Line).ToList();
        return new AssessmentPage(
            a.Id,
            a.MentorshipId,
            found.Mentee.Name.Full,
            a.MenteeId,
            view.IsFilingLate ? "просрочена подшивка" : PhraseStart.Lower(isAhead ? AssessmentLabels.Ahead : a.State.Label()),
            view.IsFilingLate ? "late" : isAhead || a.State == AssessmentState.Filed ? "done" : "info",
            view.Next(await work.OfRecordAsync(OfAssessment, a.Id, $"/assessments/{a.Id}", cancel)),
            a.StageTitle + (a.Attempt > 1 ? $", оценка {a.Attempt}-я" : ""),
            forbidden,
            view.Steps(),
            [
                new("Этап", stage.Title),
                new("Период этапа", $"с {RussianDate.Short(a.PeriodFrom)} по {RussianDate.Short(a.PeriodTo)}"),
                new("Наставник", found.Mentor.Name.Full),
                new("Основание", found.Pair.OrderReference is null ? null : "приказ " + found.Pair.OrderReference),
                new("Организует оценку", found.Organizer?.Name.Full ?? stage.Organizer.Label() + " (ещё не назначен)"),
                .. stage.HasInterview ? [new SummaryRow("Проводит собеседование", found.Interviewer?.Name.Full ?? stage.Interviewer?.Label())]
                    : Array.Empty<SummaryRow>(),
                .. a.AssignmentReason is null ? Array.Empty<SummaryRow>() : [new SummaryRow("Почему заменены", a.AssignmentReason)],
            ],
            view.IsMentee ? [] : [.. a.Parts.OrderBy(p => p.Position).ThenBy(p => p.Id).Select(view.Row)],
            a.IsPackageComplete,
            view.Sections(),
            view.Papers(),
            a.ConclusionDocumentId is null ? null : Acknowledged(found.Mentee, found.Acknowledgement),
            lines is null ? null : new HistoryModel(lines))
        {
            Warning = found.Falls && a.State != AssessmentState.Filed && !view.IsMentee
                ? "Все заместители директора – наставники этого наставляемого или он сам: оценку проводит директор, либо назначьте в разделе «Доступ» другого заместителя"
                : endedEarly && !view.IsMentee ? AssessmentView.EndedPair(found.Pair.LastOn, mayGoOn: a.IsPackageComplete) : null,
            PairOfTabs = actor.Is(SchoolRole.Mentor) && actor.PersonId != found.Pair.MentorId ? found.OwnPair : a.MentorshipId,
            MayCallOff = view.MayAct && a.MayBeCalledOff && endedEarly && a.IsPackageComplete,
            Version = a.Version,
            Today = clock.Today,
            Findings = a.State == AssessmentState.Filed || !found.HasFindings ? [] : await OpenFinding.OfAsync(db, a.MenteeId, cancel),
            MayAssign = view.MayAct && a.State != AssessmentState.Filed,
            StagesHref = !view.IsMentee && actor.Is(Rights.Office) ? $"/assessments/stages/{found.TrackId}" : null,
            GiveUpVersion = view.MayAct && a is { IsCorrecting: true, CorrectionDrafted: false } ? a.Version : null,
        };
    }

    private Task<Dictionary<Guid, RussianName>> AuthorsAsync(StageAssessment a, CancellationToken cancel)
    {
        var ids = a.Parts.Select(p => p.AuthorId).Distinct().ToList();
        return db.Set<Person>().AsNoTracking().Where(p => ids.Contains(p.Id)).Select(p => new { p.Id, p.Name }).ToDictionaryAsync(p => p.Id, p => p.Name, cancel);
    }

    // A plan is a living thing: what was handed in is compared with what it is now.
    private async Task<IReadOnlySet<Guid>> ChangedAsync(StageAssessment a, CancellationToken cancel)
    {
        var changed = new HashSet<Guid>();
        if (a.State >= AssessmentState.InterviewHeld) return changed;

        foreach (var part in a.Parts.Where(p => p is { Kind: PartKind.Plan, State: PartState.HandedIn }))
        {
            if (await plans.FindAsync(a, part.Source, cancel) is { } plan && part.IsChanged(HandInPlan.Stamp(plan))) changed.Add(part.Id);
        }

        return changed;
    }

    // One line a save; the state stands on the time line, and texts of an assessment are never kept in the history.
    private static HistoryLine Line(HistoryEntry entry)
    {
        var facts = string.Join("; ", entry.Sentences.Where(s => !s.StartsWith("Состояние", StringComparison.Ordinal) && !s.Contains("не хранится", StringComparison.Ordinal)));
        return new HistoryLine($"{entry.At:dd.MM.yyyy HH:mm}", entry.Who, facts.Length == 0 ? entry.Operation : $"{entry.Operation}. {facts}");
    }

    private AcknowledgementsModel Acknowledged(Person mentee, Acknowledgement? row) => new(
        [new(mentee.Name.Full, mentee.Staff?.PostWithSubject, row is { IsDone: true } ? RussianDate.Short(row.On!.Value) : null, row switch
        {
            { Method: AcknowledgementMethod.Refused } => $"{Documents.AcknowledgementLine.Refused(mentee.Name)}; свидетели: {row.FirstWitness}, {row.SecondWitness}",
            { Disagreement: { } words } => "Возражения: " + words,
            { Method: AcknowledgementMethod.OnPaper } => "на бумаге",
            { IsDone: true } => "в портале",
            _ => null,
        }, Documents.AcknowledgementLine.Acquainted(mentee.Name))],
        "Ознакомление с заключением");
}
