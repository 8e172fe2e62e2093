using MentoringPortal.Domain.Programs;
using MentoringPortal.Domain.RoadMaps;
using MentoringPortal.Domain.Schools;
using Xunit;

namespace MentoringPortal.Domain.Tests.RoadMaps;

/// <summary>Road map: terms, gaps, approval, marks, the copy to a new year.</summary>
public sealed class RoadMapTests
{
    private static readonly DateOnly Today = new(2026, 10, 15);

    [Theory]
    [InlineData("октябрь", "2026-10-01", "2026-10-31", "октябрь 2026")]
    [InlineData("Февраль- апрель", "2027-02-01", "2027-04-30", "февраль–апрель 2027")]
    [InlineData("декабрь – март", "2026-12-01", "2027-03-31", "декабрь 2026 – март 2027")]
    [InlineData("август 2026", "2026-08-01", "2026-08-31", "август 2026")]
    [InlineData("август", "2027-08-01", "2027-08-31", "август 2027")]
    [InlineData("05.10.2026", "2026-10-05", "2026-10-05", "05.10.2026")]
    [InlineData("05.10.2026 – 20.10.2026", "2026-10-05", "2026-10-20", "05.10.2026–20.10.2026")]
    [InlineData("2 марта", "2027-03-02", "2027-03-02", "02.03.2027")]
    public void S3_2_a_term_is_typed_as_months_or_days(string typed, string from, string due, string words)
    {
        var span = Assert.Single(RoadMapTerm.Read(typed, 2026, "Terms").Value);
        Assert.Equal((DateOnly.Parse(from, null), DateOnly.Parse(due, null)), (span.FromOn, span.DueOn));
        Assert.Equal(words, RoadMapTerm.Words(span));
        Assert.Equal(span, Assert.Single(RoadMapTerm.Read(RoadMapTerm.Typed(span), 2026, "Terms").Value));
    }

    [Theory]
    [InlineData("когда-нибудь", "не срок")]
    [InlineData("13.13.2026", "не срок")]
    [InlineData("31.07.2026", "вне учебного года")]
    [InlineData("01.09.2027", "вне учебного года")]
    [InlineData("июль 2026", "вне учебного года")]
    [InlineData("ноябрь – октябрь", "раньше начала")]
    public void S3_2_a_term_that_is_none_or_leaves_the_year_is_told(string typed, string why) =>
        Assert.Contains(why, Assert.Single(RoadMapTerm.Read(typed, 2026, "Terms").Violations).Message, StringComparison.Ordinal);

    [Fact]
    public void S3_3_the_august_before_the_year_and_the_one_at_its_end_are_two()
    {
        Assert.Equal(new DateOnly(2026, 8, 1), RoadMapTerm.Month(2026, 0));
        Assert.Equal(new DateOnly(2027, 8, 1), RoadMapTerm.Month(2026, 12));
        Assert.Equal("август перед началом года, сентябрь, февраль–апрель", RoadMapTerm.Words([[0, 0], [1, 1], [6, 8]]));
    }

    [Fact]
    public void S2_11_one_point_has_a_term_for_each_range()
    {
        var map = Map(new RoadMapItemDefinition("p", "Встречи", [[4, 4], [5, 5], [6, 8]], "Наставники", Roles: [ProgramRole.Mentor]));
        var item = Assert.Single(map.Items);
        Assert.Equal(["декабрь 2026", "январь 2027", "февраль–апрель 2027"], item.Occurrences.Select(o => RoadMapTerm.Words(o.Span)));
        Assert.Equal(SchoolRole.Mentor, item.Roles);
    }

    [Fact]
    public void A_point_without_responsible_or_term_keeps_the_map_from_being_approved_and_is_named()
    {
        var map = Map(new RoadMapItemDefinition("p", "Без людей", [[7, 8]], "", null), new RoadMapItemDefinition("p", "Полный", [[1, 1]], "Куратор", Roles: [ProgramRole.Curator]));
        Assert.Equal(["нет ответственного: пункт 1"], map.Gaps);
        Assert.Contains("пункт 1", map.Approve("от 01.09.2026 № 1", null)!.Message, StringComparison.Ordinal);
        Assert.Empty(map.Rewrite(map.Items[0], Card(map.Items[0]) with { Roles = SchoolRole.Curator, Terms = "" }));
        Assert.Equal(["нет срока: пункт 1"], map.Gaps);
        Assert.Empty(map.Rewrite(map.Items[0], Card(map.Items[0]) with { Roles = SchoolRole.Curator, Terms = "март – апрель" }));
        Assert.Null(map.Approve("от 01.09.2026 № 1", null));
        Assert.Contains("не меняется", Assert.Single(map.Rewrite(map.Items[0], Card(map.Items[0]))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void S3_21_a_copy_moves_every_term_and_tells_of_dates_left_in_words()
    {
        var map = Map(new RoadMapItemDefinition("p", "Сбор данных, Сентябрь 2026", [[1, 1], [6, 6]], "Куратор", Roles: [ProgramRole.Curator]),
            new RoadMapItemDefinition("p", "Изучение распоряжения от 25.12.2019 № Р-145", [[2, 2]], "Куратор", Roles: [ProgramRole.Curator]));
        var copy = map.CopyTo(2027);
        Assert.Equal((2027, RoadMapState.Draft), (copy.Year, copy.State));
        Assert.Equal([(new DateOnly(2027, 9, 1), new DateOnly(2027, 9, 30)), (new DateOnly(2028, 2, 1), new DateOnly(2028, 2, 29))],
            copy.Items[0].Occurrences.Select(o => (o.FromOn, o.DueOn)));
        Assert.Equal(["в пункте 1 осталась дата прежнего года: «Сентябрь 2026»"], copy.Gaps);
        Assert.Empty(map.Gaps);
    }

    [Fact]
    public void S3_21_marks_are_not_copied()
    {
        var map = Approved();
        var term = map.Items[0].Occurrences[0];
        Assert.Empty(map.Mark(term, new(OccurrenceState.Postponed, new(2026, 12, 10), "заболел"), Today));
        var copy = map.CopyTo(2027).Items[0].Occurrences[0];
        Assert.Equal((OccurrenceState.Planned, new DateOnly(2027, 10, 31)), (copy.State, copy.DueOn));
    }

    [Fact]
    public void A_term_is_done_with_evidence_postponed_and_cancelled_with_a_reason()
    {
        var map = Approved();
        var term = map.Items[0].Occurrences[0];
        Assert.Equal(2, map.Mark(term, new(OccurrenceState.Done, Today.AddDays(1), " "), Today).Count);
        Assert.Single(map.Mark(term, new(OccurrenceState.Done, new(2026, 7, 31), "протокол"), Today));
        Assert.Single(map.Mark(term, new(OccurrenceState.Postponed, term.DueOn, "причина"), Today));
        Assert.Single(map.Mark(term, new(OccurrenceState.Postponed, new(2027, 9, 1), "причина"), Today));
        Assert.Single(map.Mark(term, new(OccurrenceState.Cancelled, null, null), Today));
        Assert.Single(map.Mark(term, new(null, null, null), Today));
        Assert.Equal(OccurrenceState.Planned, term.State);

        Assert.Empty(map.Mark(term, new(OccurrenceState.Postponed, new(2026, 11, 20), "нет зала"), Today));
        Assert.Equal("Перенесено с 31.10.2026: нет зала", term.Words);
        Assert.False(term.IsOverdueOn(new(2026, 11, 20)));
        Assert.True(term.IsOverdueOn(new(2026, 11, 21)));
        Assert.Empty(map.Mark(term, new(OccurrenceState.Done, Today, "протокол № 3"), Today));
        Assert.Equal("Выполнено 15.10.2026: протокол № 3", term.Words);
        Assert.Empty(map.Mark(term, new(OccurrenceState.Planned, null, null), Today));
        Assert.Equal(OccurrenceState.Postponed, term.State);
    }

    [Fact]
    public void A_draft_is_not_marked()
    {
        var map = Map(new RoadMapItemDefinition("p", "Пункт", [[2, 2]], "Куратор", Roles: [ProgramRole.Curator]));
        Assert.Contains("утвердите", Assert.Single(map.Mark(map.Items[0].Occurrences[0], new(OccurrenceState.Done, Today, "да"), Today)).Message, StringComparison.Ordinal);
    }

    private static RoadMap Approved()
    {
        var map = Map(new RoadMapItemDefinition("p", "Пункт", [[2, 2]], "Куратор", Roles: [ProgramRole.Curator]));
        Assert.Null(map.Approve("от 01.09.2026 № 1", null));
        return map;
    }

    private static RoadMapItemCard Card(RoadMapItem item) =>
        new(item.Phase, item.Block, item.Title, item.Content, item.ResponsibleWords, item.Roles, item.PeopleIds, item.Result, "октябрь");

    [Theory]
    [InlineData("Дорожная карта реализации программы", "Утвердить дорожную карту реализации программы на 2026/2027 учебный год (приложение)")]
    [InlineData("Дорожная карта «Старт»", "Утвердить дорожную карту «Старт» на 2026/2027 учебный год (приложение)")]
    [InlineData("План мероприятий", "Утвердить дорожную карту «План мероприятий» на 2026/2027 учебный год (приложение)")]
    public void P2_an_order_names_the_road_map_in_one_sentence_without_a_tail_in_quotation_marks(string title, string point) => Assert.Equal(point, Map(title).OrderPoint);

    private static RoadMap Map(string title) => Map(title, []);

    private static RoadMap Map(params RoadMapItemDefinition[] items) => Map("Дорожная карта", items);

    private static RoadMap Map(string title, RoadMapItemDefinition[] items)
    {
        var words = new Phrase(["а", "а", "а", "а", "а", "а"], ["а", "а", "а", "а", "а", "а"]);
        return RoadMap.Of(Guid.NewGuid(), 2026, new ProgramDefinition("x", 1, "Программа", "", "ПРИКАЗ", 12, new ProgramPassport("Школа", [new("a", "А")]),
            new ProgramWords(words, words, words, words, words), [], [new("p", "Подготовительный")], RoadMap: new RoadMapDefinition(title, [], items)));
    }

    [Fact]
    public void S3_2_an_unplanned_point_is_added_to_an_approved_road_map_with_its_reason_a_term_and_somebody_who_answers()
    {
        var card = new RoadMapItemCard("Этап", null, "Мастер-класс", null, null, SchoolRole.Curator, [], null, "ноябрь");
        var map = Map(new RoadMapItemDefinition("p", "Полный", [[1, 1]], "Куратор", Roles: [ProgramRole.Curator]));
        Assert.False(map.AddUnplanned(card, "Просьба района").Ok);
        Assert.Null(map.Approve("от 01.09.2026 № 1", null));
        var count = map.Items.Count;
        Assert.Equal(["UnplannedBecause"], map.AddUnplanned(card, " ").Violations.Select(v => v.Field));
        Assert.Equal(["Terms", "Roles"], map.AddUnplanned(card with { Terms = "", Roles = SchoolRole.None }, "Просьба района").Violations.Select(v => v.Field));
        Assert.Equal(count, map.Items.Count);
        var made = map.AddUnplanned(card, " Просьба района ").Value;
        Assert.Equal((count + 1, "Просьба района"), (made.Position, made.UnplannedBecause));
        Assert.Empty(map.Mark(made.Occurrences[0], new(OccurrenceState.Done, Today, "протокол"), Today));
    }
}
