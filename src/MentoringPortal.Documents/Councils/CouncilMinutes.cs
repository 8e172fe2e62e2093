using MentoringPortal.Documents.Wording;
using MentoringPortal.Domain.Language;

namespace MentoringPortal.Documents.Councils;

/// <summary>A decision as minutes print it.</summary>
public sealed record MinutedDecision(string Text, Participant? Person, DateOnly? DueOn);

/// <summary>An item as minutes print it.</summary>
/// <param name="Number">From 1, as in the agenda.</param>
/// <param name="IsAdopted">The votes carried its decisions.</param>
public sealed record MinutedItem(int Number, string Topic, string? Speaker, string? Heard, string? Discussed, int For, int Against, int Abstained, bool IsAdopted,
    IReadOnlyList<MinutedDecision> Decisions)
{
    /// <summary>The votes are written down; a draft leaves lines for them.</summary>
    public bool IsVoted { get; init; } = true;
}

/// <summary>Somebody who was not there.</summary>
public sealed record AbsentMember(Participant Person, string? Reason);

/// <summary>Data of the minutes of a council, of an extract from them, of the notice and of the attendance list.</summary>
public sealed record CouncilMinutesData : DocumentData
{
    /// <summary>«педагогического совета».</summary>
    public required string Body { get; init; }

    public required DateOnly HeldOn { get; init; }

    /// <summary>«14:00 – 15:10»; null where it was not noted.</summary>
    public string? Hours { get; init; }

    public string? Place { get; init; }

    public Participant? Chair { get; init; }

    public Participant? Secretary { get; init; }

    public required IReadOnlyList<Participant> Present { get; init; }

    public required IReadOnlyList<AbsentMember> Absent { get; init; }

    /// <summary>Who is expected, where nobody has been marked yet: the sheet is printed before the meeting to be signed at it.</summary>
    public IReadOnlyList<Participant> Expected { get; init; } = [];

    public string? Invited { get; init; }

    /// <summary>Members needed for the quorum.</summary>
    public int Needed { get; init; }

    public bool HasQuorum { get; init; }

    /// <summary>«РЕШИЛИ».</summary>
    public string Word { get; init; } = "РЕШИЛИ";

    public required IReadOnlyList<MinutedItem> Items { get; init; }

    /// <summary>What was heard; null: nothing is appended.</summary>
    public CouncilPackData? Pack { get; init; }

    public int Members => Present.Count + Absent.Count;
}

/// <summary>Протокол заседания совета, выписка из него, извещение и лист регистрации (D-34, D-53).</summary>
public static class CouncilMinutes
{
    public const string Code = "D-34p";

    public const string ExtractCode = "D-34v";

    public const string NoticeCode = "D-34n";

    public const string AttendanceCode = "D-53";

    /// <summary>More people than this are named in the attendance list only.</summary>
    private const int MostNamed = 25;

    public static OfficialDocument Compose(CouncilMinutesData data) => Template.Begin(data, Code, $"Протокол заседания {data.Body}", "ПРОТОКОЛ", keptOverTenYears: true) with
    {
        KindDetail = $"заседания {data.Body}",
        Place = data.School.PlaceOfIssue,
        Body =
        [
            new FactsBlock(Facts(data)),
            new HeadingBlock("Повестка"),
            .. Agenda(data),
            .. data.Items.SelectMany(i => Item(data, i)),
            .. CouncilMinutesTexts.Note.Blocks(data.School, data),
        ],
        Signatures = Hands(data),
        Appendices = data.Pack is { } pack ? CouncilPackPaper.AppendedTo(pack, $"к протоколу {data.Body} {Template.FromNumber(data.Date, data.Number)}") : [],
    };

    /// <summary>Chosen items, whole and unchanged; nobody of the other items is named.</summary>
    /// <param name="certifier">Who certifies the copy.</param>
    /// <param name="on">Day of the extract.</param>
    public static OfficialDocument Extract(CouncilMinutesData data, IReadOnlyCollection<int> items, Participant certifier, DateOnly on) =>
        Template.Begin(data, ExtractCode, $"Выписка из протокола заседания {data.Body}", "ВЫПИСКА") with
        {
            KindDetail = $"из протокола заседания {data.Body}",
            Place = data.School.PlaceOfIssue,
            Body =
            [
                new FactsBlock([.. Known("Председатель", data.Chair?.Brief()), .. Known("Секретарь", data.Secretary?.Brief()),
                    new("Присутствовали", $"{data.Present.Count} из {data.Members}, {(data.HasQuorum ? "кворум есть" : "кворума нет")}")]),
                .. data.Items.Where(i => items.Contains(i.Number)).SelectMany(i => Item(data, i, headingLevel: 1)),
                .. CouncilMinutesTexts.Verified.Lines(data.School, data).Select(ParagraphBlock.Plain),
            ],
            Signatures = [certifier.Signs("Верно")],
            Closing = [new NoteBlock($"Выписка составлена {RussianDate.Short(on)}. М.П.")],
        };

    /// <summary>Day, hour, place and agenda, for those who are asked to come.</summary>
    public static OfficialDocument Notice(CouncilMinutesData data) => Template.Begin(data, NoticeCode, $"Извещение о заседании {data.Body} {RussianDate.Short(data.HeldOn)}",
        "ИЗВЕЩЕНИЕ",
        registered: false) with
    {
        IsDraft = false,
        KindDetail = $"о заседании {data.Body}",
        Body =
        [
            ParagraphBlock.Plain(CouncilMinutesTexts.Invitation.Say(data.School, data)),
            new FactsBlock([new("Дата", RussianDate.Long(data.HeldOn)), .. Known("Время", data.Hours), .. Known("Место", data.Place), .. Known("Приглашены", data.Invited)]),
            new HeadingBlock("Повестка"),
            .. Agenda(data),
        ],
        Signatures = [(data.Chair ?? data.School.Director).Signs()],
    };

    /// <summary>Members with room to sign; who is known to be absent stands with the reason.</summary>
    public static OfficialDocument Attendance(CouncilMinutesData data) => Template.Begin(data, AttendanceCode,
        $"Лист регистрации присутствующих на заседании {data.Body} {RussianDate.Short(data.HeldOn)}", "ЛИСТ РЕГИСТРАЦИИ", registered: false, fontSize: 12) with
    {
        IsDraft = false,
        KindDetail = $"присутствующих на заседании {data.Body} {RussianDate.Long(data.HeldOn)}",
        Body =
        [
            new TableBlock(
                [new("№\nп/п", 6, TextAlign.Center), new("Фамилия, имя, отчество", 34), new("Должность", 28), new("Подпись или причина отсутствия", 32)],
                [.. data.Present.Select(p => (Person: p, Reason: (string?)null)).Concat(data.Absent.Select(a => (a.Person, Reason: (string?)(a.Reason ?? "отсутствует"))))
                    .Concat(data.Expected.Select(p => (Person: p, Reason: (string?)null)))
                    .OrderBy(x => x.Person.Name.Full, StringComparer.CurrentCulture)
                    .Select((x, i) => TableRow.Of($"{i + 1}", x.Person.Name.Full, x.Person.Post, x.Reason ?? TableCell.Blank(1)))],
                EmptyText: "Состав не отмечен"),
            ParagraphBlock.Plain(data.Members > 0 ? $"Всего членов: {data.Members}. Присутствовали: {data.Present.Count}. {QuorumWords(data)}"
                : $"Всего в списке: {data.Expected.Count}. Присутствовали: ________.") with { SpaceBefore = true },
            .. CouncilMinutesTexts.AttendanceNote.Blocks(data.School, data),
        ],
        Signatures = data.Secretary is { } secretary ? [secretary.Signs("Секретарь")] : [new Signature("Секретарь", null)],
    };

    private static IReadOnlyList<Fact> Facts(CouncilMinutesData data) =>
    [
        .. Known("Дата заседания", data.HeldOn == data.Date ? null : RussianDate.Short(data.HeldOn)),
        .. Known("Время", data.Hours),
        .. Known("Место", data.Place),
        Template.Obligatory("Председатель", data.Chair?.Brief()),
        Template.Obligatory("Секретарь", data.Secretary?.Brief()),
        .. Known("Состав", data.Members == 0 ? null : RussianPlural.Of(data.Members, "человек", "человека", "человек")),
        new("Присутствовали", data.Members == 0 ? "не отмечены" : RussianPlural.Of(data.Present.Count, "человек", "человека", "человек") + (data.Present.Count switch
        {
            0 => "",
            > MostNamed => " (список прилагается)",
            _ => ": " + string.Join(", ", data.Present.Select(p => p.Name.SurnameWithInitials)),
        })),
        .. Known("Отсутствовали", data.Absent.Count == 0 ? null
            : string.Join("; ", data.Absent.Select(a => a.Person.Name.SurnameWithInitials + (a.Reason is null ? "" : $" ({a.Reason})")))),
        .. Known("Приглашены", data.Invited),
        .. Known("Кворум", data.Members == 0 ? null : (data.HasQuorum ? "есть" : "нет") + $" (нужно не меньше {data.Needed})"),
    ];

    private static string QuorumWords(CouncilMinutesData data) => data.HasQuorum ? $"Кворум есть (нужно не меньше {data.Needed})."
        : $"Кворума нет (нужно не меньше {data.Needed}).";

    private static IEnumerable<Block> Agenda(CouncilMinutesData data) => data.Items.Count == 0 ? [ParagraphBlock.Plain("Повестка составляется.")]
        : data.Items.Select(i => ItemBlock.Of($"{i.Number}.", new Run(Words.Sentence(i.Topic) + (i.Speaker is null ? "" : $" Докладывает: {i.Speaker.TrimEnd('.')}."))));

    private static IEnumerable<Block> Item(CouncilMinutesData data, MinutedItem item, int headingLevel = 2)
    {
        yield return new HeadingBlock($"{item.Number}. {item.Topic}", headingLevel);
        yield return Said("СЛУШАЛИ", string.Join(" ", new[] { item.Speaker is null ? null : item.Speaker.TrimEnd('.') + ".",
            item.Heard is null ? null : Words.Sentence(item.Heard) }
            .OfType<string>()));
        if (item.Discussed is not null) yield return Said("ВЫСТУПИЛИ", Words.Sentence(item.Discussed));
        // What did not get the votes was proposed, not decided.
        yield return new ParagraphBlock([Run.Strong((item.IsVoted && !item.IsAdopted ? "ПРЕДЛОЖЕНО" : data.Word) + ":")], TextAlign.Left, Indent: false, KeepWithNext: true);
        foreach (var (decision, i) in item.Decisions.Select((d, i) => (d, i))) yield return ItemBlock.Of($"{item.Number}.{i + 1}.", new Run(DecisionOf(decision)));
        yield return Said("ГОЛОСОВАЛИ", VotesOf(data, item));
    }

    private static ParagraphBlock Said(string word, string text) => new([Run.Strong(word + ": "), new Run(text.Length == 0 ? "–" : text)], Indent: false, SpaceBefore: true);

    private static string DecisionOf(MinutedDecision decision)
    {
        var tail = string.Join(", ", new[] { decision.Person is { } p ? $"ответственный – {p.Name.SurnameWithInitials}" : null,
            decision.DueOn is { } due ? $"срок – до {RussianDate.Short(due)}" : null }
            .OfType<string>());
        return Words.Sentence(decision.Text) + (tail.Length == 0 ? "" : $" {Words.Upper(tail)}.");
    }

    private static string VotesOf(CouncilMinutesData data, MinutedItem item)
    {
        if (!item.IsVoted) return "«за» – ____, «против» – ____, «воздержались» – ____.";

        var silent = data.Present.Count - item.For - item.Against - item.Abstained;
        var votes = $"«за» – {item.For}, «против» – {item.Against}, «воздержались» – {item.Abstained}" + (silent > 0 ? $", не голосовали – {silent}" : "");
        return votes + ". " + (!item.IsAdopted ? "Решение не принято." : item.For == data.Present.Count ? "Решение принято единогласно." : "Решение принято.");
    }

    private static IReadOnlyList<Signature> Hands(CouncilMinutesData data) =>
        [new("Председатель", data.Chair?.Name.InitialsWithSurname), new("Секретарь", data.Secretary?.Name.InitialsWithSurname)];

    private static IEnumerable<Fact> Known(string name, string? value) => Template.Known(name, value);
}
