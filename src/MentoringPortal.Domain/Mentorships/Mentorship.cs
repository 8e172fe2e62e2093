using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.People;
using MentoringPortal.Domain.Pools;
using MentoringPortal.Domain.Schools;

namespace MentoringPortal.Domain.Mentorships;

/// <summary>
/// «Наставническая пара»: one mentor with one mentee. A group is several of these in one <see cref="Unit"/>,
/// so that each mentee has an own plan, diary and assessments.
/// </summary>
[DisplayName("Наставническая пара")]
public sealed partial class Mentorship : SchoolEntity
{
    /// <summary>Years that a pair may last; three years from 01.09.2026 end on 31.08.2029.</summary>
    public const int MostYears = 3;

    private Mentorship() { }

    public Guid MentorId { get; private set; }

    public Person Mentor { get; private set; } = null!;

    public Guid MenteeId { get; private set; }

    public Person Mentee { get; private set; } = null!;

    /// <summary>Common to the pairs of one group.</summary>
    [DisplayName("Кто работает вместе")]
    public Guid UnitId { get; private set; }

    /// <summary>Form, kind, model and topic of the work; the pair repeats them, so that lists and papers read one table. Null where it was not loaded.</summary>
    public Unit? Unit { get; private set; }

    /// <summary>Of several pairs of one mentee this one leads the stages: plan, review, assessment.</summary>
    [DisplayName("Ведёт этапы")]
    public bool IsLead { get; private set; } = true;

    [DisplayName("Состояние")]
    public MentorshipState State { get; private set; }

    [DisplayName("Форма")]
    public MentoringForm Form { get; private set; }

    [DisplayName("Модель")]
    public InteractionModel Model { get; private set; }

    [DisplayName("Вид")]
    public MentoringKind Kind { get; private set; }

    [DisplayName("Тема")]
    public string Topic { get; private set; } = "";

    [DisplayName("Начало")]
    public DateOnly StartsOn { get; private set; }

    [DisplayName("Срок окончания")]
    public DateOnly EndsOn
    {
        get;
        private set => (field, LastOn) = (value, EndedOn ?? EndsEarlyOn ?? value);
    }

    /// <summary>Last day on which the pair works: the day it ended, the earlier one that was announced, or the ordered one.</summary>
    [DisplayName("Последний день")]
    public DateOnly LastOn { get; private set; }

    /// <summary>Number of the supplementary agreement to the mentor's contract, or number and date as typed.</summary>
    [DisplayName("Дополнительное соглашение")]
    public string? SupplementaryAgreement { get; private set; }

    [DisplayName("Дата соглашения")]
    public DateOnly? AgreementOn { get; private set; }

    /// <summary>Last day of its term.</summary>
    [DisplayName("Соглашение действует по")]
    public DateOnly? AgreementUntil { get; private set; }

    /// <summary>«от 28.08.2026 № 14, действует по 31.08.2027»; as typed where no date is known; null without one.</summary>
    public string? AgreementWords => SupplementaryAgreement is null || AgreementOn is null ? SupplementaryAgreement
        : $"от\u00a0{AgreementOn:dd.MM.yyyy} №\u00a0{SupplementaryAgreement.TrimStart('№', ' ', '\u00a0')}"
            + (AgreementUntil is { } until ? $", действует по\u00a0{until:dd.MM.yyyy}" : "");

    /// <summary>The order that approved the pair.</summary>
    public Guid? OrderId { get; private set; }

    /// <summary>«от 01.09.2026 № 29.2» of that order, for lists and papers.</summary>
    [DisplayName("Приказ")]
    public string? OrderReference { get; private set; }

    /// <summary>Date of that order; null while no order has approved the pair.</summary>
    [DisplayName("Дата утверждения")]
    public DateOnly? ApprovedOn { get; private set; }

    /// <summary>Date of the latest diary entry, kept for lists and the 21-day watch.</summary>
    [DisplayName("Последняя запись дневника")]
    public DateOnly? LastEntryOn { get; private set; }

    /// <summary>Why the pair ends before its time; null while nobody has given notice.</summary>
    [DisplayName("Основание прекращения")]
    public EarlyEndGround? EndGround { get; private set; }

    /// <summary>Day of the written notice or application (D-08c).</summary>
    [DisplayName("Дата уведомления")]
    public DateOnly? NoticeOn { get; private set; }

    /// <summary>Last day announced by the notice.</summary>
    [DisplayName("Объявленный последний день")]
    public DateOnly? EndsEarlyOn
    {
        get;
        private set => (field, LastOn) = (value, EndedOn ?? value ?? EndsOn);
    }

    /// <summary>Last day of a pair that is over.</summary>
    [DisplayName("Дата прекращения")]
    public DateOnly? EndedOn
    {
        get;
        private set => (field, LastOn) = (value, value ?? EndsEarlyOn ?? EndsOn);
    }

    [DisplayName("Причина прекращения")]
    public string? EndReason { get; private set; }

    /// <summary>The order on the early end (D-05); null while only the notice is recorded.</summary>
    [DisplayName("Приказ о прекращении")]
    public Guid? EndOrderId { get; private set; }

    /// <summary>«от 24.11.2026 № 47» of that order.</summary>
    [DisplayName("Приказ о прекращении")]
    public string? EndOrderReference { get; private set; }

    /// <summary>The early end was recorded, and no order speaks of it yet.</summary>
    public bool AwaitsEndOrder => EndGround is not null && EndOrderId is null;

    /// <summary>An early end is announced, and its day has not been recorded yet.</summary>
    public bool IsEnding => IsRunning && EndsEarlyOn is not null;

    /// <summary>True while entries, plans and assessments may be written.</summary>
    public bool IsActive => State == MentorshipState.Active;

    /// <summary>True when the pair is not over.</summary>
    public bool IsOpen => State is MentorshipState.Proposed or MentorshipState.AwaitingConsents or MentorshipState.InOrder or MentorshipState.Active or MentorshipState.Suspended;

    /// <summary>Last day of the adaptation measures: three months from the start (S0-24, T-02).</summary>
    public DateOnly AdaptationEndsOn => AdaptationEnd(StartsOn);

    /// <summary>The same for a pair of which only the first day is read.</summary>
    public static DateOnly AdaptationEnd(DateOnly startsOn) => startsOn.AddMonths(3);

    /// <summary>Proposes a pair. Both must stand in their base with all consents (S1-14, S4-19).</summary>
    /// <param name="mentor">Record of the mentors' base.</param>
    /// <param name="mentee">Record of the mentees' base.</param>
    /// <param name="terms">Form, period and topic.</param>
    /// <param name="sameOpenPairExists">The two are already in a pair that is not over.</param>
    public static Result<Mentorship> Propose(PoolRecord mentor, PoolRecord mentee, MentorshipTerms terms, bool sameOpenPairExists)
    {
        var violations = new List<RuleViolation>();
        if (mentor.PersonId == mentee.PersonId)
        {
            violations.Add(new RuleViolation("Наставник не может быть наставником самому себе: выберите другого человека", nameof(MenteeId)));
        }
        else if (sameOpenPairExists)
        {
            violations.Add(new RuleViolation("Эти наставник и наставляемый уже состоят в паре, которая не завершена", nameof(MenteeId)));
        }

        if (!mentor.CanBePaired)
        {
            violations.Add(new RuleViolation("Наставник не может войти в пару: нет согласия на обработку персональных данных или он выбыл из базы", nameof(MentorId)));
        }

        if (!mentee.CanBePaired)
        {
            violations.Add(new RuleViolation("Наставляемый не может войти в пару: нет согласия на обработку персональных данных или он выбыл из базы", nameof(MenteeId)));
        }

        var mentorship = new Mentorship { MentorId = mentor.PersonId, MenteeId = mentee.PersonId, State = MentorshipState.Proposed, Unit = new Unit(mentor.PersonId) };
        violations.AddRange(mentorship.SetTerms(terms));
        return violations.Count > 0 ? violations : mentorship;
    }

    /// <summary>Changes the terms of a pair that no order has approved yet.</summary>
    public IReadOnlyList<RuleViolation> ChangeTerms(MentorshipTerms terms) => State is MentorshipState.Proposed or MentorshipState.AwaitingConsents
        ? SetTerms(terms)
        : [new RuleViolation("Условия пары уже в приказе: изменить их можно только новым приказом")];

    /// <summary>Everything that is wrong with the terms.</summary>
    public static IReadOnlyList<RuleViolation> Check(MentorshipTerms terms)
    {
        var violations = new List<RuleViolation>();
        Require(terms.Form is null, "Выберите форму наставничества", nameof(Form));
        Require(terms.Model is null, "Выберите модель взаимодействия", nameof(Model));
        Require(terms.Kind is null, "Выберите вид наставничества", nameof(Kind));
        Texts.Require(violations, terms.Topic, nameof(Topic), "Укажите предмет или тему наставничества", 300);
        Texts.Limit(violations, terms.SupplementaryAgreement, nameof(SupplementaryAgreement), 100);
        Require(terms.AgreementUntil < terms.AgreementOn, "Срок соглашения заканчивается раньше его даты", nameof(AgreementUntil));
        Require(terms is { AgreementOn: not null, SupplementaryAgreement: null or "" }, "Укажите номер дополнительного соглашения", nameof(SupplementaryAgreement));
        if (terms.Grounds is { } grounds)
        {
            Texts.Limit(violations, grounds.Goal, nameof(Unit.GroundGoal), FormGrounds.Longest);
            Texts.Limit(violations, grounds.Difficulties, nameof(Unit.GroundDifficulties), FormGrounds.Longest);
            Texts.Limit(violations, grounds.Request, nameof(Unit.GroundRequest), FormGrounds.Longest);
            Texts.Limit(violations, grounds.Staff, nameof(Unit.GroundStaff), FormGrounds.Longest);
        }

        Require(terms.StartsOn is null, "Укажите первый день наставничества", nameof(StartsOn));
        Require(terms.EndsOn is null, "Укажите последний день наставничества", nameof(EndsOn));
        // Nobody means such a year: it is a slip of the finger, and the date arithmetic below would overflow.
        Require(terms.StartsOn is { Year: < 2000 or > 2100 }, "Проверьте год начала", nameof(StartsOn));
        Require(terms.EndsOn is { Year: < 2000 or > 2100 }, "Проверьте год окончания", nameof(EndsOn));
        if (terms is { StartsOn: { Year: >= 2000 and <= 2100 } start, EndsOn: { Year: >= 2000 and <= 2100 } end })
        {
            Require(end < start, "Окончание раньше начала: проверьте даты", nameof(EndsOn));
            Require(end > CalendarTerm.LastDayOfYears(start, MostYears), "Наставничество длится не больше трёх лет", nameof(EndsOn));
        }

        return violations;

        void Require(bool broken, string message, string field)
        {
            if (broken) violations.Add(new RuleViolation(message, field));
        }
    }

    private IReadOnlyList<RuleViolation> SetTerms(MentorshipTerms terms)
    {
        var violations = Check(terms);
        if (violations.Count == 0)
        {
            Form = terms.Form!.Value;
            Model = terms.Model!.Value;
            Kind = terms.Kind!.Value;
            Topic = terms.Topic!.Trim();
            StartsOn = terms.StartsOn!.Value;
            EndsOn = terms.EndsOn!.Value;
            SupplementaryAgreement = Texts.OrNull(terms.SupplementaryAgreement);
            AgreementOn = SupplementaryAgreement is null ? null : terms.AgreementOn;
            AgreementUntil = AgreementOn is null ? null : terms.AgreementUntil;
            Unit?.Arrange(Form, Model, Kind, Topic);
            if (terms.Grounds is { } grounds) Unit?.Ground(grounds);
        }

        return violations;
    }

    /// <summary>Works in the same unit as another pair of its mentor: a group.</summary>
    public void Join(Mentorship first) => Unit = first.Unit;

    /// <summary>Another pair of the mentee leads the stages, or this one does.</summary>
    public void Lead(bool leads) => IsLead = leads;

    /// <summary>Follows the consents of both while no order holds the pair: one missing → «Ожидает согласий сторон», all there → «Предложена» (S1-14).</summary>
    public void FollowConsents(bool complete)
    {
        if (State is MentorshipState.Proposed or MentorshipState.AwaitingConsents) State = complete ? MentorshipState.Proposed : MentorshipState.AwaitingConsents;
    }

    /// <summary>Goes into a draft order.</summary>
    public RuleViolation? Include(Guid orderId)
    {
        if (State == MentorshipState.AwaitingConsents) return new RuleViolation("Пара ожидает согласий сторон: в приказ её включают, когда получены все согласия");

        if (State != MentorshipState.Proposed) return new RuleViolation("Пара уже включена в приказ или завершена");

        State = MentorshipState.InOrder;
        OrderId = orderId;
        return null;
    }

    /// <summary>Leaves a draft order.</summary>
    public void Exclude()
    {
        if (State == MentorshipState.InOrder)
        {
            State = MentorshipState.Proposed;
            OrderId = null;
        }
    }

    /// <summary>The director has signed the order.</summary>
    public RuleViolation? Activate(string orderReference, DateOnly approvedOn)
    {
        if (State != MentorshipState.InOrder) return new RuleViolation("Утвердить можно только пару, включённую в приказ");

        State = MentorshipState.Active;
        OrderReference = orderReference;
        ApprovedOn = approvedOn;
        return null;
    }

    /// <summary>The order that approved the pair was cancelled: the pair waits for another one.</summary>
    public RuleViolation? ReturnToProposed(Guid cancelledOrderId)
    {
        if (!IsRunning || OrderId != cancelledOrderId) return new RuleViolation("Пара больше не действует по этому приказу: отменить приказ нельзя");

        if (IsEnding) return new RuleViolation("Объявлено о досрочном прекращении пары: сначала отзовите его или дождитесь последнего дня");

        State = MentorshipState.Proposed;
        (SuspendedOn, SuspendedBecause) = (null, null);
        OrderId = null;
        OrderReference = null;
        ApprovedOn = null;
        return null;
    }

    /// <summary>Withdraws a pair that no order has approved.</summary>
    public RuleViolation? Cancel(string? reason, DateOnly today)
    {
        if (State is not (MentorshipState.Proposed or MentorshipState.AwaitingConsents)) return new RuleViolation("Отменить можно только пару, которой ещё нет в приказе");

        State = MentorshipState.TerminatedEarly;
        EndedOn = today;
        EndReason = Texts.OrNull(reason) ?? "Предложение отозвано";
        return null;
    }

    /// <summary>Keeps the date of the latest entry.</summary>
    public void NoteEntryOn(DateOnly? latest) => LastEntryOn = latest;
}
