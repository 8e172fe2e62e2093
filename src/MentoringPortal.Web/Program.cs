using MentoringPortal.Data;
using MentoringPortal.Web.Commands;
using MentoringPortal.Web.Features.Accounts;
using MentoringPortal.Web.Features.Administration;
using MentoringPortal.Web.Infrastructure;
using MentoringPortal.Web.Infrastructure.Audit;
using MentoringPortal.Web.Infrastructure.Batches;
using MentoringPortal.Web.Infrastructure.Files;
using MentoringPortal.Web.Infrastructure.Gate;
using MentoringPortal.Web.Infrastructure.Operation;
using MentoringPortal.Web.Infrastructure.Security;
using MentoringPortal.Web.Infrastructure.Sessions;
using Microsoft.AspNetCore.Mvc;

if (args is ["decline", ..]) return DeclineCommand.Run(Console.OpenStandardInput(), Console.OpenStandardOutput());
if (args is ["health", ..]) return await HealthCommand.RunAsync(args.ElementAtOrDefault(1));

DevelopmentDefaults.Apply();
var builder = WebApplication.CreateBuilder(args);
builder.WebHost.ConfigureKestrel(o =>
{
    o.AddServerHeader = false;
    o.Limits.MaxRequestBodySize = InputGate.FormLimit;
    o.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
    o.Limits.MaxConcurrentConnections = 2000;
});
builder.AddPortalOperation();
builder.Services.AddPortalData(builder.Configuration, Path.Combine(builder.Environment.ContentRootPath, "App_Data"));
builder.AddPortalSessions();
builder.Services.AddSingleton(DemonstrationSwitch.From(builder.Configuration, builder.Environment));
builder.Services.AddSingleton<SetupCode>();
builder.Services.AddScoped<FileDoor>();
builder.Services.AddSingleton<BatchProgress>();
builder.Services.AddHttpContextAccessor();
builder.Services.AddSingleton<PublicAddress>();
builder.Services.AddScoped<AuditHistory>();
builder.Services.AddUseCases();
builder.Services.AddControllersWithViews(o =>
{
    o.Filters.Add<AutoValidateAntiforgeryTokenAttribute>();
    o.Filters.Add<FormFailureFilter>();
    o.Filters.Add<IdempotencyFilter>();
    o.Filters.Add<ConflictFilter>();
}).AddRazorOptions(o =>
{
    // A newcomer guesses the view from the controller: Features/<Room>/<Action>.cshtml.
    o.ViewLocationFormats.Clear();
    o.ViewLocationFormats.Add("/Features/{1}/{0}.cshtml");
    o.ViewLocationFormats.Add("/Features/Shared/{0}.cshtml");
});

builder.Services.AddPortalPages();

builder.Services.Configure<Microsoft.AspNetCore.Mvc.CookieTempDataProviderOptions>(o =>
{
    o.Cookie.Name = MentoringPortal.Web.Infrastructure.Components.Shell.FlashCookie;
    o.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
    o.Cookie.SameSite = SameSiteMode.Strict;
});

var app = builder.Build();
MentoringPortal.Documents.PdfEngines.Use(app.Configuration["Documents:PdfEngine"] ?? MentoringPortal.Documents.PdfEngines.BuiltIn);
await Start.PrepareAsync(app);
app.UsePortalHeaders();
app.UsePortalOperation();
app.UseStatusCodePagesWithReExecute("/error/{0}");
app.UseRouting();
app.UseAuthentication();
app.UseMiddleware<PublicThrottle>();
app.UseMiddleware<InputGate>();
app.UseAuthorization();
app.UseMiddleware<PasswordGate>();
app.UseMiddleware<DayTurn>();
app.MapStaticAssets().AllowAnonymous();
app.MapControllers().WithStaticAssets();
app.Run();
return 0;

/// <summary>Entry point, public for the tests' host.</summary>
public partial class Program;
