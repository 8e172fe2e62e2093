using MentoringPortal.Domain.Common;

namespace MentoringPortal.Web.Features.Programs;

/// <summary>Sets the terms of a draft: length of the program, months of stages, plans and controls, days of assessment and filing, rhythm of reports.</summary>
public sealed class SetTerms(EditionText text)
{
    public Task<Outcome<Saved>> RunAsync(Guid program, int number, Guid stamp, TermsForm form, CancellationToken cancel) => text.ChangeAsync(program, number,
        "Изменены сроки и отчёты программы", d => d.TermsStamp != stamp, d => d.SetTerms(form.Terms), cancel, (p, d) =>
        {
            if (number == 1) p.Last(d.TermMonths);
            return null;
        });
}
