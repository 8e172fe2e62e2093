using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Mentorships;

namespace MentoringPortal.Domain.Diary;

/// <summary>Kinds of diary entries (S0-16).</summary>
public enum DiaryEntryKind
{
    Meeting,
    LessonVisit,
    Consultation,
    Observation,
    Assignment,
}

/// <summary>What the mentor types.</summary>
/// <param name="Minutes">Duration in minutes, 1–600.</param>
/// <param name="IsShared">The mentee sees the entry too.</param>
public sealed record DiaryEntryCard(DiaryEntryKind? Kind, DateOnly? Date, int? Minutes, string? Topic, string? WhatWasDone, string? Result, string? Difficulty, string? NextStep, bool IsShared);

/// <summary>
/// «Запись дневника наставника» (S0-16). Its texts stay out of the change history: a private entry would be read there by those who may not read the diary.
/// </summary>
public sealed class DiaryEntry : SchoolEntity
{
    public const int TextMax = 20_000;

    private DiaryEntry() { }

    public Guid MentorshipId { get; private set; }

    public Guid AuthorId { get; private set; }

    public DiaryEntryKind Kind { get; private set; }

    public DateOnly Date { get; private set; }

    /// <summary>Minutes.</summary>
    public int Minutes { get; private set; }

    [NotAudited]
    public string Topic { get; private set; } = "";

    [NotAudited]
    public string? WhatWasDone { get; private set; }

    [NotAudited]
    public string? Result { get; private set; }

    [NotAudited]
    public string? Difficulty { get; private set; }

    [NotAudited]
    public string? NextStep { get; private set; }

    /// <summary>False: private to the mentor and the leadership.</summary>
    public bool IsShared { get; private set; }

    /// <summary>Who typed the entry in from the mentor's paper; null when the mentor wrote it here.</summary>
    public Guid? EnteredById { get; private set; }

    /// <summary>«Внесено с бумаги»: what the mentor wrote on a diary page or a visit sheet, typed in by somebody of the leadership. It stays the mentor's entry.</summary>
    public static Result<DiaryEntry> RecordFromPaper(Mentorship mentorship, Guid enteredById, DiaryEntryCard card, DateOnly today)
    {
        var entry = Record(mentorship, mentorship.MentorId, card, today);
        if (entry.Ok && enteredById != mentorship.MentorId)
        {
            entry.Value.EnteredById = enteredById;
        }

        return entry;
    }

    /// <summary>A new entry of an active pair, written by its mentor, dated inside the period and not in the future.</summary>
    public static Result<DiaryEntry> Record(Mentorship mentorship, Guid authorId, DiaryEntryCard card, DateOnly today)
    {
        if (MayWrite(mentorship, authorId) is { } violation)
        {
            return violation;
        }

        var entry = new DiaryEntry { MentorshipId = mentorship.Id, AuthorId = authorId };
        var violations = entry.Describe(mentorship, card, today);
        return violations.Count > 0 ? violations : entry;
    }

    /// <summary>Only the mentor of an active pair writes, corrects and deletes entries.</summary>
    public static RuleViolation? MayWrite(Mentorship mentorship, Guid? authorId) =>
        mentorship.MentorId != authorId ? new RuleViolation("Дневник ведёт наставник этой пары")
        : !mentorship.IsActive ? new RuleViolation("Записи ведут в действующей паре, утверждённой приказом")
        : null;

    /// <summary>Corrects the entry.</summary>
    public List<RuleViolation> Describe(Mentorship mentorship, DiaryEntryCard card, DateOnly today)
    {
        var violations = new List<RuleViolation>();
        if (card.Kind is null)
        {
            violations.Add(new RuleViolation("Выберите, что это было", nameof(Kind)));
        }

        if (card.Date is null)
        {
            violations.Add(new RuleViolation("Укажите дату", nameof(Date)));
        }
        else if (card.Date > today)
        {
            violations.Add(new RuleViolation("Дата в будущем: в дневник записывают то, что уже было", nameof(Date)));
        }
        else if (card.Date < mentorship.StartsOn || card.Date > mentorship.LastDay)
        {
            violations.Add(new RuleViolation($"Дата вне периода наставничества: {mentorship.StartsOn:dd.MM.yyyy} – {mentorship.LastDay:dd.MM.yyyy}", nameof(Date)));
        }

        if (card.Minutes is null or < 1 or > 600)
        {
            violations.Add(new RuleViolation("Укажите продолжительность: от 1 минуты до 10 часов", nameof(Minutes)));
        }

        Texts.Require(violations, card.Topic, nameof(Topic), "Укажите тему", 300);
        Texts.Limit(violations, card.WhatWasDone, nameof(WhatWasDone), TextMax);
        Texts.Limit(violations, card.Result, nameof(Result), TextMax);
        Texts.Limit(violations, card.Difficulty, nameof(Difficulty), TextMax);
        Texts.Limit(violations, card.NextStep, nameof(NextStep), TextMax);
        if (violations.Count == 0)
        {
            Kind = card.Kind!.Value;
            Date = card.Date!.Value;
            Minutes = card.Minutes!.Value;
            Topic = card.Topic!.Trim();
            WhatWasDone = Texts.OrNull(card.WhatWasDone);
            Result = Texts.OrNull(card.Result);
            Difficulty = Texts.OrNull(card.Difficulty);
            NextStep = Texts.OrNull(card.NextStep);
            IsShared = card.IsShared;
        }

        return violations;
    }
}
