using MentoringPortal.Data;
using MentoringPortal.Documents.Councils;
using MentoringPortal.Domain.Councils;
using MentoringPortal.Domain.Pools;
using MentoringPortal.Domain.RoadMaps;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Web.Features.Achievements;
using MentoringPortal.Web.Features.Awards;
using MentoringPortal.Web.Features.Councils.Figures;
using MentoringPortal.Web.Features.Councils.Packs;
using MentoringPortal.Web.Features.Disputes;
using MentoringPortal.Web.Features.Documents;
using MentoringPortal.Web.Features.Events;
using MentoringPortal.Web.Features.Mentorships;
using MentoringPortal.Web.Features.Mentorships.Summary;
using MentoringPortal.Web.Features.Partners;
using MentoringPortal.Web.Features.Petitions;
using MentoringPortal.Web.Features.Pools;
using MentoringPortal.Web.Features.Programs;
using MentoringPortal.Web.Features.Publications;
using MentoringPortal.Web.Features.RoadMaps;
using MentoringPortal.Web.Infrastructure;
using MentoringPortal.Web.Infrastructure.Lists;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Volumes;

/// <summary>The year whose tables are taken.</summary>
public sealed record YearPage(AcademicYear Year, IReadOnlyList<AcademicYear> Years)
{
    public string FileName => $"Все таблицы {Year.StartYear}-{Year.StartYear + 1}";
}

/// <summary>All workbooks of a school year in one: figures, the tables of the reports, the registers, and at the end what each column means.</summary>
public sealed class YearWorkbook(PortalDbContext db, FigureReader figures, PackTables tables, MentorshipListReader pairs, SummaryReader summary, DocumentListReader documents,
    EventReader events, AchievementReader achievements, PetitionReader petitions, AwardReader awards, PublicationReader publications,
    DisputeReader disputes, PartnerReader partners, PoolRegisterPaper pools, RoadMapReader roadMaps, ProgramReader programs, SchoolClock clock)
{
    // The portal knows no earlier year.
    private const int YearsBack = 4, FirstYear = 2000;

    private const string Personal = "Содержит персональные данные. Доступ ограничен.";

    /// <summary>The year of the address, or the one that runs.</summary>
    public YearPage PageOf(int? year)
    {
        var now = AcademicYear.Of(clock.Today).StartYear;
        return new YearPage(new AcademicYear(year is >= FirstYear and var y && y <= now ? y : now), [.. Enumerable.Range(0, YearsBack + 1).Select(i => new AcademicYear(now - i))]);
    }

    public async Task<byte[]> MakeAsync(int? asked, CancellationToken cancel)
    {
        var (year, today) = (PageOf(asked).Year, clock.Today);
        var period = CountedPeriod.OfYear(year, today);
        var (from, to) = (year.Start, year.End);
        var values = await figures.CompareAsync(period, true, cancel);
        var (paired, before) = (await tables.PairsAsync(period, cancel), await tables.PairsAsync(period.YearBefore, cancel));
        var made = new List<PackTable>();
        foreach (var section in PackSection.All.Where(s => s.Code is not ("heard" or PackSection.Expected)))
        {
            if (await tables.OfAsync(section, period, paired, before, values, cancel) is { } table) made.Add(table);
        }

        var time = await summary.ReadAsync(year, cancel);
        var sheets = new List<XlsxPage>
        {
            PackWorkbook.Figures(values, period),
            Sheet("Реестр пар", MentorshipRegisterController.Columns(today, (await programs.InForceAsync(cancel)).Definition),
                (await pairs.AllAsync(new MentorshipFilter(), cancel)).Where(m => m.StartsOn <= to && m.EndsOn >= from), Personal),
            Sheet("Сводка времени", SummaryController.Columns(time), time.Lines, Personal),
            Sheet("База наставников", await pools.ColumnsAsync(PoolSide.Mentors, cancel), await pools.LinesAsync(PoolSide.Mentors, cancel), Personal),
            Sheet("База наставляемых", await pools.ColumnsAsync(PoolSide.Mentees, cancel), await pools.LinesAsync(PoolSide.Mentees, cancel), Personal),
            Sheet("Журнал документов", DocumentListReader.Columns, await documents.AllAsync(new DocumentFilter { From = from, To = to }, cancel), Personal),
            Sheet("Мероприятия", EventReader.Columns, await events.AllAsync(new EventFilter { Year = year.StartYear }, cancel)),
            Sheet("Достижения", AchievementReader.Columns,
                (await achievements.AllAsync(new AchievementFilter(), cancel)).Where(a => a.Achievement.On >= from && a.Achievement.On <= to), Personal),
            Sheet("Обращения", PetitionReader.Columns(today), (await petitions.AllAsync(new PetitionFilter(), cancel)).Where(p => p.SentOn >= from && p.SentOn <= to), Personal),
            Sheet("Поощрения", AwardReader.Columns,
                (await awards.AllAsync(new AwardFilter(), cancel)).Where(a => a.Award.ProposedOn >= from && a.Award.ProposedOn <= to), Personal),
            Sheet("Публикации", PublicationReader.Columns,
                (await publications.AllAsync(new PublicationFilter(), cancel)).Where(p => p.ChangedOn >= from && p.ChangedOn <= to), Personal),
            // Whoever makes the workbook finds the disputes that he or she considers, and no others.
            Sheet("Споры", DisputeReader.Columns, (await disputes.AllAsync(new DisputeFilter(), cancel)).Where(d => d.FiledOn >= from && d.FiledOn <= to), Personal),
            Sheet("Партнёры", PartnerReader.Columns(today), await partners.AllAsync(new PartnerFilter(), cancel), Personal),
        };
        foreach (var map in await db.Set<RoadMap>().Where(m => m.Year == year.StartYear).OrderBy(m => m.Id).Select(m => m.Id).ToListAsync(cancel))
        {
            if (await roadMaps.PageAsync(map, cancel) is { } page) sheets.Add(Sheet("Дорожная карта", RoadMapReader.Columns, page.Items, page.Map.Title));
        }

        sheets = [.. sheets.Where(s => s.Rows.Any())];
        var registers = sheets.Skip(1).ToList();
        sheets.InsertRange(1, made.Select(PackWorkbook.Sheet));
        sheets.Add(new XlsxPage("Что значит каждая колонка", [("Где", 60), ("Что значит", 100)],
        [
            .. FigureCatalogue.All.Select(f => (IReadOnlyList<object?>)["Показатели: " + f.Title, f.Rule]),
            .. made.SelectMany(PackWorkbook.Meanings),
            .. registers.DistinctBy(s => s.Title).SelectMany(s => s.Columns.Select(c => (IReadOnlyList<object?>)[$"{s.Title}: {c.Title}", YearColumns.Of(s.Title, c.Title)])),
        ]));
        return XlsxSheet.ToBytes($"Все таблицы за {year} учебный год", sheets);
    }

    private static XlsxPage Sheet<T>(string title, IReadOnlyList<Column<T>> columns, IEnumerable<T> rows, string? note = null) =>
        new(title, [.. columns.Select(c => (c.Title, c.Width))], [.. rows.Select(r => (IReadOnlyList<object?>)[.. columns.Select(c => c.Value(r))])], note);
}
