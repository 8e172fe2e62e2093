using MentoringPortal.Data;
using MentoringPortal.Domain.Achievements;
using MentoringPortal.Domain.Assessments;
using MentoringPortal.Domain.Consents;
using MentoringPortal.Domain.Controls;
using MentoringPortal.Domain.Councils;
using MentoringPortal.Domain.Diary;
using MentoringPortal.Domain.Documents;
using MentoringPortal.Domain.Efficiency;
using MentoringPortal.Domain.Events;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Orders;
using MentoringPortal.Domain.People;
using MentoringPortal.Domain.Plans;
using MentoringPortal.Domain.Pools;
using MentoringPortal.Domain.Programs;
using MentoringPortal.Domain.Risks;
using MentoringPortal.Domain.RoadMaps;
using MentoringPortal.Domain.Surveys;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Tests.Councils;

/// <summary>All records of a school in memory, to be counted by plain loops.</summary>
internal sealed class CountedWorld
{
    public required List<Mentorship> Pairs { get; init; }

    public required List<Pause> Pauses { get; init; }

    public required List<DiaryEntry> Diary { get; init; }

    public required List<Plan> Plans { get; init; }

    public required List<StageAssessment> Assessments { get; init; }

    public required List<Order> Orders { get; init; }

    public required List<PoolRecord> Pool { get; init; }

    public required List<CouncilDecision> Decisions { get; init; }

    public required List<Person> People { get; init; }

    public required List<Achievement> Achievements { get; init; }

    public required List<RoadMap> Maps { get; init; }

    public required List<SchoolEvent> Events { get; init; }

    public required List<ControlEvent> Controls { get; init; }

    public required List<SurveyResponse> Surveys { get; init; }

    public required List<Risk> Risks { get; init; }

    public required List<Consent> Consents { get; init; }

    public required List<IssuedDocument> Documents { get; init; }

    public required List<Acknowledgement> Acknowledgements { get; init; }

    public required List<DocumentScan> Scans { get; init; }

    public required List<EfficiencySheet> Sheets { get; init; }

    public required List<Participation> Tracks { get; init; }

    public HashSet<Guid> Working => [.. People.Where(p => !p.IsArchived).Select(p => p.Id)];

    public HashSet<Guid> Staff => [.. People.Where(x => x.Staff is not null).Select(x => x.Id)];

    public List<RoadMapOccurrence> Terms => [.. Maps.Where(m => m.State == RoadMapState.InForce).SelectMany(m => m.Items).SelectMany(i => i.Occurrences)];

    public static async Task<CountedWorld> ReadAsync(PortalDbContext db) => new()
    {
        Pairs = await Of<Mentorship>(db),
        Pauses = await Of<Pause>(db),
        Diary = await db.Set<DiaryEntry>().AsNoTracking().Include(e => e.Attendances).ToListAsync(),
        Plans = await db.Set<Plan>().AsNoTracking().Include(p => p.Items).ToListAsync(),
        Assessments = await db.Set<StageAssessment>().AsNoTracking().Include(a => a.Parts).ToListAsync(),
        Orders = await Of<Order>(db),
        Pool = await Of<PoolRecord>(db),
        Decisions = await Of<CouncilDecision>(db),
        People = await Of<Person>(db),
        Achievements = await Of<Achievement>(db),
        Maps = await db.Set<RoadMap>().AsNoTracking().Include(m => m.Items).ThenInclude(i => i.Occurrences).ToListAsync(),
        Events = await Of<SchoolEvent>(db),
        Controls = await db.Set<ControlEvent>().AsNoTracking().Include(c => c.Findings).ToListAsync(),
        Surveys = await Of<SurveyResponse>(db),
        Risks = await Of<Risk>(db),
        Consents = await Of<Consent>(db),
        Documents = await Of<IssuedDocument>(db),
        Acknowledgements = await Of<Acknowledgement>(db),
        Scans = await Of<DocumentScan>(db),
        Sheets = await db.Set<EfficiencySheet>().AsNoTracking().Include(s => s.Scores).ToListAsync(),
        Tracks = await db.Set<Participation>().AsNoTracking().Include(p => p.Stages).ToListAsync(),
    };

    public static bool Inside(DateOnly? day, CountedPeriod p) => day is { } on && on >= p.From && on <= p.To;

    public static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;

    public List<Person> Young(DateOnly day) => People.FindAll(x => x is { IsArchived: false, Staff: { } staff } && staff.HiredOn <= day && x.IsYoungSpecialistOn(day));

    public List<Mentorship> Within(CountedPeriod p) => Pairs.FindAll(m => m.ApprovedOn is { } on && on <= p.To && m.StartsOn <= p.To && m.LastOn >= p.From);

    public List<Mentorship> On(DateOnly day) => Pairs.FindAll(m => m.ApprovedOn is { } on && on <= day && m.StartsOn <= day && day <= m.LastOn);

    public bool Paused(Mentorship pair, DateOnly day) => Pauses.Exists(x => x.ScopeId == pair.Id && x.Covers(day));

    public List<DiaryEntry> Entries(CountedPeriod p) => Diary.FindAll(e => Inside(e.Date, p) && Pairs.Exists(m => m.UnitId == e.UnitId && m.ApprovedOn is not null));

    public List<PlanItem> Due(CountedPeriod p) => [.. Plans.Where(x => x.ApprovedOn is not null).SelectMany(x => x.Items)
        .Where(i => !i.IsUnplanned && i.State != PlanItemState.Cancelled && Inside(i.DueOn, p))];

    public List<PlanItem> Overdue(Plan plan, DateOnly day) => plan.ApprovedOn is not null && plan.IsRunning && Pairs.Exists(m => m.Id == plan.MentorshipId && m.IsActive)
        ? [.. plan.Items.Where(i => !i.IsUnplanned && i.IsOverdueOn(day))] : [];

    public List<Mentorship> Silent(DateOnly day) => On(day).FindAll(m => !Paused(m, day) && day.DayNumber - Later(m.StartsOn, m.ApprovedOn!.Value).DayNumber >= 21
        && day.DayNumber - Later(m.StartsOn, Diary.Where(e => e.UnitId == m.UnitId && e.Date <= day).Select(e => e.Date).DefaultIfEmpty(m.StartsOn).Max()).DayNumber >= 21);

    public Person Of(Guid id) => People.Single(p => p.Id == id);

    /// <summary>As a paper of the council names somebody: a pupil never by name.</summary>
    public string Told(Guid id) => Of(id) is { Staff: not null } person ? person.Name.SurnameWithInitials : "обучающийся";

    /// <summary>Pairs of one mentor and of one diary stand together, in the order of their days.</summary>
    public List<List<Mentorship>> Units(IEnumerable<Mentorship> pairs) => [.. pairs.OrderBy(m => m.StartsOn).ThenBy(m => Of(m.MenteeId).SearchName, StringComparer.Ordinal)
        .ThenBy(m => m.Id).GroupBy(m => m.UnitId).Select(g => g.ToList())];

    private static Task<List<T>> Of<T>(PortalDbContext db) where T : class => db.Set<T>().AsNoTracking().ToListAsync();
}
