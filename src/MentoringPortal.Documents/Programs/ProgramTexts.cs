using MentoringPortal.Documents.Wording;

namespace MentoringPortal.Documents.Programs;

/// <summary>Editable texts of the program's title page; the sections are edited in the program itself.</summary>
internal static class ProgramTexts
{
    private static readonly Variables<ProgramPaperData> OfProgram = Variables.OfDocument<ProgramPaperData>()
        .Text("название", "название программы", d => d.Program.Title)
        .Text("годы", "«2026/2027 – 2028/2029»", d => d.Years)
        .Text("срок", "срок реализации словами", d => d.Program.Passport.Term)
        .Flag("один_год", "программа на один учебный год", d => d.Program.TermMonths <= 12)
        .Number("редакция", "номер редакции", d => d.Edition);

    public static readonly KindTexts Texts = new(ProgramPaper.Code);

    public static readonly TextSlot<ProgramPaperData> Detail = Texts.Text("detail", "Строка под названием", OfProgram,
        "на {{ годы }} {% if один_год %}учебный год{% else %}учебные годы{% endif %}{% if редакция > 1 %} (редакция {{ редакция }}){% endif %}", optional: true);
}
