using System.Security.Claims;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace MentoringPortal.Benchmarks;

/// <summary>
/// The floor that no page can pass: cookie authentication, one prepared ADO.NET query on an open connection, 25 rows of a large table
/// of one school, written as HTML without a template engine.
/// </summary>
internal static class BareEndpoint
{
    private const int Schools = 20;
    private const int RowsPerSchool = 3000;

    [ThreadStatic]
    private static SqliteCommand? _command;

    public static async Task<int> RunAsync(string database, string url)
    {
        Fill(database);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.SetMinimumLevel(LogLevel.Error);
        builder.Services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie();
        builder.Services.AddAuthorization();
        var app = builder.Build();
        app.Urls.Add(url);
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapGet("/sign-in", async (HttpContext context) =>
        {
            await context.SignInAsync(new ClaimsPrincipal(new ClaimsIdentity([new Claim("school", "7")], CookieAuthenticationDefaults.AuthenticationScheme)));
            return Results.Ok();
        });
        app.MapGet("/list", (HttpContext context) => Write(context, database)).RequireAuthorization();
        await app.RunAsync();
        return 0;
    }

    private static async Task Write(HttpContext context, string database)
    {
        var html = new StringBuilder(40_000).Append("<!DOCTYPE html><html lang=\"ru\"><head><meta charset=\"utf-8\"><title>Записи</title></head><body><table>");
        var encoder = Encoder;
        var command = _command ??= Prepare(database);
        command.Parameters[0].Value = 7;
        using (var reader = command.ExecuteReader())
        {
            while (reader.Read())
            {
                html.Append("<tr><td><a href=\"/entry/").Append(reader.GetInt64(0)).Append("\">").Append(encoder.Encode(reader.GetString(1))).Append("</a></td><td>")
                    .Append(encoder.Encode(reader.GetString(2))).Append("</td><td>").Append(encoder.Encode(reader.GetString(3))).Append("</td></tr>");
            }
        }

        var bytes = Encoding.UTF8.GetBytes(html.Append("</table></body></html>").ToString());
        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.ContentLength = bytes.Length;
        await context.Response.Body.WriteAsync(bytes);
    }

    private static HtmlEncoder Encoder { get; } = HtmlEncoder.Create(UnicodeRanges.All);

    private static SqliteCommand Prepare(string database)
    {
        var connection = new SqliteConnection($"Data Source={database};Mode=ReadOnly");
        connection.Open();
        var command = connection.CreateCommand();
        command.CommandText = "SELECT Id, Mentor, Mentee, Topic FROM Rows WHERE School = $s ORDER BY At DESC, Id DESC LIMIT 25";
        command.Parameters.Add("$s", SqliteType.Integer);
        command.Prepare();
        return command;
    }

    private static void Fill(string database)
    {
        using var connection = new SqliteConnection($"Data Source={database}");
        connection.Open();
        using var transaction = connection.BeginTransaction();
        using var command = connection.CreateCommand();
        command.CommandText = "CREATE TABLE IF NOT EXISTS Rows (Id INTEGER PRIMARY KEY, School INTEGER, At INTEGER, Mentor TEXT, Mentee TEXT, Topic TEXT); DELETE "
            + "FROM Rows; CREATE INDEX IF NOT EXISTS Latest ON Rows (School, At DESC, Id DESC)";
        command.ExecuteNonQuery();
        command.CommandText = "INSERT INTO Rows (School, At, Mentor, Mentee, Topic) VALUES ($s, $a, $m, $n, $t)";
        foreach (var name in new[] { "$s", "$a", "$m", "$n", "$t" }) command.Parameters.Add(new SqliteParameter(name, null));

        // 34 KB of HTML for 25 rows, as the yardstick has it.
        var topic = string.Concat(Enumerable.Repeat("Планирование урока и работа с классом. ", 16));
        for (var i = 0; i < Schools * RowsPerSchool; i++)
        {
            command.Parameters[0].Value = i % Schools;
            command.Parameters[1].Value = i;
            command.Parameters[2].Value = "Петрова Анна Ильинична " + i;
            command.Parameters[3].Value = "Ковалёв Дмитрий Андреевич " + i;
            command.Parameters[4].Value = topic;
            command.ExecuteNonQuery();
        }

        transaction.Commit();
    }
}
