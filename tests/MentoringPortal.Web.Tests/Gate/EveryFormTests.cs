using System.Data.Common;
using System.Diagnostics;
using System.Net;
using AngleSharp.Html.Dom;
using MentoringPortal.Data;
using MentoringPortal.Data.Common;
using MentoringPortal.Testing;
using MentoringPortal.Web.Infrastructure.Audit;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace MentoringPortal.Web.Tests.Gate;

/// <summary>Every form that a person can find, as it stands on its page, in every way in which a text can be lost beside the end of a session.</summary>
[Collection(Alone.Name)]
[TestCaseOrderer("MentoringPortal.Web.Tests.Gate.InOrderOfNames", "MentoringPortal.Web.Tests")]
public sealed class EveryFormTests(EveryFormTests.BrokenPortal portal) : IClassFixture<EveryFormTests.BrokenPortal>
{
    private const string Text = "Неспешный разговор о первых уроках";

    /// <summary>Forms that do not reach a save as <see cref="PersonTypes"/> fills them where they are found, and why; any other one must.</summary>
    private static readonly Dictionary<string, string> Stopped = new(StringComparer.Ordinal)
    {
        ["/mentorships"] = "the warnings about a new pair are read and confirmed on the answer",
        ["/mentorships/{id}/completion"] = "the period of the pair is not over",
        ["/mentorships/{id}/early-end/check"] = "only checks: the save is on its next page",
        ["/settings/documents/{id}"] = "asks whether the texts shall be in force: the save is on its next page",
        ["/assessments/stages/{id}/adaptation/credit"] = "a stage that is being assessed is not credited",
        ["/council/decisions/{id}"] = "marked by whoever is responsible, which the director is not",
        ["/settings/journals"] = "needs a kind of paper, which would be taken from another journal",
        ["/settings/journals/memos"] = "needs a kind of paper, which would be taken from another journal",
        ["/roadmap/{id}/items"] = "its terms are typed as months or days, not as words",
        ["/assessments/stages/{id}/potential"] = "ends with the term of its program: a day more is refused",
        ["/assessments/stages/{id}/final"] = "ends with the term of its program: a day more is refused",
        ["/diary"] = "its step is taken up again on a day after the entry, not on the same",
        ["/mentorships/{id}/diary"] = "its step is taken up again on a day after the entry, not on the same",
    };

    /// <summary>The demonstration on a database that fails when the test wants it to.</summary>
    public sealed class BrokenPortal : DemonstrationFactory
    {
        private Task<IReadOnlyList<FoundForm>>? _forms;

        internal Failing Failing { get; } = new();

        public Task<IReadOnlyList<FoundForm>> FormsAsync() => _forms ??= FormWalk.FormsAsync(this);

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseSetting("Database:LockSeconds", "0.2");
            builder.ConfigureServices(services => services.ConfigureDbContext<SqlitePortalDbContext>(o => o.AddInterceptors(Failing)));
        }
    }

    [Theory]
    [InlineData("full disk", 13, HttpStatusCode.ServiceUnavailable)]
    [InlineData("a fault of the portal", 0, HttpStatusCode.InternalServerError)]
    public async Task G1_every_form_on_its_page_keeps_or_shows_its_text_when_the_save_fails(string way, int code, HttpStatusCode status)
    {
        var forms = await portal.FormsAsync();
        Assert.True(forms.Count >= 100, $"{forms.Count} " + string.Join(", ", forms.Select(f => f.Action)));
        var lost = new List<string>();
        var met = 0;
        foreach (var form in forms)
        {
            var (client, filled) = await FillAsync(form);
            portal.Failing.Code = code;
            var answer = await filled.SubmitAsync();
            portal.Failing.Code = null;
            if (portal.Failing.TakeHits() > 0)
            {
                met++;
                if (answer.Status != status) lost.Add($"{form.Action}: {(int)answer.Status} instead of {(int)status}");
            }

            if (!await IsThereAsync(client, answer, Text)) lost.Add($"{form.Action}: {(int)answer.Status} {answer.Heading}");
        }

        Assert.True(met > 0, way);
        Assert.True(lost.Count == 0, string.Join('\n', lost));
    }

    [Fact]
    public async Task G1_S5_every_form_keeps_or_shows_its_text_while_another_program_really_holds_the_database()
    {
        var (lost, unmet, met, slowest) = (new List<string>(), new List<string>(), 0, TimeSpan.Zero);
        await using var other = new SqliteConnection($"Data Source={portal.DatabasePath};Pooling=false");
        await other.OpenAsync();
        foreach (var form in await portal.FormsAsync())
        {
            var (client, filled) = await FillAsync(form, true);
            PortalPage answer;
            var watch = Stopwatch.StartNew();
            await using (other.BeginTransaction(deferred: false)) answer = await filled.SubmitAsync();
            if (watch.Elapsed > slowest) slowest = watch.Elapsed;
            if (answer.Status == HttpStatusCode.ServiceUnavailable) met++;
            else if (!Stopped.ContainsKey(FormWalk.KindOf(form.Action))) unmet.Add($"{form.Action}: {(int)answer.Status} {answer.Heading} {string.Join("; ", answer.Errors)}");
            // Nothing could be saved: an answer that leads on as if it had been would be a lie.
            if (answer.Location is not null) lost.Add($"{form.Action}: led to {answer.Location}");
            if (answer.Status >= HttpStatusCode.InternalServerError && (answer.Status != HttpStatusCode.ServiceUnavailable || answer.Response.Headers.RetryAfter is null)
                || !await IsThereAsync(client, answer, filled.Typed.Any(n => filled.Value(n) == Text) ? Text : filled.Value(filled.Typed[0])!))
            {
                lost.Add($"{form.Action}: {(int)answer.Status} {answer.Heading}");
            }
        }

        Assert.True(lost.Count == 0 && unmet.Count == 0, $"Lost:\n{string.Join('\n', lost)}\nFilled as a person fills them, these did not reach the save:\n{string.Join('\n', unmet)}");
        Assert.True(met >= 110, $"{met} forms met the lock");
        // 200 ms for the save and 200 for the keeping of the text: the five seconds of a school would show.
        Assert.True(slowest < TimeSpan.FromSeconds(4), $"{slowest}");
    }

    [Theory]
    [InlineData("signed out in another tab")]
    [InlineData("ended from another device")]
    [InlineData("password changed elsewhere")]
    [InlineData("cookie gone")]
    [InlineData("idle")]
    [InlineData("blocked")]
    public async Task G1_every_form_gives_all_its_fields_back_whatever_ended_the_session(string way)
    {
        var lost = new List<string>();
        foreach (var byRole in (await portal.FormsAsync()).GroupBy(f => f.Role))
        {
            var account = portal.First[byRole.Key];
            var client = portal.SignedIn(account);
            var sent = new List<(FoundForm Found, PortalForm Form)>();
            foreach (var found in byRole)
            {
                if (await TryFillAsync(client, found) is not { } form) continue;
                foreach (var (name, i) in form.Typed.Select((n, i) => (n, i))) form.Force(name, $"{Text} {sent.Count}.{i}.");
                sent.Add((found, form));
            }

            await SessionEnds.EndAsync(portal, client, account, way);
            foreach (var (found, form) in sent)
            {
                var answer = await form.SubmitAsync();
                if (way == "blocked") await SessionEnds.SetBlockedAsync(portal, account, false);
                if (answer.Location != "/account/login?reason=expired") lost.Add($"{found.Action}: {(int)answer.Status} {answer.Location}");
                else if (await MissingAsync(account, found, form) is { } missing) lost.Add($"{found.Action}: {missing}");
                if (way == "blocked") await SessionEnds.SetBlockedAsync(portal, account, true);
            }

            if (way == "blocked") await SessionEnds.SetBlockedAsync(portal, account, false);
        }

        Assert.True(lost.Count == 0, string.Join('\n', lost));
    }

    // Whoever signs in again finds every field on the page of the kept form, and takes it away there.
    private async Task<string?> MissingAsync(TestAccount account, FoundForm found, PortalForm form)
    {
        var first = form.Value(form.Typed[0])!;
        var draft = await portal.InSchoolAsync(portal.First, db => db.Set<FormDraft>().Where(d => d.UserId == account.UserId && d.Content.Contains(first)).Select(d => d.Id)
            .SingleOrDefaultAsync());
        if (draft == Guid.Empty) return "not kept";
        var page = await portal.SignedIn(account).OpenAsync($"/drafts/{draft}");
        var again = page.Form(found.Action);
        var missing = form.Names.Where(n => !n.StartsWith("__", StringComparison.Ordinal) && form.Value(n) is { } value
                && again.Value(n)?.ReplaceLineEndings() != value.ReplaceLineEndings())
            .Concat(form.Typed.Where(n => !page.Text.Contains(form.Value(n)!, StringComparison.Ordinal)).Select(n => n + " is not shown")).ToList();
        await page.Form("/discard").SendAsync();
        return missing.Count == 0 ? null : string.Join(", ", missing);
    }

    [Fact]
    public async Task G1_every_typed_field_has_a_word_for_the_page_that_gives_it_back()
    {
        var bare = new List<string>();
        foreach (var form in await portal.FormsAsync())
        {
            var (_, filled) = await FillAsync(form);
            bare.AddRange(filled.Typed.Where(n => !AuditWords.Label(n).Any(c => c is >= 'А' and <= 'я')).Select(n => $"{form.Action}: {n}"));
        }

        Assert.True(bare.Count == 0, string.Join('\n', bare.Distinct()));
    }

    [Fact]
    public async Task G1_every_form_that_is_too_large_says_that_its_text_was_not_received()
    {
        var lost = new List<string>();
        foreach (var form in await portal.FormsAsync())
        {
            var (_, filled) = await FillAsync(form);
            if (filled.IsMultipart) continue;
            var answer = await filled.Force(filled.Typed[0], new string('я', 600_000)).SubmitAsync();
            if (answer.Status != HttpStatusCode.RequestEntityTooLarge || !answer.Text.Contains("текст портал не получил", StringComparison.Ordinal))
            {
                lost.Add($"{form.Action}: {(int)answer.Status} {answer.Heading}");
            }
        }

        Assert.True(lost.Count == 0, string.Join('\n', lost));
    }

    [Fact]
    public async Task G1_R13_whatever_stands_in_the_fields_no_form_fails_and_a_refused_one_keeps_its_text()
    {
        const int seed = 20261201;
        var random = new Random(seed);
        string[] odd =
        [
            "", " ", "0", "-1", "99999999999999999999", "1e309", "NaN", "31.02.2027", "29.02.2027", "00.00.0000", "9999-12-31", "01.01.0001", "25:61", "true", "null", "[]", "{}",
            "../../etc/passwd", "' OR 1=1 --", "<script>alert(1)</script>", "{{7*7}}", "%00%0d%0a", "=HYPERLINK(\"http://example.invalid\")", "Ї́Ѣ\u0301", "\u202Eтекст", "\uFFFD",
            new string('я', 30_000), Guid.Empty.ToString(), Guid.NewGuid().ToString(), "\r\n\r\n", "😀😀😀",
        ];
        var bad = new List<string>();
        foreach (var form in await portal.FormsAsync())
        {
            for (var round = 0; round < 6; round++)
            {
                var (_, filled) = await FillAsync(form);
                var names = filled.Names.Where(n => !n.StartsWith("__", StringComparison.Ordinal)).ToList();
                foreach (var name in names.OrderBy(_ => random.Next()).Take(random.Next(1, 4))) filled.Force(name, odd[random.Next(odd.Length)]);
                // Nothing is to be changed for good: the database refuses each save in words.
                portal.Failing.Code = 5;
                var answer = await filled.SubmitAsync();
                portal.Failing.Code = null;
                portal.Failing.TakeHits();
                if ((int)answer.Status >= 500 && answer.Status != HttpStatusCode.ServiceUnavailable) bad.Add($"seed {seed}: {form.Action} {(int)answer.Status} {answer.Heading}");
            }
        }

        Assert.True(bad.Count == 0, string.Join('\n', bad));
    }

    // Last by its name: the forms are carried out where they can be.
    [Fact]
    public async Task G2_every_form_sent_again_with_another_text_is_carried_out_or_told_and_never_dropped()
    {
        var lost = new List<string>();
        foreach (var form in (await portal.FormsAsync()).OrderBy(f => f.Action, StringComparer.Ordinal))
        {
            if (await TryFillAsync(form) is not (var client, var filled)) continue;
            var first = await filled.SubmitAsync();
            const string other = "Совсем другие слова после возврата";
            var again = await filled.Force(filled.Typed[0], other).SubmitAsync();
            // A page that only checks or looks for something saves nothing and takes the second text as well as the first.
            var isTold = again.Html.Contains(other, StringComparison.Ordinal) || await IsKeptAsync(form, other);
            if (!isTold && (again.Location is null || first.Location == again.Location)) lost.Add($"{form.Action}: {(int)first.Status}, then {(int)again.Status} {again.Heading}");
        }

        Assert.True(lost.Count == 0, string.Join('\n', lost));
    }

    private async Task<(PortalClient Client, PortalForm Form)> FillAsync(FoundForm form, bool whole = false) =>
        await TryFillAsync(form, whole) ?? throw new InvalidOperationException($"{form.Page} has no form {form.Action} any more.");

    private async Task<(PortalClient Client, PortalForm Form)?> TryFillAsync(FoundForm form, bool whole = false)
    {
        // The portal takes forms again a minute after its disk was full.
        portal.Clock.Advance(TimeSpan.FromMinutes(1));
        var client = portal.SignedIn(form.Role);
        return await TryFillAsync(client, form, whole) is { } filled ? (client, filled) : null;
    }

    private async Task<PortalForm?> TryFillAsync(PortalClient client, FoundForm form, bool whole = false)
    {
        var page = await client.GetAsync(form.Page);
        if (page.Status != HttpStatusCode.OK || !page.Html.Contains($"action=\"{form.Action}\"", StringComparison.Ordinal)) return null;
        var filled = page.Form(form.Action);
        foreach (var name in filled.Typed) filled.Force(name, Text);
        if (whole)
        {
            var element = page.Document.QuerySelectorAll("main form[method=post]").OfType<IHtmlFormElement>().First(f => f.GetAttribute("action") == form.Action);
            // The sessions that other tests let run out have moved the clock on.
            var calendar = new Domain.Schools.SchoolCalendar("Asia/Yekaterinburg");
            PersonTypes.Into(filled, element, calendar.Today(portal.Clock), Text);
        }

        return filled;
    }

    // On the page, or kept and offered there; what was carried out without a save has lost nothing.
    private static async Task<bool> IsThereAsync(PortalClient client, PortalPage answer, string text)
    {
        if (answer.Text.Contains(text, StringComparison.Ordinal) || answer.Html.Contains(text, StringComparison.Ordinal) || answer.Location is not null) return true;
        return answer.Document.QuerySelectorAll("a").Any(a => a.GetAttribute("href")?.StartsWith("/drafts/", StringComparison.Ordinal) == true)
            && (await answer.ClickAsync("Проверить текст")).Html.Contains(text, StringComparison.Ordinal);
    }

    private async Task<bool> IsKeptAsync(FoundForm form, string text)
    {
        var user = portal.First[form.Role].UserId;
        return await portal.InSchoolAsync(portal.First, db => db.Set<FormDraft>().AnyAsync(d => d.UserId == user && d.Content.Contains(text)));
    }

    /// <summary>Fails every write as SQLite does (13: the disk is full, 5: refused at once as if somebody held the database), or as a bug would (0); null lets them pass.</summary>
    internal sealed class Failing : DbCommandInterceptor
    {
        private int _hits;

        public int? Code { get; set; }

        public int TakeHits() => Interlocked.Exchange(ref _hits, 0);

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result,
            CancellationToken cancellationToken = default)
        {
            Check(command);
            return base.ReaderExecutingAsync(command, eventData, result, cancellationToken);
        }

        public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<int> result,
            CancellationToken cancellationToken = default)
        {
            Check(command);
            return base.NonQueryExecutingAsync(command, eventData, result, cancellationToken);
        }

        private void Check(DbCommand command)
        {
            var text = command.CommandText;
            if (Code is not { } code || text.StartsWith("SELECT", StringComparison.Ordinal) || text.Contains("UserSessions", StringComparison.Ordinal)) return;
            // The keeping of the text is no save of the form.
            if (!text.Contains("FormDrafts", StringComparison.Ordinal)) Interlocked.Increment(ref _hits);
            throw code == 0 ? new InvalidOperationException("A fault of the test.") : new SqliteException($"SQLite Error {code}.", code);
        }
    }
}
