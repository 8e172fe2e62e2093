using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Language;
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

    /// <summary>The mentee at a lesson of the mentor: no visited lesson of the mentee (M14).</summary>
    MentorLesson,
}

/// <summary>What the mentor types.</summary>
/// <param name="Minutes">Duration in minutes, 1–600.</param>
/// <param name="IsShared">The mentee sees the entry too.</param>
public sealed record DiaryEntryCard(DiaryEntryKind? Kind, DateOnly? Date, int? Minutes, string? Topic, string? WhatWasDone, string? Result, string? Difficulty,
    string? NextStep, bool IsShared)
{
    /// <summary>When the next step is looked at again; null: with the next entry.</summary>
    public DateOnly? CheckBackOn { get; init; }
}

/// <summary>
/// «Запись дневника наставника» (S0-16). Its texts stay out of the change history: a private entry would be read there by those who may not read the diary.
/// </summary>
[DisplayName("Запись дневника")]
public sealed class DiaryEntry : SchoolEntity
{
    public const int TextMax = 20_000;

    private readonly List<Attendance> _attendances = [];

    private DiaryEntry() { }

    /// <summary>Those who work together: one meeting of a group is one entry, and each member reads it within the own pair's days.</summary>
    public Guid UnitId { get; private set; }

    public Guid AuthorId { get; private set; }

    [DisplayName("Вид")]
    public DiaryEntryKind Kind { get; private set; }

    [DisplayName("Дата")]
    public DateOnly Date { get; private set; }

    /// <summary>Minutes.</summary>
    [DisplayName("Продолжительность, мин")]
    public int Minutes { get; private set; }

    [NotAudited]
    [DisplayName("Тема")]
    public string Topic { get; private set; } = "";

    [NotAudited]
    [DisplayName("Что сделано")]
    public string? WhatWasDone { get; private set; }

    [NotAudited]
    [DisplayName("Результат")]
    public string? Result { get; private set; }

    [NotAudited]
    [DisplayName("Затруднение")]
    public string? Difficulty { get; private set; }

    [NotAudited]
    [DisplayName("Следующий шаг")]
    public string? NextStep { get; private set; }

    /// <summary>When the next step is looked at again; an entry of that day or later does it.</summary>
    [DisplayName("Когда вернуться к следующему шагу")]
    public DateOnly? CheckBackOn { get; private set; }

    /// <summary>Topic and texts as they are searched for.</summary>
    [NotAudited]
    public string SearchText { get; private set; } = "";

    /// <summary>Why the first meeting was held before everything was prepared for it (S0-24a); null: it was, or nothing had to be.</summary>
    [DisplayName("Почему встреча прошла до подготовки")]
    public string? UnpreparedBecause { get; private set; }

    /// <summary>False: private to the mentor and the leadership.</summary>
    [DisplayName("Видна наставляемому")]
    public bool IsShared { get; private set; }

    /// <summary>Who typed the entry in from the mentor's paper; null when the mentor wrote it here.</summary>
    [DisplayName("Внесено с бумаги")]
    public Guid? EnteredById { get; private set; }

    /// <summary>Who of the group was there; empty where one mentor works with one mentee.</summary>
    public IReadOnlyList<Attendance> Attendances => _attendances;

    /// <summary>«Внесено с бумаги»: what the mentor wrote on a diary page or a visit sheet, typed in by somebody of the leadership. It stays the mentor's entry.</summary>
    public static Result<DiaryEntry> RecordFromPaper(Mentorship mentorship, Guid enteredById, DiaryEntryCard card, DateOnly today)
    {
        var entry = Record(mentorship, mentorship.MentorId, card, today);
        if (entry.Ok && enteredById != mentorship.MentorId) entry.Value.EnteredById = enteredById;

        return entry;
    }

    /// <summary>A new entry of an active pair, written by its mentor, dated inside the period and not in the future.</summary>
    public static Result<DiaryEntry> Record(Mentorship mentorship, Guid authorId, DiaryEntryCard card, DateOnly today)
    {
        if (MayWrite(mentorship, authorId) is { } violation) return violation;

        var entry = new DiaryEntry { UnitId = mentorship.UnitId, AuthorId = authorId };
        var violations = entry.Describe(mentorship, card, today);
        return violations.Count > 0 ? violations : entry;
    }

    /// <summary>The first meeting asks for what is prepared before it: held without that, it says why.</summary>
    /// <param name="missing">What is not marked yet, in words; empty: everything is.</param>
    public RuleViolation? NoteUnprepared(IReadOnlyCollection<string> missing, string? because)
    {
        if (Kind != DiaryEntryKind.Meeting || missing.Count == 0) return null;

        if (string.IsNullOrWhiteSpace(because))
        {
            return new RuleViolation(
                $"До первой встречи не отмечено: {string.Join("; ", missing)}. Отметьте в листах пары или напишите, почему встреча прошла раньше", nameof(UnpreparedBecause));
        }

        if (because.Trim().Length > 500) return new RuleViolation("Причина – не длиннее 500 знаков", nameof(UnpreparedBecause));

        UnpreparedBecause = because.Trim();
        return null;
    }

    /// <summary>Notes who was there. Whoever was not there does not have the entry in the own diary.</summary>
    /// <param name="members">Pairs of the unit in force on the day of the entry; fewer than two: nothing is noted.</param>
    /// <param name="present">Pairs whose mentee was there; others than members are left aside.</param>
    public RuleViolation? NoteAttendance(IReadOnlyCollection<Guid> members, IReadOnlyCollection<Guid> present)
    {
        if (members.Count < 2)
        {
            _attendances.Clear();
            return null;
        }

        if (!members.Any(present.Contains)) return new RuleViolation("Отметьте, кто был", "Present");

        _attendances.RemoveAll(a => !members.Contains(a.MentorshipId));
        foreach (var member in members)
        {
            if (_attendances.Find(a => a.MentorshipId == member) is { } known) known.IsPresent = present.Contains(member);
            else _attendances.Add(new Attendance(member, present.Contains(member)));
        }

        return null;
    }

    /// <summary>Only the mentor of an active pair writes, corrects and deletes entries.</summary>
    public static RuleViolation? MayWrite(Mentorship mentorship, Guid? authorId) =>
        mentorship.MentorId != authorId ? new RuleViolation("Дневник ведёт наставник этой пары")
        : !mentorship.IsActive ? mentorship.NotWorking("Записи ведут в действующей паре, утверждённой приказом")
        : null;

    /// <summary>Nothing but kind, day, time and topic.</summary>
    public bool IsBare => WhatWasDone is null && Result is null && Difficulty is null && NextStep is null;

    /// <summary>
    /// Keeps day and time those of the visit sheet that joined the entry. An entry that says no more than the sheet takes its topic and its readers too; what the mentor
    /// wrote besides is shown to nobody by the sheet.
    /// </summary>
    public List<RuleViolation> FollowSheet(Mentorship mentorship, DateOnly on, int minutes, string topic, bool isShared, DateOnly today) => Describe(mentorship,
        new DiaryEntryCard(Kind, on, minutes, IsBare ? topic : Topic, WhatWasDone, Result, Difficulty, NextStep, IsBare ? isShared : IsShared)
        { CheckBackOn = CheckBackOn }, today);

    /// <summary>Corrects the entry.</summary>
    public List<RuleViolation> Describe(Mentorship mentorship, DiaryEntryCard card, DateOnly today)
    {
        var violations = new List<RuleViolation>();
        if (card.Kind is null) violations.Add(new RuleViolation("Выберите, что это было", nameof(Kind)));

        if (card.Date is null)
        {
            violations.Add(new RuleViolation("Укажите дату", nameof(Date)));
        }
        else if (card.Date > today)
        {
            violations.Add(new RuleViolation("Дата в будущем: в дневник записывают то, что уже было", nameof(Date)));
        }
        else if (card.Date < mentorship.StartsOn || card.Date > mentorship.LastOn)
        {
            violations.Add(new RuleViolation($"Дата вне периода наставничества: {RussianDate.Span(mentorship.StartsOn, mentorship.LastOn)}", nameof(Date)));
        }

        if (card.Minutes is null or < 1 or > 600) violations.Add(new RuleViolation("Укажите продолжительность: от 1 минуты до 10 часов", nameof(Minutes)));

        Texts.Require(violations, card.Topic, nameof(Topic), "Укажите тему", 300);
        Texts.Limit(violations, card.WhatWasDone, nameof(WhatWasDone), TextMax);
        Texts.Limit(violations, card.Result, nameof(Result), TextMax);
        Texts.Limit(violations, card.Difficulty, nameof(Difficulty), TextMax);
        Texts.Limit(violations, card.NextStep, nameof(NextStep), TextMax);
        if (card.CheckBackOn is { } back)
        {
            if (Texts.OrNull(card.NextStep) is null) violations.Add(new RuleViolation("Напишите, к чему вернуться в этот день", nameof(NextStep)));

            if (back <= card.Date) violations.Add(new RuleViolation("Вернуться к шагу можно после дня самой записи", nameof(CheckBackOn)));
            else if (back > mentorship.LastOn) violations.Add(new RuleViolation($"Позже последнего дня пары, {mentorship.LastOn:dd.MM.yyyy}", nameof(CheckBackOn)));
        }

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
            CheckBackOn = card.CheckBackOn;
            IsShared = card.IsShared;
            SearchText = SearchKey.Of(string.Join('\n', new[] { Topic, WhatWasDone, Result, Difficulty, NextStep }.OfType<string>()));
        }

        return violations;
    }
}
