using MentoringPortal.Domain.Programs;
using MentoringPortal.Web.Features.Documents;

namespace MentoringPortal.Web.Features.Programs;

/// <summary>What one edition changes of another.</summary>
public static class EditionDifference
{
    /// <summary>More lines than this are not compared one by one.</summary>
    private const int MostLines = 400;

    public static IReadOnlyList<SectionChange> Of(ProgramDefinition before, ProgramDefinition now)
    {
        var changes = new List<SectionChange>();
        Compare("Титульный лист", Title(before), Title(now));
        Compare("Сроки", [.. before.TermLines], [.. now.TermLines]);
        foreach (var section in now.Passport.Sections)
        {
            if (before.Passport.Section(section.Code) is not { } earlier)
            {
                changes.Add(new SectionChange(section.Title, "добавлено", [.. Lines(now, section).Take(MostLines).Select(l => new DraftChange(null, l))]));
            }
            else
            {
                Compare(section.Title, Lines(before, earlier), Lines(now, section));
            }
        }

        changes.AddRange(before.Passport.Sections.Where(s => now.Passport.Section(s.Code) is null).Select(s => new SectionChange(s.Title, "исключено", [])));
        return changes;

        void Compare(string title, List<string> was, List<string> has)
        {
            if (was.SequenceEqual(has)) return;

            changes.Add(new SectionChange(title, "изменено",
                was.Count > MostLines || has.Count > MostLines ? [new DraftChange("Прежний текст раздела", "Новый текст раздела")] : DraftSources.Difference(was, has)));
        }
    }

    private static List<string> Title(ProgramDefinition program) =>
    [
        program.Title, program.OrderWord, program.Passport.Term ?? "", program.Passport.Settlement ?? "", .. program.Forms.Select(f => f.Label), program.Words.Mentee.Nominative,
        .. program.Passport.ApprovalList.Select(a => $"{a.Kind.Label()}: {a.By} {a.Document} {a.Number} {a.Date:dd.MM.yyyy}"),
    ];

    private static List<string> Lines(ProgramDefinition program, ProgramSection section) =>
    [
        section.Title,
        .. (section.Text ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries),
        .. program.ListOf(section),
        .. section.Table?.Rows.Select(r => string.Join(" | ", r)) ?? [],
    ];
}
