using System.Text;
using MentoringPortal.Data;
using MentoringPortal.Domain.Consents;
using MentoringPortal.Domain.Language;
using MentoringPortal.Domain.People;
using MentoringPortal.Domain.Pools;
using MentoringPortal.Domain.Publications;
using MentoringPortal.Web.Features.Mentorships;
using MentoringPortal.Web.Infrastructure;
using MentoringPortal.Web.Infrastructure.Components;
using MentoringPortal.Web.Infrastructure.Lists;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Publications;

/// <summary>Consents to distribution that are in force.</summary>
public static class PublicationConsents
{
    /// <summary>Neither taken back nor over: a term that is over is noted with the school's next day.</summary>
    public static IQueryable<Consent> InForce(PortalDbContext db) =>
        db.Set<Consent>().Where(c => c.Kind == ConsentKind.Distribution && c.State == ConsentState.Given && !c.IsSuperseded);
}

/// <summary>Reads publications, their form, the text for the site and the public extract of the bank.</summary>
public sealed class PublicationReader(PortalDbContext db, PublicationAccess access, MentorshipAccess pairs, SchoolClock clock)
{
    private const int MostPeople = 600;

    public static IReadOnlyList<Column<PublicationRow>> Columns { get; } =
    [
        new("Заголовок", p => p.Title, 50), new("Вид информации", p => p.Kind.Label(), 18), new("Автор", p => p.Author.SurnameWithInitials, 24),
        new("Изменено", p => p.ChangedOn, 12), new("На сайте с", p => p.PublishedOn, 12), new("Показано людей", p => p.People, 12), new("Нет согласия", p => p.Lacking, 12),
        new("Состояние", p => p.State.Label(), 20),
    ];

    public async Task<PublicationsPage> ListAsync(PublicationFilter filter, CancellationToken cancel) =>
        new(await Rows(filter).PageOfAsync(filter, "/publications", cancel), filter, access.Is(PublicationAccess.Write), access.Is(PublicationAccess.Bank), access.Me);

    public Task<List<PublicationRow>> AllAsync(PublicationFilter filter, CancellationToken cancel) => Rows(filter).Take(5000).ToListAsync(cancel);

    private IQueryable<PublicationRow> Rows(PublicationFilter filter)
    {
        var given = PublicationConsents.InForce(db);
        var found = access.Visible().AsNoTracking();
        if (filter.Kind is { } kind) found = found.Where(p => p.Kind == kind);
        if (filter.State is { } state) found = found.Where(p => p.State == state);
        if (filter.Q is { } title) found = found.Where(p => p.Title.Contains(title));
        return from p in found
               join a in db.Set<Person>() on p.AuthorId equals a.Id
               orderby p.ChangedOn descending, p.Id
               select new PublicationRow(p.Id, p.Kind, p.State, p.Title, p.AuthorId, a.Name, p.ChangedOn, p.PublishedOn, p.People.Count,
                   p.People.Count(x => !given.Any(c => c.PersonId == x.PersonId)));
    }

    /// <summary>The form; null where there is none to change.</summary>
    public async Task<PublicationFormPage?> FormAsync(Guid? id, Guid? version, PublicationForm? posted, CancellationToken cancel)
    {
        var form = posted ?? new PublicationForm();
        IReadOnlyList<Guid> kept = [];
        if (id is { } known)
        {
            if (await access.Visible().AsNoTracking().Include(p => p.People).FirstOrDefaultAsync(p => p.Id == known, cancel) is not { } now || !access.MayChange(now)) return null;

            kept = [.. now.People.Select(p => p.PersonId)];
            version ??= now.Version;
            form = posted ?? new PublicationForm { Kind = now.Kind, Title = now.Title, Text = now.Text, People = [.. kept] };
        }

        var given = PublicationConsents.InForce(db);
        var people = await Nameable(kept).OrderBy(p => p.SearchName).Take(MostPeople)
            .Select(p => new { p.Id, p.Name, May = given.Any(c => c.PersonId == p.Id) }).ToListAsync(cancel);
        return new PublicationFormPage(id, version, form,
            [.. people.OrderByDescending(p => p.May).Select(p => new Choice($"{p.Id}", p.Name.Full, Group: p.May ? "Дали согласие на публикацию" : "Согласия пока нет"))]);
    }

    /// <summary>People whom the actor may name: the office anybody, others themselves and whoever is of their pairs.</summary>
    /// <param name="kept">Those who stand in it already.</param>
    public IQueryable<Person> Nameable(IReadOnlyList<Guid> kept)
    {
        var (me, people) = (access.Me, db.Set<Person>().AsNoTracking());
        if (access.IsOffice) return people.Where(p => !p.IsArchived || kept.Contains(p.Id));

        var own = pairs.Visible().Where(m => m.MentorId == me || m.MenteeId == me);
        return people.Where(p => p.Id == me || kept.Contains(p.Id) || own.Any(m => m.MentorId == p.Id || m.MenteeId == p.Id));
    }

    public async Task<PublicationPage?> PageAsync(Guid id, PublicationStepForm? posted, CancellationToken cancel)
    {
        if (await (from p in access.Visible().AsNoTracking()
                   where p.Id == id
                   join a in db.Set<Person>() on p.AuthorId equals a.Id
                   from decider in db.Set<Person>().Where(x => x.Id == p.ApprovedById).DefaultIfEmpty()
                   select new { Publication = p, Author = a.Name, By = decider }).FirstOrDefaultAsync(cancel) is not { } found)
        {
            return null;
        }

        var one = found.Publication;
        var shown = await ShownAsync(id, cancel);
        List<SummaryRow> facts =
        [
            new("Раздел сайта", $"«Наставничество», {one.Kind.Label().ToLowerInvariant()} информация"), new("Автор", found.Author.Full),
            .. Known("Адрес страницы", one.Address), .. Known("Почему снято", one.WithdrawnBecause),
        ];
        return new PublicationPage(one, found.Author.SurnameWithInitials, facts, shown, Timeline(one, found.By?.Name),
            posted ?? new PublicationStepForm { PublishedOn = clock.Today })
        {
            MayChange = access.MayChange(one),
            MayApprove = one.State == PublicationState.OnApproval && access.Is(PublicationAccess.Approve) && one.AuthorId != access.Me && access.Me != Guid.Empty,
            MayReturn = one.State is PublicationState.OnApproval or PublicationState.Approved && access.Is(PublicationAccess.Return),
            MayPublish = one.State == PublicationState.Approved && access.Is(PublicationAccess.Publish),
            MayWithdraw = access.MayWithdraw(one),
            AsksConsents = access.IsOffice,
        };
    }

    /// <summary>Names of those shown whose consent is not in force.</summary>
    public async Task<IReadOnlyList<string>> LackingAsync(Guid id, CancellationToken cancel) =>
        [.. (await ShownAsync(id, cancel)).Where(p => !p.IsAllowed).Select(p => p.Name.SurnameWithInitials)];

    /// <summary>The text as the editor of the site takes it; null where it may not go there.</summary>
    public async Task<(string Name, string Text)?> TextAsync(Guid id, CancellationToken cancel)
    {
        if (await PageAsync(id, null, cancel) is not { HasText: true } page) return null;

        var one = page.Publication;
        var text = new StringBuilder(one.Title).AppendLine().AppendLine().AppendLine(one.Text.ReplaceLineEndings());
        text.AppendLine().AppendLine($"Раздел «Наставничество», {one.Kind.Label().ToLowerInvariant()} информация. Согласовано {RussianDate.Short(one.ApprovedOn!.Value)}.");
        foreach (var person in page.People.Where(p => p.Conditions is not null)) text.AppendLine($"Условия согласия, {person.Name.SurnameWithInitials}: {person.Conditions}");
        return ($"Публикация {RussianDate.Short(one.ApprovedOn.Value)}.txt", text.ToString());
    }

    /// <summary>Mentors of the bank who have consented to be shown (S1-16).</summary>
    public async Task<PublicBankPage> BankAsync(CancellationToken cancel)
    {
        var given = PublicationConsents.InForce(db);
        var mentors = await (from r in db.Set<PoolRecord>().AsNoTracking()
                             where r.Side == PoolSide.Mentors && !r.Person.IsArchived && r.State != PoolState.Withdrawn && r.State != PoolState.Archived
                                 && r.State != PoolState.Draft
                             orderby r.Person.SearchName
                             select new
                             {
                                 r.Person.Name,
                                 r.Person.Staff,
                                 Record = r,
                                 Consent = given.FirstOrDefault(c => c.PersonId == r.PersonId),
                             }).ToListAsync(cancel);
        return new PublicBankPage([.. mentors.Where(m => m.Consent is not null).Select(m => new PublicMentor(m.Name.Full, m.Staff?.PostWithSubject ?? "", m.Record.Competences,
            m.Record.Topics.Words(), m.Record.Achievements, m.Consent!.Conditions))], mentors.Count(m => m.Consent is null));
    }

    private async Task<List<ShownPerson>> ShownAsync(Guid id, CancellationToken cancel)
    {
        var given = PublicationConsents.InForce(db);
        var rows = await (from x in db.Set<PublicationPerson>().AsNoTracking()
                          where x.PublicationId == id
                          join p in db.Set<Person>() on x.PersonId equals p.Id
                          orderby p.SearchName
                          select new
                          {
                              p.Id,
                              p.Name,
                              Given = given.FirstOrDefault(c => c.PersonId == p.Id),
                              Last = db.Set<Consent>().Where(c => c.PersonId == p.Id && c.Kind == ConsentKind.Distribution).OrderByDescending(c => c.Number).FirstOrDefault(),
                          }).ToListAsync(cancel);
        return rows.ConvertAll(r => new ShownPerson(r.Id, r.Name, r.Last?.State, r.Last?.RevokedOn, r.Given?.Conditions, r.Given is not null));
    }

    private static TimelineModel Timeline(Publication one, RussianName? by)
    {
        var (state, stopped) = (one.State, one.State == PublicationState.Withdrawn);
        StepState Of(DateOnly? done, PublicationState now) => done is not null ? StepState.Done : stopped ? StepState.Stopped : state == now ? StepState.Now : StepState.Ahead;
        List<TimelineStep> steps =
        [
            new("Текст написан", state == PublicationState.Draft ? StepState.Now : StepState.Done),
            new("Согласовано директором", Of(one.ApprovedOn, PublicationState.OnApproval), one.ApprovedOn is { } on ? RussianDate.Short(on) : null, by?.SurnameWithInitials),
            new("Размещено на сайте", Of(one.PublishedOn, PublicationState.Approved), one.PublishedOn is { } at ? RussianDate.Short(at) : null),
        ];
        if (one.WithdrawnOn is { } off) steps.Add(new TimelineStep("Снято", StepState.Stopped, RussianDate.Short(off)));
        return new TimelineModel(steps, "Ход публикации");
    }

    private static IEnumerable<SummaryRow> Known(string label, string? value) => value is null ? [] : [new SummaryRow(label, value)];
}
