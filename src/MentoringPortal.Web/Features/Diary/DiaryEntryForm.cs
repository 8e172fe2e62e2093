using System.ComponentModel;
using MentoringPortal.Domain.Assignments;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Diary;
using MentoringPortal.Domain.Language;
using MentoringPortal.Domain.Meetings;

namespace MentoringPortal.Web.Features.Diary;

/// <summary>A diary entry as it is typed: day, kind, time and topic make an entry; the rest is optional.</summary>
public sealed class DiaryEntryForm
{
    /// <summary>Value of <see cref="Visibility"/> for an entry that the mentee reads too.</summary>
    public const string Shared = "shared";

    /// <summary>Value of <see cref="Visibility"/> for an entry that the mentee does not see.</summary>
    public const string Private = "private";

    /// <summary>The pair, where the form stands outside of one.</summary>
    [DisplayName("О ком")]
    public Guid? MentorshipId { get; set; }

    /// <summary>The meeting that the entry is made of; null for none.</summary>
    public Guid? MeetingId { get; set; }

    [DisplayName("Дата")]
    public DateOnly? Date { get; set; }

    [DisplayName("Что было")]
    public DiaryEntryKind? Kind { get; set; }

    /// <summary>As people say it: «1 ч 30», «45».</summary>
    [DisplayName("Сколько заняло")]
    public string? Duration { get; set; }

    [DisplayName("Тема")]
    public string Topic { get; set; } = "";

    [DisplayName("Что сделано")]
    public string? WhatWasDone { get; set; }

    [DisplayName("Результат")]
    public string? Result { get; set; }

    [DisplayName("Затруднения")]
    public string? Difficulty { get; set; }

    [DisplayName("Следующий шаг")]
    public string? NextStep { get; set; }

    [DisplayName("Когда вернуться к нему")]
    public DateOnly? CheckBackOn { get; set; }

    [DisplayName("Кому видна запись")]
    public string Visibility { get; set; } = Shared;

    /// <summary>Why the first meeting was held before everything was prepared.</summary>
    [DisplayName("Почему встреча прошла до подготовки")]
    public string? UnpreparedBecause { get; set; }

    /// <summary>Pairs whose mentee was there; asked only where a group works together.</summary>
    [DisplayName("Кто был")]
    public List<Guid> Present { get; set; } = [];

    /// <summary>The form has offered the choice of <see cref="Present"/>.</summary>
    public bool AsksPresent { get; set; }

    /// <summary>Who was there, as it is typed.</summary>
    public PresentPairs Presence => new(AsksPresent, Present);

    /// <summary>Minutes meant, or null with the reason.</summary>
    public int? Minutes(out RuleViolation? unreadable)
    {
        unreadable = null;
        if (Duration is null) return null;
        if (RussianDuration.TryParse(Duration, out var minutes)) return minutes;
        unreadable = new RuleViolation("Напишите время так: 45, 1 ч 30 или 1:30", nameof(Duration));
        return null;
    }

    /// <summary>The card for the rules; null when the duration cannot be read.</summary>
    public Result<DiaryEntryCard> Card()
    {
        var minutes = Minutes(out var unreadable);
        return unreadable is not null
            ? unreadable
            : new DiaryEntryCard(Kind, Date, minutes, Topic, WhatWasDone, Result, Difficulty, NextStep, Visibility != Private) { CheckBackOn = CheckBackOn };
    }

    /// <summary>The rule speaks of minutes, the form of a duration.</summary>
    public static RuleViolation Beside(RuleViolation violation) => violation.Field == "Minutes" ? violation with { Field = nameof(Duration) } : violation;

    /// <summary>The form of a written entry.</summary>
    public static DiaryEntryForm Of(DiaryRow entry, IEnumerable<Guid> present) => new()
    {
        Present = [.. present],
        Date = entry.Date,
        Kind = entry.Kind,
        Duration = RussianDuration.Format(entry.Minutes).Replace('\u00A0', ' '),
        Topic = entry.Topic,
        WhatWasDone = entry.WhatWasDone,
        Result = entry.Result,
        Difficulty = entry.Difficulty,
        NextStep = entry.NextStep,
        CheckBackOn = entry.CheckBackOn,
        Visibility = entry.IsShared ? Shared : Private,
    };

    /// <summary>The form filled in from a meeting that was held.</summary>
    public static DiaryEntryForm Of(Meeting meeting) => new()
    {
        MeetingId = meeting.Id,
        Present = [.. meeting.Attendances.Where(a => a.IsPresent).Select(a => a.MentorshipId)],
        Date = meeting.On,
        Kind = meeting.Kind == MeetingKind.OnDemand ? DiaryEntryKind.Consultation : DiaryEntryKind.Meeting,
        Duration = RussianDuration.Format(meeting.Minutes).Replace('\u00A0', ' '),
        Topic = meeting.Kind.Label(),
        WhatWasDone = meeting.Discussed,
        Result = meeting.Decided,
        Difficulty = meeting.Difficulties,
        NextStep = meeting.NextStep,
    };

    /// <summary>The form filled in from an assignment that was accepted.</summary>
    public static DiaryEntryForm Of(Assignment assignment, DateOnly today) => new()
    {
        Date = assignment.CheckedOn ?? today,
        Kind = DiaryEntryKind.Assignment,
        Topic = assignment.Title,
        WhatWasDone = assignment.Help,
        Result = assignment.Comment,
    };
}
