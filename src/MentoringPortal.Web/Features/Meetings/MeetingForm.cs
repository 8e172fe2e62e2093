using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using MentoringPortal.Data.Reference;
using MentoringPortal.Domain.Meetings;

namespace MentoringPortal.Web.Features.Meetings;

/// <summary>A meeting that is appointed, moved or corrected, as typed.</summary>
public sealed class MeetingForm
{
    [DisplayName("Вид встречи")]
    public MeetingKind? Kind { get; set; }

    [DisplayName("День")]
    public DateOnly? On { get; set; }

    [DisplayName("Начало")]
    public TimeOnly? At { get; set; }

    [DisplayName("Продолжительность"), DataType(DataType.Duration)]
    public int? Minutes { get; set; }

    [DisplayName("Где")]
    public string? Place { get; set; }

    /// <summary>Code of a ready agenda, taken where no own one is written.</summary>
    [DisplayName("Готовая повестка")]
    public string? Template { get; set; }

    [DisplayName("Своя повестка")]
    public string? Agenda { get; set; }

    [DisplayName("Повторять")]
    public MeetingRhythm? Repeat { get; set; }

    [DisplayName("До какого дня")]
    public DateOnly? Until { get; set; }

    /// <summary>Why the time of an appointed meeting changes.</summary>
    [DisplayName("Почему переносится")]
    public string? Reason { get; set; }

    public MeetingCard Card => new(Kind, On, At, Minutes, Place, Agenda ?? AgendaCatalogue.Of(Template)?.Text);

    /// <summary>The next meeting takes hour, length and place from the one before, a week later; what was left to be done leads its agenda.</summary>
    /// <param name="last">The latest meeting of the unit; null: this is the first one.</param>
    /// <param name="earlier">Meetings of the unit that were not called off.</param>
    /// <param name="steps">Next steps that nobody has looked at yet.</param>
    public static MeetingForm After(MeetingRow? last, int earlier, IReadOnlyCollection<OpenStep> steps, DateOnly today)
    {
        var kind = earlier switch { 0 => MeetingKind.Introductory, 1 => MeetingKind.Trial, 2 => MeetingKind.Planning, _ => MeetingKind.Regular };
        var on = last?.On.AddDays(7);
        while (on < today) on = on.Value.AddDays(7);
        return new MeetingForm
        {
            Kind = kind,
            On = on,
            At = last?.At,
            Minutes = last?.Minutes ?? 45,
            Place = last?.Place,
            Template = steps.Count == 0 ? AgendaCatalogue.All.FirstOrDefault(t => t.Kind == kind && kind != MeetingKind.Regular)?.Code : null,
            Agenda = steps.Count == 0 ? null : string.Join('\n', steps.Select((s, i) => $"{i + 1}. Проверить: {s.Text}")),
        };
    }

    public static MeetingForm Of(MeetingRow m) => new() { Kind = m.Kind, On = m.On, At = m.At, Minutes = m.Minutes, Place = m.Place, Agenda = m.Agenda };
}

/// <summary>What came of a meeting, as typed.</summary>
public sealed class MeetingLogForm
{
    /// <summary>Value of <see cref="Then"/>: on to the diary.</summary>
    public const string ToDiary = "diary";

    /// <summary>Pairs of the group whose mentee was there.</summary>
    [DisplayName("Кто был")]
    public List<Guid> Present { get; set; } = [];

    [DisplayName("Что обсудили")]
    public string? Discussed { get; set; }

    [DisplayName("Что решили")]
    public string? Decided { get; set; }

    [DisplayName("Какие были затруднения")]
    public string? Difficulties { get; set; }

    [DisplayName("Следующий шаг")]
    public string? NextStep { get; set; }

    [DisplayName("Когда проверить")]
    public DateOnly? CheckOn { get; set; }

    /// <summary>Meetings whose next step was looked at on this one.</summary>
    [DisplayName("Проверено на этой встрече")]
    public List<Guid> Checked { get; set; } = [];

    /// <summary>Where the saved form leads.</summary>
    public string? Then { get; set; }

    public MeetingLog Log => new(Discussed, Decided, Difficulties, NextStep, CheckOn);
}

/// <summary>Why a meeting is called off, as typed.</summary>
public sealed class CallOffForm
{
    [DisplayName("Причина")]
    public string? Reason { get; set; }

    [DisplayName("Отменить и все следующие встречи этой серии")]
    public bool WholeSeries { get; set; }
}
