using MentoringPortal.Domain.People;

namespace MentoringPortal.Domain.Consents;

/// <summary>What the law sees in a participant.</summary>
public enum ParticipantKind
{
    /// <summary>Works at the school under a labour contract.</summary>
    Staff,

    Pupil,

    /// <summary>Graduate, parent, student, employer.</summary>
    External,
}

/// <summary>Who signs a paper.</summary>
public enum ConsentSigner
{
    Self,

    /// <summary>Parent or guardian of a minor.</summary>
    Representative,
}

/// <summary>A participant as the rules of consents see him.</summary>
/// <param name="IsMinor">Not eighteen yet.</param>
public readonly record struct ConsentParty(ParticipantKind Kind, bool IsMinor = false)
{
    public static ConsentParty Staff => new(ParticipantKind.Staff);

    /// <summary>A person on a day; who works here is staff, whatever else he is to the school.</summary>
    public static ConsentParty Of(Person person, DateOnly day) => new(
        person.Staff is not null ? ParticipantKind.Staff : person.Pupil is not null ? ParticipantKind.Pupil : ParticipantKind.External, person.IsMinorOn(day) == true);
}

/// <summary>A paper to ask for.</summary>
public readonly record struct AskedPaper(ConsentKind Kind, ConsentScope Scope, ConsentSigner Signer);

/// <summary>Which papers are asked for, and when. Nothing else knows kinds: the gate asks only what was asked for and not given.</summary>
public static class ConsentRules
{
    /// <summary>Entering a base: personal data (D-09), for a minor signed by a representative (D-09a).</summary>
    public static IReadOnlyList<AskedPaper> OnEntering(ConsentParty person) => [new(ConsentKind.PersonalData, ConsentScope.Person, SignerOf(person))];

    /// <summary>
    /// Proposing a pair: D-08 of a staff mentor with a staff mentee (ТК art. 351.8 concerns nobody else) and D-08a of the mentee. A minor takes part only when a representative
    /// agrees, and agrees with that paper: whoever is mentored takes part by a pair.
    /// </summary>
    /// <param name="ofMentor">The mentor is asked; otherwise the mentee.</param>
    public static IReadOnlyList<AskedPaper> OnProposing(bool ofMentor, ConsentParty mentor, ConsentParty mentee) => !ofMentor
        ? [new(ConsentKind.MenteeParticipation, ConsentScope.Mentorship, SignerOf(mentee))]
        : mentor.Kind == ParticipantKind.Staff && mentee.Kind == ParticipantKind.Staff
            ? [new(ConsentKind.MentoringWork, ConsentScope.Mentorship, ConsentSigner.Self)]
            : [];

    private static ConsentSigner SignerOf(ConsentParty person) => person.IsMinor ? ConsentSigner.Representative : ConsentSigner.Self;
}
