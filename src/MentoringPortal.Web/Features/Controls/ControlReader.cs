using MentoringPortal.Data;
using MentoringPortal.Data.Common;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Controls;
using MentoringPortal.Domain.Documents;
using MentoringPortal.Domain.Language;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.People;
using MentoringPortal.Domain.Programs;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Domain.Visits;
using MentoringPortal.Web.Features.Documents;
using MentoringPortal.Web.Features.Mentorships;
using MentoringPortal.Web.Infrastructure;
using MentoringPortal.Web.Infrastructure.Audit;
using MentoringPortal.Web.Infrastructure.Components;
using MentoringPortal.Web.Infrastructure.Lists;
using MentoringPortal.Web.Infrastructure.Security;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Controls;

/// <summary>Reads controls: the list, one of them, the forms around it.</summary>
public sealed class ControlReader(PortalDbContext db, CurrentActor actor, ControlAccess access, MentorshipAccess mentorships, PairHeadReader pairs, PaperFactsReader papers,
    AuditHistory history, SchoolClock clock)
{
    private const int MostPairs = 300;

    /// <summary>The list; null when the pair of the filter is not visible.</summary>
    public async Task<ControlListPage?> ListAsync(ControlFilter filter, CancellationToken cancel)
    {
        var pair = filter.Pair is { } id ? await pairs.PairAsync(id, cancel) : null;
        if (filter.Pair is not null && pair is null) return null;

        var today = clock.Today;
        var rows = from c in access.Visible().AsNoTracking()
                   join p in db.Set<Person>() on c.MenteeId equals p.Id
                   join t in db.Set<Participation>() on c.ParticipationId equals t.Id
                   where c.State != ControlState.Planned || t.EndedOn == null
                   select new { Control = c, Mentee = p };
        if (pair is not null) rows = rows.Where(r => r.Control.MenteeId == pair.MenteeId);
        rows = filter.Show switch
        {
            ControlShow.Due => rows.Where(r => r.Control.State == ControlState.Planned && (r.Control.DueOn >= today || r.Control.IsPaused)),
            ControlShow.Overdue => rows.Where(r => r.Control.State == ControlState.Planned && r.Control.DueOn < today && !r.Control.IsPaused),
            ControlShow.Held => rows.Where(r => r.Control.State == ControlState.Held),
            ControlShow.Findings => rows.Where(r => r.Control.Findings.Any(f => f.State != FindingState.Closed)),
            _ => rows,
        };
        var page = await rows.Named(filter.Q, r => r.Mentee.SearchName)
            .OrderBy(r => r.Control.State == ControlState.Planned ? 0 : r.Control.State == ControlState.Held ? 1 : 2)
            .ThenBy(r => r.Control.State == ControlState.Planned ? r.Control.DueOn : (DateOnly?)null).ThenByDescending(r => r.Control.HeldOn).ThenBy(r => r.Control.Id)
            .Select(r => new ControlRow(r.Control.Id, r.Control.Title, r.Mentee.Name, r.Control.FromOn, r.Control.DueOn, r.Control.State, r.Control.IsPaused, r.Control.HeldOn,
                r.Control.Findings.Count(f => f.State != FindingState.Closed), r.Control.Findings.Count(f => f.State == FindingState.Open && f.DueOn < today)))
            .PageOfAsync(filter, "/control", cancel);
        return new ControlListPage(page, filter, pair, access.MayKeep, today);
    }

    /// <summary>A control, or null when the actor may not see it.</summary>
    public async Task<ControlPage?> PageAsync(Guid id, CancellationToken cancel)
    {
        var found = await (from c in access.Visible().AsNoTracking()
                           where c.Id == id
                           join p in db.Set<Person>() on c.MenteeId equals p.Id
                           select new
                           {
                               Control = c,
                               Mentee = p.Name,
                               Controller = db.Set<Person>().Where(x => x.Id == c.ControllerId).Select(x => x.Name).FirstOrDefault(),
                               HeldBy = db.Set<Person>().Where(x => x.Id == c.HeldById).Select(x => x.Name).FirstOrDefault(),
                               Repeats = db.Set<ControlEvent>().Where(x => x.Id == c.RepeatsId).Select(x => x.Title).FirstOrDefault(),
                               Repeated = db.Set<ControlEvent>().Where(x => x.RepeatsId == c.Id && x.State != ControlState.CalledOff).OrderBy(x => x.Id)
                                   .Select(x => new { x.Id, x.Title, x.DueOn, x.HeldOn }).FirstOrDefault(),
                           }).FirstOrDefaultAsync(cancel);
        if (found is null) return null;

        var control = found.Control;
        var ofPair = await access.OfPairAsync(control.MenteeId, cancel);
        var pair = await PairOfAsync(control.MenteeId, cancel);
        var (mayHold, mayKeep, planned) = (access.MayHold(ofPair), access.MayKeep && access.MayHold(ofPair), control.State == ControlState.Planned);
        List<SummaryRow> facts =
        [
            new("Период", RussianDate.Period(control.FromOn, control.DueOn)),
            new("Кто проводит", found.HeldBy?.Full ?? found.Controller?.Full ?? Upper(control.By.Name())),
        ];
        if (control.What is { } what) facts.Add(new("Что проверяется", what));
        if (control.HeldOn is { } held) facts.Insert(1, new("Проведён", RussianDate.Short(held)));
        if (control.IsPaused) facts.Add(new("Срок", "не идёт: наставляемый в отпуске"));
        if (control.Reason is { } reason) facts.Add(new("Почему не проводится", reason));
        var visits = await db.Set<LessonVisit>().AsNoTracking().Where(v => v.ControlId == id && v.State != VisitState.Draft).OrderBy(v => v.On).ThenBy(v => v.Id)
            .Select(v => new { v.Id, v.On, v.Subject, v.ClassName, v.Topic }).ToListAsync(cancel);
        List<PageLink> links = [.. visits.Select(v => new PageLink($"/visits/{v.Id}", $"{RussianDate.Short(v.On)}, {v.Subject}, {v.ClassName}: {v.Topic}"))];
        if (control.RepeatsId is { } origin && found.Repeats is { } title) links.Insert(0, new($"/control/{origin}", $"Прежний контроль: {PhraseStart.Lower(title)}"));
        if (found.Repeated is { } repeated && !actor.Is(SchoolRole.Mentee))
        {
            links.Insert(0, new($"/control/{repeated.Id}", repeated.HeldOn is { } again ? $"{repeated.Title}, проведён {RussianDate.Short(again)}"
                : $"{repeated.Title}, до {RussianDate.Short(repeated.DueOn)}"));
        }

        return new ControlPage(control, found.Mentee, pair, facts, links, await FindingsAsync(db.Set<Finding>().Where(f => f.ControlId == id), cancel),
            !control.IsRepeat ? [] : await RecheckedAsync(control, cancel),
            mayHold && control.State != ControlState.CalledOff && control.MemoDocumentId is null, mayKeep && planned,
            mayHold && control.State == ControlState.Held ? await AnsweringAsync(ofPair, cancel) : [],
            mayKeep && planned ? await ControllersAsync(ofPair, cancel) : [], clock.Today,
            actor.Is(Rights.Leadership) ? (await history.ForAsync(id, 20)).ToModel() : null)
        {
            MayIssue = control is { State: ControlState.Held, MemoDocumentId: null } && access.MayKeep && mayHold,
            Memo = control.MemoDocumentId is { } memo
                ? await db.Set<IssuedDocument>().Where(d => d.Id == memo).Select(d => DocumentNumber.Reference(d.Number, d.Date)).FirstOrDefaultAsync(cancel) : null,
        };
    }

    /// <summary>The form of a control of the school's own.</summary>
    public async Task<ControlFormPage> NewAsync(ControlForm form, CancellationToken cancel)
    {
        var heads = await pairs.Heads(mentorships.Visible().Where(m => m.State == MentorshipState.Active && m.IsLead)
            .OrderBy(m => m.Mentee.SearchName).ThenBy(m => m.Id).Take(MostPairs))
            .ToListAsync(cancel);
        return new ControlFormPage([Choice.None(), .. heads.Select(h => Choice.Of(h.MentorshipId, $"{h.Mentee.Full} (наставник – {h.Mentor.SurnameWithInitials})"))],
            await ControllersAsync([], cancel), form);
    }

    /// <summary>The form of what a control has shown; null when the actor does not hold it.</summary>
    public async Task<ControlResultPage?> ResultAsync(Guid id, ControlResultForm? posted, Guid? version, CancellationToken cancel)
    {
        if (await access.Visible().AsNoTracking().FirstOrDefaultAsync(c => c.Id == id && c.State != ControlState.CalledOff, cancel) is not { } control
            || !access.MayHold(await access.OfPairAsync(control.MenteeId, cancel)))
        {
            return null;
        }

        var findings = control is { IsRepeat: true, State: ControlState.Planned } ? await FindingsAsync(OpenOf(control), cancel) : [];
        var form = posted ?? new ControlResultForm
        {
            HeldOn = control.HeldOn ?? clock.Today,
            Checked = control.Checked,
            Conclusions = control.Conclusions,
            Advice = control.Advice,
        };
        form.Findings = [.. findings.Select(f => form.Findings.Find(v => v.Id == f.Id) ?? new VerdictForm { Id = f.Id })];
        return new ControlResultPage(control, await NameAsync(control.MenteeId, cancel), findings, version ?? control.Version, form);
    }

    /// <summary>The form of calling a control off; null when the actor does not keep it.</summary>
    public async Task<ControlCancellationPage?> CancellationAsync(Guid id, ControlCancellationForm form, CancellationToken cancel) =>
        await access.Visible().AsNoTracking().FirstOrDefaultAsync(c => c.Id == id && c.State == ControlState.Planned, cancel) is { } control && access.MayKeep
            ? new ControlCancellationPage(control, await NameAsync(control.MenteeId, cancel), form) : null;

    /// <summary>The form that registers the memo; null when the actor does not issue it.</summary>
    /// <param name="posted">Null: the form is begun with the next number.</param>
    public async Task<RegisterMemoPage?> MemoAsync(Guid id, RegisterMemoForm? posted, Guid? version, NumberProposal proposal, CancellationToken cancel)
    {
        if (await access.Visible().AsNoTracking().FirstOrDefaultAsync(c => c.Id == id && c.State == ControlState.Held, cancel) is not { } control || !access.MayKeep
            || !access.MayHold(await access.OfPairAsync(control.MenteeId, cancel)) || (posted is null && control.MemoDocumentId is not null))
        {
            return null;
        }

        return new RegisterMemoPage(control, await NameAsync(control.MenteeId, cancel), version ?? control.Version, posted ?? new RegisterMemoForm { Number = proposal.Number },
            proposal.Hint);
    }

    /// <summary>A finding, or null when the actor may not see it.</summary>
    public async Task<FindingPage?> FindingAsync(Guid id, CancellationToken cancel)
    {
        var found = await (from f in access.Findings().AsNoTracking()
                           where f.Id == id
                           join c in db.Set<ControlEvent>() on f.ControlId equals c.Id
                           select new { Finding = f, c.Title, c.HeldOn, ClosedBy = db.Set<Person>().Where(p => p.Id == f.ClosedById).Select(p => p.Name).FirstOrDefault() })
            .FirstOrDefaultAsync(cancel);
        if (found is null) return null;

        var finding = found.Finding;
        var ofPair = await access.OfPairAsync(finding.MenteeId, cancel);
        var view = (await FindingsAsync(db.Set<Finding>().Where(f => f.Id == id), cancel))[0];
        List<SummaryRow> facts =
        [
            new("Кто устраняет", view.Responsible.Full), new("Срок", RussianDate.Short(finding.DueOn)),
            new("Контроль", $"{PhraseStart.Lower(found.Title)}, {RussianDate.Short(found.HeldOn!.Value)}"),
        ];
        if (finding.Evidence is { } evidence) facts.Add(new("Что сделано", finding.AnsweredOn is { } on ? $"{evidence} ({RussianDate.Short(on)})" : evidence));
        if (finding.Verdict is { } verdict) facts.Add(new("Отметка о проверке", verdict));
        if (finding.ClosedOn is { } closed) facts.Add(new("Снято", $"{RussianDate.Short(closed)}, {found.ClosedBy?.SurnameWithInitials}"));
        var mayCheck = finding.IsOpen && access.MayHold(ofPair);
        return new FindingPage(view, finding.Version, finding.ControlId, found.Title, await NameAsync(finding.MenteeId, cancel), facts,
            finding.IsOpen && finding.ResponsibleId == actor.PersonId && actor.Is(Rights.Participants), mayCheck, mayCheck ? await AnsweringAsync(ofPair, cancel) : [], clock.Today)
        {
            KnownHref = actor.Is(Rights.Office | Rights.Participants) && await ActiveOfAsync(finding.MenteeId, cancel) is { } pair
                ? $"/mentorships/{pair}/difficulties/new?record={id}" : null,
            Form = FindingForm.Of(finding),
            Link = finding.EvidenceLink,
            HasFile = finding.EvidenceFileId is not null,
            Answer = new FindingAnswerForm { Evidence = finding.Evidence, EvidenceLink = finding.EvidenceLink },
        };
    }

    /// <summary>What a repeated control checks: the findings of the mentee that are open.</summary>
    public IQueryable<Finding> OpenOf(ControlEvent control)
    {
        var (mentee, id) = (control.MenteeId, control.Id);
        return db.Set<Finding>().Where(f => f.MenteeId == mentee && f.State != FindingState.Closed && f.ControlId != id);
    }

    internal Task<List<FindingView>> FindingsAsync(IQueryable<Finding> findings, CancellationToken cancel) =>
        (from f in findings.AsNoTracking()
         join p in db.Set<Person>() on f.ResponsibleId equals p.Id
         orderby f.DueOn, f.Id
         select new FindingView(f.Id, f.Text, p.Name, f.DueOn, f.State, f.Evidence, f.Verdict, f.ClosedOn)).ToListAsync(cancel);

    // Before it is held what is open now, afterwards what it has closed.
    internal Task<List<FindingView>> RecheckedAsync(ControlEvent control, CancellationToken cancel)
    {
        var id = control.Id;
        return FindingsAsync(control.State == ControlState.Held ? db.Set<Finding>().Where(f => f.ClosedByControlId == id) : OpenOf(control), cancel);
    }

    private Task<RussianName> NameAsync(Guid personId, CancellationToken cancel) => db.Set<Person>().Where(p => p.Id == personId).Select(p => p.Name).FirstAsync(cancel);

    private Task<Guid?> PairOfAsync(Guid menteeId, CancellationToken cancel) =>
        mentorships.Visible().Where(m => m.MenteeId == menteeId && m.ApprovedOn != null).OrderByDescending(m => m.State == MentorshipState.Active).ThenByDescending(m => m.IsLead)
            .ThenByDescending(m => m.StartsOn).Select(m => (Guid?)m.Id).FirstOrDefaultAsync(cancel);

    private Task<Guid?> ActiveOfAsync(Guid menteeId, CancellationToken cancel) => mentorships.VisiblePlans()
        .Where(m => m.MenteeId == menteeId && m.State == MentorshipState.Active).OrderByDescending(m => m.IsLead).ThenBy(m => m.Id).Select(m => (Guid?)m.Id)
        .FirstOrDefaultAsync(cancel);

    private async Task<IReadOnlyList<Choice>> AnsweringAsync(List<Guid> ofPair, CancellationToken cancel)
    {
        var people = await db.Set<Person>().AsNoTracking().Where(p => ofPair.Contains(p.Id)).Select(p => new { p.Id, p.Name }).ToListAsync(cancel);
        return [.. people.OrderBy(p => ofPair.IndexOf(p.Id)).Select(p => Choice.Of(p.Id, p.Name.Full, p.Id == ofPair[0] ? "наставляемый" : "наставник"))];
    }

    private async Task<IReadOnlyList<Choice>> ControllersAsync(List<Guid> ofPair, CancellationToken cancel)
    {
        var people = await papers.WithRole(ControlAccess.Hold).Where(p => !ofPair.Contains(p.Id)).Select(p => new { p.Id, p.Name }).ToListAsync(cancel);
        return [Choice.None("по должности"), .. people.Select(p => Choice.Of(p.Id, p.Name.Full))];
    }

    private static string Upper(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
