using MentoringPortal.Domain.Assessments;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Language;
using MentoringPortal.Web.Infrastructure.Components;

namespace MentoringPortal.Web.Features.Assessments;

/// <summary>Words of an assessment's page for one reader: next step, seven steps, sections. Hides what the reader may not see.</summary>
internal sealed class AssessmentView(StageAssessment a, AssessmentPackage package, Func<DateTime, DateTime> toLocal, DateOnly today)
{
    public required bool IsMentee { get; init; }

    public required bool IsMentor { get; init; }

    /// <summary>The pair ended before its time, and no interview was held.</summary>
    public bool PairEndedEarly { get; init; }

    /// <summary>May read an unissued conclusion.</summary>
    public required bool SeesDraft { get; init; }

    public required bool MayAct { get; init; }

    /// <summary>May read the mentee's questionnaire by name.</summary>
    public required bool ReadsAnswers { get; init; }

    /// <summary>The mentee's acknowledgement of the issued conclusion.</summary>
    public Guid? AcknowledgementId { get; init; }

    public bool IsFilingLate => a.FiledOn is null && a.IsFilingOverdueOn(today);

    private string Base => $"/assessments/{a.Id}";

    private bool SeesConclusion => a.ConclusionDocumentId is not null || SeesDraft;

    public NextStep? Next()
    {
        const string deputy = "заместитель директора";
        var until = a.FilingDueOn is { } due ? "до " + RussianDate.Short(due) : null;
        return a.State switch
        {
            AssessmentState.CollectingPackage => Collecting(),
            AssessmentState.PackageComplete => Step("Рассмотреть комплект вместе с наставником", deputy, null, "joint-review", "Записать рассмотрение"),
            AssessmentState.UnderReview => Step("Составить проект заключения", deputy, null, "conclusion", "Составить проект"),
            AssessmentState.ConclusionDrafted => Step("Назначить собеседование", deputy, null, "interview", "Назначить собеседование"),
            AssessmentState.InterviewScheduled => Step("Провести собеседование", deputy, a.InterviewAt is { } at ? $"{toLocal(at):dd.MM.yyyy, HH:mm}" : null, "minutes", "Записать итоги собеседования"),
            AssessmentState.InterviewHeld when a.IsCorrecting => new("Проверить исправленный проект и выдать новое заключение", MayAct ? "вы" : deputy, until, IsFilingLate,
                MayAct ? [new($"{Base}/issue", "Выдать исправленное"), new($"{Base}/conclusion", "Исправить проект")] : [], "До выдачи действует прежнее заключение."),
            AssessmentState.InterviewHeld when a.ConclusionDocumentId is null => Step("Выдать заключение", deputy, until, "issue", "Выдать заключение"),
            AssessmentState.InterviewHeld when IsMentee => new("Ознакомьтесь с заключением", "вы", until, IsFilingLate, [new($"/documents/{a.ConclusionDocumentId}/acknowledgement", "Прочитать и ознакомиться")]),
            AssessmentState.InterviewHeld => new("Ознакомиться с заключением", "молодой специалист", until, IsFilingLate, MayAct && AcknowledgementId is { } row
                ? [new($"/documents/{a.ConclusionDocumentId}/acknowledgements/{row}/paper", "Отметить ознакомление на бумаге"), new($"/documents/{a.ConclusionDocumentId}/acknowledgements/{row}/refusal", "Записать отказ от подписи")]
                : []),
            AssessmentState.Acknowledged => Step("Поместить документы в дело", deputy, until, "filing", "Поместить в дело"),
            _ => null,
        };

        NextStep Step(string title, string who, string? when, string path, string button) =>
            new(title, MayAct ? "вы" : who, when, IsFilingLate, MayAct ? [new($"{Base}/{path}", button)] : []);
    }

    /// <summary>What the end of the pair means for the assessment.</summary>
    public static string EndedPair(DateOnly lastDay, bool mayGoOn) => $"Пара досрочно прекращена, последний день {RussianDate.Short(lastDay)}. " + (mayGoOn
        ? "Комплект собран: оценку можно закончить по прежней паре или отменить и начать для новой."
        : "План и отзыв больше не пополнятся.");

    private NextStep Collecting()
    {
        var missing = package.Missing.ToList();
        if (PairEndedEarly && missing.Count > 0)
        {
            return new("Отменить оценку: пара прекращена, комплект уже не собрать", MayAct ? "вы" : "заместитель директора", null, false, MayAct ? [new($"{Base}/cancellation", "Отменить оценку")] : []);
        }

        if (missing.Count == 0)
        {
            return new("Рассмотреть комплект вместе с наставником", MayAct ? "вы" : "заместитель директора", null, false, MayAct ? [new($"{Base}/joint-review", "Записать рассмотрение")] : []);
        }

        var mine = IsMentor && missing.Any(m => m.Owner == PackageOwner.Mentor);
        return new(
            "Собрать комплект: не хватает " + RussianPlural.Of(missing.Count, "документа", "документов", "документов"),
            mine ? "вы" : string.Join(", ", missing.Select(m => m.Owner.Label().ToLowerInvariant()).Distinct()),
            RussianDate.Short(a.PeriodTo),
            false,
            mine ? [.. missing.Where(m => m.Owner == PackageOwner.Mentor).Select(m => new PageLink(Href(m.Paper)!, m.Paper == PackagePaper.MentorReview ? "Написать отзыв" : "Отметить план"))] : [],
            mine ? null : "Напомните: " + string.Join(" ", missing.Select(Reminder)));
    }

    /// <summary>A sentence to send to whoever has the move.</summary>
    private static string Reminder(PackageItem item) => item.Paper switch
    {
        PackagePaper.Questionnaire => "«Пожалуйста, заполните анкету молодого специалиста в портале – раздел “Анкеты”».",
        PackagePaper.MentorReview => "«Пожалуйста, напишите отзыв о результатах адаптации – портал уже заполнил показатели».",
        _ => "«Пожалуйста, поставьте отметки обо всех мероприятиях плана адаптации: выполнено, частично, перенесено или отменено».",
    };

    public PackageRow Row(PackageItem item, bool mayOpen) => new(
        item.Title,
        item.Owner.Label(),
        item.ReadyOn,
        mayOpen && (item.ReadyOn is not null || (IsMentor && item.Owner == PackageOwner.Mentor)) ? Href(item.Paper, item.SourceId) : null,
        item.ReadyOn is not null ? null : item.Paper switch
        {
            PackagePaper.Questionnaire => item.SourceId is null ? "не начата" : "заполняется",
            PackagePaper.MentorReview => item.SourceId is null ? "не начат" : "черновик у наставника",
            _ => item.SourceId is null ? "плана нет" : "план не утверждён или не на всех мероприятиях стоят отметки",
        });

    private string? Href(PackagePaper paper, Guid? sourceId = null) => paper switch
    {
        PackagePaper.Questionnaire => ReadsAnswers && sourceId is { } id ? $"/surveys/responses/{id}" : null,
        PackagePaper.MentorReview => $"/mentorships/{a.MentorshipId}/review",
        _ => sourceId is { } id ? $"/plans/{id}" : $"/mentorships/{a.MentorshipId}/program",
    };

    /// <summary>Package → review → draft → interview → conclusion → acknowledgement → filing.</summary>
    public TimelineModel Steps()
    {
        var now = a.State switch
        {
            AssessmentState.CollectingPackage => 0,
            AssessmentState.PackageComplete => 1,
            AssessmentState.UnderReview => 2,
            AssessmentState.ConclusionDrafted or AssessmentState.InterviewScheduled => 3,
            AssessmentState.InterviewHeld => a.ConclusionDocumentId is null ? 4 : 5,
            AssessmentState.Acknowledged => 6,
            _ => 7,
        };
        string? interview = a.InterviewHeldOn is { } held ? RussianDate.Short(held) : a.InterviewAt is { } at ? $"назначено на {toLocal(at):dd.MM.yyyy HH:mm}" : null;
        (string Title, string? When)[] steps =
        [
            ("Комплект документов", package.IsComplete ? Short(package.Items.Max(i => i.ReadyOn)) : $"готово {package.Items.Count - package.Missing.Count()} из {package.Items.Count}"),
            ("Рассмотрение с наставником", Short(a.JointReviewOn)),
            ("Проект заключения", null),
            ("Собеседование", interview),
            ("Выдача заключения", a.ConclusionNumber is null ? null : $"№\u00a0{a.ConclusionNumber} от {Short(a.ConclusionDate)}"),
            ("Ознакомление", Short(a.AcknowledgedOn)),
            ("В дело", Short(a.FiledOn) ?? (a.FilingDueOn is { } due ? "до " + RussianDate.Short(due) : null)),
        ];
        return new([.. steps.Select((s, i) => new TimelineStep(s.Title, i < now ? StepState.Done : i == 6 && IsFilingLate ? StepState.Late : i == now ? StepState.Now : StepState.Ahead, s.When))], "Ход оценки");
    }

    public IReadOnlyList<AssessmentSection> Sections()
    {
        var sections = new List<AssessmentSection>();
        if (a.JointReviewOn is { } reviewed && !IsMentee)
        {
            sections.Add(new("Рассмотрение с наставником", [new("Дата", RussianDate.Short(reviewed)), new("К чему пришли", a.JointReviewFindings), new("Исправления в план развития", a.JointReviewPlanCorrections ?? "не требуются"), new("Молодой специалист", a.MenteeInvited ? "приглашался для уточнений" : "не приглашался")],
                MayAct && a.State == AssessmentState.UnderReview ? new($"{Base}/joint-review", "Исправить") : null));
        }

        if (a.Outcome is { } outcome && SeesConclusion)
        {
            sections.Add(new(a.ConclusionDocumentId is null ? "Проект заключения" : "Заключение",
                [new("Вывод", outcome.Label()), new("Выводы", a.Conclusions), new("Предложения", a.Proposals ?? "нет"), new("Изменения в план развития", a.NextPlanCorrections ?? "не требуются"), new("Изменения в кураторство", a.MentoringChanges ?? "не требуются")],
                !MayAct ? null : a.ConclusionEditable ? new($"{Base}/conclusion", "Исправить проект") : a.ConclusionDocumentId is not null ? new($"{Base}/correction", "Исправить выданное заключение") : null));
        }

        if (a.InterviewAt is not null)
        {
            var rows = new List<SummaryRow> { new("Назначено", $"{toLocal(a.InterviewAt.Value):dd.MM.yyyy, HH:mm}"), new("Место", a.InterviewPlace) };
            if (a.InterviewHeldOn is { } held) rows.AddRange([new("Проведено", RussianDate.Short(held)), new("Договорились", a.Agreements), new("Изменения плана", a.PlanChanges ?? "нет")]);
            sections.Add(new("Собеседование", rows, MayAct && a.State == AssessmentState.InterviewScheduled ? new($"{Base}/interview", "Перенести") : null));
        }

        return sections;
    }

    public IReadOnlyList<PageLink> Papers()
    {
        var papers = new List<PageLink>();
        if (a.ConclusionDocumentId is { } conclusion) papers.Add(new($"/documents/{conclusion}.pdf", $"Заключение №\u00a0{a.ConclusionNumber} от {Short(a.ConclusionDate)} (PDF)"));
        else if (a.Outcome is not null && SeesDraft) papers.AddRange([new($"{Base}/conclusion/preview", "Проект заключения: просмотр"), new($"{Base}/conclusion.pdf", "Проект заключения (PDF)"), new($"{Base}/conclusion.docx", "Проект заключения (Word)")]);
        if (a.CorrectedDocumentId is { } inForce) papers.Add(new($"/documents/{inForce}", "Действующее заключение, которое исправляют"));
        if (a.MinutesDocumentId is { } minutes) papers.Add(new($"/documents/{minutes}.pdf", "Протокол собеседования (PDF)"));
        if (a.InventoryDocumentId is { } inventory && !IsMentee) papers.AddRange([new($"/documents/{inventory}.pdf", "Опись дела (PDF)"), new($"/dossiers/{a.MenteeId}", "Дело молодого специалиста")]);
        return papers;
    }

    private static string? Short(DateOnly? day) => day is { } d ? RussianDate.Short(d) : null;
}
