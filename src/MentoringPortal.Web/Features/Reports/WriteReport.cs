using MentoringPortal.Data;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Reports;
using MentoringPortal.Web.Features.Documents;
using MentoringPortal.Web.Infrastructure;

namespace MentoringPortal.Web.Features.Reports;

/// <summary>Keeps what is written in a final paper.</summary>
public sealed class WriteReport(PortalDbContext db, ReportReader reports)
{
    /// <param name="check">The author goes on to hand it in: what is missing is told, and what is written is kept all the same.</param>
    public async Task<Outcome<Saved>> RunAsync(Guid partId, Guid version, ReportForm form, bool check, CancellationToken cancel)
    {
        if (await reports.FindAsync(partId, cancel) is not { } inHand) return Outcome.Missing;
        if (inHand.Assessment.MayHandIn(inHand.Part.Code, inHand.Part.AuthorId) is { } refused) return refused;
        var scale = inHand.Rubric?.Scale ?? [];
        if (form.Marks.Exists(m => m.Points is { } points && scale.All(s => s.Points != points))) return new RuleViolation("Выберите оценку из предложенных");
        var report = inHand.Report;
        if (report is null) db.Add(report = new Report(partId, inHand.Part.AuthorId, inHand.Part.Source));
        else db.ExpectVersion(report, version);
        var violations = report.Write(form.ToContent());
        if (violations.Count > 0) return Outcome.Refused(violations);
        db.Describe("Итоговый документ: черновик сохранён");
        await db.SaveFirstAsync(cancel, typeof(Report));
        return check && report.Missing(inHand.Required, inHand.Criteria) is { Count: > 0 } missing ? Outcome.Refused(missing) : Outcome.Done;
    }
}

/// <summary>Hands a final paper into the package: it is frozen as an issued document in the same save.</summary>
public sealed class HandInReport(PortalDbContext db, ReportReader reports, ReportPaper paper, DocumentIssuer issuer, SchoolClock clock)
{
    public async Task<Outcome<Saved>> RunAsync(Guid partId, Guid version, CancellationToken cancel)
    {
        if (await reports.FindAsync(partId, cancel) is not { Report: { } report } inHand) return Outcome.Missing;
        var (assessment, part) = (inHand.Assessment, inHand.Part);
        if (assessment.MayHandIn(part.Code, part.AuthorId) is { } refused) return refused;
        if (report.Missing(inHand.Required, inHand.Criteria) is { Count: > 0 } missing) return Outcome.Refused(missing);
        db.ExpectVersion(report, version);
        var issued = await issuer.TryIssueAsync(await paper.ComposeAsync(inHand, draft: false, cancel), assessment.Id, assessment.MenteeId, cancel);
        if (!issued.Ok) return issued.Violations[0];
        if (assessment.HandIn(part.Code, part.AuthorId, issued.Value.Id, report.Id, issued.Value.Id, clock.Today) is { } late) return late;
        report.HandIn(clock.Today);
        db.Describe("Итоговый документ передан в комплект");
        await db.SaveChangesAsync(cancel);
        return Outcome.Done;
    }
}
