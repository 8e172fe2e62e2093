using MentoringPortal.Domain.Language;

namespace MentoringPortal.Documents.Orders;

/// <summary>Data of the order that appoints the curator (D-03).</summary>
public sealed record CuratorOrderData : DocumentData
{
    public required Participant Curator { get; init; }

    /// <summary>«2026/2027»; null appoints without a term.</summary>
    public string? AcademicYear { get; init; }

    /// <summary>First day of the duties.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Curator whom this one replaces.</summary>
    public Participant? Previous { get; init; }

    /// <summary>Duties, one a line; empty takes the usual ones.</summary>
    public IReadOnlyList<string> Duties { get; init; } = [];

    /// <summary>What the order is based on besides the regulation, in the genitive.</summary>
    public string? Basis { get; init; }

    /// <summary>Who signs; null means the director.</summary>
    public Participant? Signer { get; init; }

    public IReadOnlyList<Acquainted> Acquainted { get; init; } = [];

    public string? Executor { get; init; }
}

/// <summary>Приказ «О назначении куратора реализации программ наставничества» (D-03).</summary>
public static class CuratorOrder
{
    public const string Code = "D-03";

    public const string Heading = "О назначении куратора реализации программ наставничества";

    private static readonly string[] UsualDuties =
    [
        "вести базу наставников и базу наставляемых, собирать согласия и запросы участников",
        "готовить предложения о составе наставнических пар (групп) и проекты приказов",
        "организовать обучение наставников и сопровождать выполнение индивидуальных планов",
        "следить за сроками оценки этапов и помещения документов в дело",
        "проводить мониторинг и представлять итоговый отчёт руководителю",
    ];

    public static OfficialDocument Compose(CuratorOrderData data)
    {
        var school = data.School;
        var duties = data.Duties.Count > 0 ? data.Duties : UsualDuties;
        var year = data.AcademicYear is { } y ? $" на {y} учебный год" : "";
        var body = new List<Block>
        {
            ParagraphBlock.Plain($"В целях организации наставничества педагогических работников{OrderParts.OnBasis(data.Basis)}, в соответствии с Положением о системе наставничества педагогических работников в образовательной организации"),
            OrderParts.Enacting,
            ItemBlock.Of("1.", $"Назначить с {RussianDate.Short(data.From)} куратором реализации программ наставничества{year} {Words.Sentence(data.Curator.PostAndName(GrammaticalCase.Accusative))}"),
        };
        var number = 1;
        if (data.Previous is { } previous)
            body.Add(ItemBlock.Of($"{++number}.", $"Освободить от обязанностей куратора с {RussianDate.Short(data.From)} {Words.Sentence(previous.PostAndName(GrammaticalCase.Accusative))} Документы и сведения о ходе наставничества передать новому куратору."));
        body.Add(new ItemBlock($"{++number}.", ["Куратору:"], KeepWithNext: true));
        for (var i = 0; i < duties.Count; i++) body.Add(ItemBlock.Of($"{number}.{i + 1}.", OrderParts.Listed(duties[i], i == duties.Count - 1)));
        body.Add(ItemBlock.Of($"{++number}.", "Контроль за исполнением настоящего приказа оставляю за собой."));
        return OrderParts.Order(data, Code, Heading, body, data.Signer, data.Acquainted, data.Executor);
    }
}

/// <summary>What orders have in common.</summary>
internal static class OrderParts
{
    public static readonly ParagraphBlock Enacting = new([Run.Strong("ПРИКАЗЫВАЮ:")], TextAlign.Left, Indent: false, KeepWithNext: true);

    /// <summary>«, на основании …» or nothing.</summary>
    public static string OnBasis(string? basis) => string.IsNullOrWhiteSpace(basis) ? "" : ", на основании " + basis.Trim().TrimEnd('.', ';', ',');

    /// <summary>Point of a list: small letter is kept, semicolon inside, full stop at the end.</summary>
    public static string Listed(string text, bool last) => text.Trim().TrimEnd('.', ';', ',') + (last ? "." : ";");

    public static OfficialDocument Order(DocumentData data, string code, string heading, IReadOnlyList<Block> body, Participant? signer, IReadOnlyList<Acquainted> acquainted, string? executor) =>
        Template.Begin(data, code, $"Приказ «{heading}»", "ПРИКАЗ", keptOverTenYears: true) with
        {
            Place = data.School.PlaceOfIssue,
            Heading = heading,
            Body = body,
            Signatures = [(signer ?? data.School.Director).Signs()],
            Acknowledgement = Template.Acknowledgement("С приказом ознакомлены:", $"с приказом {data.School.Brief(GrammaticalCase.Genitive)} {Template.FromNumber(data.Date, data.Number)} «{heading}»", acquainted),
            Executor = executor,
        };
}
