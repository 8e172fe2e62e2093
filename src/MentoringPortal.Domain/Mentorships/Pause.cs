using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Consents;
using MentoringPortal.Domain.Language;

namespace MentoringPortal.Domain.Mentorships;

/// <summary>Why a pair does not work for a while.</summary>
public enum PauseGround
{
    /// <summary>A consent was taken back or has run out.</summary>
    Consent,

    /// <summary>Maternity or another long leave of the mentee.</summary>
    MenteeAbsence,

    MentorAbsence,

    Other,
}

/// <summary>A pause as the curator enters it.</summary>
/// <param name="FromOn">First day without work.</param>
/// <param name="ToOn">Last day without work; null: its end is not known yet.</param>
public sealed record PauseCard(PauseGround? Ground, DateOnly? FromOn, DateOnly? ToOn, string? Reason);

/// <summary>«Приостановка»: from … to … a pair does not work. Pauses may overlap; what they cover counts once.</summary>
[DisplayName("Приостановка")]
public sealed class Pause : SchoolEntity
{
    private Pause() { }

    /// <summary>The pair that stands still.</summary>
    [DisplayName("Пара")]
    public Guid ScopeId { get; private set; }

    [DisplayName("Основание")]
    public PauseGround Ground { get; private set; }

    /// <summary>The consent that is missing; the empty key for other grounds.</summary>
    [DisplayName("Согласие")]
    public Guid ConsentId { get; private set; }

    [DisplayName("Первый день")]
    public DateOnly FromOn { get; private set; }

    /// <summary>Last day, included; a day before the first one: the pause was taken back.</summary>
    [DisplayName("Последний день")]
    public DateOnly? ToOn { get; private set; }

    /// <summary>«отозвано согласие наставника …», «отпуск по уходу за ребёнком, приказ …».</summary>
    [DisplayName("Причина")]
    public string Reason { get; private set; } = "";

    public bool Covers(DateOnly day) => FromOn <= day && !(ToOn < day);

    /// <summary>It says nothing any more: the same day took it back.</summary>
    public bool IsEmpty => ToOn < FromOn;

    /// <summary>Goes on today or lies ahead.</summary>
    public bool IsOpen(DateOnly today) => !IsEmpty && !(ToOn < today);

    /// <summary>The consent without which the pair may not work is gone.</summary>
    public static Pause ForConsent(Guid mentorshipId, Consent consent, DateOnly fromOn, string reason) => new()
    {
        ScopeId = mentorshipId,
        Ground = PauseGround.Consent,
        ConsentId = consent.Id,
        FromOn = fromOn,
        Reason = reason,
    };

    /// <summary>The curator lets a pair rest.</summary>
    /// <param name="others">All pauses of the pair.</param>
    public static Result<Pause> Of(Mentorship pair, PauseCard card, IReadOnlyCollection<Pause> others, DateOnly today)
    {
        if (!pair.IsRunning) return new RuleViolation("Приостановить можно только действующую пару");

        var pause = new Pause { ScopeId = pair.Id };
        var violations = pause.Correct(pair, card, others, today);
        return violations.Count > 0 ? violations : pause;
    }

    /// <summary>A leave of the mentee in another pair; null where that pair has it already, or none of its days.</summary>
    /// <param name="own">All pauses of that pair.</param>
    public static Pause? OfLeave(Mentorship pair, Pause leave, IReadOnlyCollection<Pause> own)
    {
        var pause = new Pause { ScopeId = pair.Id, Ground = leave.Ground };
        pause.Follow(pair, leave);
        return pause.IsEmpty || pause.FromOn > pair.LastOn || own.Any(o => o.Ground == pause.Ground && !o.IsEmpty && !(o.ToOn < pause.FromOn) && !(pause.ToOn < o.FromOn))
            ? null : pause;
    }

    /// <summary>The same leave was entered, corrected or ended in another pair: its days as far as they are this pair's and without an entry.</summary>
    public void Follow(Mentorship pair, Pause leave)
    {
        FromOn = leave.FromOn < pair.StartsOn ? pair.StartsOn : leave.FromOn;
        if (pair.LastEntryOn is { } entry && entry >= FromOn && !(leave.ToOn < entry)) FromOn = entry.AddDays(1);
        Reason = leave.Reason;
        var to = leave.ToOn > pair.LastOn ? pair.LastOn : leave.ToOn;
        ToOn = leave.Ground != Ground || leave.IsEmpty || to < FromOn ? FromOn.AddDays(-1) : to;
    }

    /// <summary>Corrects dates, ground and reason of a pause that the curator entered.</summary>
    public List<RuleViolation> Correct(Mentorship pair, PauseCard card, IReadOnlyCollection<Pause> others, DateOnly today)
    {
        if (ConsentId != Guid.Empty) return [new RuleViolation("Эта приостановка снимется сама, когда будет получено новое согласие")];

        var violations = new List<RuleViolation>();
        if (card.Ground is null or PauseGround.Consent) violations.Add(new RuleViolation("Выберите основание", nameof(Ground)));

        Texts.Require(violations, card.Reason, nameof(Reason), "Напишите причину: заявление или приказ, его дату", 300);
        if (card.FromOn is not { } from)
        {
            violations.Add(new RuleViolation("Укажите первый день приостановки", nameof(FromOn)));
        }
        else if (from < pair.StartsOn || from > pair.LastOn)
        {
            violations.Add(new RuleViolation($"Первый день – в пределах периода пары: {RussianDate.Span(pair.StartsOn, pair.LastOn)}", nameof(FromOn)));
        }
        else if (pair.LastEntryOn is { } entry && entry >= from && !(card.ToOn < entry))
        {
            violations.Add(new RuleViolation($"В дневнике есть запись за {entry:dd.MM.yyyy}: в этот день пара работала", nameof(FromOn)));
        }
        else if (others.FirstOrDefault(o => !ReferenceEquals(o, this) && o.Ground == card.Ground && !o.IsEmpty && !(o.ToOn < from) && !(card.ToOn < o.FromOn)) is { } same)
        {
            violations.Add(new RuleViolation($"С этим основанием пара уже приостановлена {same.Period}: исправьте ту запись", nameof(FromOn)));
        }

        if (card.ToOn < card.FromOn) violations.Add(new RuleViolation("Последний день раньше первого: проверьте даты", nameof(ToOn)));

        // A pair lasts three years at most, and so does what lies within it.
        if (card.ToOn > pair.LastOn)
        {
            violations.Add(new RuleViolation(
                $"Пара работает по {pair.LastOn:dd.MM.yyyy}: приостановка не может закончиться позже. Если её конец неизвестен, оставьте поле пустым", nameof(ToOn)));
        }

        if (violations.Count == 0)
        {
            Ground = card.Ground!.Value;
            FromOn = card.FromOn!.Value;
            ToOn = card.ToOn;
            Reason = card.Reason!.Trim();
        }

        return violations;
    }

    /// <summary>The pair works again from this day on; a pause that has not begun yet is taken back.</summary>
    public RuleViolation? Resume(DateOnly? on, DateOnly today)
    {
        if (ConsentId != Guid.Empty) return new RuleViolation("Эта приостановка снимется сама, когда будет получено новое согласие");

        if (on is null) return new RuleViolation("Укажите день, с которого пара снова работает", nameof(ToOn));

        if (on > today) return new RuleViolation("День возобновления не может быть в будущем: исправьте последний день приостановки", nameof(ToOn));

        if (ToOn < on.Value.AddDays(-1)) return new RuleViolation($"Приостановка уже закончилась {ToOn:dd.MM.yyyy}", nameof(ToOn));

        if (on < FromOn && FromOn <= today) return new RuleViolation($"Приостановка началась {FromOn:dd.MM.yyyy}: раньше этого дня возобновлять нечего", nameof(ToOn));

        EndBefore(on.Value);
        return null;
    }

    /// <summary>A new consent is there.</summary>
    public void Lift(DateOnly givenOn) => EndBefore(givenOn);

    private void EndBefore(DateOnly day)
    {
        var last = day.AddDays(-1);
        ToOn = last < FromOn ? FromOn.AddDays(-1) : last;
    }

    /// <summary>«с 30.11.2026», «с 30.11.2026 по 04.12.2026».</summary>
    public string Period => ToOn is { } to ? $"с\u00a0{FromOn:dd.MM.yyyy} по\u00a0{to:dd.MM.yyyy}" : $"с\u00a0{FromOn:dd.MM.yyyy}";

    /// <summary>What forbids a record of this day.</summary>
    public static RuleViolation? Refuse(IEnumerable<Pause> pauses, DateOnly? day, string field) =>
        day is { } d && pauses.FirstOrDefault(p => p.Covers(d)) is { } pause
            ? new RuleViolation($"В этот день пара была приостановлена ({pause.Period}: {pause.Reason})", field)
            : null;
}
