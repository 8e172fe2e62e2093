namespace MentoringPortal.Domain.Programs;

/// <summary>What a section shows of the program's own data after its text: lists and tables that the portal works by.</summary>
public enum ProgramPart
{
    MentorDuties,
    MenteeDuties,
    Participants,
    Models,
    Phases,
    Checklists,
    PlanKinds,
    Control,
    Reports,
    Indicators,
    Rubric,
    Risks,
    RoadMap,
}

/// <summary>A table that belongs to the text alone. A line feed inside a cell begins a new line.</summary>
public sealed record ProgramTable(IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows);

/// <summary>A section of the program as a document.</summary>
/// <param name="Code">Names the section in addresses and comparisons; never changes.</param>
/// <param name="Level">1 for a chapter, which is numbered, 2 for a part of it, 3 for a clause of a part.</param>
/// <param name="Text">Paragraphs; a line that begins with «– » is an item.</param>
/// <param name="Items">A list after the text.</param>
/// <param name="Numbered">The items carry numbers.</param>
/// <param name="Table">A table after the list.</param>
/// <param name="Shows">Data of the program after the text.</param>
/// <param name="Stage">Code of the stage whose package, interview and outcomes stand after the text.</param>
public sealed record ProgramSection(string Code, string Title, int Level = 1, string? Text = null, IReadOnlyList<string>? Items = null, bool Numbered = false,
    ProgramTable? Table = null, IReadOnlyList<ProgramPart>? Shows = null, string? Stage = null)
{
    public IReadOnlyList<string> ItemList => Items ?? [];

    public IReadOnlyList<ProgramPart> Parts => Shows ?? [];
}

/// <summary>Who gave the program its force or a say to it (S0-1).</summary>
public enum ApprovalKind
{
    /// <summary>«Утверждаю».</summary>
    Approved,

    /// <summary>«Согласовано».</summary>
    Agreed,

    /// <summary>«Рассмотрено».</summary>
    Considered,

    /// <summary>«Принято».</summary>
    Accepted,
}

/// <summary>A block of the title page.</summary>
/// <param name="By">Post or body: «Директор школы», «педагогическим советом школы».</param>
/// <param name="Document">«протокол», «приказ».</param>
/// <param name="Number">A string: «29.2» (S0-1).</param>
public sealed record ProgramApproval(ApprovalKind Kind, string By, string? Document = null, string? Number = null, DateOnly? Date = null);

/// <summary>The program as a document: title page and sections in their order.</summary>
/// <param name="School">Full name of the school it was written in.</param>
/// <param name="Term">«три года».</param>
/// <param name="Approvals">Up to four blocks.</param>
/// <param name="Clauses">Parts and clauses are numbered too: «4.1.2».</param>
public sealed record ProgramPassport(string School, IReadOnlyList<ProgramSection> Sections, string? Settlement = null, string? Term = null,
    IReadOnlyList<ProgramApproval>? Approvals = null, bool Clauses = false)
{
    /// <summary>More blocks than this do not go on a title page.</summary>
    public const int MostApprovals = 4;

    public IReadOnlyList<ProgramApproval> ApprovalList => Approvals ?? [];

    /// <summary>A section by its code.</summary>
    public ProgramSection? Section(string? code) => Sections.FirstOrDefault(s => s.Code == code);

    /// <summary>Sections that list the expected results (S0-7, S1-34, S3-18, S4-2): the one of that name, or where it lists none, those below it.</summary>
    public IReadOnlyList<ProgramSection> ExpectedResults
    {
        get
        {
            var at = Sections.ToList().FindIndex(s => s.Code == "results");
            if (at < 0) return [];

            return Sections[at].ItemList.Count > 0 ? [Sections[at]] : [.. Sections.Skip(at + 1).TakeWhile(s => s.Level > Sections[at].Level).Where(s => s.ItemList.Count > 0)];
        }
    }

    /// <summary>«4» of a chapter; «4.1.2» of a clause where clauses are numbered, else null.</summary>
    public string? NumberOf(ProgramSection section)
    {
        if (!Clauses && section.Level > 1) return null;

        var numbers = new int[3];
        foreach (var one in Sections)
        {
            numbers[one.Level - 1]++;
            Array.Clear(numbers, one.Level, numbers.Length - one.Level);
            if (one.Code == section.Code) break;
        }

        return string.Join('.', numbers.Take(section.Level));
    }
}
