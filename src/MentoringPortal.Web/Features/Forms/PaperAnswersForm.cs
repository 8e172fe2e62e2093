using System.ComponentModel;
using MentoringPortal.Domain.Forms;
using MentoringPortal.Domain.Surveys;

namespace MentoringPortal.Web.Features.Forms;

/// <summary>What stands on the paper beside the answers.</summary>
public sealed class PaperAnswersForm
{
    [DisplayName("Дата на бумаге")]
    public DateOnly? FilledOn { get; set; }

    [DisplayName("Скан")]
    public IFormFile? Scan { get; set; }
}

/// <summary>Typing in a questionnaire.</summary>
public sealed record BlankAnswersPage(BlankForm Blank, Guid Pair, string Mentee, SurveyDefinition Definition, SurveyAnswers Answers, bool HasDraft, PaperAnswersForm Form);
