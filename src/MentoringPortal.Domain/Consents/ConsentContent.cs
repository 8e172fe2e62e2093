using MentoringPortal.Domain.Common;

namespace MentoringPortal.Domain.Consents;

/// <summary>The text of a consent as it was printed, beside the row that lists read.</summary>
[DisplayName("Текст согласия")]
public sealed class ConsentContent : SchoolEntity
{
    private ConsentContent() { }

    internal ConsentContent(string json) => Json = json;

    public Guid ConsentId { get; private set; }

    /// <summary>Frozen content of the paper.</summary>
    [NotAudited]
    public string Json { get; private set; } = "";
}
