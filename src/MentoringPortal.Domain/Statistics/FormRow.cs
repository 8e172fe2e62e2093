using System.Globalization;
using MentoringPortal.Domain.Common;

namespace MentoringPortal.Domain.Statistics;

/// <summary>How a row of the form is answered.</summary>
public enum FormRowKind
{
    /// <summary>A line across the form; answers nothing.</summary>
    Heading,

    /// <summary>«есть / нет», № and day, link.</summary>
    Presence,

    /// <summary>A whole number.</summary>
    Count,

    /// <summary>Words.</summary>
    Text,
}

/// <summary>A row as the school words it.</summary>
/// <param name="Number">«1.2», as the authority counts its rows.</param>
/// <param name="Source">Code of the figure or paper that answers it; null: typed by hand.</param>
public sealed record FormRowCard(FormRowKind? Kind, string? Number, string? Title, string? Unit, string? Source);

/// <summary>What was typed into a row; for a row with a source it corrects what the portal knows.</summary>
/// <param name="Has">Of a presence: there is such a paper.</param>
/// <param name="Value">Of a count: a whole number; of a text: words.</param>
/// <param name="Reference">«приказ от 01.09.2026 № 29.2».</param>
/// <param name="Link">Address on the school's site.</param>
/// <param name="Note">Explanation; where a number of the portal is corrected, the reason.</param>
public sealed record FormAnswer(bool? Has, string? Value, string? Reference, string? Link, string? Note)
{
    public static FormAnswer None { get; } = new(null, null, null, null, null);
}

/// <summary>A row with what was typed into it.</summary>
public sealed record FormRow(FormRowKind Kind, string? Number, string Title, string? Unit, string? Source)
{
    public const int TitleMax = 500;

    public const int NumberMax = 20;

    public FormAnswer Answer { get; init; } = FormAnswer.None;

    /// <summary>What the earlier form said in the same row; null: nothing.</summary>
    public string? Earlier { get; init; }

    /// <summary>«1.2 Приказ о внедрении»: names the row in a message.</summary>
    public string Name => Number is null ? Title : $"{Number} {Title}";

    /// <summary>«1. Документы» of a heading.</summary>
    public string Heading => Number is null ? Title : $"{Number}. {Title}";

    /// <summary>Two forms tell of the same thing.</summary>
    public bool IsSame(FormRow other) => Kind == other.Kind && string.Equals(Title, other.Title, StringComparison.OrdinalIgnoreCase);
}

/// <summary>What a row says on the paper.</summary>
/// <param name="Value">«есть», «нет», «12»; null: not answered.</param>
/// <param name="Source">Where it comes from: «данные портала», «внесено вручную».</param>
public sealed record FormValue(string? Value, string? Reference, string? Link, string? Note, string? Source);

/// <summary>Turns what the portal knows and what was typed into what the paper says.</summary>
public static class FormValues
{
    /// <summary>Words of the source.</summary>
    public const string Portal = "данные портала", Typed = "внесено вручную";

    /// <summary>Of a count: the figure; a typed number goes before it.</summary>
    /// <param name="figure">Null where the row names no figure.</param>
    public static FormValue Count(FormRow row, int? figure)
    {
        var typed = row.Answer.Value;
        return new FormValue(typed ?? figure?.ToString(CultureInfo.InvariantCulture), row.Answer.Reference, row.Answer.Link, row.Answer.Note,
            typed is not null ? Typed : figure is null ? null : Portal);
    }

    /// <summary>Of a presence: the papers that the portal holds; a typed answer goes before them.</summary>
    /// <param name="papers">References of the papers; null where the row names no papers.</param>
    public static FormValue Presence(FormRow row, IReadOnlyList<string>? papers)
    {
        var answer = row.Answer;
        if (answer.Has is { } has) return new FormValue(Words(has), answer.Reference, answer.Link, answer.Note, Typed);

        return papers is null ? new FormValue(null, answer.Reference, answer.Link, answer.Note, null)
            : new FormValue(Words(papers.Count > 0), answer.Reference ?? (papers.Count == 0 ? null : string.Join("; ", papers)), answer.Link, answer.Note, Portal);
    }

    /// <summary>Of a text, or of a heading.</summary>
    public static FormValue Text(FormRow row) => new(row.Answer.Value, row.Answer.Reference, row.Answer.Link, row.Answer.Note, row.Answer.Value is null ? null : Typed);

    private static string Words(bool has) => has ? "есть" : "нет";

    /// <summary>What is wrong with an answer.</summary>
    /// <param name="field">Prefix of the fields: «Answers[3]».</param>
    public static IEnumerable<RuleViolation> Problems(FormRow row, FormAnswer answer, string field)
    {
        var violations = new List<RuleViolation>();
        Texts.Limit(violations, answer.Value, $"{field}.{nameof(answer.Value)}", 1000);
        Texts.Limit(violations, answer.Reference, $"{field}.{nameof(answer.Reference)}", 500);
        Texts.Limit(violations, answer.Link, $"{field}.{nameof(answer.Link)}", 500);
        Texts.Limit(violations, answer.Note, $"{field}.{nameof(answer.Note)}", 1000);
        if (row.Kind == FormRowKind.Count && answer.Value is { } value
            && !(int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 0 and <= 1_000_000))
        {
            violations.Add(new RuleViolation("Впишите целое число от 0 до 1 000 000", $"{field}.{nameof(answer.Value)}"));
        }

        if (row is { Kind: FormRowKind.Count, Source: not null } && answer is { Value: not null, Note: null })
        {
            violations.Add(new RuleViolation("Число портала исправлено вручную: напишите, на каком основании", $"{field}.{nameof(answer.Note)}"));
        }

        if (row.Kind == FormRowKind.Presence && answer is { Has: false, Reference: not null })
        {
            violations.Add(new RuleViolation("Отмечено «нет», а реквизиты указаны: уберите что-то одно", $"{field}.{nameof(answer.Reference)}"));
        }

        if (answer.Link is { } link && !(Uri.TryCreate(link, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"))
        {
            violations.Add(new RuleViolation("Ссылка начинается с «http://» или «https://»", $"{field}.{nameof(answer.Link)}"));
        }

        return violations;
    }
}
