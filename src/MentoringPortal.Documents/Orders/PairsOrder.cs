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

    public static OfficialDocument Compose(PairsOrderData data)
    {
        var school = data.School;
        var signer = data.Signer ?? school.Director;
        var body = new List<Block>
        {
            ParagraphBlock.Plain(data.Preamble ?? PairsOrderTexts.Preamble.Say(school, data)),
            new ParagraphBlock([Run.Strong("ПРИКАЗЫВАЮ:")], TextAlign.Left, Indent: false, KeepWithNext: true),
        };
        var number = 0;
        foreach (var item in Items(data))
        {
            number++;
            body.AddRange(item is null ? Appointments(data, number) : [ItemBlock.Of($"{number}.", item)]);
        }

        var heading = PairsOrderTexts.Heading.Say(school, data);
        var reference = Template.FromNumber(data.Date, data.Number);
        return Template.Begin(data, Code, $"Приказ «{heading}»", "ПРИКАЗ", keptOverTenYears: true) with
        {
            Place = school.PlaceOfIssue,
            Heading = heading,
            Body = body,
            Signatures = [signer.Signs()],
            Acknowledgement = Template.Acknowledgement(PairsOrderTexts.Acquainted.Say(school, data), $"с приказом {school.Brief(GrammaticalCase.Genitive)} {reference} «{heading}»", data.Acquainted),
            Appendices = [new($"Приложение\nк приказу {school.Brief(GrammaticalCase.Genitive)}\n{reference}", "Наставнические пары (группы)", [Table(data.Pairs)], Landscape: true)],
            Executor = data.Executor,
        };
    }

    /// <summary>Texts of the items in their order; null stands for the appointments. An item whose text came out empty is left out.</summary>
    private static IEnumerable<string?> Items(PairsOrderData data)
    {
        var school = data.School;
        yield return PairsOrderTexts.Approval.Say(school, data);
        yield return null;
        foreach (var slot in new[] { PairsOrderTexts.Curatorship, PairsOrderTexts.Plans, PairsOrderTexts.CuratorDuties })
        {
            if (slot.Say(school, data) is { Length: > 0 } text) yield return text;
        }
        foreach (var line in PairsOrderTexts.Further.Lines(school, data)) yield return line;
        if (PairsOrderTexts.Control.Say(school, data) is { Length: > 0 } control) yield return control;
    }

    private static IEnumerable<Block> Appointments(PairsOrderData data, int number)
    {
        string Say(OrderedPair pair) => PairsOrderTexts.Appointment.Say(data.School, (data, pair)).TrimEnd('.', ';');
        if (data.Pairs.Count == 1)
        {
            yield return ItemBlock.Of($"{number}.", $"Назначить {Say(data.Pairs[0])}.");
            yield break;
        }
        yield return new ItemBlock($"{number}.", ["Назначить:"], KeepWithNext: true);
        for (var i = 0; i < data.Pairs.Count; i++) yield return ItemBlock.Of($"{number}.{i + 1}.", Words.Upper(Say(data.Pairs[i])) + (i < data.Pairs.Count - 1 ? ";" : "."));
    }

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
