using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Councils;

namespace MentoringPortal.Domain.Statistics;

/// <summary>What stands above the rows of a form.</summary>
/// <param name="Title">«Мониторинг внедрения целевой модели наставничества».</param>
/// <param name="Authority">Who asks for it: «Управление образования».</param>
/// <param name="Executor">«Орлов Т.С., 8 (800) 000-00-00».</param>
public sealed record StatisticsFormCard(string? Title, string? Authority, DateOnly? From, DateOnly? To, string? Executor);

/// <summary>
/// «Сведения для муниципального мониторинга» (D-48): a form of the school's own rows, since an authority changes them every time. A row is answered by a figure or a paper of the
/// portal, or by hand. Until it is issued everything is counted anew; the issued form stays as it was.
/// </summary>
[DisplayName("Сведения для мониторинга")]
public sealed class StatisticsForm : SchoolEntity
{
    /// <summary>Rows of a form.</summary>
    public const int MostRows = 120;

    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    private StatisticsForm() { }

    [DisplayName("Название")]
    public string Title { get; private set; } = "";

    [DisplayName("Кому")]
    public string? Authority { get; private set; }

    [DisplayName("Период с")]
    public DateOnly From { get; private set; }

    /// <summary>Day of the form.</summary>
    [DisplayName("Период по")]
    public DateOnly To { get; private set; }

    [DisplayName("Исполнитель")]
    public string? Executor { get; private set; }

    /// <summary>Rows with their answers, in their order.</summary>
    [NotAudited]
    public string RowsJson { get; private set; } = "[]";

    [DisplayName("Составлена")]
    public DateOnly MadeOn { get; private set; }

    /// <summary>The issued paper; null while it is a draft.</summary>
    public Guid? DocumentId { get; private set; }

    [DisplayName("Выдана")]
    public DateOnly? IssuedOn { get; private set; }

    /// <summary>What the rows said when it was issued, by their numbers from 0.</summary>
    [NotAudited]
    public string? ValuesJson { get; private set; }

    [DisplayName("Отправлена")]
    public DateOnly? SentOn { get; private set; }

    [DisplayName("Как отправлена")]
    public string? SentHow { get; private set; }

    public CountedPeriod Period => new(From, To);

    public bool IsIssued => IssuedOn is not null;

    /// <summary>The rows with their answers.</summary>
    public IReadOnlyList<FormRow> Rows => JsonSerializer.Deserialize<List<FormRow>>(RowsJson, Json)!;

    /// <summary>What the issued form says, row by row; empty before.</summary>
    public IReadOnlyList<FormValue> Values => ValuesJson is null ? [] : JsonSerializer.Deserialize<List<FormValue>>(ValuesJson, Json)!;

    /// <summary>Begins a form with these rows; what was typed into an earlier one stays behind, except the links, and its answers stand beside.</summary>
    /// <param name="earlier">The form that the rows were taken from; null for a usual template.</param>
    public static Result<StatisticsForm> Begin(StatisticsFormCard card, IReadOnlyList<FormRow> rows, StatisticsForm? earlier, DateOnly today)
    {
        var form = new StatisticsForm { MadeOn = today };
        if (form.Head(card, today) is { Count: > 0 } wrong) return wrong.ToList();

        var said = earlier?.Values ?? [];
        form.Keep([.. rows.Select((r, i) => r with
        {
            Answer = FormAnswer.None with { Link = r.Answer.Link },
            Earlier = i < said.Count ? Brief(said[i].Value) : null,
        })]);
        return form;
    }

    /// <summary>Words the head and the rows anew. A row keeps what was typed into it as long as its kind and title stay.</summary>
    public IReadOnlyList<RuleViolation> Arrange(StatisticsFormCard card, IReadOnlyList<FormRowCard> rows, DateOnly today)
    {
        if (IsIssued) return [Closed];

        var violations = new List<RuleViolation>();
        for (var i = 0; i < rows.Count; i++)
        {
            var (row, field) = (rows[i], $"Rows[{i}]");
            Texts.Require(violations, row.Title, $"{field}.{nameof(row.Title)}", "Назовите показатель", FormRow.TitleMax);
            Texts.Limit(violations, row.Number, $"{field}.{nameof(row.Number)}", FormRow.NumberMax);
            Texts.Limit(violations, row.Unit, $"{field}.{nameof(row.Unit)}", 30);
            if (row.Kind is null) violations.Add(new RuleViolation("Выберите, как заполняется строка", $"{field}.{nameof(row.Source)}"));
        }

        if (rows.All(r => r.Kind is null or FormRowKind.Heading)) violations.Add(new RuleViolation("Оставьте хотя бы одну строку с показателем", nameof(Rows)));
        if (rows.Count > MostRows) violations.Add(new RuleViolation($"В форме не больше {MostRows} строк", nameof(Rows)));
        var wrong = Head(card, today, violations.Count == 0);
        if (violations.Count + wrong.Count > 0) return [.. wrong, .. violations];

        var old = Rows;
        Keep([.. rows.Select(c => new FormRow(c.Kind!.Value, Texts.OrNull(c.Number), c.Title!.Trim(), Texts.OrNull(c.Unit), Texts.OrNull(c.Source)))
            .Select(r => old.FirstOrDefault(o => o.IsSame(r)) is { } was ? r with { Answer = was.Answer, Earlier = was.Earlier } : r)]);
        return [];
    }

    /// <summary>Takes what was typed into the rows.</summary>
    /// <param name="answers">One a row, in their order.</param>
    public IReadOnlyList<RuleViolation> Fill(IReadOnlyList<FormAnswer> answers)
    {
        if (IsIssued) return [Closed];

        var rows = Rows;
        if (answers.Count != rows.Count) return [new RuleViolation("Строки формы изменились, пока вы её заполняли: откройте её заново")];

        var clean = answers.Select(a => new FormAnswer(a.Has, Texts.OrNull(a.Value), Texts.OrNull(a.Reference), Texts.OrNull(a.Link), Texts.OrNull(a.Note))).ToList();
        var violations = rows.SelectMany((r, i) => FormValues.Problems(r, clean[i], $"Answers[{i}]")).ToList();
        if (violations.Count == 0) Keep([.. rows.Select((r, i) => r with { Answer = clean[i] })]);
        return violations;
    }

    /// <summary>Null where it may be issued with these values; else which rows say nothing yet.</summary>
    public RuleViolation? MayIssue(IReadOnlyList<FormValue> values)
    {
        if (IsIssued) return Closed;

        var empty = Rows.Where((r, i) => r.Kind != FormRowKind.Heading && string.IsNullOrEmpty(values[i].Value)).Select(r => r.Number ?? $"«{r.Title}»").ToList();
        return empty.Count == 0 ? null
            : new RuleViolation($"Не {(empty.Count == 1 ? "заполнена строка" : "заполнены строки")}: {string.Join(", ", empty.Take(8))}{(empty.Count > 8 ? " и другие" : "")}");
    }

    /// <summary>The form is issued: what it says stays.</summary>
    public void Issue(Guid documentId, IReadOnlyList<FormValue> values, DateOnly today) =>
        (DocumentId, IssuedOn, ValuesJson) = (documentId, today, JsonSerializer.Serialize(values, Json));

    /// <summary>Marks that it went to whoever asked for it.</summary>
    public IReadOnlyList<RuleViolation> Send(DateOnly? on, string? how, DateOnly today)
    {
        if (IssuedOn is not { } issued) return [new RuleViolation("Отправляют выданную форму: сначала выдайте её")];

        var violations = new List<RuleViolation>();
        Texts.Require(violations, how, nameof(SentHow), "Напишите, как отправлена: «по электронной почте»", 300);
        if (on is null) violations.Add(new RuleViolation("Укажите день отправки", nameof(SentOn)));
        else if (on > today) violations.Add(new RuleViolation("День отправки в будущем", nameof(SentOn)));
        else if (on < issued) violations.Add(new RuleViolation("День отправки раньше дня, когда форма выдана", nameof(SentOn)));
        if (violations.Count == 0) (SentOn, SentHow) = (on, how!.Trim());
        return violations;
    }

    /// <summary>Null where it may be taken back: a draft.</summary>
    public RuleViolation? MayRemove => IsIssued ? Closed : null;

    private static RuleViolation Closed => new("Форма выдана и не меняется: для новых сведений начните следующую");

    private List<RuleViolation> Head(StatisticsFormCard card, DateOnly today, bool take = true)
    {
        var violations = new List<RuleViolation>();
        Texts.Require(violations, card.Title, nameof(Title), "Назовите форму: «Мониторинг наставничества»", 300);
        Texts.Limit(violations, card.Authority, nameof(Authority), 300);
        Texts.Limit(violations, card.Executor, nameof(Executor), 300);
        var period = CountedPeriod.Of(card.From, card.To, today);
        violations.AddRange(period.Violations);
        if (violations.Count == 0 && take)
        {
            (Title, Authority, Executor) = (card.Title!.Trim().TrimEnd('.'), Texts.OrNull(card.Authority), Texts.OrNull(card.Executor));
            (From, To) = (period.Value.From, period.Value.To);
        }

        return violations;
    }

    private void Keep(List<FormRow> rows) => RowsJson = JsonSerializer.Serialize(rows, Json);

    private static string? Brief(string? text) => text is { Length: > 60 } ? text[..59] + "…" : text;
}
