using MentoringPortal.Domain.Forms;
using MentoringPortal.Web.Features.Diary;

namespace MentoringPortal.Web.Features.Forms;

/// <summary>Typing in an entry of the diary.</summary>
public sealed record BlankEntryPage(BlankForm Blank, string Mentor, EntryFormPage Write);
