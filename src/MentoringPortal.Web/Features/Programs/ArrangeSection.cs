using MentoringPortal.Domain.Common;

namespace MentoringPortal.Web.Features.Programs;

/// <summary>Moves a section or takes it out of a draft.</summary>
public sealed class ArrangeSection(EditionText text)
{
    public Task<Outcome<Saved>> MoveAsync(Guid program, int number, string code, bool up, CancellationToken cancel) =>
        text.ChangeAsync(program, number, "Переставлен раздел программы", _ => false, d => d.Move(code, up), cancel);

    /// <param name="stamp">Of the section that the person saw.</param>
    public Task<Outcome<Saved>> RemoveAsync(Guid program, int number, string code, Guid stamp, CancellationToken cancel) => text.ChangeAsync(program, number,
        "Удалён раздел программы", d => d.Passport.Section(code) is not { } section || d.StampOf(section) != stamp, d => d.Remove(code), cancel);
}
