using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Programs;
using MentoringPortal.Web.Infrastructure;

namespace MentoringPortal.Web.Features.Programs;

/// <summary>Sets the approval blocks of a draft's title page (S0-1).</summary>
public sealed class SetApprovals(EditionText text, SchoolClock clock)
{
    public Task<Outcome<Saved>> RunAsync(Guid program, int number, Guid stamp, ApprovalsForm form, CancellationToken cancel) => text.ChangeAsync(program, number,
        "Изменены отметки титульного листа", d => StampOf(d) != stamp, d => d.ApproveBy(form.Cards, clock.Today), cancel);

    public static Guid StampOf(ProgramDefinition program) =>
        program.StampOf(new ProgramSection("approvals", "", Items: [.. program.Passport.ApprovalList.Select(a => a.ToString())]));
}
