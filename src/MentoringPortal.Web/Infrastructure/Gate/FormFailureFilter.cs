using MentoringPortal.Data.Common;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Core.Infrastructure;
using Microsoft.AspNetCore.Mvc.Filters;

namespace MentoringPortal.Web.Infrastructure.Gate;

/// <summary>Replaces the blank 400 of a bad antiforgery token by a page that has kept the typed text.</summary>
public sealed class FormFailureFilter(CurrentActor actor) : IAsyncAlwaysRunResultFilter
{
    public async Task OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next)
    {
        if (context.Result is IAntiforgeryValidationFailedResult)
        {
            var http = context.HttpContext;
            if (actor.UserId is { } user && await LostForms.KeepAsync(http, user) is { } kept)
            {
                http.Response.StatusCode = StatusCodes.Status400BadRequest;
                context.Result = new ViewResult { ViewName = "/Features/Drafts/Kept.cshtml", StatusCode = 400, ViewData = new(new Microsoft.AspNetCore.Mvc.ModelBinding.EmptyModelMetadataProvider(), context.ModelState) { Model = kept } };
            }
            else
            {
                http.Refuse(400, "Страница с формой устарела. Откройте её заново и отправьте форму ещё раз.");
                context.Result = new EmptyResult();
            }
        }

        await next();
    }
}
