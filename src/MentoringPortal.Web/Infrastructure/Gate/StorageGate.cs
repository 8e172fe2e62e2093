using System.Data.Common;
using MentoringPortal.Data.Common;
using MentoringPortal.Data.Operation;
using MentoringPortal.Web.Infrastructure.Operation;
using Microsoft.AspNetCore.Diagnostics;

namespace MentoringPortal.Web.Infrastructure.Gate;

/// <summary>
/// A database that cannot be used just now answers 503, never 500: the text is kept where there is still room, and otherwise shown to be copied. Stands before
/// everything that asks the database.
/// </summary>
public sealed class StorageGate(RequestDelegate next, StorageState storage, ILogger<StorageGate> logger)
{
    private const int RetryAfterSeconds = 30;

    public async Task InvokeAsync(HttpContext http)
    {
        try
        {
            await next(http);
        }
        catch (Exception e) when (!http.Response.HasStarted && DatabaseTroubles.Of(e) is { } trouble)
        {
            // A form that the gate itself turned away says nothing new of the disk: else every try would put off the end of the trouble. Nor does a full disk of another kind.
            if (IsOfDatabase(e) && e.InnerException is not FullDiskGate.TurnedAwayException) trouble = storage.Note(trouble, e.Message);
            logger.LogError(e, "The database cannot be used: {Trouble}", trouble);
            http.Response.Clear();
            http.Response.Headers.RetryAfter = RetryAfterSeconds.ToString(System.Globalization.CultureInfo.InvariantCulture);
            if (http.Features.Get<IStatusCodeReExecuteFeature>() is null)
            {
                // Kept in the reserve. A database that is held or damaged would only be waited for once more: then the page shows the text.
                if (trouble == DatabaseTrouble.Full) await LostForms.KeepAsync(http, http.RequestServices.GetRequiredService<CurrentActor>().UserId);
                http.Refuse(StatusCodes.Status503ServiceUnavailable, Words(trouble));
            }
            else
            {
                // Even the page that tells it wants the database, for the session.
                http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
                http.Response.ContentType = "text/plain; charset=utf-8";
                await http.Response.WriteAsync(Words(trouble));
            }
        }
    }

    private static bool IsOfDatabase(Exception e) => e is DbException || (e.InnerException is { } cause && IsOfDatabase(cause));

    private static string Words(DatabaseTrouble trouble) => trouble switch
    {
        DatabaseTrouble.Full => "На сервере портала кончилось место на диске: читать можно, сохранить пока нельзя. Администратор портала предупреждён.",
        DatabaseTrouble.Locked => "База данных сейчас занята дольше обычного. Подождите полминуты и повторите.",
        DatabaseTrouble.NoAccess => "Диск портала сейчас доступен только для чтения: читать можно, сохранить пока нельзя. Сообщите администратору портала.",
        DatabaseTrouble.Damaged => "База данных портала повреждена. Сообщите администратору: её нужно проверить и восстановить из резервной копии.",
        _ => "База данных портала не отвечает. Попробуйте через несколько минут или сообщите администратору.",
    };
}

/// <summary>While the disk is full no form is carried out but signing in and out, autosave and appearance, which are small and have a reserve; reading goes on.</summary>
public sealed class FullDiskGate(RequestDelegate next, StorageState storage)
{
    private static readonly string[] Small = ["/account", "/drafts", "/appearance"];

    public Task InvokeAsync(HttpContext http)
    {
        var writes = !HttpMethods.IsGet(http.Request.Method) && !HttpMethods.IsHead(http.Request.Method);
        if (writes && !Array.Exists(Small, s => http.Request.Path.StartsWithSegments(s)) && storage.Measure() == StorageLevel.Full)
        {
            throw new DatabaseUnavailableException(DatabaseTrouble.Full, new TurnedAwayException());
        }

        return next(http);
    }

    /// <summary>Nothing was tried: the disk was known to be full.</summary>
    internal sealed class TurnedAwayException() : IOException("The disk is full.");
}
