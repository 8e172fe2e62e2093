using System.ComponentModel;
using MentoringPortal.Web.Features.Mentorships;

namespace MentoringPortal.Web.Features.Checklists;

/// <summary>An item of a list with its mark.</summary>
/// <param name="By">Who marked it, «Петрова А.И.»; null while it is not marked.</param>
public sealed record ChecklistItem(int Number, string Text, DateOnly? On, string? By, bool MayTakeBack);

/// <summary>A list of a pair: to tick off, or to acknowledge as a whole.</summary>
/// <param name="Code">In addresses.</param>
/// <param name="Signed">Who acknowledged the whole list, with the day; null while nobody has.</param>
public sealed record PairChecklist(string Code, string Title, string? When, IReadOnlyList<ChecklistItem> Items, string? Signed)
{
    /// <summary>Items are ticked off one by one; else the list is read and acknowledged as a whole.</summary>
    public bool IsTicked { get; init; }

    /// <summary>Somebody acknowledges the whole list.</summary>
    public bool IsSigned { get; init; }

    /// <summary>The reader ticks items off.</summary>
    public bool MayMark { get; init; }

    /// <summary>The reader acknowledges the list.</summary>
    public bool MaySign { get; init; }

    /// <summary>Who signs, in words.</summary>
    public string Signer { get; init; } = "";

    /// <summary>The first meeting waits for it.</summary>
    public bool IsGate { get; init; }

    /// <summary>Who acknowledged it as it stood in an earlier edition of the program, latest first.</summary>
    public IReadOnlyList<string> SignedEarlier { get; init; } = [];

    /// <summary>Items that are not marked.</summary>
    public IEnumerable<ChecklistItem> Open => Items.Where(i => i.On is null);

    /// <summary>Nothing is left to do.</summary>
    public bool IsDone => (!IsTicked || !Open.Any()) && (!IsSigned || Signed is not null);
}

/// <summary>Duties, preparation and induction of a pair.</summary>
public sealed class ChecklistPage
{
    public required PairHead Pair { get; init; }

    public required IReadOnlyList<PairChecklist> Lists { get; init; }

    /// <summary>Code of the list whose form was sent.</summary>
    public string? Sent { get; set; }

    public ChecklistForm Form { get; set; } = new();
}

/// <summary>Items to mark with the day.</summary>
public sealed class ChecklistForm
{
    [DisplayName("Отмечено")]
    public List<int> Items { get; set; } = [];

    [DisplayName("Дата")]
    public DateOnly? On { get; set; }
}
