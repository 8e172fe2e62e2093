using MentoringPortal.Domain.Language;

namespace MentoringPortal.Documents.Consents;

/// <summary>Data of a consent to take part in a pair (D-08, D-08a).</summary>
public sealed record PairConsentData : DocumentData
{
    /// <summary>Null while the mentor is not chosen: the mentee's consent then speaks of the mentor whom the order will name.</summary>
    public Participant? Mentor { get; init; }

    /// <summary>Null while the mentee is not chosen: the consent then speaks of mentees in general.</summary>
    public Participant? Mentee { get; init; }

    public string? Form { get; init; }

    /// <summary>What the mentor will do or the topic of the work.</summary>
    public string? Content { get; init; }

    public DateOnly? From { get; init; }

    public DateOnly? To { get; init; }

    /// <summary>Supplementary agreement that holds size and conditions of payment: «от 28.08.2026 № 12».</summary>
    public string? SupplementaryAgreement { get; init; }

    /// <summary>Code that finds the record when the signed paper comes back.</summary>
    public string? RecordCode { get; init; }
}

/// <summary>Согласие наставника на осуществление наставничества (D-08, ст. 351.8 ТК РФ).</summary>
public static class MentorConsent
{
    public const string Code = "D-08";

    public static OfficialDocument Compose(PairConsentData data)
    {
        var mentor = data.Mentor ?? throw new ArgumentException("The consent of a mentor needs the mentor.", nameof(data));
        return Template.Begin(data, Code, $"Согласие на осуществление наставничества: {mentor.Name.SurnameWithInitials}", "СОГЛАСИЕ", registered: false, fontSize: 13) with
        {
            Letterhead = null,
            KindDetail = "на осуществление наставничества",
            Addressee = ConsentParts.Addressee(data.School, mentor),
            Body =
            [
                ParagraphBlock.Plain(MentorConsentTexts.Statement.Say(data.School, data)),
                new FactsBlock(
                [
                    new("Содержание работы", data.Content ?? MentorConsentTexts.Content.Say(data.School, data)),
                    new("Срок", ConsentParts.Period(data.From, data.To)),
                    new("Форма наставничества", data.Form),
                    new("Размер и условия оплаты", MentorConsentTexts.Payment.Say(data.School, data)),
                ]),
                new ParagraphBlock([new("Мне разъяснено, что:")], KeepWithNext: true, SpaceBefore: true),
                .. MentorConsentTexts.Explained.Lines(data.School, data).Select(l => ItemBlock.Dash(Words.Unnumbered(l))),
                new HandSignatureBlock(mentor.Name.InitialsWithSurname),
                .. ConsentParts.CodeNote(data.RecordCode),
            ],
        };
    }
}

/// <summary>Согласие наставляемого на закрепление в наставнической паре (D-08a).</summary>
public static class MenteeConsent
{
    public const string Code = "D-08a";

    public static OfficialDocument Compose(PairConsentData data)
    {
        var mentee = data.Mentee ?? throw new ArgumentException("The consent of a mentee needs the mentee.", nameof(data));
        return Template.Begin(data, Code, $"Согласие наставляемого на закрепление в наставнической паре: {mentee.Name.SurnameWithInitials}", "СОГЛАСИЕ",
            registered: false, fontSize: 13) with
        {
            Letterhead = null,
            KindDetail = "наставляемого на закрепление в наставнической паре",
            Addressee = ConsentParts.Addressee(data.School, mentee),
            Body =
            [
                ParagraphBlock.Plain(MenteeConsentTexts.Statement.Say(data.School, data)),
                new FactsBlock(
                [
                    new("Форма наставничества", data.Form),
                    new("Предмет (тема) наставничества", data.Content),
                    new("Период", ConsentParts.Period(data.From, data.To)),
                ]),
                new ParagraphBlock([new("Мне разъяснено, что:")], KeepWithNext: true, SpaceBefore: true),
                .. MenteeConsentTexts.Explained.Lines(data.School, data).Select(l => ItemBlock.Dash(Words.Unnumbered(l))),
                new HandSignatureBlock(mentee.Name.InitialsWithSurname),
                .. ConsentParts.CodeNote(data.RecordCode),
            ],
        };
    }
}

/// <summary>Phrases of all consents.</summary>
internal static class ConsentParts
{
    /// <summary>What may be done with personal data, usually (ст. 3 152-ФЗ).</summary>
    public const string UsualActions =
        "сбор, запись, систематизация, накопление, хранение, уточнение (обновление, изменение), извлечение, использование, обезличивание, блокирование, удаление, "
            + "уничтожение. Способ обработки – смешанный: с использованием средств автоматизации и без их использования.";

    public static IReadOnlyList<string> Addressee(SchoolCard school, Participant from) =>
    [
        $"{Words.Upper(RussianPosts.In(school.Director.Post, GrammaticalCase.Dative))} {school.Brief(GrammaticalCase.Genitive)}",
        school.Director.Name.In(GrammaticalCase.Dative).SurnameWithInitials,
        $"от {Words.Post(from.Post, GrammaticalCase.Genitive)}",
        from.Name.In(GrammaticalCase.Genitive).Full,
    ];

    public static string? Period(DateOnly? from, DateOnly? to) => from is { } f && to is { } t ? Words.Period(f, t) : null;

    public static IEnumerable<Block> CodeNote(string? code) => code is null ? [] : [new NoteBlock($"Код записи в портале: {code}")];
}
