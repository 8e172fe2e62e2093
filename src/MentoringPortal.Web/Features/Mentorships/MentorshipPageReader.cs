using MentoringPortal.Data;
using MentoringPortal.Data.Common;
using MentoringPortal.Domain.Assessments;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Consents;
using MentoringPortal.Domain.Controls;
using MentoringPortal.Domain.Language;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Orders;
using MentoringPortal.Domain.People;
using MentoringPortal.Domain.Plans;
using MentoringPortal.Domain.Programs;
using MentoringPortal.Web.Features.People;
using MentoringPortal.Web.Features.Programs;
using MentoringPortal.Web.Features.Mentorships.Cards;
using MentoringPortal.Web.Infrastructure;
using MentoringPortal.Web.Infrastructure.Audit;
using MentoringPortal.Web.Infrastructure.Components;
using MentoringPortal.Web.Infrastructure.Security;
using MentoringPortal.Web.Infrastructure.Work;
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

/// <summary>A consent on which the pair depends.</summary>
public sealed record PairConsent(Guid Id, Guid PersonId, ConsentKind Kind, ConsentState State, DateOnly RequestedOn, DateOnly? GivenOn, DateOnly? RevokedOn,
    ConsentScope Scope, Guid ScopeId);

/// <summary>A finding of a control of the mentee that is not closed.</summary>
public sealed record PairFinding(Guid Id, string Text, DateOnly DueOn, FindingState State);

/// <summary>The overview of a pair.</summary>
public sealed record MentorshipPage(
    Guid Id, Guid Version, RussianName Mentee, RussianName Mentor, MentorshipState State,
    IReadOnlyList<SummaryRow> Facts, NextSteps Next, DateOnly Today, StageBars Stages,
    IReadOnlyList<RelatedPair> Group, IReadOnlyList<RelatedPair> Replaced, IReadOnlyList<PairConsent> Consents, IReadOnlyList<Pause> Pauses, string? Suspension,
    bool CanEdit, bool CanEnd, bool CanChange, bool IsEnding, Guid? AssessmentId,
        IReadOnlyList<PageLink> Papers, HistoryModel? History)
{
    public required DateOnly StartsOn { get; init; }

    public required Guid MentorId { get; init; }

    /// <summary>The reader lets pairs rest.</summary>
    public bool KeepsPauses { get; init; }

    /// <summary>A pause that is corrected or ended here: a leave of the mentee also when its pair is over, for the track rests with it.</summary>
    public bool MayKeep(Pause pause) => pause.ConsentId == Guid.Empty && (CanEnd || (KeepsPauses && pause.Ground == PauseGround.MenteeAbsence && pause.IsOpen(Today)));

    /// <summary>Findings that are open.</summary>
    public IReadOnlyList<PairFinding> Findings { get; init; } = [];

    /// <summary>The year of the pair.</summary>
    public required PairCard Card { get; init; }

    /// <summary>The card with the next step of the page.</summary>
    public LargeCard Large => Next.First is { } step
        ? new(Card, step.Title, step.IsMine ? "вы" : step.Who, step.Item.When, step.Item.Late,
            step is { IsMine: true, IsHere: false } ? step.Item.Href : null, step.Item.Verb)
        { Others = [.. Next.Others] }
        : new(Card, Next.Rest, "", "", false, null);

    /// <summary>The state in words: «Действует», «Начнётся 3 декабря».</summary>
    public string StateWords => MentorshipWords.State(State, StartsOn, Today);

    public string StateKind => MentorshipWords.StateKind(State, StartsOn, Today);
}

/// <summary>Reads the overview of one pair: one query, one for its next steps, one for the group, one for the history.</summary>
public sealed class MentorshipPageReader(
    PortalDbContext db, MentorshipAccess access, PeopleAccess people, CurrentActor actor, ProgramReader programs, SchoolClock clock, WorkReader work, AuditHistory history,
    PairCardReader cards, PairRest rest)
{
    /// <summary>The page, or null when the actor may not see the pair.</summary>
    public async Task<MentorshipPage?> FindAsync(Guid id, CancellationToken cancel)
    {
        // Those of the mentor and of the mentee apart: each joins by its person.
        var asked = db.Set<Consent>().Where(c => !c.IsSuperseded && c.Kind != ConsentKind.Distribution);
        var found = await (
            from m in access.Visible().AsNoTracking().AsSingleQuery()
            where m.Id == id
            select new
            {
                Pair = m,
                m.Unit,
                Mentor = m.Mentor.Name,
                MentorStaff = m.Mentor.Staff,
                Mentee = m.Mentee.Name,
                MenteeStaff = m.Mentee.Staff,
                OfMentor = asked.Where(c => c.PersonId == m.MentorId)
                    .Select(c => new PairConsent(c.Id, c.PersonId, c.Kind, c.State, c.RequestedOn, c.GivenOn, c.RevokedOn, c.Scope, c.ScopeId)).ToList(),
                OfMentee = asked.Where(c => c.PersonId == m.MenteeId)
                    .Select(c => new PairConsent(c.Id, c.PersonId, c.Kind, c.State, c.RequestedOn, c.GivenOn, c.RevokedOn, c.Scope, c.ScopeId)).ToList(),
                TermNumber = db.Set<Order>()
                    .Where(o => o.State != OrderState.Cancelled && o.SignedOn != null && o.Points.Any(c => c.MentorshipId == m.Id && c.Effect == OrderEffect.Period))
                    .OrderByDescending(o => o.SignedOn).ThenByDescending(o => o.Id).Select(o => o.Number).FirstOrDefault(),
                TermSignedOn = db.Set<Order>()
                    .Where(o => o.State != OrderState.Cancelled && o.SignedOn != null && o.Points.Any(c => c.MentorshipId == m.Id && c.Effect == OrderEffect.Period))
                    .OrderByDescending(o => o.SignedOn).ThenByDescending(o => o.Id).Select(o => o.SignedOn).FirstOrDefault(),
                Pauses = db.Set<Pause>().Where(p => p.ScopeId == m.Id).OrderByDescending(p => p.FromOn).ThenBy(p => p.Id).ToList(),
                IsGroup = db.Set<Mentorship>().Any(o => o.UnitId == m.UnitId && o.Id != m.Id),
                HasFindings = db.Set<Finding>().Any(f => f.MenteeId == m.MenteeId && f.State != FindingState.Closed),
                IsReplaced = db.Set<OrderPoint>().Any(c => c.MadeId != null && (c.MentorshipId == m.Id || c.MadeId == m.Id)),
                AssessmentId = db.Set<StageAssessment>().Where(a => a.MentorshipId == m.Id).OrderBy(a => a.State == AssessmentState.Filed).ThenBy(a => a.PeriodFrom)
                    .Select(a => (Guid?)a.Id).FirstOrDefault(),
                AssessmentState = db.Set<StageAssessment>().Where(a => a.MentorshipId == m.Id).OrderBy(a => a.State == AssessmentState.Filed).ThenBy(a => a.PeriodFrom)
                    .Select(a => (AssessmentState?)a.State).FirstOrDefault(),
            }).FirstOrDefaultAsync(cancel);
        if (found is null) return null;

        var pair = found.Pair;
        var inHand = await programs.InHandAsync(pair.MenteeId, cancel);
        var today = clock.Today;
        var isMentee = actor.PersonId == pair.MenteeId;
        var next = new NextSteps(await work.OfRecordAsync(RecordWork.OfPair, pair.Id, $"/mentorships/{pair.Id}", cancel), "");
        if (next.First is null) next = next with { Rest = await rest.OfAsync(new(pair.Id, pair.State, pair.StartsOn, pair.MenteeId, found.AssessmentState), cancel) };
        var related = !found.IsGroup && !found.IsReplaced ? [] : await RelatedAsync(pair, cancel);

        var program = (await programs.InForceAsync(cancel)).Definition;
        var facts = new List<SummaryRow>
        {
            new("Наставник", Person(found.Mentor, found.MentorStaff)),
            new("Наставляемый", Person(found.Mentee, found.MenteeStaff)),
            new("Предмет или тема", pair.Topic),
            new("Период", RussianDate.Period(pair.StartsOn, pair.EndsOn)),
            new("Форма", program.LabelOf(pair.Form)),
            new("Модель", program.LabelOf(pair.Model)),
            new("Вид", pair.Kind.Label()),
            new("Приказ", pair.OrderReference ?? (pair.State == MentorshipState.InOrder ? "готовится" : null)),
            new("Дополнительное соглашение", pair.AgreementWords),
            new("Последняя запись дневника", LastEntry(pair, today)),
        };
        if (found.Unit?.Grounds.Words is { } grounds) facts.Insert(facts.FindIndex(r => r.Label == "Приказ"), new("Почему выбрана форма", grounds));
        if (found.TermSignedOn is { } changed)
        {
            facts.Insert(facts.FindIndex(r => r.Label == "Приказ") + 1, new("Срок изменён приказом", DocumentNumber.Reference(found.TermNumber, changed)));
        }
        if (!pair.IsLead && pair.IsOpen) facts.Add(new("Этапы наставляемого", "ведёт другая его пара: план, анкета и оценка – там"));
        if (pair.EndGround is { } ground)
        {
            facts.Add(new("Основание прекращения", ground.Label()));
            facts.Add(new("Причина", pair.EndReason));
            facts.Add(new("Дата уведомления", RussianDate.Short(pair.NoticeOn!.Value)));
            facts.Add(new("Приказ о прекращении", pair.EndOrderReference ?? "не подписан"));
        }

        if (pair.IsEnding) facts.Add(new("Последний день", $"{RussianDate.Short(pair.EndsEarlyOn!.Value)}, досрочно"));
        if (pair is { EndedOn: { } never, EndGround: null, EndReason: not null } && pair.State == MentorshipState.TerminatedEarly && never <= pair.StartsOn)
        {
            facts.Add(
                new("Прекращена", $"не начав работы. {pair.EndReason}"));
        }
        else if (pair.EndedOn is { } ended)
        {
            facts.Add(
                new(pair.State == MentorshipState.Completed ? "Завершена" : "Прекращена", RussianDate.Short(ended)
            + (pair.EndGround is null && pair.EndReason is not null ? ". " + pair.EndReason : "")));
        }

        return new MentorshipPage(
            pair.Id, pair.Version, found.Mentee, found.Mentor, pair.State, facts,
            next, today,
            StageBars.Of(pair.StartsOn, pair.LastOn, today, inHand.Spans(pair.StartsOn), pair.ApprovedOn is not null,
                pair.State is MentorshipState.Completed or MentorshipState.TerminatedEarly),
            related.FindAll(r => r is { Follows: false, Precedes: false }), related.FindAll(r => r.Follows || r.Precedes),
            people.SeesConsents && pair.IsOpen
                ? [.. found.OfMentor.OrderBy(c => c.Kind).Concat(found.OfMentee.OrderBy(c => c.Kind))
                    .Where(c => c.Scope != ConsentScope.Mentorship || c.ScopeId == pair.Id)] : [], found.Pauses.FindAll(p => !p.IsEmpty), pair.SuspensionWords,
            actor.Is(MentorshipAccess.EditTerms) && pair.State is (MentorshipState.Proposed or MentorshipState.AwaitingConsents),
            actor.Is(MentorshipAccess.End) && pair.IsRunning, actor.Is(Rights.Office) && (pair.IsRunning || pair.AwaitsEndOrder) && pair.EndOrderId is null,
            actor.Is(MentorshipAccess.End) && pair is { IsEnding: true, EndOrderId: null },
            isMentee ? null : found.AssessmentId,
            PapersOf(pair),
            actor.Is(MentorshipAccess.SeeAll) ? (await history.ForAsync(pair.Id)).ToModel() : null)
        {
            StartsOn = pair.StartsOn,
            MentorId = pair.MentorId,
            KeepsPauses = actor.Is(MentorshipAccess.End),
            Card = (await cards.ReadAsync([pair.Id], cancel))[0],
            Findings = found.HasFindings ? await FindingsAsync(id, cancel) : [],
        };
    }

    // A union reads the findings of its own mentees only, as it does their plans.
    private Task<List<PairFinding>> FindingsAsync(Guid pairId, CancellationToken cancel) =>
        (from m in access.VisiblePlans()
         where m.Id == pairId
         join f in db.Set<Finding>() on m.MenteeId equals f.MenteeId
         where f.State != FindingState.Closed
         orderby f.DueOn, f.Id
         select new PairFinding(f.Id, f.Text, f.DueOn, f.State)).ToListAsync(cancel);

    private Task<List<RelatedPair>> RelatedAsync(Mentorship pair, CancellationToken cancel)
    {
        var (id, unit) = (pair.Id, pair.UnitId);
        var open = db.OpenPairs();
        var changes = db.Set<OrderPoint>().Where(c => db.Set<Order>().Any(o => o.Id == c.OrderId && o.State != OrderState.Cancelled));
        return (
            from m in access.Visible().AsNoTracking()
            let follows = changes.Any(c => c.MentorshipId == id && c.MadeId == m.Id)
            let precedes = changes.Any(c => c.MadeId == id && c.MentorshipId == m.Id)
            where m.Id != id && ((m.UnitId == unit && open.Any(o => o.Id == m.Id)) || follows || precedes)
            orderby m.Mentee.SearchName, m.StartsOn, m.Id
            select new RelatedPair(
                m.Id,
                m.Mentee.Name,
                m.Mentor.Name,
                m.StartsOn, m.LastOn, follows, precedes)).ToListAsync(cancel);
    }

    /// <summary>Papers that the state of the pair has a use for and the actor may print.</summary>
    private List<PageLink> PapersOf(Mentorship pair)
    {
        var office = actor.Is(MentorshipAccess.PrintPapers);
        if (!office && !access.IsItsMentor(pair.MentorId)) return [];
        var papers = new List<PageLink>();
        Add(pair.IsOpen, "agreement", "Дополнительное соглашение к трудовому договору (проект)");
        Add(pair.EndGround is not null && PairPapers.HasRefusal(pair), "refusal", "Заявление наставника об отказе");
        Add(office && pair.EndGround is not null && PairPapers.HasNotice(pair), "notice", "Уведомление об отмене поручения");
        return papers;

        void Add(bool needed, string address, string title)
        {
            if (needed) papers.Add(new($"/mentorships/{pair.Id}/{address}", title));
        }
    }

    private static string Person(RussianName name, StaffCard? staff) => staff is null ? name.Full : $"{name.Full}, {staff.PostWithSubject}";

    private static string LastEntry(Mentorship pair, DateOnly today) => DiaryWatch.Of(pair.State, pair.StartsOn, pair.ApprovedOn, pair.LastEntryOn, today) switch
    {
        DiarySign.NotExpected => pair.LastEntryOn is { } day ? RussianDate.Short(day) : pair.StartsOn > today ? "пара ещё не началась" : "–",
        DiarySign.TooEarly => "пока нет: пара новая, записей ещё не ждут",
        DiarySign.Silent => $"{(pair.LastEntryOn is { } day ? RussianDate.Short(day) : "записей не "
            + "было")}; нет записей {RussianPlural.Of(DiaryWatch.Silence(pair.StartsOn, pair.ApprovedOn, pair.LastEntryOn, today), "день", "дня", "дней")}",
        _ => RussianDate.Short(pair.LastEntryOn!.Value),
    };
}
