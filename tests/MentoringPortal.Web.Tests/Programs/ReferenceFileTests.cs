using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using MentoringPortal.Data;
using MentoringPortal.Data.Reference;
using MentoringPortal.Documents;
using MentoringPortal.Web.Tests.Docs;
using Xunit;

namespace MentoringPortal.Web.Tests.Programs;

/// <summary>Questionnaires, starter plans, rubrics, visit sheets and agendas as files: all are sound, and a mistake stops the start with file, path and line.</summary>
public sealed class ReferenceFileTests
{
    private static readonly string Folder = Path.Combine(DocsTests.Root, "src/MentoringPortal.Data/Reference");

    [Fact]
    public void Everything_that_is_checked_at_the_start_is_sound() => ReferenceCheck.Run(DocumentCatalogue.All.Select(d => d.Code).ToHashSet());

    [Fact]
    public void Every_folder_of_reference_files_is_checked()
    {
        var folders = Directory.GetDirectories(Folder).Select(Path.GetFileName).Order().ToList();
        Assert.Equal(["Agendas", "Plans", "Programs", "Rubrics", "Surveys", "Visits"], folders);
        foreach (var file in folders.Where(f => f != "Programs").SelectMany(f => Directory.GetFiles(Path.Combine(Folder, f!), "*.json")))
        {
            Assert.NotNull(ReferenceCheck.Read(Path.GetFileName(Path.GetDirectoryName(file))!, Path.GetFileName(file), File.ReadAllBytes(file)));
        }
    }

    [Theory]
    [InlineData("Surveys/young-specialist.v1.json", "sections[0].questions[0].code", "\"Bad Code\"", "$.sections[0].questions[0].code", "plain word")]
    [InlineData("Surveys/young-specialist.v1.json", "sections[0].questions[0].text", "\" \"", "$.sections[0].questions[0].text", "required")]
    [InlineData("Surveys/young-specialist.v1.json", "sections[0].questions[0].options", "[]", "$.sections[0].questions[0].options", "two options")]
    [InlineData("Surveys/young-specialist.v1.json", "sections[0].questions[0].options[1].code", "\"yes\"", "$.sections[0].questions[0].options[1].code", "there twice")]
    [InlineData("Surveys/young-specialist.v1.json", "sections[0].questions[0].type", "\"guess\"", "$.sections[0].questions[0].type", "could not be converted")]
    [InlineData("Surveys/young-specialist.v1.json", "sections[1].code", "\"training\"", "$.sections[1].code", "there twice")]
    [InlineData("Surveys/young-specialist.v1.json", "sections[0].title", "\"\"", "$.sections[0].title", "required")]
    [InlineData("Surveys/young-specialist.v1.json", "sections", "[null]", "$.sections[0]", "missing")]
    [InlineData("Surveys/young-specialist.v1.json", "namedReaders[0]", "\"everybody\"", "$.namedReaders[0]", "could not be converted")]
    [InlineData("Surveys/young-specialist.v1.json", "intro", "null", "$.intro", "null")]
    [InlineData("Surveys/young-specialist.v1.json", "version", "2", "$.version", "name of the file")]
    [InlineData("Surveys/young-specialist.v1.json", "code", "\"old-specialist\"", "$.code", "name of the file")]
    [InlineData("Plans/adaptation.v1.json", "measures[1].day", "-1", "$.measures[1].day", "out of 0 to 1100")]
    [InlineData("Plans/adaptation.v1.json", "measures[1].day", "1101", "$.measures[1].day", "out of 0 to 1100")]
    [InlineData("Plans/adaptation.v1.json", "measures[2].measure", "\" \"", "$.measures[2].measure", "required")]
    [InlineData("Plans/adaptation.v1.json", "measures", "[]", "$.measures", "no measures")]
    [InlineData("Plans/adaptation.v1.json", "measures[0].responsible", "\"Nobody\"", "$.measures[0].responsible", "could not be converted")]
    [InlineData("Rubrics/program-effect.v1.json", "scale", "[]", "$.scale", "two marks")]
    [InlineData("Rubrics/program-effect.v1.json", "scale[1].points", "0", "$.scale[1].points", "twice")]
    [InlineData("Rubrics/program-effect.v1.json", "groups", "[]", "$.groups", "lines are required")]
    [InlineData("Rubrics/program-effect.v1.json", "groups[0].lines[0]", "\" \"", "$.groups[0].lines[0]", "required")]
    [InlineData("Rubrics/program-effect.v1.json", "groups[0].lines", "[]", "$.groups[0].lines", "without lines")]
    [InlineData("Rubrics/program-effect.v1.json", "bands[0].from", "99", "$.bands[0].from", "more than to")]
    [InlineData("Rubrics/program-effect.v1.json", "bands", "[]", "$.bands", "no band")]
    [InlineData("Visits/lesson-visit.v1.json", "scale", "[]", "$.scale", "two marks")]
    [InlineData("Visits/lesson-visit.v1.json", "scale[1].points", "0", "$.scale[1].points", "rise")]
    [InlineData("Visits/lesson-visit.v1.json", "lines[0]", "\"\"", "$.lines[0]", "required")]
    [InlineData("Visits/lesson-visit.v1.json", "lines", "[]", "$.lines", "nothing to score")]
    [InlineData("Visits/lesson-visit.v1.json", "lessonTypes[1]", "\"открытие нового знания\"", "$.lessonTypes[1]", "there twice")]
    [InlineData("Agendas/meetings.v1.json", "templates[1].code", "\"acquaintance\"", "$.templates[1].code", "there twice")]
    [InlineData("Agendas/meetings.v1.json", "templates[0].code", "\"\"", "$.templates[0].code", "a code is required")]
    [InlineData("Agendas/meetings.v1.json", "templates[0].lines", "[]", "$.templates[0].lines", "without points")]
    [InlineData("Agendas/meetings.v1.json", "templates[0].kind", "\"Party\"", "$.templates[0].kind", "could not be converted")]
    [InlineData("Agendas/meetings.v1.json", "version", "2", "$.version", "name of the file")]
    public void A_mistake_is_refused_with_file_path_and_line(string file, string where, string json, string path, string why)
    {
        var root = JsonNode.Parse(File.ReadAllText(Path.Combine(Folder, file)))!;
        var (parent, last) = ProgramFileTests.Walk(root, where);
        ProgramFileTests.Put(parent, last, json);
        var text = root.ToJsonString(new JsonSerializerOptions { WriteIndented = true });

        var refused = Assert.Throws<StartRefusedException>(() => ReferenceCheck.Read(file.Split('/')[0], file.Split('/')[1], Encoding.UTF8.GetBytes(text)));
        Assert.StartsWith($"Reference/{file}, {path}, line ", refused.Message, StringComparison.Ordinal);
        Assert.Contains(why, refused.Message, StringComparison.Ordinal);
        var line = text.Split('\n')[int.Parse(refused.Message.Split("line ")[1].Split(':')[0], System.Globalization.CultureInfo.InvariantCulture) - 1];
        if (!path.EndsWith(']')) Assert.Contains($"\"{path.Split('.')[^1]}\"", line, StringComparison.Ordinal);
    }
}
