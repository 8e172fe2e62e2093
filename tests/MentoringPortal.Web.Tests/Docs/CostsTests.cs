using System.Globalization;
using System.Text.RegularExpressions;
using Xunit;

namespace MentoringPortal.Web.Tests.Docs;

/// <summary>«What a change costs» of the architecture is counted on the code: files, lines and places are those of the change that each row names.</summary>
public sealed partial class CostsTests
{
    private static readonly string Architecture = File.ReadAllText(Path.Combine(DocsTests.Root, "docs/architecture.md"));

    private static string Row(string change) => Architecture.Split('\n').Single(l => l.StartsWith($"| {change}", StringComparison.Ordinal));

    [Fact]
    public void A_field_of_the_staff_card_costs_the_files_and_lines_that_are_told()
    {
        var row = Row("a field of the staff card");
        var files = Named().Matches(row.Split("one migration")[0]).Select(m => m.Groups[1].Value).ToList();
        Assert.Equal(files.Count, Number(row, "(\\d+) files by hand"));
        var uses = files.ConvertAll(f => (File: f, Lines: Code(Single(f)).Where(l => Field().IsMatch(l)).ToList()));
        Assert.All(uses, u => Assert.True(u.Lines.Count > 0, $"{u.File} does not name the field"));
        // The paper that prints it and the sheet of loads are what the field was wanted for, not its cost.
        var lines = uses.Sum(u => u.Lines.Count);
        Assert.Equal(Number(row, "(\\d+) lines"), lines);
        // Nothing else of the room knows it.
        var others = Directory.EnumerateFiles(Path.Combine(DocsTests.Root, "src/MentoringPortal.Web/Features/People")).Where(f => !files.Contains(Path.GetFileName(f)))
            .Where(f => Code(f).Any(l => Field().IsMatch(l)));
        Assert.Empty(others);
    }

    [Fact]
    public void A_list_page_and_a_room_cost_the_lines_that_are_told()
    {
        var list = Row("a list page with its filter");
        var view = Path.Combine(DocsTests.Root, "src/MentoringPortal.Web/Features/Divisions/Index.cshtml");
        Near(Number(list, "`DivisionReader.cs` \\((\\d+)"), Lines(Single("DivisionReader.cs")));
        Near(Number(list, "`Divisions/Index.cshtml` \\((\\d+)"), Lines(view));
        // With the action itself.
        Near(Number(list, "about (\\d+) lines"), Lines(Single("DivisionReader.cs")) + Lines(view) + 8);

        var room = Row("a room with a list, a page and six writes");
        var files = Directory.GetFiles(Path.Combine(DocsTests.Root, "src/MentoringPortal.Web/Features/Divisions"));
        Assert.Equal(["nine"], Regex.Matches(room, "in (\\w+) files").Select(m => m.Groups[1].Value));
        Assert.Equal(9, files.Length);
        Near(Number(room, "(\\d+) lines"), files.Sum(Lines));
        Assert.Equal(6, Code(Single("DivisionsController.cs")).Count(l => l.Contains("[HttpPost(", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_deadline_costs_one_entry_and_one_case()
    {
        Assert.Contains("`pair-ending`", Row("a deadline or another kind of work"), StringComparison.Ordinal);
        var names = Names("\"pair-ending\"");
        Assert.Equal(["MentorshipWork.cs", "WorkRuleTests.cs"], All("src").Concat(All("tests")).Where(names).Select(Path.GetFileName).Where(f => f != "CostsTests.cs"));
    }

    [Fact]
    public void An_effect_of_orders_costs_one_class_and_its_line_in_the_list()
    {
        Assert.Contains("`ReplaceMentor`", Row("an effect of orders"), StringComparison.Ordinal);
        Assert.Equal(["OrderEffect.cs", "ReplaceMentor.cs"], All("src").Where(Names("ReplaceMentor")).Select(Path.GetFileName).Order());
    }

    [Theory]
    [InlineData("Programs")]
    [InlineData("Surveys")]
    [InlineData("Plans")]
    [InlineData("Rubrics")]
    [InlineData("Visits")]
    public void A_template_costs_no_code(string folder)
    {
        Assert.Contains("no code", Row("a plan template, a questionnaire, a rubric, a program"), StringComparison.Ordinal);
        // A file is read because it lies there: no code names one, but the one with which schools begin.
        var files = Directory.GetFiles(Path.Combine(DocsTests.Root, "src/MentoringPortal.Data/Reference", folder), "*.json").Select(Path.GetFileName).ToList();
        Assert.NotEmpty(files);
        var project = File.ReadAllText(Path.Combine(DocsTests.Root, "src/MentoringPortal.Data/MentoringPortal.Data.csproj"));
        Assert.All(files, f => Assert.DoesNotContain(f!, project, StringComparison.Ordinal));
        var codes = files.Select(f => $"\"{f!.Split(".v")[0]}\"").ToList();
        // The cohorts draw in shades that are called s1 to s4.
        string[] begun = ["ProgramCatalogue.cs", "RubricCatalogue.cs", "VisitFormCatalogue.cs", "CohortReader.cs"];
        Assert.Empty(All("src").Where(f => !f.Contains("/Demo/", StringComparison.Ordinal) && !begun.Contains(Path.GetFileName(f)))
            .SelectMany(f => codes.Where(c => Code(f).Any(l => l.Contains(c, StringComparison.Ordinal))).Select(c => $"{Path.GetFileName(f)}: {c}")));
    }

    // A figure of the table may be a tenth beside the count of today.
    private static void Near(int told, int counted) => Assert.InRange(counted, told * 0.9, told * 1.1);

    private static int Number(string row, string pattern) => int.Parse(Regex.Match(row, pattern).Groups[1].Value, CultureInfo.InvariantCulture);

    private static int Lines(string path) => File.ReadAllLines(path).Length;

    private static string[] Code(string path) => DocsTests.WithoutComments(path, File.ReadAllText(path)).Split('\n');

    private static Func<string, bool> Names(string text) => f => DocsTests.WithoutComments(f, File.ReadAllText(f)).Contains(text, StringComparison.Ordinal);

    private static string Single(string name) => All("src").Single(f => Path.GetFileName(f) == name && (name != "Edit.cshtml" || f.Contains("/People/", StringComparison.Ordinal)));

    private static IEnumerable<string> All(string under) => Directory.EnumerateFiles(Path.Combine(DocsTests.Root, under), "*.cs*", SearchOption.AllDirectories)
        .Where(f => (f.EndsWith(".cs", StringComparison.Ordinal) || f.EndsWith(".cshtml", StringComparison.Ordinal)) && !Aside().IsMatch(f));

    [GeneratedRegex("`([\\w.]+\\.(?:cs|cshtml))`")]
    private static partial Regex Named();

    [GeneratedRegex("\\bNumber\\b|Табельный номер")]
    private static partial Regex Field();

    [GeneratedRegex("/(bin|obj|Migrations)/")]
    private static partial Regex Aside();
}
