using System.Linq.Expressions;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Language;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Schools;

namespace MentoringPortal.Domain.Petitions;

/// <summary>Where a petition stands.</summary>
public enum PetitionState
{
    /// <summary>Waits for somebody of the addressee's role.</summary>
    Sent,

    /// <summary>Somebody looks into it.</summary>
    Taken,

    /// <summary>There is an answer that the author has not read yet.</summary>
    Answered,

    /// <summary>The author has read the answer.</summary>
    Closed,

    /// <summary>Taken back by the author; nobody else reads it any more.</summary>
    Withdrawn,
}

/// <summary>How it was answered.</summary>
public enum PetitionAnswer
{
    Granted,

    /// <summary>With a reason.</summary>
    Declined,

    /// <summary>What was asked for is done already.</summary>
    Done,
}

/// <summary>A petition as typed.</summary>
/// <param name="Addressee">One role.</param>
public sealed record PetitionCard(PetitionKind? Kind, SchoolRole? Addressee, string? Text);

/// <summary>
/// «Обращение» (S0-18, S0-54, S0-56, S1-30, S1-32, S4-6): what a mentor, a mentee or the head of a union asks of or proposes to an office, and its answer.
/// Only its author and the roles it went to read it; the other side of its pair never does, whatever office that person holds.
/// </summary>
[DisplayName("Обращение")]
public sealed class Petition : SchoolEntity
{
    /// <summary>Characters of the text.</summary>
    public const int LongestText = 4000;

    /// <summary>Characters of an answer or an opinion.</summary>
    public const int LongestAnswer = 2000;

    private Petition() { }

    [DisplayName("Вид обращения")]
    public PetitionKind Kind { get; private set; }

    public Guid AuthorId { get; private set; }

    /// <summary>The role in which it was written.</summary>
    public SchoolRole AuthorRole { get; private set; }

    /// <summary>The one role whose move it is.</summary>
    [DisplayName("Кому")]
    public SchoolRole Addressee { get; private set; }

    /// <summary>All roles it went to.</summary>
    public SchoolRole Readers { get; private set; }

    /// <summary>The pair it is about; null: none.</summary>
    public Guid? MentorshipId { get; private set; }

    /// <summary>Mentor of that pair, of whom it may tell.</summary>
    public Guid? MentorId { get; private set; }

    /// <summary>Mentee of that pair.</summary>
    public Guid? MenteeId { get; private set; }

    [NotAudited]
    [DisplayName("Текст обращения")]
    public string Text { get; private set; } = "";

    [DisplayName("Отправлено")]
    public DateOnly SentOn { get; private set; }

    /// <summary>Last day for the answer.</summary>
    [DisplayName("Ответить до")]
    public DateOnly AnswerDueOn { get; private set; }

    [DisplayName("Состояние")]
    public PetitionState State { get; private set; }

    [DisplayName("Принято к рассмотрению")]
    public DateOnly? TakenOn { get; private set; }

    public Guid? TakenById { get; private set; }

    [DisplayName("Передано")]
    public DateOnly? PassedOn { get; private set; }

    /// <summary>What those who passed it on think of it; not for the author.</summary>
    [NotAudited]
    [DisplayName("Мнение")]
    public string? Opinion { get; private set; }

    [DisplayName("Решение")]
    public PetitionAnswer? Answer { get; private set; }

    [NotAudited]
    [DisplayName("Ответ")]
    public string? AnswerText { get; private set; }

    [DisplayName("Дан ответ")]
    public DateOnly? AnsweredOn { get; private set; }

    public Guid? AnsweredById { get; private set; }

    /// <summary>The role in which it was answered.</summary>
    public SchoolRole? AnsweredAs { get; private set; }

    [DisplayName("Отозвано")]
    public DateOnly? WithdrawnOn { get; private set; }

    /// <summary>Still without an answer.</summary>
    public bool IsOpen => State is PetitionState.Sent or PetitionState.Taken;

    /// <summary>The last day itself is in time.</summary>
    public bool IsOverdueOn(DateOnly today) => IsOpen && AnswerDueOn < today;

    /// <summary>It was granted and an order on the pair is to follow.</summary>
    public bool AsksForOrder => Kind.LeadsToOrder() && Answer == PetitionAnswer.Granted;

    /// <summary>Who reads a petition: its author, and in their roles those it went to, unless they are of its pair.</summary>
    /// <param name="role">The role shown now.</param>
    /// <param name="me">Empty for an account without a person.</param>
    public static Expression<Func<Petition, bool>> ReadBy(SchoolRole role, Guid me)
    {
        var office = role & PetitionRules.Offices;
        var isMentor = (role & SchoolRole.Mentor) != 0;
        return p => p.AuthorId == me
            || (p.State != PetitionState.Withdrawn && (((p.Readers & office) != 0 && p.MentorId != me && p.MenteeId != me)
                || (isMentor && p.Addressee == SchoolRole.Mentor && p.MentorId == me)));
    }

    /// <summary>Sends a petition.</summary>
    /// <param name="role">The role in which the author writes.</param>
    /// <param name="pair">A pair of the author; null: none was chosen.</param>
    /// <param name="holders">People who hold the addressee's role.</param>
    /// <param name="openSince">When the same was asked and is not answered yet.</param>
    public static Result<Petition> Send(PetitionCard card, Guid authorId, SchoolRole role, Mentorship? pair, IReadOnlyCollection<Guid> holders, DateOnly? openSince,
        SchoolCalendar calendar, DateOnly today)
    {
        var violations = new List<RuleViolation>();
        if (card.Kind is not { } kind || (kind.Rule().Authors & role) == 0) return new RuleViolation("Выберите вид обращения", nameof(card.Kind));

        Texts.Require(violations, card.Text, nameof(card.Text), "Напишите, о чём обращение", LongestText);
        var to = card.Addressee ?? SchoolRole.None;
        if (!kind.AddresseesFor(role).Contains(to))
        {
            violations.Add(new RuleViolation("Выберите, кому обращение", nameof(card.Addressee)));
        }
        else if (to == SchoolRole.Mentor && pair is null)
        {
            violations.Add(new RuleViolation("Выберите пару: обращение уйдёт её наставнику", nameof(MentorshipId)));
        }
        else if (to != SchoolRole.Mentor && !CanBeAnswered(holders, authorId, pair?.MentorId, pair?.MenteeId))
        {
            violations.Add(NobodyAnswers(to, nameof(card.Addressee)));
        }

        if (pair is null && kind.Rule().NeedsPair) violations.Add(new RuleViolation("Выберите пару", nameof(MentorshipId)));
        if (pair is not null && pair.State is not (MentorshipState.Active or MentorshipState.Suspended))
        {
            violations.Add(new RuleViolation("Пара уже не действует: выберите другую", nameof(MentorshipId)));
        }

        if (openSince is { } since && kind.LeadsToOrder())
        {
            violations.Add(new RuleViolation($"Такое обращение уже отправлено {RussianDate.Short(since)} и ждёт ответа", nameof(card.Kind)));
        }

        if (violations.Count > 0) return violations;

        return new Petition
        {
            Kind = kind,
            AuthorId = authorId,
            AuthorRole = role,
            Addressee = to,
            Readers = to,
            MentorshipId = pair?.Id,
            MentorId = pair?.MentorId,
            MenteeId = pair?.MenteeId,
            Text = card.Text!.Trim(),
            SentOn = today,
            AnswerDueOn = calendar.AddWorkingDays(today, kind.Rule().AnswerDays),
        };
    }

    /// <summary>Somebody looks into it.</summary>
    public RuleViolation? Take(Guid personId, SchoolRole role, DateOnly today)
    {
        if (MayAnswer(personId, role) is { } refused) return refused;
        if (State == PetitionState.Taken) return new RuleViolation("Обращение уже рассматривают");
        (State, TakenById, TakenOn) = (PetitionState.Taken, personId, today);
        return null;
    }

    /// <summary>Hands it over to another office, with the own opinion where that office decides; the term stays.</summary>
    /// <param name="by">«куратор Орлов Т.С.», as the opinion is signed.</param>
    /// <param name="holders">People who hold the next role.</param>
    public IReadOnlyList<RuleViolation> PassOn(SchoolRole? to, string? opinion, Guid personId, SchoolRole role, string by, IReadOnlyCollection<Guid> holders, DateOnly today)
    {
        if (MayAnswer(personId, role) is { } refused) return [refused];

        var violations = new List<RuleViolation>();
        if (to is not { } next || !NextOffices().Contains(next)) violations.Add(new RuleViolation("Выберите, кому передать", "To"));
        else if (!CanBeAnswered(holders, AuthorId, MentorId, MenteeId)) violations.Add(NobodyAnswers(next, "To"));

        if (Kind.Rule().Decides != SchoolRole.None) Texts.Require(violations, opinion, nameof(Opinion), "Напишите своё мнение: на нём решение", LongestAnswer);
        else Texts.Limit(violations, opinion, nameof(Opinion), LongestAnswer);
        var line = Texts.OrNull(opinion) is { } said ? $"{RussianDate.Short(today)}, {by}: {said}" : null;
        var all = Opinion is null || line is null ? Opinion ?? line : $"{Opinion}\n{line}";
        if (violations.Count == 0 && all?.Length > LongestText) violations.Add(new RuleViolation("Мнений уже слишком много: сократите своё", nameof(Opinion)));
        if (violations.Count > 0) return violations;

        (Addressee, State, PassedOn, Opinion) = (to!.Value, PetitionState.Sent, today, all);
        (TakenById, TakenOn) = (null, null);
        Readers |= Addressee;
        return [];
    }

    /// <summary>Offices it may be passed on to.</summary>
    public IReadOnlyList<SchoolRole> NextOffices() =>
        Addressee == SchoolRole.Mentor ? [] : [.. Kind.AddresseesFor(SchoolRole.MethodUnionHead).Where(r => r != Addressee)];

    /// <summary>Answers it. Whoever it was sent to does; where an office decides, that one.</summary>
    public IReadOnlyList<RuleViolation> Reply(PetitionAnswer? answer, string? text, Guid personId, SchoolRole role, DateOnly today)
    {
        if (MayAnswer(personId, role) is { } refused) return [refused];

        if (Kind.Rule().Decides is var decides && decides != SchoolRole.None && Addressee != decides)
        {
            return [new RuleViolation($"Решает {decides.Name()}: передайте обращение со своим мнением")];
        }

        var violations = new List<RuleViolation>();
        if (answer is null) violations.Add(new RuleViolation("Выберите решение", nameof(Answer)));
        if (answer == PetitionAnswer.Declined && Kind == PetitionKind.Release)
        {
            violations.Add(new RuleViolation("Отказаться от наставничества досрочно – право наставника (ст. 351.8 ТК РФ), отказать в этом нельзя", nameof(Answer)));
        }

        if (answer is PetitionAnswer.Declined or PetitionAnswer.Done)
        {
            Texts.Require(violations, text, nameof(AnswerText), answer == PetitionAnswer.Done ? "Напишите, что сделано" : "Напишите причину отказа", LongestAnswer);
        }
        else
        {
            Texts.Limit(violations, text, nameof(AnswerText), LongestAnswer);
        }

        if (violations.Count > 0) return violations;

        (Answer, AnswerText, AnsweredOn, AnsweredById, AnsweredAs, State) = (answer, Texts.OrNull(text), today, personId, Addressee, PetitionState.Answered);
        // The order is the curator's work.
        if (AsksForOrder) Readers |= SchoolRole.Curator;
        return [];
    }

    /// <summary>The author has read the answer.</summary>
    public RuleViolation? Close(Guid personId)
    {
        if (personId != AuthorId) return new RuleViolation("Ответ читает автор обращения");
        if (State != PetitionState.Answered) return new RuleViolation(State == PetitionState.Closed ? "Обращение уже закрыто" : "Ответа ещё нет");
        State = PetitionState.Closed;
        return null;
    }

    /// <summary>The author takes it back; after the answer it stays.</summary>
    public RuleViolation? Withdraw(Guid personId, DateOnly today)
    {
        if (personId != AuthorId) return new RuleViolation("Отозвать обращение может только его автор");
        if (!IsOpen) return new RuleViolation(State == PetitionState.Withdrawn ? "Обращение уже отозвано" : "Ответ уже дан: отозвать обращение нельзя");
        (State, WithdrawnOn) = (PetitionState.Withdrawn, today);
        return null;
    }

    /// <summary>Null where this person in this role may answer it now.</summary>
    public RuleViolation? MayAnswer(Guid personId, SchoolRole role)
    {
        if (!IsOpen) return new RuleViolation(State == PetitionState.Withdrawn ? "Обращение отозвано автором" : "Ответ уже дан");
        if (personId == AuthorId) return new RuleViolation("На своё обращение отвечает другой человек");
        var isOfPair = personId == MentorId || personId == MenteeId;
        return (Addressee & role) == 0 || (Addressee == SchoolRole.Mentor ? personId != MentorId : isOfPair) ? new RuleViolation("Обращение адресовано не вам") : null;
    }

    // Neither the author nor the other side of the pair answers.
    private static bool CanBeAnswered(IReadOnlyCollection<Guid> holders, Guid author, Guid? mentor, Guid? mentee) =>
        holders.Any(h => h != author && h != mentor && h != mentee);

    private static RuleViolation NobodyAnswers(SchoolRole to, string field) =>
        new($"В этой роли ({to.Name()}) сейчас некому ответить: никого нет или это вы сами либо другой участник пары. Выберите другого адресата", field);
}
