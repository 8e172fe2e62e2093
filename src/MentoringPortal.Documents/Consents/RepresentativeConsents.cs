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
            new("Законный представитель", Representative?.Full), new("Кем приходится", Relation), new("Адрес", null), new("Документ, удостоверяющий личность (серия, номер, кем и когда выдан)", null),
            new("Документ, подтверждающий полномочия", null), new("Обучающийся", Child.Full), new("Класс", Class), new("Дата рождения", BornOn is { } born ? RussianDate.Short(born) : null),
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
        Template.Begin(data, Code, $"Согласие законного представителя на обработку персональных данных: {data.Child.SurnameWithInitials}", "СОГЛАСИЕ", registered: false, fontSize: 12) with
        {
            Letterhead = null,
            KindDetail = "законного представителя на обработку персональных данных несовершеннолетнего",
            Addressee = data.Addressee,
            Body =
            [
                .. data.Parties,
                new ParagraphBlock([new($"Действуя свободно, своей волей и в интересах несовершеннолетнего, в соответствии со ст. 9 Федерального закона от 27.07.2006 № 152-ФЗ «О персональных данных» даю согласие оператору – {data.School.FullName}{(data.School.Address is { } address ? $" (адрес: {address})" : "")} – на обработку персональных данных несовершеннолетнего на следующих условиях.")], SpaceBefore: true),
                ItemBlock.Of("1.", Run.Strong("Цель обработки: "), $"организация и сопровождение наставничества в {data.School.Brief(GrammaticalCase.Prepositional)}."),
                ItemBlock.Of("2.", Run.Strong("Перечень персональных данных: "), "фамилия, имя, отчество, дата рождения, пол, класс, контактные данные, сведения об участии в программе наставничества (планы, встречи, анкеты, отзывы, результаты). Сведения о здоровье и о семье не обрабатываются."),
                ItemBlock.Of("3.", Run.Strong("Действия с персональными данными: "), "сбор, запись, систематизация, накопление, хранение, уточнение (обновление, изменение), извлечение, использование, обезличивание, блокирование, удаление, уничтожение. Способ обработки – смешанный: с использованием средств автоматизации и без их использования."),
                ItemBlock.Of("4.", Run.Strong("Передача третьим лицам и распространение: "), "настоящим согласием не разрешаются."),
                ItemBlock.Of("5.", Run.Strong("Срок действия согласия: "), "со дня подписания до достижения цели обработки."),
                ItemBlock.Of("6.", Run.Strong("Порядок отзыва: "), "согласие может быть отозвано в любое время письменным заявлением на имя руководителя школы."),
                new HandSignatureBlock(data.Representative?.InitialsWithSurname),
                .. ConsentParts.CodeNote(data.RecordCode),
            ],
        };
}

/// <summary>Согласие законного представителя на участие несовершеннолетнего в программе наставничества (D-09a, отдельный документ).</summary>
public static class RepresentativeParticipationConsent
{
    public const string Code = "D-09ap";

    public static OfficialDocument Compose(RepresentativeConsentData data) =>
        Template.Begin(data, Code, $"Согласие законного представителя на участие в программе наставничества: {data.Child.SurnameWithInitials}", "СОГЛАСИЕ", registered: false, fontSize: 13) with
        {
            Letterhead = null,
            KindDetail = "законного представителя на участие несовершеннолетнего в программе наставничества",
            Addressee = data.Addressee,
            Body =
            [
                .. data.Parties,
                new ParagraphBlock([new($"Даю согласие на участие несовершеннолетнего в программе наставничества {data.School.Brief(GrammaticalCase.Genitive)} на следующих условиях:")], SpaceBefore: true, KeepWithNext: true),
                new FactsBlock([new("Форма наставничества", data.Form), new("Период", ConsentParts.Period(data.From, data.To))]),
                new ParagraphBlock([new("Мне разъяснено, что:")], KeepWithNext: true, SpaceBefore: true),
                ItemBlock.Dash("участие добровольное, от него можно отказаться в любое время письменным заявлением куратору;"),
                ItemBlock.Dash("встречи проходят в школе или в согласованном со мной месте, в присутствии или с ведома педагога;"),
                ItemBlock.Dash("о ходе наставничества я могу узнать у куратора."),
                new HandSignatureBlock(data.Representative?.InitialsWithSurname),
                .. ConsentParts.CodeNote(data.RecordCode),
            ],
        };
}
