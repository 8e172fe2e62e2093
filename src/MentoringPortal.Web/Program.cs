using MentoringPortal.Data;
using MentoringPortal.Data.Common;
using MentoringPortal.Web.Commands;
using MentoringPortal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

if (args is ["decline", ..]) return DeclineCommand.Run(Console.OpenStandardInput(), Console.OpenStandardOutput());

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddScoped<CurrentActor>();
builder.Services.AddDbContext<SqlitePortalDbContext>(o => o.UseSqlite(builder.Configuration.GetConnectionString("Portal") ?? "Data Source=portal.db"));
builder.Services.AddScoped<PortalDbContext>(s => s.GetRequiredService<SqlitePortalDbContext>());
builder.Services.AddControllersWithViews().AddRazorOptions(o =>
{
    // A newcomer guesses the view from the controller: Features/<Room>/<Action>.cshtml.
    o.ViewLocationFormats.Clear();
    o.ViewLocationFormats.Add("/Features/{1}/{0}.cshtml");
    o.ViewLocationFormats.Add("/Features/Shared/{0}.cshtml");
});

builder.Services.AddPortalPages();

var app = builder.Build();
app.MapStaticAssets();
app.MapControllers().WithStaticAssets();
app.Run();
return 0;

/// <summary>Entry point, public for the tests' host.</summary>
public partial class Program;
