using System.Security.Cryptography;
using MentoringPortal.Domain.Consents;
using MentoringPortal.Domain.Documents;
using MentoringPortal.Domain.Files;
using MentoringPortal.Domain.People;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Web.Features.Consents;
using MentoringPortal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Demo;

/// <summary>The signed originals as the office keeps them: copies of all but the newest papers, which still wait to be scanned.</summary>
internal static class DemonstrationScans
{
    // Papers that nobody has scanned yet, in the first school.
    private const int ConsentsLeft = 3;
    private const int OrdersLeft = 1;

    public static async Task AddAsync(DemonstrationRun run, bool leavesSome)
    {
        run.Db.ChangeTracker.Clear();
        run.ActAs("curator", SchoolRole.Curator, run.School.Days.Ago(0));
        var paper = run.Use<ConsentPaper>();
        var consents = await run.Db.Set<Consent>().Include(c => c.Person)
            .Where(c => c.State == ConsentState.Given && c.ScanFileId == null && !c.IsSuperseded).OrderByDescending(c => c.GivenOn).ThenBy(c => c.Id).ToListAsync();
        foreach (var consent in consents.Skip(leavesSome ? ConsentsLeft : 0))
        {
            if (await paper.ComposeAsync(consent.Id, default) is { } signed)
            {
                consent.AttachScan(Keep(run, $"{consent.Kind.Label()}, {consent.Person.Name.SurnameWithInitials}", PaperResults.JoinablePdf(signed)).Id);
            }
        }

        var orders = await run.Db.Set<IssuedDocument>().Where(d => d.JournalKey == RegistrationJournal.Orders && d.CancelledOn == null && d.ReplacedById == null
                && !run.Db.Set<DocumentScan>().Any(s => s.DocumentId == d.Id))
            .OrderByDescending(d => d.Date).ThenBy(d => d.Id).Select(d => new { d.Id, d.Title, d.Content.Pdf }).ToListAsync();
        foreach (var order in orders.Skip(leavesSome ? OrdersLeft : 0))
        {
            var file = Keep(run, order.Title, order.Pdf);
            run.Db.Add(new DocumentScan(order.Id, file.Id, file.FileName, run.NowUtc, run.Db.Actor.UserId));
        }

        await run.SaveAsync("Приложены копии подлинников");
        run.Db.ChangeTracker.Clear();
    }

    private static StoredFile Keep(DemonstrationRun run, string name, byte[] bytes)
    {
        var file = new StoredFile(name + " (подписано).pdf", "application/pdf", bytes, Convert.ToHexStringLower(SHA256.HashData(bytes)), run.NowUtc, run.Db.Actor.UserId);
        run.Db.Add(file);
        return file;
    }
}
