using MentoringPortal.Web.Infrastructure.Components;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace MentoringPortal.Web.Infrastructure;

/// <summary>The end of a write: leads to a local address and says there what happened (nothing when empty), but only when it is truly the answer.</summary>
public sealed class DoneResult(string url, string flash) : LocalRedirectResult(url)
{
    public override Task ExecuteResultAsync(ActionContext context)
    {
        if (flash.Length > 0) context.HttpContext.RequestServices.GetRequiredService<ITempDataDictionaryFactory>().GetTempData(context.HttpContext)[Shell.FlashKey] = flash;
        return base.ExecuteResultAsync(context);
    }
}
