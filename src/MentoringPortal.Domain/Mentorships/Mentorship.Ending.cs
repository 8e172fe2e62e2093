using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Language;
using MentoringPortal.Domain.Schools;

namespace MentoringPortal.Domain.Mentorships;

/// <summary>How a pair ends: before its time with notice, or with its work done.</summary>
public sealed partial class Mentorship
{
    /// <summary>
    /// Records that an active pair ends before its time (D-05, D-08c). A mentor's refusal and a cancelled assignment need notice of three
    /// working days (ТК 351.8, T-14). A last day that lies ahead is announced and the pair works until then; otherwise the pair is over at once.
    /// </summary>
    public IReadOnlyList<RuleViolation> EndEarly(EarlyEndCard card, SchoolCalendar calendar, DateOnly today)
    {
        var violations = CheckEnd(card, calendar, today);
        if (violations.Count > 0) return violations;

        EndGround = card.Ground;
        EndReason = card.Reason!.Trim();
        NoticeOn = card.NoticeOn;
        EndsEarlyOn = card.LastDay;
        if (card.LastDay <= today) Terminate();

        return [];
    }

    /// <summary>What forbids this early end; empty when it may be recorded.</summary>
    public List<RuleViolation> CheckEnd(EarlyEndCard card, SchoolCalendar calendar, DateOnly today)
    {
        if (EndOrderId is not null) return [new RuleViolation($"О прекращении этой пары уже есть приказ {EndOrderReference}")];

        if (!IsRunning) return [new RuleViolation("Досрочно прекращают только действующую пару")];

        var violations = new List<RuleViolation>();
        if (card.Ground is null) violations.Add(new RuleViolation("Выберите основание", nameof(EndGround)));

        Texts.Require(violations, card.Reason, nameof(EndReason), "Напишите причину: чьё заявление, от какого числа, что случилось", 1000);
        if (card.NoticeOn is null)
        {
            violations.Add(new RuleViolation("Укажите дату уведомления или заявления", nameof(NoticeOn)));
        }
        else if (card.NoticeOn > today || card.NoticeOn < today.AddYears(-1))
        {
            violations.Add(new RuleViolation("Дата уведомления – не в будущем и не раньше, чем год назад", nameof(NoticeOn)));
        }

        if (card.LastDay is null)
        {
            violations.Add(new RuleViolation("Укажите последний день наставничества", nameof(EndsEarlyOn)));
        }
        else if (card.LastDay < StartsOn || card.LastDay > EndsOn)
        {
            violations.Add(new RuleViolation($"Последний день – в пределах периода пары: {RussianDate.Span(StartsOn, EndsOn)}", nameof(EndsEarlyOn)));
        }
        else if (LastEntryOn > card.LastDay)
        {
            violations.Add(new RuleViolation($"В дневнике есть запись за {LastEntryOn:dd.MM.yyyy}: последний день не может быть раньше", nameof(EndsEarlyOn)));
        }
        else if (violations.Count == 0 && card.EarliestLastDay(calendar) is { } earliest && card.LastDay < earliest)
        {
            violations.Add(new RuleViolation(
                card.SomebodyLeaves
                    ? "Последний день раньше даты документа об увольнении или переводе"
                    : $"Предупреждают не менее чем за три рабочих дня (ст. 351.8 ТК РФ): последний день – не раньше {earliest:dd.MM.yyyy}",
                nameof(EndsEarlyOn)));
        }

        return violations;
    }

    /// <summary>Ends a pair whose announced last day is over; false while that day lasts or lies ahead.</summary>
    public bool EndWhenDue(DateOnly today)
    {
        if (!IsEnding || EndsEarlyOn >= today) return false;

        Terminate();
        return true;
    }

    private void Terminate()
    {
        State = MentorshipState.TerminatedEarly;
        EndedOn = EndsEarlyOn;
    }

    /// <summary>Takes an announced early end back: the pair works on as ordered.</summary>
    public RuleViolation? WithdrawNotice()
    {
        if (!IsEnding) return new RuleViolation("Отзывать нечего: о прекращении не объявлено или пара уже завершена");

        if (EndOrderId is not null) return new RuleViolation($"О прекращении пары есть приказ {EndOrderReference}: сначала директор отменяет его");

        EndGround = null;
        EndReason = null;
        NoticeOn = null;
        EndsEarlyOn = null;
        return null;
    }

    /// <summary>Ends a pair that has done its work: its period is over, or the stage is concluded and filed.</summary>
    /// <param name="lastDay">Last day of the pair.</param>
    /// <param name="assessmentOpen">An assessment has begun and is not in the dossier.</param>
    /// <param name="concluded">A conclusion stands in the dossier.</param>
    /// <param name="result">What the work has come to (S0-50), up to 1000 characters.</param>
    /// <param name="finalPackageOpen">The last papers of the program are being collected, and no other pair of the mentee goes on.</param>
    public IReadOnlyList<RuleViolation> Complete(DateOnly? lastDay, bool assessmentOpen, bool concluded, DateOnly today, string? result = null, bool finalPackageOpen = false)
    {
        if (result?.Trim().Length > 1000) return [new RuleViolation("Итог – не длиннее 1000 знаков", "Result")];

        if (!IsRunning) return [new RuleViolation("Завершить можно только действующую пару")];

        if (IsEnding) return [new RuleViolation($"Объявлено досрочное прекращение с {EndsEarlyOn:dd.MM.yyyy}: сначала отзовите уведомление")];

        if (assessmentOpen) return [new RuleViolation("Оценка этапа не закончена: сначала выдайте заключение и поместите документы в дело")];

        if (finalPackageOpen)
        {
            return [new RuleViolation("Итоговый комплект документов ещё собирается. Дождитесь недостающих документов или попросите заместителя директора отметить, "
                + "что оценка проходит без них")];
        }

        if (!concluded && today < EndsOn)
        {
            return [new RuleViolation($"Период пары идёт до {EndsOn:dd.MM.yyyy}, а заключения ещё нет. Проведите оценку этапа или прекратите пару досрочно")];
        }

        if (lastDay is null || lastDay > today || lastDay < StartsOn || lastDay > EndsOn)
        {
            return [new RuleViolation($"Последний день – в пределах периода пары ({RussianDate.Span(StartsOn, EndsOn)}) и не в будущем", nameof(EndedOn))];
        }

        if (LastEntryOn > lastDay) return [new RuleViolation($"В дневнике есть запись за {LastEntryOn:dd.MM.yyyy}: последний день не может быть раньше", nameof(EndedOn))];

        State = MentorshipState.Completed;
        EndedOn = lastDay;
        EndReason = Texts.OrNull(result);
        return [];
    }
}
