using System.Globalization;
using MentoringPortal.Domain.Councils;
using Xunit;

namespace MentoringPortal.Domain.Tests.Councils;

/// <summary>The final report and the hearing, composed from figures.</summary>
public sealed class FinalReportTests
{
    private static readonly CountedPeriod Year = new(new(2025, 9, 1), new(2026, 8, 31));

    [Fact]
    public void D33_S1_18_the_report_numbers_only_the_parts_that_have_something_to_say()
    {
        var lines = FinalReport.Compose(Facts(("pairs-period", 3), ("pairs-now", 3), ("mentors", 2), ("mentees", 3), ("meetings", 12), ("minutes", 600), ("plans-due", 4),
            ("plans-done", 4),
            ("pairs-with-plan", 3), ("young", 3), ("road-map-due", 12), ("road-map-done", 9), ("road-map-overdue", 2), ("controls-held", 1), ("findings", 2), ("findings-open", 1),
            ("achievements", 2), ("mentors-trained", 1), ("events-held", 5)));
        Assert.Equal(["1. Основание и период", "2. Участники", "3. Работа пар", "4. Планы и дорожная карта", "5. Контроль", "6. Результаты", "7. Сравнение с прошлым годом",
            "8. Сильные стороны и трудности", "9. Выводы"], lines.Where(FinalReport.IsHeading));
        Assert.Equal("Просроченных мероприятий и пар без записей нет.", lines[^1]);
        var text = string.Join('\n', lines).Replace('\u00a0', ' ');
        Assert.Contains("Наставник закреплён за всеми молодыми специалистами (3).", text, StringComparison.Ordinal);
        Assert.Contains("Из 12 пунктов дорожной карты, срок которых наступил, выполнено 9, это 75 %. Просрочены 2 пункта.", text, StringComparison.Ordinal);
        Assert.Contains("Проведено 1 контрольное мероприятие. Даны 2 замечания. Не снято 1 замечание.", text, StringComparison.Ordinal);
        Assert.Contains("Подтверждены 2 достижения наставников и наставляемых. Обучение за последние три года прошёл 1 наставник из 2. "
            + "Проведено 5 мероприятий для участников.", text,
            StringComparison.Ordinal);
        Assert.Contains("Сильные стороны: мероприятия планов, срок которых наступил, выполнены; все действующие пары ведут записи о встречах; за каждым молодым специалистом "
            + "закреплён наставник.", text, StringComparison.Ordinal);
        Assert.Contains("Трудности: часть пунктов дорожной карты просрочена.", text, StringComparison.Ordinal);
        Assert.DoesNotContain(" 0 ", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, 1, "Единственный пункт дорожной карты, срок которого наступил, выполнен.")]
    [InlineData(5, 5, "Все пункты дорожной карты, срок которых наступил, выполнены.")]
    [InlineData(5, 0, "Ни один пункт дорожной карты, срок которого наступил, не отмечен выполненным.")]
    [InlineData(5, 2, "Из 5 пунктов дорожной карты, срок которых наступил, выполнены 2.")]
    [InlineData(21, 1, "Из 21 пункта дорожной карты, срок которых наступил, выполнен 1, это 5 %.")]
    public void D33_the_road_map_is_told_in_agreement_and_without_per_cent_of_a_handful(int due, int done, string said) =>
        Assert.Contains(said, Text(FinalReport.Compose(Facts(("pairs-period", 1), ("road-map-due", due), ("road-map-done", done)))), StringComparison.Ordinal);

    [Theory]
    [InlineData(1, 0, "Единственный молодой специалист школы имеет наставника.")]
    [InlineData(1, 1, "Единственный молодой специалист школы наставника пока не имеет.")]
    [InlineData(5, 2, "Наставник закреплён за молодыми специалистами: 3 из 5. Без наставника остаются 2 молодых специалиста.")]
    public void D33_young_specialists_without_a_mentor_are_named_as_a_number(int young, int alone, string said) =>
        Assert.Contains(said, Text(FinalReport.Compose(Facts(("pairs-period", 1), ("young", young), ("young-alone", alone)))), StringComparison.Ordinal);

    [Fact]
    public void D33_a_year_without_pairs_says_so_and_proposes_the_first_step()
    {
        Assert.Contains("не действовало ни одной наставнической пары", Text(FinalReport.Compose(Facts())), StringComparison.Ordinal);
        Assert.Equal(["Куратору сформировать базы наставников и наставляемых."], FinalReport.Propose(Facts()));
        Assert.Contains("Ответов меньше пяти", Text(FinalReport.Compose(Facts(("surveys-answered", 4)))), StringComparison.Ordinal);
        Assert.DoesNotContain("Ответов меньше пяти", Text(FinalReport.Compose(Facts(("surveys-answered", 5)))), StringComparison.Ordinal);
    }

    [Fact]
    public void S2_6_a_hearing_asks_first_those_whose_work_raises_a_question_and_of_many_only_them()
    {
        HeardWork fine = new(4, 4, 0, 6, false, 60), late = new(4, 1, 2, 5, false, 60), silent = new(0, 0, 0, 0, false, Hearing.FewestDays);
        Assert.Equal("О ходе совместной работы, план выполнен", Hearing.TopicOf(fine));
        Assert.Equal("О мероприятиях плана, срок которых прошёл: 2", Hearing.TopicOf(late));
        Assert.Equal("Почему нет записей о встречах", Hearing.TopicOf(silent));
        Assert.Equal("Почему прекратились записи о встречах", Hearing.TopicOf(late with { IsSilent = true }));
        Assert.Equal("О ходе совместной работы", Hearing.TopicOf(fine with { Due = 0, Done = 0 }));
        Assert.Equal("О ходе совместной работы и выполнении плана", Hearing.TopicOf(fine with { Done = 3 }));
        Assert.Equal([late, silent, fine], Hearing.Choose([fine, late, silent], w => w));
        var many = Enumerable.Repeat(fine, Hearing.MostHeard).Append(late).ToList();
        Assert.Equal([late], Hearing.Choose(many, w => w));
        Assert.Equal(Hearing.MostHeard, Hearing.Choose(many[..Hearing.MostHeard], w => w).Count);
        Assert.Equal(Hearing.MostListed, Hearing.Choose([.. Enumerable.Repeat(late, 50)], w => w).Count);
    }

    [Fact]
    public void S2_6_entries_are_not_asked_of_who_worked_less_than_a_fortnight_or_was_paused()
    {
        HeardWork silent = new(0, 0, 0, 0, true, Hearing.FewestDays), young = silent with { Alive = Hearing.FewestDays - 1 }, paused = silent with { Alive = 0 };
        Assert.True(Hearing.HasQuestion(silent));
        foreach (var work in new[] { young, paused })
        {
            Assert.False(Hearing.HasQuestion(work));
            Assert.Equal("О ходе совместной работы", Hearing.TopicOf(work));
            Assert.True(Hearing.HasQuestion(work with { Overdue = 1 }));
        }
    }

    [Fact]
    public void S2_6_days_of_work_are_those_in_force_and_not_paused()
    {
        Assert.Equal(365, Days(new(2020, 1, 1), new(2030, 1, 1)));
        Assert.Equal(8, Days(new(2026, 8, 24), new(2030, 1, 1)));
        Assert.Equal(1, Days(new(2020, 1, 1), new(2025, 9, 1)));
        Assert.Equal(0, Days(new(2020, 1, 1), new(2025, 8, 31)));
        Assert.Equal(0, Days(new(2020, 1, 1), new(2030, 1, 1), (new(2025, 8, 1), null)));
        Assert.Equal(364, Days(new(2020, 1, 1), new(2030, 1, 1), (new(2025, 9, 1), new(2025, 9, 1)), (new(2025, 8, 1), new(2025, 9, 1))));
        Assert.Equal(365, Days(new(2020, 1, 1), new(2030, 1, 1), (new(2025, 9, 10), new(2025, 9, 9)))); // taken back the same day

        static int Days(DateOnly from, DateOnly to, params (DateOnly From, DateOnly? To)[] pauses) => Hearing.AliveDays(Year, from, to, pauses);
    }

    [Theory]
    [InlineData("2026-08-31", false)]
    [InlineData("2026-10-15", false)]
    [InlineData("2026-10-16", true)]
    public void D33_D34_a_period_is_past_when_its_report_is_late(string today, bool past) => Assert.Equal(past, Year.IsPast(DateOnly.Parse(today, CultureInfo.InvariantCulture)));

    [Fact]
    public void D33_D34_a_past_period_asks_nothing_of_today_and_draws_no_conclusion_from_what_is_not_known()
    {
        var facts = Facts(("pairs-period", 2), ("pairs-silent", 1), ("plans-due", 4), ("plans-done", 4)) with { IsPast = true };
        Assert.DoesNotContain("возобновить записи", Text(CouncilMemo.Decide(facts)), StringComparison.Ordinal);
        Assert.DoesNotContain("возобновить записи", Text(Hearing.Decide(facts)), StringComparison.Ordinal);
        Assert.DoesNotContain("возобновить записи", Text(FinalReport.Propose(facts)), StringComparison.Ordinal);
        var calm = Facts(("pairs-period", 2), ("plans-due", 4), ("plans-done", 4)) with { IsPast = true };
        Assert.DoesNotContain("Вывод", Text(CouncilMemo.Compose(calm)), StringComparison.Ordinal);
        Assert.Contains("удовлетворительной", Text(CouncilMemo.Decide(calm)), StringComparison.Ordinal);
        var undone = Facts(("pairs-period", 2), ("plans-due", 4), ("plans-done", 3)) with { IsPast = true };
        Assert.Contains("требующей корректировки", Text(CouncilMemo.Decide(undone)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2025-12-01", "период с 01.09 по 01.12.2025")]
    [InlineData("2026-04-30", "период с 01.09.2025 по 30.04.2026")]
    [InlineData("2026-05-01", "2025/2026 учебный год")]
    [InlineData("2026-08-31", "2025/2026 учебный год")]
    [InlineData("2026-11-23", "2025/2026 учебный год")]
    public void D33_a_year_that_has_months_to_go_is_called_by_its_days(string today, string title)
    {
        var day = DateOnly.Parse(today, CultureInfo.InvariantCulture);
        Assert.Equal(title, CountedPeriod.Presets(day, []).Single(p => p.Code == "2025-year").TitleOn(day).Replace('\u00a0', ' '));
        Assert.All(CountedPeriod.Presets(day, []).Where(p => !p.Code.EndsWith("year", StringComparison.Ordinal)), p => Assert.Equal(p.Title, p.TitleOn(day)));
    }

    [Fact]
    public void Each_kind_of_pack_has_its_sections_and_its_words()
    {
        foreach (var kind in Enum.GetValues<PackKind>())
        {
            Assert.NotEmpty(PackSection.UsualOf(kind));
            var pack = CouncilPack.Prepare(new PackCard(kind.TopicOf("2025/2026 учебный год"), Year.From, Year.To, true, [.. PackSection.UsualOf(kind).Select(s => s.Code)]),
                Guid.NewGuid(), new(2026, 11, 23), kind).Value;
            Assert.Equal(kind, pack.Kind);
            Assert.Equal(PackSection.UsualOf(kind), pack.Chosen);
            Assert.NotEmpty(CouncilMemo.Compose(kind, Facts()));
            Assert.NotEmpty(CouncilMemo.Decide(kind, Facts()));
        }

        Assert.True(string.Join(' ', PackSection.All.Select(s => s.Code)).Length < 300);
    }

    private static string Text(IEnumerable<string> lines) => string.Join('\n', lines).Replace('\u00a0', ' ');

    private static MemoFacts Facts(params (string Code, int Value)[] figures) => new(Year, figures.ToDictionary(f => f.Code, f => new FigureValue(f.Value)), false);
}
