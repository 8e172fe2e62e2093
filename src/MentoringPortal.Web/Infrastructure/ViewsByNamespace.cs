using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.Razor;

namespace MentoringPortal.Web.Infrastructure;

/// <summary>A view lies in the folder of its controller's namespace: <c>Features.Settings.Documents</c> → <c>/Features/Settings/Documents/</c>.</summary>
public sealed class ViewsByNamespace : IViewLocationExpander
{
    private const string Folder = "folder";

    public void PopulateValues(ViewLocationExpanderContext context)
    {
        if (context.ActionContext.ActionDescriptor is ControllerActionDescriptor { ControllerTypeInfo.Namespace: { } space })
        {
            context.Values[Folder] = space[space.IndexOf(".Features", StringComparison.Ordinal)..].Replace('.', '/');
        }
    }

    public IEnumerable<string> ExpandViewLocations(ViewLocationExpanderContext context, IEnumerable<string> viewLocations) =>
        context.Values.TryGetValue(Folder, out var folder) && folder is not null ? viewLocations.Prepend(folder + "/{0}.cshtml") : viewLocations;
}
