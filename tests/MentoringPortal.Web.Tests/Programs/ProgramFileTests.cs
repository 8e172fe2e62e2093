using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using MentoringPortal.Data;
using MentoringPortal.Data.Reference;
using MentoringPortal.Documents;
using MentoringPortal.Domain.Pools;
using MentoringPortal.Domain.Programs;
using Xunit;

namespace MentoringPortal.Web.Tests.Programs;

/// <summary>Programs as files: all load, and a mistake stops the start with file, path and line.</summary>
public sealed class ProgramFileTests
{
    private static readonly HashSet<string> Papers = [.. DocumentCatalogue.All.Select(d => d.Code)];

    public static TheoryData<string> Codes() => ["s0", "s1", "s2", "s3", "s4"];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Every_file_loads_and_names_only_what_is_there(string code)
    {
        ProgramCatalogue.Check(Papers);
        var program = ProgramCatalogue.Latest(code)!;
        Assert.Equal(code, program.Code);
        Assert.NotEmpty(program.Phases);
        Assert.All(program.Words.All, w => Assert.Equal((6, 6), (w.Phrase.One.Count, w.Phrase.Many.Count)));
    }

    [Fact]
    public void M9_only_the_first_school_assesses_stages_and_only_the_young_go_through_adaptation()
    {
        Assert.Equal(["s0"], ProgramCatalogue.All.Where(p => p.HasTrack).Select(p => p.Code));
        var s0 = ProgramCatalogue.Latest("s0")!;
        Assert.Equal(["adaptation", "development", "potential", "final"], s0.StagesOf("young").Select(s => s.Code));
        Assert.Equal(["development", "potential", "final"], s0.StagesOf("newly-arrived").Select(s => s.Code));
        Assert.Empty(s0.StagesOf("experienced"));
        var today = new DateOnly(2026, 11, 20);
        Assert.Equal("young", s0.CategoryFor(null, 2, new DateOnly(2020, 9, 1), today)!.Code);
        Assert.Equal("newly-arrived", s0.CategoryFor(null, 3, new DateOnly(2026, 9, 1), today)!.Code);
        Assert.Equal("experienced", s0.CategoryFor(null, 20, new DateOnly(2015, 9, 1), today)!.Code);
        Assert.Equal("young", s0.CategoryFor(PoolCategory.YoungSpecialist, 20, new DateOnly(2015, 9, 1), today)!.Code);
    }

    [Fact]
    public void The_counts_of_the_sources_are_kept()
    {
        Assert.Equal([6, 5, 3, 3, 6], ProgramCatalogue.All.OrderBy(p => p.Code).Select(p => p.Phases.Count));
        Assert.Equal([1, 4, 1, 1, 2], ProgramCatalogue.All.OrderBy(p => p.Code).Select(p => p.Forms.Count));
        Assert.Equal("РАСПОРЯЖЕНИЕ", ProgramCatalogue.Latest("s4")!.OrderWord);
        Assert.Equal([7, 8, 2, 2, 2], ProgramCatalogue.Latest("s1")!.Checklists!.Select(c => c.Items.Count));
        var s0 = ProgramCatalogue.Latest("s0")!;
        Assert.Equal([3, 3, 1, 4], s0.StageList.Select(s => s.Package.Count));
        Assert.Equal([5, 3, 3, 0], s0.StageList.Select(s => s.AgendaItems.Count));
        Assert.Equal((10, 6), (s0.Duties!.Single(d => d.Role == ProgramRole.Mentor).Duties.Count, s0.Duties!.Single(d => d.Role == ProgramRole.Mentee).Duties.Count));
        Assert.Equal(10, ProgramCatalogue.Latest("s2")!.Indicators!.Count);
        Assert.Equal((9, 18), (RubricCatalogue.Latest("program-effect")!.Lines.Count, RubricCatalogue.Latest("program-effect")!.Max));
    }

    [Fact]
    public void The_first_schools_program_is_whole_as_a_document()
    {
        var s0 = ProgramCatalogue.Latest("s0")!;
        int Items(string code) => s0.ListOf(s0.Passport.Section(code)!).Count;
        Assert.Equal([ApprovalKind.Approved, ApprovalKind.Agreed], s0.Passport.ApprovalList.Select(a => a.Kind)); // S0-1
        Assert.Equal(10, s0.Passport.Sections.Count(s => s.Level == 1)); // S0-2
        Assert.Equal((7, 8, 5, 6, 6, 3), (Items("terms"), Items("acts"), Items("tasks"), Items("principles"), Items("results"), Items("basis"))); // S0-3 … S0-7, S0-9
        Assert.Equal((10, 6), (Items("mentor-duties"), Items("mentee-duties"))); // S0-11, S0-12
        Assert.Equal(3, s0.Passport.Section("management")!.Table!.Rows.Count); // S0-10
        Assert.Equal(8, s0.Passport.Section("scheme")!.Table!.Rows.Count); // S0-64
        Assert.Equal((4, 2, 5), (s0.Forms[0].MentorCategories!.Count, s0.Forms[0].MenteeCategories!.Count, s0.Forms[0].Models.Count)); // S0-62, S0-63
        Assert.Equal(["adaptation", "development", "potential", "final"], s0.Passport.Sections.Select(s => s.Stage).OfType<string>());
        Assert.Equal((36, "три года"), (s0.TermMonths, s0.Passport.Term)); // S0-8
    }

    [Fact]
    public void S0_7_S1_34_S2_10_S3_18_S4_2_expected_results_are_found_in_every_program()
    {
        int[] Lists(string code) => [.. ProgramCatalogue.Latest(code)!.Passport.ExpectedResults.Select(s => s.ItemList.Count)];
        Assert.Equal([6], Lists("s0"));
        Assert.Equal([6], Lists("s1"));
        Assert.Equal([2], Lists("s2"));
        Assert.Equal([4, 2, 2], Lists("s3")); // of the young teacher, the mentor, the school
        Assert.Equal([17], Lists("s4"));
    }

    [Fact]
    public void S3_20_current_control_is_held_every_half_year_and_after_every_joint_event()
    {
        var reports = ProgramCatalogue.Latest("s3")!.Reports!;
        Assert.Contains(reports, r => r is { Rhythm: ReportRhythm.HalfYear, From: ProgramRole.Mentor });
        Assert.Contains(reports, r => r.Rhythm == ReportRhythm.AfterEvent);
    }

    [Fact]
    public void S1_1_the_regulation_numbers_its_clauses_as_the_source_does()
    {
        var passport = ProgramCatalogue.Latest("s1")!.Passport;
        Assert.Equal(
            ["1", "1.1", "1.2", "1.3", "2", "2.1", "2.2", "3", "3.1", "3.1.1", "3.1.2", "3.1.3", "3.1.4", "3.1.5", "4", "4.1", "4.1.1", "4.1.2", "4.1.3", "4.1.4", "4.2", "5",
                "5.1", "5.1.1", "5.1.2", "5.2", "5.2.1", "5.2.2", "6", "6.1"],
            passport.Sections.Select(passport.NumberOf));
        int Items(string code) => ProgramCatalogue.Latest("s1")!.ListOf(passport.Section(code)!).Count;
        Assert.Equal((6, 9, 7, 10, 10, 4, 7, 5, 9, 6), (Items("terms"), Items("principles"), Items("kinds"), Items("curator"), Items("council"), Items("mentor-rights"),
            Items("mentor-duties"), Items("mentee-rights"), Items("mentee-duties"), Items("environment"))); // S1-1, S1-4
    }

    [Fact]
    public void S2_11_S3_3_S4_22_every_file_has_its_road_map_as_data()
    {
        RoadMapDefinition Map(string code) => ProgramCatalogue.Latest(code)!.RoadMap!;
        Assert.Equal([16, 21, 8, 14, 35], new[] { "s0", "s1", "s2", "s3", "s4" }.Select(c => Map(c).Items.Count));
        Assert.Equal([5, 6, 4], new[] { "s2", "s3", "s4" }.Select(c => Map(c).Columns.Count));
        Assert.Equal(3, Map("s2").Items[4].Months.Count);
        Assert.Equal([0], Map("s3").Items[0].Months[0].Distinct());
        Assert.Equal([4, 12], Map("s4").Items[7].Months[0]);
        Assert.Equal((ProgramAct.Regulation, ProgramAct.RoadMap), (ProgramCatalogue.Latest("s1")!.Act, ProgramCatalogue.Latest("s3")!.Act));
        Assert.All(ProgramCatalogue.Offered, p => Assert.Contains(p.LegalActs!, a => a.Number == "273-ФЗ"));
        Assert.All(ProgramCatalogue.Offered, p => Assert.NotEmpty(p.PlanKindList));
        Assert.All(ProgramCatalogue.Offered, p => Assert.All(p.Passport.Sections, s => Assert.True(
            s.Level < 2 || s.Text is not null || s.ItemList.Count + s.Parts.Count > 0 || s.Table is not null || s.Stage is not null
            || p.Passport.Sections.SkipWhile(x => x != s).Skip(1).FirstOrDefault()?.Level > s.Level, $"{p.Code} {s.Code} is empty")));
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void A_school_that_takes_a_program_finds_its_own_name_in_it_and_reads_the_same_text_back(string code)
    {
        var mine = SchoolPrograms.ForSchool(code, "МБОУ «Школа \"Рассвет\"» № 7");
        var text = ProgramCatalogue.Write(mine);
        Assert.DoesNotContain("{school}", text, StringComparison.Ordinal);
        Assert.Equal(text, ProgramCatalogue.Write(ProgramCatalogue.Parse("again", Encoding.UTF8.GetBytes(text))));
        if (code == "s0") Assert.Contains(mine.Passport.Sections, s => s.Title.Contains("МБОУ «Школа \"Рассвет\"» № 7", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("passport.sections[1].stage", "\"nothing\"", "$.passport.sections[1].stage", "nothing")]
    [InlineData("passport.sections[1].shows", "[\"rubric\"]", "$.passport.sections[1].shows", "no rubric")]
    [InlineData("passport.sections[1].level", "4", "$.passport.sections[1].level", "chapter")]
    [InlineData("passport.sections[1].code", "\"note\"", "$.passport.sections", "there twice")]
    [InlineData("posts[0].title", "\"\"", "$.posts[0].title", "required")]
    [InlineData("roadMap.title", "\"\"", "$.roadMap.title", "required")]
    [InlineData("roadMap.items[3].phase", "\"nothing\"", "$.roadMap.items[3].phase", "nothing")]
    [InlineData("roadMap.items[3].months", "[[5, 2]]", "$.roadMap.items[3].months", "ranges")]
    [InlineData("roadMap.items[3].months", "[[0, 13]]", "$.roadMap.items[3].months", "ranges")]
    [InlineData("legalActs[0].title", "\"\"", "$.legalActs[0].title", "required")]
    [InlineData("categories[1].code", "\"young\"", "$.categories[1].code", "there twice")]
    [InlineData("planKinds[1].code", "\" \"", "$.planKinds[1].code", "a code is required")]
    [InlineData("kinds", "[{ \"code\": \"group\", \"minMentees\": 5, \"maxMentees\": 2 }]", "$.kinds[0].minMentees", "more than")]
    [InlineData("kinds", "[{ \"code\": \"group\", \"minMentees\": 0 }]", "$.kinds[0].minMentees", "at least 1")]
    [InlineData("kinds", "[{ \"code\": \"traditionel\" }]", "$.kinds[0].code", "no kind")]
    [InlineData("forms[0].code", "\"teacher-teachers\"", "$.forms[0].code", "no form")]
    [InlineData("forms[0].models[1].code", "\"m2\"", "$.forms[0].models[1].code", "no model")]
    [InlineData("forms[0].models[1].is", "\"strongToWeak\"", "$.forms[0].models[1].is", "could not be converted")]
    [InlineData("stages", "[null]", "$.stages[0]", "missing")]
    public void A_mistake_of_the_document_is_refused_with_its_path(string where, string json, string path, string why)
    {
        var root = JsonNode.Parse(ProgramCatalogue.LatestText("s0"))!;
        var (parent, last) = Walk(root, where);
        parent.AsObject()[last] = JsonNode.Parse(json);
        var refused = Assert.Throws<StartRefusedException>(() => ProgramCatalogue.Parse("my.v1.json", Encoding.UTF8.GetBytes(root.ToJsonString()), Papers));
        Assert.StartsWith($"my.v1.json, {path}", refused.Message, StringComparison.Ordinal);
        Assert.Contains(", line ", refused.Message, StringComparison.Ordinal);
        Assert.Contains(why, refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("stages[0].package[1].document", "\"D-99\"", "$.stages[0].package[1].document", "D-99")]
    [InlineData("stages[0].package[0].survey", "\"nothing\"", "$.stages[0].package[0].survey", "nothing")]
    [InlineData("stages[0].package[2].plan", "\"nothing\"", "$.stages[0].package[2].plan", "nothing")]
    [InlineData("stages[0].organizer", "\"janitor\"", "$.stages[0].organizer", "could not be converted")]
    [InlineData("stages[0].assess.until.anchor", "\"christmas\"", "$.stages[0].assess.until.anchor", "could not be converted")]
    [InlineData("stages[0].outcomes[2].effect", "\"fire\"", "$.stages[0].outcomes[2].effect", "could not be converted")]
    [InlineData("stages[1].from", "24", "$.stages[1].from", "not before")]
    [InlineData("stages[2].to", "48", "$.stages[2].to", "36 months")]
    [InlineData("stages[0].agenda[2].opens", "\"plan:nothing\"", "$.stages[0].agenda[2].opens", "nothing")]
    [InlineData("stages[0].agenda[2].opens", "\"window\"", "$.stages[0].agenda[2].opens", "opens nothing known")]
    [InlineData("categories[1].startAt", "\"nothing\"", "$.categories[1].startAt", "nothing")]
    [InlineData("words.mentee.one", "[\"специалист\"]", "$.words.mentee.one", "six cases")]
    [InlineData("planKinds[1].starter", "\"nothing\"", "$.planKinds[1].starter", "nothing")]
    [InlineData("reports[0].to", "\"nobody\"", "$.reports[0].to", "nobody")]
    [InlineData("termMonths", "\"three\"", "$.termMonths", "could not be converted")]
    [InlineData("forms[0].code", "\"teacher-robot\"", "$.forms[0].code", "no form")]
    [InlineData("forms[0].models[0].code", "\"old-young\"", "$.forms[0].models[0].code", "no model")]
    [InlineData("forms[0].models[0].code", "\"m0\"", "$.forms[0].models[0].code", "no model")]
    [InlineData("forms[0].label", "\" \"", "$.forms[0].label", "required")]
    [InlineData("kinds[0].code", "\"traditionel\"", "$.kinds[0].code", "no kind")]
    [InlineData("kinds[1].minMentees", "0", "$.kinds[1].minMentees", "at least 1")]
    [InlineData("kinds[0].maxMentees", "0", "$.kinds[0].maxMentees", "at least 1")]
    [InlineData("phases[0].code", "\"\"", "$.phases[0].code", "a code is required")]
    [InlineData("indicators[0].code", "\" \"", "$.indicators[0].code", "a code is required")]
    [InlineData("control[0].code", "\"\"", "$.control[0].code", "a code is required")]
    [InlineData("reports[0].code", "\"\"", "$.reports[0].code", "a code is required")]
    [InlineData("checklists[0].code", "\"\"", "$.checklists[0].code", "a code is required")]
    [InlineData("stages[0].package[0].code", "\"\"", "$.stages[0].package[0].code", "a code is required")]
    [InlineData("stages[0].agenda[0].code", "\"\"", "$.stages[0].agenda[0].code", "a code is required")]
    [InlineData("stages[0].outcomes[0].code", "\"\"", "$.stages[0].outcomes[0].code", "a code is required")]
    [InlineData("stages[0].organizer", "\"curator\"", "$.stages[0].organizer", "assesses nobody")]
    [InlineData("stages[0].interviewer", "\"psychologist\"", "$.stages[0].interviewer", "assesses nobody")]
    [InlineData("stages[0].fallback", "\"mentor\"", "$.stages[0].fallback", "assesses nobody")]
    [InlineData("forms", "null", "$.forms", "null")]
    [InlineData("words", "null", "$.words", "null")]
    public void A_mistake_is_refused_with_file_path_and_line(string where, string json, string path, string why)
    {
        var root = JsonNode.Parse(ProgramCatalogue.LatestText("s0"))!;
        var (parent, last) = Walk(root, where);
        Put(parent, last, json);
        var text = root.ToJsonString(new JsonSerializerOptions { WriteIndented = true });

        var refused = Assert.Throws<StartRefusedException>(() => ProgramCatalogue.Parse("my.v1.json", Encoding.UTF8.GetBytes(text), Papers));
        Assert.StartsWith($"my.v1.json, {path}, line ", refused.Message, StringComparison.Ordinal);
        Assert.Contains(why, refused.Message, StringComparison.Ordinal);
        var line = int.Parse(refused.Message.Split("line ")[1].Split(':')[0], System.Globalization.CultureInfo.InvariantCulture);
        Assert.Contains($"\"{where.Split('.')[^1].Split('[')[0]}\"", text.Split('\n')[line - 1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("control")]
    [InlineData("reports")]
    [InlineData("planKinds")]
    [InlineData("checklists")]
    [InlineData("indicators")]
    [InlineData("phases")]
    [InlineData("kinds")]
    [InlineData("forms")]
    [InlineData("stages")]
    public void What_has_the_same_code_twice_is_refused(string list)
    {
        var root = JsonNode.Parse(ProgramCatalogue.LatestText("s0"))!;
        root[list]!.AsArray().Add(root[list]![0]!.DeepClone());
        var refused = Assert.Throws<StartRefusedException>(() => ProgramCatalogue.Parse("my.v1.json", Encoding.UTF8.GetBytes(root.ToJsonString()), Papers));
        Assert.StartsWith($"my.v1.json, $.{list}[{root[list]!.AsArray().Count - 1}].code, line ", refused.Message, StringComparison.Ordinal);
        Assert.Contains("there twice", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_property_that_is_written_twice_is_refused()
    {
        var text = ProgramCatalogue.LatestText("s0").Replace("\"termMonths\"", "\"termMonths\": 12,\n  \"termMonths\"", StringComparison.Ordinal);
        var refused = Assert.Throws<StartRefusedException>(() => ProgramCatalogue.Parse("my.v1.json", Encoding.UTF8.GetBytes(text), Papers));
        Assert.StartsWith("my.v1.json, $.termMonths, line ", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_word_that_the_schema_does_not_know_is_refused()
    {
        var text = ProgramCatalogue.LatestText("s0").Replace("\"termMonths\"", "\"surprise\": 1,\n  \"termMonths\"", StringComparison.Ordinal);
        var refused = Assert.Throws<StartRefusedException>(() => ProgramCatalogue.Parse("my.v1.json", Encoding.UTF8.GetBytes(text), Papers));
        Assert.StartsWith("my.v1.json, ", refused.Message, StringComparison.Ordinal);
        Assert.Contains("surprise", refused.Message, StringComparison.Ordinal);
    }

    internal static void Put(JsonNode parent, string last, string json)
    {
        if (last.EndsWith(']')) parent.AsArray()[int.Parse(last.Trim('[', ']'), System.Globalization.CultureInfo.InvariantCulture)] = JsonNode.Parse(json);
        else parent.AsObject()[last] = JsonNode.Parse(json);
    }

    internal static (JsonNode Parent, string Last) Walk(JsonNode node, string where)
    {
        var steps = where.Replace("[", ".[", StringComparison.Ordinal).Split('.');
        foreach (var step in steps[..^1]) node = step[0] == '[' ? node[int.Parse(step.Trim('[', ']'), System.Globalization.CultureInfo.InvariantCulture)]! : node[step]!;

        return (node, steps[^1]);
    }
}
