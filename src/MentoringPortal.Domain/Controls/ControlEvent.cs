using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Programs;
using MentoringPortal.Domain.Schools;

namespace MentoringPortal.Domain.Controls;

/// <summary>State of a control; «просрочен» is computed.</summary>
public enum ControlState
{
    Planned,
    Held,
    CalledOff,
}

/// <summary>A control of the school's own, as typed.</summary>
public sealed record ControlCard(string? Title, string? What, DateOnly? FromOn, DateOnly? DueOn);

/// <summary>What a control has shown, as typed.</summary>
/// <param name="Checked">What was looked at.</param>
public sealed record ControlResultCard(DateOnly? HeldOn, string? Checked, string? Conclusions, string? Advice);

/// <summary>
/// «Контроль» of a mentee's work (S0-22a … S0-22e): laid by the program on the days of the track, or planned by the school itself. It hangs on the participation, since it
/// outlives a change of the mentor. What it says of the person stays out of the change history, which more people read.
/// </summary>
[DisplayName("Контроль")]
public sealed class ControlEvent : SchoolEntity
{
    public const int TextMax = 8000;

    private readonly List<Finding> _findings = [];

    private ControlEvent() { }

    public Guid ParticipationId { get; private set; }

    public Guid MenteeId { get; private set; }

    /// <summary>Code of the program's control; null: the school's own.</summary>
    public string? Code { get; private set; }

    [DisplayName("Вид контроля")]
    public string Title { get; private set; } = "";

    [DisplayName("Что проверяется")]
    public string? What { get; private set; }

    [DisplayName("С какого дня")]
    public DateOnly FromOn { get; private set; }

    /// <summary>Last day, a working one.</summary>
    [DisplayName("По какой день")]
    public DateOnly DueOn { get; private set; }

    /// <summary>The mentee is on leave: nothing is due.</summary>
    public bool IsPaused { get; private set; }

    /// <summary>Role that the program gives it to.</summary>
    public SchoolRole By { get; private set; }

    /// <summary>Who was named to hold it; null: whoever has the role.</summary>
    [DisplayName("Кто проводит")]
    public Guid? ControllerId { get; private set; }

    /// <summary>The control whose findings this one checks again (S0-22c).</summary>
    public Guid? RepeatsId { get; private set; }

    [DisplayName("Состояние")]
    public ControlState State { get; private set; }

    [DisplayName("Проведён")]
    public DateOnly? HeldOn { get; private set; }

    /// <summary>The registered memo (D-19); null while there is none.</summary>
    public Guid? MemoDocumentId { get; private set; }

    [DisplayName("Кто провёл")]
    public Guid? HeldById { get; private set; }

    [NotAudited]
    [DisplayName("Что проверено")]
    public string? Checked { get; private set; }

    [NotAudited]
    [DisplayName("Выводы")]
    public string? Conclusions { get; private set; }

    [NotAudited]
    [DisplayName("Рекомендации")]
    public string? Advice { get; private set; }

    /// <summary>Why it is not held.</summary>
    [DisplayName("Почему не проводится")]
    public string? Reason { get; private set; }

    public IReadOnlyList<Finding> Findings => _findings;

    /// <summary>Checks whether earlier findings are removed.</summary>
    public bool IsRepeat => RepeatsId is not null;

    /// <summary>The last day itself is in time.</summary>
    public bool IsOverdueOn(DateOnly today) => State == ControlState.Planned && !IsPaused && DueOn < today;

    /// <summary>The controls that the program lays on a track. What was over when the mentee came to the portal, or begins after the track, is not asked for.</summary>
    /// <param name="rests">Leaves of the mentee: they move what follows.</param>
    public static IEnumerable<ControlEvent> Schedule(Participation track, ProgramDefinition program, IReadOnlyCollection<PauseSpan> rests, SchoolCalendar calendar)
    {
        foreach (var control in program.Control ?? [])
        {
            if (ControlDays.Of(control, track, rests, calendar) is not { } days || days.DueOn < track.AdmittedOn) continue;

            yield return new ControlEvent
            {
                ParticipationId = track.Id,
                MenteeId = track.PersonId,
                Code = control.Code,
                Title = Upper(control.Title),
                What = control.What is { } what ? Upper(what) : null,
                By = (control.By ?? ProgramRole.DeputyAcademic).ToSchoolRole(),
                FromOn = days.FromOn,
                DueOn = days.DueOn,
                IsPaused = days.IsPaused,
            };
        }
    }

    /// <summary>
    /// The track goes over to another edition: what is planned by the program follows it, what the edition no longer asks for is given back to be removed, what it adds and
    /// is not over yet is given to be added. What is held, called off or the school's own stays.
    /// </summary>
    /// <param name="laid">All controls of the track.</param>
    public static (IReadOnlyList<ControlEvent> Removed, IReadOnlyList<ControlEvent> Added) MoveTo(ProgramDefinition program, Participation track,
        IReadOnlyCollection<ControlEvent> laid, IReadOnlyCollection<PauseSpan> rests, SchoolCalendar calendar, DateOnly today)
    {
        var ofProgram = laid.Where(c => c is { Code: not null, IsRepeat: false }).ToList();
        var asked = (program.Control ?? []).Where(c => ControlDays.Of(c, track, rests, calendar) is not null).ToList();
        foreach (var control in ofProgram.Where(c => c.State == ControlState.Planned))
        {
            control.Recount(program, track, rests, calendar);
            if (asked.Find(c => c.Code == control.Code) is { } now)
            {
                (control.Title, control.What, control.By) = (Upper(now.Title), now.What is { } what ? Upper(what) : null, (now.By ?? ProgramRole.DeputyAcademic).ToSchoolRole());
            }
        }

        return ([.. ofProgram.Where(c => c.State == ControlState.Planned && !asked.Exists(a => a.Code == c.Code))],
            [.. Schedule(track, program, rests, calendar).Where(c => c.DueOn >= today && !ofProgram.Exists(o => o.Code == c.Code))]);
    }

    /// <summary>Counts the days anew after a leave was entered or corrected; what is held stays.</summary>
    public void Recount(ProgramDefinition program, Participation track, IReadOnlyCollection<PauseSpan> rests, SchoolCalendar calendar)
    {
        if (State != ControlState.Planned || IsRepeat || program.Control?.FirstOrDefault(c => c.Code == Code) is not { } control) return;

        if (ControlDays.Of(control, track, rests, calendar) is { } days) (FromOn, DueOn, IsPaused) = days;
    }

    /// <summary>A control of the school's own.</summary>
    public static Result<ControlEvent> Plan(Participation track, ControlCard card, SchoolRole by, DateOnly today)
    {
        var violations = new List<RuleViolation>();
        Texts.Require(violations, card.Title, nameof(card.Title), "Назовите контроль: «Текущий контроль»", 200);
        Texts.Limit(violations, card.What, nameof(card.What), 1000);
        var from = card.FromOn ?? today;
        if (card.DueOn is null)
        {
            violations.Add(new RuleViolation("Укажите, до какого дня провести контроль", nameof(card.DueOn)));
        }
        else if (card.DueOn < today)
        {
            violations.Add(new RuleViolation("Этот день уже прошёл", nameof(card.DueOn)));
        }
        else if (card.DueOn > today.AddYears(3))
        {
            violations.Add(new RuleViolation("Проверьте год: контроль назначают не больше чем на три года вперёд", nameof(card.DueOn)));
        }

        if (card.DueOn < from) violations.Add(new RuleViolation("Первый день позже последнего: проверьте даты", nameof(card.FromOn)));

        if (track.EndedOn is not null) violations.Add(new RuleViolation("Участие в программе завершено: контроль не назначают"));

        return violations.Count > 0 ? violations : new ControlEvent
        {
            ParticipationId = track.Id,
            MenteeId = track.PersonId,
            Title = Upper(card.Title!.Trim()),
            What = Texts.OrNull(card.What),
            FromOn = from,
            DueOn = card.DueOn!.Value,
            By = by,
        };
    }

    /// <summary>Names who holds it; null: whoever has the role. Nobody of the pair controls the own work.</summary>
    /// <param name="ofPair">The mentee and the mentors.</param>
    public RuleViolation? Name(Guid? controllerId, IReadOnlyCollection<Guid> ofPair)
    {
        if (State != ControlState.Planned) return new RuleViolation("Контроль уже проведён или отменён");

        if (controllerId is { } person && ofPair.Contains(person)) return OwnWork;

        ControllerId = controllerId;
        return null;
    }

    /// <summary>Writes down what the control has shown, or corrects it.</summary>
    /// <param name="ofPair">The mentee and the mentors: they do not control their own work.</param>
    public IReadOnlyList<RuleViolation> Hold(ControlResultCard card, Guid byId, IReadOnlyCollection<Guid> ofPair, DateOnly today)
    {
        if (State == ControlState.CalledOff) return [new RuleViolation("Контроль отменён: записать его итоги нельзя")];

        if (ofPair.Contains(byId)) return [OwnWork];

        if (MemoDocumentId is not null) return [MemoStands];

        var violations = new List<RuleViolation>();
        if (card.HeldOn is null)
        {
            violations.Add(new RuleViolation("Укажите, когда проведён контроль", nameof(HeldOn)));
        }
        else if (card.HeldOn > today)
        {
            violations.Add(new RuleViolation("День в будущем: итоги записывают после контроля", nameof(HeldOn)));
        }
        else if (card.HeldOn < FromOn)
        {
            violations.Add(new RuleViolation($"Этот контроль проводят с {FromOn:dd.MM.yyyy}", nameof(HeldOn)));
        }

        Texts.Require(violations, card.Checked, nameof(Checked), "Напишите, что проверено: уроки, планы, журналы", TextMax);
        Texts.Require(violations, card.Conclusions, nameof(Conclusions), "Напишите выводы", TextMax);
        Texts.Limit(violations, card.Advice, nameof(Advice), TextMax);
        if (violations.Count > 0) return violations;

        (State, HeldOn, IsPaused) = (ControlState.Held, card.HeldOn, false);
        HeldById ??= byId;
        (Checked, Conclusions, Advice) = (card.Checked!.Trim(), card.Conclusions!.Trim(), Texts.OrNull(card.Advice));
        return [];
    }

    /// <summary>A planned control is not held.</summary>
    public RuleViolation? CallOff(string? reason)
    {
        if (State != ControlState.Planned) return new RuleViolation("Контроль уже проведён или отменён");

        if (string.IsNullOrWhiteSpace(reason) || reason.Trim().Length > 500) return new RuleViolation("Напишите причину, не длиннее 500 знаков", nameof(Reason));

        (State, Reason) = (ControlState.CalledOff, reason.Trim());
        return null;
    }

    /// <summary>Adds a finding of a control that was held.</summary>
    /// <param name="answering">Who may answer for it: the mentee and the mentors.</param>
    public Result<Finding> Find(FindingCard card, IReadOnlyCollection<Guid> answering, DateOnly today)
    {
        if (State != ControlState.Held) return new RuleViolation("Сначала запишите итоги контроля");

        if (MemoDocumentId is not null) return MemoStands;

        var finding = new Finding(MenteeId);
        var violations = finding.Correct(card, answering, HeldOn!.Value, today);
        if (violations.Count > 0) return violations.ToList();

        _findings.Add(finding);
        return finding;
    }

    /// <summary>The control that checks what this one found (S0-22c).</summary>
    /// <param name="program">Names it; a program without such a control leaves the usual words.</param>
    public ControlEvent Repeat(ProgramDefinition program, DateOnly lastDue, SchoolCalendar calendar)
    {
        var words = program.Control?.FirstOrDefault(c => c.After is not null);
        var repeat = new ControlEvent
        {
            ParticipationId = ParticipationId,
            MenteeId = MenteeId,
            Code = words?.Code,
            Title = Upper(words?.Title ?? "Повторный контроль"),
            What = words?.What is { } what ? Upper(what) : null,
            By = words?.By is { } role ? role.ToSchoolRole() : By,
            ControllerId = ControllerId,
            RepeatsId = Id,
            FromOn = HeldOn!.Value,
        };
        repeat.FollowFindings(lastDue, calendar);
        return repeat;
    }

    /// <summary>A repeated control is held by the deadline of the findings (T-07), on the first working day that comes; without open findings there is nothing to check.</summary>
    /// <param name="lastDue">The latest deadline of the findings that are open; null: none is.</param>
    public void FollowFindings(DateOnly? lastDue, SchoolCalendar calendar)
    {
        if (!IsRepeat || State == ControlState.Held) return;

        if (lastDue is { } due) (State, Reason, DueOn) = (ControlState.Planned, null, calendar.SameOrNextWorkingDay(due));
        else (State, Reason) = (ControlState.CalledOff, "все замечания сняты");
    }

    /// <summary>Whether the memo may be registered under a number: of a control that was held, once, by nobody of the pair.</summary>
    /// <param name="taken">Who has the number already; null: it is free.</param>
    public IReadOnlyList<RuleViolation> Register(string? number, RuleViolation? taken, Guid byId, IReadOnlyCollection<Guid> ofPair)
    {
        if (State != ControlState.Held) return [new RuleViolation("Сначала запишите итоги контроля")];

        if (ofPair.Contains(byId)) return [OwnWork];

        if (MemoDocumentId is not null) return [new RuleViolation("Справка уже зарегистрирована")];

        var violations = new List<RuleViolation>();
        Texts.Require(violations, DocumentNumber.Clean(number), "Number", "Укажите номер справки", 30);
        if (violations.Count == 0 && taken is not null) violations.Add(taken with { Field = "Number" });

        return violations;
    }

    /// <summary>The memo is issued: what it says stays.</summary>
    public void Issued(Guid documentId) => MemoDocumentId = documentId;

    private static RuleViolation MemoStands => new("Справка зарегистрирована: итоги контроля больше не меняются");

    private static RuleViolation OwnWork => new("Свою пару не контролируют: контроль проведёт другой заместитель, куратор или руководитель объединения");

    private static string Upper(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
