using MentoringPortal.Documents.Wording;

namespace MentoringPortal.Documents.Councils;

/// <summary>Editable texts of the pack for the council (D-34).</summary>
internal static class CouncilPackTexts
{
    private static readonly Variables<CouncilPackData> OfPack = Facts();

    public static readonly KindTexts Texts = new(CouncilPackPaper.Code);

    public static readonly TextSlot<CouncilPackData> Lead = Texts.Lines("lead", "Вступление", OfPack, "", optional: true,
        hint: "Печатается перед справкой: на основании чего и с какой целью она составлена");

    public static readonly TextSlot<CouncilPackData> Note = Texts.Note(OfPack);

    /// <summary>What the texts of every kind of pack may name.</summary>
    internal static Variables<CouncilPackData> Facts() => Variables.OfDocument<CouncilPackData>()
        .Text("тема", "о чём вопрос", d => d.Topic)
        .Day("на_день", "день отчёта", d => d.AsOf)
        .Number("приложений", "сколько таблиц приложено", d => d.Tables.Count)
        .Person("докладчик", "кто подготовил справку", d => d.Speaker);
}
