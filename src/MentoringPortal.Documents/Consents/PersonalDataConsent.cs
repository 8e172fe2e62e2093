namespace MentoringPortal.Documents.Consents;

/// <summary>Data of the consent to the processing of personal data (D-09). Address and passport are written in by hand: the portal does not keep them.</summary>
public sealed record PersonalDataConsentData : DocumentData
{
    public required Participant Person { get; init; }

    /// <summary>Purpose; null takes the usual one.</summary>
    public string? Purpose { get; init; }

    /// <summary>Data, one category a line; empty takes the usual list.</summary>
    public IReadOnlyList<string> Categories { get; init; } = [];

    /// <summary>Until when; null means till the purpose is reached.</summary>
    public DateOnly? ValidUntil { get; init; }

    public string? RecordCode { get; init; }
}

/// <summary>Согласие на обработку персональных данных (D-09): a separate document with one purpose (ст. 9 152-ФЗ).</summary>
public static class PersonalDataConsent
{
    public const string Code = "D-09";

    public static OfficialDocument Compose(PersonalDataConsentData data)
    {
        var person = data.Person;
        var school = data.School;
        var categories = data.Categories.Count > 0 ? data.Categories : PersonalDataConsentTexts.Categories.Lines(school, data);
        return Template.Begin(data, Code, $"Согласие на обработку персональных данных: {person.Name.SurnameWithInitials}", "СОГЛАСИЕ", registered: false, fontSize: 12) with
        {
            Letterhead = null,
            KindDetail = "на обработку персональных данных",
            Addressee = ConsentParts.Addressee(school, person),
            Body =
            [
                ParagraphBlock.Plain($"Я, {person.Name.Full},"),
                new FactsBlock([new("адрес", null), new("документ, удостоверяющий личность (серия, номер, кем и когда выдан)", null)]),
                new ParagraphBlock([new(PersonalDataConsentTexts.Statement.Say(school, data))], Indent: false, SpaceBefore: true),
                ItemBlock.Of("1.", Run.Strong("Цель обработки: "), data.Purpose ?? PersonalDataConsentTexts.Purpose.Say(school, data)),
                new ItemBlock("2.", [Run.Strong("Перечень персональных данных:")], KeepWithNext: true),
                .. categories.Select(c => ItemBlock.Dash(c)),
                ItemBlock.Of("3.", Run.Strong("Действия с персональными данными: "), PersonalDataConsentTexts.Actions.Say(school, data)),
                ItemBlock.Of("4.", Run.Strong("Передача третьим лицам: "), PersonalDataConsentTexts.Transfer.Say(school, data)),
                ItemBlock.Of("5.", Run.Strong("Срок действия согласия: "), PersonalDataConsentTexts.Term.Say(school, data)),
                ItemBlock.Of("6.", Run.Strong("Порядок отзыва: "), PersonalDataConsentTexts.Withdrawal.Say(school, data)),
                new HandSignatureBlock(person.Name.InitialsWithSurname),
                .. ConsentParts.CodeNote(data.RecordCode),
            ],
        };
    }
}
