using MentoringPortal.Documents.Wording;
using MentoringPortal.Domain.Language;

namespace MentoringPortal.Documents.Assessments;

/// <summary>A point of the agenda.</summary>
/// <param name="Text">As the program says it.</param>
/// <param name="Done">Null is a box to tick by hand.</param>
public sealed record AgendaPoint(string Code, string Text, bool? Done);

/// <summary>Data of the interview minutes (D-24).</summary>
public sealed record InterviewMinutesData : AssessmentPaperData
{
    public required Participant Interviewer { get; init; }

    /// <summary>Who organizes the assessment (S0-36, S0-40); null where nobody was named.</summary>
    public Participant? Organizer { get; init; }

    public DateOnly? HeldOn { get; init; }

    /// <summary>The school registers minutes of interviews in a journal; else the sign of the number is left out.</summary>
    public bool IsNumbered { get; init; }

    public string? Place { get; init; }

    public IReadOnlyList<Participant> AlsoPresent { get; init; } = [];

    /// <summary>Code of the conclusion that the interview goes before; the school's own wording of the agenda belongs to the one on adaptation.</summary>
    public string? ConclusionCode { get; init; }

    /// <summary>The points of the agenda in their order (S0-30, S0-40, S0-46).</summary>
    public required IReadOnlyList<AgendaPoint> Agenda { get; init; }

    public string? Agreements { get; init; }

    public string? PlanChanges { get; init; }

    public string? MentoringChanges { get; init; }

    public DateOnly? AcquaintedOn { get; init; }

    public string? AcquaintedMark { get; init; }
}

/// <summary>Протокол собеседования по результатам оценки (D-24).</summary>
public static class InterviewMinutes
{
    public const string Code = "D-24";

    public static OfficialDocument Compose(InterviewMinutesData data)
    {
        List<Fact> facts =
        [
            new("Дата собеседования", data.HeldOn is { } on ? RussianDate.Short(on) : null),
            new("Место", data.Place ?? data.School.ShortName),
            .. Assessors(data),
            new(Words.Upper(data.Status.Nominative), data.Mentee.Full()),
            new("Наставник", data.Mentor.Full()),
        ];
        if (data.AlsoPresent.Count > 0) facts.Add(new("Присутствовали", string.Join("; ", data.AlsoPresent.Select(p => p.Brief()))));
        var body = new List<Block>
        {
            new FactsBlock(facts),
            new HeadingBlock("Повестка собеседования"),
            new CheckListBlock(
                [.. data.Agenda.Select((point, i) => Point(data, point, i))]),
        };
        Section(body, "Согласовано", data.Agreements);
        Section(body, "Изменения в индивидуальном плане профессионального развития", data.PlanChanges);
        Section(body, "Изменения в процессе кураторства", data.MentoringChanges);
        return Template.Begin(data, Code, $"Протокол собеседования по результатам оценки: {data.Mentee.Name.SurnameWithInitials}", "ПРОТОКОЛ", fontSize: 13) with
        {
            KindDetail = "собеседования по результатам оценки",
            IsNumbered = data.IsNumbered,
            Place = data.School.PlaceOfIssue,
            Body = body,
            Signatures = [data.Interviewer.Signs(), new("Наставник", data.Mentor.Name.InitialsWithSurname)],
            Acknowledgement = new(InterviewMinutesTexts.Acquainted.Say(data.School, data),
                [new(data.Mentee.Name.InitialsWithSurname, Words.Upper(data.Status.Nominative), data.AcquaintedOn, data.AcquaintedMark)]),
        };
    }

    // The school's own words belong to the five points of S0-30; other agendas speak as their program does.
    // Two assignments, often of one person.
    private static IEnumerable<Fact> Assessors(InterviewMinutesData data)
    {
        var isBoth = data.Organizer?.Full() == data.Interviewer.Full();
        if (data.Organizer is { } organizer && !isBoth) yield return new("Оценку организует", organizer.Full());
        yield return new(isBoth ? "Оценку организует и собеседование проводит" : "Собеседование проводит", data.Interviewer.Full());
    }

    private static CheckItem Point(InterviewMinutesData data, AgendaPoint point, int index)
    {
        TextSlot<InterviewMinutesData>[] own = [InterviewMinutesTexts.Told, InterviewMinutesTexts.Improvement, InterviewMinutesTexts.PlanChanges, InterviewMinutesTexts.Mentoring,
            InterviewMinutesTexts.Shown];
        var isOwn = data.ConclusionCode == AdaptationConclusion.Code && data.Agenda.Count == own.Length;
        return new CheckItem(isOwn ? own[index].Say(data.School, data) : point.Text + (index == data.Agenda.Count - 1 ? "." : ";"), point.Done);
    }

    private static void Section(List<Block> body, string title, string? text)
    {
        if (text is null) return;
        body.Add(new HeadingBlock(title));
        body.AddRange(Words.Paragraphs(text));
    }
}
