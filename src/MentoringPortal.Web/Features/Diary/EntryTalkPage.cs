using System.ComponentModel;
using MentoringPortal.Domain.Language;
using MentoringPortal.Web.Features.Mentorships;

namespace MentoringPortal.Web.Features.Diary;

/// <summary>A comment on a page.</summary>
/// <param name="At">Hour on the school's wall.</param>
public sealed record CommentView(string Author, DateTime At, string Text);

/// <summary>«Важно» on a page.</summary>
public sealed record AlertView(Guid Version, string Text, DateOnly SentOn, string? Answer, DateOnly? AnsweredOn, string? AnsweredBy, DateOnly? ReadOn);

/// <summary>A comment as typed.</summary>
public sealed class CommentForm
{
    [DisplayName("Комментарий")]
    public string? Text { get; set; }
}

/// <summary>What the mentor writes to the curator.</summary>
public sealed class AlertForm
{
    [DisplayName("На что обратить внимание")]
    public string? Text { get; set; }
}

/// <summary>What the curator answers.</summary>
public sealed class AlertAnswerForm
{
    [DisplayName("Ответ")]
    public string? Answer { get; set; }
}

/// <summary>An entry with what is said about it.</summary>
/// <param name="Alert">Null: the curator was not called, or the reader is the mentee.</param>
public sealed record EntryTalkPage(PairHead Pair, DiaryRow Entry, IReadOnlyList<CommentView> Comments, AlertView? Alert, bool MayComment, bool MayRaise, bool MayAnswer,
    bool MayRead, bool MayCorrect)
{
    public string Url => $"/mentorships/{Pair.MentorshipId}/diary/{Entry.Id}";

    /// <summary>Why nobody comments now: the pair stands still; null while it works.</summary>
    public string? StandsStill { get; init; }

    public CommentForm Comment { get; set; } = new();

    public AlertForm Raised { get; set; } = new();

    public AlertAnswerForm Reply { get; set; } = new();
}

/// <summary>Words of the diary that several pages share.</summary>
public static class DiaryWords
{
    /// <summary>«Обсудить», «3 комментария».</summary>
    public static string Talk(DiaryRow entry) =>
        entry.Comments == 0 ? "Обсудить" : RussianPlural.Of(entry.Comments, "комментарий", "комментария", "комментариев");
}
