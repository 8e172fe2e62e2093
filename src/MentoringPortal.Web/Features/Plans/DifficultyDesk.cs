using System.ComponentModel;
using MentoringPortal.Data;
using MentoringPortal.Data.Common;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.People;
using MentoringPortal.Domain.Plans;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Web.Features.Mentorships;
using MentoringPortal.Web.Infrastructure;
using MentoringPortal.Web.Infrastructure.Components;
using MentoringPortal.Web.Infrastructure.Security;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Plans;

/// <summary>A difficulty or a strength as typed.</summary>
public sealed class DifficultyForm
{
    [DisplayName("Что это")]
    public bool? IsStrength { get; set; }

    [DisplayName("Направление")]
    public string? Direction { get; set; }

    [DisplayName("В чём состоит")]
    public string? Text { get; set; }

    [DisplayName("Откуда известно")]
    public DifficultySource? Source { get; set; }

    [DisplayName("Когда замечено")]
    public DateOnly? On { get; set; }

    [DisplayName("Что помогло")]
    public string? ResolvedBy { get; set; }

    public DifficultyCard Card => new(IsStrength, Direction, Text, Source, On);

    public static IReadOnlyList<Choice> Kinds { get; } = [new("False", "Затруднение"), new("True", "Сильная сторона")];

    public static IReadOnlyList<Choice> Sources { get; } = [Choice.None("Выберите источник"), .. Choice.OfEnum<DifficultySource>(s => s.Label())];

    public static DifficultyForm Of(Difficulty d) => new() { IsStrength = d.IsStrength, Direction = d.Direction, Text = d.Text, Source = d.Source, On = d.On };
}

/// <summary>A line of the list.</summary>
public sealed record DifficultyRow(Difficulty Entry, string EnteredBy);

/// <summary>What is known of a mentee, with where it is known from.</summary>
public sealed record DifficultiesPage(PairHead Pair, IReadOnlyList<DifficultyRow> Rows, bool MayWrite)
{
    public IEnumerable<DifficultyRow> Open => Rows.Where(r => r.Entry is { IsStrength: false, ResolvedOn: null });

    public IEnumerable<DifficultyRow> Strengths => Rows.Where(r => r.Entry.IsStrength);

    public IEnumerable<DifficultyRow> Resolved => Rows.Where(r => r.Entry.ResolvedOn is not null);
}

/// <summary>The form of one.</summary>
/// <param name="Id">Null: a new one.</param>
/// <param name="Resolves">The form asks what helped.</param>
public sealed record DifficultyPage(PairHead Pair, Guid? Id, Guid? Version, bool Resolves, DifficultyForm Form);

/// <summary>Difficulties and strengths of the mentee of a pair: read by whoever reads the pair's plans, written by the pair, the curator and the deputies.</summary>
public sealed class DifficultyDesk(PortalDbContext db, PairHeadReader pairs, MentorshipAccess access, PlanAccess plans, CurrentActor actor, SchoolClock clock)
{
    /// <summary>Roles that write them.</summary>
    public const SchoolRole Write = Rights.Office | Rights.Participants;

    // What is known of one person is a short list.
    private const int Most = 200;

    public async Task<DifficultiesPage?> ListAsync(Guid mentorshipId, CancellationToken cancel)
    {
        if (await PairAsync(mentorshipId, cancel) is not { } pair) return null;

        var rows = await (from d in db.Set<Difficulty>().AsNoTracking()
                          where d.PersonId == pair.MenteeId
                          join p in db.Set<Person>() on d.EnteredById equals p.Id
                          orderby d.On descending, d.Id
                          select new { d, p.Name }).Take(Most).ToListAsync(cancel);
        return new DifficultiesPage(pair, rows.ConvertAll(r => new DifficultyRow(r.d, r.Name.SurnameWithInitials)), MayWrite(pair));
    }

    /// <summary>The form; null when the actor does not write here.</summary>
    public async Task<DifficultyPage?> FormAsync(Guid mentorshipId, Guid? id, bool resolves, Guid? version, DifficultyForm? posted, CancellationToken cancel)
    {
        if (await PairAsync(mentorshipId, cancel) is not { } pair || !MayWrite(pair)) return null;
        if (id is null) return new DifficultyPage(pair, null, null, false, posted ?? new DifficultyForm { On = clock.Today });
        if (await db.Set<Difficulty>().AsNoTracking().FirstOrDefaultAsync(d => d.Id == id && d.PersonId == pair.MenteeId, cancel) is not { } found) return null;

        var form = posted ?? DifficultyForm.Of(found);
        if (resolves) form.Text = found.Text;
        return new DifficultyPage(pair, id, version ?? found.Version, resolves, form);
    }

    /// <param name="id">Null: a new one.</param>
    /// <param name="resolves">Only says what helped.</param>
    public async Task<Outcome<Saved>> SaveAsync(Guid mentorshipId, Guid? id, bool resolves, Guid version, DifficultyForm form, CancellationToken cancel)
    {
        if (await PairAsync(mentorshipId, cancel) is not { } pair || !MayWrite(pair)) return Outcome.Missing;
        if (id is null)
        {
            var made = Difficulty.Enter(pair.MenteeId, form.Card, actor.PersonId!.Value, clock.Today);
            if (!made.Ok) return Outcome.Refused(made.Violations);

            db.Add(made.Value);
            db.Describe("Записано, что известно о наставляемом");
        }
        else
        {
            if (await db.Set<Difficulty>().FirstOrDefaultAsync(d => d.Id == id && d.PersonId == pair.MenteeId, cancel) is not { } found) return Outcome.Missing;
            if ((resolves ? found.Resolve(form.ResolvedBy, clock.Today) : found.Change(form.Card, clock.Today)) is { Count: > 0 } wrong) return Outcome.Refused(wrong);

            db.ExpectVersion(found, version);
            db.Describe(resolves ? "Затруднение преодолено" : "Изменено, что известно о наставляемом");
        }

        await db.SaveChangesAsync(cancel);
        return Outcome.Done;
    }

    private Task<PairHead?> PairAsync(Guid mentorshipId, CancellationToken cancel) =>
        pairs.Heads(access.VisiblePlans().Where(m => m.Id == mentorshipId)).FirstOrDefaultAsync(cancel);

    private bool MayWrite(PairHead pair) => pair.IsActive && actor.PersonId is not null && (actor.Is(Rights.Office) || plans.IsAuthor(pair.MentorId, pair.MenteeId));
}
