using MentoringPortal.Data;
using MentoringPortal.Data.Common;
using MentoringPortal.Data.Reference;
using MentoringPortal.Documents;
using MentoringPortal.Documents.Visits;
using MentoringPortal.Domain.Controls;
using MentoringPortal.Domain.Language;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.People;
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

namespace MentoringPortal.Web.Features.Visits;

/// <summary>Reads visit sheets: the list, one of them, its form and its paper.</summary>
public sealed class VisitReader(PortalDbContext db, CurrentActor actor, VisitAccess access, PairHeadReader pairs, PaperFactsReader papers, AuditHistory history, SchoolClock clock)
{
    // A person who controls sees rarely more pairs at once.
    private const int MostPairs = 300;

    /// <summary>The list; null when the pair of the filter is not visible.</summary>
    public async Task<VisitListPage?> ListAsync(VisitFilter filter, CancellationToken cancel)
    {
        var pair = filter.Pair is { } id ? await pairs.PairAsync(id, cancel) : null;
        if (filter.Pair is not null && pair is null) return null;

        var visits = access.Visible().AsNoTracking();
        if (pair is not null) visits = visits.Where(v => v.MentorshipId == pair.MentorshipId);
        if (filter.State is { } state) visits = visits.Where(v => v.State == state);
        var rows = from v in visits
                   join a in db.Set<Person>() on v.VisitorId equals a.Id
                   join b in db.Set<Person>() on v.VisitedId equals b.Id
                   select new { Visit = v, Visitor = a, Visited = b };
        var page = await rows.Named(filter.Q, r => r.Visitor.SearchName, r => r.Visited.SearchName)
            .OrderByDescending(r => r.Visit.On).ThenByDescending(r => r.Visit.Id)
            .Select(r => new VisitRow(r.Visit.Id, r.Visit.On, r.Visit.Kind, r.Visit.ClassName, r.Visit.Subject, r.Visit.Topic, r.Visitor.Name, r.Visited.Name, r.Visit.State))
            .PageOfAsync(filter, "/visits", cancel);
        return new VisitListPage(page, filter, pair, access.MayWrite && pair is null or { IsActive: true });
    }

    /// <summary>A sheet, or null when the actor may not see it.</summary>
    public async Task<VisitPage?> PageAsync(Guid id, CancellationToken cancel)
    {
        var found = await (from v in access.Visible().AsNoTracking()
                           where v.Id == id
                           join a in db.Set<Person>() on v.VisitorId equals a.Id
                           join b in db.Set<Person>() on v.VisitedId equals b.Id
                           join m in db.Set<Mentorship>() on v.MentorshipId equals m.Id
                           select new
                           {
                               Visit = v,
                               Visitor = a.Name,
                               Visited = b.Name,
                               Control = db.Set<ControlEvent>().Where(c => c.Id == v.ControlId).Select(c => c.Title).FirstOrDefault(),
                               Pair = m,
                               EnteredBy = db.Set<Person>().Where(p => p.Id == v.EnteredById).Select(p => p.Name).FirstOrDefault(),
                           }).FirstOrDefaultAsync(cancel);
        if (found is null) return null;

        var visit = found.Visit;
        var mine = visit.VisitorId == actor.PersonId;
        List<SummaryRow> facts =
        [
            new("Дата", RussianDate.Short(visit.On)),
            new("Чей урок", found.Visited.Full),
            new(found.Visitor.Gendered("Посетил(а)"), found.Visitor.Full),
            new("Класс и предмет", $"{visit.ClassName}, {visit.Subject}"),
        ];
        if (visit.LessonType is { } type) facts.Add(new("Тип урока", type));
        if (visit.Aim is { } aim) facts.Add(new("Цель посещения", aim));
        facts.Add(new("Продолжительность", RussianDuration.Format(visit.Minutes)));
        if (found.Control is { } control) facts.Add(new("В рамках контроля", control));
        if (found.EnteredBy is { } entered) facts.Add(new("Внесено с бумаги", entered.SurnameWithInitials));
        if (visit.AcknowledgedOn is { } read) facts.Add(new(found.Visited.Gendered("Ознакомлен(а)"), RussianDate.Short(read)));
        return new VisitPage(visit, VisitFormCatalogue.Find(visit.FormCode, visit.FormVersion), found.Visitor, found.Visited, facts, mine ? visit.PrivateNote : null,
            mine && access.MayWrite && visit.State != VisitState.Acknowledged,
            mine && access.MayWrite && visit.State == VisitState.Draft && found.Pair.SuspensionWords is null,
            visit.VisitedId == actor.PersonId && access.MayWrite && visit.State == VisitState.Shared,
            actor.Is(Rights.Leadership) ? (await history.ForAsync(id, 20)).ToModel() : null)
        {
            StandsStill = found.Pair.SuspensionWords,
            KnownHref = visit.State != VisitState.Draft && found.Pair.MenteeId == visit.VisitedId && found.Pair.State == MentorshipState.Active
                && actor.Is(Rights.Office | Rights.Participants) ? $"/mentorships/{visit.MentorshipId}/difficulties/new?record={id}" : null,
        };
    }

    /// <summary>What the school scores today: its own words of the lines, else those of the form.</summary>
    public async Task<(VisitFormDefinition Form, IReadOnlyList<string> Lines)> FormAsync(CancellationToken cancel)
    {
        var form = VisitFormCatalogue.Latest;
        return (form, LessonVisitForm.OwnAspects(await papers.SchoolAsync(cancel)) ?? form.Lines);
    }

    /// <summary>The pairs whose lessons may be visited now.</summary>
    public async Task<IReadOnlyList<Choice>> PairsAsync(CancellationToken cancel)
    {
        var heads = await pairs.Heads(access.Writable().OrderBy(m => m.Mentee.SearchName).ThenBy(m => m.Id).Take(MostPairs)).ToListAsync(cancel);
        return [.. heads.Select(h => h.MenteeId == actor.PersonId ? Choice.Of(h.MentorshipId, h.Mentor.Full, "наставник")
            : Choice.Of(h.MentorshipId, h.Mentee.Full, "наставник – " + h.Mentor.SurnameWithInitials))];
    }

    /// <summary>The form of a new sheet; null when the actor may write none of this pair.</summary>
    public async Task<VisitFormPage?> NewAsync(Guid pairId, VisitForm? posted, DateOnly? on, Guid? control, CancellationToken cancel)
    {
        var own = posted is null ? access.Writable() : access.Running();
        if (!await own.AnyAsync(m => m.Id == pairId, cancel) || await pairs.PairAsync(pairId, cancel) is not { } pair) return null;

        var (form, lines) = await FormAsync(cancel);
        var mentees = pair.MenteeId == actor.PersonId;
        return new VisitFormPage(mentees ? pair.Mentor : pair.Mentee, form, lines, await ControlsAsync(pair.MenteeId, cancel), $"/visits?pair={pairId}", $"/visits?pair={pairId}",
            Worded(posted ?? new VisitForm { On = on ?? clock.Today, ControlId = control }, lines))
        {
            DraftKey = $"visits/new/{pairId}",
        };
    }

    /// <summary>The form of an own sheet; null when it is not the actor's or does not change any more.</summary>
    public async Task<VisitFormPage?> EditAsync(Guid id, VisitForm? posted, Guid? version, CancellationToken cancel)
    {
        if (await access.OwnAsync(id, cancel) is not { } own || own.Visit.State == VisitState.Acknowledged || !access.MayWrite) return null;

        var visited = await db.Set<Person>().Where(p => p.Id == own.Visit.VisitedId).Select(p => p.Name).FirstAsync(cancel);
        List<string> lines = [.. own.Visit.Lines.Select(l => l.Text)];
        return new VisitFormPage(visited, VisitFormCatalogue.Find(own.Visit.FormCode, own.Visit.FormVersion), lines,
            await ControlsAsync(own.Pair.MenteeId, cancel), $"/visits/{id}", $"/visits/{id}", Worded(posted ?? VisitForm.Of(own.Visit), lines))
        {
            VisitId = id,
            Version = version ?? own.Visit.Version,
            DraftKey = $"visits/{id}",
            IsShared = own.Visit.State == VisitState.Shared,
        };
    }

    /// <summary>The sheet as a paper.</summary>
    public async Task<OfficialDocument?> PaperAsync(Guid id, CancellationToken cancel)
    {
        if (await PageAsync(id, cancel) is not { } page) return null;

        var visit = page.Visit;
        var people = await papers.PeopleAsync([visit.VisitorId, visit.VisitedId], cancel);
        return LessonVisitForm.Compose(new LessonVisitFormData
        {
            School = await papers.SchoolAsync(cancel),
            IsDraft = visit.State == VisitState.Draft,
            Visitor = people[visit.VisitorId],
            Teacher = people[visit.VisitedId],
            On = visit.On,
            Scale = page.Form.ScaleWords,
            Seen = new SeenLesson(visit.Kind.Label(), visit.ClassName, visit.Subject, visit.Topic, visit.LessonType, visit.Aim,
                [.. visit.Lines.Select(l => new ScoredAspect(l.Text, l.Points, l.Remark))], page.Total, visit.Strengths, visit.Mistakes, visit.Advice, visit.Conclusion,
                visit.AcknowledgedOn),
        });
    }

    /// <summary>The lines of a form in the words of today, with what was typed beside them.</summary>
    public static VisitForm Worded(VisitForm form, IReadOnlyList<string> lines)
    {
        form.Lines = [.. lines.Select((text, i) => new VisitLineForm { Text = text, Points = form.Lines.ElementAtOrDefault(i)?.Points,
            Remark = form.Lines.ElementAtOrDefault(i)?.Remark })];
        return form;
    }

    // Only those who control say to which control a visit belongs.
    private async Task<IReadOnlyList<Choice>> ControlsAsync(Guid menteeId, CancellationToken cancel)
    {
        if (actor.Is(Rights.Participants)) return [];

        var today = clock.Today;
        var controls = await db.Set<ControlEvent>().AsNoTracking().Where(c => c.MenteeId == menteeId && c.State == ControlState.Planned && c.FromOn <= today)
            .OrderBy(c => c.DueOn).Select(c => new { c.Id, c.Title, c.DueOn }).ToListAsync(cancel);
        return controls.Count == 0 ? [] : [new Choice("", "не входит в контроль"), .. controls.Select(c => Choice.Of(c.Id, $"{c.Title}, до {RussianDate.Short(c.DueOn)}"))];
    }
}
