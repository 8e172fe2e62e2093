using MentoringPortal.Domain.Language;

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

    private static readonly string[] UsualCategories =
    [
        "фамилия, имя, отчество, пол;",
        "контактные данные: телефон, адрес электронной почты;",
        "должность, преподаваемый предмет, дата приёма на работу, образование, квалификационная категория, стаж работы;",
        "сведения об участии в программе наставничества: планы, встречи, анкеты, отзывы, результаты оценки, поощрения.",
    ];

    public static OfficialDocument Compose(PersonalDataConsentData data)
    {
        var person = data.Person;
        var school = data.School;
        var categories = data.Categories.Count > 0 ? data.Categories : UsualCategories;
        var term = data.ValidUntil is { } until ? $"до {RussianDate.Long(until)}" : "до достижения цели обработки";
        return Template.Begin(data, Code, $"Согласие на обработку персональных данных: {person.Name.SurnameWithInitials}", "СОГЛАСИЕ", registered: false, fontSize: 12) with
        {
            Letterhead = null,
            KindDetail = "на обработку персональных данных",
            Addressee = ConsentParts.Addressee(school, person),
            Body =
            [
                ParagraphBlock.Plain($"Я, {person.Name.Full},"),
                new FactsBlock([new("адрес", null), new("документ, удостоверяющий личность (серия, номер, кем и когда выдан)", null)]),
                new ParagraphBlock([new($"свободно, своей волей и в своём интересе в соответствии со ст. 9 Федерального закона от 27.07.2006 № 152-ФЗ «О персональных данных» даю согласие оператору – {school.FullName}{(school.Address is { } address ? $" (адрес: {address})" : "")} – на обработку моих персональных данных на следующих условиях.")], Indent: false, SpaceBefore: true),
                ItemBlock.Of("1.", Run.Strong("Цель обработки: "), data.Purpose ?? $"организация и сопровождение наставничества в {school.ShortName}."),
                new ItemBlock("2.", [Run.Strong("Перечень персональных данных:")], KeepWithNext: true),
                .. categories.Select(c => ItemBlock.Dash(c)),
                ItemBlock.Of("3.", Run.Strong("Действия с персональными данными: "), "сбор, запись, систематизация, накопление, хранение, уточнение (обновление, изменение), извлечение, использование, обезличивание, блокирование, удаление, уничтожение. Способ обработки – смешанный: с использованием средств автоматизации и без их использования."),
                ItemBlock.Of("4.", Run.Strong("Передача третьим лицам: "), "не осуществляется, кроме случаев, установленных законодательством Российской Федерации. Распространение персональных данных настоящим согласием не разрешается."),
                ItemBlock.Of("5.", Run.Strong("Срок действия согласия: "), $"со дня подписания {Words.Sentence(term)}"),
                ItemBlock.Of("6.", Run.Strong("Порядок отзыва: "), $"согласие может быть отозвано в любое время письменным заявлением на имя руководителя {school.ShortName}. Мне разъяснены последствия отзыва: участие в программе наставничества прекращается, а данные, обработка которых не требуется по закону, уничтожаются."),
                new HandSignatureBlock(person.Name.InitialsWithSurname),
                .. ConsentParts.CodeNote(data.RecordCode),
            ],
        };
    }
}
