namespace MentoringPortal.Documents.Consents;

/// <summary>Data of the draft of the supplementary agreement (D-08b). The amount of the payment is written in by hand: the portal does not keep it.</summary>
public sealed record SupplementaryAgreementData : DocumentData
{
    public required Participant Mentor { get; init; }

    public required Participant Mentee { get; init; }

    /// <summary>«от 25.08.2020 № 17»; null leaves a blank.</summary>
    public string? Contract { get; init; }

    public string? Form { get; init; }

    /// <summary>What the mentor does; null takes the usual words.</summary>
    public string? Content { get; init; }

    public required DateOnly From { get; init; }

    public required DateOnly To { get; init; }
}

/// <summary>Проект дополнительного соглашения к трудовому договору о наставничестве (D-08b, ст. 351.8 ТК РФ).</summary>
public static class SupplementaryAgreementDraft
{
    public const string Code = "D-08b";

    public static OfficialDocument Compose(SupplementaryAgreementData data)
    {
        var school = data.School;
        var director = school.Director;
        var contract = data.Contract ?? "от\u00A0____________ №\u00A0______";
        var content = data.Content is { Length: > 0 } text ? text : SupplementaryAgreementTexts.Content.Say(school, data);
        return Template.Begin(data, Code, $"Дополнительное соглашение о наставничестве: {data.Mentor.Name.SurnameWithInitials}", "ДОПОЛНИТЕЛЬНОЕ СОГЛАШЕНИЕ", fontSize: 13) with
        {
            KindDetail = $"к трудовому договору {contract}",
            Place = school.PlaceOfIssue,
            Letterhead = null,
            Body =
            [
                ParagraphBlock.Plain(SupplementaryAgreementTexts.Parties.Say(school, data)),
                ItemBlock.Of("1.", SupplementaryAgreementTexts.Assignment.Say(school, data)),
                ItemBlock.Of("2.", Run.Strong("Содержание работы: "), $"{content.Trim().TrimEnd('.')}."),
                ItemBlock.Of("3.", Run.Strong("Срок: "), $"{Words.Period(data.From, data.To)}."),
                ItemBlock.Of("4.", Run.Strong("Форма наставничества: "), $"{data.Form ?? "____________________"}."),
                ItemBlock.Of("5.", Run.Strong("Размер и условия оплаты: "), SupplementaryAgreementTexts.Payment.Say(school, data)),
                .. SupplementaryAgreementTexts.Further.Lines(school, data).Select((line, i) => ItemBlock.Of($"{i + 6}.", Words.Unnumbered(line))),
                new HeadingBlock("Адреса и реквизиты сторон"),
                new TableBlock([new("Работодатель", 50), new("Работник", 50)], [TableRow.Of(Employer(school), Employee(data.Mentor))]),
            ],
            Signatures =
            [
                new(Words.Upper(director.Post), director.Name.InitialsWithSurname, "Работодатель:"),
                new(Words.Upper(data.Mentor.Post), data.Mentor.Name.InitialsWithSurname, "Работник:"),
            ],
            // The portal keeps neither passport nor address of a person: the employer's personnel department writes them in.
            Closing = [new HandSignatureBlock(data.Mentor.Name.InitialsWithSurname, SupplementaryAgreementTexts.Received.Say(school, data))],
        };
    }

    private static string Employer(SchoolCard school) =>
        string.Join('\n', new[] { school.FullName, school.Address, school.Contacts, school.Codes }.Where(line => !string.IsNullOrWhiteSpace(line)));

    private static string Employee(Participant mentor) =>
        $"{mentor.Name.Full}\nПаспорт: серия _______ № ____________,\nвыдан ____________________________\nАдрес: ___________________________\n_________________________________";
}
