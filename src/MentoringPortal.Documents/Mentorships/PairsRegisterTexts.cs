using MentoringPortal.Documents.Wording;

namespace MentoringPortal.Documents.Mentorships;

/// <summary>Editable texts of the register of pairs (D-38).</summary>
internal static class PairsRegisterTexts
{
    private static readonly Variables<PairsRegisterData> OfRegister = Variables.OfDocument<PairsRegisterData>()
        .Day("на_день", "на какой день составлен", d => d.AsOf)
        .Number("пар_всего", "сколько пар", d => d.Lines.Count)
        .Person("ответственный", "кто отвечает за реестр", d => d.Responsible);

    public static readonly KindTexts Texts = new(PairsRegister.Code);

    public static readonly TextSlot<PairsRegisterData> Note = Texts.Note(OfRegister);
}
