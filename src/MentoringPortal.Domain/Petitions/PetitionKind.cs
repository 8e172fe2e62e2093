using MentoringPortal.Domain.Schools;

namespace MentoringPortal.Domain.Petitions;

/// <summary>What is asked for or proposed.</summary>
public enum PetitionKind
{
    /// <summary>Help is needed (S1-32).</summary>
    Help,

    /// <summary>The mentee asks for another mentor (S1-32).</summary>
    Replacement,

    /// <summary>The mentor gives the task back (S1-30, ст. 351.8 ТК РФ).</summary>
    Release,

    /// <summary>The mentee asks to leave the program.</summary>
    Leaving,

    /// <summary>The plan of the pair is to be changed.</summary>
    PlanChange,

    /// <summary>An improvement of the program (S1-32).</summary>
    ProgramProposal,

    /// <summary>A proposal on the development of the school (S0-54).</summary>
    SchoolProposal,

    /// <summary>Somebody of the pair is to be encouraged (S0-18).</summary>
    Encouragement,

    /// <summary>Educational or disciplinary measures are proposed (S0-18): a note, discipline itself is outside the portal.</summary>
    Measures,

    /// <summary>Somebody is recommended for a contest (S0-54).</summary>
    Contest,

    /// <summary>A preliminary request of a future mentee (S0-56).</summary>
    MentorWanted,

    /// <summary>A candidate for one of the bases (S4-6).</summary>
    Candidate,
}

/// <summary>Who writes a kind, to whom, about what, and who decides on it.</summary>
/// <param name="Authors">Roles that write it.</param>
/// <param name="Addressees">Roles it may be sent to; the first one in their order is usual.</param>
/// <param name="NeedsPair">It is about a pair of the author.</param>
/// <param name="Decides">The one role that grants or declines it; none: whoever it was sent to.</param>
/// <param name="AnswerDays">Working days until the answer is due.</param>
public sealed record PetitionRule(SchoolRole Authors, SchoolRole Addressees, bool NeedsPair, SchoolRole Decides, int AnswerDays);

/// <summary>The rules of all kinds, each once.</summary>
public static class PetitionRules
{
    /// <summary>
    /// Working days for an answer. No source sets a term; two school weeks leave time to hear both sides and to prepare an order, and a pair does not lose a month by waiting.
    /// </summary>
    public const int UsualDays = 10;

    /// <summary>
    /// Working days for an answer that somebody needs to go on working: as many as the law gives for the notice of a mentor who gives the task back (ст. 351.8 ТК РФ).
    /// </summary>
    public const int UrgentDays = 3;

    private const SchoolRole Deputies = SchoolRole.DeputyDirectorAcademic | SchoolRole.DeputyDirectorMethodical;
    private const SchoolRole Head = SchoolRole.MethodUnionHead;

    private const SchoolRole Leaders = SchoolRole.Director | Deputies | SchoolRole.Curator;

    /// <summary>Offices that petitions are sent to: the psychologist is asked for help only (S4-6, §2.9).</summary>
    public const SchoolRole Offices = Leaders | SchoolRole.Psychologist;

    /// <summary>Roles that write petitions.</summary>
    public const SchoolRole Authors = SchoolRole.Mentor | SchoolRole.Mentee | Head;

    public static PetitionRule Rule(this PetitionKind kind) => kind switch
    {
        PetitionKind.Help => new(SchoolRole.Mentor | SchoolRole.Mentee, Offices | SchoolRole.Mentor, false, SchoolRole.None, UrgentDays),
        PetitionKind.Replacement => new(SchoolRole.Mentee, SchoolRole.Curator | SchoolRole.Director, true, SchoolRole.Director, UsualDays),
        PetitionKind.Release => new(SchoolRole.Mentor, SchoolRole.Curator | SchoolRole.Director, true, SchoolRole.Director, UrgentDays),
        PetitionKind.Leaving => new(SchoolRole.Mentee, SchoolRole.Curator | SchoolRole.Director, true, SchoolRole.Director, UsualDays),
        PetitionKind.PlanChange => new(SchoolRole.Mentor | SchoolRole.Mentee, SchoolRole.Curator | Deputies, true, SchoolRole.None, UsualDays),
        PetitionKind.ProgramProposal => new(Authors, Leaders, false, SchoolRole.None, UsualDays),
        PetitionKind.SchoolProposal => new(SchoolRole.Mentor | Head, Deputies | SchoolRole.Director, false, SchoolRole.None, UsualDays),
        PetitionKind.Encouragement => new(Authors, Deputies | SchoolRole.Director, false, SchoolRole.None, UsualDays),
        PetitionKind.Measures => new(SchoolRole.Mentor, Deputies | SchoolRole.Director, true, SchoolRole.None, UsualDays),
        PetitionKind.Contest => new(SchoolRole.Mentor | Head, Leaders, false, SchoolRole.None, UsualDays),
        PetitionKind.MentorWanted => new(SchoolRole.Mentee, SchoolRole.Curator | Deputies, false, SchoolRole.None, UsualDays),
        PetitionKind.Candidate => new(SchoolRole.Mentor | Head, SchoolRole.Curator | Deputies, false, SchoolRole.None, UsualDays),
    };

    /// <summary>A granted one leads to an order on the pair.</summary>
    public static bool LeadsToOrder(this PetitionKind kind) => kind is PetitionKind.Replacement or PetitionKind.Release or PetitionKind.Leaving;

    /// <summary>The kinds that a role writes, in the order of the choice.</summary>
    public static IEnumerable<PetitionKind> WrittenBy(SchoolRole role) => Enum.GetValues<PetitionKind>().Where(k => (k.Rule().Authors & role) != 0);

    /// <summary>Whom an author of this role may send it to: the own mentor only as a mentee, the curator first.</summary>
    public static IReadOnlyList<SchoolRole> AddresseesFor(this PetitionKind kind, SchoolRole author)
    {
        var open = kind.Rule().Addressees & ~(author == SchoolRole.Mentee ? SchoolRole.None : SchoolRole.Mentor);
        return [.. open.Each().OrderBy(r => r switch { SchoolRole.Mentor => 0, SchoolRole.Curator => 1, SchoolRole.Director => 3, _ => 2 })];
    }
}
