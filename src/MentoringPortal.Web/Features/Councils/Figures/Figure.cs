using MentoringPortal.Data;
using MentoringPortal.Domain.Councils;
using MentoringPortal.Domain.Language;

namespace MentoringPortal.Web.Features.Councils.Figures;

/// <summary>A record that a figure counts. Object initializers, since a union of constructor calls cannot be translated; every figure fills every member.</summary>
public sealed class FigureRow
{
    /// <summary>The record its line opens.</summary>
    public Guid Id { get; init; }

    /// <summary>A second record of the address.</summary>
    public Guid OtherId { get; init; }

    /// <summary>Whom it is about; empty where it is about nobody.</summary>
    public string Surname { get; init; } = "";

    public string GivenName { get; init; } = "";

    public string? Patronymic { get; init; }

    public DateOnly? On { get; init; }

    /// <summary>UTC; the hour appointed for what is awaited, where there is one.</summary>
    public DateTime? At { get; init; }

    /// <summary>Minutes, where the figure adds minutes up; records are counted.</summary>
    public int Amount { get; init; } = 1;

    public string? Text { get; init; }

    /// <summary>«Соколова Е.А.».</summary>
    public string Name => RussianName.Brief(Surname, GivenName, Patronymic);

    /// <summary>«Соколова Е.А., отзыв наставника»: whom and what it is about.</summary>
    public string Words => Name.Length == 0 ? Text ?? "" : string.IsNullOrEmpty(Text) ? Name : $"{Name}, {PhraseStart.Lower(Text)}";
}

/// <summary>What a figure is counted in.</summary>
public enum FigureUnit
{
    Records,

    Minutes,
}

/// <summary>
/// A number of a report: what it is called, by which rule it counts, and which records it counts. The number is never stored: it is counted over
/// its rows, so the list behind it cannot disagree.
/// </summary>
/// <param name="Code">Names it in addresses and memos: «plans-done».</param>
/// <param name="Room">Heading under which it stands.</param>
/// <param name="Title">«Мероприятий выполнено».</param>
/// <param name="Rule">How it is counted, for the reader.</param>
/// <param name="Rows">The records counted, of the school of the context.</param>
public sealed record Figure(string Code, string Room, string Title, string Rule, Func<PortalDbContext, CountedPeriod, IQueryable<FigureRow>> Rows)
{
    public FigureUnit Unit { get; init; }

    /// <summary>The database knows only how it stands now: of an earlier day it says nothing, so it is not compared.</summary>
    public bool IsOfToday { get; init; }

    /// <summary>Its records are assessments, which their mentee opens after the interview only, whatever office the mentee holds (§2.13).</summary>
    public bool IsOfAssessments { get; init; }

    /// <summary>Where a line of its list leads.</summary>
    public required Func<FigureRow, string> Href { get; init; }

    /// <summary>The number in words: «12», «3 ч 20 мин».</summary>
    public string Say(int value) => Unit == FigureUnit.Minutes && value > 0 ? RussianDuration.Format(value) : RussianPlural.Number(value);
}
