namespace MentoringPortal.Domain.People;

/// <summary>«Карточка внешнего участника»: somebody who neither works nor learns at the school.</summary>
/// <param name="Place">Where the person works or studies.</param>
public sealed record ExternalCard([property: DisplayName("Кем приходится школе")] ExternalKind Kind, [property: DisplayName("Где работает или учится")] string? Place);

/// <summary>Who an external person is to the school (domain reference §0.9).</summary>
public enum ExternalKind
{
    Graduate,
    Parent,
    Veteran,
    Employer,
    Student,
}
