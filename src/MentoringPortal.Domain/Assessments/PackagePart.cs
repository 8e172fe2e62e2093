using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Programs;

namespace MentoringPortal.Domain.Assessments;

/// <summary>What a part of the package is made from.</summary>
public enum PartKind
{
    /// <summary>A questionnaire; <see cref="PackagePart.Source"/> is its code.</summary>
    Survey,

    /// <summary>A plan; <see cref="PackagePart.Source"/> is its kind.</summary>
    Plan,

    /// <summary>A paper that its author writes; <see cref="PackagePart.Source"/> is the code of the paper, «D-23».</summary>
    Paper,
}

/// <summary>Where a part stands.</summary>
public enum PartState
{
    Awaited,
    HandedIn,

    /// <summary>Given back to its author with a reason; awaited again.</summary>
    Returned,

    /// <summary>Done without, for a reason.</summary>
    Waived,
}

/// <summary>
/// A part of the package of an assessment (S0-26, S0-37, S0-45, S0-48): asked of one author when the stage begins, handed in once, frozen as an issued document, so
/// that what is reviewed is what is filed. All acts go through <see cref="StageAssessment"/>, whose version they move.
/// </summary>
[DisplayName("Документ комплекта")]
public sealed class PackagePart : SchoolEntity
{
    private PackagePart() { }

    internal PackagePart(PackagePartDefinition definition, int position, Guid authorId, DateOnly? dueOn)
    {
        Code = definition.Code;
        (Kind, Source) = MadeFrom(definition);
        AuthorId = authorId;
        IsMentees = definition.IsMentees;
        DueOn = dueOn;
        Follow(definition, position);
    }

    public Guid AssessmentId { get; private set; }

    /// <summary>Code of the part within the stage of the program.</summary>
    public string Code { get; private set; } = "";

    /// <summary>From 1 in the order of the program.</summary>
    public int Position { get; private set; }

    /// <summary>Words of the program as they were when the stage began.</summary>
    [DisplayName("Название")]
    public string Title { get; private set; } = "";

    public PartKind Kind { get; private set; }

    /// <summary>Code of the questionnaire, kind of the plan or code of the paper.</summary>
    public string Source { get; private set; } = "";

    /// <summary>Who hands it in.</summary>
    [DisplayName("Кто готовит")]
    public Guid AuthorId { get; private set; }

    /// <summary>The mentee hands it in, else a mentor.</summary>
    public bool IsMentees { get; private set; }

    public bool IsRequired { get; private set; }

    /// <summary>Other mentors read it only when it is shared.</summary>
    public bool IsBlind { get; private set; }

    /// <summary>Open to the other mentors of the mentee.</summary>
    [DisplayName("Открыт другим наставникам")]
    public bool IsShared { get; private set; }

    [DisplayName("Состояние")]
    public PartState State { get; private set; }

    /// <summary>Day by which it is asked for.</summary>
    [DisplayName("Срок")]
    public DateOnly? DueOn { get; private set; }

    [DisplayName("Передан")]
    public DateOnly? HandedInOn { get; private set; }

    /// <summary>The frozen paper.</summary>
    public Guid? DocumentId { get; private set; }

    /// <summary>The record it was made from: a response, a review, a plan. No foreign key: written only from a row read through the school's filter.</summary>
    public Guid? SourceId { get; private set; }

    /// <summary>What the record was when it was frozen; another one now means «изменён после передачи».</summary>
    public Guid? SourceVersion { get; private set; }

    /// <summary>Why it was given back or is done without.</summary>
    [DisplayName("Причина")]
    public string? Reason { get; private set; }

    /// <summary>Nothing is waited for any more.</summary>
    public bool IsSettled => State is PartState.HandedIn or PartState.Waived;

    /// <summary>Handed in after its day.</summary>
    public bool IsLate => HandedInOn > DueOn;

    /// <summary>The record was changed after it had been handed in.</summary>
    /// <param name="now">What the record is now.</param>
    public bool IsChanged(Guid now) => State == PartState.HandedIn && SourceVersion != now;

    internal void Take(Guid documentId, Guid sourceId, Guid sourceVersion, DateOnly on) =>
        (State, DocumentId, SourceId, SourceVersion, HandedInOn, Reason) = (PartState.HandedIn, documentId, sourceId, sourceVersion, on, null);

    internal void GiveBack(string reason) => (State, Reason, IsShared) = (PartState.Returned, reason, false);

    internal void Waive(string reason) => (State, Reason) = (PartState.Waived, reason);

    internal void Confirm(Guid sourceVersion) => SourceVersion = sourceVersion;

    internal void Share() => IsShared = true;

    /// <summary>Takes the words of an edition; false: the edition asks somebody else, or for something else, under the same code.</summary>
    internal bool Follow(PackagePartDefinition definition, int position)
    {
        if (IsMentees != definition.IsMentees || (Kind, Source) != MadeFrom(definition)) return false;

        (Title, Position, IsRequired, IsBlind) = (definition.Title, position, definition.Required, definition.Blind);
        return true;
    }

    private static (PartKind Kind, string Source) MadeFrom(PackagePartDefinition definition) => definition switch
    {
        { Survey: { } survey } => (PartKind.Survey, survey),
        { Plan: { } plan } => (PartKind.Plan, plan),
        _ => (PartKind.Paper, definition.Document ?? ""),
    };

    internal void Ask(Guid authorId, DateOnly? dueOn) => (AuthorId, DueOn) = (authorId, dueOn);
}
