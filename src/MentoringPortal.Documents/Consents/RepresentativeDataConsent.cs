using MentoringPortal.Domain.Language;

namespace MentoringPortal.Documents.Consents;

/// <summary>Data of the two papers a legal representative signs for a pupil (D-09a). What the portal does not keep is written in by hand.</summary>
public sealed record RepresentativeConsentData : DocumentData
{
    /// <summary>Pupil.</summary>
    public required RussianName Child { get; init; }

    /// <summary>«7 «А»»; null leaves a blank.</summary>
    public string? Class { get; init; }

    /// <summary>Day of birth; null leaves a blank.</summary>
    public DateOnly? BornOn { get; init; }

    /// <summary>Parent, guardian or trustee; null leaves blanks.</summary>
    public RussianName? Representative { get; init; }

    /// <summary>«мать», «опекун»; null leaves a blank.</summary>
    public string? Relation { get; init; }

    public string? Form { get; init; }

    public DateOnly? From { get; init; }

    public DateOnly? To { get; init; }

    public string? RecordCode { get; init; }

    internal Block[] Parties =>
    [
        new FactsBlock(
        [
            new("Законный представитель", Representative?.Full), new("Кем приходится", Relation), new("Адрес", null),
                new("Документ, удостоверяющий личность (серия, номер, кем и когда выдан)", null),
            new("Документ, подтверждающий полномочия", null), new("Обучающийся", Child.Full), new("Класс", Class),
                new("Дата рождения", BornOn is { } born ? RussianDate.Short(born) : null),
        ]),
    ];

    internal IReadOnlyList<string> Addressee =>
    [
        $"{Words.Upper(RussianPosts.In(School.Director.Post, GrammaticalCase.Dative))} {School.Brief(GrammaticalCase.Genitive)}",
        School.Director.Name.In(GrammaticalCase.Dative).SurnameWithInitials,
        Representative is { } who ? $"от {who.In(GrammaticalCase.Genitive).Full}" : "от ____________________________",
    ];
}

/// <summary>Согласие законного представителя на обработку персональных данных несовершеннолетнего (D-09a).</summary>
public static class RepresentativeDataConsent
{
    public const string Code = "D-09a";

    public static OfficialDocument Compose(RepresentativeConsentData data) =>
        Template.Begin(data, Code, $"Согласие законного представителя на обработку персональных данных: {data.Child.SurnameWithInitials}", "СОГЛАСИЕ", registered: false,
            fontSize: 12) with
        {
            Letterhead = null,
            KindDetail = "законного представителя на обработку персональных данных несовершеннолетнего",
            Addressee = data.Addressee,
            Body =
            [
                .. data.Parties,
                new ParagraphBlock([new(RepresentativeDataTexts.Statement.Say(data.School, data))], SpaceBefore: true),
                ItemBlock.Of("1.", Run.Strong("Цель обработки: "), RepresentativeDataTexts.Purpose.Say(data.School, data)),
                ItemBlock.Of("2.", Run.Strong("Перечень персональных данных: "), RepresentativeDataTexts.Categories.Say(data.School, data)),
                ItemBlock.Of("3.", Run.Strong("Действия с персональными данными: "), RepresentativeDataTexts.Actions.Say(data.School, data)),
                ItemBlock.Of("4.", Run.Strong("Передача третьим лицам и распространение: "), RepresentativeDataTexts.Transfer.Say(data.School, data)),
                ItemBlock.Of("5.", Run.Strong("Срок действия согласия: "), RepresentativeDataTexts.Term.Say(data.School, data)),
                ItemBlock.Of("6.", Run.Strong("Порядок отзыва: "), RepresentativeDataTexts.Withdrawal.Say(data.School, data)),
                new HandSignatureBlock(data.Representative?.InitialsWithSurname),
                .. ConsentParts.CodeNote(data.RecordCode),
            ],
        };
}
