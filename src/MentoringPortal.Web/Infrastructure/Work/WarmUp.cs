using MentoringPortal.Data;
using MentoringPortal.Web.Features.Errors;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace MentoringPortal.Web.Infrastructure.Work;

/// <summary>
/// What the first visitor would wait for is done while the portal starts: a page is drawn for nobody while the model of the database is built, and as soon as the database is ready
/// the two longest queries of a leader's home are translated. Nobody asks, so no row is read. Switched off by <c>Portal:WarmUp</c> = false.
/// </summary>
public static class WarmUp
{
    /// <summary>Draws the page of an error, which asks the database nothing, into nowhere: the frame of every page stands ready then.</summary>
    public static async Task DrawAsync(WebApplication app)
    {
        if (!IsWanted(app)) return;
        await using var scope = app.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var action = new ActionContext(new DefaultHttpContext { RequestServices = services }, new RouteData(), new ActionDescriptor());
        if (services.GetRequiredService<IRazorViewEngine>().GetView(null, "/Features/Errors/Error.cshtml", isMainPage: true).View is not { } view) return;
        var data = new ViewDataDictionary<ErrorPage>(services.GetRequiredService<IModelMetadataProvider>(), action.ModelState) { Model = new ErrorPage(404, "", [""]) };
        var noted = services.GetRequiredService<ITempDataDictionaryFactory>().GetTempData(action.HttpContext);
        await view.RenderAsync(new ViewContext(action, view, data, noted, TextWriter.Null, new HtmlHelperOptions()));
    }

    private static bool IsWanted(WebApplication app) => app.Configuration.GetValue("Portal:WarmUp", true);

    /// <summary>Translates beside the rest of the start; what goes wrong is left to the first visit.</summary>
    public static void Begin(WebApplication app)
    {
        if (!IsWanted(app)) return;
        _ = Task.Run(async () =>
        {
            try
            {
                await using var scope = app.Services.CreateAsyncScope();
                await WorkReader.WarmUpAsync(scope.ServiceProvider.GetRequiredService<PortalDbContext>(), app.Lifetime.ApplicationStopping);
            }
            catch (Exception e) when (e is System.Data.Common.DbException or InvalidOperationException or OperationCanceledException)
            {
                app.Logger.LogWarning(e, "The queries of the home are translated by its first visit");
            }
        });
    }
}
