using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Programs;

namespace MentoringPortal.Domain.Assessments;

/// <summary>The package: who is asked for what, handing in, giving back, doing without.</summary>
public sealed partial class StageAssessment
{
    /// <summary>The package is asked for so many days before it is due; until then the stage just runs.</summary>
    public const int PackageSoonDays = 30;

    private readonly List<PackagePart> _parts = [];

    /// <summary>The parts; always loaded with the assessment.</summary>
    public IReadOnlyList<PackagePart> Parts => _parts;

    /// <summary>Counts what happens to the parts, so that each of it moves the version of the assessment: nobody reviews a package that was changed meanwhile.</summary>
    public int PackageChanges { get; private set; }

    /// <summary>Everything required is there or done without.</summary>
    public bool IsPackageComplete => _parts.TrueForAll(p => !p.IsRequired || p.IsSettled);

    /// <summary>Nothing was brought yet, and nothing is due soon: the stage runs, its assessment lies ahead.</summary>
    public bool IsAheadOn(DateOnly today) => State == AssessmentState.CollectingPackage && _parts.TrueForAll(p => p.State == PartState.Awaited)
        && !_parts.Exists(p => p.IsRequired && p.DueOn <= today.AddDays(PackageSoonDays));

    /// <summary>Required parts that are not there.</summary>
    public IEnumerable<PackagePart> MissingParts => _parts.Where(p => p.IsRequired && !p.IsSettled).OrderBy(p => p.Position);

    /// <summary>
    /// Asks for what is missing of whoever works with the mentee now; called when the stage begins and whenever a pair begins, ends or passes the lead on. A leading
    /// mentor's part that is not handed in goes over to the next one; what was handed in stays whose it is (settled J).
    /// </summary>
    /// <param name="pairs">Pairs of the mentee that work.</param>
    /// <param name="dueOn">Day by which parts are asked for.</param>
    public void Ask(StageDefinition stage, Mentorship lead, IEnumerable<Mentorship> pairs, DateOnly? dueOn)
    {
        (MentorshipId, MentorId) = (lead.Id, lead.MentorId);
        if (State > AssessmentState.PackageComplete) return;

        foreach (var (definition, position) in stage.Package.Select((p, i) => (p, i + 1)))
        {
            if (definition.From != PartAuthor.EachMentor && _parts.Find(p => p.Code == definition.Code) is { } there)
            {
                if (!there.IsSettled) there.Ask(definition.IsMentees ? MenteeId : lead.MentorId, dueOn);
                continue;
            }

            var authors = definition.From switch
            {
                PartAuthor.Mentee => [MenteeId],
                PartAuthor.LeadMentor => [lead.MentorId],
                _ => pairs.Append(lead).Select(p => p.MentorId).Distinct(),
            };
            foreach (var author in authors)
            {
                if (_parts.Find(p => p.Code == definition.Code && p.AuthorId == author) is not { } own) _parts.Add(new PackagePart(definition, position, author, dueOn));
                else if (!own.IsSettled) own.Ask(author, dueOn);
            }
        }

        FollowParts();
    }

    /// <summary>The track goes over to another edition while this assessment still lies ahead: its rules and its package are those of the new one.</summary>
    /// <param name="today">Nothing was brought and nothing is due soon on this day (<see cref="IsAheadOn"/>).</param>
    public RuleViolation? MoveTo(Guid editionId, StageDefinition stage, DateOnly today)
    {
        if (!IsAheadOn(today)) return new RuleViolation($"Идёт оценка этапа «{StageTitle}»: она заканчивается по прежней редакции");

        (EditionId, StageTitle) = (editionId, stage.Title);
        (HasReview, HasInterview, HasConclusion) = (stage.JointReview, stage.HasInterview, stage.Conclusion is not null);
        // What differs is asked for anew by Ask; what stays keeps its row.
        _parts.RemoveAll(p => stage.Part(p.Code) is not { } definition || !p.Follow(definition, stage.Package.ToList().IndexOf(definition) + 1));
        FollowParts();
        return null;
    }

    /// <summary>The part that somebody is asked for; null where nothing is awaited of this author.</summary>
    public PackagePart? AwaitedOf(string code, Guid authorId) => _parts.Find(p => p.Code == code && p.AuthorId == authorId);

    /// <summary>
    /// Takes a part in. Called in the one save that also adds the frozen paper: compose it, issue it by <c>DocumentIssuer.TryIssueAsync</c> with this assessment as its
    /// subject and the mentee as the person it is about, then hand it in here. Before the review a part may be handed in anew; afterwards only when it was given back.
    /// </summary>
    /// <param name="partCode">Code of the part in the stage of the program: <see cref="PackagePart.Code"/>.</param>
    /// <param name="authorId">Who was asked for it; somebody of the leadership who enters it from paper passes the author's key, too.</param>
    /// <param name="documentId">The issued paper, added to the context.</param>
    /// <param name="sourceId">The record it was made from, read through the school's filter.</param>
    /// <param name="sourceVersion">What the record is now, to tell a later change; the document's key where the record cannot change any more.</param>
    public RuleViolation? HandIn(string partCode, Guid authorId, Guid documentId, Guid sourceId, Guid sourceVersion, DateOnly today)
    {
        if (MayHandIn(partCode, authorId) is { } violation) return violation;

        AwaitedOf(partCode, authorId)!.Take(documentId, sourceId, sourceVersion, today);
        FollowParts();
        return null;
    }

    /// <summary>What forbids handing the part in now; asked before its paper is composed.</summary>
    public RuleViolation? MayHandIn(string partCode, Guid authorId)
    {
        if (AwaitedOf(partCode, authorId) is not { } part) return new RuleViolation("Этот документ для оценки этапа у вас не запрашивали");

        return part.State is PartState.Awaited or PartState.Returned || State <= AssessmentState.PackageComplete ? null
            : new RuleViolation("Комплект уже рассмотрен: чтобы исправить документ, попросите заместителя директора вернуть его");
    }

    /// <summary>Gives a part back to its author; a package that was reviewed is reviewed again.</summary>
    public IReadOnlyList<RuleViolation> Return(Assessor assessor, PackagePart? part, string? reason)
    {
        var violations = ConflictOfInterest(assessor);
        if (part is not { State: PartState.HandedIn }) violations.Add(new RuleViolation("Вернуть можно только переданный документ"));
        else if (State >= AssessmentState.InterviewScheduled) violations.Add(new RuleViolation("Собеседование уже назначено: документ не возвращают"));

        Texts.Require(violations, reason, "Reason", "Напишите, что исправить", 1000);
        if (violations.Count == 0)
        {
            part!.GiveBack(reason!.Trim());
            State = AssessmentState.CollectingPackage;
            FollowParts();
        }

        return violations;
    }

    /// <summary>Does without a part that will not come: its author has left, the paper is lost.</summary>
    public IReadOnlyList<RuleViolation> Waive(Assessor assessor, PackagePart? part, string? reason)
    {
        var violations = ConflictOfInterest(assessor);
        if (part is null || part.IsSettled) violations.Add(new RuleViolation("Документ уже в комплекте"));

        Texts.Require(violations, reason, "Reason", "Напишите, почему оценка проходит без этого документа", 1000);
        if (violations.Count == 0)
        {
            part!.Waive(reason!.Trim());
            FollowParts();
        }

        return violations;
    }

    /// <summary>The record was changed after it had been handed in, and the frozen paper holds nevertheless.</summary>
    public RuleViolation? Confirm(Assessor assessor, PackagePart? part, Guid sourceVersion)
    {
        if (ConflictOfInterest(assessor) is [var conflict, ..]) return conflict;

        if (part is not { State: PartState.HandedIn }) return new RuleViolation("Подтвердить можно только переданный документ");

        part.Confirm(sourceVersion);
        PackageChanges++;
        return null;
    }

    /// <summary>The author opens the own part to the other mentors of the mentee.</summary>
    public RuleViolation? Share(PackagePart? part, Guid authorId)
    {
        if (part is not { State: PartState.HandedIn } || part.AuthorId != authorId) return new RuleViolation("Открыть можно только свой переданный документ");

        part.Share();
        PackageChanges++;
        return null;
    }

    private void FollowParts()
    {
        PackageChanges++;
        if (State <= AssessmentState.PackageComplete) State = IsPackageComplete ? AssessmentState.PackageComplete : AssessmentState.CollectingPackage;
    }
}
