namespace MentoringPortal.Documents.Consents;

/// <summary>Data of the consent to distribution (D-09b).</summary>
public sealed record DistributionConsentData : DocumentData
{
    /// <summary>Whose data are published.</summary>
    public required Participant Person { get; init; }

    /// <summary>Addresses of the site and pages; empty leaves a blank.</summary>
    public IReadOnlyList<string> Resources { get; init; } = [];

    /// <summary>Data to publish; empty takes the usual ones.</summary>
    public IReadOnlyList<string> Categories { get; init; } = [];

    public string? RecordCode { get; init; }
}

/// <summary>Согласие на обработку персональных данных, разрешённых для распространения (D-09b, ст. 10.1 152-ФЗ): every category is allowed or forbidden by itself.</summary>
public static class DistributionConsent
{
    public const string Code = "D-09b";

    public static OfficialDocument Compose(DistributionConsentData data)
    {
        var categories = data.Categories.Count > 0 ? data.Categories : DistributionConsentTexts.Categories.Lines(data.School, data);
        return Template.Begin(data, Code, $"Согласие на распространение персональных данных: {data.Person.Name.SurnameWithInitials}", "СОГЛАСИЕ", registered: false,
            fontSize: 12) with
        {
            Letterhead = null,
            KindDetail = "на обработку персональных данных, разрешённых субъектом для распространения",
            Addressee = ConsentParts.Addressee(data.School, data.Person),
            Body =
            [
                ParagraphBlock.Plain($"Я, {data.Person.Name.Full},"),
                new FactsBlock([new("контактные данные (телефон, электронная почта или адрес)", null)]),
                new ParagraphBlock([new(DistributionConsentTexts.Statement.Say(data.School, data))], Indent: false, SpaceBefore: true),
                ItemBlock.Of("1.", Run.Strong("Цель: "), DistributionConsentTexts.Purpose.Say(data.School, data)),
                ItemBlock.Of("2.", Run.Strong("Где размещаются сведения: "), DistributionConsentTexts.Resources.Say(data.School, data)),
                new ItemBlock("3.", [Run.Strong("Перечень данных "), new("(напротив каждой строки напишите «да» или «нет», впишите условия и запреты, если они есть):")],
                    KeepWithNext: true),
                new TableBlock(
                    [new("№\nп/п", 8, TextAlign.Center), new("Персональные данные", 44), new("Распространять", 16, TextAlign.Center), new("Условия и запреты", 32)],
                    [.. categories.Select((c, i) => TableRow.Of($"{i + 1}", Words.Unnumbered(c), "", TableCell.Blank(2)))]),
                ItemBlock.Of("4.", Run.Strong("Срок действия согласия: "), DistributionConsentTexts.Term.Say(data.School, data)),
                ItemBlock.Of("5.", DistributionConsentTexts.Withdrawal.Say(data.School, data)),
                new HandSignatureBlock(data.Person.Name.InitialsWithSurname),
                .. ConsentParts.CodeNote(data.RecordCode),
            ],
        };
    }
}
