using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Mentorships;

namespace MentoringPortal.Domain.Forms;

/// <summary>What is printed to be filled by hand.</summary>
public enum BlankFormKind
{
    /// <summary>«Страница дневника наставника» (D-17): several entries a sheet.</summary>
    DiaryPage,

    /// <summary>«Лист посещения урока» (D-18): a visit sheet with its entry of the diary.</summary>
    LessonVisit,

    /// <summary>«Анкета молодого специалиста» (D-07).</summary>
    Questionnaire,

    /// <summary>«Согласие на обработку персональных данных» (D-09), without a name.</summary>
    PersonalDataConsent,

    /// <summary>«Согласие наставника» (D-08), without a name.</summary>
    MentorConsent,

    /// <summary>«Согласие наставляемого» (D-08a), without a name.</summary>
    MenteeConsent,
}

/// <summary>
/// «Бланк»: a sheet given out to be filled by hand. The code printed on it finds what it was printed for when the curator enters it.
/// </summary>
[DisplayName("Бланк")]
public sealed class BlankForm : SchoolEntity
{
    /// <summary>Most sheets printed at once.</summary>
    public const int MostAtOnce = 200;

    private BlankForm() { }

    /// <param name="code">Short code, unique in the school.</param>
    /// <param name="batchId">Sheets printed together.</param>
    /// <param name="mentorshipId">The pair; null for a sheet without a name.</param>
    /// <param name="surveyCode">Questionnaire and its version, as they were printed.</param>
    /// <param name="plannedOn">Day that the sheet is for, if it is known.</param>
    public BlankForm(string code, BlankFormKind kind, Guid batchId, Guid? mentorshipId, string? surveyCode, int? surveyVersion, DateOnly? plannedOn, Guid? printedById,
        DateTime printedAt)
    {
        Code = code;
        Kind = kind;
        BatchId = batchId;
        MentorshipId = mentorshipId;
        SurveyCode = surveyCode;
        SurveyVersion = surveyVersion;
        PlannedOn = plannedOn;
        PrintedById = printedById;
        PrintedAt = printedAt;
    }

    [DisplayName("Вид документа")]
    public string Code { get; private set; } = "";

    [DisplayName("Вид")]
    public BlankFormKind Kind { get; private set; }

    [DisplayName("Напечатано вместе")]
    public Guid BatchId { get; private set; }

    public Guid? MentorshipId { get; private set; }

    public Mentorship? Mentorship { get; private set; }

    [DisplayName("Анкета")]
    public string? SurveyCode { get; private set; }

    [DisplayName("Версия анкеты")]
    public int? SurveyVersion { get; private set; }

    [DisplayName("На какой день")]
    public DateOnly? PlannedOn { get; private set; }

    [DisplayName("Напечатано")]
    public Guid? PrintedById { get; private set; }

    /// <summary>UTC.</summary>
    [DisplayName("Напечатано в")]
    public DateTime PrintedAt { get; private set; }

    /// <summary>Records entered from it: a diary page holds several.</summary>
    public int Entries { get; private set; }

    /// <summary>UTC moment of the latest entering; null while nothing was entered.</summary>
    [DisplayName("Внесено")]
    public DateTime? EnteredAt { get; private set; }

    [DisplayName("Внесено с бумаги")]
    public Guid? EnteredById { get; private set; }

    /// <summary>Only a page of the diary is entered more than once.</summary>
    public bool TakesMore => Kind == BlankFormKind.DiaryPage || EnteredAt is null;

    /// <summary>A record was entered from the sheet; a sheet without a name now belongs to this pair.</summary>
    public RuleViolation? NoteEntered(Guid? mentorshipId, Guid enteredById, DateTime nowUtc)
    {
        if (!TakesMore) return new RuleViolation("Этот бланк уже внесён");

        if (MentorshipId is not null && mentorshipId is not null && MentorshipId != mentorshipId) return new RuleViolation("Бланк напечатан для другой пары");

        MentorshipId ??= mentorshipId;
        Entries++;
        EnteredAt = nowUtc;
        EnteredById = enteredById;
        return null;
    }

    /// <summary>How many sheets may be printed at once.</summary>
    public static RuleViolation? MayPrint(int named, int unnamed) =>
        unnamed < 0 ? new RuleViolation("Количество бланков – от 0", "Unnamed")
        : named + unnamed == 0 ? new RuleViolation("Выберите пары или укажите, сколько бланков без имени напечатать", "Pairs")
        : named + unnamed > MostAtOnce ? new RuleViolation($"За один раз печатают не больше {MostAtOnce} бланков", unnamed > 0 ? "Unnamed" : "Pairs")
        : null;
}
