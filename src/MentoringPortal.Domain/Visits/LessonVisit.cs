using System.Text.Encodings.Web;
using System.Text.Json;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Language;
using MentoringPortal.Domain.Mentorships;

namespace MentoringPortal.Domain.Visits;

/// <summary>What was visited.</summary>
public enum VisitKind
{
    Lesson,

    /// <summary>An event out of lessons.</summary>
    Extracurricular,
}

/// <summary>Who knows of a visit sheet.</summary>
public enum VisitState
{
    /// <summary>Only its author.</summary>
    Draft,

    /// <summary>The visited person is asked to read it; the leadership reads it too.</summary>
    Shared,

    /// <summary>The visited person has read it: it changes no more.</summary>
    Acknowledged,
}

/// <summary>A line of the form with its score, as it stood when the sheet was written.</summary>
/// <param name="Points">Points of the form's scale; null: not scored.</param>
public sealed record VisitLine(string Text, int? Points, string? Remark);

/// <summary>A visit sheet as typed.</summary>
/// <param name="Minutes">Duration in minutes, 1–600.</param>
/// <param name="PrivateNote">Read by nobody but the visitor.</param>
public sealed record VisitCard(DateOnly? On, VisitKind? Kind, int? Minutes, string? ClassName, string? Subject, string? Topic, string? LessonType, string? Aim,
    IReadOnlyList<VisitLine> Lines, string? Strengths, string? Mistakes, string? Advice, string? Conclusion, string? PrivateNote);

/// <summary>
/// «Лист посещения урока» (S0-15, D-18): who visited whom, what was seen, scores, advice. The mentor's visit of the mentee is an entry of the diary too, and the sheet joins
/// that entry, so that a visit counts once. Its texts stay out of the change history, as those of the diary do.
/// </summary>
[DisplayName("Лист посещения урока")]
public sealed class LessonVisit : SchoolEntity
{
    public const int TextMax = 8000;

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private LessonVisit() { }

    public Guid MentorshipId { get; private set; }

    public Guid VisitorId { get; private set; }

    public Guid VisitedId { get; private set; }

    /// <summary>The control that the visit is part of; null: of none.</summary>
    public Guid? ControlId { get; private set; }

    /// <summary>The entry of the mentor's diary that tells of the same visit; null where the mentor was not the visitor.</summary>
    public Guid? EntryId { get; private set; }

    [DisplayName("Дата")]
    public DateOnly On { get; private set; }

    [DisplayName("Что посетили")]
    public VisitKind Kind { get; private set; }

    /// <summary>Minutes.</summary>
    [DisplayName("Продолжительность, мин")]
    public int Minutes { get; private set; }

    [DisplayName("Класс")]
    public string ClassName { get; private set; } = "";

    [DisplayName("Предмет")]
    public string Subject { get; private set; } = "";

    [NotAudited]
    [DisplayName("Тема")]
    public string Topic { get; private set; } = "";

    [DisplayName("Тип урока")]
    public string? LessonType { get; private set; }

    [NotAudited]
    [DisplayName("Цель посещения")]
    public string? Aim { get; private set; }

    /// <summary>Code of the form it was written by.</summary>
    public string FormCode { get; private set; } = "";

    public int FormVersion { get; private set; }

    [NotAudited]
    [DisplayName("Баллы")]
    public string ScoresJson { get; private set; } = "[]";

    [NotAudited]
    [DisplayName("Что удалось")]
    public string? Strengths { get; private set; }

    [NotAudited]
    [DisplayName("Ошибки и затруднения")]
    public string? Mistakes { get; private set; }

    [NotAudited]
    [DisplayName("Рекомендации")]
    public string? Advice { get; private set; }

    [NotAudited]
    [DisplayName("Вывод")]
    public string? Conclusion { get; private set; }

    [NotAudited]
    [DisplayName("Заметка для себя")]
    public string? PrivateNote { get; private set; }

    [DisplayName("Состояние")]
    public VisitState State { get; private set; }

    [DisplayName("Показан")]
    public DateOnly? SharedOn { get; private set; }

    [DisplayName("Ознакомление")]
    public DateOnly? AcknowledgedOn { get; private set; }

    /// <summary>Who typed the sheet in from paper; null when the visitor wrote it here.</summary>
    [DisplayName("Внесено с бумаги")]
    public Guid? EnteredById { get; private set; }

    /// <summary>The lines with their scores.</summary>
    public IReadOnlyList<VisitLine> Lines => JsonSerializer.Deserialize<List<VisitLine>>(ScoresJson, Options)!;

    /// <summary>Sum of the points where every line is scored; null otherwise.</summary>
    public int? Total => TotalOf(Lines);

    /// <summary>The same of lines that are not a sheet yet.</summary>
    public static int? TotalOf(IReadOnlyList<VisitLine> lines) => lines.Count > 0 && lines.All(l => l.Points is not null) ? lines.Sum(l => l.Points!.Value) : null;

    /// <summary>A new sheet of an active pair: the mentor and those who control visit the mentee, the mentee visits the mentor.</summary>
    public static Result<LessonVisit> Record(Mentorship pair, Guid visitorId, VisitCard card, VisitFormDefinition form, DateOnly today)
    {
        if (!pair.IsActive) return pair.NotWorking("Листы посещения ведут в действующей паре, утверждённой приказом");

        var visit = new LessonVisit { MentorshipId = pair.Id, VisitorId = visitorId, VisitedId = visitorId == pair.MenteeId ? pair.MentorId : pair.MenteeId };
        var violations = visit.Describe(pair, card, form, today);
        return violations.Count > 0 ? violations : visit;
    }

    /// <summary>A sheet that the mentor filled by hand, typed in; the visited person may have signed it there.</summary>
    /// <param name="signedOn">Day beside that signature; null: it is still to be read in the portal.</param>
    public static Result<LessonVisit> RecordFromPaper(Mentorship pair, Guid enteredById, VisitCard card, VisitFormDefinition form, DateOnly? signedOn, DateOnly today)
    {
        var made = Record(pair, pair.MentorId, card, form, today);
        if (!made.Ok) return made;

        var visit = made.Value;
        if (enteredById != pair.MentorId) visit.EnteredById = enteredById;
        if (visit.Share(today) is { } empty) return empty;

        if (signedOn is not { } signed) return visit;

        if (signed > today) return new RuleViolation("День ознакомления в будущем", "SignedOn");

        if (signed < visit.On) return new RuleViolation("День ознакомления раньше посещения", "SignedOn");

        (visit.State, visit.AcknowledgedOn) = (VisitState.Acknowledged, signed);
        return visit;
    }

    /// <summary>Corrects the sheet; not after it was read.</summary>
    public List<RuleViolation> Correct(Mentorship pair, VisitCard card, VisitFormDefinition form, DateOnly today)
    {
        if (State == VisitState.Acknowledged) return [new RuleViolation("С листом уже ознакомились: исправить его нельзя")];

        if (!pair.IsActive) return [pair.NotWorking("Листы посещения ведут в действующей паре, утверждённой приказом")];

        var violations = Describe(pair, card, form, today);
        if (violations.Count == 0 && State == VisitState.Shared && IsEmpty) violations.Add(Nothing);

        return violations;
    }

    /// <summary>Shows the sheet to the visited person and the leadership. An empty one tells nothing.</summary>
    public RuleViolation? Share(DateOnly today)
    {
        if (State != VisitState.Draft) return null;

        if (IsEmpty) return Nothing;

        (State, SharedOn) = (VisitState.Shared, today);
        return null;
    }

    /// <summary>«С листом ознакомлен(а)»: one tap of the visited person.</summary>
    public RuleViolation? Acknowledge(Guid personId, DateOnly today)
    {
        if (personId != VisitedId) return new RuleViolation("С листом знакомится тот, чей урок посетили");

        if (State == VisitState.Draft) return new RuleViolation("Лист ещё не показан");

        if (State == VisitState.Acknowledged) return null;

        (State, AcknowledgedOn) = (VisitState.Acknowledged, today);
        return null;
    }

    /// <summary>What forbids taking the sheet back.</summary>
    public RuleViolation? MayDelete() => State == VisitState.Acknowledged ? new RuleViolation("С листом уже ознакомились: удалить его нельзя") : null;

    /// <summary>The diary tells of the same visit in this entry.</summary>
    public void Join(Guid entryId) => EntryId = entryId;

    /// <summary>The visit belongs to a control; null: to none.</summary>
    public void BelongTo(Guid? controlId) => ControlId = controlId;

    private bool IsEmpty => Strengths is null && Mistakes is null && Advice is null && Conclusion is null && Lines.All(l => l.Points is null && l.Remark is null);

    private static RuleViolation Nothing => new("Оцените урок или напишите, что удалось, что посоветовать: пустой лист не показывают", nameof(Conclusion));

    private List<RuleViolation> Describe(Mentorship pair, VisitCard card, VisitFormDefinition form, DateOnly today)
    {
        var violations = new List<RuleViolation>();
        if (card.On is null)
        {
            violations.Add(new RuleViolation("Укажите день посещения", nameof(On)));
        }
        else if (card.On > today)
        {
            violations.Add(new RuleViolation("День в будущем: лист пишут после урока", nameof(On)));
        }
        else if (card.On < pair.StartsOn || card.On > pair.LastOn)
        {
            violations.Add(new RuleViolation($"День вне периода наставничества: {RussianDate.Span(pair.StartsOn, pair.LastOn)}", nameof(On)));
        }

        if (card.Kind is null) violations.Add(new RuleViolation("Выберите, что посетили", nameof(Kind)));

        if (card.Minutes is null or < 1 or > 600) violations.Add(new RuleViolation("Укажите продолжительность: от 1 минуты до 10 часов", nameof(Minutes)));

        Texts.Require(violations, card.ClassName, nameof(ClassName), "Укажите класс", 30);
        Texts.Require(violations, card.Subject, nameof(Subject), "Укажите предмет", 100);
        Texts.Require(violations, card.Topic, nameof(Topic), "Укажите тему", 300);
        Texts.Limit(violations, card.LessonType, nameof(LessonType), 100);
        Texts.Limit(violations, card.Aim, nameof(Aim), 500);
        foreach (var (line, i) in card.Lines.Select((l, i) => (l, i)))
        {
            if (line.Points is { } points && form.Scale.All(s => s.Points != points))
            {
                violations.Add(new RuleViolation($"Балл – {string.Join(", ", form.Scale.Select(s => s.Points))}", $"Lines[{i}].Points"));
            }

            Texts.Limit(violations, line.Remark, $"Lines[{i}].Remark", 500);
        }

        Texts.Limit(violations, card.Strengths, nameof(Strengths), TextMax);
        Texts.Limit(violations, card.Mistakes, nameof(Mistakes), TextMax);
        Texts.Limit(violations, card.Advice, nameof(Advice), TextMax);
        Texts.Limit(violations, card.Conclusion, nameof(Conclusion), TextMax);
        Texts.Limit(violations, card.PrivateNote, nameof(PrivateNote), TextMax);
        if (violations.Count > 0) return violations;

        (On, Kind, Minutes) = (card.On!.Value, card.Kind!.Value, card.Minutes!.Value);
        (ClassName, Subject, Topic) = (card.ClassName!.Trim(), card.Subject!.Trim(), card.Topic!.Trim());
        (LessonType, Aim) = (Texts.OrNull(card.LessonType), Texts.OrNull(card.Aim));
        (Strengths, Mistakes, Advice, Conclusion) = (Texts.OrNull(card.Strengths), Texts.OrNull(card.Mistakes), Texts.OrNull(card.Advice), Texts.OrNull(card.Conclusion));
        PrivateNote = Texts.OrNull(card.PrivateNote);
        (FormCode, FormVersion) = (form.Code, form.Version);
        ScoresJson = JsonSerializer.Serialize(card.Lines.Select(l => l with { Remark = Texts.OrNull(l.Remark) }), Options);
        return violations;
    }
}
