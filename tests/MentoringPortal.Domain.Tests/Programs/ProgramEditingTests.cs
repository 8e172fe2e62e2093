using MentoringPortal.Domain.Programs;
using Xunit;

namespace MentoringPortal.Domain.Tests.Programs;

public sealed class ProgramEditingTests
{
    private static readonly DateOnly Today = new(2026, 11, 30);

    [Fact]
    public void A_section_is_rewritten_and_another_is_not_touched()
    {
        var before = Sample();
        var now = before.Rewrite("tasks", Card("Задачи.", items: "– первая\n\n вторая ")).Value;
        Assert.Equal(("Задачи", 2), (now.Passport.Section("tasks")!.Title, now.Passport.Section("tasks")!.ItemList.Count));
        Assert.Equal("первая", now.Passport.Section("tasks")!.ItemList[0]);
        Assert.NotEqual(before.StampOf(before.Passport.Section("tasks")!), now.StampOf(now.Passport.Section("tasks")!));
        Assert.Equal(before.StampOf(before.Passport.Section("goal")!), now.StampOf(now.Passport.Section("goal")!));
    }

    [Fact]
    public void Duties_are_edited_in_their_section_and_stay_those_of_the_program()
    {
        var now = Sample().Rewrite("duties", Card("Обязанности", items: "знать\nуметь")).Value;
        Assert.Equal(["знать", "уметь"], now.Duties!.Single(d => d.Role == ProgramRole.Mentor).Duties);
        Assert.Empty(now.Passport.Section("duties")!.ItemList);
        Assert.NotEqual(Sample().StampOf(Sample().Passport.Section("duties")!), now.StampOf(now.Passport.Section("duties")!));
        Assert.Equal("Items", Sample().Rewrite("duties", Card("Обязанности", items: " \n ")).Violations.Single().Field);
    }

    [Theory]
    [InlineData(20_000, null)]
    [InlineData(20_001, "Text")]
    [InlineData(100_000, "Text")]
    public void A_section_holds_20000_characters(int length, string? field) =>
        Assert.Equal(field, Sample().Rewrite("goal", Card("Цель", text: new string('я', length))).Violations.SingleOrDefault()?.Field);

    [Theory]
    [InlineData(300, null)]
    [InlineData(301, "Title")]
    [InlineData(0, "Title")]
    public void A_title_has_1_to_300_characters(int length, string? field) =>
        Assert.Equal(field, Sample().Rewrite("goal", Card(new string('я', length))).Violations.SingleOrDefault()?.Field);

    [Theory]
    [InlineData(100, 1, null)]
    [InlineData(101, 1, "Items")]
    [InlineData(1, 3_000, null)]
    [InlineData(1, 3_001, "Items")]
    public void A_list_holds_100_points_of_3000_characters(int count, int length, string? field) =>
        Assert.Equal(field, Sample().Rewrite("tasks", Card("Задачи", items: string.Join('\n', Enumerable.Repeat(new string('я', length), count))))
            .Violations.SingleOrDefault()?.Field);

    [Fact]
    public void A_row_of_a_table_has_as_many_cells_as_columns()
    {
        var now = Sample().Rewrite("management", Card("Управление", rows: "Школа | Программа // Кадры\nДиректор | Приказы")).Value;
        Assert.Equal("Программа\nКадры", now.Passport.Section("management")!.Table!.Rows[0][1]);
        var refused = Sample().Rewrite("management", Card("Управление", rows: "Школа | Программа\nДиректор")).Violations.Single();
        Assert.Equal(("Rows", true), (refused.Field, refused.Message.Contains("В строке 2", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_program_longer_than_allowed_is_refused_as_a_whole()
    {
        var program = Sample();
        while (program.Length + 20_000 <= ProgramDefinition.LongestProgram) program = program.Insert(null, Card("Р", text: new string('я', 19_999))).Value;
        var refused = program.Insert(null, Card("Р", text: new string('я', 20_000))).Violations.Single();
        Assert.Contains("слишком длинная", refused.Message, StringComparison.Ordinal);
        Assert.Equal("", refused.Field);
    }

    [Fact]
    public void Sections_are_put_in_moved_and_taken_out()
    {
        var program = Sample().Insert("goal", Card("Своё") with { IsPart = true }).Value;
        Assert.Equal(["goal", "own-1", "tasks", "duties", "management"], program.Passport.Sections.Select(s => s.Code));
        Assert.Equal(["1", null, "2", "3", "4"], program.Passport.Sections.Select(program.Passport.NumberOf));
        Assert.Equal("own-1", program.Move("own-1", up: true).Passport.Sections[0].Code);
        Assert.Equal("goal", program.Move("goal", up: true).Passport.Sections[0].Code);
        Assert.Equal("management", program.Move("management", up: false).Passport.Sections[^1].Code);
        var left = program.Remove("own-1").Value;
        Assert.Equal("own-1", left.Insert(null, Card("Ещё")).Value.Passport.Sections[^1].Code);
        foreach (var code in new[] { "tasks", "duties", "management" }) left = left.Remove(code).Value;
        Assert.NotEmpty(left.Remove("goal").Violations);
        var full = Sample();
        while (full.Passport.Sections.Count < ProgramDefinition.MostSections) full = full.Insert(null, Card("Р")).Value;
        Assert.NotEmpty(full.Insert(null, Card("Р")).Violations);
    }

    [Fact]
    public void S0_1_the_title_page_has_four_blocks_and_one_approval()
    {
        ApprovalCard[] four = [new(ApprovalKind.Approved, "Директор школы", "приказ", "№ 29.2", Today), new(ApprovalKind.Agreed, "профкомом", null, null, null),
            new(ApprovalKind.Considered, "методсоветом", "протокол", "14-а", null), new(ApprovalKind.Accepted, "педсоветом", "протокол", "1", Today),
                new(null, null, " ", null, null)];
        var made = Sample().ApproveBy(four, Today).Value.Passport.ApprovalList;
        Assert.Equal(["29.2", null, "14-а", "1"], made.Select(a => a.Number));
        Assert.Contains("не больше 4", Sample().ApproveBy([.. four, new(ApprovalKind.Agreed, "районо", null, null, null)], Today).Violations.Single().Message,
            StringComparison.Ordinal);
        Assert.Contains("одну отметку", Sample().ApproveBy([four[0], four[0]], Today).Violations.Single().Message, StringComparison.Ordinal);
        Assert.Equal("Approvals[0].By", Sample().ApproveBy([new(ApprovalKind.Agreed, " ", "протокол", "1", null)], Today).Violations.Single().Field);
        Assert.Equal("Approvals[0].Date", Sample().ApproveBy([four[0] with { Date = Today.AddDays(1) }], Today).Violations.Single().Field);
        Assert.Empty(Sample().ApproveBy([four[0] with { Date = Today }], Today).Violations);
    }

    [Fact]
    public void Title_and_words_are_the_schools_own()
    {
        var made = Sample().Entitle(new PassportCard(" Школа наставника ", "РАСПОРЯЖЕНИЕ", "два года", "с. Ива", ["педагог – педагог"], null)).Value;
        Assert.Equal(("Школа наставника", "РАСПОРЯЖЕНИЕ", "педагог – педагог"), (made.Title, made.OrderWord, made.Forms[0].Label));
        Assert.Equal(["Title", "OrderWord", "FormLabels[0]"], Sample().Entitle(new PassportCard("", "УКАЗ", null, null, [""], null)).Violations.Select(v => v.Field));
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(30, true)]
    [InlineData(31, false)]
    [InlineData(null, false)]
    public void S0_32_a_school_sets_its_own_terms_of_filing(int? days, bool ok)
    {
        var sample = Sample() with { Stages = [Samples.Adaptation] };
        var filed = sample.FiledStages;
        Assert.NotEmpty(filed);
        var card = new PassportCard("Школа", "ПРИКАЗ", null, null, [.. sample.Forms.Select(f => f.Label)], null, [.. filed.Select(_ => new FilingCard(days, DayCount.Working))]);
        var made = sample.Entitle(card);
        Assert.Equal(ok, made.Ok);
        if (!ok) Assert.Equal("Filing[0].Days", made.Violations[0].Field);
        else Assert.All(made.Value.FiledStages, s => Assert.Equal((days, DayCount.Working), ((int?)s.Filing!.Days, s.Filing.Count)));
        // Without terms in the card nothing of them changes.
        Assert.Equal(filed.Select(s => s.Filing), sample.Entitle(card with { Filing = null }).Value.FiledStages.Select(s => s.Filing));
    }

    [Fact]
    public void An_edition_in_force_never_changes_and_gives_way_to_the_next()
    {
        var program = Guid.NewGuid();
        var first = ProgramEdition.Begin(program, 1, null, Today).Value;
        Assert.Null(first.CheckEditable(isWithDirector: false));
        Assert.NotNull(first.CheckEditable(isWithDirector: true));
        Assert.Null(first.Approve("от 01.09.2026 № 29.2", Guid.NewGuid(), Today, null));
        Assert.NotNull(first.CheckEditable(isWithDirector: false));
        Assert.NotNull(first.Approve("от 02.09.2026 № 30", Guid.NewGuid(), Today, null));

        Assert.Equal("Reason", ProgramEdition.Begin(program, 2, " ", Today).Violations.Single().Field);
        var second = ProgramEdition.Begin(program, 2, "Новая форма", Today).Value;
        Assert.Null(second.Approve("от 03.09.2026 № 31", Guid.NewGuid(), Today, first));
        Assert.Equal((EditionState.Superseded, EditionState.InForce), (first.State, second.State));
        Assert.NotNull(first.Withdraw(null));
        Assert.Null(second.Withdraw(first));
        Assert.Equal((EditionState.InForce, EditionState.Draft, null), (first.State, second.State, second.ApprovedBy));
    }

    [Theory]
    [InlineData("29.2", "2026-11-30", null)]
    [InlineData("", "2026-11-30", "Number")]
    [InlineData("29.2", "2026-12-01", "On")]
    [InlineData("29.2", "2016-11-29", "On")]
    [InlineData("29.2", null, "On")]
    public void A_program_approved_before_the_portal_is_taken_over_by_number_and_date(string number, string? on, string? field)
    {
        var edition = ProgramEdition.Begin(Guid.NewGuid(), 1, null, Today).Value;
        Assert.Equal(field, edition.TakeOver(number, on is null ? null : DateOnly.Parse(on, System.Globalization.CultureInfo.InvariantCulture), null, Today)
            .SingleOrDefault()?.Field);
        Assert.Equal(field is null ? EditionState.InForce : EditionState.Draft, edition.State);
    }

    [Theory]
    [InlineData(2015, false)]
    [InlineData(2016, true)]
    [InlineData(2026, true)]
    [InlineData(2028, true)]
    [InlineData(2029, false)]
    public void The_first_year_is_near_now(int year, bool ok)
    {
        var program = new Program("Программа", "s0", 2026, 36);
        Assert.Equal(ok, program.Entitle("Программа", year, Today) is null);
        Assert.Equal("2026/2027 – 2028/2029", Program.Years(2026, 36));
        Assert.Equal("2026/2027", Program.Years(2026, 12));
    }

    [Fact]
    public void An_appointment_ends_not_before_it_begins()
    {
        var post = new ProgramPost(Guid.NewGuid(), PostDefinition.Curator, Guid.NewGuid(), Today);
        Assert.NotNull(post.End(Today.AddDays(-1)));
        Assert.Null(post.End(Today));
        Assert.True(post.HoldsOn(Today));
        Assert.False(post.HoldsOn(Today.AddDays(1)));
    }

    internal static ProgramDefinition Sample()
    {
        string[] six = ["педагог", "педагога", "педагогу", "педагога", "педагогом", "педагоге"];
        var phrase = new Phrase(six, six);
        return new ProgramDefinition("sample", 1, "Программа", "", "ПРИКАЗ", 36, new ProgramPassport("Школа",
            [
                new ProgramSection("goal", "Цель", Text: "Поддержка."),
                new ProgramSection("tasks", "Задачи", Items: ["учить"]),
                new ProgramSection("duties", "Обязанности", Shows: [ProgramPart.MentorDuties]),
                new ProgramSection("management", "Управление", Table: new ProgramTable(["Уровень", "Направления"], [["Школа", "Программа"]])),
            ]),
            new ProgramWords(phrase, phrase, phrase, phrase, phrase), [new ProgramForm("f", "учитель – учитель", [SideKind.Staff], [SideKind.Staff], [])],
            [new ProgramPhase("p", "Подготовка")], Duties: [new DutyList(ProgramRole.Mentor, ["знать"]), new DutyList(ProgramRole.Mentee, ["учиться"])]);
    }

    private static SectionCard Card(string title, string? text = null, string? items = null, string? rows = null) => new(title, false, text, items, false, rows);
}
