using MentoringPortal.Domain.Common;

namespace MentoringPortal.Web.Features.Programs;

/// <summary>Puts another text of a section.</summary>
public sealed class RewriteSection(EditionText text)
{
    /// <param name="stamp">Of the section that the form was filled from.</param>
    public Task<Outcome<Saved>> RunAsync(Guid program, int number, string code, Guid stamp, SectionForm form, CancellationToken cancel) => text.ChangeAsync(program, number,
        $"Изменён раздел «{form.Title}»", d => d.Passport.Section(code) is not { } section || d.StampOf(section) != stamp, d => d.Rewrite(code, form.Card), cancel);
}
