using System.Linq.Expressions;
using MentoringPortal.Data;
using MentoringPortal.Data.Common;
using MentoringPortal.Documents;
using MentoringPortal.Documents.Events;
using MentoringPortal.Domain.Events;
using MentoringPortal.Domain.Language;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Partners;
using MentoringPortal.Domain.People;
using MentoringPortal.Domain.RoadMaps;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Web.Features.Documents;
using MentoringPortal.Web.Features.Partners;
using MentoringPortal.Web.Infrastructure;
using MentoringPortal.Web.Infrastructure.Components;
using MentoringPortal.Web.Infrastructure.Lists;
using MentoringPortal.Web.Infrastructure.Security;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Events;

/// <summary>Reads events: the list of a year, one event, its forms, the printed list.</summary>
public sealed class EventReader(PortalDbContext db, EventAccess access, CurrentActor actor, PaperFactsReader papers, PartnerReader partners, SchoolClock clock)
{
    /// <summary>People who may be ticked; a larger staff is told in words.</summary>
    private const int MostPeople = 600;

    // Terms of a year or two that are still open.
    private const int MostTerms = 300;

    /// <summary>Columns of the workbook.</summary>
    public static IReadOnlyList<Column<EventRow>> Columns { get; } =
    [
        new("Дата", e => e.On, 12), new("Начало", e => e.At is { } at ? $"{at:HH\\:mm}" : null, 10), new("Мероприятие", e => e.Title, 50), new("Вид", e => e.Kind.Label(), 34),
        new("Контур", e => e.Contour.Brief(), 12), new("Место", e => e.Place, 24), new("Участников", e => e.Participants, 12), new("Партнёр", e => e.Partner, 30),
        new("Гости", e => e.Guests, 30),
        new("Ответственный", e => e.Responsible.SurnameWithInitials, 22), new("Отчёт", e => e.ReportedOn, 12), new("Было человек", e => e.Attended, 14),
        new("Результат", e => e.CancelledBecause is { } why ? $"отменено: {why}" : e.Result ?? e.Held, 50),
    ];

    private Expression<Func<SchoolEvent, EventRow>> Row => e => new EventRow(e.Id, e.Kind, e.Contour, e.Title, e.On, e.At, e.Place, e.Guests,
        db.Set<Person>().First(p => p.Id == e.ResponsibleId).Name, e.Participants.Count, e.CancelledBecause, e.Result, e.Held, e.Attended, e.ReportedOn,
        db.Set<Partner>().Where(p => p.Id == e.PartnerId).Select(p => p.Name).FirstOrDefault());

    public async Task<EventsPage> ListAsync(EventFilter filter, CancellationToken cancel)
    {
        var (now, year) = (AcademicYear.Of(clock.Today).StartYear, YearOf(filter));
        var page = await Of(filter).Select(Row).PageOfAsync(filter, "/events", cancel);
        var years = Enumerable.Range(now - 3, 5).Append(year.StartYear).Distinct().OrderDescending().Select(y => new Choice($"{y}", new AcademicYear(y).ToString()));
        return new EventsPage(page, filter, year, [.. years], access.MayWrite, actor.Is(Rights.Followers), clock.Today);
    }

    /// <summary>All events of the filter, for the workbook and the printed list.</summary>
    public Task<List<EventRow>> AllAsync(EventFilter filter, CancellationToken cancel) => Of(filter).Select(Row).ToListAsync(cancel);

    /// <summary>The year of the filter, or this one.</summary>
    public AcademicYear YearOf(EventFilter filter) => filter.Year is >= 2000 and <= 2100 ? new AcademicYear(filter.Year.Value) : AcademicYear.Of(clock.Today);

    private IQueryable<SchoolEvent> Of(EventFilter filter)
    {
        var year = YearOf(filter);
        var (from, to) = (year.Start, year.End);
        var events = access.Visible().AsNoTracking().Where(e => e.On >= from && e.On <= to);
        if (filter.Kind is { } kind) events = events.Where(e => e.Kind == kind);
        if (filter.Contour is { } contour) events = events.Where(e => e.Contour == contour);
        if (filter.Q is { } title) events = events.Where(e => e.Title.Contains(title));
        return events.OrderByDescending(e => e.On).ThenByDescending(e => e.Id);
    }

    public async Task<EventPage?> EventAsync(Guid id, CancellationToken cancel)
    {
        if (await access.Visible().AsNoTracking().FirstOrDefaultAsync(e => e.Id == id, cancel) is not { } found) return null;

        var row = await access.Visible().AsNoTracking().Where(e => e.Id == id).Select(Row).FirstAsync(cancel);
        var people = await (from p in db.Set<EventParticipant>().AsNoTracking()
                            where p.EventId == id
                            join who in db.Set<Person>() on p.PersonId equals who.Id
                            orderby who.SearchName
                            select who.Name).ToListAsync(cancel);
        var term = found.TermId is { } id2
            ? await (from o in db.Set<RoadMapOccurrence>()
                     where o.Id == id2
                     join i in db.Set<RoadMapItem>() on o.ItemId equals i.Id
                     select new { i.RoadMapId, i.Position, i.Title }).FirstOrDefaultAsync(cancel) : null;
        return new EventPage(found, row, people.ConvertAll(n => n.SurnameWithInitials), access.MayWrite, access.MayReport(found.ResponsibleId), clock.Today)
        {
            Partner = await partners.LinkAsync(found.PartnerId, cancel),
            Point = term is null ? null : new PageLink($"/roadmap/{term.RoadMapId}#item-{term.Position}", $"{term.Position}. {term.Title}"),
        };
    }

    // Open terms of the maps in force, and the one that is chosen.
    private async Task<IReadOnlyList<Choice>> TermsAsync(Guid? chosen, CancellationToken cancel)
    {
        var terms = await (from o in db.Set<RoadMapOccurrence>().AsNoTracking()
                           join i in db.Set<RoadMapItem>() on o.ItemId equals i.Id
                           join m in db.Set<RoadMap>() on i.RoadMapId equals m.Id
                           where o.Id == chosen || (m.State == RoadMapState.InForce && (o.State == OccurrenceState.Planned || o.State == OccurrenceState.Postponed))
                           orderby m.Year descending, o.DueOn, i.Position
                           select new { o.Id, i.Position, i.Title, o.FromOn, o.DueOn }).Take(MostTerms).ToListAsync(cancel);
        return terms.Count == 0 ? [] : [Choice.None("Не связано"),
            .. terms.Select(t => Choice.Of(t.Id, $"{t.Position}. {Brief(t.Title)} – {RoadMapTerm.Words(new RoadMapSpan(t.FromOn, t.DueOn))}"))];
    }

    private static string Brief(string title) => title.Length <= 90 ? title : title[..88].TrimEnd() + "…";

    /// <summary>The form of an event; null when there is none to change.</summary>
    public async Task<EventFormPage?> FormAsync(Guid? id, EventForm? posted, Guid? version, CancellationToken cancel)
    {
        var form = posted ?? new EventForm { Contour = EventContour.Own, ResponsibleId = actor.PersonId };
        if (id is { } known)
        {
            if (await access.Visible().AsNoTracking().Include(e => e.Participants).FirstOrDefaultAsync(e => e.Id == known, cancel) is not { } now) return null;

            (form, version) = (posted ?? EventForm.Of(now), version ?? now.Version);
        }

        var chosen = form.People.Append(form.ResponsibleId ?? Guid.Empty).ToList();
        var people = await db.Set<Person>().AsNoTracking().Where(p => !p.IsArchived || chosen.Contains(p.Id)).OrderBy(p => p.SearchName).Take(MostPeople)
            .Select(p => new
            {
                p.Id,
                p.Name,
                IsStaff = p.Staff != null,
                Mentors = db.Set<Mentorship>().Any(m => m.MentorId == p.Id && m.State == MentorshipState.Active),
                Mentees = db.Set<Mentorship>().Any(m => m.MenteeId == p.Id && m.State == MentorshipState.Active),
            }).ToListAsync(cancel);
        return new EventFormPage(id, version, form, [Choice.None(), .. people.Where(p => p.IsStaff).Select(p => Choice.Of(p.Id, p.Name.Full))],
        [
            .. people.Where(p => p.Mentors).Select(p => new Choice(p.Id.ToString(), p.Name.Full, Group: "Наставники")),
            .. people.Where(p => p is { Mentors: false, Mentees: true }).Select(p => new Choice(p.Id.ToString(), p.Name.Full, Group: "Наставляемые")),
            .. people.Where(p => p is { Mentors: false, Mentees: false }).Select(p => new Choice(p.Id.ToString(), p.Name.Full, Group: "Другие сотрудники и участники")),
        ])
        { Terms = await TermsAsync(form.TermId, cancel), Partners = await partners.ChoicesAsync(form.PartnerId, cancel) };
    }

    /// <summary>The form of the mini-report; null where the actor writes none.</summary>
    public async Task<EventReportPage?> ReportAsync(Guid id, EventReportForm? posted, Guid? version, CancellationToken cancel) =>
        await access.Visible().AsNoTracking().FirstOrDefaultAsync(e => e.Id == id, cancel) is { } found && access.MayReport(found.ResponsibleId)
            ? new EventReportPage(id, version ?? found.Version, $"{found.Title}, {RussianDate.Short(found.On)}", posted ?? new EventReportForm
            {
                Held = found.Held,
                Result = found.Result,
                Suggestions = found.Suggestions,
                Attended = found.Attended,
                Link = found.Link,
            }) : null;

    public async Task<EventCancellationPage?> CancellationAsync(Guid id, EventCancellationForm form, Guid? version, CancellationToken cancel) =>
        await access.Visible().AsNoTracking().FirstOrDefaultAsync(e => e.Id == id, cancel) is { } found
            ? new EventCancellationPage(id, version ?? found.Version, $"{found.Title}, {RussianDate.Short(found.On)}", form) : null;

    /// <summary>The printed list of a year (D-58), in the order of the days.</summary>
    public async Task<OfficialDocument> PaperAsync(EventFilter filter, CancellationToken cancel)
    {
        var (school, today) = (await papers.SchoolAsync(cancel), clock.Today);
        var curator = await papers.WithRole(SchoolRole.Curator).Select(p => (Guid?)p.Id).FirstOrDefaultAsync(cancel);
        return EventRegister.Compose(new EventRegisterData
        {
            School = school,
            Year = YearOf(filter).ToString(),
            AsOf = today,
            Lines = [.. (await AllAsync(filter, cancel)).AsEnumerable().Reverse().Select(e => new EventLine(e.When.Replace(", ", "\n", StringComparison.Ordinal), e.Title,
                e.KindWords, e.Place, e.People, e.Responsible.SurnameWithInitials, e.Outcome(today)))],
            Responsible = curator is { } person ? (await papers.PeopleAsync([person], cancel))[person] : school.Director,
        });
    }
}
