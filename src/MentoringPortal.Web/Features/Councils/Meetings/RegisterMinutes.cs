using MentoringPortal.Data;
using MentoringPortal.Documents.Councils;
using MentoringPortal.Domain.Common;
using MentoringPortal.Web.Features.Documents;
using MentoringPortal.Web.Infrastructure;

namespace MentoringPortal.Web.Features.Councils.Meetings;

/// <summary>Gives the minutes their number and issues them, with the memo and tables as they stand now: from here on nothing of them changes.</summary>
public sealed class RegisterMinutes(PortalDbContext db, MeetingReader meetings, DocumentIssuer issuer, DocumentNumbers numbers, SchoolClock clock)
{
    public async Task<Outcome<Saved>> RunAsync(Guid id, Guid version, RegisterForm form, CancellationToken cancel)
    {
        if (await meetings.FindAsync(id, cancel) is not { } meeting) return Outcome.Missing;

        var taken = await numbers.HolderAsync(CouncilMinutes.Code, form.Number, meeting.HeldOn, cancel);
        var violations = meeting.Register(form.Number, taken, clock.Today);
        if (violations.Count > 0) return Outcome.Refused(violations);

        var issued = await issuer.TryIssueAsync(CouncilMinutes.Compose(await meetings.PaperAsync(meeting, withPack: true, withExpected: false, cancel)), meeting.Id, null, cancel);
        if (!issued.Ok) return Outcome.Refused(issued.Violations);

        meeting.Issued(issued.Value.Id);
        db.ExpectVersion(meeting, version);
        return await issuer.SaveAsync(issued.Value, "Протокол зарегистрирован", nameof(form.Number), cancel) is { } lost ? lost : Outcome.Done;
    }
}
