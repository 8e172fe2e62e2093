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

/// <summary>Why this form was chosen (S1-7); each is optional, up to <see cref="Longest"/> characters.</summary>
/// <param name="Goal">What the mentoring is to achieve.</param>
/// <param name="Difficulties">What the mentee finds hard.</param>
/// <param name="Request">What the mentee or the school asks for.</param>
/// <param name="Staff">Who is available for it.</param>
public sealed record FormGrounds(string? Goal = null, string? Difficulties = null, string? Request = null, string? Staff = null)
{
    public const int Longest = 500;

    /// <summary>What is filled in, with the title of each part, in the order in which the source names them.</summary>
    public IReadOnlyList<(string Title, string Text)> Parts =>
        [.. new[] { ("Цель", Goal), ("Затруднения", Difficulties), ("Запрос", Request), ("Кадровые возможности", Staff) }.Where(p => p.Item2 is not null)!];

    /// <summary>One line a part: «Цель: …»; null where nothing is filled in.</summary>
    public string? Words => Parts.Count == 0 ? null : string.Join('\n', Parts.Select(p => $"{p.Title}: {p.Text}"));
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
    DateOnly? AgreementUntil = null)
{
    /// <summary>Why the form was chosen; null: not asked, what is known stays.</summary>
    public FormGrounds? Grounds { get; init; }
}
