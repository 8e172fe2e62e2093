using System.Text.Json;
using MentoringPortal.Data;
using MentoringPortal.Data.Accounts;
using MentoringPortal.Data.Common;
using MentoringPortal.Documents;
using MentoringPortal.Domain.Assessments;
using MentoringPortal.Domain.Diary;
using MentoringPortal.Domain.Disputes;
using MentoringPortal.Domain.Documents;
using MentoringPortal.Domain.Language;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.People;
using MentoringPortal.Domain.Petitions;
using MentoringPortal.Domain.Plans;
using MentoringPortal.Domain.Programs;
using MentoringPortal.Domain.Schools;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Infrastructure.Audit;

/// <summary>A line of the change history for a reader.</summary>
/// <param name="At">School's local time.</param>
/// <param name="Who">Name at that moment.</param>
/// <param name="Operation">«Пара предложена».</param>
/// <param name="Kind">«Наставническая пара».</param>
/// <param name="EntityId">The record.</param>
/// <param name="Sentences">«Срок окончания изменён с 01.09.2026 на 01.10.2026».</param>
public sealed record HistoryEntry(DateTime At, string Who, string Operation, string Kind, Guid EntityId, IReadOnlyList<string> Sentences)
{
    /// <summary>Type of the record and the record that it is a part of.</summary>
    public (string Type, Guid Root) Of { get; init; }
}

/// <summary>Reads the change history as sentences.</summary>
public sealed class AuditHistory(PortalDbContext db, CurrentActor actor)
{
    // What a system administrator keeps in order: accounts, settings and staff cards, never the texts of mentoring (domain reference §2.13).
    private static readonly List<string> Technical =
        [nameof(School), nameof(CalendarDay), nameof(SchoolQuarter), nameof(PortalUser), nameof(Membership), nameof(Invitation), nameof(Person)];

    /// <summary>Newest first: the record's own lines and those of its parts.</summary>
    public async Task<IReadOnlyList<HistoryEntry>> ForAsync(Guid entityId, int take = 100) =>
        Words(await Open().Where(a => a.EntityId == entityId || a.RootId == entityId).OrderByDescending(a => a.At).ThenByDescending(a => a.Id).Take(take).ToListAsync());

    /// <summary>Kinds of records whose changes the actor may read, by their words.</summary>
    public IReadOnlyList<(string Code, string Words)> Kinds() =>
    [
        .. db.Model.GetEntityTypes().Select(t => t.ClrType.Name).Where(n => !actor.Is(SchoolRole.SystemAdministrator) || Technical.Contains(n)).Distinct()
            .Select(n => (Code: n, Words: AuditWords.Kind(n))).Where(k => k.Words != k.Code).OrderBy(k => k.Words, StringComparer.CurrentCulture),
    ];

    /// <summary>Newest first, everything of the school that the actor's role may read before a moment, and the moment where the next page begins; for «История
    /// изменений».</summary>
    /// <param name="who">How the name of the acting person begins.</param>
    public async Task<(IReadOnlyList<HistoryEntry> Entries, DateTime? Next)> PageAsync(DateTime? before, string? entityType, string? who, int take)
    {
        var entries = Open();
        if (actor.Is(SchoolRole.SystemAdministrator)) entries = entries.Where(a => Technical.Contains(a.EntityType));
        if (before is { } moment) entries = entries.Where(a => a.At < moment);
        if (!string.IsNullOrEmpty(entityType)) entries = entries.Where(a => a.EntityType == entityType);
        if (!string.IsNullOrWhiteSpace(who)) entries = entries.Where(a => a.ActorName.StartsWith(who.Trim()));
        var sorted = entries.OrderByDescending(a => a.At).ThenByDescending(a => a.Id);
        var rows = await sorted.Take(take + 1).ToListAsync();
        if (rows.Count <= take) return (Words(rows), null);

        // Lines of one save share their moment: a page never ends inside a save, and one that is longer than a page has a page of its own.
        var cut = rows.FindIndex(r => r.At == rows[^1].At);
        if (cut > 0) return (Words(rows[..cut]), rows[cut - 1].At);
        var at = rows[0].At;
        return (Words(await sorted.Where(a => a.At == at).ToListAsync()), await entries.AnyAsync(a => a.At < at) ? at : null);
    }

    /// <summary>Whom these lines speak of, by the record of each: equal acts on a list are told apart. At most four queries.</summary>
    public async Task<IReadOnlyDictionary<Guid, string>> WhomAsync(IReadOnlyList<HistoryEntry> entries)
    {
        var whom = new Dictionary<Guid, string>();
        await NameAsync([nameof(StageAssessment), nameof(PackagePart), nameof(MentorReview)], ids => db.Set<StageAssessment>().Where(a => ids.Contains(a.Id))
            .Join(db.Set<Person>(), a => a.MenteeId, p => p.Id, (a, p) => new Named { Id = a.Id, Name = p.Name }));
        await NameAsync([nameof(Participation), nameof(TrackStage), nameof(StageShift), nameof(TrackMove)], ids => db.Set<Participation>().Where(t => ids.Contains(t.Id))
            .Join(db.Set<Person>(), t => t.PersonId, p => p.Id, (t, p) => new Named { Id = t.Id, Name = p.Name }));
        await NameAsync([nameof(Plan), nameof(PlanItem)], ids => db.Set<Plan>().Where(x => ids.Contains(x.Id))
            .Join(db.Set<Mentorship>(), x => x.MentorshipId, m => m.Id, (x, m) => new Named { Id = x.Id, Name = m.Mentee.Name }));
        await NameAsync([nameof(Mentorship)], ids => db.Set<Mentorship>().Where(m => ids.Contains(m.Id)).Select(m => new Named { Id = m.Id, Name = m.Mentee.Name }));
        return whom;

        async Task NameAsync(string[] types, Func<List<Guid>, IQueryable<Named>> read)
        {
            var ids = entries.Where(e => types.Contains(e.Of.Type)).Select(e => e.Of.Root).Distinct().ToList();
            if (ids.Count == 0) return;

            foreach (var found in await read(ids).AsNoTracking().ToListAsync()) whom[found.Id] = found.Name.SurnameWithInitials;
        }
    }

    private sealed class Named
    {
        public Guid Id { get; init; }

        public RussianName Name { get; init; } = null!;
    }

    // Whatever role a mentee acts in, the history tells nothing of the own assessment before the interview, nor of notes that the mentor keeps from the mentee (§2.13).
    private IQueryable<AuditEntry> Open()
    {
        // Of petitions nobody is told but those who read them.
        var petitions = db.Set<Petition>().Where(Petition.ReadBy(actor.ActiveRole, actor.PersonId ?? Guid.Empty));
        var entries = db.Set<AuditEntry>().AsNoTracking().Where(e => e.EntityType != nameof(Petition) || petitions.Any(p => p.Id == e.EntityId));
        // Of disputes nobody but the parties and those named.
        var disputes = db.Set<Dispute>().Where(Dispute.SeenBy(actor.PersonId ?? Guid.Empty));
        entries = entries.Where(e => (e.EntityType != nameof(Dispute) && e.EntityType != nameof(DisputeMember)) || disputes.Any(d => d.Id == e.RootId));
        if (actor.PersonId is not { } me) return entries;
        var closed = db.Set<StageAssessment>().Where(a => a.MenteeId == me && a.InterviewHeldOn == null && a.ConclusionDocumentId == null && a.CorrectedDocumentId == null);
        var reviews = db.Set<MentorReview>().Where(r => db.Set<Mentorship>().Any(m => m.Id == r.MentorshipId && m.MenteeId == me)
            && !db.Set<StageAssessment>().Any(a => a.Id == r.AssessmentId && (a.InterviewHeldOn != null || a.ConclusionDocumentId != null || a.CorrectedDocumentId != null)));
        return entries.Where(e =>
            (e.EntityType != nameof(StageAssessment) || !closed.Any(a => a.Id == e.EntityId))
            && (e.EntityType != nameof(MentorReview) || !reviews.Any(r => r.Id == e.EntityId))
            && (e.EntityType != nameof(PackagePart) || !db.Set<PackagePart>().Any(p => p.Id == e.EntityId && closed.Any(a => a.Id == p.AssessmentId)))
            && (e.EntityType != nameof(DraftSource) || !db.Set<DraftSource>().Any(s => s.Id == e.EntityId && closed.Any(a => a.Id == s.SubjectId)))
            && (e.EntityType != nameof(IssuedDocument) || !db.Set<IssuedDocument>()
                .Any(d => d.Id == e.EntityId && (closed.Any(a => a.Id == d.SubjectId) || reviews.Any(r => r.Id == d.SubjectId))))
            && (e.EntityType != nameof(IssuedDocumentContent) || !db.Set<IssuedDocument>()
                .Any(d => d.Id == e.RootId && (closed.Any(a => a.Id == d.SubjectId) || reviews.Any(r => r.Id == d.SubjectId))))
            && (e.EntityType != nameof(DiaryEntry) || !db.Set<Mentorship>().Any(m => m.MenteeId == me)
                || db.Set<DiaryEntry>().Any(n => n.Id == e.EntityId && (n.IsShared || !db.Set<Mentorship>().Any(m => m.UnitId == n.UnitId && m.MenteeId == me)))));
    }

    private List<HistoryEntry> Words(List<AuditEntry> entries)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(actor.TimeZoneId);
        return entries.ConvertAll(e => new HistoryEntry(
            TimeZoneInfo.ConvertTimeFromUtc(e.At, zone),
            e.ActorName.Length > 0 ? e.ActorName : "Портал",
            e.Operation,
            AuditWords.Kind(e.EntityType),
            e.EntityId,
            Sentences(e, zone))
        { Of = (e.EntityType, e.RootId) });
    }

    private List<string> Sentences(AuditEntry entry, TimeZoneInfo zone)
    {
        var type = db.Model.GetEntityTypes().FirstOrDefault(t => t.ClrType.Name == entry.EntityType)?.ClrType;
        // Links between records and unnamed inner fields say nothing to a reader.
        var changes = (JsonSerializer.Deserialize<List<AuditChange>>(entry.Changes) ?? []).FindAll(c => !c.P.EndsWith("Id", StringComparison.Ordinal)
            && Label(c.P) is { Length: > 0 } label && !char.IsAscii(label[0]));
        var sentences = changes.FindAll(c => (c.O is not null || c.N is not null) && !IsMachine(c)).ConvertAll(c =>
        {
            var label = Label(c.P);
            var property = Property(type, c.P);
            var old = Known(c.P, c.O) ?? AuditWords.Value(c.O, property, zone);
            var now = Known(c.P, c.N) ?? AuditWords.Value(c.N, property, zone);
            return (c.O, c.N) switch
            {
                (null, _) => $"{label}: {now}",
                (_, null) => $"{label}: было {old}, теперь пусто",
                _ => $"{label}: было {old}, стало {now}",
            };
        });
        var silent = changes.FindAll(c => c.O is null && c.N is null).ConvertAll(c => Label(c.P));
        if (silent.Count > 0) sentences.Add($"{string.Join(", ", silent)}: изменено (значение в истории не хранится)");
        return sentences;

        string Label(string path) => type is null ? AuditWords.Label(path) : AuditWords.OwnLabel(path, type) ?? "";

        // Keys that stand for no title, and members of enums that have no word.
        bool IsMachine(AuditChange c) => new[] { c.O, c.N }.OfType<string>().Any(stored => Known(c.P, stored) is null
            && (AuditWords.IsCode(c.P, stored) || (Property(type, c.P) is { } of && (Nullable.GetUnderlyingType(of) ?? of) is { IsEnum: true }
                && AuditWords.Value(stored, of, zone) is { Length: > 0 } word && char.IsAscii(word[0]))));
    }

    // A kind of document and a usual journal are stored by their keys and read by their titles.
    private static string? Known(string property, string? stored) => (property, stored) switch
    {
        (_, null) => null,
        (nameof(IssuedDocument.Code), { } code) => DocumentCatalogue.Find(code)?.Title,
        (nameof(IssuedDocument.JournalKey), { } key) => RegistrationJournal.Defaults([]).FirstOrDefault(j => j.Key == key) is { } journal
            ? $"«{journal.Title}»" : null,
        _ => null,
    };

    private static Type? Property(Type? type, string path)
    {
        foreach (var part in path.Split('.')) type = type?.GetProperty(part)?.PropertyType;

        return type;
    }
}
