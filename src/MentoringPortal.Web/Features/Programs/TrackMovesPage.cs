using System.ComponentModel;
using MentoringPortal.Domain.Language;
using MentoringPortal.Domain.Programs;
using MentoringPortal.Web.Infrastructure.Components;
using MentoringPortal.Web.Infrastructure.Lists;

namespace MentoringPortal.Web.Features.Programs;

/// <summary>Filter of those who take part by an earlier edition.</summary>
public sealed class TrackMoveFilter : ListFilter
{
    /// <summary>«new»: stages that run take the days of the new edition, too; else they keep their own.</summary>
    public string? Dates { get; set; }

    public bool KeepsRunning() => Dates != "new";
}

/// <summary>Somebody who takes part by an earlier edition.</summary>
/// <param name="Id">The participation.</param>
/// <param name="Edition">Number of the edition it goes by.</param>
/// <param name="Stage">Stage in hand; null without a track.</param>
/// <param name="Changes">What the move would change; empty: only the text of the program.</param>
/// <param name="Stays">Why it is not moved now; null: it may be.</param>
public sealed record TrackMoveRow(Guid Id, RussianName Name, int Edition, string? Stage, IReadOnlyList<string> Changes, string? Stays);

/// <summary>A move that was made.</summary>
/// <param name="Reason">Why the track went back to this edition; null: it was moved on to it.</param>
/// <param name="MayGoBack">It is the latest move of its track.</param>
public sealed record MovedRow(Guid Id, RussianName Name, DateOnly On, RussianName By, IReadOnlyList<string> Changes, string? Reason, bool MayGoBack);

/// <summary>A move as it may be taken back.</summary>
/// <param name="Issued">What was issued by the new edition; null: nothing.</param>
public sealed record MoveInHand(TrackInHand Hand, TrackMove Move, MoveTarget To, string? Issued);

/// <summary>Why a track goes back.</summary>
public sealed class MoveBackForm
{
    [DisplayName("Причина")]
    public string? Reason { get; set; }
}

/// <summary>«Вернуть на редакцию 1».</summary>
/// <param name="Stays">Why it cannot go back; null: it may.</param>
/// <param name="Changes">What changes; empty: only the text of the program.</param>
public sealed record MoveBackPage(Guid ProgramId, int Number, Guid TrackId, string Mentee, int Earlier, IReadOnlyList<SummaryRow> Facts, string? Stays,
    IReadOnlyList<string> Changes, MoveBackForm Form);

/// <summary>Who is moved.</summary>
public sealed class TrackMoveForm
{
    /// <summary>Participations.</summary>
    [DisplayName("Кого перевести")]
    public List<Guid> Chosen { get; set; } = [];
}

/// <summary>«Перевод на редакцию 2»: who may be moved, who stays for now, who was moved.</summary>
/// <param name="All">Those of an earlier edition on this page of the list.</param>
/// <param name="Moved">The latest moves, newest first.</param>
public sealed record TrackMovesPage(Guid ProgramId, string Title, int Number, PageOf<TrackMoveRow> All, IReadOnlyList<MovedRow> Moved, bool KeepsRunning,
    TrackMoveForm Form)
{
    public string Url => $"/programs/{ProgramId}/editions/{Number}/moves";

    public IEnumerable<TrackMoveRow> Movable => All.Rows.Where(r => r.Stays is null);

    /// <summary>What changes for each of several people who may be moved; told once.</summary>
    public IReadOnlyList<string> ForAll => Movable.ToList() is [var first, _, ..] several ? [.. first.Changes.Where(c => several.TrueForAll(r => r.Changes.Contains(c)))] : [];

    public IEnumerable<TrackMoveRow> Staying => All.Rows.Where(r => r.Stays is not null);
}
