using MentoringPortal.Data;
using MentoringPortal.Domain.Checklists;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Programs;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Programs;

/// <summary>What was signed stays as it was signed; duties that read otherwise by another edition are signed anew, by whom they concern (S0-11, S0-12).</summary>
public sealed class MoveDuties(PortalDbContext db)
{
    /// <summary>The tracks go over to another edition together. The caller saves.</summary>
    /// <param name="together">Mentees that go over in the same save.</param>
    public async Task AskAnewAsync(Participation track, ProgramDefinition from, ProgramDefinition to, IReadOnlyCollection<Guid> together, CancellationToken cancel)
    {
        if (from.DutiesDiffer(to, ProgramRole.Mentee)) await AnewAsync(track.Id, ChecklistMark.MenteeDuties, cancel);
        if (!from.DutiesDiffer(to, ProgramRole.Mentor)) return;

        foreach (var pair in await PairsAsync(track.PersonId, cancel))
        {
            await AnewAsync(pair.Id, ChecklistMark.MentorDuties, cancel);
            var unit = pair.UnitId;
            var others = await Running().AnyAsync(m => m.UnitId == unit && !together.Contains(m.MenteeId), cancel);
            if (!others)
            {
                await AnewAsync(unit, ChecklistMark.MentorDuties, cancel);
            }
            else if ((await MarksAsync(unit, ChecklistMark.MentorDuties, cancel)).Find(m => m.Number == ChecklistMark.Whole) is { } signed
                && (await MarksAsync(pair.Id, ChecklistMark.MentorDuties, cancel)).Count == 0)
            {
                // The rest of the group stays by what its mentor has signed.
                db.Add(signed.EarlierOf(pair.Id));
            }
        }
    }

    /// <summary>A track goes back: what was signed by the earlier edition holds again. The caller saves.</summary>
    public async Task HoldAgainAsync(Participation track, ProgramDefinition from, ProgramDefinition to, CancellationToken cancel)
    {
        if (from.DutiesDiffer(to, ProgramRole.Mentee)) await AgainAsync(track.Id, ChecklistMark.MenteeDuties, cancel);
        if (!from.DutiesDiffer(to, ProgramRole.Mentor)) return;

        var mentee = track.PersonId;
        foreach (var pair in await PairsAsync(mentee, cancel))
        {
            var unit = pair.UnitId;
            if (await AgainAsync(pair.Id, ChecklistMark.MentorDuties, cancel)) continue;

            if (!await Running().AnyAsync(m => m.UnitId == unit && m.MenteeId != mentee, cancel))
            {
                await AgainAsync(unit, ChecklistMark.MentorDuties, cancel);
            }
            else if ((await MarksAsync(unit, ChecklistMark.MentorDuties, cancel)).Where(m => m.Number < ChecklistMark.Whole).MinBy(m => m.Number) is { } earlier)
            {
                // The rest of the group goes on by the new edition.
                var again = earlier.EarlierOf(pair.Id);
                again.HoldAgain();
                db.Add(again);
            }
        }
    }

    private async Task AnewAsync(Guid subject, string list, CancellationToken cancel)
    {
        var marks = await MarksAsync(subject, list, cancel);
        if (marks.Find(m => m.Number == ChecklistMark.Whole) is { } signed) signed.BecomeEarlier(-marks.Min(m => m.Number));
    }

    private async Task<bool> AgainAsync(Guid subject, string list, CancellationToken cancel)
    {
        var marks = await MarksAsync(subject, list, cancel);
        if (marks.Where(m => m.Number < ChecklistMark.Whole).MinBy(m => m.Number) is not { } earlier) return false;

        marks.Find(m => m.Number == ChecklistMark.Whole)?.BecomeEarlier(-earlier.Number);
        earlier.HoldAgain();
        return true;
    }

    private IQueryable<Mentorship> Running() => db.Set<Mentorship>().Where(m => m.State == MentorshipState.Active || m.State == MentorshipState.Suspended);

    private Task<List<Mentorship>> PairsAsync(Guid mentee, CancellationToken cancel) => Running().AsNoTracking().Where(m => m.MenteeId == mentee).ToListAsync(cancel);

    private Task<List<ChecklistMark>> MarksAsync(Guid subject, string list, CancellationToken cancel) =>
        db.Set<ChecklistMark>().Where(m => m.SubjectId == subject && m.Checklist == list && m.Number <= ChecklistMark.Whole).ToListAsync(cancel);
}
