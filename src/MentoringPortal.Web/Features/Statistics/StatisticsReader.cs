using System.Globalization;
using MentoringPortal.Data;
using MentoringPortal.Data.Common;
using MentoringPortal.Documents;
using MentoringPortal.Documents.Statistics;
using MentoringPortal.Domain.Councils;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Domain.Statistics;
using MentoringPortal.Web.Features.Councils.Figures;
using MentoringPortal.Web.Features.Documents;
using MentoringPortal.Web.Infrastructure;
using MentoringPortal.Web.Infrastructure.Security;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Statistics;

/// <summary>A form in the list.</summary>
public sealed record StatisticsListRow(Guid Id, string Title, DateOnly From, DateOnly To, DateOnly? IssuedOn, DateOnly? SentOn);

/// <summary>The forms of a school.</summary>
public sealed record StatisticsListPage(IReadOnlyList<StatisticsListRow> Forms, bool MayPrepare);

/// <summary>A row as the page shows it.</summary>
/// <param name="Rule">How the portal answers it; null: by hand.</param>
/// <param name="Hrefs">Records behind the answer.</param>
public sealed record StatisticsLineView(FormRow Row, FormValue Value, string? Rule, IReadOnlyList<FoundPaper> Hrefs);

/// <summary>A form with what its rows say now, or said when it was issued.</summary>
public sealed record StatisticsPage(StatisticsForm Form, IReadOnlyList<StatisticsLineView> Lines, bool MayPrepare)
{
    public StatisticsSentForm Sent { get; init; } = new();

    public IReadOnlyList<FormValue> Values => [.. Lines.Select(l => l.Value)];

    /// <summary>Rows that say nothing yet.</summary>
    public int Empty => Lines.Count(l => l.Row.Kind != FormRowKind.Heading && string.IsNullOrEmpty(l.Value.Value));
}

/// <summary>Reads forms: the rows with the figures and papers that answer them.</summary>
public sealed class StatisticsReader(PortalDbContext db, FigureReader figures, PaperFactsReader facts, CurrentActor actor)
{
    /// <summary>Director, deputies and curator read.</summary>
    public const SchoolRole Read = Rights.Leadership;

    /// <summary>Deputies and curator make forms.</summary>
    public const SchoolRole Prepare = Rights.Office;

    // A school makes a handful in a year.
    private const int Shown = 60;

    public async Task<StatisticsListPage> ListAsync(CancellationToken cancel) => new(await db.Set<StatisticsForm>().AsNoTracking().OrderByDescending(f => f.MadeOn)
        .ThenByDescending(f => f.Id).Take(Shown).Select(f => new StatisticsListRow(f.Id, f.Title, f.From, f.To, f.IssuedOn, f.SentOn)).ToListAsync(cancel), actor.Is(Prepare));

    public Task<StatisticsForm?> FindAsync(Guid id, CancellationToken cancel) => db.Set<StatisticsForm>().FirstOrDefaultAsync(f => f.Id == id, cancel);

    /// <summary>The form as it stands now; null where there is none.</summary>
    public async Task<StatisticsPage?> PageAsync(Guid id, CancellationToken cancel) => await FindAsync(id, cancel) is { } form ? await PageAsync(form, cancel) : null;

    /// <summary>The same of a form that was read.</summary>
    public async Task<StatisticsPage> PageAsync(StatisticsForm form, CancellationToken cancel)
    {
        var (rows, period) = (form.Rows, form.Period);
        if (form.IsIssued)
        {
            var said = form.Values;
            return new StatisticsPage(form, [.. rows.Select((r, i) => new StatisticsLineView(r, said[i], null, []))], actor.Is(Prepare));
        }

        var asked = rows.Where(r => r.Kind == FormRowKind.Count).Select(r => FigureCatalogue.Find(r.Source ?? "")).OfType<Figure>().DistinctBy(f => f.Code).ToList();
        var values = asked.Count == 0 ? new Dictionary<string, int>() : await figures.ReadAsync(period, asked, cancel);
        var papers = new Dictionary<string, List<FoundPaper>>();
        foreach (var source in rows.Where(r => r.Kind == FormRowKind.Presence).Select(r => PaperSource.Find(r.Source)).OfType<PaperSource>().DistinctBy(s => s.Code))
        {
            papers[source.Code] = await source.Read(db, period, cancel);
        }

        return new StatisticsPage(form, [.. rows.Select(r => LineOf(r, period, values, papers))], actor.Is(Prepare));
    }

    /// <summary>The form as a paper.</summary>
    /// <param name="date">Day of issue; null: a draft.</param>
    public async Task<OfficialDocument> PaperAsync(StatisticsPage page, DateOnly? date, CancellationToken cancel) => StatisticsFormPaper.Compose(new StatisticsFormData
    {
        School = await facts.SchoolAsync(cancel),
        Date = date,
        IsDraft = date is null,
        Title = page.Form.Title,
        Authority = page.Form.Authority,
        Period = page.Form.Period.Words,
        AsOf = page.Form.To,
        Executor = page.Form.Executor,
        Lines = [.. page.Lines.Select(l => new StatisticsLine(l.Row.Kind == FormRowKind.Heading, l.Row.Number, l.Row.Title, l.Row.Unit, l.Value.Value, l.Value.Reference,
            l.Value.Link, l.Value.Note, l.Value.Source, l.Row.Earlier))],
    });

    /// <summary>The form as a workbook.</summary>
    public static byte[] Workbook(StatisticsPage page) => XlsxSheet.ToBytes(page.Form.Title,
    [
        new XlsxPage("Сведения", [("№", 8), ("Показатель", 60), ("Ед.", 14), ("Значение", 14), ("№, дата", 40), ("Ссылка", 40), ("Пояснение", 40),
                ("Источник", 20), ("Прошлый отчёт", 16)],
            page.Lines.Select(l => (IReadOnlyList<object?>)[l.Row.Number, l.Row.Title, l.Row.Unit,
                l.Row.Kind == FormRowKind.Count && int.TryParse(l.Value.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : l.Value.Value,
                l.Value.Reference, l.Value.Link, l.Value.Note,
                l.Value.Source, l.Row.Earlier]),
            $"{page.Form.Title}, период {page.Form.Period.Words}{(page.Form.IsIssued ? "" : ", проект")}"),
        new XlsxPage("Что значит каждая колонка", [("Где", 60), ("Что значит", 100)],
        [
            ["№", "Номер строки, как его ставит тот, кто запросил сведения"], ["Показатель", "О чём спрашивают"], ["Ед.", "Единица измерения"],
            ["Значение", "Число, «есть», «нет» или слова"], ["№, дата", "Реквизиты документа"], ["Ссылка", "Адрес на сайте школы"],
            ["Пояснение", "Примечание; у исправленного числа – основание"], ["Источник", "Данные портала или внесено вручную"],
            ["Прошлый отчёт", "Что та же строка говорила в предыдущей форме"],
            .. page.Lines.Where(l => RuleOf(l.Row) is not null).Select(l => (IReadOnlyList<object?>)[l.Row.Name, RuleOf(l.Row)]),
        ]),
    ]);

    private static StatisticsLineView LineOf(FormRow row, CountedPeriod period, IReadOnlyDictionary<string, int> values, Dictionary<string, List<FoundPaper>> papers)
    {
        var rule = RuleOf(row);
        switch (row.Kind)
        {
            case FormRowKind.Count:
                var figure = FigureCatalogue.Find(row.Source ?? "");
                return new StatisticsLineView(row, FormValues.Count(row, figure is null ? null : values[figure.Code]), rule,
                    figure is null ? [] : [new FoundPaper("записи", $"/council/figures/{figure.Code}?{period.Query}")]);
            case FormRowKind.Presence:
                var found = papers.GetValueOrDefault(row.Source ?? "");
                return new StatisticsLineView(row, FormValues.Presence(row, found is null ? null : PaperSource.Named(found)), rule, found ?? []);
            default:
                return new StatisticsLineView(row, FormValues.Text(row), rule, []);
        }
    }

    private static string? RuleOf(FormRow row) => row.Kind switch
    {
        FormRowKind.Count => FigureCatalogue.Find(row.Source ?? "")?.Rule,
        FormRowKind.Presence => PaperSource.Find(row.Source)?.Rule,
        _ => null,
    };
}
