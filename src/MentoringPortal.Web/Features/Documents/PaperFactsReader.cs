using MentoringPortal.Data;
using MentoringPortal.Data.Accounts;
using MentoringPortal.Data.Common;
using MentoringPortal.Documents;
using MentoringPortal.Domain.Divisions;
using MentoringPortal.Domain.Documents;
using MentoringPortal.Domain.Language;
using MentoringPortal.Domain.People;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Documents;

/// <summary>The school, its layout of papers, who acts for its head, and its head.</summary>
public sealed class SchoolFacts
{
    public required School School { get; init; }

    public DocumentLayout? Layout { get; init; }

    public Person? Acting { get; init; }

    public Person? Director { get; init; }

    /// <summary>What a signature in the portal means in this school.</summary>
    public SignatureMeaning Meaning => SignatureMeaningReader.Of(School.ElectronicFlowAct, School.ElectronicFlowActOn);
}

/// <summary>Facts that the papers of every room need: the letterhead of the school and people with their posts.</summary>
public sealed class PaperFactsReader(PortalDbContext db, CurrentActor actor, SchoolClock clock, SchoolTextsReader texts)
{
    // A line for the hand where nobody is director yet.
    private static readonly RussianName ByHand = new("____________________", "", null, Gender.Male);

    /// <summary>The letterhead, texts and layout of the school, with its head (or who acts for the head today) as the one who signs.</summary>
    public async Task<SchoolCard> SchoolAsync(CancellationToken cancel) => await CardAsync(cancel) with { Texts = await texts.InForceAsync(cancel) };

    /// <summary>The same without the school's own texts, for whoever tries out other ones.</summary>
    public async Task<SchoolCard> CardAsync(CancellationToken cancel) => CardOf(await SchoolRow().FirstAsync(cancel));

    /// <summary>The letterhead of a row that was read together with other facts.</summary>
    public async Task<SchoolCard> SchoolAsync(SchoolFacts row, CancellationToken cancel) => CardOf(row) with { Texts = await texts.InForceAsync(cancel) };

    /// <summary>What the letterhead is made of: one row, to be read alone or joined with what a paper needs besides.</summary>
    public IQueryable<SchoolFacts> SchoolRow()
    {
        var directors = Heads();
        return
            from s in db.Set<School>().AsNoTracking()
            where s.Id == actor.SchoolId
            from l in db.Set<DocumentLayout>().Where(l => l.SchoolId == s.Id).DefaultIfEmpty()
            from a in db.Set<Person>().Where(p => p.Id == l!.ActingHeadId).DefaultIfEmpty()
            from d in directors.Take(1).DefaultIfEmpty()
            select new SchoolFacts { School = s, Layout = l, Acting = a, Director = d };
    }

    private SchoolCard CardOf(SchoolFacts row)
    {
        var (school, layout, director) = (row.School, row.Layout, row.Director);
        var head = row.Acting is { } acting && layout!.ActsOn(clock.Today)
            ? new Participant(acting.Name, layout.ActingPost!)
            : new Participant(director?.Name ?? ByHand, school.DirectorPost);
        return new SchoolCard(school.FullName, school.ShortName, school.Settlement, head)
        {
            HeadPost = school.DirectorPost,
            Page = layout is null ? null : new PageSetup
            {
                FontSize = layout.FontSize,
                LineSpacing = layout.LineSpacing / 100f,
                Margins = new(layout.LeftMargin, layout.TopMargin, layout.RightMargin, layout.BottomMargin),
            },
            ShowFounder = layout?.ShowFounder ?? true,
            ShowContacts = layout?.ShowContacts ?? true,
            ShowPlace = layout?.ShowPlace ?? true,
            Founder = OrNull(school.Founder),
            Address = OrNull(school.Address),
            Contacts = OrNull(Joined(school.Phone.Length == 0 ? "" : "тел. " + school.Phone, school.Email, school.Website)),
            Codes = OrNull(Joined(Code("ИНН", school.Inn), Code("КПП", school.Kpp), Code("ОГРН", school.Ogrn), Code("ОКПО", school.Okpo))),
        };
    }

    /// <summary>The people with their posts in the nominative: «учитель математики».</summary>
    public async Task<IReadOnlyDictionary<Guid, Participant>> PeopleAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancel)
    {
        var people = await db.Set<Person>().AsNoTracking().Where(p => ids.Contains(p.Id)).ToListAsync(cancel);
        return people.ToDictionary(p => p.Id, Of);
    }

    /// <summary>A person as papers name him.</summary>
    public static Participant Of(Person person) => new(person.Name, person.Standing);

    /// <summary>
    /// People of the staff who hold one of these roles: by their membership, by a code that is not redeemed yet, a head of a union by heading one. Papers name
    /// officials, not accounts; whoever opens the account later is the same person.
    /// </summary>
    /// <param name="first">Whoever has this one goes before the others.</param>
    public IQueryable<Person> WithRole(SchoolRole anyOf, SchoolRole first = SchoolRole.None)
    {
        if (first == SchoolRole.None) first = anyOf;
        var heads = (anyOf & SchoolRole.MethodUnionHead) != 0;
        return
            from p in db.Set<Person>().AsNoTracking()
            where db.Set<Membership>().Any(m => m.PersonId == p.Id && !m.IsBlocked && (m.Roles & anyOf) != 0)
                || db.Set<Invitation>().Any(i => i.PersonId == p.Id && i.UsedAt == null && (i.Roles & anyOf) != 0)
                || (heads && db.Set<Division>().Any(d => d.HeadId == p.Id && !d.IsArchived && d.Kind != DivisionKind.SchoolClass))
            orderby db.Set<Membership>().Any(m => m.PersonId == p.Id && !m.IsBlocked && (m.Roles & first) != 0)
                || db.Set<Invitation>().Any(i => i.PersonId == p.Id && i.UsedAt == null && (i.Roles & first) != 0) ? 0 : 1, p.SearchName, p.Id
            select p;
    }

    /// <summary>Who heads the method union of this person today.</summary>
    public IQueryable<Person> UnionHeadOf(Guid personId)
    {
        var today = clock.Today;
        return
            from d in db.Set<Division>().AsNoTracking()
            where d.Kind == DivisionKind.MethodUnion && !d.IsArchived
                && db.Set<DivisionMember>().Any(x => x.DivisionId == d.Id && x.PersonId == personId && x.FromOn <= today && (x.ToOn == null || x.ToOn >= today))
            join p in db.Set<Person>() on d.HeadId equals (Guid?)p.Id
            orderby d.Name, d.Id
            select p;
    }

    /// <summary>The head of the school: whose card bears the post, whether an account exists or not; failing that whoever has the role.</summary>
    private IQueryable<Person> Heads()
    {
        var byRole = WithRole(SchoolRole.Director);
        // The first letter is a capital in one place and a small one in the other; SQLite folds no Cyrillic.
        var posts = db.Set<School>().Where(s => s.Id == actor.SchoolId).Select(s => s.DirectorPost.Substring(1));
        return
            from p in db.Set<Person>().AsNoTracking()
            where byRole.Any(r => r.Id == p.Id) || (!p.IsArchived && p.Staff != null && posts.Contains(p.Staff.Post.Substring(1)))
            orderby byRole.Any(r => r.Id == p.Id) ? 0 : 1, p.SearchName, p.Id
            select p;
    }

    private static string Joined(params string[] parts) => string.Join(", ", parts.Where(p => p.Length > 0));

    private static string Code(string name, string value) => value.Length == 0 ? "" : $"{name} {value}";

    private static string? OrNull(string text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
