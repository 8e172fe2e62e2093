using MentoringPortal.Documents.Wording;

namespace MentoringPortal.Documents.Plans;

/// <summary>Editable texts of the plan of adaptation (D-12).</summary>
internal static class AdaptationPlanTexts
{
    private static readonly Variables<PlanData> OfPlan = Variables.OfDocument<PlanData>()
        .Person("наставник", "наставник", d => d.Mentor)
        .Person("специалист", "молодой специалист", d => d.Mentee)
        .Person("утверждающий", "кто утверждает план", d => d.Approver)
        .Day("начало", "первый день плана", d => d.From)
        .Day("конец", "последний день плана", d => d.To)
        .Number("мероприятий", "сколько мероприятий в плане", d => d.Measures.Count)
        .Number("редакция", "номер редакции", d => d.Edition);

    public static readonly KindTexts Texts = new(AdaptationPlan.Code);

    public static readonly TextSlot<PlanData> Approvals = Texts.Approvals(OfPlan);

    public static readonly TextSlot<PlanData> Preamble = Texts.Lines("preamble", "Вступление перед таблицей", OfPlan, "", optional: true, hint: "Каждая строка – отдельный абзац");

    public static readonly TextSlot<PlanData> Note = Texts.Note(OfPlan);
}
