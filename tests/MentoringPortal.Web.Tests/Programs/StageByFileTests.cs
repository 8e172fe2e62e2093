using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using MentoringPortal.Data.Reference;
using MentoringPortal.Domain.Assessments;
using MentoringPortal.Domain.Programs;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace MentoringPortal.Web.Tests.Programs;

/// <summary>The same acts run by S0's own first stage and by a file with other parts, roles, outcomes and terms, and without review and interview.</summary>
public sealed partial class StageByFileTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private static readonly SchoolCalendar Calendar = new("Europe/Moscow");
    private static readonly Assessor Deputy = new(Guid.NewGuid(), MentorsTheMentee: false);

    public static TheoryData<string> Files => ["s0", "other"];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task A_stage_goes_from_package_to_filing_by_its_file(string file)
    {
        var stage = Stage(file);
        var a = await OpenedAsync(stage);
        var today = TestClock.Today;
        Assert.Equal(AssessmentState.CollectingPackage, a.State);
        Assert.False(a.ConclusionEditable(stage));
        TestData.HandIn(a);
        Assert.Equal(AssessmentState.PackageComplete, a.State);
        if (stage.JointReview)
        {
            Assert.NotEmpty(a.Draft(Deputy, Texts(stage), stage));
            Assert.Empty(a.Review(Deputy, new JointReviewCard(today, "Рассмотрели", null, false), today));
        }

        else
        {
            Assert.Contains("с наставником не рассматривают", Assert.Single(a.Review(Deputy, new JointReviewCard(today, "Рассмотрели", null, false), today)).Message,
                StringComparison.Ordinal);
        }

        Assert.NotEmpty(a.Draft(Deputy, Texts(stage) with { Outcome = "unheard-of" }, stage));
        Assert.Empty(a.Draft(Deputy, Texts(stage), stage));
        Assert.Equal(Deputy.PersonId, a.OrganizerId);
        if (stage.HasInterview)
        {
            Assert.NotEmpty(a.Conclude(Deputy, "1", today, null, stage, Calendar, today));
            Assert.Empty(a.Appoint(Deputy, TestClock.Start.UtcDateTime.AddHours(1), "Кабинет 12", TestClock.Start.UtcDateTime));
            foreach (var item in stage.AgendaItems)
            {
                var without = stage.AgendaItems.Where(i => i != item).Select(i => i.Code).ToList();
                if (item.Required)
                {
                    Assert.Contains(a.HoldInterview(Deputy, new InterviewCard(today, without, "Да", null), stage, Calendar, today), v => v.Field == "AgendaDone");
                }
            }

            Assert.Empty(a.HoldInterview(Deputy, new InterviewCard(today, [.. stage.AgendaItems.Where(i => i.Required).Select(i => i.Code)], "Да", null), stage, Calendar, today));
            Assert.All(stage.AgendaItems, i => Assert.Equal(i.Required, a.WentThrough(i.Code)));
        }
        else
        {
            Assert.Contains("без собеседования", Assert.Single(a.Appoint(Deputy, TestClock.Start.UtcDateTime.AddHours(1), "Кабинет 12", TestClock.Start.UtcDateTime)).Message,
                StringComparison.Ordinal);
        }

        Assert.Empty(a.Conclude(Deputy, "1", today, null, stage, Calendar, today));
        a.ConclusionIssued(Guid.NewGuid());
        Assert.Equal(stage.Filing!.DueOn(today, Calendar), a.FilingDueOn);
        Assert.Null(a.Acknowledge(today));
        Assert.Null(a.File(Deputy, today, today));
        Assert.Equal(AssessmentState.Filed, a.State);
    }

    [Fact]
    public void The_two_files_differ_in_everything_a_file_decides()
    {
        var (s0, other) = (Stage("s0"), Stage("other"));
        Assert.Equal((3, 2), (s0.Package.Count, other.Package.Count));
        Assert.Equal((3, 4), (s0.OutcomeList.Count, other.OutcomeList.Count));
        Assert.Equal((true, false), (s0.JointReview, other.JointReview));
        Assert.Equal((true, false), (s0.HasInterview, other.HasInterview));
        Assert.Equal((ProgramRole.DeputyAcademic, ProgramRole.DeputyMethodical), (s0.Organizer, other.Organizer));
        Assert.NotEqual((s0.Code, s0.Plan, s0.Title), (other.Code, other.Plan, other.Title));
        Assert.Equal((DayCount.Calendar, DayCount.Working), (s0.Filing!.Count, other.Filing!.Count));
    }

    [Fact]
    public void No_stage_plan_or_questionnaire_of_a_program_is_named_in_code()
    {
        var codes = ProgramCatalogue.All.SelectMany(p => p.StageList.Select(s => s.Code).Concat(p.PlanKindList.Select(k => k.Code))
                .Concat(p.StageList.Select(s => s.Survey).OfType<string>()))
            .Distinct().Select(c => $"\"{c}\"").ToList();
        Assert.Empty(Code().SelectMany(f => codes.Where(c => f.Text.Contains(c, StringComparison.Ordinal)).Select(c => $"{f.Name}: {c}")));
    }

    [Fact]
    public void No_title_of_a_stage_plan_or_questionnaire_is_told_in_code()
    {
        var titles = ProgramCatalogue.All.SelectMany(p => p.StageList.Select(s => s.Title).Concat(p.PlanKindList.Select(k => k.Title)))
            .Concat(SurveyCatalogue.All.Select(s => s.Title)).Distinct().ToList();
        Assert.True(titles.Count > 10);
        // «План индивидуального развития» and «Персонализированная программа» are words of the field: what is forbidden is the title as a whole.
        Assert.Empty(Code().SelectMany(f => titles.Where(t => f.Text.Contains(t, StringComparison.OrdinalIgnoreCase)).Select(t => $"{f.Name}: {t}")));
        // «адаптация» is a stage of one school's program.
        Assert.Empty(Code().Where(f => f.Text.Contains("адаптаци", StringComparison.OrdinalIgnoreCase)).Select(f => f.Name));
    }

    // Domain and Web without the demonstration, whose records are of those programs, and without comments, which give examples.
    private static IEnumerable<(string Name, string Text)> Code() => new[] { "MentoringPortal.Web", "MentoringPortal.Domain" }
        .SelectMany(p => Directory.EnumerateFiles(Path.Combine(Sources(), p), "*.*", SearchOption.AllDirectories))
        .Where(f => Path.GetExtension(f) is ".cs" or ".cshtml" or ".js")
        .Where(f => !f.Contains("/obj/", StringComparison.Ordinal) && !f.Contains("/bin/", StringComparison.Ordinal) && !f.Contains("/Demo/", StringComparison.Ordinal))
        .Select(f => (Path.GetFileName(f), string.Join('\n', File.ReadLines(f).Where(l => !l.TrimStart().StartsWith("//", StringComparison.Ordinal)))));

    private async Task<StageAssessment> OpenedAsync(StageDefinition stage) => await portal.InSchoolAsync(portal.First, async db =>
    {
        var (mentor, mentee) = (TestData.Staff("Двуфайлова", "Анна"), TestData.Staff("Двуфайлов", "Пётр", "Ильич", Domain.Language.Gender.Male));
        db.AddRange(mentor, mentee);
        await db.SaveChangesAsync();
        var pair = await TestData.ActivePairAsync(db, mentor.Id, mentee.Id);
        var track = await db.Set<Participation>().Include(p => p.Stages).SingleAsync(p => p.PersonId == mentee.Id);
        return StageAssessment.Open(track.Stages[0], stage, track.EditionId, pair, [pair]);
    });

    private static ConclusionCard Texts(StageDefinition stage) => new("Результаты", stage.OutcomeList[^1].Code, "Выводы", null, null, null,
        stage.OutcomeList[^1].Effect == OutcomeEffect.Prolong ? TestClock.Today.AddYears(2) : null);

    private static StageDefinition Stage(string file) => Program(file).StageList[0];

    private static ProgramDefinition Program(string file) => file == "s0" ? TestData.Program
        : ProgramCatalogue.Parse("other.json", System.Text.Encoding.UTF8.GetBytes(OtherText()));

    // The first file with another first stage: code, title, plan and its approver, two parts, no joint review, no interview, four outcomes, filing in working days.
    private static string OtherText()
    {
        var root = JsonNode.Parse(ProgramCatalogue.LatestText("s0"))!;
        var stage = root["stages"]![0]!.AsObject();
        var plan = root["planKinds"]!.AsArray().Single(k => (string?)k!["code"] == (string?)stage["plan"])!;
        foreach (var section in root["passport"]!["sections"]!.AsArray().Where(s => (string?)s!["stage"] == (string?)stage["code"])) section!["stage"] = "entry";
        foreach (var category in root["categories"]!.AsArray().Where(c => (string?)c!["startAt"] == (string?)stage["code"])) category!["startAt"] = "entry";
        foreach (var part in stage["package"]!.AsArray().Where(p => p!["plan"] is not null)) part!["plan"] = "first-steps";
        (plan["code"], plan["title"], plan["approver"]) = ("first-steps", "План первых шагов", "deputyMethodical");
        (stage["code"], stage["title"], stage["plan"]) = ("entry", "Вхождение в школу", "first-steps");
        stage["package"]!.AsArray().RemoveAt(0);
        stage["organizer"] = "deputyMethodical";
        stage["jointReview"] = false;
        stage.Remove("agenda");
        stage.Remove("interviewer");
        stage["outcomes"]!.AsArray().Add(new JsonObject { ["code"] = "moved", ["text"] = "Переведён" });
        stage["filing"] = new JsonObject { ["days"] = 3, ["count"] = "working" };
        return root.ToJsonString();
    }

    private static string Sources([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "src"));
}
