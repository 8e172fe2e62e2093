namespace MentoringPortal.Domain.People;

/// <summary>The field's Russian words for the codes of this room.</summary>
public static class PeopleLabels
{
    public static string Label(this ExternalKind kind) => kind switch
    {
        ExternalKind.Graduate => "Выпускник",
        ExternalKind.Parent => "Родитель",
        ExternalKind.Veteran => "Ветеран педагогического труда",
        ExternalKind.Employer => "Работодатель",
        ExternalKind.Student => "Студент",
    };

    public static string Label(this RepresentationKind kind) => kind switch
    {
        RepresentationKind.Parent => "Родитель",
        RepresentationKind.Guardian => "Опекун",
        RepresentationKind.Trustee => "Попечитель",
        RepresentationKind.Organization => "Организация для детей-сирот",
    };
}
