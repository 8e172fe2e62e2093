using MentoringPortal.Domain.Programs;
using MentoringPortal.Domain.Schools;

namespace MentoringPortal.Domain.Controls;

/// <summary>Days of a control of the program on a track.</summary>
/// <param name="FromOn">First day.</param>
/// <param name="DueOn">Last day: the last working day of its months.</param>
/// <param name="IsPaused">The mentee is on leave: nothing is due.</param>
public readonly record struct ControlDays(DateOnly FromOn, DateOnly DueOn, bool IsPaused)
{
    /// <summary>«В первый месяц» of a track that begins on 01.09 are the days from 01.09 to 30.09 (T-01); leaves move them whole, as they move the stages.</summary>
    /// <returns>Null for a control that follows no months, and for one that begins after the track.</returns>
    public static ControlDays? Of(ControlDefinition control, Participation track, IEnumerable<PauseSpan> rests, SchoolCalendar calendar)
    {
        if (control is not { From: { } first, To: { } last } || track is not { TrackFrom: { } begins, TrackTo: { } ends }) return null;

        var (from, to) = (CalendarTerm.After(begins, first), CalendarTerm.LastDay(begins, last));
        if (from > ends) return null;

        (from, to, var isPaused) = StageDates.Rested(from, to < ends ? to : ends, rests);
        var due = calendar.IsWorkingDay(to) ? to : calendar.AddWorkingDays(to, -1);
        return new ControlDays(from, due < from ? calendar.SameOrNextWorkingDay(to) : due, isPaused);
    }
}
