using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Schools;

namespace MentoringPortal.Domain.Orders;

/// <summary>A change of a pair as the curator drafts it (D-05).</summary>
/// <param name="Reason">«Заявление наставника от 10.11.2026».</param>
/// <param name="LastDay">Last day of the old pair, for a replacement and an early end.</param>
/// <param name="NewEndsOn">Last day of the new pair or of the new period; a replacement without it keeps the period.</param>
public sealed record PairChangeCard(
    OrderEffect Kind, EarlyEndGround? Ground, string? Reason, DateOnly? NoticeOn, DateOnly? LastDay, Guid? NewMentorId, DateOnly? NewEndsOn, string? SupplementaryAgreement)
{
    /// <summary>The end of the old pair.</summary>
    public EarlyEndCard End => new(Ground, Reason, NoticeOn, LastDay);

    /// <summary>First day on which the change is in force.</summary>
    public DateOnly InForceOn(DateOnly signedOn) => LastDay?.AddDays(1) ?? signedOn;

    /// <summary>Only what this kind of change needs.</summary>
    internal PairChangeCard Trimmed()
    {
        var (ends, replaces) = (Kind != OrderEffect.Period, Kind == OrderEffect.Replacement);
        return new(Kind, ends ? Ground : null, Texts.OrNull(Reason), ends ? NoticeOn : null, ends ? LastDay : null, replaces ? NewMentorId : null,
            Kind == OrderEffect.EarlyEnd ? null : NewEndsOn, replaces ? Texts.OrNull(SupplementaryAgreement) : null);
    }

    /// <summary>What forbids the change as things stand; empty when it could be carried out now.</summary>
    public List<RuleViolation> Check(Mentorship pair, SchoolCalendar calendar, DateOnly today)
    {
        var violations = new List<RuleViolation>(Kind == OrderEffect.Period ? pair.CheckPeriod(NewEndsOn, today) : pair.CheckEndByOrder(End, calendar, today));
        if (Kind == OrderEffect.Period)
        {
            Texts.Require(violations, Reason, nameof(Mentorship.EndReason), "Напишите, почему меняется срок: чьё заявление, от какого числа", 1000);
        }
        else if (Kind == OrderEffect.Replacement)
        {
            CheckTakeOver(violations, pair);
        }

        return violations;
    }

    private void CheckTakeOver(List<RuleViolation> violations, Mentorship pair)
    {
        Texts.Limit(violations, SupplementaryAgreement, nameof(SupplementaryAgreement), 100);
        if (Ground == EarlyEndGround.MenteeLeaves)
        {
            violations.Add(new RuleViolation("Наставляемый выбывает: пару не передают другому наставнику, а прекращают", nameof(Mentorship.EndGround)));
        }

        if (NewMentorId is null)
        {
            violations.Add(new RuleViolation("Выберите нового наставника", nameof(NewMentorId)));
        }
        else if (NewMentorId == pair.MentorId)
        {
            violations.Add(new RuleViolation("Это и есть наставник пары: выберите другого", nameof(NewMentorId)));
        }
        else if (NewMentorId == pair.MenteeId)
        {
            violations.Add(new RuleViolation("Наставник не может быть наставником самому себе: выберите другого человека", nameof(NewMentorId)));
        }

        if (LastDay is { } last && (NewEndsOn ?? pair.EndsOn) <= last)
        {
            violations.Add(new RuleViolation("Новому наставнику не остаётся ни одного дня: укажите более поздний последний день новой пары", nameof(NewEndsOn)));
        }
        else if (this is { LastDay: { } start, NewEndsOn: { } end } && end > CalendarTerm.LastDayOfYears(start.AddDays(1), Mentorship.MostYears))
        {
            violations.Add(new RuleViolation("Наставничество длится не больше трёх лет", nameof(NewEndsOn)));
        }
    }
}
