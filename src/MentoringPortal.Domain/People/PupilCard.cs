namespace MentoringPortal.Domain.People;

/// <summary>«Карточка обучающегося». The class follows from the membership in its division.</summary>
/// <param name="EnrolledOn">First day as a pupil of this school.</param>
/// <param name="Note">What the curator noted, free text.</param>
public sealed record PupilCard([property: DisplayName("Обучается с")] DateOnly EnrolledOn, [property: DisplayName("Заметка")] string? Note);
