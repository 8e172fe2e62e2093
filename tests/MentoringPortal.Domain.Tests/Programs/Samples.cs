using MentoringPortal.Domain.Programs;
using MentoringPortal.Domain.Schools;

namespace MentoringPortal.Domain.Tests.Programs;

/// <summary>A stage and a plan kind with everything that the first school's first stage has.</summary>
internal static class Samples
{
    public static readonly PlanKindDefinition AdaptationPlan =
        new("adaptation", "Индивидуальный план адаптации", "D-12", PlanOwner.Mentee, ProgramRole.DeputyAcademic, [0, 3]);

    public static readonly StageDefinition Adaptation = new(
        "adaptation",
        "Адаптация молодого специалиста",
        ProgramRole.DeputyAcademic,
        [
            new("survey", "Анкета, заполненная молодым специалистом", PartAuthor.Mentee, Survey: "young-specialist"),
            new("review", "Отзыв наставника о результатах адаптации молодого специалиста", PartAuthor.EachMentor, Document: "D-23"),
            new("plan", "Индивидуальный план адаптации молодого специалиста", PartAuthor.LeadMentor, Plan: "adaptation", State: PlanPartState.Marked),
        ],
        0,
        12,
        Plan: "adaptation",
        Milestone: new StageMilestone(3, "мероприятия по адаптации"),
        Assess: new AssessWindow(new StagePoint(StageAnchor.End)),
        Interviewer: ProgramRole.DeputyAcademic,
        JointReview: true,
        Agenda: [new("results", "сообщает результаты"), new("improve", "согласует способы"), new("plan", "вносит изменения"),
            new("curating", "кураторство", false), new("conclusion", "знакомит")],
        Conclusion: new ConclusionDefinition("D-20", "Заключение об адаптации {mentee.gen}"),
        Outcomes: [new("done", "завершена"), new("corrections", "с коррективами"), new("prolonged", "продлевается", OutcomeEffect.Prolong)],
        Filing: new FilingRule(2));

    private static readonly Phrase Word = new(["а", "б", "в", "г", "д", "е"], ["а", "б", "в", "г", "д", "е"]);

    /// <summary>A program of that stage alone.</summary>
    public static readonly ProgramDefinition Program = new("sample", 1, "Программа", "программа", "ПРИКАЗ", 36, new ProgramPassport("Школа", []),
        new ProgramWords(Word, Word, Word, Word, Word), [], [],
        PlanKinds: [AdaptationPlan], Stages: [Adaptation]);

    /// <summary>The track of a mentee from a day.</summary>
    public static Participation Track(Guid menteeId, DateOnly from, ProgramDefinition? program = null) => Participation.OfMentee(Guid.NewGuid(), Guid.NewGuid(),
        program ?? Program, menteeId, 1, null, from, from, new SchoolCalendar("Europe/Moscow"));
}
