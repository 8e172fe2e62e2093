using MentoringPortal.Domain.Assessments;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Orders;
using MentoringPortal.Domain.Plans;
using MentoringPortal.Domain.Schools;

namespace MentoringPortal.Web.Features.Mentorships;

/// <summary>How far a pair has come in stage 1: everything that decides whose move it is.</summary>
public sealed record PairProgress
{
    public Guid Id { get; init; }

    public MentorshipState State { get; init; }

    public DateOnly StartsOn { get; init; }

    public DateOnly EndsOn { get; init; }

    /// <summary>The early end is announced or has come, and no signed order speaks of it.</summary>
    public bool AwaitsEndOrder { get; init; }

    /// <summary>The order on the end that is not signed yet.</summary>
    public Guid? EndOrderDraftId { get; init; }

    /// <summary>An early end is announced and its day has not passed.</summary>
    public bool IsEnding { get; init; }

    /// <summary>The announced last day, if the pair ends early.</summary>
    public DateOnly? EndsEarlyOn { get; init; }

    public DateOnly? ApprovedOn { get; init; }

    public DateOnly? LastEntryOn { get; init; }

    /// <summary>All consents of both are given.</summary>
    public bool ConsentsComplete { get; init; }

    public Guid? OrderId { get; init; }

    public OrderState? OrderState { get; init; }

    /// <summary>Last day for the plan by the order.</summary>
    public DateOnly? PlansDueOn { get; init; }

    public PlanState? PlanState { get; init; }

    public bool QuestionnaireSubmitted { get; init; }

    public bool ReviewSubmitted { get; init; }

    public Guid? AssessmentId { get; init; }

    public AssessmentState? AssessmentState { get; init; }

    public bool ConclusionIssued { get; init; }

    public DateOnly? FilingDueOn { get; init; }

    /// <summary>When and where the appointed interview is, in words.</summary>
    public string? Interview { get; init; }

    /// <summary>Last day of the adaptation measures (S0-24).</summary>
    public DateOnly AdaptationEndsOn => Mentorship.AdaptationEnd(StartsOn) is var end && end < EndsOn ? end : EndsOn;
}

/// <summary>The «Что дальше» card of a pair.</summary>
/// <param name="Title">The act: «Составить план адаптации».</param>
/// <param name="Whose">Roles whose move it is.</param>
/// <param name="Who">The same in words.</param>
/// <param name="Href">Where it is done; shown to those whose move it is.</param>
/// <param name="Until">Last day, if there is one.</param>
public sealed record NextStep(string Title, SchoolRole Whose, string Who, string Href, DateOnly? Until = null)
{
    private const SchoolRole Deputy = SchoolRole.DeputyDirectorAcademic;

    /// <summary>The next step of the pair; null when the pair is over or stage 1 is filed.</summary>
    public static NextStep? Of(PairProgress pair, DateOnly today)
    {
        var page = $"/mentorships/{pair.Id}";
        return pair.State switch
        {
            MentorshipState.Proposed or MentorshipState.AwaitingConsents when !pair.ConsentsComplete =>
                new("Получить недостающие согласия", SchoolRole.Curator, "куратор", "/consents"),
            MentorshipState.Proposed or MentorshipState.AwaitingConsents =>
                new("Включить пару в приказ", SchoolRole.Curator, "куратор", $"/orders/new?pair={pair.Id}"),
            MentorshipState.InOrder when pair.OrderState == Domain.Orders.OrderState.OnApproval =>
                new("Подписать приказ", SchoolRole.Director, "директор", $"/orders/{pair.OrderId}"),
            MentorshipState.InOrder =>
                new("Передать приказ на подпись", SchoolRole.Curator, "куратор", $"/orders/{pair.OrderId}"),
            MentorshipState.Active or MentorshipState.TerminatedEarly when pair is { AwaitsEndOrder: true, EndOrderDraftId: { } draft } =>
                new("Подписать приказ о прекращении", SchoolRole.Director | SchoolRole.Curator, "куратор, затем директор", $"/orders/{draft}"),
            MentorshipState.Active or MentorshipState.TerminatedEarly when pair.AwaitsEndOrder =>
                new("Подготовить приказ о прекращении", SchoolRole.Curator, "куратор", $"/orders/changes/new?pair={pair.Id}"),
            MentorshipState.Active when pair.IsEnding =>
                new("Закончить дневник и отметить выполненное в плане", SchoolRole.Mentor, "наставник", page + "/diary", pair.EndsEarlyOn),
            MentorshipState.Active => Running(pair, page, today),
            _ => null,
        };
    }

    private static NextStep? Running(PairProgress pair, string page, DateOnly today)
    {
        if (pair.AssessmentState is { } assessment && assessment > Domain.Assessments.AssessmentState.CollectingPackage) return Assessing(pair, assessment, page, today);
        switch (pair.PlanState)
        {
            case null or Domain.Plans.PlanState.Draft:
                return new("Составить план адаптации", SchoolRole.Mentor, "наставник", page + "/program", pair.PlansDueOn);
            case Domain.Plans.PlanState.OnReview:
                return new("Утвердить план адаптации", Deputy, "заместитель директора", page + "/program");
        }

        var planOver = pair.PlanState is Domain.Plans.PlanState.Fulfilled or Domain.Plans.PlanState.Closed || today > pair.AdaptationEndsOn;
        if (!planOver)
        {
            return DiaryWatch.Of(pair.State, pair.StartsOn, pair.ApprovedOn, pair.LastEntryOn, today) == DiarySign.Silent
                ? new("Сделать запись в дневнике", SchoolRole.Mentor, "наставник", page + "/diary")
                : new("Выполнять план и вести дневник", SchoolRole.Mentor, "наставник", page + "/program", pair.AdaptationEndsOn);
        }

        if (!pair.QuestionnaireSubmitted) return new("Заполнить анкету молодого специалиста", SchoolRole.Mentee, "наставляемый", "/surveys");
        if (!pair.ReviewSubmitted) return new("Написать отзыв об адаптации", SchoolRole.Mentor, "наставник", page + "/review");
        return pair.AssessmentId is { } id
            ? new("Рассмотреть комплект документов", Deputy, "заместитель директора", $"/assessments/{id}")
            : new("Начать оценку этапа", Deputy, "заместитель директора", $"/assessments/new?mentorshipId={pair.Id}");
    }

    private static NextStep? Assessing(PairProgress pair, AssessmentState state, string page, DateOnly today)
    {
        var href = $"/assessments/{pair.AssessmentId}";
        NextStep Deputys(string title, DateOnly? until = null) => new(title, Deputy, "заместитель директора", href, until);
        return state switch
        {
            Domain.Assessments.AssessmentState.PackageComplete => Deputys("Рассмотреть комплект вместе с наставником"),
            Domain.Assessments.AssessmentState.UnderReview => Deputys("Составить проект заключения"),
            Domain.Assessments.AssessmentState.ConclusionDrafted => Deputys("Назначить собеседование"),
            Domain.Assessments.AssessmentState.InterviewScheduled => Deputys("Провести собеседование"),
            Domain.Assessments.AssessmentState.InterviewHeld when !pair.ConclusionIssued => Deputys("Выдать заключение", pair.FilingDueOn),
            Domain.Assessments.AssessmentState.InterviewHeld => new("Ознакомиться с заключением", SchoolRole.Mentee, "наставляемый", "/inbox", pair.FilingDueOn),
            Domain.Assessments.AssessmentState.Acknowledged => Deputys("Поместить документы в дело", pair.FilingDueOn),
            _ => AfterFiling(pair, page, today),
        };
    }

    // The interview may have opened a new edition of the plan (S0-30); when the period is over the pair is completed.
    private static NextStep? AfterFiling(PairProgress pair, string page, DateOnly today) =>
        today >= pair.EndsOn ? new("Завершить пару", MentorshipAccess.End, "куратор или заместитель директора", page + "/completion", pair.EndsOn)
        : pair.PlanState == Domain.Plans.PlanState.Draft ? new("Внести в план изменения, о которых договорились", SchoolRole.Mentor, "наставник", page + "/program")
        : pair.PlanState == Domain.Plans.PlanState.OnReview ? new("Утвердить изменения плана", Deputy, "заместитель директора", page + "/program")
        : null;

    /// <summary>The mentee is not told how the assessment stands before the interview is held, only when it is (§2.13).</summary>
    public NextStep ForMentee(PairProgress pair) =>
        pair.Interview is { } interview
            ? new("Прийти на собеседование: " + interview, SchoolRole.None, "наставляемый", "/assessments")
        : pair.AssessmentState is { } state && state is > Domain.Assessments.AssessmentState.CollectingPackage and < Domain.Assessments.AssessmentState.InterviewHeld
            ? new("Идёт оценка этапа", Deputy, "заместитель директора", "/assessments")
            : this;
}
