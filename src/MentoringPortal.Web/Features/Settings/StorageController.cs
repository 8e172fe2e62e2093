using MentoringPortal.Data;
using MentoringPortal.Data.Common;
using MentoringPortal.Data.Operation;
using MentoringPortal.Domain.Files;
using MentoringPortal.Web.Infrastructure;
using MentoringPortal.Web.Infrastructure.Operation;
using MentoringPortal.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Settings;

/// <summary>«Хранилище»: what the school takes of its share, and how much room the portal has.</summary>
[Authorize(Policies.Administration)]
public sealed class StorageController(PortalDbContext db, CurrentActor actor, StorageState storage) : PortalController
{
    [HttpGet("/settings/storage")]
    public async Task<IActionResult> Index(CancellationToken cancel)
    {
        var level = storage.Measure();
        var files = await db.Set<StoredFile>().GroupBy(_ => 1).Select(g => new { Count = g.Count(), Size = g.Sum(f => f.Size) }).SingleOrDefaultAsync(cancel);
        var drafts = await db.Set<FormDraft>().Where(d => d.UserId == actor.UserId).SumAsync(d => (long)d.Content.Length, cancel);
        var copies = storage.File is { } file ? DatabaseCopy.BeforeUpdates(file) : [];
        return View("Storage", new StoragePage
        {
            Files = files?.Count ?? 0,
            FilesSize = files?.Size ?? 0,
            FilesLimit = storage.Limits.FilesOfSchool,
            Drafts = drafts,
            Level = level,
            Free = storage.Free,
            Database = storage.File?.Size,
            Copies = copies.Count,
            Damage = storage.Damage,
        });
    }
}

/// <summary>What the page of the storage shows; sizes in bytes.</summary>
public sealed class StoragePage
{
    public int Files { get; init; }

    public long FilesSize { get; init; }

    public long FilesLimit { get; init; }

    /// <summary>Of the person who looks.</summary>
    public long Drafts { get; init; }

    public StorageLevel Level { get; init; }

    /// <summary>Null with a database server, like <see cref="Database"/>.</summary>
    public long? Free { get; init; }

    public long? Database { get; init; }

    /// <summary>Copies made before updates of the portal.</summary>
    public int Copies { get; init; }

    public string? Damage { get; init; }

    /// <summary>«4 096 МБ» as «4 ГБ», «0,3 МБ».</summary>
    public static string Size(long bytes)
    {
        var russian = System.Globalization.CultureInfo.GetCultureInfo("ru-RU");
        return bytes >= 1L << 30 ? (bytes / (double)(1L << 30)).ToString("0.#", russian) + "\u00A0ГБ" : (bytes / (double)(1L << 20)).ToString("0.#", russian) + "\u00A0МБ";
    }
}
