using MentoringPortal.Domain.Programs;
using MentoringPortal.Domain.Schools;
using Xunit;

namespace MentoringPortal.Domain.Tests.Programs;

/// <summary>
/// What holds for the dates of whatever track: five hundred tracks of random leaves, dates set by hand, prolongations, working weeks and own days off of a school, held
/// against a plain count of days.
/// </summary>
public sealed class StageDatesProperties
{
    private const int Tracks = 500;

    private static readonly StageDefinition Adaptation = Stage("first", 0, 12, new AssessWindow(new StagePoint(StageAnchor.End), new StagePoint(StageAnchor.Milestone)))
        with
    { Milestone = new StageMilestone(3, "мероприятия по адаптации", "T-02") };

    private static readonly StageDefinition Development = Stage("second", 3, 24, new AssessWindow(new StagePoint(StageAnchor.End, Days: -7)));

    private static readonly StageDefinition Potential = Stage("third", 12, 36, new AssessWindow(new StagePoint(StageAnchor.End), new StagePoint(StageAnchor.End, Months: -1)));

    // Due before its milestone may have come.
    private static readonly StageDefinition Short = Stage("short", 0, 4, new AssessWindow(new StagePoint(StageAnchor.End, Days: -40), new StagePoint(StageAnchor.Milestone)))
        with
    { Milestone = new StageMilestone(3, "мероприятия по адаптации") };

    private static readonly StageDefinition[] Stages = [Adaptation, Development, Potential, Short];

    [Fact]
    public void T_02_T_04_T_05_five_hundred_tracks_of_random_leaves_edits_and_calendars_keep_the_rules()
    {
        var random = new Random(20270901);
        for (var n = 0; n < Tracks; n++)
        {
            var track = RandomTrack(random, n);
            foreach (var stage in Stages)
            {
                var (from, to) = (CalendarTerm.After(track.From, stage.From), CalendarTerm.LastDay(track.From, stage.To));
                Assert.True(from <= to);
                var edits = RandomEdits(random, track.From, from, to);
                var calendar = track.Calendar;
                var dates = Of(track.Pauses, edits);
                var told = $"{n}: {stage.Code} of {track.From}, {string.Join("; ", track.Pauses)}, {string.Join("; ", edits)}: {dates}";

                // The order of entry does not matter; a leave entered twice, or in two halves, counts once; one that was taken back leaves no trace.
                Assert.True(dates == Of([.. track.Pauses.OrderBy(_ => random.Next())], [.. edits.AsEnumerable().Reverse()]), told);
                Assert.True(dates == Of([.. track.Pauses, .. track.Pauses.SelectMany(Halves)], edits), told);
                Assert.True(dates == Of([.. track.Pauses, .. track.Pauses.Select(p => p with { To = p.From.AddDays(-1) })], edits), told);

                // Days without rest lie between, not days of the calendar: both ends come when as many have passed as the edition, or who set them by hand, gives.
                var (first, firstSetOn) = edits.Where(e => e.From is not null).Select(e => (e.From!.Value, e.SetOn)).LastOrDefault((from, DateOnly.MinValue));
                var (last, lastSetOn) = edits.Where(e => e.To is not null).Select(e => (e.To!.Value, e.SetOn)).LastOrDefault((to, DateOnly.MinValue));
                var (begin, end) = (Worked(first, firstSetOn, track.Pauses), Worked(last, lastSetOn, track.Pauses));
                Assert.True(dates.StartsOn <= dates.EndsOn, told);
                if (begin > end)
                {
                    // A leave that came between two dates set by hand has carried the first day beyond the last: a stage of one day is left.
                    Assert.True(dates.StartsOn == dates.EndsOn, told);
                    continue;
                }

                Assert.True(dates.StartsOn == begin, told);
                Assert.True(dates.EndsOn == end, told);

                // While a leave is open that begins within the stage nothing is due; else something is.
                var (rests, openFrom) = RestDays(track.Pauses);
                Assert.True(dates.IsPaused == openFrom <= dates.EndsOn, told);
                Assert.True(dates.IsPaused == dates.AssessDueOn is null, told);
                if (dates.IsPaused)
                {
                    Assert.True((dates.AssessFrom ?? dates.MilestoneOn) is null, told);
                    continue;
                }

                var due = dates.AssessDueOn!.Value;
                bool Rests(DateOnly day) => rests.Contains(day);
                Assert.True(dates.AssessFrom >= dates.StartsOn && dates.AssessFrom <= due, told);
                if (stage.Assess!.Until.Days == 0)
                {
                    // The last day of the stage itself stays, worked or not (T-05).
                    Assert.True(due == dates.EndsOn || Rests(dates.EndsOn), told);
                }
                else
                {
                    // A day before the end is one of work, the nearest one (T-04): no working day without rest lies between it and the day that the program counts.
                    var asked = dates.EndsOn.AddDays(stage.Assess.Until.Days) is var counted && counted < dates.StartsOn ? dates.StartsOn : counted;
                    Assert.True(calendar.IsWorkingDay(due) && !Rests(due), told);
                    for (var day = due.AddDays(1); day <= asked; day = day.AddDays(1)) Assert.False(calendar.IsWorkingDay(day) && !Rests(day), told);
                    for (var day = asked; day < due; day = day.AddDays(1)) Assert.False(calendar.IsWorkingDay(day) && !Rests(day), told);
                }

                if (stage.Milestone is { } milestone)
                {
                    var on = dates.MilestoneOn!.Value;
                    Assert.True(dates.StartsOn <= on && on <= dates.EndsOn && (!Rests(on) || on == dates.EndsOn), told);
                    // So many days of work lie before it as its months have, whatever leaves lie among them.
                    var worked = 0;
                    for (var day = dates.StartsOn; day < on; day = day.AddDays(1)) worked += Rests(day) ? 0 : 1;
                    Assert.True(worked == dates.StartsOn.AddMonths(milestone.Months).DayNumber - dates.StartsOn.DayNumber || on == dates.EndsOn, told);
                }
                else
                {
                    Assert.True(dates.MilestoneOn is null, told);
                }

                // A leave that begins when everything is over moves nothing; a day of rest within the stage moves its end.
                var over = rests.Append(dates.EndsOn).Append(due).Max();
                Assert.True(dates == Of([.. track.Pauses, new PauseSpan(over.AddDays(random.Next(2, 400)), null)], edits), told);
                var free = dates.StartsOn;
                while (Rests(free)) free = free.AddDays(1);
                if (edits.Count == 0 && openFrom is null) Assert.True(dates.EndsOn < Of([.. track.Pauses, new PauseSpan(free, free)], edits).EndsOn, told);

                StageDates Of(IReadOnlyList<PauseSpan> pauses, IReadOnlyList<StageEdit> set) => StageDates.Of(stage, from, to, to, set, pauses, calendar);
            }
        }
    }

    [Fact]
    public void Five_hundred_tracks_of_entered_corrected_and_cancelled_leaves_end_as_if_only_the_last_word_had_been_said()
    {
        var random = new Random(20280229);
        for (var n = 0; n < Tracks; n++)
        {
            var from = n % 25 == 0 ? new DateOnly(2028, 2, 29) : new DateOnly(2024, 1, 1).AddDays(random.Next(0, 1500));
            var calendar = RandomCalendar(random, from);
            var program = Samples.Program with { Stages = Stages };
            var track = Samples.Track(Guid.NewGuid(), from, program);
            var leaves = new List<PauseSpan>();
            Recount(leaves);
            for (var act = random.Next(1, 9); act > 0; act--)
            {
                var before = track.Stages.Select(Days).ToList();
                var known = leaves.Count == 0 ? -1 : random.Next(leaves.Count);
                switch (random.Next(4))
                {
                    case 0 when known >= 0:
                        leaves[known] = RandomPause(random, from);
                        break;
                    case 1 when known >= 0:
                        leaves.RemoveAt(known);
                        break;
                    case 2:
                        var stage = track.Stages[random.Next(Stages.Length)];
                        stage.Set(random.Next(2) == 0 ? ShiftKind.Edited : ShiftKind.Prolonged, null, stage.EndsOn.AddDays(random.Next(1, 90)), "Заявление", Guid.NewGuid(),
                            from.AddDays(random.Next(0, 900)), track);
                        break;
                    default:
                        // Entered by mistake and taken back at once: everything is as it was.
                        var wrong = RandomPause(random, from);
                        Recount([.. leaves, wrong]);
                        Recount(leaves);
                        Assert.Equal(before, track.Stages.Select(Days));
                        leaves.Add(RandomPause(random, from));
                        break;
                }

                Recount(leaves);
            }

            foreach (var (stage, definition) in track.Stages.Zip(Stages))
            {
                var edits = stage.Shifts.Select(s => new StageEdit(s.On, s.Number, s.NewFrom, s.NewTo));
                var (first, last) = (CalendarTerm.After(from, definition.From), CalendarTerm.LastDay(from, definition.To));
                var anew = StageDates.Of(definition, first, last, track.TrackTo!.Value, edits, leaves, calendar);
                Assert.Equal(anew, Days(stage));
            }

            void Recount(IReadOnlyCollection<PauseSpan> rests)
            {
                foreach (var (stage, definition) in track.Stages.Zip(Stages)) stage.Recount(definition, track.TrackTo!.Value, rests, calendar);
            }
        }

        static StageDates Days(TrackStage s) => new(s.StartsOn, s.EndsOn, s.IsPaused, s.MilestoneOn, s.AssessFrom, s.AssessDueOn);
    }

    [Fact]
    public void T_03_T_06_filing_days_of_any_calendar_are_those_that_a_plain_count_gives()
    {
        var random = new Random(20261123);
        for (var n = 0; n < Tracks; n++)
        {
            var interview = new DateOnly(2024, 1, 1).AddDays(random.Next(0, 2500));
            var calendar = RandomCalendar(random, interview);
            var rule = new FilingRule(random.Next(0, 31), (DayCount)random.Next(2), (DayRoll)random.Next(2));
            var due = rule.DueOn(interview, calendar);
            var told = $"{rule} from {interview}: {due}";
            var (worked, rested) = (0, 0);
            for (var day = interview.AddDays(1); day <= due; day = day.AddDays(1))
            {
                if (calendar.IsWorkingDay(day)) worked++;
                else rested++;
            }

            if (rule.Count == DayCount.Working)
            {
                Assert.True(worked == rule.Days, told);
                Assert.True(rule.Days == 0 ? due == interview : calendar.IsWorkingDay(due), told);
            }
            else if (rule.Roll == DayRoll.None)
            {
                Assert.True(worked + rested == rule.Days, told);
            }
            else
            {
                Assert.True(due >= interview.AddDays(rule.Days) && calendar.IsWorkingDay(due), told);
                for (var day = interview.AddDays(rule.Days); day < due; day = day.AddDays(1)) Assert.False(calendar.IsWorkingDay(day), told);
            }
        }
    }

    // The day by which as many days have passed as by the given one, those of rest left out; days of rest before it was set are in it already.
    private static DateOnly Worked(DateOnly day, DateOnly setOn, IReadOnlyCollection<PauseSpan> pauses)
    {
        var rests = RestDays(pauses).Closed;
        var reached = rests.Append(day).Min().AddDays(-1);
        for (var left = day.DayNumber - reached.DayNumber; left > 0;)
        {
            reached = reached.AddDays(1);
            if (reached < setOn || !rests.Contains(reached)) left--;
        }

        return reached;
    }

    // Every day of rest that is over, and the first day of the rest that is open; leaves that overlap or touch are one rest.
    private static (HashSet<DateOnly> Closed, DateOnly? OpenFrom) RestDays(IReadOnlyCollection<PauseSpan> pauses)
    {
        var days = pauses.Where(p => p.To is not null).SelectMany(p => Enumerable.Range(0, p.To!.Value.DayNumber - p.From.DayNumber + 1).Select(p.From.AddDays)).ToHashSet();
        if (pauses.All(p => p.To is not null)) return (days, null);

        var open = pauses.Where(p => p.To is null).Min(p => p.From);
        while (days.Contains(open.AddDays(-1))) open = open.AddDays(-1);
        days.RemoveWhere(d => d >= open);
        return (days, open);
    }

    private static IEnumerable<PauseSpan> Halves(PauseSpan pause)
    {
        if (pause.To is not { } to || to <= pause.From) yield break;

        var middle = pause.From.AddDays((to.DayNumber - pause.From.DayNumber) / 2);
        yield return new PauseSpan(pause.From, middle);
        yield return new PauseSpan(middle.AddDays(1), to);
    }

    private static (DateOnly From, List<PauseSpan> Pauses, SchoolCalendar Calendar) RandomTrack(Random random, int n)
    {
        var from = n % 25 == 0 ? new DateOnly(2028, 2, 29) : new DateOnly(2024, 1, 1).AddDays(random.Next(0, 1500));
        return (from, [.. Enumerable.Range(0, random.Next(0, 5)).Select(_ => RandomPause(random, from))], RandomCalendar(random, from));
    }

    private static PauseSpan RandomPause(Random random, DateOnly trackFrom)
    {
        var from = trackFrom.AddDays(random.Next(-30, 1100));
        return new PauseSpan(from, random.Next(8) == 0 ? null : from.AddDays(random.Next(0, 200)));
    }

    // Five or six days a week, with days off and working days of the school's own.
    private static SchoolCalendar RandomCalendar(Random random, DateOnly around) => new("Europe/Moscow", random.Next(2) == 0,
        Enumerable.Range(0, random.Next(0, 40)).Select(_ => around.AddDays(random.Next(-40, 1200))).Distinct().Select(d => new CalendarException(d, random.Next(3) == 0)));

    // Dates set by hand one after the other: each sets the first day, the last day or both, the last never before the first.
    private static List<StageEdit> RandomEdits(Random random, DateOnly trackFrom, DateOnly from, DateOnly to)
    {
        var edits = new List<StageEdit>();
        for (var number = random.Next(0, 3); number > 0; number--)
        {
            var setOn = trackFrom.AddDays(random.Next(0, 900));
            DateOnly? newFrom = random.Next(2) == 0 ? trackFrom.AddDays(random.Next(0, 900)) : null;
            from = newFrom ?? from;
            DateOnly? newTo = to < from || random.Next(2) == 0 ? from.AddDays(random.Next(0, 700)) : null;
            to = newTo ?? to;
            if (newFrom is not null || newTo is not null) edits.Add(new StageEdit(setOn, edits.Count + 1, newFrom, newTo));
        }

        return edits;
    }

    private static StageDefinition Stage(string code, int from, int to, AssessWindow window) =>
        new(code, "Этап", ProgramRole.DeputyAcademic, [new("paper", "Отзыв", PartAuthor.LeadMentor, Document: "D-23")], from, to, Assess: window);
}
