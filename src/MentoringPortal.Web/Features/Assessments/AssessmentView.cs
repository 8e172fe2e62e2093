using MentoringPortal.Documents.Assessments;
using MentoringPortal.Domain.Assessments;
using MentoringPortal.Domain.Language;
using MentoringPortal.Domain.Programs;
using MentoringPortal.Web.Features.Documents;
using MentoringPortal.Web.Infrastructure.Components;
using MentoringPortal.Web.Infrastructure.Work;

namespace MentoringPortal.Web.Features.Assessments;

/// <summary>Words of an assessment's page for one reader: next step, seven steps, sections. Hides what the reader may not see.</summary>
internal sealed class AssessmentView(StageAssessment a, ProgramDefinition program, StageDefinition stage, Func<DateTime, DateTime> toLocal, DateOnly today)
{
    public required bool IsMentee { get; init; }

    public required bool IsMentor { get; init; }

    /// <summary>The reader.</summary>
    public required Guid? Me { get; init; }

    /// <summary>The leadership reads every part but the questionnaire.</summary>
    public required bool SeesAll { get; init; }

    /// <summary>Names of those who were asked for parts.</summary>
    public required IReadOnlyDictionary<Guid, RussianName> Authors { get; init; }

    /// <summary>Plans that were changed after they had been handed in, by part.</summary>
    public IReadOnlySet<Guid> Changed { get; init; } = new HashSet<Guid>();

    /// <summary>May read an unissued conclusion.</summary>
    public required bool SeesDraft { get; init; }

    public required bool MayAct { get; init; }

    /// <summary>May read the mentee's questionnaire by name.</summary>
    public required bool ReadsAnswers { get; init; }

    /// <summary>Who holds or held the interview, with the reason where somebody else was appointed (M12).</summary>
    public string? Interviewer { get; init; }

    /// <summary>The mentee's acknowledgement of the issued conclusion.</summary>
    public Guid? AcknowledgementId { get; init; }

    public bool IsFilingLate => a.FiledOn is null && a.IsFilingOverdueOn(today);

    private string Base => $"/assessments/{a.Id}";

    private bool SeesConclusion => a.ConclusionDocumentId is not null || SeesDraft;

    /// <summary>The card: what the rules of work tell of this assessment; where they tell nothing, why.</summary>
    public NextSteps Next(IEnumerable<NextStep> told)
    {
        // The mentee reads of the own paper, whatever the office does meanwhile.
        if (IsMentee && a is { State: AssessmentState.InterviewHeld, ConclusionDocumentId: { } paper })
        {
            var row = new WorkRow { RecordId = paper, On = a.ConclusionDate, Text = a.StageTitle };
            var item = DocumentWork.Rules.Single(r => r.Code == DocumentWork.ToAcknowledge).Tell(row, new WorkDay(today, 0), acts: true);
            return new([new NextStep("Ознакомьтесь с заключением", item, true, "вы")], "");
        }

        // Whoever may assess carries the deputies' steps out, the director too where no deputy may (M15).
        var steps = told.Where(s => s.Item.Code != StageWork.OfDirector).Select(s => StageWork.IsDeputies(s.Item.Code) ? s with { IsMine = MayAct } : s)
            .OrderByDescending(s => s is { IsMine: true, IsHere: false }).ToList();
        return new NextSteps(steps, Rest())
        {
            Hint = a.IsCorrecting && steps.Count > 0 ? "До выдачи действует прежнее заключение."
                : steps.Count > 0 && steps[0].Item.Code == StageWork.PackageIncomplete ? Missing() : null,
            Links = MayAct && a is { State: AssessmentState.InterviewHeld, ConclusionDocumentId: { } issued } && AcknowledgementId is { } line
                ? [new($"/documents/{issued}/acknowledgements/{line}/paper", "Отметить ознакомление на бумаге"),
                    new($"/documents/{issued}/acknowledgements/{line}/refusal", "Записать отказ от подписи")]
                : [],
        };
    }

    // Why nothing is due.
    private string Rest() => a.State switch
    {
        AssessmentState.Filed => "Оценка закончена, документы помещены в дело: больше ничего не требуется",
        _ when IsMentee => a.ConclusionDocumentId is null ? "Собеседование проведено, заключение готовится: от вас ничего не требуется"
            : "Вы ознакомлены с заключением: от вас больше ничего не требуется",
        AssessmentState.CollectingPackage when a.MissingParts.Min(p => p.DueOn) is { } due => $"Этап идёт: документы к оценке понадобятся до {RussianDate.Short(due)}",
        AssessmentState.CollectingPackage => "Этап идёт: срок оценки не наступил",
        _ => "Оценка идёт: от вас ничего не требуется",
    };

    /// <summary>What the end of the pair means for the assessment.</summary>
    public static string EndedPair(DateOnly lastDay, bool mayGoOn) => $"Пара досрочно прекращена, последний день {RussianDate.Short(lastDay)}. " + (mayGoOn
        ? "Комплект собран: оценку можно закончить."
        : "Новый наставник продолжит собирать комплект; переданное остаётся.");

    private string Missing()
    {
        var missing = a.MissingParts.ToList();
        return $"Не хватает {RussianPlural.Of(missing.Count, "документа", "документов", "документов")}. Напомните: " + string.Join(" ", missing.Select(Reminder));
    }

    /// <summary>A sentence to send to whoever has the move.</summary>
    private string Reminder(PackagePart part) => part.Kind switch
    {
        PartKind.Survey => $"«Пожалуйста, заполните анкету {program.Words.Mentee.Genitive} в портале – раздел “Анкеты”».",
        PartKind.Plan => $"«Пожалуйста, поставьте отметки обо всех мероприятиях {PlanGenitive(part.Source)} и передайте его в комплект документов».",
        _ => $"«Пожалуйста, подготовьте: {PhraseStart.Lower(part.Title)} – портал уже заполнил показатели».",
    };

    // «план адаптации» → «плана адаптации».
    private string PlanGenitive(string kind) =>
        program.PlanKind(kind)?.ShortTitle is { } title && title.StartsWith("план", StringComparison.Ordinal) ? "плана" + title[4..] : "плана";

    private string Name(Guid authorId) => Authors.TryGetValue(authorId, out var name) ? name.SurnameWithInitials : "автор";

    /// <summary>A part as the reader sees it: of other mentors' blind parts only that they are there.</summary>
    public PackageRow Row(PackagePart part)
    {
        var mine = part.AuthorId == Me;
        var reads = mine || (part.Kind == PartKind.Survey ? ReadsAnswers : SeesAll || !part.IsBlind || part.IsShared);
        var isChanged = Changed.Contains(part.Id);
        List<PageLink> links = [], buttons = [];
        if (mine && !part.IsSettled && Where(part) is { } where) links.Add(new(where, part.Kind == PartKind.Plan ? "Открыть план" : "Подготовить"));
        if (MayAct && part.State == PartState.HandedIn && a.State < AssessmentState.InterviewScheduled) links.Add(new($"{Base}/parts/{part.Id}/return", "Вернуть"));
        if (MayAct && !part.IsSettled) links.Add(new($"{Base}/parts/{part.Id}/waiver", "Оценить без него"));
        if (mine && part.Kind == PartKind.Plan && (!part.IsSettled || (isChanged && a.State <= AssessmentState.PackageComplete)))
        {
            buttons.Add(new($"{Base}/parts/{part.Id}/handing", part.IsSettled ? "Передать заново" : "Передать в комплект"));
        }

        if (mine && part is { State: PartState.HandedIn, IsBlind: true, IsShared: false } && a.Parts.Count(p => p.Code == part.Code) > 1)
        {
            buttons.Add(new($"{Base}/parts/{part.Id}/sharing", "Открыть другим наставникам"));
        }

        if (MayAct && isChanged) buttons.Add(new($"{Base}/parts/{part.Id}/confirmation", "Оставить переданный"));
        return new PackageRow(
            PhraseStart.Upper(part.Title),
            Name(part.AuthorId) + (part.IsMentees ? ", наставляемый" : ", наставник"),
            part.State switch
            {
                PartState.HandedIn => "передан " + RussianDate.Short(part.HandedInOn!.Value) + (part.IsLate ? ", позже срока" : ""),
                PartState.Awaited when part.DueOn is { } due => (due < today ? "ожидался до " : "ожидается до ") + RussianDate.Short(due),
                _ => part.State.Label(),
            },
            part.State switch { PartState.HandedIn => "ok", PartState.Waived => "done", _ => part.DueOn < today || part.State == PartState.Returned ? "late" : "wait" },
            reads && part.State == PartState.HandedIn && part.DocumentId is { } document ? $"/documents/{document}.pdf" : null,
            isChanged ? a.State > AssessmentState.PackageComplete ? "изменён после рассмотрения: верните его или оставьте переданный" : "изменён после передачи" : part.Reason,
            links,
            buttons);
    }

    private string? Where(PackagePart part) => part.Kind switch
    {
        PartKind.Survey => $"/surveys/{part.Source}",
        PartKind.Plan => $"/mentorships/{a.MentorshipId}/plans/{part.Source}",
        _ when Reports.ReportReader.Papers.Contains(part.Source) => $"/reports/{part.Id}",
        _ => part.Source == MentorReviewPaper.Code ? $"/mentorships/{OwnPair ?? a.MentorshipId}/review?of={a.Id}" : null,
    };

    /// <summary>The pair in which the reader mentors the mentee; null: the leading one.</summary>
    public Guid? OwnPair { get; init; }

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
        string? interview = a.InterviewHeldOn is { } held ? RussianDate.Short(held) : a.InterviewAt is { } at ? $"назначено на {toLocal(at):dd.MM.yyyy, HH:mm}" : null;
        (int Turn, bool IsThere, string Title, string? When)[] steps =
        [
            (0, true, "Комплект документов", a.IsPackageComplete ? Short(a.Parts.Max(p => p.HandedInOn)) : $"готово {a.Parts.Count(p => p.IsSettled)} из {a.Parts.Count}"),
            (1, stage.JointReview, "Рассмотрение с наставником", Short(a.JointReviewOn)),
            (2, a.HasConclusion, "Проект заключения", null),
            (3, stage.HasInterview, "Собеседование", interview),
            (4, a.HasConclusion, "Выдача заключения", a.ConclusionNumber is null ? null : $"от {Short(a.ConclusionDate)} №\u00a0{a.ConclusionNumber}"),
            (5, a.HasConclusion, "Ознакомление", Short(a.AcknowledgedOn)),
            (6, stage.Filing is not null || !a.HasConclusion, "В дело", Short(a.FiledOn) ?? (a.FilingDueOn is { } due ? "до " + RussianDate.Short(due) : null)),
        ];
        // What the stage does not have is nobody's turn: the next one is.
        if (!a.HasConclusion && now == 1) now = 6;
        if (!stage.JointReview && now == 1) now = 2;
        if (!stage.HasInterview && now == 3) now = 4;
        return new([.. steps.Where(s => s.IsThere).Select(s => new TimelineStep(s.Title,
            s.Turn < now ? StepState.Done : s.Turn == 6 && IsFilingLate ? StepState.Late : s.Turn == now ? StepState.Now : StepState.Ahead, s.When))], "Ход оценки");
    }

    public IReadOnlyList<AssessmentSection> Sections()
    {
        var sections = new List<AssessmentSection>();
        if (a.JointReviewOn is { } reviewed && !IsMentee)
        {
            sections.Add(new("Рассмотрение с наставником",
                [new("Дата", RussianDate.Short(reviewed)), new("К чему пришли", a.JointReviewFindings),
                new("Исправления в план развития", a.JointReviewPlanCorrections ?? "не требуются"),
                new(Capital(program.Words.Mentee.Nominative), a.MenteeInvited ? "приглашался для уточнений" : "не приглашался")],
                MayAct && a.State == AssessmentState.UnderReview ? new($"{Base}/joint-review", "Исправить") : null));
        }

        if (stage.Outcome(a.Outcome) is { } outcome && SeesConclusion)
        {
            sections.Add(new(a.ConclusionDocumentId is null ? "Проект заключения" : "Заключение",
                [new("Вывод", outcome.Text + (a.ProlongTo is { } last ? " до " + RussianDate.Short(last) : "")), new("Выводы", a.Conclusions), new("Предложения",
                    a.Proposals ?? "нет"),
                    .. a.Prospects is null ? Array.Empty<SummaryRow>() : [new("Перспективы развития", a.Prospects)],
                    new("Изменения в план развития", a.NextPlanCorrections ?? "не требуются"), new("Изменения в кураторство", a.MentoringChanges ?? "не требуются")],
                !MayAct ? null : a.ConclusionEditable(stage) ? new($"{Base}/conclusion", "Исправить проект") : a.ConclusionDocumentId is not null
                    ? new($"{Base}/correction", "Исправить выданное заключение") : null));
        }

        if (a.InterviewAt is not null)
        {
            var rows = new List<SummaryRow> { new("Назначено", $"{toLocal(a.InterviewAt.Value):dd.MM.yyyy, HH:mm}"), new("Место", a.InterviewPlace), new("Проводит", Interviewer) };
            if (a.InterviewHeldOn is { } held)
            {
                rows.AddRange([new("Проведено", RussianDate.Short(held)), new("Договорились", a.Agreements), new("Изменения плана", a.PlanChanges ?? "нет")]);
            }
            sections.Add(new("Собеседование", rows, MayAct && a.State == AssessmentState.InterviewScheduled ? new($"{Base}/interview", "Перенести") : null));
        }

        return sections;
    }

    public IReadOnlyList<PageLink> Papers()
    {
        var papers = new List<PageLink>();
        if (a.ConclusionDocumentId is { } conclusion)
        {
            papers.Add(new($"/documents/{conclusion}.pdf", $"Заключение от {Short(a.ConclusionDate)} №\u00a0{a.ConclusionNumber} (PDF)"));
        }
        else if (a.Outcome is not null && SeesDraft)
        {
            papers.AddRange(
                [new($"{Base}/conclusion/preview", "Проект заключения: просмотр"), new($"{Base}/conclusion.pdf", "Проект заключения (PDF)"),
            new($"{Base}/conclusion.docx", "Проект заключения (Word)")]);
        }

        if (a.CorrectedDocumentId is { } inForce) papers.Add(new($"/documents/{inForce}", "Действующее заключение, которое исправляют"));
        if (a.MinutesDocumentId is { } minutes) papers.Add(new($"/documents/{minutes}.pdf", "Протокол собеседования (PDF)"));
        if (a.InventoryDocumentId is { } inventory && !IsMentee)
        {
            papers.AddRange([new($"/documents/{inventory}.pdf", "Опись дела (PDF)"), new($"/dossiers/{a.MenteeId}", Capital(program.Words.Dossier.Nominative))]);
        }
        return papers;
    }

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];

    private static string? Short(DateOnly? day) => day is { } d ? RussianDate.Short(d) : null;
}
