using System.Net;
using System.Net.Sockets;
using AngleSharp.Html.Parser;
using MentoringPortal.Data;
using MentoringPortal.Data.Operation;
using MentoringPortal.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace MentoringPortal.Web.Tests.Operation;

/// <summary>The portal as a process: started, killed, stopped, locked out, on a full disk. Nineteen starts here.</summary>
[Collection(Gate.Alone.Name)]
public sealed class ProcessTests(PortalFactory template) : IClassFixture<PortalFactory>, IDisposable
{
    private const string Password = "тихий вечер у реки";

    private readonly string _folder = Directory.CreateTempSubdirectory("portal-process-").FullName;

    private string Database => Path.Combine(_folder, "portal.db");

    [Fact]
    public async Task S1_R11_A_stopped_portal_leaves_all_in_its_file_and_a_backup_comes_back_whole()
    {
        var backup = Path.Combine(_folder, "copy.db");
        await using (var portal = PortalProcess.Start(Database))
        {
            await SetUpAsync(portal);
            await using (var copying = PortalProcess.Start(Database, ["backup", backup]))
            {
                Assert.True(await copying.EndsAsync() == 0, copying.Output);
                Assert.Contains("Копия снята и проверена", copying.Output, StringComparison.Ordinal);
            }

            await using (var early = PortalProcess.Start(Database, ["restore", backup]))
            {
                Assert.Equal((int)ExitCode.Locked, await early.EndsAsync());
                Assert.Contains("Остановите его", early.Output, StringComparison.Ordinal);
            }

            if (!OperatingSystem.IsWindows())
            {
                foreach (var file in new[] { Database, Database + "-wal", backup }) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
            }

            Assert.Equal(0, await portal.StopAsync());
        }

        Assert.False(File.Exists(Database + "-wal") && new FileInfo(Database + "-wal").Length > 0, "The log still holds data.");
        var alone = Path.Combine(_folder, "alone.db");
        File.Copy(Database, alone);
        Assert.Equal(1, Number(alone, "SELECT COUNT(*) FROM \"Schools\""));

        await File.WriteAllTextAsync(Database, "Кто-то открыл файл в блокноте и сохранил.");
        await using (var restoring = PortalProcess.Start(Database, ["restore", backup]))
        {
            Assert.True(await restoring.EndsAsync() == 0, restoring.Output);
            Assert.Contains("Прежняя база сохранена", restoring.Output, StringComparison.Ordinal);
        }

        await using var again = PortalProcess.Start(Database);
        using var http = Client(await again.ListensAsync());
        Assert.Equal(HttpStatusCode.Redirect, (await SignInAsync(http)).StatusCode);
    }

    [Fact]
    public async Task S2_R10_Killed_while_it_makes_its_tables_it_goes_on_at_the_next_start()
    {
        await using (var killed = PortalProcess.Start(Database))
        {
            await UntilAsync(() => killed.Output.Contains("Applying", StringComparison.Ordinal) || killed.Output.Contains("listening", StringComparison.Ordinal));
            await killed.KillAsync();
        }

        using (var connection = new SqliteConnection("Data Source=" + Database + ";Pooling=false"))
        {
            // What a killed program with the lock of Entity Framework leaves, however young.
            connection.Open();
            DatabaseFile.Run(connection, """
                CREATE TABLE IF NOT EXISTS "__EFMigrationsLock" ("Id" INTEGER NOT NULL PRIMARY KEY, "Timestamp" TEXT NOT NULL);
                INSERT OR REPLACE INTO "__EFMigrationsLock" VALUES (1, strftime('%Y-%m-%d %H:%M:%f', 'now'));
                """);
        }

        await using var portal = PortalProcess.Start(Database);
        using var http = Client(await portal.ListensAsync());
        Assert.Equal("Healthy", await http.GetStringAsync(new Uri("/health/ready", UriKind.Relative)));
    }

    [Fact]
    public async Task S4_R22_What_cannot_be_opened_ends_with_a_sentence_and_a_code()
    {
        await File.WriteAllTextAsync(Database, string.Concat(Enumerable.Repeat("Это не база данных. ", 500)));
        await AssertRefusedAsync(PortalProcess.Start(Database), ExitCode.Damaged, "не является базой данных портала");

        File.Delete(Database);
        File.Copy(template.DatabasePath, Database);
        if (!OperatingSystem.IsWindows())
        {
            // Read only, in a folder that another account owns.
            File.SetUnixFileMode(_folder, (UnixFileMode)0b111_101_101);
            File.SetUnixFileMode(Database, (UnixFileMode)0b100_100_100);
            await AssertRefusedAsync(PortalProcess.Start(Database, asNobody: true), ExitCode.NoAccess, "Нет прав на базу данных");
            File.SetUnixFileMode(Database, UnixFileMode.None);
            await AssertRefusedAsync(PortalProcess.Start(Database, asNobody: true), ExitCode.NoAccess, "Нет прав на базу данных");
        }
    }

    [Fact]
    public async Task S4_An_address_in_use_and_a_setting_that_cannot_be_read_are_told_in_words()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var taken = $"http://127.0.0.1:{((IPEndPoint)other.LocalEndpoint).Port}";
        await AssertRefusedAsync(PortalProcess.Start(Database, settings: new Dictionary<string, string> { ["ASPNETCORE_URLS"] = taken }),
            ExitCode.AddressInUse, "занят другой программой");
        await AssertRefusedAsync(PortalProcess.Start(Database, settings: new Dictionary<string, string> { ["ConnectionStrings__Portal"] = "Файл=portal.db" }), ExitCode.Settings,
            "Проверьте строку подключения");
        await AssertRefusedAsync(PortalProcess.Start(Database, settings: new Dictionary<string, string> { ["Proxy__Known__0"] = "школа" }), ExitCode.Settings,
            "Настройку нельзя прочитать");
    }

    /// <summary>Each ends the start like the address above: the process is not started for them again.</summary>
    [Theory]
    [InlineData("Database:Provider", "SqlSever")]
    [InlineData("Database:LockSeconds", "скоро")]
    [InlineData("Database:LockSeconds", "0,5")]
    public void S4_A_misspelt_setting_of_the_database_is_refused_by_its_name(string name, string value)
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { [name] = value }).Build();
        var refused = Assert.Throws<FormatException>(() => new ServiceCollection().AddPortalData(settings, _folder));
        Assert.Contains($"{name} – «{value}»", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task S3_R03_On_a_full_disk_people_read_and_sign_in_and_forms_are_kept()
    {
        if (!OperatingSystem.IsLinux()) return;
        await using var portal = PortalProcess.Start(Database, inDisk: 64,
            settings: new Dictionary<string, string> { ["Storage__ReserveMB"] = "4", ["Storage__FullBelowMB"] = "8", ["Storage__WarnBelowMB"] = "1" });
        var http = await SetUpAsync(portal);
        var inside = $"/proc/{portal.Id}/root{_folder}";
        await FillAsync(Path.Combine(inside, "ballast"));

        var page = new Uri("/settings/calendar", UriKind.Relative);
        var form = await http.GetAsync(page);
        Assert.Equal(HttpStatusCode.OK, form.StatusCode);
        var refused = await PostAsync(http, new Uri("/settings/calendar/days", UriKind.Relative), await form.Content.ReadAsStringAsync(),
            ("Form.Date", "11.01.2027"), ("Form.Reason", "отмена занятий из-за мороза"));
        var told = await refused.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
        Assert.NotNull(refused.Headers.RetryAfter);
        Assert.Contains("кончилось место на диске", told, StringComparison.Ordinal);
        Assert.Contains("Введённый текст сохранён на портале", told, StringComparison.Ordinal);
        Assert.Equal("Degraded", await http.GetStringAsync(new Uri("/health/ready", UriKind.Relative)));
        using (var second = Client(http.BaseAddress!)) Assert.Equal(HttpStatusCode.Redirect, (await SignInAsync(second)).StatusCode);

        File.Delete(Path.Combine(inside, "ballast"));
        var saved = await PostAsync(http, new Uri("/settings/calendar/days", UriKind.Relative), await (await http.GetAsync(page)).Content.ReadAsStringAsync(),
            ("Form.Date", "11.01.2027"), ("Form.Reason", "отмена занятий из-за мороза"));
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        Assert.Equal("Healthy", await http.GetStringAsync(new Uri("/health/ready", UriKind.Relative)));
        http.Dispose();
    }

    [Fact]
    public async Task R01_What_was_answered_before_a_kill_is_there_after_it()
    {
        var acknowledged = new System.Collections.Concurrent.ConcurrentBag<string>();
        await using (var portal = PortalProcess.Start(Database))
        {
            using var http = await SetUpAsync(portal);
            var page = await http.GetStringAsync(new Uri("/settings/calendar", UriKind.Relative));
            var token = Hidden(page, "__RequestVerificationToken");
            var writing = Enumerable.Range(0, 8).Select(async writer =>
            {
                for (var i = 0; i < 500; i++)
                {
                    var key = $"test/{writer}-{i}";
                    using var request = new HttpRequestMessage(HttpMethod.Post, "/drafts")
                    {
                        Content = new StringContent($$$"""{"formKey":"{{{key}}}","fields":{"Text":"{{{key}}}"}}""", System.Text.Encoding.UTF8, "application/json"),
                    };
                    request.Headers.Add("RequestVerificationToken", token);
                    try
                    {
                        using var answer = await http.SendAsync(request);
                        if (answer.StatusCode == HttpStatusCode.NoContent) acknowledged.Add(key);
                    }
                    catch (HttpRequestException)
                    {
                        return;
                    }
                }
            }).ToList();
            await UntilAsync(() => acknowledged.Count >= 40);
            await portal.KillAsync();
            await Task.WhenAll(writing);
        }

        using var connection = new SqliteConnection("Data Source=" + Database + ";Pooling=false");
        connection.Open();
        Assert.Equal(0, DatabaseFile.Number(connection, "SELECT COUNT(*) FROM (SELECT 1 FROM \"FormDrafts\" GROUP BY \"UserId\", \"FormKey\" HAVING COUNT(*) > 1)"));
        // A person keeps a hundred drafts: the oldest of more make room for the newest.
        var kept = DatabaseFile.Number(connection, $"SELECT COUNT(*) FROM \"FormDrafts\" WHERE \"FormKey\" IN ('{string.Join("','", acknowledged)}')");
        Assert.True(kept == acknowledged.Count || kept >= 92, $"{kept} of {acknowledged.Count}");
        Assert.Equal([], DatabaseFile.Check(connection, whole: true, TimeSpan.FromMinutes(1))!);
    }

    [Fact]
    public async Task R12_Two_portals_started_at_once_on_one_empty_file_make_one_school_and_share_its_sessions()
    {
        await using var one = PortalProcess.Start(Database);
        await using var two = PortalProcess.Start(Database);
        var (first, second) = (await one.ListensAsync(), await two.ListensAsync());
        using var http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { Timeout = TimeSpan.FromSeconds(60) };
        using var other = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { Timeout = TimeSpan.FromSeconds(60) };
        var pages = await Task.WhenAll(http.GetStringAsync(new Uri(first, "/setup")), other.GetStringAsync(new Uri(second, "/setup")));
        Assert.NotEqual(one.SetupCode, two.SetupCode);
        var made = await Task.WhenAll(CreateAsync(http, new Uri(first, "/setup"), pages[0], one.SetupCode, "orlova"),
            CreateAsync(other, new Uri(second, "/setup"), pages[1], two.SetupCode, "zimina"));
        Assert.Equal([HttpStatusCode.Redirect, HttpStatusCode.NotFound], made.Select(a => a.StatusCode).Order());
        foreach (var address in new[] { first, second }) Assert.Equal(HttpStatusCode.NotFound, (await http.GetAsync(new Uri(address, "/setup"))).StatusCode);
        Assert.Equal(1, Number(Database, "SELECT COUNT(*) FROM \"Schools\""));

        // Signed in to the one, at work in the other: session, tokens and forms are of both.
        var name = made[0].StatusCode == HttpStatusCode.Redirect ? "orlova" : "zimina";
        var login = new Uri(first, "/account/login");
        Assert.Equal(HttpStatusCode.Redirect, (await PostAsync(http, login, await http.GetStringAsync(login), ("UserName", name), ("Password", Password))).StatusCode);
        for (var day = 1; day <= 6; day++)
        {
            var (shown, sent) = day % 2 == 0 ? (first, second) : (second, first);
            var page = await http.GetStringAsync(new Uri(shown, "/settings/calendar"));
            var saved = await PostAsync(http, new Uri(sent, "/settings/calendar/days"), page, ("Form.Date", $"1{day}.01.2027"), ("Form.Reason", "отмена занятий из-за мороза"));
            Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        }

        Assert.Equal(6, Number(Database, "SELECT COUNT(*) FROM \"CalendarDays\""));
    }

    [Fact]
    public async Task R02_Every_answered_write_was_brought_to_the_disk_first()
    {
        if (!OperatingSystem.IsLinux() || !File.Exists("/usr/bin/strace")) return;
        var calls = Path.Combine(_folder, "calls");
        const int writes = 20;
        await using (var portal = PortalProcess.Start(Database, watched: calls))
        {
            using var http = await SetUpAsync(portal);
            var token = Hidden(await http.GetStringAsync(new Uri("/settings/calendar", UriKind.Relative)), "__RequestVerificationToken");
            var before = Syncs(calls);
            for (var i = 0; i < writes; i++)
            {
                using var request = new HttpRequestMessage(HttpMethod.Post, "/drafts")
                {
                    Content = new StringContent($$$"""{"formKey":"sync/{{{i}}}","fields":{"Text":"текст"}}""", System.Text.Encoding.UTF8, "application/json"),
                };
                request.Headers.Add("RequestVerificationToken", token);
                Assert.Equal(HttpStatusCode.NoContent, (await http.SendAsync(request)).StatusCode);
            }

            Assert.True(Syncs(calls) - before >= writes, $"{Syncs(calls) - before} calls to the disk for {writes} answered writes");
        }

        static int Syncs(string path)
        {
            using var file = new StreamReader(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
            return file.ReadToEnd().Split("sync(").Length - 1;
        }
    }

    [Fact]
    public async Task R17_Slow_and_silly_clients_are_shown_the_door_and_keep_nobody_waiting()
    {
        await using var portal = PortalProcess.Start(Database, settings: new Dictionary<string, string> { ["Server__HeadersSeconds"] = "1" });
        var address = await portal.ListensAsync();
        using var http = Client(address);
        var slow = new List<TcpClient>();
        try
        {
            for (var i = 0; i < 200; i++)
            {
                var client = new TcpClient();
                await client.ConnectAsync(IPAddress.Loopback, address.Port);
                await client.GetStream().WriteAsync("GET / HTTP/1.1\r\nHost: localhost\r\n"u8.ToArray());
                slow.Add(client);
            }

            var watch = System.Diagnostics.Stopwatch.StartNew();
            Assert.Equal("Healthy", await http.GetStringAsync(new Uri("/health/ready", UriKind.Relative)));
            Assert.InRange(watch.ElapsedMilliseconds, 0, 5000);
            foreach (var client in slow)
            {
                using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
                var answer = new byte[64];
                var read = await client.GetStream().ReadAsync(answer, limit.Token);
                Assert.True(read == 0 || System.Text.Encoding.ASCII.GetString(answer, 0, read).StartsWith("HTTP/1.1 408", StringComparison.Ordinal));
            }
        }
        finally
        {
            slow.ForEach(c => c.Dispose());
        }

        Assert.StartsWith("HTTP/1.1 431", await AskAsync(string.Concat(Enumerable.Range(0, 101).Select(i => $"X-{i}: 1\r\n"))), StringComparison.Ordinal);
        Assert.StartsWith("HTTP/1.1 414", await AskAsync("", "/" + new string('a', 9000)), StringComparison.Ordinal);

        async Task<string> AskAsync(string headers, string path = "/health/ready")
        {
            using var client = new TcpClient();
            await client.ConnectAsync(IPAddress.Loopback, address.Port);
            await client.GetStream().WriteAsync(System.Text.Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: localhost\r\n{headers}\r\n"));
            var answer = new byte[64];
            var read = await client.GetStream().ReadAsync(answer);
            return System.Text.Encoding.ASCII.GetString(answer, 0, read);
        }
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, true);
    }

    private static async Task AssertRefusedAsync(PortalProcess starting, ExitCode code, string words)
    {
        await using var portal = starting;
        var ended = await portal.EndsAsync();
        Assert.Contains(words, portal.Output, StringComparison.Ordinal);
        Assert.Equal((int)code, ended);
        Assert.DoesNotMatch(@"(?m)^\s+at ", portal.Output);
        Assert.DoesNotContain("Unhandled", portal.Output, StringComparison.Ordinal);
    }

    private static long Number(string path, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={path};Pooling=false");
        connection.Open();
        return DatabaseFile.Number(connection, sql);
    }

    private static HttpClient Client(Uri address) => new(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = address, Timeout = TimeSpan.FromSeconds(60) };

    // A browser whose person is signed in to the school that it has just created.
    private static async Task<HttpClient> SetUpAsync(PortalProcess portal)
    {
        var http = Client(await portal.ListensAsync());
        var setup = new Uri("/setup", UriKind.Relative);
        var done = await CreateAsync(http, setup, await http.GetStringAsync(setup), portal.SetupCode, "orlova");
        Assert.True(done.StatusCode == HttpStatusCode.Redirect, await done.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.Redirect, (await SignInAsync(http)).StatusCode);
        return http;
    }

    private static Task<HttpResponseMessage> CreateAsync(HttpClient http, Uri setup, string page, string code, string userName) =>
        PostAsync(http, setup, page, ("Code", code), ("FullName", "Школа № 3"), ("ShortName", "Школа № 3"), ("Settlement", "г. Тихий"), ("TimeZoneId", "Europe/Moscow"),
            ("DisplayName", "Орлова Н.С."), ("UserName", userName), ("NewPassword", Password), ("RepeatPassword", Password));

    private static async Task<HttpResponseMessage> SignInAsync(HttpClient http)
    {
        var login = new Uri("/account/login", UriKind.Relative);
        return await PostAsync(http, login, await http.GetStringAsync(login), ("UserName", "orlova"), ("Password", Password));
    }

    private static Task<HttpResponseMessage> PostAsync(HttpClient http, Uri address, string page, params (string Name, string Value)[] fields) =>
        http.PostAsync(address, new FormUrlEncodedContent([.. fields.Select(f => new KeyValuePair<string, string>(f.Name, f.Value)),
            new("__RequestVerificationToken", Hidden(page, "__RequestVerificationToken")), new("__key", Guid.NewGuid().ToString("N"))]));

    private static string Hidden(string page, string name) =>
        new HtmlParser().ParseDocument(page).QuerySelector($"main form[method=post] input[name={name}]")!.GetAttribute("value")!;

    private static async Task UntilAsync(Func<bool> happened)
    {
        for (var i = 0; i < 6000 && !happened(); i++) await Task.Delay(5);
    }

    private static async Task FillAsync(string path)
    {
        await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0);
        foreach (var size in new[] { 1 << 20, 4096, 1 })
        {
            try
            {
                for (var i = 0; i < 100; i++) await file.WriteAsync(new byte[size]);
            }
            catch (IOException)
            {
                // Full.
            }
        }
    }
}
