namespace MentoringPortal.Domain.Mentorships;

/// <summary>«Форма наставничества» (§1.4).</summary>
public enum MentoringForm
{
    TeacherTeacher,
    HeadTeacher,
    StudentStudent,
    EmployerStudent,
    UniversityStudentStudent,
    Other,
}

/// <summary>«Модель взаимодействия» of the form «учитель – учитель» (§1.5).</summary>
public enum InteractionModel
{
    ExperiencedToYoung,
    ExperiencedClassTeacherToYoung,
    LeaderToStruggling,
    InnovatorToConservative,
    ExperiencedSubjectToInexperienced,
}

/// <summary>«Вид наставничества» (§1.6).</summary>
public enum MentoringKind
{
    Traditional,
    Virtual,
    Group,
    ShortTermGoal,
    Reverse,
    Situational,
    Speed,
}

/// <summary>Domain reference §1.3.</summary>
public enum MentorshipState
{
    Proposed,
    AwaitingConsents,
    InOrder,
    Active,
    Suspended,
    Completed,
    TerminatedEarly,
    PostSupport,
}

/// <summary>What the curator decides about a pair.</summary>
/// <param name="Topic">Subject or topic of the mentoring, up to 300 characters.</param>
/// <param name="StartsOn">First day.</param>
/// <param name="EndsOn">Last day, included.</param>
/// <param name="SupplementaryAgreement">Number of the supplementary agreement to the mentor's contract (ТК 351.8), if made.</param>
/// <param name="AgreementOn">Its date.</param>
/// <param name="AgreementUntil">Last day of its term.</param>
public sealed record MentorshipTerms(
    MentoringForm? Form,
    InteractionModel? Model,
    MentoringKind? Kind,
    string? Topic,
    DateOnly? StartsOn,
    DateOnly? EndsOn,
    string? SupplementaryAgreement,
    DateOnly? AgreementOn = null,
    DateOnly? AgreementUntil = null);
