using MentoringPortal.Data;
using MentoringPortal.Documents.Councils;
using MentoringPortal.Domain.Councils;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Web.Features.Councils.Figures;
using MentoringPortal.Web.Features.Documents;
using MentoringPortal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Councils.Packs;

/// <summary>A section with its table; null: no data, and it is left out of the paper.</summary>
public sealed record ReadSection(PackSection Section, PackTable? Table);

/// <summary>A figure that changed since the text was edited, in words.</summary>
public sealed record ChangedFigure(string Title, string Was, string Now, string Href);

/// <summary>A pack with everything it is made of.</summary>
/// <param name="Memo">As it prints: edited or composed.</param>
public sealed record PackInHand(CouncilPack Pack, IReadOnlyList<string> Memo, IReadOnlyList<string> Decision, IReadOnlyList<ReadSection> Sections,
    IReadOnlyList<ChangedFigure> Changes,
    IReadOnlyDictionary<string, int> Figures, CouncilPackData Paper, bool MayPrepare)
{
    /// <summary>Figures with those of the year before.</summary>
    public required IReadOnlyDictionary<string, FigureValue> Values { get; init; }

    /// <summary>Sections that have data.</summary>
    public IReadOnlyList<PackTable> Tables => [.. Sections.Select(s => s.Table).OfType<PackTable>()];
}

/// <summary>Reads a pack: its figures, the texts composed from them or edited, the tables of the chosen sections.</summary>
public sealed class PackReader(PortalDbContext db, FigureReader figures, PackTables tables, PaperFactsReader facts, CouncilAccess access, SchoolClock clock)
{
    public Task<CouncilPack?> FindAsync(Guid id, CancellationToken cancel) => db.Set<CouncilPack>().FirstOrDefaultAsync(p => p.Id == id, cancel);

    /// <summary>The pack as it stands now; null where there is none.</summary>
    public async Task<PackInHand?> ReadAsync(Guid id, CancellationToken cancel)
    {
        if (await FindAsync(id, cancel) is not { } pack) return null;

        var period = pack.Period;
        var values = await figures.CompareAsync(period, pack.ComparesYearBefore, cancel);
        var pairs = await tables.PairsAsync(period, cancel);
        var before = pack.ComparesYearBefore ? await tables.PairsAsync(period.YearBefore, cancel) : [];
        var sections = new List<ReadSection>();
        var isPast = period.IsPast(clock.Today);
        foreach (var section in pack.Chosen)
        {
            sections.Add(new ReadSection(section, isPast && section.IsOfToday ? null : await tables.OfAsync(section, period, pairs, before, values, cancel)));
        }

        // How things stand today says nothing of a period that is long over.
        var told = isPast ? values.Where(v => FigureCatalogue.Find(v.Key) is { IsOfToday: false }).ToDictionary(v => v.Key, v => v.Value) : values;
        var memoFacts = new MemoFacts(period, told, before.Count > 0)
        {
            IsPast = isPast,
            AsksYearBefore = pack.ComparesYearBefore,
            Forms = [.. pairs.GroupBy(p => p.Pair.Form).OrderByDescending(g => g.Count()).Select(g => (g.Key.Label(), g.Count()))],
            Stages = await tables.StagesAsync(period, cancel),
            Rubric = await tables.RubricAsync(period, cancel),
        };
        var memo = pack.Memo is { } edited ? CouncilPack.Lines(edited) : CouncilMemo.Compose(pack.Kind, memoFacts);
        var decision = pack.Decision is { } own ? CouncilPack.Lines(own) : CouncilMemo.Decide(pack.Kind, memoFacts);
        var now = values.ToDictionary(v => v.Key, v => v.Value.Now);
        var school = await facts.SchoolAsync(cancel);
        var speaker = (await facts.PeopleAsync([pack.PreparedById], cancel)).GetValueOrDefault(pack.PreparedById) ?? school.Director;
        return new PackInHand(pack, memo, decision, sections,
            [.. pack.ChangesTo(now).Select(c => FigureCatalogue.Find(c.Code) is { } f
                ? new ChangedFigure(f.Title, f.Say(c.Then), f.Say(c.Now), $"/council/figures/{c.Code}?{period.Query}") : null)
                .OfType<ChangedFigure>()],
            now,
            new CouncilPackData
            {
                School = school,
                Date = pack.PreparedOn,
                AsOf = period.To,
                Topic = pack.Topic,
                Memo = memo,
                Decision = decision,
                Tables = [.. sections.Select(s => s.Table).OfType<PackTable>()],
                Speaker = speaker,
            },
            access.MayPrepare)
        { Values = values };
    }
}
