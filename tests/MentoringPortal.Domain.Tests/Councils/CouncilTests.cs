using System.Globalization;
using MentoringPortal.Domain.Councils;
using MentoringPortal.Domain.Schools;
using Xunit;

namespace MentoringPortal.Domain.Tests.Councils;

/// <summary>Counting rules of reports, the memo, and the rules of a meeting.</summary>
public sealed class CouncilTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    [Theory]
    [InlineData(0, 0, "–")]
    [InlineData(3, 7, "3 из 7")]
    [InlineData(9, 9, "9 из 9")]
    [InlineData(0, 10, "0 %")]
    [InlineData(10, 10, "100 %")]
    [InlineData(3, 10, "30 %")]
    [InlineData(1, 199, "менее 1 %")]
    [InlineData(198, 199, "более 99 %")]
    [InlineData(61, 199, "31 %")]
    [InlineData(61, 200, "30,5 %")]
    [InlineData(177, 203, "87,2 %")]
    public void D34_a_share_is_told_without_per_cent_of_a_handful_and_never_rounded_to_all_or_nothing(int part, int whole, string said) =>
        Assert.Equal(said, Share.Of(part, whole).Replace('\u00a0', ' '));

    [Theory]
    [InlineData(6, 4, "Пар стало больше на 2 (6 против 4)")]
    [InlineData(4, 6, "Пар стало меньше на 2 (4 против 6)")]
    [InlineData(4, 4, "Как и в прошлом году, пар – 4")]
    [InlineData(4, 0, "В прошлом году пар не было, в этом – 4")]
    [InlineData(0, 4, "В этом году пар нет, в прошлом было 4")]
    [InlineData(0, 0, "Ни в прошлом, ни в этом году пар не было")]
    public void D34_last_year_is_compared_by_numbers_and_never_by_per_cent(int now, int before, string said)
    {
        Assert.Equal(said, CouncilMemo.Compare("пар", now, before));
        Assert.DoesNotContain("%", CouncilMemo.Compare("пар", now, before), StringComparison.Ordinal);
    }

    [Fact]
    public void D34_what_went_the_same_way_is_told_in_one_sentence()
    {
        string Said(params (string Code, int Now, int Before)[] values) => CouncilMemo.Compose(new MemoFacts(new(new(2026, 9, 1), Today),
            values.ToDictionary(v => v.Code, v => new FigureValue(v.Now, v.Before)), Comparable: true)).Single(l => l.StartsWith("Сравнение", StringComparison.Ordinal))[54..].Replace('\u00a0', ' ');

        Assert.Equal("Больше стало пар (19 против 7), наставляемых (18 против 7) и встреч (51 против 11). В прошлом году посещённых уроков не было, в этом – 3.",
            Said(("pairs-period", 19, 7), ("mentees", 18, 7), ("meetings", 51, 11), ("visits", 3, 0)));
        Assert.Equal("Пар стало больше на 1 (8 против 7). Меньше стало встреч (5 против 11) и посещённых уроков (2 против 3). Как и в прошлом году, наставляемых – 7.",
            Said(("pairs-period", 8, 7), ("mentees", 7, 7), ("meetings", 5, 11), ("visits", 2, 3)));
    }

    [Theory]
    [InlineData("2026-09-01", "2026-11-23", null)]
    [InlineData("2026-11-23", "2026-11-23", null)]
    [InlineData("2023-11-24", "2026-11-23", null)]
    [InlineData("2023-11-23", "2026-11-23", "Период не длиннее трёх лет")]
    [InlineData("2026-11-24", "2026-12-31", "Период ещё не начался: отчитаться не о чем")]
    [InlineData("2026-11-02", "2026-11-01", "Последний день раньше первого: проверьте даты")]
    [InlineData("1026-11-02", "2026-11-01", "Проверьте год первого дня")]
    [InlineData(null, "2026-11-01", "Укажите первый день периода")]
    [InlineData("2026-11-02", null, "Укажите день отчёта")]
    public void A_period_lies_within_three_years_and_has_begun(string? from, string? to, string? refused)
    {
        var period = CountedPeriod.Of(Day(from), Day(to), Today);
        Assert.Equal(refused, period.Violations.Select(v => v.Message).FirstOrDefault());
        if (refused is null) Assert.Equal(Day(to), period.Value.To);
    }

    [Fact]
    public void Days_that_have_not_come_are_cut_off_and_last_year_is_the_same_date()
    {
        var period = CountedPeriod.Of(new DateOnly(2026, 9, 1), new DateOnly(2027, 5, 31), Today).Value;
        Assert.Equal(Today, period.To);
        Assert.Equal(new CountedPeriod(new(2025, 9, 1), new(2025, 11, 23)), period.YearBefore);
        Assert.Equal(new DateOnly(2027, 2, 28), new CountedPeriod(new(2027, 9, 1), new(2028, 2, 29)).YearBefore.To);
    }

    [Fact]
    public void The_periods_offered_have_begun()
    {
        Assert.All(CountedPeriod.Presets(Today, []), p => Assert.True(p.Period.From <= Today));
        Assert.Equal("2026/2027 учебный год", CountedPeriod.Presets(Today, [])[0].Title);
        Assert.Contains(CountedPeriod.Presets(Today, []), p => p.Title == "II полугодие 2025/2026");
        Assert.DoesNotContain(CountedPeriod.Presets(Today, []), p => p.Title == "III четверть 2026/2027");
    }

    [Theory]
    [InlineData("2026-q1", "I четверть 2026/2027")]
    [InlineData("2025-q4", "IV четверть 2025/2026")]
    [InlineData("2026-q5", null)]
    [InlineData("2026-q11", null)]
    [InlineData("2026-h1", null)]
    [InlineData("-q1", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void S2_6_A_quarter_is_called_by_its_code(string? code, string? title) => Assert.Equal(title, CountedPeriod.QuarterTitle(code));

    [Fact]
    public void Quarters_are_those_that_the_school_has_set()
    {
        var own = CountedPeriod.Presets(Today, [new SchoolQuarter(2026, 1, new(2026, 9, 1), new(2026, 10, 27)), new SchoolQuarter(2026, 2, new(2026, 11, 24), new(2026, 12, 30))]);
        Assert.Equal(new DateOnly(2026, 10, 27), own.Single(p => p.Code == "2026-q1").Period.To);
        Assert.DoesNotContain(own, p => p.Code == "2026-q2");
        Assert.Equal(new DateOnly(2025, 10, 31), own.Single(p => p.Code == "2025-q1").Period.To);
    }

    [Fact]
    public void D34_a_proposed_topic_follows_the_days_and_a_written_one_stays()
    {
        var presets = CountedPeriod.Presets(Today, []);
        var offered = PackKind.Council.TopicOf(presets[0].TitleOn(Today));
        Assert.Equal(offered, PackKind.Council.TopicFollowing(offered, CountedPeriod.Of(new(2026, 9, 1), Today, Today).Value, presets, Today));
        var day = CountedPeriod.Of(new(2026, 11, 20), new(2026, 11, 20), Today).Value;
        Assert.Equal("О результатах наставничества за период 20.11.2026", PackKind.Council.TopicFollowing(offered, day, presets, Today));
        Assert.Equal("О результатах наставничества за I четверть 2026/2027",
            PackKind.Council.TopicFollowing(offered, CountedPeriod.Of(new(2026, 9, 1), new(2026, 10, 31), Today).Value, presets, Today));
        Assert.Equal("О ходе наставничества в школе", PackKind.Council.TopicFollowing("О ходе наставничества в школе", day, presets, Today));
        // Arranged anew a week later: the words of the old days are known.
        var later = Today.AddDays(7);
        Assert.EndsWith($"по\u00a0{later:dd.MM.yyyy}", PackKind.Council.TopicFollowing(offered, CountedPeriod.Of(new(2026, 9, 1), later, later).Value,
            CountedPeriod.Presets(later, []), later, new CountedPeriod(new(2026, 9, 1), Today)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-09-01", "2026-q1")]
    [InlineData("2026-10-31", "2026-q1")]
    [InlineData("2026-11-01", "2026-q2")]
    [InlineData("2026-12-31", "2026-q2")]
    [InlineData("2027-01-01", "2026-q3")]
    [InlineData("2027-03-31", "2026-q3")]
    [InlineData("2027-04-01", "2026-q4")]
    [InlineData("2027-08-31", "2026-q4")]
    public void S2_6_a_school_without_own_quarters_has_the_usual_ones(string day, string code) =>
        Assert.Equal(code, CountedPeriod.UsualQuarter(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)));

    [Fact]
    public void D34_the_memo_agrees_in_number_and_drops_what_is_nothing()
    {
        var one = Memo(("pairs-period", 1), ("pairs-now", 1), ("mentors", 1), ("mentees", 1), ("meetings", 1), ("visits", 1), ("minutes", 95), ("plans-due", 1), ("plans-done", 1));
        Assert.Contains("Наставничеством охвачен 1 человек; с ними работал 1 наставник.", one, StringComparison.Ordinal);
        Assert.Contains("На 23.11.2026 действует 1 пара.", one, StringComparison.Ordinal);
        Assert.Contains("Пара провела 1 встречу, наставник посетил 1 урок; на совместную работу ушло 1 ч 35 мин.", one, StringComparison.Ordinal);
        Assert.Contains("Единственное мероприятие, срок которого наступил к 23.11.2026, выполнено.", one, StringComparison.Ordinal);
        Assert.Contains("Вывод: просроченных мероприятий и пар без записей нет.", one, StringComparison.Ordinal);
        var many = Memo(("pairs-period", 5), ("pairs-now", 4), ("pairs-new", 2), ("pairs-early", 1), ("mentors", 3), ("mentees", 5), ("meetings", 21), ("visits", 2),
            ("minutes", 1300),
            ("plans-due", 21), ("plans-done", 9), ("plans-partly", 2), ("plans-beyond", 3), ("plans-overdue", 10), ("pairs-silent", 1), ("interviews-awaited", 2));
        Assert.Contains("охвачено 5 человек; с ними работали 3 наставника", many, StringComparison.Ordinal);
        Assert.Contains("На 23.11.2026 действуют 4 пары, за период приказом утверждены 2 пары, прекращена досрочно 1 пара.", many, StringComparison.Ordinal);
        Assert.Contains("Пары провели 21 встречу, наставники посетили 2 урока", many, StringComparison.Ordinal);
        Assert.Contains("Из 21 мероприятия, срок которого наступил к 23.11.2026, выполнено 9, это 43 %. Частично выполнены 2. Сверх плана выполнены 3 мероприятия.", many,
            StringComparison.Ordinal);
        Assert.Contains("Записей в дневнике нет 21 день и дольше у 1 пары.", many, StringComparison.Ordinal);
        Assert.Contains("Собеседования ожидают 2 человека.", many, StringComparison.Ordinal);
        Assert.Contains("Вывод: внимания требуют просроченные мероприятия планов, пары без записей и собеседования по итогам этапов.", many, StringComparison.Ordinal);
        Assert.Contains("Вывод: планы выполняются (9 из 10 мероприятий); внимания требуют пары без записей.",
            Memo(("pairs-period", 2), ("plans-due", 10), ("plans-done", 9), ("pairs-silent", 1)), StringComparison.Ordinal);
        Assert.Contains("Вывод: внимания требуют пары без записей.", Memo(("pairs-period", 2), ("plans-due", 9), ("plans-done", 9), ("pairs-silent", 1)), StringComparison.Ordinal);
        Assert.Contains("Вывод: внимания требует подбор наставников.", Memo(("pairs-period", 2), ("mentees-without-mentor", 1)), StringComparison.Ordinal);
        Assert.DoesNotContain(" 0 ", many, StringComparison.Ordinal);
        Assert.Equal("Из 7", Memo(("pairs-period", 2), ("plans-due", 7), ("plans-done", 3)).Split(" мероприятий, срок")[0].Split('\n')[^1]);
        Assert.DoesNotContain("%", Memo(("pairs-period", 2), ("plans-due", 7), ("plans-done", 3)), StringComparison.Ordinal);
        Assert.Contains("не действовало ни одной наставнической пары", Memo(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Заместителю директора провести собеседования по итогам этапов.", "провести собеседования по итогам этапов.")]
    [InlineData("Куратору подготовить приказ", "подготовить приказ")]
    [InlineData("Провести открытые уроки", "Провести открытые уроки")]
    public void D34_an_order_to_a_person_drops_the_office_that_the_decision_names(string decision, string point) =>
        Assert.Equal(point, CouncilMemo.WithoutAddressee(decision));

    [Fact]
    public void D34_an_edited_memo_stays_and_tells_which_figures_changed()
    {
        var pack = CouncilPack.Prepare(new PackCard("О результатах наставничества.", new(2026, 9, 1), Today, true, ["pairs", "plans", "pairs", "нет такого"]), Guid.NewGuid(),
            Today).Value;
        Assert.Equal(("О результатах наставничества", "pairs plans"), (pack.Topic, pack.Sections));
        Assert.Empty(pack.ChangesTo(new Dictionary<string, int> { ["pairs-now"] = 4 }));
        Assert.Empty(pack.Write("Наш текст", "Решение", new Dictionary<string, int> { ["pairs-now"] = 4, ["visits"] = 2 }, Today));
        Assert.Equal([new FigureChange("pairs-now", 4, 5)], pack.ChangesTo(new Dictionary<string, int> { ["pairs-now"] = 5, ["visits"] = 2, ["new"] = 1 }));
        Assert.Equal("Memo", pack.Write(" ", "Решение", new Dictionary<string, int>(), Today)[0].Field);
        pack.Recompose();
        Assert.False(pack.IsEdited);
        Assert.Equal("Sections", CouncilPack.Prepare(new PackCard("О чём", new(2026, 9, 1), Today, true, []), Guid.NewGuid(), Today).Violations[0].Field);
    }

    [Theory]
    [InlineData(Quorum.Half, 10, 5, false)]
    [InlineData(Quorum.Half, 10, 6, true)]
    [InlineData(Quorum.Half, 11, 6, true)]
    [InlineData(Quorum.TwoThirds, 10, 6, false)]
    [InlineData(Quorum.TwoThirds, 10, 7, true)]
    [InlineData(Quorum.TwoThirds, 9, 6, true)]
    public void D53_quorum_is_more_than_half_or_two_thirds_of_the_members(Quorum quorum, int members, int present, bool enough) =>
        Assert.Equal(enough, Meeting(members, present, quorum).HasQuorum);

    [Theory]
    [InlineData(Majority.OfPresent, false, 5, 4, true, false)]
    [InlineData(Majority.OfPresent, false, 6, 4, true, true)]
    [InlineData(Majority.OfVotes, false, 4, 3, true, true)]
    [InlineData(Majority.OfVotes, false, 4, 4, true, false)]
    [InlineData(Majority.OfVotes, true, 4, 4, true, true)]
    [InlineData(Majority.OfVotes, true, 4, 4, false, false)]
    [InlineData(Majority.OfPresent, true, 5, 5, true, true)]
    [InlineData(Majority.OfVotes, true, 0, 0, true, false)]
    public void A_decision_is_carried_by_the_majority_that_the_school_has_and_a_tie_by_the_chair(Majority majority, bool casting, int yes, int no, bool chairIsFor, bool adopted) =>
        Assert.Equal(adopted, Meeting(10, 10, majority: majority, casting: casting).IsAdopted(Item(yes, no, 0) with { ChairIsFor = chairIsFor }));

    [Fact]
    public void Votes_never_exceed_those_present()
    {
        var meeting = Meeting(10, 8);
        Assert.Equal("For", meeting.WriteItem(1, Item(6, 2, 1), [new("Принять к сведению", null, null)])[0].Field);
        Assert.Empty(meeting.WriteItem(1, Item(6, 1, 1), [new("Принять к сведению", null, null)]));
        Assert.Equal("Members", meeting.Attend([.. meeting.Attendance.Select((a, i) => a with { IsPresent = i < 7 })])[0].Field);
    }

    [Fact]
    public void Minutes_are_registered_once_whole_and_do_not_change_any_more()
    {
        var meeting = Meeting(10, 8);
        Assert.Contains(meeting.Missing(Today), v => v.Message.Contains("нет ни одного вопроса", StringComparison.Ordinal));
        Assert.Empty(meeting.WriteItem(1, Item(8, 0, 0), []));
        Assert.Contains(meeting.Missing(Today), v => v.Message == "По вопросу 1 не записано решение");
        Assert.Empty(meeting.WriteItem(1, Item(8, 0, 0), [new("Принять к сведению", null, null), new("Проверить планы", Guid.NewGuid(), Today.AddDays(7))]));
        Assert.Empty(meeting.WriteItem(2, Item(2, 5, 0), [new("Отклонённое", null, null)]));
        Assert.Equal("Number", meeting.Register(" № ", null, Today)[0].Field);
        Assert.Empty(meeting.Register("№ 3", null, Today));
        Assert.Equal(("3", MeetingState.Registered), (meeting.Number, meeting.State));
        Assert.Equal([true, true, false], meeting.Decisions.Select(d => d.IsAdopted));
        Assert.NotEmpty(meeting.WriteItem(1, Item(8, 0, 0), []));
        Assert.NotNull(meeting.DropItem(1));
        var task = meeting.DecisionsOf(1)[1];
        Assert.Equal("DoneOn", task.Done(Today.AddDays(1), null, meeting.HeldOn, Today)[0].Field);
        Assert.Equal("DoneOn", task.Done(meeting.HeldOn.AddDays(-1), null, meeting.HeldOn, Today)[0].Field);
        Assert.Empty(task.Done(Today, "Проверено", meeting.HeldOn, Today));
        Assert.NotEmpty(task.Done(Today, null, meeting.HeldOn, Today));
        Assert.NotEmpty(meeting.DecisionsOf(2)[0].Done(Today, null, meeting.HeldOn, Today));
    }

    [Fact]
    public void An_item_taken_off_the_agenda_takes_its_decisions_along()
    {
        var meeting = Meeting(10, 8);
        meeting.WriteItem(1, Item(8, 0, 0) with { Topic = "О первом" }, [new("Первое", null, null)]);
        meeting.WriteItem(2, Item(8, 0, 0) with { Topic = "О втором" }, [new("Второе", null, null), new("Третье", null, null)]);
        Assert.Null(meeting.DropItem(1));
        Assert.Equal("О втором", Assert.Single(meeting.Agenda).Topic);
        Assert.Equal(["Второе", "Третье"], meeting.DecisionsOf(1).Select(d => d.Text));
        meeting.WriteItem(1, Item(8, 0, 0), [new("Второе", null, null)]);
        Assert.Equal(["Второе"], meeting.Decisions.Select(d => d.Text));
    }

    private static AgendaItem Item(int yes, int no, int abstained) => new("О результатах наставничества", null, null, null, yes, no, abstained, true);

    private static CouncilMeeting Meeting(int members, int present, Quorum quorum = Quorum.Half, Majority majority = Majority.OfPresent, bool casting = false)
    {
        var meeting = CouncilMeeting.Call(new MeetingCard(CouncilBody.Pedagogical, Today.AddDays(-1), new(14, 0), new(15, 0), "Актовый зал", Guid.NewGuid(), Guid.NewGuid(),
            null, quorum,
            majority, casting, DecisionWord.Decided), Today).Value;
        Assert.Empty(meeting.Attend([.. Enumerable.Range(0, members).Select(i => new Attendee(Guid.NewGuid(), i < present, null))]));
        return meeting;
    }

    private static string Memo(params (string Code, int Value)[] figures) => string.Join('\n', CouncilMemo.Compose(
        new MemoFacts(new(new(2026, 9, 1), Today), figures.ToDictionary(f => f.Code, f => new FigureValue(f.Value)), false) { AsksYearBefore = false })).Replace('\u00a0', ' ');

    private static DateOnly? Day(string? text) => text is null ? null : DateOnly.Parse(text, CultureInfo.InvariantCulture);
}
