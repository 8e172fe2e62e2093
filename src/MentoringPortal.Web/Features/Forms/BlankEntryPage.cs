using MentoringPortal.Domain.Forms;
using MentoringPortal.Web.Features.Diary;
using MentoringPortal.Web.Features.Visits;

namespace MentoringPortal.Web.Features.Forms;

/// <summary>Typing in an entry of the diary.</summary>
public sealed record BlankEntryPage(BlankForm Blank, string Mentor, EntryFormPage Write);

/// <summary>Typing in a visit sheet.</summary>
public sealed record BlankVisitPage(BlankForm Blank, string Mentor, VisitFormPage Write);
