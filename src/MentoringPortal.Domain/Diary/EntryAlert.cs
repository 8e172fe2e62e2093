using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Mentorships;

namespace MentoringPortal.Domain.Diary;

/// <summary>
/// «Важно»: the mentor calls the curator to an entry of the diary, the curator answers, the mentor has read the answer. One of an entry; the mentee never sees it, whoever
/// reads the entry.
/// </summary>
[DisplayName("Важно для куратора")]
public sealed class EntryAlert : SchoolEntity
{
    public const int TextMax = 2000;

    private EntryAlert() { }

    public Guid EntryId { get; private set; }

    /// <summary>The pair it is about.</summary>
    public Guid MentorshipId { get; private set; }

    [NotAudited]
    [DisplayName("Что важно")]
    public string Text { get; private set; } = "";

    [DisplayName("Отправлено")]
    public DateOnly SentOn { get; private set; }

    [NotAudited]
    [DisplayName("Ответ")]
    public string? Answer { get; private set; }

    [DisplayName("Ответ дан")]
    public DateOnly? AnsweredOn { get; private set; }

    [DisplayName("Кто ответил")]
    public Guid? AnsweredById { get; private set; }

    /// <summary>The mentor has read the answer.</summary>
    [DisplayName("Ответ прочитан")]
    public DateOnly? ReadOn { get; private set; }

    /// <summary>The curator's move.</summary>
    public bool IsOpen => AnsweredOn is null;

    /// <summary>The mentor of an active pair calls the curator to an entry.</summary>
    public static Result<EntryAlert> Raise(DiaryEntry entry, Mentorship mentorship, Guid personId, string? text, DateOnly today)
    {
        if (DiaryEntry.MayWrite(mentorship, personId) is { } forbidden) return forbidden;

        var violations = new List<RuleViolation>();
        Texts.Require(violations, text, nameof(Text), "Напишите, на что обратить внимание", TextMax);
        return violations.Count > 0 ? violations
            : new EntryAlert { EntryId = entry.Id, MentorshipId = mentorship.Id, Text = text!.Trim(), SentOn = today };
    }

    /// <summary>The answer; nobody of the pair answers.</summary>
    public IReadOnlyList<RuleViolation> Reply(string? answer, Mentorship mentorship, Guid personId, DateOnly today)
    {
        if (personId == mentorship.MentorId || personId == mentorship.MenteeId) return [new RuleViolation("По своей паре отвечает другой человек")];

        if (!IsOpen) return [new RuleViolation("Ответ уже дан")];

        var violations = new List<RuleViolation>();
        Texts.Require(violations, answer, nameof(Answer), "Напишите ответ", TextMax);
        if (violations.Count == 0) (Answer, AnsweredOn, AnsweredById) = (answer!.Trim(), today, personId);

        return violations;
    }

    /// <summary>The mentor has read the answer.</summary>
    public RuleViolation? Read(DateOnly today)
    {
        if (IsOpen) return new RuleViolation("Ответа ещё нет");

        ReadOn ??= today;
        return null;
    }
}
