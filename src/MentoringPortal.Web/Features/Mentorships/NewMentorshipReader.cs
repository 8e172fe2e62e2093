using MentoringPortal.Data;
using MentoringPortal.Domain.Consents;
using MentoringPortal.Domain.Language;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.People;
using MentoringPortal.Domain.Pools;
using MentoringPortal.Domain.Programs;
using MentoringPortal.Web.Features.Consents;
using MentoringPortal.Web.Features.Programs;
using MentoringPortal.Web.Infrastructure.Components;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Mentorships;

/// <summary>Somebody of a base who cannot be paired yet, and why.</summary>
public sealed record NotReady(string Name, string Side, string Why);

/// <summary>A mentor whom the portal proposes.</summary>
/// <param name="Why">What speaks for this mentor.</param>
/// <param name="Types">Profile types of the program that the base names for the mentor (S0-62).</param>
public sealed record MentorOffer(string Mentor, string Why, string Href, IReadOnlyList<string> Types);

/// <summary>Mentors proposed for a mentee (S1-23).</summary>
/// <param name="Topics">What help is wanted with; null: nothing is marked.</param>
/// <param name="CardHref">Where the topics are marked.</param>
public sealed record MenteeOffers(string Mentee, string? Topics, string CardHref, IReadOnlyList<MentorOffer> Mentors);

/// <summary>The page where a pair is formed.</summary>
/// <param name="Choices">Forms, models and kinds, those of the school's program first.</param>
public sealed record NewMentorshipPage(NewMentorshipForm Form, IReadOnlyList<Choice> Mentors, IReadOnlyList<Choice> Mentees, IReadOnlyList<NotReady> NotReady, TermChoices Choices)
{
    /// <summary>Of the mentees chosen; while none is, of those who wait for a mentor.</summary>
    public IReadOnlyList<MenteeOffers> Offers { get; init; } = [];

    /// <summary>What was found about the terms as they were typed.</summary>
    public PairCheck? Check { get; init; }

    /// <summary>Somebody can be paired at all.</summary>
    public bool CanPair => Mentors.Count > 1 && Mentees.Count > 0;

    /// <summary>What opens the way to a pair: somebody in either base first, then their consents.</summary>
    public (string Hint, string Action, string Href) WayOut =>
        Mentors.Count == 1 && !NotReady.Any(p => p.Side == MentorSide)
            ? ("В базе наставников никого нет: сначала примите в неё наставника.", "Принять наставника в базу", "/mentors/new")
        : Mentees.Count == 0 && !NotReady.Any(p => p.Side == MenteeSide)
            ? ("В базе наставляемых никого нет: сначала примите в неё молодого специалиста.", "Принять наставляемого в базу", "/mentees/new")
        : ("Нужны наставник и наставляемый из баз, давшие согласие на обработку персональных данных.", "Открыть согласия", "/consents");

    /// <summary>Words for the two bases.</summary>
    public const string MentorSide = "наставник", MenteeSide = "наставляемый";
}

/// <summary>People of the two bases: those who can be paired and those who cannot yet.</summary>
public sealed class NewMentorshipReader(PortalDbContext db, PairConsentsReader consents, ProgramReader programs)
{
    private const int MostOffered = 10;

    /// <param name="fresh">Nothing is typed yet: the terms begin with the program's first, the topic with what both have in common.</param>
    public async Task<NewMentorshipPage> PageAsync(NewMentorshipForm form, CancellationToken cancel, bool fresh = false)
    {
        var program = (await programs.InForceAsync(cancel)).Definition;
        if (fresh) (form.FormOfMentoring, form.Interaction, form.Kind) = program.First();
        var open = db.OpenPairs();
        var records = await (
            from r in db.Set<PoolRecord>().AsNoTracking()
            where r.State != PoolState.Withdrawn && r.State != PoolState.Archived
            join p in db.Set<Person>() on r.PersonId equals p.Id
            where !p.IsArchived
            orderby p.SearchName
            select new
            {
                Record = r,
                p.Name,
                p.Staff,
                Open = open.Count(m => (r.Side == PoolSide.Mentors ? m.MentorId : m.MenteeId) == p.Id),
            }).ToListAsync(cancel);
        var absent = await consents.MissingOfPeopleAsync(cancel);

        var mentors = new List<Choice> { Choice.None() };
        var (mentees, paired) = (new List<Choice>(), new List<Choice>());
        var notReady = new List<NotReady>();
        var (able, wanting) = (new List<(MatchSide Side, string Name, IReadOnlyList<string> Types)>(), new List<(MatchSide Side, string Name, PoolRecord Record)>());
        foreach (var r in records)
        {
            var mentor = r.Record.Side == PoolSide.Mentors;
            var missing = absent[r.Record.PersonId].ToList();
            if (missing.Count > 0 || !r.Record.CanBePaired)
            {
                notReady.Add(new NotReady(r.Name.Full, mentor ? NewMentorshipPage.MentorSide : NewMentorshipPage.MenteeSide, Why(r.Record, r.Name, missing)));
                continue;
            }

            var post = r.Staff?.PostWithSubject ?? "";
            var side = new MatchSide(r.Record.PersonId, r.Record.Topics, r.Staff?.Subject, r.Open, r.Record.HoursPerWeek);
            if (mentor) able.Add((side, r.Name.Full, r.Record.Types));
            else wanting.Add((side, r.Name.Full, r.Record));
            if (mentor)
            {
                var busy = r.Open > 0 ? $"; уже {RussianPlural.Of(r.Open, "наставляемый", "наставляемых", "наставляемых")}" : "";
                mentors.Add(Choice.Of(r.Record.PersonId, $"{r.Name.Full} ({post}{busy})"));
            }
            else
            {
                (r.Open > 0 ? paired : mentees).Add(Choice.Of(r.Record.PersonId, r.Name.Full, $"{post}; {LowerFirst(r.Record.Category.Label())}"));
            }
        }

        // Who has a mentor already is chosen seldom: all of them stand behind those who wait for one.
        mentees.AddRange(paired.Select(c => c with { Group = $"Уже в паре: {paired.Count}" }));
        var asked = form.MenteeIds.Count > 0 ? wanting.Where(w => form.MenteeIds.Contains(w.Side.PersonId)) : wanting.Where(w => w.Side.Open == 0);
        if (fresh && form is { MentorId: { } chosen, MenteeIds: [var only], Topic: "" })
        {
            var both = able.Where(a => a.Side.PersonId == chosen).Select(a => a.Side.Topics).FirstOrDefault()
                & wanting.Where(w => w.Side.PersonId == only).Select(w => w.Side.Topics).FirstOrDefault();
            form.Topic = both.Words() ?? "";
        }

        // The mentee has said already what is asked for.
        if (fresh && form is { MenteeIds: [var wants], GroundRequest: null }) form.GroundRequest = Short(wanting.Find(w => w.Side.PersonId == wants).Record?.Competences);

        return new NewMentorshipPage(form, mentors, mentees, notReady, TermChoices.Of(program))
        {
            Offers = [.. asked.Take(MostOffered).Select(w => new MenteeOffers(w.Name, w.Record.Topics.Words(), $"/mentees/{w.Record.Id}/edit",
                [.. MentorMatch.For(w.Side, able.Select(a => a.Side)).Select(o => (Offer: o, Mentor: able.First(a => a.Side.PersonId == o.MentorId)))
                    .Select(x => new MentorOffer(x.Mentor.Name, x.Offer.Why, $"/mentorships/new?mentor={x.Offer.MentorId}&mentee={w.Side.PersonId}", x.Mentor.Types))]))],
        };
    }

    private static string Why(PoolRecord record, RussianName name, List<ConsentKind> missing) =>
        missing.Count == 0 && record.State == PoolState.AwaitingConsent ? "нет " + Absent(ConsentKind.PersonalData)
        : missing.Count > 0 ? "нет " + string.Join("; ", missing.Select(Absent))
        : record.State == PoolState.Completed ? $"{Finished(name.GenderFound)} программу: верните запись в базу"
        : LowerFirst(record.State.Label());

    // «Согласие на обработку персональных данных» in the genitive: only its first word changes.
    private static string Absent(ConsentKind kind) => ConsentFollowers.Words(kind) is var words && words.StartsWith("согласие", StringComparison.Ordinal)
        ? "согласия" + words["согласие".Length..] : words;

    private static string Finished(Gender? gender) => gender switch
    {
        Gender.Male => "завершил",
        Gender.Female => "завершила",
        _ => "завершил(а)",
    };

    private static string? Short(string? text) => text is null || text.Length <= FormGrounds.Longest ? text : text[..FormGrounds.Longest];

    private static string LowerFirst(string text) => char.ToLowerInvariant(text[0]) + text[1..];
}
