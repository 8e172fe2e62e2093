using MentoringPortal.Domain.Common;

namespace MentoringPortal.Domain.Programs;

/// <summary>An edition to which tracks may be moved.</summary>
public sealed record MoveTarget(Guid EditionId, int Number, ProgramDefinition Definition);

/// <summary>What works on a track and must find its place in another edition.</summary>
/// <param name="UnderWay">Title of the stage whose assessment is under way: something was handed in, or its package is asked for soon; null: none is.</param>
/// <param name="PlanKinds">Kinds of the mentee's plans that are not closed.</param>
public sealed record WorkOnTrack(string? UnderWay, IReadOnlyCollection<string> PlanKinds);

/// <summary>What another edition changes of a track.</summary>
/// <param name="What">«Этап «…», срок».</param>
/// <param name="Before">Null: there was none.</param>
/// <param name="Now">Null: there is none any more.</param>
public sealed record TrackChange(string What, string? Before, string? Now)
{
    /// <summary>«Этап «…», срок: было …, стало …».</summary>
    public string Words => (Before, Now) switch
    {
        (null, _) => $"{What}: {Now}",
        (_, null) => $"{What}: исключено (было: {Before})",
        _ => $"{What}: было {Before}, стало {Now}",
    };
}

/// <summary>«Перевод на новую редакцию»: a track goes on by another edition of its program; who moved it, when, and what was told of it.</summary>
[DisplayName("Перевод на новую редакцию")]
public sealed class TrackMove : SchoolEntity
{
    /// <summary>Characters of all changes together; what is longer is cut.</summary>
    public const int ChangesMax = 8000;

    private TrackMove() { }

    internal TrackMove(Guid participationId, Guid fromEditionId, MoveTarget to, IReadOnlyList<TrackChange> changes, Guid byId, DateOnly on)
    {
        ParticipationId = participationId;
        FromEditionId = fromEditionId;
        ToEditionId = to.EditionId;
        ToNumber = to.Number;
        ById = byId;
        On = on;
        var text = string.Join('\n', changes.Select(c => c.Words));
        Changes = text.Length > ChangesMax ? text[..(ChangesMax - 1)] + "…" : text;
    }

    public Guid ParticipationId { get; private set; }

    public Guid FromEditionId { get; private set; }

    public Guid ToEditionId { get; private set; }

    /// <summary>Number of the edition moved to.</summary>
    [DisplayName("Редакция")]
    public int ToNumber { get; private set; }

    [DisplayName("Дата перевода")]
    public DateOnly On { get; private set; }

    [DisplayName("Кто перевёл")]
    public Guid ById { get; private set; }

    /// <summary>What changed, one a line; empty where only the text of the program did.</summary>
    [DisplayName("Что изменилось")]
    public string Changes { get; private set; } = "";

    /// <summary>The changes, one by one.</summary>
    public IReadOnlyList<string> Lines => Changes.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
