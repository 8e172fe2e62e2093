using MentoringPortal.Data;
using MentoringPortal.Domain.Assignments;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Web.Infrastructure;

namespace MentoringPortal.Web.Features.Assignments;

/// <summary>An assignment from its wording to its check; the entity says who may.</summary>
public sealed class WriteAssignment(PortalDbContext db, AssignmentAccess access, SchoolClock clock)
{
    /// <summary>The mentor words it anew or moves its day.</summary>
    public Task<Outcome<Saved>> CorrectAsync(Guid id, Guid version, AssignmentForm form, CancellationToken cancel) =>
        RunAsync(id, version, "Задание изменено", (a, pair) => a.Correct(form.Card, pair, access.Me, clock.Today), cancel);

    /// <summary>The mentee hands it in.</summary>
    public Task<Outcome<Saved>> HandInAsync(Guid id, Guid version, AssignmentWorkForm form, CancellationToken cancel) =>
        RunAsync(id, version, "Задание сдано", (a, pair) => a.HandIn(form.Card, pair, access.Me, clock.Today), cancel);

    /// <summary>The mentor accepts it or gives it back.</summary>
    public Task<Outcome<Saved>> CheckAsync(Guid id, Guid version, AssignmentCheckForm form, CancellationToken cancel) =>
        RunAsync(id, version, form.IsAccepted == true ? "Задание принято" : "Задание возвращено", (a, pair) => a.Check(form.Verdict, pair, access.Me, clock.Today), cancel);

    /// <summary>The mentor takes it back.</summary>
    public Task<Outcome<Saved>> WithdrawAsync(Guid id, Guid version, AssignmentWithdrawalForm form, CancellationToken cancel) =>
        RunAsync(id, version, "Задание отозвано", (a, pair) => a.Withdraw(form.WithdrawnBecause, pair, access.Me) is { } wrong ? [wrong] : [], cancel);

    private async Task<Outcome<Saved>> RunAsync(Guid id, Guid version, string operation, Func<Assignment, Mentorship, IReadOnlyList<RuleViolation>> write, CancellationToken cancel)
    {
        if (await access.FindAsync(id, cancel) is not var (assignment, pair)) return Outcome.Missing;

        db.ExpectVersion(assignment, version);
        if (write(assignment, pair) is { Count: > 0 } wrong) return Outcome.Refused(wrong);

        db.Describe(operation);
        await db.SaveChangesAsync(cancel);
        return Outcome.Done;
    }
}
