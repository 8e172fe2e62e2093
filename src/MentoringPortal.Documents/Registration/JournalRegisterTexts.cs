using MentoringPortal.Documents.Wording;

namespace MentoringPortal.Documents.Registration;

/// <summary>Editable texts of the printed journal.</summary>
internal static class JournalRegisterTexts
{
    private static readonly Variables<JournalRegisterData> OfJournal = Variables.OfDocument<JournalRegisterData>()
        .Day("на_день", "на какой день напечатан", d => d.AsOf)
        .Number("документов", "сколько документов", d => d.Lines.Count)
        .Text("отбор", "что отобрано, словами; нет, если напечатано всё", d => d.Selection)
        .Person("ответственный", "кто напечатал журнал", d => d.Responsible);

    public static readonly KindTexts Texts = new(JournalRegister.Code);

    public static readonly TextSlot<JournalRegisterData> Selected =
        Texts.Text("selected", "Что отобрано", OfJournal, "Отбор: {{ отбор }}", hint: "Печатается, когда напечатан не весь журнал");

    public static readonly TextSlot<JournalRegisterData> Note = Texts.Note(OfJournal);
}
