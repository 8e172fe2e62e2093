using System.ComponentModel;
using FluentValidation;
using MentoringPortal.Data;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Schools;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Efficiency;

/// <summary>Which sheet counts.</summary>
public sealed class CountingForm
{
    [DisplayName("Какой лист засчитывается")]
    public RubricCounting? Counting { get; set; }
}

/// <summary>Shape of the form.</summary>
public sealed class CountingFormValidator : AbstractValidator<CountingForm>
{
    private const string Choose = "Выберите, какой лист засчитывается";

    public CountingFormValidator() => RuleFor(f => f.Counting).NotNull().WithMessage(Choose).IsInEnum().WithMessage(Choose);
}

/// <summary>The page of the choice.</summary>
public sealed record CountingPage(CountingForm Form);

/// <summary>The school decides which sheet of efficiency counts where several people have scored.</summary>
public sealed class CountRubric(PortalDbContext db)
{
    public async Task<Outcome<Saved>> RunAsync(CountingForm form, CancellationToken cancel)
    {
        var school = await db.Set<School>().FirstAsync(s => s.Id == db.CurrentSchoolId, cancel);
        school.CountRubricBy(form.Counting!.Value);
        db.Describe("Решено, какой лист эффективности засчитывается");
        await db.SaveChangesAsync(cancel);
        return Outcome.Done;
    }
}
