using MentoringPortal.Domain.Common;

namespace MentoringPortal.Domain.Documents;

/// <summary>What a draft was composed from: kept to tell, before the signature, what has changed since.</summary>
[DisplayName("Сведения проекта")]
public sealed class DraftSource : SchoolEntity
{
    private DraftSource() { }

    public DraftSource(Guid subjectId) => SubjectId = subjectId;

    /// <summary>The order or the assessment.</summary>
    public Guid SubjectId { get; private set; }

    /// <summary>The paper as it was then.</summary>
    [NotAudited]
    [DisplayName("Содержание")]
    public string ContentJson { get; private set; } = "";

    /// <summary>Facts as they were then, one a line, where the paper itself tells too little.</summary>
    [NotAudited]
    public string Facts { get; private set; } = "";

    /// <summary>UTC.</summary>
    [DisplayName("Проект составлен")]
    public DateTime TakenAt { get; private set; }

    /// <summary>The draft was composed anew.</summary>
    public void Take(string contentJson, string facts, DateTime nowUtc)
    {
        ContentJson = contentJson;
        Facts = facts;
        TakenAt = nowUtc;
    }
}
