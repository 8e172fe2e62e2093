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

    /// <summary>«2026/2027»; null where a pair lasts beyond it, and the year would contradict the period beside it.</summary>
    public string? AcademicYear { get; init; }

    public required Participant Curator { get; init; }

    /// <summary>Until when the plans go to approval; null leaves the date blank.</summary>
    public DateOnly? PlansDueOn { get; init; }

    /// <summary>Who approves the plans.</summary>
    public required Participant PlansApprover { get; init; }

    /// <summary>Who controls the order; null means the director.</summary>
    public Participant? Controller { get; init; }

    /// <summary>Who signs, «Исполняющий обязанности директора» included; null means the director.</summary>
    public Participant? Signer { get; init; }

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
        var appointments = data.Pairs.Select(p => PairsOrderTexts.Appointment.Say(school, (data, p))).ToList();
        var items = new OrderItems(PairsOrderTexts.Preamble.Say(school, data)).Add(PairsOrderTexts.Approval.Say(school, data));
        if (appointments.Count == 1) items.Add($"Назначить {OrderParts.Listed(appointments[0], last: true)}");
        else items.AddList("Назначить:", [.. appointments.Select(Words.Upper)]);
        items.Add(PairsOrderTexts.Curatorship.Say(school, data))
            .Add(PairsOrderTexts.Plans.Say(school, data))
            .Add(PairsOrderTexts.CuratorDuties.Say(school, data))
            .Add(PairsOrderTexts.Further.Lines(school, data))
            .Add(PairsOrderTexts.Control.Say(school, data));
        return OrderParts.Order(data, Code, PairsOrderTexts.Heading.Say(school, data), items.Blocks, data.Signer, PairsOrderTexts.Acquainted.Say(school, data),
            data.Acquainted, data.Executor) with
        {
            Appendices = [new($"Приложение\nк приказу {school.Brief(GrammaticalCase.Genitive)}\n{Template.FromNumber(data.Date, data.Number)}",
                "Наставнические пары (группы)", [Table(data.Pairs)], Landscape: true)],
        };
    }

    private static TableBlock Table(IReadOnlyList<OrderedPair> pairs) => new(
        [
            new("№\nп/п", 5, TextAlign.Center), new("Наставник: фамилия, имя, отчество, должность, категория", 22), new("Наставляемый: фамилия, имя, отчество, должность", 21),
            new("Форма наставничества", 12), new("Модель взаимодействия", 14), new("Вид наставничества", 12), new("Предмет (тема)", 15), new("Период", 13, TextAlign.Center),
        ],
        [.. pairs.Select((p, i) => TableRow.Of(
            $"{i + 1}",
            string.Join(", ", new[] { p.Mentor.Full(), p.MentorCategory, p.SupplementaryAgreement is null ? null : "доп. соглашение " + p.SupplementaryAgreement }.Where(
                s => !string.IsNullOrWhiteSpace(s))),
            p.Mentee.Full(),
            p.Form, Words.OrDash(p.Model), Words.OrDash(p.Kind), Words.OrDash(p.Topic),
            RussianDate.Span(p.From, p.To)))],
        FontSize: 11);
}
