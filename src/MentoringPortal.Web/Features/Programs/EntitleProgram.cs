using MentoringPortal.Data.Reference;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Programs;
using MentoringPortal.Web.Infrastructure;

namespace MentoringPortal.Web.Features.Programs;

/// <summary>Sets title, years and words of a draft; the program is called so at once while nothing of it is in force.</summary>
public sealed class EntitleProgram(EditionText text, SchoolClock clock)
{
    /// <summary>What a program may call its mentees.</summary>
    public static IReadOnlyList<Phrase> Mentees { get; } = [.. ProgramCatalogue.Offered.Select(p => p.Words.Mentee).DistinctBy(p => p.Nominative)];

    public Task<Outcome<Saved>> RunAsync(Guid program, int number, Guid stamp, PassportForm form, CancellationToken cancel) => text.ChangeAsync(program, number,
        "Изменены название и слова программы", d => StampOf(d) != stamp,
        d => d.Entitle(new PassportCard(form.Title, form.OrderWord, form.Term, form.Settlement, form.FormLabels, Mentees.FirstOrDefault(m => m.Nominative == form.Mentee))), cancel,
        (p, d) => number == 1 ? p.Entitle(d.Title, form.FirstYear, clock.Today) : null);

    /// <summary>Of what the form holds.</summary>
    public static Guid StampOf(ProgramDefinition program) => program.StampOf(new ProgramSection("passport", program.Title, Text: string.Join('\n',
        [program.OrderWord, program.Passport.Term, program.Passport.Settlement, program.Words.Mentee.Nominative, .. program.Forms.Select(f => f.Label)])));
}
