using MentoringPortal.Domain.LegalActs;
using MentoringPortal.Domain.Programs;

namespace MentoringPortal.Data.Reference;

/// <summary>A school takes a program over: program, first edition and its text, in the caller's save.</summary>
public static class SchoolPrograms
{
    // Written in the files where the source had its own name.
    private const string SchoolMark = "{school}";

    /// <summary>The program as the school's own text: its name stands where the source school's stood.</summary>
    /// <param name="code">Program of a source school.</param>
    /// <param name="schoolName">Short name, as inside a phrase.</param>
    public static ProgramDefinition ForSchool(string code, string schoolName)
    {
        var name = System.Text.Json.JsonSerializer.Serialize(schoolName)[1..^1];
        var made = ProgramCatalogue.Parse(code, System.Text.Encoding.UTF8.GetBytes(ProgramCatalogue.LatestText(code).Replace(SchoolMark, name, StringComparison.Ordinal)));
        return made with { Passport = made.Passport with { School = schoolName, Settlement = null } };
    }

    /// <summary>Takes a program over as it is, in force at once and the usual one.</summary>
    /// <param name="schoolName">Short name, as inside a phrase.</param>
    /// <param name="firstYear">Calendar year in which the program's first academic year begins.</param>
    public static void TakeProgram(this PortalDbContext db, string code, string schoolName, int firstYear)
    {
        var definition = ForSchool(code, schoolName);
        var program = new Program(definition.Title, code, firstYear, definition.TermMonths);
        program.BeUsual(true);
        db.Add(program);
        var edition = ProgramEdition.First(program.Id);
        db.Add(edition);
        db.Add(new ProgramEditionContent(edition.Id, ProgramCatalogue.Write(definition)));
        db.TakeActs(definition, []);
    }

    /// <summary>Puts the acts of a program into the school's register, each once.</summary>
    public static void TakeActs(this PortalDbContext db, ProgramDefinition definition, IReadOnlyCollection<LegalAct> known)
    {
        foreach (var act in definition.LegalActs ?? [])
        {
            if (!known.Any(k => k.IsSame(act))) db.Add(new LegalAct(act));
        }
    }
}
