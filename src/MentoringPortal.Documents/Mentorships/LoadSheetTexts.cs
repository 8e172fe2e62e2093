using MentoringPortal.Documents.Wording;

namespace MentoringPortal.Documents.Mentorships;

/// <summary>Editable texts of the load sheet (D-50).</summary>
internal static class LoadSheetTexts
{
    private static readonly Variables<LoadSheetData> OfSheet = Variables.OfDocument<LoadSheetData>()
        .Day("на_день", "на какой день составлено", d => d.AsOf)
        .Number("строк_всего", "сколько строк в сведениях", d => d.Lines.Count)
        .Person("составитель", "кто составил", d => d.Compiler);

    public static readonly KindTexts Texts = new(LoadSheet.Code);

    public static readonly TextSlot<LoadSheetData> Lead = Texts.Lines("lead", "Вступление", OfSheet,
        "Составлено по приказам о наставничестве и дневникам наставников для начисления выплат, установленных дополнительными соглашениями.", optional: true);

    public static readonly TextSlot<LoadSheetData> Note = Texts.Note(OfSheet);
}
