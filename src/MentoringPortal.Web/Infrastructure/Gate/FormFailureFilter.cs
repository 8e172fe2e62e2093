using MentoringPortal.Data.Common;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Core.Infrastructure;
using Microsoft.AspNetCore.Mvc.Filters;

namespace MentoringPortal.Web.Infrastructure.Gate;

/// <summary>Replaces the blank 400 of a bad antiforgery token by a page that has kept the typed text. A sign-in form whose person has signed in meanwhile goes on.</summary>
public sealed class FormFailureFilter(CurrentActor actor) : IAsyncAlwaysRunResultFilter
{
    public async Task OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next)
    {
        if (context.Result is IAntiforgeryValidationFailedResult)
        {
            var http = context.HttpContext;
            if (actor.UserId is not null && http.Request.Path.StartsWithSegments("/account/login"))
            {
                var url = http.Request.Form["ReturnUrl"].FirstOrDefault();
                context.Result = new LocalRedirectResult(new Microsoft.AspNetCore.Mvc.Routing.UrlHelperFactory().GetUrlHelper(context).IsLocalUrl(url) ? url! : "/");
            }
            else
            {
                await LostForms.KeepAsync(http, actor.UserId);
                http.Refuse(400, "Страница с формой устарела: она была открыта слишком давно или в другом сеансе. Изменения не внесены.");
                context.Result = new EmptyResult();
            }
        }

        await next();
    }
}
