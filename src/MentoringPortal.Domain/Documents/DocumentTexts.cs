using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using MentoringPortal.Domain.Common;

namespace MentoringPortal.Domain.Documents;

/// <summary>The own texts of a school for one document kind: preamble, items and phrases that differ from the usual ones. The latest version is in force.</summary>
[DisplayName("Тексты документа")]
public sealed class DocumentTexts : SchoolEntity
{
    public const int LongestNote = 300;

    private DocumentTexts() { }

    /// <summary>A kind whose texts are all the usual ones.</summary>
    public DocumentTexts(string code) => Code = code;

    /// <summary>Code of the document kind.</summary>
    [DisplayName("Вид документа")]
    public string Code { get; private set; } = "";

    /// <summary>Number of the version in force; 0 before the first.</summary>
    [DisplayName("Номер версии")]
    public int Number { get; private set; }

    /// <summary>Takes texts into force as a new version.</summary>
    /// <param name="before">Own texts in force so far, by slot.</param>
    /// <param name="own">Own texts from now on; a slot left out has the usual text.</param>
    /// <param name="titles">Russian titles of the slots, for the history.</param>
    /// <param name="note">Why, for those who read the versions later.</param>
    /// <param name="author">Who changes.</param>
    /// <param name="now">UTC.</param>
    public Result<DocumentTextsVersion> Change(
        IReadOnlyDictionary<string, string> before, IReadOnlyDictionary<string, string> own, IReadOnlyDictionary<string, string> titles, string? note, string author, DateTime now)
    {
        var changed = titles.Keys.Where(slot => before.GetValueOrDefault(slot) != own.GetValueOrDefault(slot)).ToList();
        if (changed.Count == 0) return new RuleViolation("Тексты не изменились: они уже действуют в таком виде");
        if (note?.Trim().Length > LongestNote) return new RuleViolation($"Пояснение слишком длинное: можно не больше {LongestNote} знаков", "Note");
        Number++;
        return new DocumentTextsVersion(this, own, string.Join("; ", changed.Select(c => titles[c])), Texts.OrNull(note), author, now);
    }
}

/// <summary>A version of the texts; it never changes.</summary>
[DisplayName("Версия текстов документа")]
public sealed class DocumentTextsVersion : SchoolEntity
{
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    private DocumentTextsVersion() { }

    internal DocumentTextsVersion(DocumentTexts kind, IReadOnlyDictionary<string, string> own, string changed, string? note, string author, DateTime now)
    {
        Kind = kind;
        Number = kind.Number;
        Changed = changed;
        Note = note;
        AuthorName = author;
        At = now;
        TextsJson = JsonSerializer.Serialize(new SortedDictionary<string, string>(own.ToDictionary(), StringComparer.Ordinal), Options);
    }

    public Guid KindId { get; private set; }

    [DisplayName("Вид")]
    public DocumentTexts Kind { get; private set; } = null!;

    /// <summary>From 1.</summary>
    [DisplayName("Номер версии")]
    public int Number { get; private set; }

    /// <summary>Titles of the texts that this version changed.</summary>
    [DisplayName("Изменённые тексты")]
    public string Changed { get; private set; } = "";

    /// <summary>Why; null where nothing was said.</summary>
    public string? Note { get; private set; }

    [DisplayName("Кто изменил")]
    public string AuthorName { get; private set; } = "";

    /// <summary>UTC.</summary>
    [DisplayName("Когда")]
    public DateTime At { get; private set; }

    /// <summary>JSON object: slot → own text. The versions page shows the difference, the history only names the texts.</summary>
    [NotAudited]
    [DisplayName("Тексты")]
    public string TextsJson { get; private set; } = "{}";

    /// <summary>Own texts by slot.</summary>
    public IReadOnlyDictionary<string, string> Own() => Read(TextsJson);

    /// <summary>Own texts by slot of stored JSON.</summary>
    public static IReadOnlyDictionary<string, string> Read(string json) => JsonSerializer.Deserialize<Dictionary<string, string>>(json) ?? [];
}
