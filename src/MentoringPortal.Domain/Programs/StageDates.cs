using MentoringPortal.Domain.Schools;

namespace MentoringPortal.Domain.Programs;

/// <summary>Days on which a participation rested.</summary>
/// <param name="From">First day of rest.</param>
/// <param name="To">Last day; null while the pause is open.</param>
public readonly record struct PauseSpan(DateOnly From, DateOnly? To);

/// <summary>A date of a stage that somebody has set: by hand with a reason, or by an outcome «этап продлевается».</summary>
/// <param name="SetOn">Day of setting: pauses of before are in the date already, later ones move it.</param>
/// <param name="Number">Order of setting; the latest holds.</param>
/// <param name="From">New first day; null: it stays.</param>
/// <param name="To">New last day; null: it stays.</param>
public readonly record struct StageEdit(DateOnly SetOn, int Number, DateOnly? From, DateOnly? To);

/// <summary>
/// Dates of a stage in force: a pure function of the edition's dates, edits and pauses, computed anew whenever one of them changes – never moved by
/// so many days – so that the order of entry does not matter and a correction costs nothing.
/// </summary>
/// <param name="StartsOn">First day.</param>
/// <param name="EndsOn">Last day; while a pause is open, as if it had not begun.</param>
/// <param name="IsPaused">A pause is open: nothing is due.</param>
/// <param name="MilestoneOn">Day of the milestone (T-02); null while paused or without one.</param>
/// <param name="AssessFrom">First day of the assessment (T-05); null while paused.</param>
/// <param name="AssessDueOn">Last day of the assessment (T-04: a working day, T-05: the last day of the stage); null while paused.</param>
public sealed record StageDates(DateOnly StartsOn, DateOnly EndsOn, bool IsPaused, DateOnly? MilestoneOn, DateOnly? AssessFrom, DateOnly? AssessDueOn)
{
    /// <summary>Computes the dates of a stage.</summary>
    /// <param name="baseFrom">First day by the edition and the beginning of the track.</param>
    /// <param name="baseTo">Last day by the edition.</param>
    /// <param name="trackEndsOn">Last day of the track, for stages at its end.</param>
    public static StageDates Of(StageDefinition stage, DateOnly baseFrom, DateOnly baseTo, DateOnly trackEndsOn, IEnumerable<StageEdit> edits, IEnumerable<PauseSpan> pauses,
        SchoolCalendar calendar)
    {
        var rests = Merge(pauses);
        var (from, fromSetOn) = (baseFrom, DateOnly.MinValue);
        var (to, toSetOn) = (baseTo, DateOnly.MinValue);
        foreach (var edit in edits.OrderBy(e => e.Number))
        {
            if (edit.From is { } newFrom) (from, fromSetOn) = (newFrom, edit.SetOn);
            if (edit.To is { } newTo) (to, toSetOn) = (newTo, edit.SetOn);
        }

        var isPaused = Move(ref from, fromSetOn, ref to, toSetOn, rests);

        // The track itself grows by the rests that lie in it.
        foreach (var rest in rests)
        {
            if (rest.To is { } last && rest.From <= trackEndsOn) trackEndsOn = trackEndsOn.AddDays(DaysAfter(rest.From, last, DateOnly.MinValue));
        }

        if (to < from) to = from;
        if (isPaused) return new StageDates(from, to, true, null, null, null);

        DateOnly? milestone = stage.Milestone is { } m ? Within(Worked(from.AddMonths(m.Months))) : null;
        DateOnly? due = stage.Assess is { } window ? Due(window.Until) : null;
        DateOnly? opens = stage.Assess?.From is { } point ? Within(AfterRest(At(point), rests)) : stage.Assess is null ? null : from;
        return new StageDates(from, to, false, milestone, opens > due ? due : opens, due);

        DateOnly At(StagePoint p)
        {
            var anchor = p.Anchor switch
            {
                StageAnchor.Start => from,
                StageAnchor.Milestone => milestone ?? from,
                StageAnchor.TrackEnd => trackEndsOn,
                _ => to,
            };
            // «В последний месяц»: the month that ends on the anchor begins on the day after the same day a month before.
            return anchor.AddMonths(p.Months).AddDays(p.Days + (p.Months < 0 ? 1 : 0));
        }

        // The months of the milestone are months of work: a leave that begins before they are over moves it as it moves the end of the stage.
        DateOnly Worked(DateOnly day)
        {
            foreach (var rest in rests)
            {
                if (rest.From <= day && rest.To is { } last) day = day.AddDays(DaysAfter(rest.From, last, from));
            }

            return day;
        }

        DateOnly Within(DateOnly day) => day < from ? from : day > to ? to : day;

        // The last day of the stage itself stays (T-05). «Не позднее чем за …» (T-04): the last working day before, unless somebody rests then; after a rest the first
        // working day that comes.
        DateOnly Due(StagePoint p)
        {
            var day = Within(At(p));
            if (p is { Months: 0, Days: 0 }) return AfterRest(day, rests);

            for (var worked = day; worked >= from; worked = worked.AddDays(-1))
            {
                if (calendar.IsWorkingDay(worked) && !IsRest(worked, rests)) return worked;
                if (IsRest(worked, rests)) break;
            }

            for (day = AfterRest(day, rests); !calendar.IsWorkingDay(day) || IsClosedRest(day, rests);) day = AfterRest(calendar.SameOrNextWorkingDay(day), rests);

            return day;
        }
    }

    /// <summary>Days of the edition as the rests of the mentee move them, where nobody has set them by hand.</summary>
    public static (DateOnly From, DateOnly To, bool IsPaused) Rested(DateOnly from, DateOnly to, IEnumerable<PauseSpan> pauses)
    {
        var isPaused = Move(ref from, DateOnly.MinValue, ref to, DateOnly.MinValue, Merge(pauses));
        return (from, to, isPaused);
    }

    // What is over, or was set after the rest, does not move; what has not begun moves whole. True: a rest is open.
    private static bool Move(ref DateOnly from, DateOnly fromSetOn, ref DateOnly to, DateOnly toSetOn, List<PauseSpan> rests)
    {
        var isPaused = false;
        foreach (var rest in rests)
        {
            if (rest.From > to) continue;

            if (rest.To is not { } last)
            {
                isPaused = true;
                continue;
            }

            // Set in the middle of a rest to a day that was over already: nothing of the rest that is still to come lies before it.
            if (rest.From <= from && fromSetOn <= from) from = from.AddDays(DaysAfter(rest.From, last, fromSetOn));
            if (toSetOn <= to) to = to.AddDays(DaysAfter(rest.From, last, toSetOn));
        }

        return isPaused;
    }

    // Days of a rest that come after the date was set.
    private static int DaysAfter(DateOnly first, DateOnly last, DateOnly setOn)
    {
        if (setOn > first) first = setOn;
        return last < first ? 0 : last.DayNumber - first.DayNumber + 1;
    }

    private static bool IsRest(DateOnly day, List<PauseSpan> rests) => rests.Exists(r => r.From <= day && (r.To is null || day <= r.To));

    private static bool IsClosedRest(DateOnly day, List<PauseSpan> rests) => rests.Exists(r => r.From <= day && day <= r.To);

    private static DateOnly AfterRest(DateOnly day, List<PauseSpan> rests)
    {
        foreach (var rest in rests)
        {
            if (rest.From <= day && rest.To is { } last && day <= last) day = last.AddDays(1);
        }

        return day;
    }

    /// <summary>Pauses as spans that neither overlap nor touch, by their first day.</summary>
    public static List<PauseSpan> Merge(IEnumerable<PauseSpan> pauses)
    {
        var merged = new List<PauseSpan>();
        foreach (var pause in pauses.Where(p => p.To is null || p.To >= p.From).OrderBy(p => p.From).ThenBy(p => p.To ?? DateOnly.MaxValue))
        {
            if (merged.Count > 0 && (merged[^1].To is null || pause.From <= merged[^1].To!.Value.AddDays(1)))
            {
                var before = merged[^1];
                merged[^1] = before with { To = before.To is null || pause.To is null ? null : pause.To > before.To ? pause.To : before.To };
            }
            else
            {
                merged.Add(pause);
            }
        }

        return merged;
    }
}
