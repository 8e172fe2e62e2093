namespace MentoringPortal.Web.Infrastructure.Components;

/// <summary>One choice of a select, radios or a list of boxes.</summary>
/// <param name="Value">What is posted; empty for «не выбрано».</param>
/// <param name="Text">What is read.</param>
/// <param name="Hint">A line below (radios and boxes only).</param>
/// <param name="Group">Heading of a group; of radios and boxes it is folded away until something in it is chosen.</param>
public sealed record Choice(string Value, string Text, string? Hint = null, string? Group = null)
{
    /// <summary>The empty first line of a select.</summary>
    public static Choice None(string text = "Выберите") => new("", text);

    /// <summary>A choice of a record.</summary>
    public static Choice Of(Guid id, string text, string? hint = null) => new(id.ToString(), text, hint);

    /// <summary>All values of an enum in the words given.</summary>
    public static IReadOnlyList<Choice> OfEnum<TEnum>(Func<TEnum, string> words)
        where TEnum : struct, Enum => [.. Enum.GetValues<TEnum>().Select(v => new Choice(v.ToString(), words(v)))];
}

/// <summary>State of a step on the time line.</summary>
public enum StepState
{
    /// <summary>Not reached yet.</summary>
    Ahead,

    /// <summary>Being worked on.</summary>
    Now,

    /// <summary>Done.</summary>
    Done,

    /// <summary>Should have been done already.</summary>
    Late,

    /// <summary>Here it ended otherwise than meant; the title says how.</summary>
    Stopped,
}

/// <summary>A step: what, in which state, when (already formatted), a note and where it leads.</summary>
public sealed record TimelineStep(string Title, StepState State, string? When = null, string? Note = null, string? Href = null);

/// <summary>Stages on a line, drawn by <c>_Timeline</c>.</summary>
public sealed record TimelineModel(IReadOnlyList<TimelineStep> Steps, string Label = "Ход работы");

/// <summary>«Выполнено 4 из 9», drawn by <c>_Progress</c>.</summary>
/// <param name="Label">What is counted.</param>
/// <param name="Done">Done so far.</param>
/// <param name="Total">All.</param>
/// <param name="Text">Own words instead of «4 из 9».</param>
public sealed record ProgressModel(string Label, int Done, int Total, string? Text = null)
{
    /// <summary>Share in percent, 0 when there is nothing to do.</summary>
    public int Percent => Total <= 0 ? 0 : Math.Clamp((int)Math.Round(100.0 * Done / Total), 0, 100);
}

/// <summary>One bar; with <paramref name="Before"/> a pair «было — стало»; <paramref name="Text"/> stands instead of the bare number.</summary>
public sealed record Bar(string Label, int Value, int? Before = null, string? Note = null, string? Text = null);

/// <summary>Horizontal bars with their numbers, drawn by <c>_Bars</c>; the figure is itself a table.</summary>
/// <param name="Caption">What is shown.</param>
/// <param name="Rows">Bars from top to bottom.</param>
/// <param name="Max">Value of a full bar.</param>
/// <param name="Unit">Printed after the number, e.g. «ч».</param>
public sealed record BarsModel(string Caption, IReadOnlyList<Bar> Rows, int Max, string Unit = "")
{
    /// <summary>Width of a bar in percent.</summary>
    public int Percent(int value) => Max <= 0 ? 0 : Math.Clamp((int)Math.Round(100.0 * value / Max), 0, 100);
}

/// <summary>Links to the previous and the next page of a list; null hides a link. Drawn by <c>_Pager</c>.</summary>
public sealed record PagerModel(string? EarlierHref, string? LaterHref, string? Text = null, string EarlierText = "Назад", string LaterText = "Дальше");

/// <summary>A row of a summary: label, value, and the link that changes it.</summary>
/// <param name="Label">Name of the fact.</param>
/// <param name="Value">The fact; null or empty shows «не указано».</param>
/// <param name="ChangeHref">Where it is changed.</param>
/// <param name="ChangeWhat">Accusative for the link's hidden words: «Изменить <i>дату</i>».</param>
public sealed record SummaryRow(string Label, string? Value, string? ChangeHref = null, string? ChangeWhat = null);

/// <summary>The check page before a consequential act, shown by the shared view <c>CheckPage</c>.</summary>
public sealed record CheckPage(string Title, IReadOnlyList<SummaryRow> Rows, string Action, string Button)
{
    /// <summary>What the act means, shown above the button.</summary>
    public string? Meaning { get; init; }

    /// <summary>Warning sentences, e.g. «Срок 02.12.2026 уже прошёл».</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>Where «Вернуться» leads.</summary>
    public string? Back { get; init; }

    /// <summary>Version of the record the person looked at.</summary>
    public Guid? Version { get; init; }

    /// <summary>Values carried to the act.</summary>
    public IReadOnlyDictionary<string, string> Hidden { get; init; } = new Dictionary<string, string>();
}

/// <summary>The page after a consequential act, shown by the shared view <c>DonePage</c>.</summary>
/// <param name="Title">What happened: «Приказ № 29.2 издан».</param>
/// <param name="Text">For whom and what it means.</param>
/// <param name="Links">What is next.</param>
public sealed record DonePage(string Title, IReadOnlyList<string> Text, IReadOnlyList<PageLink> Links);

/// <summary>A link with its text.</summary>
public sealed record PageLink(string Href, string Text);

/// <summary>One sentence of a record's history; the moment is already in the school's time.</summary>
public sealed record HistoryLine(string When, string Who, string Sentence);

/// <summary>History of a record, drawn by <c>_History</c>.</summary>
public sealed record HistoryModel(IReadOnlyList<HistoryLine> Lines, string Heading = "История изменений");

/// <summary>One person's acknowledgement; no moment yet means that it is awaited.</summary>
public sealed record AcknowledgementRow(string Name, string? Post, string? When, string? Note = null, string Acquainted = "ознакомлен(а)", bool IsAsked = true);

/// <summary>Who has seen a document, drawn by <c>_Acknowledgements</c>.</summary>
public sealed record AcknowledgementsModel(IReadOnlyList<AcknowledgementRow> Rows, string Heading = "Ознакомление");

/// <summary>A field that differs: what the person entered, what the portal holds now.</summary>
public sealed record ConflictRow(string Label, string? Mine, string? Current);

/// <summary>Two people edited one record: shown by <c>&lt;mp-errors /&gt;</c> above the form.</summary>
/// <param name="ChangedBy">Who saved first, e.g. «Петрова А.И. сегодня в 14:05»; null when unknown.</param>
/// <param name="Rows">Only the fields that differ.</param>
public sealed record ConflictModel(string? ChangedBy, IReadOnlyList<ConflictRow> Rows)
{
    /// <summary>Key in ViewData.</summary>
    public const string Key = "Conflict";
}
