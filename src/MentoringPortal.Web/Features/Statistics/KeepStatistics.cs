using MentoringPortal.Data;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Statistics;
using MentoringPortal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Statistics;

/// <summary>Begins a form from a template or an earlier form, words its rows, takes what was typed into them, marks that it was sent, takes a draft back.</summary>
public sealed class KeepStatistics(PortalDbContext db, StatisticsReader reader, SchoolClock clock)
{
    public async Task<Outcome<StatisticsForm>> BeginAsync(StatisticsRowsForm form, CancellationToken cancel)
    {
        var earlier = Guid.TryParse(form.Origin, out var id) ? await db.Set<StatisticsForm>().AsNoTracking().FirstOrDefaultAsync(f => f.Id == id, cancel) : null;
        var template = FormTemplate.All.FirstOrDefault(t => t.Code == form.Origin);
        if ((earlier?.Rows ?? template?.Rows) is not { } rows) return new RuleViolation("Выберите, какие строки взять", nameof(form.Origin));

        var made = StatisticsForm.Begin(form.Card, rows, earlier, clock.Today);
        if (!made.Ok) return made;

        db.Add(made.Value);
        db.Describe("Сведения для мониторинга начаты");
        await db.SaveChangesAsync(cancel);
        return made.Value;
    }

    public async Task<Outcome<Saved>> ArrangeAsync(Guid id, Guid version, StatisticsRowsForm form, CancellationToken cancel)
    {
        if (await reader.FindAsync(id, cancel) is not { } statistics) return Outcome.Missing;

        var violations = statistics.Arrange(form.Card, [.. form.Placed.Select(p => p.Row.Card)], clock.Today);
        if (violations.Count > 0) return Outcome.Refused(violations.Select(form.Beside));

        return await SaveAsync(statistics, version, "Строки сведений изменены", cancel);
    }

    public async Task<Outcome<Saved>> FillAsync(Guid id, Guid version, StatisticsValuesForm form, CancellationToken cancel)
    {
        if (await reader.FindAsync(id, cancel) is not { } statistics) return Outcome.Missing;

        var rows = statistics.Rows;
        var violations = statistics.Fill([.. form.Answers.Select((a, i) => a.Answer(i < rows.Count ? rows[i].Kind : FormRowKind.Text))]);
        if (violations.Count > 0) return Outcome.Refused(violations);

        return await SaveAsync(statistics, version, "Сведения заполнены", cancel);
    }

    public async Task<Outcome<Saved>> SendAsync(Guid id, Guid version, StatisticsSentForm form, CancellationToken cancel)
    {
        if (await reader.FindAsync(id, cancel) is not { } statistics) return Outcome.Missing;

        var violations = statistics.Send(form.SentOn, form.SentHow, clock.Today);
        if (violations.Count > 0) return Outcome.Refused(violations);

        return await SaveAsync(statistics, version, "Отмечена отправка сведений", cancel);
    }

    public async Task<Outcome<Saved>> RemoveAsync(Guid id, Guid version, CancellationToken cancel)
    {
        if (await reader.FindAsync(id, cancel) is not { } statistics) return Outcome.Missing;

        if (statistics.MayRemove is { } refused) return refused;

        db.Remove(statistics);
        return await SaveAsync(statistics, version, "Проект сведений убран", cancel);
    }

    private async Task<Outcome<Saved>> SaveAsync(StatisticsForm statistics, Guid version, string said, CancellationToken cancel)
    {
        db.ExpectVersion(statistics, version);
        db.Describe(said);
        await db.SaveChangesAsync(cancel);
        return Outcome.Done;
    }
}
