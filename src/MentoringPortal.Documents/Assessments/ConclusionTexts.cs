using MentoringPortal.Documents.Wording;

namespace MentoringPortal.Documents.Assessments;

/// <summary>Editable texts of a conclusion on a stage (D-20, D-21, D-22): every kind has its own.</summary>
internal sealed class ConclusionTexts
{
    private static readonly Variables<StageConclusionData> OfConclusion = AssessmentVariables.Of<StageConclusionData>().Work(d => d.Work)
        .Person("оценивающий", "заместитель, который проводит оценку", d => d.Assessor)
        .Day("собеседование", "день собеседования", d => d.InterviewOn)
        .Flag("частично", "среди мероприятий есть выполненные частично", d => d.Plan.HasPartial);

    private static readonly Dictionary<string, ConclusionTexts> ByCode =
        new[] { AdaptationConclusion.Code, DevelopmentConclusion.Code, PotentialConclusion.Code }.ToDictionary(c => c, c => new ConclusionTexts(c));

    private ConclusionTexts(string code)
    {
        Texts = new(code);
        Approvals = Texts.Approvals(OfConclusion);
        Complete = Texts.Text("complete", "Если документы представлены все", OfConclusion, "Комплект полный.");
        Incomplete = Texts.Text("incomplete", "Если документов не хватает", OfConclusion, "Комплект неполный.");
        NotDone = Texts.Text("not-done", "Слова перед невыполненными мероприятиями", OfConclusion,
            "{% if частично %}Выполнены частично или не выполнены мероприятия:{% else %}Не выполнены мероприятия:{% endif %}");
        Work = Texts.Text("work", "О работе наставника", OfConclusion,
            """
            {% if записей == 0 %}Записей о совместной работе в дневнике наставника нет.{% else %}По дневнику наставника: \
            {{ записей | мн: "запись", "записи", "записей" }} о совместной работе, \
            {% if уроков == 0 %}уроки не посещались{% else %}посещено {{ уроков | мн: "урок", "урока", "уроков" }}{% endif %}, \
            затрачено {{ минут | часы }}.{% endif %}
            """);
        NoResults = Texts.Text("no-results", "Если сведений о результатах нет", OfConclusion, "Сведения о посещениях и контроле не внесены.");
        NoProposals = Texts.Text("no-proposals", "Если предложений нет", OfConclusion, "предложений нет");
        NoChanges = Texts.Text("no-changes", "Если изменения не нужны", OfConclusion, "не требуется",
            hint: "Продолжает слова «Внесение изменений в план …»");
        Acquainted = Texts.Text("acquainted", "Слова перед подписью специалиста", OfConclusion, """С заключением {{ специалист | род: "ознакомлен", "ознакомлена" }}:""");
    }

    public KindTexts Texts { get; }

    public TextSlot<StageConclusionData> Approvals { get; }

    public TextSlot<StageConclusionData> Complete { get; }

    public TextSlot<StageConclusionData> Incomplete { get; }

    public TextSlot<StageConclusionData> NotDone { get; }

    public TextSlot<StageConclusionData> Work { get; }

    public TextSlot<StageConclusionData> NoResults { get; }

    public TextSlot<StageConclusionData> NoProposals { get; }

    public TextSlot<StageConclusionData> NoChanges { get; }

    public TextSlot<StageConclusionData> Acquainted { get; }

    public static ConclusionTexts Of(string code) => ByCode[code];
}
