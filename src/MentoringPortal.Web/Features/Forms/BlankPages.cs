using MentoringPortal.Domain.Consents;
using MentoringPortal.Domain.Forms;
using MentoringPortal.Domain.Language;
using MentoringPortal.Domain.Surveys;
using MentoringPortal.Web.Features.Diary;
using MentoringPortal.Web.Infrastructure.Components;
using MentoringPortal.Web.Infrastructure.Security;

namespace MentoringPortal.Web.Features.Forms;

/// <summary>A printed sheet in the list.</summary>
public sealed record BlankRow(string Code, BlankFormKind Kind, Guid BatchId, RussianName? Mentee, DateOnly? PlannedOn, DateOnly PrintedOn, int Entries, DateOnly? EnteredOn)
{
    public string Printed => Secrets.Printed(Code);
}

/// <summary>«Бланки»: the field for a code, kinds to print, sheets given out.</summary>
/// <param name="Typed">A code that was not found, given back.</param>
public sealed record BlanksPage(IReadOnlyList<BlankFormKind> Kinds, IReadOnlyList<BlankRow> Rows, bool Entered, string? Typed, string? EarlierHref, string? LaterHref);

/// <summary>What to print.</summary>
public sealed class PrintBlanksForm
{
    public List<Guid> Pairs { get; set; } = [];

    public int? Unnamed { get; set; }

    public DateOnly? PlannedOn { get; set; }
}

/// <summary>The page of that form.</summary>
public sealed record NewBlanksPage(BlankFormKind Kind, IReadOnlyList<Choice> Pairs, PrintBlanksForm Form);

/// <summary>Sheets printed together.</summary>
public sealed record BlankBatchPage(Guid Id, BlankFormKind Kind, IReadOnlyList<BlankRow> Rows);

/// <summary>A sheet without a name: whose is it.</summary>
public sealed record BlankPairPage(BlankForm Blank, IReadOnlyList<Choice> Pairs)
{
    public Guid? Pair { get; init; }
}

/// <summary>A consent without a name: whose is it.</summary>
public sealed record BlankConsentPage(BlankForm Blank, ConsentKind Kind, IReadOnlyList<Choice> Consents, BlankConsentForm Form);

/// <summary>The choice made there.</summary>
public sealed class BlankConsentForm
{
    public Guid? ConsentId { get; set; }
}

/// <summary>Typing in an entry of the diary.</summary>
public sealed record BlankEntryPage(BlankForm Blank, string Mentor, EntryFormPage Write);

/// <summary>Typing in a questionnaire.</summary>
public sealed record BlankAnswersPage(BlankForm Blank, Guid Pair, string Mentee, SurveyDefinition Definition, SurveyAnswers Answers, bool HasDraft, PaperAnswersForm Form);

/// <summary>What stands on the paper beside the answers.</summary>
public sealed class PaperAnswersForm
{
    public DateOnly? FilledOn { get; set; }

    public IFormFile? Scan { get; set; }
}
