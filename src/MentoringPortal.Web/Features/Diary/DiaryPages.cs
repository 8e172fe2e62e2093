using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Diary;
using MentoringPortal.Domain.Language;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Web.Features.Plans;
using MentoringPortal.Web.Infrastructure.Components;

namespace MentoringPortal.Web.Features.Diary;

/// <summary>An entry on a page.</summary>
public sealed record DiaryRow(
    Guid Id,
    Guid Version,
    Guid MentorshipId,
    DateOnly Date,
    DiaryEntryKind Kind,
    int Minutes,
    string Topic,
    string? WhatWasDone,
    string? Result,
    string? Difficulty,
    string? NextStep,
    bool IsShared,
    bool FromPaper);

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

    public required IReadOnlyList<MonthFigure> Months { get; init; }

    /// <summary>The reader is the mentor of this active pair.</summary>
    public bool MayWrite { get; init; }

    /// <summary>The reader is the mentee and sees the shared part only.</summary>
    public bool SharedOnly { get; init; }

    public string? Kind { get; init; }

    public string? Month { get; init; }

    public string? EarlierHref { get; init; }

    public bool IsFiltered => !string.IsNullOrEmpty(Kind) || !string.IsNullOrEmpty(Month);

    public int TotalMinutes => Months.Sum(m => m.Minutes);

    public int TotalEntries => Months.Sum(m => m.Entries);

    public BarsModel Bars => new("Время по месяцам", [.. Months.Select(m => new Bar(m.Words, m.Minutes, Text: RussianDuration.Format(m.Minutes)))], Math.Max(1, Months.Count == 0 ? 1 : Months.Max(m => m.Minutes)));
}

/// <summary>An entry of the mentor's own list, with the mentee's name.</summary>
public sealed record MyDiaryRow(DiaryRow Entry, string Mentee);

/// <summary>Own entries across all pairs with the quick form.</summary>
public sealed class MyDiaryPage
{
    public required IReadOnlyList<MyDiaryRow> Entries { get; init; }

    public EntryFormPage? Write { get; init; }

    public bool IsMentee { get; init; }

    public string? EarlierHref { get; init; }

    public required IReadOnlyList<PairHead> Pairs { get; init; }
}

/// <summary>The form of an entry.</summary>
public sealed class EntryFormPage
{
    /// <summary>The pair; null where the form offers the choice.</summary>
    public PairHead? Pair { get; init; }

    /// <summary>Pairs to choose from.</summary>
    public IReadOnlyList<Choice> Pairs { get; init; } = [];

    /// <summary>Null for a new entry.</summary>
    public Guid? EntryId { get; init; }

    public Guid? Version { get; init; }

    /// <summary>Who changed the entry and when.</summary>
    public HistoryModel? History { get; init; }

    public required string Action { get; init; }

    public required string Back { get; init; }

    /// <summary>Own key of the draft, where somebody types in the mentor's paper.</summary>
    public string? Key { get; init; }

    /// <summary>Who sees the entry, in the words of the one who types.</summary>
    public IReadOnlyList<Choice> Readers => Key is null ? Visibilities :
    [
        new(DiaryEntryForm.Shared, "Наставнику, наставляемому и руководителям"),
        new(DiaryEntryForm.Private, "Наставнику и руководителям", "Наставляемый записи не увидит"),
    ];

    public string DraftKey => Key ?? (EntryId is { } id ? $"diary-entry/{id}" : $"diary/{Pair?.MentorshipId.ToString() ?? "mine"}");

    public DiaryEntryForm Form { get; set; } = new();

    public bool IsDetailed => Form.Result is not null || Form.Difficulty is not null || Form.NextStep is not null;

    public static IReadOnlyList<Choice> Kinds { get; } = Choice.OfEnum<DiaryEntryKind>(k => k.Label());

    public static IReadOnlyList<Choice> Quick { get; } = [.. DiaryEntryForm.QuickMinutes.Select(m => new Choice(m.ToString(System.Globalization.CultureInfo.InvariantCulture), RussianDuration.Format(m)))];

    public static IReadOnlyList<Choice> Visibilities { get; } =
    [
        new(DiaryEntryForm.Shared, "Мне, наставляемому и руководителям", "Руководители – директор, заместители, куратор, руководитель методического объединения"),
        new(DiaryEntryForm.Private, "Мне и руководителям", "Наставляемый записи не увидит"),
    ];
}

/// <summary>The choice of a period to print.</summary>
public sealed record DiaryPrintPage(PairHead Pair, string From, string To, bool MayTakePrivate, bool WithPrivate);
