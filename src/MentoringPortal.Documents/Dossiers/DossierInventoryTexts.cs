using MentoringPortal.Documents.Wording;

namespace MentoringPortal.Documents.Dossiers;

/// <summary>Editable texts of the inventory of a dossier (D-46).</summary>
internal static class DossierInventoryTexts
{
    private static readonly Variables<DossierInventoryData> OfInventory = Variables.OfDocument<DossierInventoryData>()
        .Person("специалист", "чьё дело", d => d.Mentee)
        .Person("составитель", "кто составил опись", d => d.Compiler)
        .Number("документов", "сколько документов", d => d.Papers.Count)
        .Number("листов", "сколько листов", d => d.Papers.Sum(p => p.Pages))
        .Text("индекс", "индекс дела по номенклатуре", d => d.FileIndex);

    public static readonly KindTexts Texts = new(DossierInventory.Code);

    public static readonly TextSlot<DossierInventoryData> Total = Texts.Text("total", "Итог под таблицей", OfInventory,
        """
        {% if документов == 0 %}Документы в опись не внесены.{% else %}В опись {{ документов | слово: "внесён", "внесено", "внесено" }} \
        {{ документов | срок: "документ" }} на {{ листов | срок: "лист", "предложный" }}.{% endif %}
        """);

    public static readonly TextSlot<DossierInventoryData> Compiled =
        Texts.Text("compiled", "Слова перед подписью составителя", OfInventory, """Опись {{ составитель | род: "составил", "составила" }}:""");
}
