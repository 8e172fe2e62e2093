namespace MentoringPortal.Domain.Achievements;

/// <summary>What was learned or achieved.</summary>
public enum AchievementKind
{
    /// <summary>A course, with hours (S1-20).</summary>
    Training,

    /// <summary>Work at an internship site or in another organization (S1-20).</summary>
    Internship,

    /// <summary>A contest (S1-25, S2-9 3.3).</summary>
    Contest,

    /// <summary>A forum, conference or festival with an own part in it (S1-25).</summary>
    Speech,

    /// <summary>An article or another publication (S2-10, S3-19).</summary>
    Publication,

    /// <summary>A methodical or didactic product of the own (S2-10, S3-19).</summary>
    Product,

    /// <summary>Leading or preparing a project (S2-9 3.2).</summary>
    Project,

    /// <summary>A category was awarded (S3-19).</summary>
    Attestation,

    /// <summary>A letter of honour, of thanks, a title.</summary>
    Award,
}

/// <summary>Where it counts.</summary>
public enum AchievementLevel
{
    School,
    Municipal,
    Regional,
    National,
    International,
}

/// <summary>Whether somebody has seen the proof.</summary>
public enum AchievementState
{
    /// <summary>Entered by the person; waits for the office.</summary>
    Claimed,

    Confirmed,

    /// <summary>Given back to be mended.</summary>
    Returned,
}

/// <summary>Words of achievements.</summary>
public static class AchievementLabels
{
    public static string Label(this AchievementKind kind) => kind switch
    {
        AchievementKind.Training => "Повышение квалификации, обучение",
        AchievementKind.Internship => "Стажировка",
        AchievementKind.Contest => "Конкурс",
        AchievementKind.Speech => "Выступление на конференции, форуме, фестивале",
        AchievementKind.Publication => "Публикация",
        AchievementKind.Product => "Методическая разработка",
        AchievementKind.Project => "Проект",
        AchievementKind.Attestation => "Аттестация",
        AchievementKind.Award => "Награда, поощрение",
    };

    public static string Label(this AchievementLevel level) => level switch
    {
        AchievementLevel.School => "Школьный",
        AchievementLevel.Municipal => "Муниципальный",
        AchievementLevel.Regional => "Региональный",
        AchievementLevel.National => "Всероссийский",
        AchievementLevel.International => "Международный",
    };

    public static string Label(this AchievementState state) => state switch
    {
        AchievementState.Claimed => "Ждёт подтверждения",
        AchievementState.Confirmed => "Подтверждено",
        AchievementState.Returned => "Возвращено",
    };

    /// <summary>A course or an internship, which stand in the register of training (S1-20).</summary>
    public static bool IsTraining(this AchievementKind kind) => kind is AchievementKind.Training or AchievementKind.Internship;
}
