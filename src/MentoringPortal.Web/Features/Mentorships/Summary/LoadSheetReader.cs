using MentoringPortal.Data;
using MentoringPortal.Data.Common;
using MentoringPortal.Documents;
using MentoringPortal.Documents.Mentorships;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Diary;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Web.Features.Documents;
using MentoringPortal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Mentorships.Summary;

/// <summary>Reads the load sheet of a month (D-50): pairs under an order that meet the month, their pauses, and what their diaries say of it.</summary>
public sealed class LoadSheetReader(PortalDbContext db, MentorshipAccess access, PaperFactsReader facts, CurrentActor actor, SchoolClock clock)
{
    public async Task<OfficialDocument> ComposeAsync(DateOnly day, CancellationToken cancel)
    {
        var today = clock.Today;
        var month = DayRange.MonthOf(day);
        var (from, to) = (month.From, month.To);
        var visible = access.Visible().AsNoTracking().Where(m => m.ApprovedOn != null && m.ApprovedOn <= to && m.StartsOn <= to && m.LastOn >= from);
        var pairs = await visible.OrderBy(m => m.Mentor.SearchName).ThenBy(m => m.StartsOn).ThenBy(m => m.Mentee.SearchName).ThenBy(m => m.Id)
            .Select(m => new { Pair = m, m.Mentor, Mentee = m.Mentee.Name }).ToListAsync(cancel);
        var pauses = await db.Set<Pause>().AsNoTracking().Where(p => visible.Any(m => m.Id == p.ScopeId) && p.FromOn <= to
            && (p.ToOn == null || p.ToOn >= from)).ToListAsync(cancel);
        var work = await db.Set<DiaryEntry>().AsNoTracking().Where(e => e.Date >= from && e.Date <= to && visible.Any(m => m.UnitId == e.UnitId))
            .GroupBy(e => e.UnitId)
            .Select(g => new
            {
                UnitId = g.Key,
                Meetings = g.Count(e => e.Kind != DiaryEntryKind.LessonVisit && e.Kind != DiaryEntryKind.MentorLesson),
                Visits = g.Count(e => e.Kind == DiaryEntryKind.LessonVisit),
                Minutes = g.Sum(e => e.Minutes),
            })
            .ToDictionaryAsync(g => g.UnitId, cancel);
        var lines = new List<LoadLine>();
        foreach (var unit in pairs.GroupBy(p => p.Pair.UnitId))
        {
            var own = unit.Select(p => p.Pair).ToList();
            if (WorkedDays.Of(month, today, [.. own.Select(m => (InForce(m), (IReadOnlyCollection<Pause>)pauses.FindAll(p => p.ScopeId == m.Id)))]) is not { } worked) continue;

            var mentor = unit.First().Mentor;
            var done = work.GetValueOrDefault(unit.Key);
            lines.Add(new LoadLine(PaperFactsReader.Of(mentor), mentor.Staff?.Number, [.. unit.Select(p => p.Mentee).DistinctBy(n => n.Full)],
                [.. own.Select(m => m.OrderReference).OfType<string>().Distinct()], [.. own.Select(m => m.AgreementWords).OfType<string>().Distinct()], worked,
                done?.Meetings ?? 0, done?.Visits ?? 0, done?.Minutes ?? 0)
            {
                MentorId = mentor.Id,
                EndedEarlyOn = own.TrueForAll(m => m.State == MentorshipState.TerminatedEarly) && own.Max(m => m.LastOn) is var last && month.Contains(last) ? last : null,
            });
        }

        var school = await facts.SchoolAsync(cancel);
        var me = actor.PersonId is { } id ? (await facts.PeopleAsync([id], cancel)).GetValueOrDefault(id) : null;
        return LoadSheet.Compose(new LoadSheetData
        {
            School = school,
            Month = from,
            AsOf = today < to ? today : to,
            Lines = lines,
            Compiler = me ?? school.Director,
        });
    }

    // A pair works from its order on, even when its first day was named earlier: before the order there is nothing to pay for.
    private static DayRange InForce(Mentorship pair) => new(pair.ApprovedOn > pair.StartsOn ? pair.ApprovedOn.Value : pair.StartsOn, pair.LastOn);
}
