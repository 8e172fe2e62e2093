using MentoringPortal.Data;
using MentoringPortal.Data.Common;
using MentoringPortal.Domain.Assessments;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Consents;
using MentoringPortal.Domain.Language;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Orders;
using MentoringPortal.Domain.People;
using MentoringPortal.Domain.Plans;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Domain.Surveys;
using MentoringPortal.Web.Features.Orders;
using MentoringPortal.Web.Infrastructure;
using MentoringPortal.Web.Infrastructure.Audit;
using MentoringPortal.Web.Infrastructure.Components;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Mentorships;

/// <summary>A pair to which this one belongs: of the same group, or before or after a change of the mentor by an order.</summary>
public sealed record RelatedPair(Guid Id, RussianName Mentee, RussianName Mentor, DateOnly StartsOn, DateOnly LastDay, bool Follows, bool Precedes)
{
    /// <summary>«Новая пара: наставник Ермакова Г.П., с 02.12.2026».</summary>
    public string Words => Follows
        ? $"Новая пара: наставник {Mentor.SurnameWithInitials}, с\u00a0{RussianDate.Short(StartsOn)}"
        : $"Прежняя пара: наставник {Mentor.SurnameWithInitials}, по\u00a0{RussianDate.Short(LastDay)}";
}

/// <summary>The overview of a pair.</summary>
public sealed record MentorshipPage(
    Guid Id, Guid Version, RussianName Mentee, RussianName Mentor, MentorshipState State,
    IReadOnlyList<SummaryRow> Facts, NextStep? Next, bool MyMove, DateOnly Today, StageBars Stages,
    IReadOnlyList<RelatedPair> Group, IReadOnlyList<RelatedPair> Replaced, bool CanEdit, bool CanEnd, bool CanChange, bool IsEnding, Guid? AssessmentId, IReadOnlyList<PageLink> Papers, HistoryModel? History)
{
    public bool NextIsLate => Next?.Until < Today;
}

/// <summary>Reads the overview of one pair: one query, a second for the group, a third for the history.</summary>
public sealed class MentorshipPageReader(PortalDbContext db, MentorshipAccess access, CurrentActor actor, SchoolClock clock, AuditHistory history)
{
    /// <summary>The page, or null when the actor may not see the pair.</summary>
    public async Task<MentorshipPage?> FindAsync(Guid id, CancellationToken cancel)
    {
        var found = await (
            from m in access.Visible().AsNoTracking()
            where m.Id == id
            join mentor in db.Set<Person>() on m.MentorId equals mentor.Id
            join mentee in db.Set<Person>() on m.MenteeId equals mentee.Id
            join o in db.Set<Order>() on m.OrderId equals o.Id into orders
            from order in orders.DefaultIfEmpty()
            select new
            {
                Pair = m,
                Mentor = new RussianName(mentor.Surname, mentor.GivenName, mentor.Patronymic, mentor.Gender),
                MentorPost = ((StaffMember)mentor).Post,
                MentorSubject = ((StaffMember)mentor).Subject,
                Mentee = new RussianName(mentee.Surname, mentee.GivenName, mentee.Patronymic, mentee.Gender),
                MenteePost = ((StaffMember)mentee).Post,
                MenteeSubject = ((StaffMember)mentee).Subject,
                OrderState = (OrderState?)order.State,
                order.PlansDueOn,
                order.DocumentId,
                Consents = db.Set<Consent>().Count(c => c.State == ConsentState.Given
                    && ((c.PersonId == m.MentorId && (c.Kind == ConsentKind.PersonalData || c.Kind == ConsentKind.MentoringWork))
                        || (c.PersonId == m.MenteeId && (c.Kind == ConsentKind.PersonalData || c.Kind == ConsentKind.MenteeParticipation)))),
                TermNumber = db.Set<Order>().Where(o => o.State != OrderState.Cancelled && o.SignedOn != null && o.Changes.Any(c => c.MentorshipId == m.Id && c.Kind == PairChangeKind.Period)).OrderByDescending(o => o.SignedOn).ThenByDescending(o => o.Id).Select(o => o.Number).FirstOrDefault(),
                TermSignedOn = db.Set<Order>().Where(o => o.State != OrderState.Cancelled && o.SignedOn != null && o.Changes.Any(c => c.MentorshipId == m.Id && c.Kind == PairChangeKind.Period)).OrderByDescending(o => o.SignedOn).ThenByDescending(o => o.Id).Select(o => o.SignedOn).FirstOrDefault(),
                IsReplaced = db.Set<OrderChange>().Any(c => c.NewMentorshipId != null && (c.MentorshipId == m.Id || c.NewMentorshipId == m.Id)),
                EndOrderDraftId = m.EndGround == null ? null : db.Set<OrderChange>().Where(c => c.MentorshipId == m.Id && db.Set<Order>().Any(o => o.Id == c.OrderId && (o.State == OrderState.Draft || o.State == OrderState.OnApproval))).Select(c => (Guid?)c.OrderId).FirstOrDefault(),
                PlanState = db.Set<Plan>().Where(p => p.MentorshipId == m.Id && p.Kind == PlanKind.Adaptation).Select(p => (PlanState?)p.State).FirstOrDefault(),
                Questionnaire = db.Set<SurveyResponse>().Any(r => r.MentorshipId == m.Id && r.SubmittedAt != null),
                Review = db.Set<MentorReview>().Any(r => r.MentorshipId == m.Id && r.Stage == Stage.Adaptation && r.SubmittedAt != null),
                AssessmentId = db.Set<StageAssessment>().Where(a => a.MentorshipId == m.Id && a.Stage == Stage.Adaptation).Select(a => (Guid?)a.Id).FirstOrDefault(),
                AssessmentState = db.Set<StageAssessment>().Where(a => a.MentorshipId == m.Id && a.Stage == Stage.Adaptation).Select(a => (AssessmentState?)a.State).FirstOrDefault(),
                ConclusionId = db.Set<StageAssessment>().Where(a => a.MentorshipId == m.Id && a.Stage == Stage.Adaptation).Select(a => a.ConclusionDocumentId).FirstOrDefault(),
                Interview = db.Set<StageAssessment>().Where(a => a.MentorshipId == m.Id && a.Stage == Stage.Adaptation && a.State == AssessmentState.InterviewScheduled).Select(a => new { a.InterviewAt, a.InterviewPlace }).FirstOrDefault(),
                FilingDueOn = db.Set<StageAssessment>().Where(a => a.MentorshipId == m.Id && a.Stage == Stage.Adaptation).Select(a => a.FilingDueOn).FirstOrDefault(),
            }).FirstOrDefaultAsync(cancel);
        if (found is null) return null;

        var pair = found.Pair;
        var today = clock.Today;
        var progress = new PairProgress
        {
            Id = pair.Id,
            State = pair.State,
            StartsOn = pair.StartsOn,
            EndsOn = pair.EndsOn,
            AwaitsEndOrder = pair.AwaitsEndOrder,
            EndOrderDraftId = found.EndOrderDraftId,
            IsEnding = pair.IsEnding,
            EndsEarlyOn = pair.EndsEarlyOn,
            ApprovedOn = pair.ApprovedOn,
            LastEntryOn = pair.LastEntryOn,
            ConsentsComplete = found.Consents == 4,
            OrderId = pair.OrderId,
            OrderState = found.OrderState,
            PlansDueOn = found.PlansDueOn,
            PlanState = found.PlanState,
            QuestionnaireSubmitted = found.Questionnaire,
            ReviewSubmitted = found.Review,
            AssessmentId = found.AssessmentId,
            AssessmentState = found.AssessmentState,
            ConclusionIssued = found.ConclusionId is not null,
            FilingDueOn = found.FilingDueOn,
            Interview = found.Interview is { InterviewAt: { } at } ? $"{clock.ToLocal(at):dd.MM.yyyy в HH:mm}, {found.Interview.InterviewPlace}" : null,
        };
        var next = NextStep.Of(progress, today);
        var isMentee = actor.PersonId == pair.MenteeId;
        if (isMentee) next = next?.ForMentee(progress);

        var related = pair.GroupId is null && !found.IsReplaced ? [] : await RelatedAsync(pair, cancel);

        var facts = new List<SummaryRow>
        {
            new("Наставник", Person(found.Mentor, found.MentorPost, found.MentorSubject)),
            new("Наставляемый", Person(found.Mentee, found.MenteePost, found.MenteeSubject)),
            new("Предмет или тема", pair.Topic),
            new("Период", MentorshipWords.Period(pair.StartsOn, pair.EndsOn)),
            new("Форма", pair.Form.Label()),
            new("Модель", pair.Model.Label()),
            new("Вид", pair.Kind.Label()),
            new("Приказ", pair.OrderReference ?? (pair.State == MentorshipState.InOrder ? "готовится" : null)),
            new("Дополнительное соглашение", pair.SupplementaryAgreement),
            new("Последняя запись дневника", LastEntry(pair, today)),
        };
        if (found.TermSignedOn is { } changed) facts.Insert(facts.FindIndex(r => r.Label == "Приказ") + 1, new("Срок изменён приказом", $"№\u00a0{found.TermNumber} от\u00a0{RussianDate.Short(changed)}"));
        if (pair.EndGround is { } ground)
        {
            facts.Add(new("Основание прекращения", ground.Label()));
            facts.Add(new("Причина", pair.EndReason));
            facts.Add(new("Дата уведомления", RussianDate.Short(pair.NoticeOn!.Value)));
            facts.Add(new("Приказ о прекращении", pair.EndOrderReference ?? "не подписан"));
        }

        if (pair.IsEnding) facts.Add(new("Последний день", $"{RussianDate.Short(pair.EndsEarlyOn!.Value)}, досрочно"));
        if (pair is { EndedOn: { } never, EndGround: null, EndReason: not null } && pair.State == MentorshipState.TerminatedEarly && never <= pair.StartsOn) facts.Add(new("Прекращена", $"не начав работы. {pair.EndReason}"));
        else if (pair.EndedOn is { } ended) facts.Add(new(pair.State == MentorshipState.Completed ? "Завершена" : "Прекращена", RussianDate.Short(ended) + (pair.EndGround is null && pair.EndReason is not null ? ". " + pair.EndReason : "")));

        return new MentorshipPage(
            pair.Id, pair.Version, found.Mentee, found.Mentor, pair.State, facts,
            next, next is not null && actor.Is(next.Whose), today, StageBars.Of(pair.StartsOn, pair.EndsEarlyOn ?? pair.EndsOn, today, pair.ApprovedOn is not null),
            related.FindAll(r => r is { Follows: false, Precedes: false }), related.FindAll(r => r.Follows || r.Precedes),
            actor.Is(MentorshipAccess.EditTerms) && pair.State is (MentorshipState.Proposed or MentorshipState.AwaitingConsents),
            actor.Is(MentorshipAccess.End) && pair.IsActive, actor.Is(OrderAccess.Draft) && (pair.IsActive || pair.AwaitsEndOrder) && pair.EndOrderId is null,
            actor.Is(MentorshipAccess.End) && pair is { IsEnding: true, EndOrderId: null },
            isMentee ? null : found.AssessmentId,
            PapersOf(pair),
            actor.Is(MentorshipAccess.SeeAll) ? (await history.ForAsync(pair.Id)).ToModel() : null);
    }

    private Task<List<RelatedPair>> RelatedAsync(Mentorship pair, CancellationToken cancel)
    {
        var (id, common) = (pair.Id, pair.GroupId);
        var changes = db.Set<OrderChange>().Where(c => db.Set<Order>().Any(o => o.Id == c.OrderId && o.State != OrderState.Cancelled));
        return (
            from m in access.Visible().AsNoTracking()
            let follows = changes.Any(c => c.MentorshipId == id && c.NewMentorshipId == m.Id)
            let precedes = changes.Any(c => c.NewMentorshipId == id && c.MentorshipId == m.Id)
            where m.Id != id && ((common != null && m.GroupId == common) || follows || precedes)
            join mentee in db.Set<Person>() on m.MenteeId equals mentee.Id
            join mentor in db.Set<Person>() on m.MentorId equals mentor.Id
            orderby mentee.SearchName, m.StartsOn, m.Id
            select new RelatedPair(
                m.Id,
                new RussianName(mentee.Surname, mentee.GivenName, mentee.Patronymic, mentee.Gender),
                new RussianName(mentor.Surname, mentor.GivenName, mentor.Patronymic, mentor.Gender),
                m.StartsOn, m.EndedOn ?? m.EndsEarlyOn ?? m.EndsOn, follows, precedes)).ToListAsync(cancel);
    }

    /// <summary>Papers that the state of the pair has a use for and the actor may print.</summary>
    private List<PageLink> PapersOf(Mentorship pair)
    {
        var office = actor.Is(MentorshipAccess.PrintPapers);
        if (!office && !access.IsItsMentor(pair.MentorId)) return [];
        var papers = new List<PageLink>();
        Add(pair.IsOpen, "agreement", "Дополнительное соглашение к трудовому договору (проект)");
        Add(PairPapers.HasRefusal(pair), "refusal", "Заявление наставника об отказе");
        Add(office && PairPapers.HasNotice(pair), "notice", "Уведомление об отмене поручения");
        return papers;

        void Add(bool needed, string address, string title)
        {
            if (needed) papers.Add(new($"/mentorships/{pair.Id}/{address}", title));
        }
    }

    private static string Person(RussianName name, string? post, string? subject) =>
        string.IsNullOrEmpty(post) ? name.Full : $"{name.Full}, {TeachingPost.Of(post, subject)}";

    private static string LastEntry(Mentorship pair, DateOnly today) => DiaryWatch.Of(pair.State, pair.StartsOn, pair.ApprovedOn, pair.LastEntryOn, today) switch
    {
        DiarySign.NotExpected => pair.LastEntryOn is { } day ? RussianDate.Short(day) : "–",
        DiarySign.TooEarly => "пока нет: рано судить",
        DiarySign.Silent => $"{(pair.LastEntryOn is { } day ? RussianDate.Short(day) : "записей не было")}; нет записей {RussianPlural.Of(DiaryWatch.Silence(pair.StartsOn, pair.ApprovedOn, pair.LastEntryOn, today), "день", "дня", "дней")}",
        _ => RussianDate.Short(pair.LastEntryOn!.Value),
    };
}
