using MentoringPortal.Data;
using MentoringPortal.Data.Operation;
using MentoringPortal.Web.Commands;
using MentoringPortal.Web.Demo;
using MentoringPortal.Web.Infrastructure;
using MentoringPortal.Web.Infrastructure.Audit;
using MentoringPortal.Web.Infrastructure.Batches;
using MentoringPortal.Web.Infrastructure.Files;
using MentoringPortal.Web.Infrastructure.Gate;
using MentoringPortal.Web.Infrastructure.Operation;
using MentoringPortal.Web.Infrastructure.Security;
using MentoringPortal.Web.Infrastructure.Sessions;
using MentoringPortal.Web.Infrastructure.Work;
using Microsoft.AspNetCore.Mvc;

if (args is ["decline", ..]) return DeclineCommand.Run(Console.OpenStandardInput(), Console.OpenStandardOutput());
if (args is ["health", ..]) return await HealthCommand.RunAsync(args.ElementAtOrDefault(1));

if (!DatabaseCommands.Knows(args)) DataSetup.BeginModel();
DevelopmentDefaults.Apply();
StartFailure.SayInWords();
var builder = WebApplication.CreateBuilder(args);
var dataFolder = Path.Combine(builder.Environment.ContentRootPath, "App_Data");
if (DatabaseCommands.Knows(args))
{
    return await DatabaseCommands.RunAsync(args, DataSetup.FileOf(builder.Configuration, dataFolder), TimeProvider.System, Console.Out, Console.Error);
}

var headersTime = TimeSpan.FromSeconds(builder.Configuration.GetValue("Server:HeadersSeconds", 15));
var migrates = builder.Configuration.GetValue("Database:MigrateAtStart", true);
builder.WebHost.ConfigureKestrel(o =>
{
    o.AddServerHeader = false;
    o.Limits.MaxRequestBodySize = InputGate.FormLimit;
    o.Limits.RequestHeadersTimeout = headersTime;
    o.Limits.MaxConcurrentConnections = 2000;
});
builder.AddPortalOperation();
builder.Services.AddPortalData(builder.Configuration, dataFolder);
builder.Services.AddPortalStorage(DataSetup.FileOf(builder.Configuration, dataFolder), builder.Configuration);
builder.AddPortalSessions();
builder.Services.AddSingleton(DemonstrationSwitch.From(builder.Configuration, builder.Environment));
builder.Services.AddSingleton<SetupCode>();
builder.Services.AddScoped<FileDoor>();
builder.Services.AddSingleton<BatchProgress>();
builder.Services.AddHttpContextAccessor();
builder.Services.AddSingleton<PublicAddress>();
builder.Services.AddScoped<AuditHistory>();
builder.Services.AddScoped<AcknowledgementTerm>();
builder.Services.AddScoped<WorkReader>();
builder.Services.AddScoped<SchoolKeep>();
builder.Services.AddSingleton<SchoolKeep.Memory>();
builder.Services.AddUseCases();
builder.Services.AddControllersWithViews(o =>
{
    o.Filters.Add<AutoValidateAntiforgeryTokenAttribute>();
    o.Filters.Add<FormFailureFilter>();
    o.Filters.Add<IdempotencyFilter>();
    o.Filters.Add<ConflictFilter>();
}).AddRazorOptions(o =>
{
    // A newcomer guesses the view from the address: Features/<Room>/<Action>.cshtml.
    o.ViewLocationExpanders.Add(new ViewsByNamespace());
    o.ViewLocationFormats.Clear();
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
StartFailure.SettingsAreRead();
// The database and the routes are each worth a fifth of a start, and neither asks for the other.
var preparing = Task.Run(() => Start.PrepareAsync(app, migrates));
app.UsePortalHeaders();
app.UsePortalOperation();
app.UseStatusCodePagesWithReExecute("/error/{0}");
app.UseMiddleware<StorageGate>();
app.UseRouting();
app.UseAuthentication();
app.UseMiddleware<PublicThrottle>();
app.UseMiddleware<InputGate>();
app.UseAuthorization();
app.UseMiddleware<FullDiskGate>();
app.UseMiddleware<PasswordGate>();
app.UseMiddleware<DayTurn>();
app.MapStaticAssets().AllowAnonymous();
app.MapControllers().WithStaticAssets();
// Without it a form sent to an unknown address would be told that only its method is wrong: the static files answer GET everywhere.
app.MapFallback("{**path}", static http =>
{
    http.Response.StatusCode = StatusCodes.Status404NotFound;
    return Task.CompletedTask;
});
await WarmUp.DrawAsync(app);
using var inUse = await preparing;
StartFailure.ReadsServerSettings();
app.Lifetime.ApplicationStarted.Register(StartFailure.SettingsAreRead);
await app.RunAsync();
// The last connection that is closed takes the emptied log (-wal) away.
Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
return (int)ExitCode.Done;

/// <summary>Entry point, public for the tests' host.</summary>
public partial class Program;
