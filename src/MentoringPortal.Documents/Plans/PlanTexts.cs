using MentoringPortal.Documents.Wording;

namespace MentoringPortal.Documents.Plans;

/// <summary>Editable texts of an individual plan (D-11 to D-15): every kind has its own.</summary>
internal sealed class PlanTexts
{
    private static readonly Variables<PlanData> OfPlan = Variables.OfDocument<PlanData>()
        .Person("наставник", "наставник", d => d.Mentor)
        .Person("специалист", "молодой специалист", d => d.Mentee)
        .Person("утверждающий", "кто утверждает план", d => d.Approver)
        .Day("начало", "первый день плана", d => d.From)
        .Day("конец", "последний день плана", d => d.To)
        .Number("мероприятий", "сколько мероприятий в плане", d => d.Measures.Count)
        .Number("редакция", "номер редакции", d => d.Edition);

    private static readonly Dictionary<string, PlanTexts> ByCode =
        new[] { MentorWorkPlan.Code, AdaptationPlan.Code, DevelopmentPlan.Code, PotentialPlan.Code, FormationPlan.Code, PersonalizedPlan.Code, RoutePlan.Code }
            .ToDictionary(c => c, c => new PlanTexts(c));

    private PlanTexts(string code)
    {
        Texts = new(code);
        Approvals = Texts.Approvals(OfPlan);
        Preamble = Texts.Lines("preamble", "Вступление перед таблицей", OfPlan, "", optional: true, hint: "Каждая строка – отдельный абзац");
        Note = Texts.Note(OfPlan);
    }

    public KindTexts Texts { get; }

    public TextSlot<PlanData> Approvals { get; }

    public TextSlot<PlanData> Preamble { get; }

    public TextSlot<PlanData> Note { get; }

    public static PlanTexts Of(string code) => ByCode[code];
}
