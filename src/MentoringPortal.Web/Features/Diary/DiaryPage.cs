using MentoringPortal.Domain.Diary;
using MentoringPortal.Domain.Language;
using MentoringPortal.Web.Features.Mentorships;
using MentoringPortal.Web.Infrastructure.Components;

namespace MentoringPortal.Web.Features.Diary;

/// <summary>An entry on a page.</summary>
public sealed record DiaryRow(
    Guid Id,
    Guid Version,
    Guid UnitId,
    DateOnly Date,
    DiaryEntryKind Kind,
    int Minutes,
    string Topic,
    string? WhatWasDone,
    string? Result,
    string? Difficulty,
    string? NextStep,
    bool IsShared,
    bool FromPaper,
    Guid? SheetId,
    bool SheetIsDraft)
{
    /// <summary>When the next step is looked at again.</summary>
    public DateOnly? CheckBackOn { get; init; }

    /// <summary>How many comments stand under it.</summary>
    public int Comments { get; init; }

    /// <summary>«Важно»: true while the curator has not answered; null: the curator was not called.</summary>
    public bool? AwaitsCurator { get; init; }

    /// <summary>Of a group: who was there and who was not, in words; null where one mentor works with one mentee.</summary>
    public string? Present { get; set; }
}

/// <summary>Minutes of a month.</summary>
public sealed record MonthFigure(int Year, int Month, int Entries, int Minutes)
{
    public string Value => $"{Year:0000}-{Month:00}";

    public string Words => RussianDate.MonthAndYear(new DateOnly(Year, Month, 1));
}

/// <summary>The diary of a pair.</summary>
public sealed class DiaryPage
{
    public required PairHead Pair { get; init; }

    public required IReadOnlyList<DiaryRow> Entries { get; init; }

    /// <summary>Who works together now, where it is a group.</summary>
    public IReadOnlyList<string> Members { get; init; } = [];

    public required IReadOnlyList<MonthFigure> Months { get; init; }

    /// <summary>The reader is the mentor of this active pair.</summary>
    public bool MayWrite { get; init; }

    /// <summary>The reader is the mentee and sees the shared part only.</summary>
    public bool SharedOnly { get; init; }

    public string? Kind { get; init; }

    public string? Month { get; init; }

    /// <summary>Words that are searched for.</summary>
    public string? Search { get; init; }

    public string? EarlierHref { get; init; }

    public bool IsFiltered => !string.IsNullOrWhiteSpace(Search) || !string.IsNullOrEmpty(Kind) || !string.IsNullOrEmpty(Month);

    public int TotalMinutes => Months.Sum(m => m.Minutes);

    public int TotalEntries => Months.Sum(m => m.Entries);

    public BarsModel Bars =>
        new("Время по месяцам", [.. Months.Select(m => new Bar(m.Words, m.Minutes, Text: RussianDuration.Format(m.Minutes)))],
        Math.Max(1, Months.Count == 0 ? 1 : Months.Max(m => m.Minutes)));
}
