using MentoringPortal.Domain.Common;

namespace MentoringPortal.Web.Features.Programs;

/// <summary>Adds a section of the school's own.</summary>
public sealed class AddSection(EditionText text)
{
    /// <param name="after">Code of the section it follows; null: at the end.</param>
    public Task<Outcome<Saved>> RunAsync(Guid program, int number, string? after, SectionForm form, CancellationToken cancel) =>
        text.ChangeAsync(program, number, $"Добавлен раздел «{form.Title}»", _ => false, d => d.Insert(after, form.Card), cancel);
}
