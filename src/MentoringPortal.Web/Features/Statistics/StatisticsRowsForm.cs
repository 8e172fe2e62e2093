using System.ComponentModel;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Statistics;
using MentoringPortal.Web.Features.Councils.Figures;
using MentoringPortal.Web.Infrastructure.Components;

namespace MentoringPortal.Web.Features.Statistics;

/// <summary>A row with its place; without a place it is left out.</summary>
public sealed class StatisticsRowForm
{
    [DisplayName("Место")]
    public int? Place { get; set; }

    [DisplayName("Номер в форме")]
    public string? Number { get; set; }

    [DisplayName("Показатель")]
    public string? Title { get; set; }

    [DisplayName("Единица")]
    public string? Unit { get; set; }

    /// <summary>«count», «presence», «text», «heading», or the code of a figure or paper.</summary>
    [DisplayName("Как заполняется")]
    public string? Source { get; set; }

    /// <summary>What the source means; nothing for a source nobody knows.</summary>
    public FormRowCard Card => Source switch
    {
        "heading" => new(FormRowKind.Heading, Number, Title, null, null),
        "count" => new(FormRowKind.Count, Number, Title, Unit, null),
        "presence" => new(FormRowKind.Presence, Number, Title, null, null),
        "text" => new(FormRowKind.Text, Number, Title, null, null),
        { } code when FigureCatalogue.Find(code) is { Unit: FigureUnit.Records } => new(FormRowKind.Count, Number, Title, Unit, code),
        { } code when PaperSource.Find(code) is not null => new(FormRowKind.Presence, Number, Title, null, code),
        _ => new(null, Number, Title, Unit, null),
    };

    public static StatisticsRowForm Of(FormRow row, int place) => new()
    {
        Place = place,
        Number = row.Number,
        Title = row.Title,
        Unit = row.Unit,
        Source = row.Source ?? Kinds.First(k => k.Kind == row.Kind).Code,
    };

    /// <summary>How the row is answered, in words.</summary>
    public static string SourceWords(string? source) => FigureCatalogue.Find(source ?? "")?.Title is { } figure ? $"показатель «{figure}»"
        : PaperSource.Find(source)?.Title is { } paper ? $"документы: {char.ToLowerInvariant(paper[0])}{paper[1..]}"
        : Kinds.FirstOrDefault(k => k.Code == source).Words ?? "не выбрано";

    /// <summary>What a row may be answered by.</summary>
    public static IReadOnlyList<Choice> Sources { get; } =
    [
        Choice.None(), .. Kinds.Select(k => new Choice(k.Code, k.Words, Group: "Вручную")),
        .. PaperSource.All.Select(s => new Choice(s.Code, s.Title, Group: "Документы портала: есть или нет")),
        .. FigureCatalogue.All.Where(f => f.Unit == FigureUnit.Records).Select(f => new Choice(f.Code, f.Title, Group: "Показатели портала")),
    ];

    private static (FormRowKind Kind, string Code, string Words)[] Kinds =>
    [
        (FormRowKind.Count, "count", "число, вручную"), (FormRowKind.Presence, "presence", "есть или нет, вручную"), (FormRowKind.Text, "text", "текст, вручную"),
        (FormRowKind.Heading, "heading", "заголовок раздела"),
    ];
}

/// <summary>Head and rows of a form as typed.</summary>
public sealed class StatisticsRowsForm
{
    [DisplayName("Название формы")]
    public string? Title { get; set; }

    [DisplayName("Кому")]
    public string? Authority { get; set; }

    [DisplayName("Первый день периода")]
    public DateOnly? From { get; set; }

    [DisplayName("День отчёта")]
    public DateOnly? To { get; set; }

    [DisplayName("Исполнитель, телефон")]
    public string? Executor { get; set; }

    /// <summary>Template or earlier form that a new one begins from.</summary>
    public string? Origin { get; set; }

    [DisplayName("Строки")]
    public List<StatisticsRowForm> Rows { get; set; } = [];

    public StatisticsFormCard Card => new(Title, Authority, From, To, Executor);

    /// <summary>The rows that have a place, in its order, with the numbers of their fields.</summary>
    public IReadOnlyList<(StatisticsRowForm Row, int Field)> Placed =>
        [.. Rows.Select((r, i) => (r, i)).Where(x => x.r.Place is not null).OrderBy(x => x.r.Place).ThenBy(x => x.i)];

    /// <summary>A violation of the placed rows beside the field that was typed.</summary>
    public RuleViolation Beside(RuleViolation violation)
    {
        for (var i = 0; i < Placed.Count; i++)
        {
            if (violation.Field.StartsWith($"Rows[{i}].", StringComparison.Ordinal))
            {
                return violation with { Field = $"Rows[{Placed[i].Field}]{violation.Field[violation.Field.IndexOf('.', StringComparison.Ordinal)..]}" };
            }
        }

        return violation;
    }

    /// <summary>With one empty row at the end, to add to.</summary>
    public StatisticsRowsForm WithNext()
    {
        if (Rows.Count == 0 || Rows[^1].Title is not null || Rows[^1].Place is not null) Rows.Add(new StatisticsRowForm());
        return this;
    }

    public static StatisticsRowsForm Of(StatisticsForm form) => new StatisticsRowsForm
    {
        Title = form.Title,
        Authority = form.Authority,
        From = form.From,
        To = form.To,
        Executor = form.Executor,
        Rows = [.. form.Rows.Select((r, i) => StatisticsRowForm.Of(r, i + 1))],
    }.WithNext();
}

/// <summary>The page where head and rows are worded.</summary>
public sealed record StatisticsRowsPage(Guid? Id, Guid? Version, StatisticsRowsForm Form, IReadOnlyList<Choice> Origins);
