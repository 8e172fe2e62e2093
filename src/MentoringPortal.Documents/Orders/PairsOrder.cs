using MentoringPortal.Domain.Language;

namespace MentoringPortal.Documents.Orders;

/// <summary>One pair of the order.</summary>
public sealed record OrderedPair(Participant Mentor, Participant Mentee, string Form, DateOnly From, DateOnly To)
{
    public string? MentorCategory { get; init; }

    public string? Model { get; init; }

    public string? Kind { get; init; }

    /// <summary>Subject or topic of the mentoring.</summary>
    public string? Topic { get; init; }

    /// <summary>№ and date of the supplementary agreement to the mentor's contract (ТК РФ, art. 351.8).</summary>
    public string? SupplementaryAgreement { get; init; }
}

/// <summary>Data of the order on pairs (D-04).</summary>
public sealed record PairsOrderData : DocumentData
{
    public required IReadOnlyList<OrderedPair> Pairs { get; init; }

    /// <summary>«2026/2027».</summary>
    public required string AcademicYear { get; init; }

    public required Participant Curator { get; init; }

    /// <summary>Until when the plans go to approval; null leaves the date blank.</summary>
    public DateOnly? PlansDueOn { get; init; }

    /// <summary>Who approves the plans.</summary>
    public required Participant PlansApprover { get; init; }

    /// <summary>Who controls the order; null means the director.</summary>
    public Participant? Controller { get; init; }

    /// <summary>Who signs, «Исполняющий обязанности директора» included; null means the director.</summary>
    public Participant? Signer { get; init; }

    /// <summary>Words of the preamble; null takes the usual ones.</summary>
    public string? Preamble { get; init; }

    /// <summary>What the order is based on besides the consents, in the genitive: «решения педагогического совета (протокол от 31.08.2026 № 1)».</summary>
    public string? Basis { get; init; }

    public IReadOnlyList<Acquainted> Acquainted { get; init; } = [];

    /// <summary>«Козлова Елена Викторовна, 8 (35130) 2-34-57».</summary>
    public string? Executor { get; init; }
}

/// <summary>Приказ «Об утверждении наставнических пар, групп» (D-04).</summary>
public static class PairsOrder
{
    public const string Code = "D-04";

    private static string UsualPreamble(string? basis) =>
        $"В соответствии со ст. 351.8 ТК РФ, Положением о системе наставничества педагогических работников в образовательной организации, на основании {(string.IsNullOrWhiteSpace(basis) ? "" : basis.Trim().TrimEnd('.', ';', ',') + " и ")}письменных согласий участников, в целях профессионального становления молодых специалистов и развития педагогических работников";

    public static OfficialDocument Compose(PairsOrderData data)
    {
        var school = data.School;
        var signer = data.Signer ?? school.Director;
        var body = new List<Block>
        {
            ParagraphBlock.Plain(data.Preamble ?? UsualPreamble(data.Basis)),
            new ParagraphBlock([Run.Strong("ПРИКАЗЫВАЮ:")], TextAlign.Left, Indent: false, KeepWithNext: true),
            ItemBlock.Of("1.", $"Утвердить {(data.Pairs.Count == 1 ? "наставническую пару" : "наставнические пары (группы)")} на {data.AcademicYear} учебный год согласно приложению к настоящему приказу."),
        };
        body.AddRange(Appointments(data.Pairs));
        body.Add(ItemBlock.Of("3.", $"Возложить обязанности куратора {(data.Pairs.Count == 1 ? "наставнической пары" : "наставнических пар (групп)")} на {Words.Sentence(data.Curator.PostAndName(GrammaticalCase.Accusative))}"));
        body.Add(ItemBlock.Of("4.", $"{(data.Pairs.Count == 1 ? "Наставнику совместно с наставляемым" : "Наставникам совместно с наставляемыми")} разработать индивидуальные планы и в срок до {(data.PlansDueOn is { } due ? RussianDate.Short(due) : "____________")} представить их на утверждение {Words.Sentence(data.PlansApprover.PostAndName(GrammaticalCase.Dative))}"));
        body.Add(ItemBlock.Of("5.", "Куратору ознакомить участников с настоящим приказом под подпись, организовать сопровождение и контроль выполнения индивидуальных планов."));
        body.Add(ItemBlock.Of("6.", data.Controller is { } controller
            ? $"Контроль за исполнением настоящего приказа возложить на {Words.Sentence(controller.PostAndName(GrammaticalCase.Accusative))}"
            : "Контроль за исполнением настоящего приказа оставляю за собой."));

        var reference = Template.FromNumber(data.Date, data.Number);
        return Template.Begin(data, Code, "Приказ «Об утверждении наставнических пар, групп»", "ПРИКАЗ", keptOverTenYears: true) with
        {
            Place = school.Place,
            Heading = "Об утверждении наставнических пар, групп",
            Body = body,
            Signatures = [signer.Signs()],
            Acknowledgement = Template.Acknowledgement("С приказом ознакомлены:", $"с приказом {school.Brief(GrammaticalCase.Genitive)} {reference} «Об утверждении наставнических пар, групп»", data.Acquainted),
            Appendices = [new($"Приложение\nк приказу {school.Brief(GrammaticalCase.Genitive)}\n{reference}", "Наставнические пары (группы)", [Table(data.Pairs)], Landscape: true)],
            Executor = data.Executor,
        };
    }

    private static IEnumerable<Block> Appointments(IReadOnlyList<OrderedPair> pairs)
    {
        if (pairs.Count == 1)
        {
            yield return ItemBlock.Of("2.", $"Назначить {Appointment(pairs[0])}.");
            yield break;
        }
        yield return new ItemBlock("2.", ["Назначить:"], KeepWithNext: true);
        for (var i = 0; i < pairs.Count; i++) yield return ItemBlock.Of($"2.{i + 1}.", Words.Upper(Appointment(pairs[i])) + (i < pairs.Count - 1 ? ";" : "."));
    }

    private static string Appointment(OrderedPair pair) =>
        $"{pair.Mentor.Full(GrammaticalCase.Accusative)}, наставником {pair.Mentee.Full(GrammaticalCase.Genitive)}, на период {Words.Period(pair.From, pair.To)}";

    private static TableBlock Table(IReadOnlyList<OrderedPair> pairs) => new(
        [
            new("№\nп/п", 5, TextAlign.Center), new("Наставник: фамилия, имя, отчество, должность, категория", 22), new("Наставляемый: фамилия, имя, отчество, должность", 21),
            new("Форма наставничества", 12), new("Модель взаимодействия", 14), new("Вид наставничества", 12), new("Предмет (тема)", 15), new("Период", 13, TextAlign.Center),
        ],
        [.. pairs.Select((p, i) => TableRow.Of(
            $"{i + 1}",
            string.Join(", ", new[] { p.Mentor.Full(), p.MentorCategory, p.SupplementaryAgreement is null ? null : "доп. соглашение " + p.SupplementaryAgreement }.Where(s => !string.IsNullOrWhiteSpace(s))),
            p.Mentee.Full(),
            p.Form, Words.OrDash(p.Model), Words.OrDash(p.Kind), Words.OrDash(p.Topic),
            $"{RussianDate.Short(p.From)} – {RussianDate.Short(p.To)}"))],
        FontSize: 11);
}
