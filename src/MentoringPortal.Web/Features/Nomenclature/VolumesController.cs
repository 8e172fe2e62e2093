using MentoringPortal.Domain.Documents;
using MentoringPortal.Domain.Language;
using MentoringPortal.Web.Features.Documents;
using MentoringPortal.Web.Infrastructure;
using MentoringPortal.Web.Infrastructure.Components;
using MentoringPortal.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;

namespace MentoringPortal.Web.Features.Nomenclature;

/// <summary>«Дела по годам»: how many documents lie in each, and the way to the archive.</summary>
[Route("/documents/cases")]
public sealed class VolumesController(NomenclatureQueries queries, ArchiveVolume archive) : PortalController
{
    [HttpGet("")]
    [ActsAs(DocumentAccess.SeeAll)]
    public async Task<IActionResult> Index(CancellationToken cancel) => Page("Volumes", await queries.VolumesAsync(cancel));

    [HttpGet("{id:guid}/archive")]
    [ActsAs(DocumentAccess.Record)]
    public async Task<IActionResult> Check(Guid id, string? year, CancellationToken cancel) =>
        await FindAsync(id, year, cancel) is { } volume ? Page("CheckPage", CheckOf(volume)) : NotFoundPage();

    [HttpPost("{id:guid}/archive")]
    [ActsAs(DocumentAccess.Record)]
    public async Task<IActionResult> Archive(Guid id, string? year, CancellationToken cancel)
    {
        if (await FindAsync(id, year, cancel) is not { } volume) return NotFoundPage();
        return await WriteAsync(() => archive.RunAsync(id, volume.Year, cancel), moved =>
        {
            var left = moved.Left == 0 ? "" : $" Осталось {RussianPlural.Of(moved.Left, "документ", "документа", "документов")}: с ними ознакомлены не все.";
            return Task.FromResult<IActionResult>(Done("/documents/cases", $"В архив помещено: {RussianPlural.Of(moved.Documents, "документ", "документа", "документов")}.{left}"));
        }, at: "/documents/cases", "CheckPage", () => Task.FromResult<CheckPage?>(CheckOf(volume)), prefix: "");
    }

    private static CheckPage CheckOf(VolumeRow volume) => new(
        "Поместить в архив?",
        [
            new("Дело", $"{IssuedDocument.MarkOf(volume.Index, volume.Year)[2..].Trim()}: {volume.Title}"),
            new("Документов в деле", RussianPlural.Number(volume.Documents)),
            new("Пойдут в архив", RussianPlural.Number(volume.Ready)),
        ],
        $"/documents/cases/{volume.CaseId}/archive", "Поместить в архив")
    {
        Meaning = "Документы останутся в журнале и будут открываться, но получат состояние «В архиве». Перенести их в другое дело будет нельзя.",
        Warnings = volume.Awaited > 0 ? [$"С {RussianPlural.Of(volume.Awaited, "документом", "документами", "документами")} ознакомлены не все: они останутся."] : [],
        Back = "/documents/cases",
        Hidden = new Dictionary<string, string> { ["year"] = volume.Year },
    };

    private async Task<VolumeRow?> FindAsync(Guid id, string? year, CancellationToken cancel) =>
        (await queries.VolumesAsync(cancel)).Volumes.FirstOrDefault(v => v.CaseId == id && v.Year == year);
}
