using MentoringPortal.Domain.Diary;
using MentoringPortal.Domain.Language;
using MentoringPortal.Web.Features.Mentorships;
using MentoringPortal.Web.Infrastructure.Components;

namespace MentoringPortal.Web.Features.Diary;

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

    /// <summary>What is not prepared before the first meeting yet; empty: everything is, or it is not the first.</summary>
    public IReadOnlyList<string> Unprepared { get; init; } = [];

    /// <summary>Members of the group, to tick who was there; empty where one mentor works with one mentee.</summary>
    public IReadOnlyList<PairHead> Members { get; init; } = [];

    /// <summary>What was agreed in the entry before; null: nothing, or it is no new entry.</summary>
    public string? Agreed { get; init; }

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

    public string DraftKey => Key ?? (EntryId is { } id ? $"diary-entry/{id}"
        : $"diary/{Pair?.MentorshipId.ToString() ?? "mine"}{(Form.MeetingId is { } meeting ? "/" + meeting : "")}");

    public DiaryEntryForm Form { get; set; } = new();

    /// <summary>The school's day: an entry of today tells its day and does not ask for it. Null: it is always asked for.</summary>
    public DateOnly? Today { get; init; }

    public bool IsOfToday => Today is { } today && Form.Date == today;

    public bool IsDetailed => Form.Result is not null || Form.Difficulty is not null || Form.NextStep is not null || Form.CheckBackOn is not null;

    public static IReadOnlyList<Choice> Kinds { get; } = Choice.OfEnum<DiaryEntryKind>(k => k.Label());

    /// <summary>Usual durations, one tap each.</summary>
    public static IReadOnlyList<string> Usual { get; } = ["20 мин", "30 мин", "45 мин", "1 ч", "1,5 ч"];

    public static IReadOnlyList<Choice> Visibilities { get; } =
    [
        new(DiaryEntryForm.Shared, "Мне, наставляемому и руководителям", "Руководители – директор, заместители, куратор, руководитель методического объединения"),
        new(DiaryEntryForm.Private, "Мне и руководителям", "Наставляемый записи не увидит"),
    ];
}

/// <summary>The choice of a period to print.</summary>
public sealed record DiaryPrintPage(PairHead Pair, string From, string To, bool MayTakePrivate, bool WithPrivate);
