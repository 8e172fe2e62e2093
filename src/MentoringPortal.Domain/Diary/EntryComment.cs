using MentoringPortal.Domain.Common;

namespace MentoringPortal.Domain.Diary;

/// <summary>
/// A comment under an entry of the diary that the mentee sees too. Written by the mentor, the mentee or the curator, read by whoever reads the entry; it is not corrected
/// afterwards, and stays out of the change history as the entry does.
/// </summary>
[DisplayName("Комментарий к записи дневника")]
public sealed class EntryComment : SchoolEntity
{
    public const int TextMax = 2000;

    private EntryComment() { }

    public Guid EntryId { get; private set; }

    public Guid AuthorId { get; private set; }

    [NotAudited]
    [DisplayName("Комментарий")]
    public string Text { get; private set; } = "";

    /// <summary>The school's day.</summary>
    public DateOnly WrittenOn { get; private set; }

    /// <summary>UTC.</summary>
    [DisplayName("Когда написан")]
    public DateTime WrittenAt { get; private set; }

    /// <summary>A comment of somebody who takes part in the talk under a shared entry.</summary>
    public static Result<EntryComment> Write(DiaryEntry entry, Guid authorId, string? text, DateOnly today, DateTime now)
    {
        if (!entry.IsShared) return new RuleViolation("Запись не видна наставляемому: комментарии пишут под общими записями", nameof(Text));

        var violations = new List<RuleViolation>();
        Texts.Require(violations, text, nameof(Text), "Напишите комментарий", TextMax);
        return violations.Count > 0 ? violations : new EntryComment { EntryId = entry.Id, AuthorId = authorId, Text = text!.Trim(), WrittenOn = today, WrittenAt = now };
    }
}
