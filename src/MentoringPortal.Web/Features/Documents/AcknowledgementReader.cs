using MentoringPortal.Data;
using MentoringPortal.Data.Common;
using MentoringPortal.Domain.Documents;
using MentoringPortal.Domain.Language;
using MentoringPortal.Web.Infrastructure;
using MentoringPortal.Web.Infrastructure.Components;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Documents;

/// <summary>One person's acknowledgement for a page.</summary>
public sealed record AcknowledgementLine(
    Guid Id, Guid PersonId, RussianName Name, string? Post, AcknowledgementMethod Method, DateOnly? On, DateTime? RecordedLocal, string? Disagreement,
        string? FirstWitness, string? SecondWitness, Guid? ScanFileId, DateOnly? RemindedOn = null)
{
    public bool IsDone => Method != AcknowledgementMethod.Awaited;

    /// <summary>The person knows the document, or has refused to sign.</summary>
    public bool IsAcquainted => IsDone && Method != AcknowledgementMethod.NotNeeded;

    /// <summary>«02.09.2026 в 10:15» or the day written on the paper; null while it is awaited.</summary>
    public string? When => Method switch
    {
        AcknowledgementMethod.Awaited or AcknowledgementMethod.NotNeeded => null,
        AcknowledgementMethod.InPortal when RecordedLocal is { } at => at.ToString("dd.MM.yyyy") + " в " + at.ToString("HH:mm"),
        _ => On is { } day ? RussianDate.Short(day) : null,
    };

    /// <summary>How, in words.</summary>
    public string? Note => Method switch
    {
        AcknowledgementMethod.InPortal => Disagreement is null ? "в портале" : "в портале, с возражениями",
        AcknowledgementMethod.OnPaper => "на бумаге",
        AcknowledgementMethod.Refused => $"{Refused(Name)}; свидетели: {FirstWitness}, {SecondWitness}",
        _ => null,
    };

    /// <summary>«ознакомлена», «ознакомлен», or both where the name does not tell.</summary>
    public static string Acquainted(RussianName name) => name.GenderFound switch { Gender.Female => "ознакомлена", Gender.Male => "ознакомлен", _ => "ознакомлен(а)" };

    /// <summary>«от подписи отказалась».</summary>
    public static string Refused(RussianName name) =>
        "от подписи " + name.GenderFound switch { Gender.Female => "отказалась", Gender.Male => "отказался", _ => "отказался(-лась)" };

    /// <summary>The lines as the shared component draws them.</summary>
    public static AcknowledgementsModel Model(IEnumerable<AcknowledgementLine> lines) =>
        new([.. lines.Select(l => new AcknowledgementRow(l.Name.Full, l.Post, l.When, l.Note, Acquainted(l.Name), l.Method != AcknowledgementMethod.NotNeeded))]);
}

/// <summary>A document waiting for the actor in the inbox, or acknowledged by him already.</summary>
public sealed record InboxRow(Guid AcknowledgementId, Guid DocumentId, string Title, DateOnly Date, bool IsDone, DateOnly? On, DateOnly? RemindedOn,
    bool IsValid, DateOnly? UntoldCancellationOn);

/// <summary>Reads acknowledgements of a document and of a person.</summary>
public sealed class AcknowledgementReader(PortalDbContext db, CurrentActor actor, SchoolClock clock, DocumentAccess access)
{
    /// <summary>Everybody who must know the document, those awaited first.</summary>
    public async Task<IReadOnlyList<AcknowledgementLine>> OfAsync(Guid documentId, CancellationToken cancel)
    {
        var rows = await (
            from a in db.Set<Acknowledgement>().AsNoTracking()
            where a.DocumentId == documentId
            orderby a.Person.SearchName
            select new
            {
                Acknowledgement = a,
                a.Person.Name,
                a.Person.Staff,
            }).ToListAsync(cancel);
        return [.. rows.Select(r => new AcknowledgementLine(
            r.Acknowledgement.Id, r.Acknowledgement.PersonId, r.Name, r.Staff?.PostWithSubject,
            r.Acknowledgement.Method, r.Acknowledgement.On, r.Acknowledgement.RecordedAt is { } at ? clock.ToLocal(at) : null,
            r.Acknowledgement.Disagreement, r.Acknowledgement.FirstWitness, r.Acknowledgement.SecondWitness, r.Acknowledgement.ScanFileId, r.Acknowledgement.RemindedOn))
                .OrderBy(l => l.IsDone)];
    }

    /// <summary>What the actor is asked to acknowledge, then the latest he has.</summary>
    public Task<List<InboxRow>> InboxAsync(CancellationToken cancel)
    {
        var me = actor.PersonId;
        return (from a in db.Set<Acknowledgement>().AsNoTracking()
                where a.PersonId == me
                join d in access.Visible() on a.DocumentId equals d.Id
                orderby a.Method == AcknowledgementMethod.Awaited || a.UntoldCancellationOn != null ? 0 : 1, d.Date descending, d.Id descending
                select new InboxRow(a.Id, d.Id, d.Title, d.Date, a.Method != AcknowledgementMethod.Awaited, a.On, a.RemindedOn, d.CancelledOn == null
                    && d.ReplacedById == null, a.UntoldCancellationOn)).Take(100).ToListAsync(cancel);
    }
}
