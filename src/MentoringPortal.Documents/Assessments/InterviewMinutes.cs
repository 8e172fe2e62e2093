using MentoringPortal.Domain.Language;

namespace MentoringPortal.Documents.Assessments;

/// <summary>Data of the interview minutes (D-24).</summary>
public sealed record InterviewMinutesData : AssessmentPaperData
{
    public required Participant Interviewer { get; init; }

    public DateOnly? HeldOn { get; init; }

    public string? Place { get; init; }

    public IReadOnlyList<Participant> AlsoPresent { get; init; } = [];

    /// <summary>The five points of S0-30 in their order; null is a box to tick by hand.</summary>
    public bool? ResultsTold { get; init; }

    public bool? ImprovementAgreed { get; init; }

    public bool? PlanChangesAgreed { get; init; }

    public bool? MentoringChanged { get; init; }

    public bool? ConclusionShown { get; init; }

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
        var facts = new List<Fact>
        {
            new("Дата собеседования", data.HeldOn is { } on ? RussianDate.Short(on) : null),
            new("Место", data.Place ?? data.School.ShortName),
            new("Собеседование проводит", data.Interviewer.Full()),
            new("Молодой специалист", data.Mentee.Full()),
            new("Наставник", data.Mentor.Full()),
        };
        if (data.AlsoPresent.Count > 0) facts.Add(new("Присутствовали", string.Join("; ", data.AlsoPresent.Select(p => p.Brief()))));
        var body = new List<Block>
        {
            new FactsBlock(facts),
            new HeadingBlock("Повестка собеседования"),
            new CheckListBlock(
            [
                new(InterviewMinutesTexts.Told.Say(data.School, data), data.ResultsTold),
                new(InterviewMinutesTexts.Improvement.Say(data.School, data), data.ImprovementAgreed),
                new(InterviewMinutesTexts.PlanChanges.Say(data.School, data), data.PlanChangesAgreed),
                new(InterviewMinutesTexts.Mentoring.Say(data.School, data), data.MentoringChanged),
                new(InterviewMinutesTexts.Shown.Say(data.School, data), data.ConclusionShown),
            ]),
        };
        Section(body, "Согласовано", data.Agreements);
        Section(body, "Изменения в индивидуальный план профессионального развития", data.PlanChanges);
        Section(body, "Изменения в процесс кураторства", data.MentoringChanges);
        return Template.Begin(data, Code, $"Протокол собеседования по результатам оценки: {data.Mentee.Name.SurnameWithInitials}", "ПРОТОКОЛ", fontSize: 13) with
        {
            KindDetail = "собеседования по результатам оценки",
            Place = data.School.PlaceOfIssue,
            Body = body,
            Signatures = [data.Interviewer.Signs(), new("Наставник", data.Mentor.Name.InitialsWithSurname)],
            Acknowledgement = new(InterviewMinutesTexts.Acquainted.Say(data.School, data), [new(data.Mentee.Name.InitialsWithSurname, "Молодой специалист", data.AcquaintedOn, data.AcquaintedMark)]),
        };
    }

    private static void Section(List<Block> body, string title, string? text)
    {
        if (text is null) return;
        body.Add(new HeadingBlock(title));
        body.AddRange(Words.Paragraphs(text));
    }
}
