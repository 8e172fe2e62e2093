using MentoringPortal.Domain.Orders;
using MentoringPortal.Domain.Programs;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Web.Infrastructure.Work;
using SchoolProgram = MentoringPortal.Domain.Programs.Program;

namespace MentoringPortal.Web.Features.Programs;

/// <summary>Drafts of programs on their way to an order.</summary>
public static class ProgramWork
{
    public static IReadOnlyList<WorkRule> Rules { get; } =
    [
        new("program-draft", (db, v) => WorkSources.OfRecords(
            from e in db.Set<ProgramEdition>()
            where e.State == EditionState.Draft && !db.Set<Order>().Any(o => (o.State == OrderState.Draft || o.State == OrderState.OnApproval)
                && o.Points.Any(p => p.Effect == OrderEffect.EditionApproval && p.ProgramId == e.ProgramId))
            join p in db.Set<SchoolProgram>() on e.ProgramId equals p.Id
            select new RecordOfWork { RecordId = e.ProgramId, DoerId = null, On = e.BegunOn, Text = p.Title }))
        {
            IsPosted = true, Acts = SchoolRole.Curator, What = "Проверить программу и подготовить приказ об утверждении", Verb = "Проверить", Href = r => $"/programs/{r.RecordId}",
            About = WorkWords.Title, When = WorkWords.Since(),
        },
    ];
}
