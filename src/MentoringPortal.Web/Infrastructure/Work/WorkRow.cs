namespace MentoringPortal.Web.Infrastructure.Work;

/// <summary>
/// A record that waits for somebody, as the database gives it. It knows whom it concerns and nothing of who looks: who sees it and who acts is decided on its columns.
/// Object initializers, since a union of constructor calls cannot be translated; every rule fills every member.
/// </summary>
public class WorkRow
{
    /// <summary>Place of the rule in <see cref="WorkRules.All"/>.</summary>
    public int Rule { get; init; }

    /// <summary>The record it opens.</summary>
    public Guid RecordId { get; init; }

    /// <summary>A second record of the address: the measure of a plan.</summary>
    public Guid OtherId { get; init; }

    public Guid? MentorshipId { get; init; }

    public Guid? MentorId { get; init; }

    public Guid? MenteeId { get; init; }

    /// <summary>Whose own act it is: who has to read a document.</summary>
    public Guid? DoerId { get; init; }

    /// <summary>The day the words need: since when, or until when.</summary>
    public DateOnly? On { get; init; }

    /// <summary>The instant the words need: the hour of an interview.</summary>
    public DateTime? At { get; init; }

    /// <summary>Whom it is about: the mentee of a pair, a person of a base.</summary>
    public string Surname { get; init; } = "";

    public string GivenName { get; init; } = "";

    public string? Patronymic { get; init; }

    public string MentorSurname { get; init; } = "";

    public string MentorGivenName { get; init; } = "";

    public string? MentorPatronymic { get; init; }

    /// <summary>Title, number or place, where a name says too little.</summary>
    public string? Text { get; init; }
}

/// <summary>A record as it stands on the page of one of several pairs.</summary>
public sealed class WorkRowOnPair : WorkRow
{
    /// <summary>On whose page it stands; the record itself may be about nobody's pair.</summary>
    public Guid OnPairId { get; init; }
}
