using MentoringPortal.Domain.RoadMaps;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace MentoringPortal.Browser.Tests;

/// <summary>
/// Each of the five source schools in a browser without JavaScript: from an empty school over its program, its first running pair and its road map to its first
/// report. What the programs say in detail is tested over HTTP.
/// </summary>
public sealed class FiveSchoolsTests : IAsyncLifetime, IAsyncDisposable
{
    private readonly ClockedPortal _portal = new();

    public Task InitializeAsync() => _portal.InitializeAsync();

    Task IAsyncLifetime.DisposeAsync() => ((IAsyncLifetime)_portal).DisposeAsync();

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    [Theory]
    [InlineData("s0", "2025", "Зафиксировать сложившиеся пары", "2026-12-20", SchoolRole.Mentor)]
    [InlineData("s1", "2026", "Определение ресурсов наставляемого", "2027-10-20", SchoolRole.Mentor)]
    [InlineData("s2", "2026", "Организация комплекса встреч наставника с наставляемым", "2026-12-20", SchoolRole.Mentee)]
    [InlineData("s3", "2026", "Мотивация и поощрения наставников", "2026-12-20", SchoolRole.Mentor)]
    [InlineData("s4", "2026", "Закрепление пар/групп распоряжением", null, SchoolRole.Curator)]
    public async Task A_school_comes_from_nothing_to_its_first_report(string code, string year, string point, string? reportedOn, SchoolRole author)
    {
        var map = "";
        await using (var curator = await AsAsync(SchoolRole.Curator))
        await using (var director = await AsAsync(SchoolRole.Director))
        {
            // The program, its order, and that the school works by it.
            await curator.OpenAsync("/programs/new");
            await curator.FillAsync(("Form.SourceCode", code), ("Form.FirstYear", year));
            await curator.PressAsync("Взять программу");
            var program = curator.Path[..curator.Path.IndexOf("/editions", StringComparison.Ordinal)];
            await curator.OpenAsync(program);
            await curator.PressAsync("Подготовить приказ об утверждении");
            await SignAsync(curator, director, "1-од");
            await curator.OpenAsync("/settings/program");
            await curator.FillAsync(("Form.ProgramId", program.Split('/')[^1]));
            await curator.ConfirmAsync();

            // The first pair, from its order on.
            await _portal.OwnPeopleAsync();
            var pair = await _portal.ProposedAsync(_portal.First[SchoolRole.Mentor].PersonId, _portal.First[SchoolRole.Mentee].PersonId);
            await curator.OpenAsync($"/orders/new?pair={pair}");
            await curator.ConfirmAsync();
            await SignAsync(curator, director, "2-од");
            await curator.OpenAsync($"/mentorships/{pair}");
            await curator.SeesAsync("Новая, 1-й день");

            // The road map of the year, approved and printed.
            await curator.OpenAsync("/roadmap/new");
            await curator.FillAsync(("Form.ProgramId", program.Split('/')[^1]), ("Form.Year", "2026"));
            await curator.ConfirmAsync();
            map = curator.Path;
            if (code == "s3")
            {
                // The source names nobody for this point, and an order needs somebody.
                var id = Guid.Parse(curator.Id());
                var item = await _portal.InSchoolAsync(_portal.First, db =>
                    db.Set<RoadMapItem>().Where(i => i.RoadMapId == id && i.Position == 12).Select(i => i.Id).SingleAsync());
                await curator.OpenAsync($"{map}/items/{item}");
                await curator.FillAsync(("Form.Roles", "Curator"));
                await curator.ConfirmAsync();
                await curator.OpenAsync(map);
            }

            await curator.PressAsync("Подготовить приказ об утверждении дорожной карты");
            await SignAsync(curator, director, "3-од");
            PrintedPaper.Read(await curator.PaperAsync(map + "/print.pdf")).Says("ДОРОЖНАЯ КАРТА", "УТВЕРЖДЕНА");
            await curator.OpenAsync(map);
            await curator.SeesAsync(point);
        }

        if (reportedOn is null) await MarkAsync(map);
        else await ReportAsync(DateOnly.ParseExact(reportedOn, "yyyy-MM-dd"), author);
    }

    // The portal asks for the report by itself when its period nears the end.
    private async Task ReportAsync(DateOnly day, SchoolRole author)
    {
        _portal.MoveTo(day);
        await using var window = await AsAsync(author);
        await window.OpenAsync("/");
        await window.SeesAsync("Сдать периодический отчёт");
        await window.OpenAsync("/reports");
        await window.OpenAsync((await window.LinksAsync("^/reports/periodic/"))[0]);
        var report = window.Path;
        await window.FillAsync(("Form.Sections[0].Text", "Посетили пять уроков и разобрали их вместе."));
        await window.PressAsync("Подтвердить и сдать");
        await window.OpenAsync(report);
        await window.SeesAsync("Посетили пять уроков");
        Assert.False(await window.OffersAsync("Подтвердить и сдать"));
        PrintedPaper.Read(await window.PaperAsync(report + "/print.pdf")).Says("Посетили пять уроков и разобрали их вместе.");
    }

    // The school without periodic reports shows its road map as it was carried out.
    private async Task MarkAsync(string map)
    {
        await using var curator = await AsAsync(SchoolRole.Curator);
        await curator.OpenAsync(map);
        await curator.OpenAsync((await curator.LinksAsync("/terms/"))[0]);
        await curator.FillAsync(("Form.State", "Done"), ("Form.On", "20.11.2026"), ("Form.Note", "Распоряжение № 2-од"));
        await curator.PressAsync("Сохранить отметку");
        await curator.OpenAsync(map);
        await curator.SeesAsync("Выполнено");
        PrintedPaper.Read(await curator.PaperAsync(map + "/print.pdf")).Says("20.11.2026", "Распоряжение № 2-од");
    }

    private static async Task SignAsync(StoryWindow curator, StoryWindow director, string number)
    {
        var order = curator.Path.Split('?')[0];
        await curator.OpenAsync(order + "/submission");
        await curator.ConfirmAsync();
        await director.OpenAsync(order + "/signature");
        await director.FillAsync(("Form.Number", number));
        await director.ConfirmAsync();
    }

    private Task<StoryWindow> AsAsync(SchoolRole role) => StoryWindow.OfAsync(_portal, _portal.First[role]);
}
