using MentoringPortal.Data;
using MentoringPortal.Documents;
using MentoringPortal.Domain.Documents;
using MentoringPortal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Documents;

/// <summary>A line of a draft that differs: as it was composed, as it is now. Null: there was no such line, or there is none now.</summary>
public sealed record DraftChange(string? Before, string? Now);

/// <summary>What a draft was composed from, and what has changed since.</summary>
public sealed class DraftSources(PortalDbContext db, SchoolClock clock)
{
    /// <summary>More differences than this are not listed one by one.</summary>
    public const int Shown = 20;

    /// <summary>Remembers the draft as it is composed now; the caller saves.</summary>
    public async Task TakeAsync(Guid subjectId, OfficialDocument content, string facts, CancellationToken cancel)
    {
        var source = await db.Set<DraftSource>().FirstOrDefaultAsync(s => s.SubjectId == subjectId, cancel);
        if (source is null)
        {
            source = new DraftSource(subjectId);
            db.Add(source);
        }

        source.Take(FrozenContent.Serialize(content), facts, clock.NowUtc);
    }

    /// <summary>Saves the draft with its source; two who begin one draft at once meet as two editors.</summary>
    public async Task SaveAsync(CancellationToken cancel)
    {
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException e) when (e is not DbUpdateConcurrencyException && e.Entries.Any(x => x.Entity is DraftSource))
        {
            throw new DbUpdateConcurrencyException(e.Message, e);
        }
    }

    /// <summary>What differs between the draft as it was composed and the present; nothing when it was never remembered.</summary>
    public async Task<IReadOnlyList<DraftChange>> ChangesAsync(Guid subjectId, OfficialDocument content, string facts, CancellationToken cancel)
    {
        return Changes(await db.Set<DraftSource>().AsNoTracking().FirstOrDefaultAsync(s => s.SubjectId == subjectId, cancel), content, facts);
    }

    /// <summary>The same for a source that was read together with other facts.</summary>
    public static IReadOnlyList<DraftChange> Changes(DraftSource? source, OfficialDocument content, string facts)
    {
        if (source is null) return [];
        return Difference([.. Lines(FrozenContent.Deserialize(source.ContentJson)), .. source.Facts.Split('\n')], [.. Lines(content), .. facts.Split('\n')]);
    }

    /// <summary>Lines that stand in one list only, in order; a line that took another's place stands beside it.</summary>
    public static IReadOnlyList<DraftChange> Difference(IReadOnlyList<string> before, IReadOnlyList<string> now)
    {
        var common = new int[before.Count + 1, now.Count + 1];
        for (var i = before.Count - 1; i >= 0; i--)
        {
            for (var j = now.Count - 1; j >= 0; j--)
            {
                common[i, j] = before[i] == now[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
            }
        }

        var changes = new List<DraftChange>();
        List<string> gone = [], come = [];
        for (int i = 0, j = 0; i < before.Count || j < now.Count;)
        {
            if (i < before.Count && j < now.Count && before[i] == now[j])
            {
                Flush();
                i++;
                j++;
            }
            else if (j >= now.Count || (i < before.Count && common[i + 1, j] >= common[i, j + 1]))
            {
                gone.Add(before[i++]);
            }
            else
            {
                come.Add(now[j++]);
            }
        }

        Flush();
        return changes;

        void Flush()
        {
            for (var k = 0; k < Math.Max(gone.Count, come.Count); k++) changes.Add(new DraftChange(gone.ElementAtOrDefault(k), come.ElementAtOrDefault(k)));
            gone.Clear();
            come.Clear();
        }
    }

    /// <summary>The words of a paper, line by line.</summary>
    private static IEnumerable<string> Lines(OfficialDocument document) =>
    [
        document.Letterhead is { } head ? string.Join(", ", new[] { head.School, head.ShortName, head.Founder, head.Contacts }.OfType<string>()) : "",
        document.Heading ?? "",
        .. document.Body.SelectMany(Lines),
        .. document.Signatures.Select(s => $"Подпись: {s.Post} {s.Name}"),
        .. document.Acknowledgement?.Entries.Select(e => $"Ознакомить: {e.Name}, {e.Post}") ?? [],
        .. document.Appendices.SelectMany(a => a.Body).SelectMany(Lines),
    ];

    private static IEnumerable<string> Lines(Block block) => block switch
    {
        ParagraphBlock p => [Text(p.Runs)],
        HeadingBlock h => [h.Text],
        ItemBlock i => [$"{i.Label} {Text(i.Runs)}"],
        FactsBlock f => f.Facts.Select(x => $"{x.Name}: {x.Value}"),
        TableBlock t => t.Rows.Select(r => string.Join(" | ", r.Cells.Select(c => c.Text))),
        CheckListBlock c => c.Items.Select(x => $"{x.Text} {(x.Checked == true ? "да" : "")}{x.Note}"),
        NoteBlock n => [n.Text],
        _ => [],
    };

    private static string Text(IReadOnlyList<Run> runs) => string.Concat(runs.Select(r => r.Text));
}
