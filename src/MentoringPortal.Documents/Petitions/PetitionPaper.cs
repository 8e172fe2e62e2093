using MentoringPortal.Documents.Consents;
using MentoringPortal.Documents.Wording;
using MentoringPortal.Domain.Language;
using MentoringPortal.Domain.Petitions;
using MentoringPortal.Domain.Schools;

namespace MentoringPortal.Documents.Petitions;

/// <summary>Data of a petition as a paper.</summary>
public sealed record PetitionData : DocumentData
{
    /// <summary>«Ходатайство о замене наставника»: the first word is the kind of the paper.</summary>
    public required string Heading { get; init; }

    /// <summary>The office it is written to; the mentor by name.</summary>
    public required SchoolRole Addressee { get; init; }

    public required Participant Author { get; init; }

    /// <summary>The pair it is about.</summary>
    public Participant? Mentor { get; init; }

    public Participant? Mentee { get; init; }

    public required string Text { get; init; }

    public required DateOnly SentOn { get; init; }

    /// <summary>What those who passed it on think of it; null for its author.</summary>
    public string? Opinion { get; init; }

    /// <summary>«Удовлетворено».</summary>
    public string? Answer { get; init; }

    public string? AnswerText { get; init; }

    public DateOnly? AnsweredOn { get; init; }

    public Participant? AnsweredBy { get; init; }
}

/// <summary>Обращение участника наставничества с ответом: просьба, ходатайство, предложение, заявление.</summary>
public static class PetitionPaper
{
    public const string Code = "D-60";

    public static OfficialDocument Compose(PetitionData data)
    {
        var words = data.Heading.Split(' ', 2);
        var body = new List<Block>();
        body.AddRange(Words.Paragraphs(data.Text));
        body.AddRange(PetitionTexts.Pair.Lines(data.School, data).Select(ParagraphBlock.Plain));
        body.Add(new HandSignatureBlock(data.Author.Name.InitialsWithSurname));
        body.Add(new NoteBlock($"Отправлено в портале {RussianDate.Short(data.SentOn)}."));
        body.AddRange(PetitionTexts.Note.Blocks(data.School, data));
        if (data.Opinion is { } opinion)
        {
            body.Add(new ParagraphBlock([Run.Strong("Мнение")], Indent: false, SpaceBefore: true, KeepWithNext: true));
            body.AddRange(Words.Paragraphs(opinion));
        }

        if (data.Answer is not null)
        {
            body.Add(new ParagraphBlock([Run.Strong("Ответ")], Indent: false, SpaceBefore: true, KeepWithNext: true));
            body.Add(new FactsBlock(
            [
                new("Решение", data.Answer), .. Template.Known(Words.Gendered("Ответил(а)", data.AnsweredBy), data.AnsweredBy?.Full()),
                .. Template.Known("Дата ответа", data.AnsweredOn is { } on ? RussianDate.Short(on) : null),
            ]));
            if (data.AnswerText is not null) body.AddRange(Words.Paragraphs(data.AnswerText));
        }

        return Template.Begin(data, Code, $"{data.Heading}: {data.Author.Name.SurnameWithInitials}, {RussianDate.Short(data.SentOn)}", words[0].ToUpperInvariant(),
            registered: false, fontSize: 13) with
        {
            Letterhead = null,
            KindDetail = words.ElementAtOrDefault(1),
            Addressee = To(data),
            Body = body,
        };
    }

    private static IReadOnlyList<string> To(PetitionData data)
    {
        if (data.Addressee == SchoolRole.Director) return ConsentParts.Addressee(data.School, data.Author);
        string[] from = [$"от {Words.Post(data.Author.Post, GrammaticalCase.Genitive)}", data.Author.Name.In(GrammaticalCase.Genitive).Full];
        return data is { Addressee: SchoolRole.Mentor, Mentor: { } mentor }
            ? ["Наставнику", mentor.Name.In(GrammaticalCase.Dative).SurnameWithInitials, .. from]
            : [$"{Words.Upper(data.Addressee.To())} {data.School.Brief(GrammaticalCase.Genitive)}", .. from];
    }
}

/// <summary>Editable texts of the paper.</summary>
internal static class PetitionTexts
{
    private static readonly Variables<PetitionData> OfPetition = Variables.OfDocument<PetitionData>()
        .Text("вид", "«Ходатайство о замене наставника»", d => d.Heading)
        .Day("отправлено", "когда отправлено", d => d.SentOn)
        .Person("автор", "кто обращается", d => d.Author)
        .Person("наставник", "наставник пары", d => d.Mentor)
        .Person("наставляемый", "наставляемый пары", d => d.Mentee)
        .Flag("о_паре", "обращение касается пары", d => d.Mentor is not null);

    public static readonly KindTexts Texts = new(PetitionPaper.Code);

    public static readonly TextSlot<PetitionData> Pair = Texts.Lines("pair", "О какой паре", OfPetition,
        """
        {% if о_паре %}Обращение касается наставнической пары: наставник – {{ наставник.кратко }}, наставляемый – {{ наставляемый.кратко }}.{% endif %}
        """, optional: true);

    public static readonly TextSlot<PetitionData> Note = Texts.Note(OfPetition);
}
