using MentoringPortal.Documents.Wording;
using MentoringPortal.Domain.Language;

namespace MentoringPortal.Documents.Surveys;

/// <summary>A question with its answer, or with room for one.</summary>
public sealed record QuestionLine(string Text)
{
    /// <summary>Group of questions it belongs to; questions of one group stand together.</summary>
    public string? Section { get; init; }

    /// <summary>Options of a closed question.</summary>
    public IReadOnlyList<string> Options { get; init; } = [];

    /// <summary>Chosen options, as they stand in <see cref="Options"/>.</summary>
    public IReadOnlyList<string> Chosen { get; init; } = [];

    /// <summary>Written answer or mark.</summary>
    public string? Answer { get; init; }

    /// <summary>Rows of a table in which every row takes one of <see cref="Options"/>; only a blank has them.</summary>
    public IReadOnlyList<string> Rows { get; init; } = [];

    /// <summary>Words of the own variant, with room for it on a blank: «Другое».</summary>
    public string? Other { get; init; }

    /// <summary>Upper end of a scale; 0 for a question without one.</summary>
    public int Scale { get; init; }
}

/// <summary>Data of a questionnaire (D-07): filled in, or blank for filling by hand.</summary>
public sealed record QuestionnaireData : DocumentData
{
    /// <summary>«молодого специалиста».</summary>
    public required string Subject { get; init; }

    public required IReadOnlyList<QuestionLine> Questions { get; init; }

    /// <summary>Who answers; null on a blank for anyone.</summary>
    public Participant? Respondent { get; init; }

    public DateOnly? FilledOn { get; init; }

    /// <summary>True: boxes and lines to fill by hand; false: the answers.</summary>
    public bool IsBlank { get; init; }

    public string? Instruction { get; init; }

    /// <summary>Code that finds the record when the curator enters a paper form.</summary>
    public string? RecordCode { get; init; }
}

/// <summary>Анкета (D-07).</summary>
public static class QuestionnairePaper
{
    public const string Code = "D-07";

    public static OfficialDocument Compose(QuestionnaireData data)
    {
        var body = new List<Block>
        {
            new FactsBlock(
            [
                new("Фамилия, имя, отчество", data.Respondent?.Name.Full),
                new("Должность", data.Respondent is { } who ? Words.Lower(who.Post) : null),
                new("Дата заполнения", data.FilledOn is { } on ? RussianDate.Short(on) : null),
            ]),
        };
        body.AddRange(QuestionnaireTexts.Instruction.Blocks(data.School, data));
        string? section = null;
        for (var i = 0; i < data.Questions.Count; i++)
        {
            var question = data.Questions[i];
            if (question.Section is { } title && title != section) body.Add(new HeadingBlock(title));
            section = question.Section;
            body.AddRange(Question(i + 1, question, data.IsBlank));
        }
        body.AddRange(QuestionnaireTexts.Closing.Blocks(data.School, data));
        if (data.RecordCode is { } code) body.Add(new NoteBlock($"Код анкеты для внесения в портал: {code}"));
        return Template.Begin(data, Code, $"Анкета {data.Subject}{(data.Respondent is { } r ? ": " + r.Name.SurnameWithInitials : "")}", "АНКЕТА", registered: false,
            fontSize: 12) with
        {
            KindDetail = data.Subject,
            Body = body,
            Signatures = [],
        };
    }

    private static IEnumerable<Block> Question(int number, QuestionLine question, bool blank)
    {
        yield return new ParagraphBlock([Run.Strong($"{number}. "), new(question.Text)], TextAlign.Left, Indent: false, KeepWithNext: true, SpaceBefore: true);
        if (blank && question.Rows.Count > 0)
        {
            // The widths leave the words of a row at least half of the sheet.
            yield return new TableBlock(
                [new("", 50), .. question.Options.Select(o => new TableColumn(o, 50f / question.Options.Count, TextAlign.Center))],
                [.. question.Rows.Select(r => TableRow.Of([r, .. question.Options.Select(_ => "")]))], FontSize: 11);
            if (question.Other is { } more) yield return new FillLinesBlock(more + ":", 1);
            yield break;
        }
        if (question.Options.Count > 0) yield return new CheckListBlock([.. question.Options.Select(o => new CheckItem(o, blank ? null : question.Chosen.Contains(o)))]);
        if (question.Scale > 0)
        {
            yield return ParagraphBlock.Plain(blank
                ? string.Join("     ", Enumerable.Range(1, question.Scale)).Replace("     ", "\u00A0\u00A0\u00A0\u00A0\u00A0", StringComparison.Ordinal) + " (обведите)"
                : $"{Words.OrDash(question.Answer)} из {question.Scale}");
        }
        else if (blank && question.Options.Count == 0)
        {
            yield return new FillLinesBlock(null, 4);
        }
        else if (blank && question.Other is { } other)
        {
            yield return new FillLinesBlock(other + ":", 1);
        }
        else if (!blank && (question.Options.Count == 0 || !string.IsNullOrWhiteSpace(question.Answer)))
        {
            foreach (var paragraph in Words.Paragraphs(question.Answer)) yield return paragraph;
        }
    }
}
