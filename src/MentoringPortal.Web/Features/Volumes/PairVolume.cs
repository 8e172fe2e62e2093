using MentoringPortal.Data;
using MentoringPortal.Data.Common;
using MentoringPortal.Documents;
using MentoringPortal.Documents.Volumes;
using MentoringPortal.Domain.Assessments;
using MentoringPortal.Domain.Consents;
using MentoringPortal.Domain.Language;
using MentoringPortal.Domain.Meetings;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Programs;
using MentoringPortal.Domain.Visits;
using MentoringPortal.Web.Features.Diary;
using MentoringPortal.Web.Features.Documents;
using MentoringPortal.Web.Features.Meetings;
using MentoringPortal.Web.Features.Mentorships;
using MentoringPortal.Web.Features.Plans;
using MentoringPortal.Web.Features.Programs;
using MentoringPortal.Web.Features.Visits;
using MentoringPortal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Volumes;

/// <summary>A volume that is ready to be sent.</summary>
public sealed record BoundVolume(string Title, byte[] Pdf);

/// <summary>
/// «Всё о паре»: orders, consents listed, program, plans with their marks, the shared part of the diary, visit sheets that were shared, meetings, reviews and conclusions, hours.
/// Every part is read through the access of its own room.
/// </summary>
public sealed class PairVolume(PortalDbContext db, MentorshipAccess pairs, PairHeadReader heads, VolumeParts parts, ProgramPageReader programs, PlanAccess plans,
    PlanPaper planPaper, DiaryQueries diary, DiaryPaper diaryPaper, VisitAccess visits, VisitReader visitPaper, MeetingAccess meetings, PaperFactsReader facts,
    CurrentActor actor, SchoolClock clock)
{
    // A pair meets once a week for three years at most.
    private const int MostMeetings = 200;

    /// <summary>Null where the pair is not visible.</summary>
    public async Task<BoundVolume?> BindAsync(Guid id, CancellationToken cancel)
    {
        if (await pairs.Visible().AsNoTracking().FirstOrDefaultAsync(m => m.Id == id, cancel) is not { } pair || await heads.PairAsync(id, cancel) is not { } head) return null;

        var today = clock.Today;
        var last = pair.LastOn < today ? pair.LastOn : today;
        var bound = new List<VolumePart>();
        bound.AddRange(await parts.OrdersAsync([id], cancel));
        if (await ProgramAsync(pair.MenteeId, cancel) is { } program) Add("Программа наставничества", null, program);
        foreach (var plan in await plans.Visible().AsNoTracking().Include(p => p.Items).Where(p => p.ApprovedOn != null && (p.MentorshipId == id || p.EarlierMentorshipId == id
            || (p.MenteeId == null && p.UnitId == pair.UnitId))).OrderBy(p => p.StartsOn).ThenBy(p => p.Id).ToListAsync(cancel))
        {
            var paper = await planPaper.ComposeAsync(plan, pair, approved: false, cancel);
            Add($"{paper.Title}, отметки на {RussianDate.Short(today)}", plan.ApprovedOn, paper);
        }

        if (pair.StartsOn <= last && await diary.EntriesOf(head, withPrivate: false).AnyAsync(e => e.Date >= pair.StartsOn && e.Date <= last, cancel))
        {
            Add("Дневник наставника", null, await diaryPaper.ComposeAsync(head, pair.StartsOn, last, withPrivate: false, cancel));
        }

        foreach (var visit in await visits.Visible().Where(v => v.MentorshipId == id && v.State != VisitState.Draft).OrderBy(v => v.On).ThenBy(v => v.Id)
            .Select(v => new { v.Id, v.On }).ToListAsync(cancel))
        {
            if (await visitPaper.PaperAsync(visit.Id, cancel) is { } sheet) Add("Лист посещения урока", visit.On, sheet);
        }

        bound.AddRange(await parts.ConclusionsAsync(db.Set<StageAssessment>().Where(a => a.MentorshipId == id), cancel));
        var people = await facts.PeopleAsync([pair.MentorId, pair.MenteeId, actor.PersonId ?? pair.MentorId], cancel);
        var school = await facts.SchoolAsync(cancel);
        var about = $"{people[pair.MenteeId].Name.SurnameWithInitials}, наставник {people[pair.MentorId].Name.SurnameWithInitials}";
        var months = (await diary.EntriesOf(head).Where(e => e.Date >= pair.StartsOn && e.Date <= last).GroupBy(e => new { e.Date.Year, e.Date.Month })
            .Select(g => new { g.Key.Year, g.Key.Month, Entries = g.Count(), Minutes = g.Sum(e => e.Minutes) }).ToListAsync(cancel))
            .Select(g => (new DateOnly(g.Year, g.Month, 1), g.Entries, g.Minutes)).OrderBy(g => g.Item1).ToList();
        var title = $"Всё о паре – {about}";
        return new BoundVolume(title, await VolumeBinder.BindAsync(title, bound, new BoundContentsData
        {
            School = school,
            What = "материалов о наставнической паре",
            About = about,
            AsOf = today,
            Facts =
            [
                new("Наставник", people[pair.MentorId].Full()), new("Наставляемый", people[pair.MenteeId].Full()),
                new("Период", RussianDate.Span(pair.StartsOn, pair.EndedOn ?? pair.EndsOn)), new("Форма", Upper(pair.Form.Label())),
                new("Состояние", pair.State.Label()), new("Приказ", pair.OrderReference),
            ],
            Tables = [.. await ConsentsAsync(pair, cancel), .. await MeetingsAsync(pair, cancel), .. VolumeParts.Hours(months)],
            Lines = [],
            Compiler = actor.PersonId is { } me ? people[me] : school.Director,
        }, cancel));

        void Add(string name, DateOnly? on, OfficialDocument paper) => bound.Add(new VolumePart(name, on, PaperResults.JoinablePdf(paper)));
    }

    private async Task<OfficialDocument?> ProgramAsync(Guid menteeId, CancellationToken cancel) =>
        await (from p in db.Set<Participation>()
               join e in db.Set<ProgramEdition>() on p.EditionId equals e.Id
               where p.PersonId == menteeId && p.Side == Domain.Pools.PoolSide.Mentees
               orderby p.AdmittedOn descending, p.Id
               select new { e.ProgramId, e.Number }).FirstOrDefaultAsync(cancel) is { } edition ? await programs.PaperAsync(edition.ProgramId, edition.Number, cancel) : null;

    private async Task<IEnumerable<Block>> ConsentsAsync(Mentorship pair, CancellationToken cancel)
    {
        Guid[] people = [pair.MentorId, pair.MenteeId];
        var consents = await db.Set<Consent>().AsNoTracking().Where(c => people.Contains(c.PersonId) && !c.IsSuperseded && c.Kind != ConsentKind.Distribution
            && (c.Scope != ConsentScope.Mentorship || c.ScopeId == pair.Id)).OrderBy(c => c.Person.SearchName).ThenBy(c => c.Kind).ThenBy(c => c.Id)
            .Select(c => new { c.Kind, c.Person.Name, c.GivenOn, c.State }).ToListAsync(cancel);
        return consents.Count == 0 ? []
            :
            [
                new HeadingBlock("Согласия"),
                new TableBlock([new("Согласие", 46), new("Чьё", 22), new("Состояние", 16), new("Дата", 16, TextAlign.Center)],
                    [.. consents.Select(c => TableRow.Of(c.Kind.Label(), c.Name.SurnameWithInitials, c.State.Label(), c.GivenOn is { } on ? RussianDate.Short(on) : "–"))],
                    FontSize: 11),
            ];
    }

    private async Task<IEnumerable<Block>> MeetingsAsync(Mentorship pair, CancellationToken cancel)
    {
        var held = await meetings.Visible().AsNoTracking().Where(m => m.UnitId == pair.UnitId && m.On >= pair.StartsOn && m.On <= pair.LastOn)
            .OrderBy(m => m.StartsAt).ThenBy(m => m.Id).Take(MostMeetings).Select(m => new { m.On, m.Kind, m.Minutes, m.State }).ToListAsync(cancel);
        return held.Count == 0 ? []
            :
            [
                new HeadingBlock("Встречи"),
                new TableBlock([new("Дата", 18, TextAlign.Center), new("Вид", 42), new("Состояние", 22), new("Время", 18, TextAlign.Center)],
                    [.. held.Select(m => TableRow.Of(RussianDate.Short(m.On), m.Kind.Label(), m.State.Label(), RussianDuration.Format(m.Minutes)))], FontSize: 11),
            ];
    }

    private static string Upper(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
