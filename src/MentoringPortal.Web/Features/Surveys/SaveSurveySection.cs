using MentoringPortal.Data;
using MentoringPortal.Domain.Common;

namespace MentoringPortal.Web.Features.Surveys;

/// <summary>Keeps the answers of one section of a draft.</summary>
public sealed class SaveSurveySection(PortalDbContext db, OwnSurveyReader own)
{
    /// <param name="posted">Cleaned values by key.</param>
    public async Task<Outcome<Saved>> RunAsync(string code, string sectionCode, Func<string, IEnumerable<string?>> posted, CancellationToken cancel)
    {
        if (await own.OpenAsync(code, cancel) is not { } open || open.Definition.Sections.FirstOrDefault(s => s.Code == sectionCode) is not { } section) return Outcome.Missing;
        open.Answers.Take(section, posted);
        if (await own.StandsStillAsync(cancel) is { } still) return still;
        var unfit = open.Answers.Unfit(section);
        if (unfit.Count > 0) return unfit;
        if (open.Response.Save(open.Answers.ToJson(open.Definition)) is { } violation) return violation;
        own.Keep(open.Response);
        db.Describe("Ответы анкеты сохранены");
        await db.SaveChangesAsync(cancel);
        return Outcome.Done;
    }
}
