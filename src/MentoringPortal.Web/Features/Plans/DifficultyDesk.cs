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

    [DisplayName("Запись в портале, по которой это видно")]
    public Guid? Record { get; set; }

    [DisplayName("Что помогло")]
    public string? ResolvedBy { get; set; }


    public static IReadOnlyList<Choice> Kinds { get; } = [new("False", "Затруднение"), new("True", "Сильная сторона")];

    public static IReadOnlyList<Choice> Directions { get; } = [.. DifficultyLabels.Directions.Select(d => new Choice(d, d))];

    public static IReadOnlyList<Choice> Sources { get; } = [Choice.None("Выберите источник"), .. Choice.OfEnum<DifficultySource>(s => s.Label())];

    public static DifficultyForm Of(Difficulty d) => new() { IsStrength = d.IsStrength, Direction = d.Direction, Text = d.Text, Source = d.Source, On = d.On, Record = d.RecordId };
}

/// <summary>A line of the list.</summary>
/// <param name="Href">The record it is known from; null where there is none that the actor may read.</param>
/// <param name="MayChange">The actor wrote it, or is of the office.</param>
/// <param name="MayResolve">The actor may say what has helped.</param>
public sealed record DifficultyRow(Difficulty Entry, string EnteredBy, string? Href, bool MayChange, bool MayResolve);

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
/// <param name="Records">Visits, controls and questionnaires to choose from.</param>
public sealed record DifficultyPage(PairHead Pair, Guid? Id, Guid? Version, bool Resolves, DifficultyForm Form, IReadOnlyList<Choice> Records);

/// <summary>Difficulties and strengths of the mentee of a pair: read by whoever reads the pair's plans, written by the pair, the curator and the deputies.</summary>
public sealed class DifficultyDesk(PortalDbContext db, PairHeadReader pairs, MentorshipAccess access, PlanAccess plans, DifficultySources sources, CurrentActor actor,
    SchoolClock clock)
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
        var records = (await sources.OfAsync(pair.MenteeId, [.. rows.Select(r => r.d.RecordId).OfType<Guid>()], cancel)).ToDictionary(r => r.Id, r => r.Href);
        return new DifficultiesPage(pair, rows.ConvertAll(r => new DifficultyRow(r.d, r.Name.SurnameWithInitials, records.GetValueOrDefault(r.d.RecordId ?? Guid.Empty),
                MayChange(r.d), MayResolve(pair, r.d))),
            MayWrite(pair));
    }

    /// <summary>The form of a new one; null when the actor does not write here or may not read the record.</summary>
    /// <param name="record">The visit sheet, control, finding or questionnaire it is begun from.</param>
    public async Task<DifficultyPage?> BeginAsync(Guid mentorshipId, Guid? record, CancellationToken cancel)
    {
        var form = new DifficultyForm { On = clock.Today };
        if (record is { } id)
        {
            if (await PairAsync(mentorshipId, cancel) is not { } pair || await sources.BeginAsync(pair.MenteeId, id, cancel) is not { } begun) return null;

            (form.Record, form.Source, form.On, form.Text) = (begun.Record.Id, begun.Record.Source, begun.Record.On, begun.Text);
            if (begun.Text is not null) form.IsStrength = false;
        }

        return await FormAsync(mentorshipId, null, false, null, form, cancel);
    }

    /// <summary>The form; null when the actor does not write here.</summary>
    public async Task<DifficultyPage?> FormAsync(Guid mentorshipId, Guid? id, bool resolves, Guid? version, DifficultyForm? posted, CancellationToken cancel)
    {
        // What was typed is shown again with the reason, though the pair stands still by now.
        if (await PairAsync(mentorshipId, cancel) is not { } pair || !(posted is null ? MayWrite(pair) : IsAuthor(pair))) return null;

        var found = id is null ? null : await db.Set<Difficulty>().AsNoTracking().FirstOrDefaultAsync(d => d.Id == id && d.PersonId == pair.MenteeId, cancel);
        if (id is not null && (found is null || !(resolves ? MayResolve(pair, found) : MayChange(found)))) return null;

        var form = posted ?? (found is null ? new DifficultyForm { On = clock.Today } : DifficultyForm.Of(found));
        if (resolves) form.Text = found?.Text;
        return new DifficultyPage(pair, id, version ?? found?.Version, resolves, form, resolves ? [] : await RecordsAsync(pair.MenteeId, form.Record, cancel));
    }

    /// <param name="id">Null: a new one.</param>
    /// <param name="resolves">Only says what helped.</param>
    public async Task<Outcome<Saved>> SaveAsync(Guid mentorshipId, Guid? id, bool resolves, Guid version, DifficultyForm form, CancellationToken cancel)
    {
        if (await PairAsync(mentorshipId, cancel) is not { } pair || !IsAuthor(pair)) return Outcome.Missing;
        if (await pairs.NotWorkingAsync(pair, "Что известно о наставляемом, записывают в действующей паре", cancel) is { } still) return still;
        var card = new DifficultyCard(form.IsStrength, form.Direction, form.Text, form.Source, form.On);
        if (!resolves && form.Record is { } chosen)
        {
            // The record says of what kind it is and of which day.
            if (await RecordAsync(pair.MenteeId, chosen, cancel) is not { } record)
            {
                return new RuleViolation("Такой записи нет: выберите из списка или оставьте поле пустым", nameof(form.Record));
            }

            card = card with { Source = record.Source, On = record.On, RecordId = record.Id };
        }

        if (id is null)
        {
            var made = Difficulty.Enter(pair.MenteeId, card, actor.PersonId!.Value, clock.Today);
            if (!made.Ok) return Outcome.Refused(made.Violations);

            db.Add(made.Value);
            db.Describe("Записано, что известно о наставляемом");
        }
        else
        {
            if (await db.Set<Difficulty>().FirstOrDefaultAsync(d => d.Id == id && d.PersonId == pair.MenteeId, cancel) is not { } found
                || !(resolves ? MayResolve(pair, found) : MayChange(found)))
            {
                return Outcome.Missing;
            }

            // Whoever may not read the record was not offered it and takes nothing away.
            if (card.RecordId is null && found.RecordId is { } kept && card.Source == found.Source && await RecordAsync(pair.MenteeId, kept, cancel) is null)
            {
                card = card with { RecordId = kept };
            }

            if ((resolves ? found.Resolve(form.ResolvedBy, clock.Today) : found.Change(card, clock.Today)) is { Count: > 0 } wrong) return Outcome.Refused(wrong);

            db.ExpectVersion(found, version);
            db.Describe(resolves ? "Затруднение преодолено" : "Изменено, что известно о наставляемом");
        }

        await db.SaveChangesAsync(cancel);
        return Outcome.Done;
    }

    // It stands in the name of whoever wrote it down: nobody else of the pair words it anew.
    private bool MayChange(Difficulty found) => found.EnteredById == actor.PersonId || actor.Is(Rights.Office);

    // The mentor says of anything what has helped, the mentee of what the mentee wrote.
    private bool MayResolve(PairHead pair, Difficulty found) => MayChange(found) || access.IsItsMentor(pair.MentorId);

    private async Task<SourceRecord?> RecordAsync(Guid menteeId, Guid id, CancellationToken cancel) => (await sources.OfAsync(menteeId, [id], cancel)).FirstOrDefault();

    // The latest records and the chosen one, however old it is.
    private async Task<IReadOnlyList<Choice>> RecordsAsync(Guid menteeId, Guid? chosen, CancellationToken cancel)
    {
        var records = await sources.OfAsync(menteeId, null, cancel);
        if (chosen is { } id && records.TrueForAll(r => r.Id != id)) records.AddRange(await sources.OfAsync(menteeId, [id], cancel));

        return records.Count == 0 ? [] : [Choice.None("нет такой записи"), .. records.Select(r => Choice.Of(r.Id, r.Words))];
    }

    private Task<PairHead?> PairAsync(Guid mentorshipId, CancellationToken cancel) =>
        pairs.Heads(access.VisiblePlans().Where(m => m.Id == mentorshipId)).FirstOrDefaultAsync(cancel);

    private bool MayWrite(PairHead pair) => pair.IsActive && IsAuthor(pair);

    private bool IsAuthor(PairHead pair) => actor.PersonId is not null && (actor.Is(Rights.Office) || plans.IsAuthor(pair.MentorId, pair.MenteeId));
}
