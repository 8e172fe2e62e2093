using System.Net;
using MentoringPortal.Data.Common;
using MentoringPortal.Domain.People;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Testing;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace MentoringPortal.Web.Tests.Gate;

/// <summary>A form sent again: with another text, after a failure behind its save, while the database is held.</summary>
public sealed class RepeatedFormTests(FailingPortal portal) : IClassFixture<FailingPortal>
{
    [Fact]
    public async Task G2_the_same_key_with_another_text_is_told_as_not_saved_and_the_text_is_given_back()
    {
        var client = portal.SignedIn(SchoolRole.Curator);
        var form = await FormAsync(client, "11.03.2027", "первый вариант");
        await form.SendAsync();

        var answer = await form.Set("Form.Reason", "второй вариант").Set("Form.Date", "12.03.2027").SubmitAsync();

        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Equal("Этот вариант не сохранён", answer.Heading);
        Assert.Equal(0, await CountAsync("второй вариант"));
        var kept = await answer.ClickAsync("Проверить текст");
        Assert.Contains("второй вариант", kept.Text, StringComparison.Ordinal);
        await kept.Form("days").SendAsync();
        Assert.Equal((1, 1), (await CountAsync("первый вариант"), await CountAsync("второй вариант")));
    }

    [Fact]
    public async Task G6_a_failure_after_the_save_is_no_unreadable_form_and_the_same_form_leads_to_its_answer()
    {
        var client = portal.SignedIn(SchoolRole.Curator);
        var form = await FormAsync(client, "15.03.2027", "сбой после записи");
        var answer = await portal.FailingAfterSaveAsync(() => form.SubmitAsync());

        Assert.Equal(HttpStatusCode.InternalServerError, answer.Status);
        Assert.DoesNotContain("прочитать форму", answer.Text, StringComparison.Ordinal);
        Assert.Equal("/settings/calendar?year=2027", (await answer.Form("days").SubmitAsync()).Location);
        Assert.Equal(1, await CountAsync("сбой после записи"));
    }

    [Fact]
    public async Task S10_after_a_kill_between_save_and_answer_the_replay_leads_to_what_was_made_at_once()
    {
        var client = portal.SignedIn(SchoolRole.Curator);
        var form = (await client.OpenAsync("/people/new")).Form("/people").Set("Form.Surname", "Обрывова").Set("Form.GivenName", "Анна").Set("Form.Patronymic", "Ильинична")
            .Set("Form.Gender", "Female").Set("Form.Post", "учитель").Set("Form.HiredOn", "01.09.2020").Set("Form.ExperienceYearsAtHire", "3");
        await portal.FailingAfterSaveAsync(() => form.SubmitAsync());
        var id = await portal.InSchoolAsync(portal.First, db => db.Set<Person>().Where(s => s.Name.Surname == "Обрывова").Select(s => s.Id).SingleAsync());

        var watch = System.Diagnostics.Stopwatch.StartNew();
        Assert.Equal($"/people/{id}", (await form.SubmitAsync()).Location);
        Assert.True(watch.Elapsed < TimeSpan.FromMilliseconds(900), $"{watch.Elapsed}: the answer is not waited for");
    }

    [Fact]
    public async Task G6_an_unknown_address_with_a_used_key_is_not_found()
    {
        var client = portal.SignedIn(SchoolRole.Curator);
        var form = await FormAsync(client, "16.03.2027", "ключ использован");
        await form.SendAsync();
        var fields = new List<KeyValuePair<string, string>> { new("__key", form.Value("__key")!), new("__RequestVerificationToken", form.Value("__RequestVerificationToken")!) };
        Assert.Equal(HttpStatusCode.NotFound, (await client.PostAsync($"/people/{Guid.NewGuid()}/restore", fields)).Status);
        // The development's own route for files answers 405 where a published portal answers 404; neither is an unreadable form.
        Assert.Contains((await client.PostAsync("/settings/no-such-page", fields)).Status, new[] { HttpStatusCode.NotFound, HttpStatusCode.MethodNotAllowed });
    }

    [Fact]
    public async Task S5_a_locked_database_answers_503_with_the_text_and_the_same_key_makes_one_record()
    {
        var client = portal.SignedIn(SchoolRole.Curator);
        var form = await FormAsync(client, "17.03.2027", "база занята");
        PortalPage answer;
        await using (var other = new SqliteConnection($"Data Source={portal.DatabasePath};Pooling=false"))
        {
            await other.OpenAsync();
            await using var hold = other.BeginTransaction(deferred: false);
            answer = await form.SubmitAsync();
        }

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.Status);
        Assert.NotNull(answer.Response.Headers.RetryAfter);
        Assert.Contains("база занята", answer.Text, StringComparison.Ordinal);
        Assert.Equal(0, await CountAsync("база занята"));
        Assert.Equal("/settings/calendar?year=2027", (await answer.Form("days").SubmitAsync()).Location);
        Assert.Equal("/settings/calendar?year=2027", (await answer.Form("days").SubmitAsync()).Location);
        Assert.Equal("/settings/calendar?year=2027", (await form.SubmitAsync()).Location);
        Assert.Equal(1, await CountAsync("база занята"));
    }

    [Fact]
    public async Task The_autosaved_draft_of_a_form_ends_with_the_form()
    {
        var user = portal.First[SchoolRole.Mentor].UserId;
        await portal.InSchoolAsync(portal.First, async db =>
        {
            await TestData.ActivePairAsync(db, portal.First[SchoolRole.Mentor].PersonId, portal.First[SchoolRole.Mentee].PersonId);
            db.Add(new FormDraft { UserId = user, FormKey = "diary/mine", Content = "{}" });
            db.Add(new FormDraft { UserId = user, FormKey = "diary/other", Content = "{}" });
            await db.SaveChangesAsync();
        });
        var form = (await portal.SignedIn(SchoolRole.Mentor).OpenAsync("/diary")).Form("/diary");
        Assert.Equal("diary/mine", form.Value("__draft"));
        await form.Set("Form.Kind", "Consultation").Set("Form.Duration", "45").Set("Form.Topic", "Как вести журнал").SendAsync();

        var left = await portal.InSchoolAsync(portal.First, db => db.Set<FormDraft>().Where(d => d.UserId == user).Select(d => d.FormKey).ToListAsync());
        Assert.Equal("diary/other", Assert.Single(left));
    }

    private static async Task<PortalForm> FormAsync(PortalClient client, string day, string reason) =>
        (await client.OpenAsync("/settings/calendar")).Form("days").Set("Form.Date", day).Set("Form.Reason", reason);

    private Task<int> CountAsync(string reason) => portal.InSchoolAsync(portal.First, db => db.Set<CalendarDay>().CountAsync(d => d.Reason == reason));
}

/// <summary>A portal that can be made to fail between a save and its answer, as a killed process would.</summary>
public sealed class FailingPortal : PortalFactory
{
    private readonly AfterSave _failure = new();

    /// <summary>Sends while every saved form fails before its answer.</summary>
    public async Task<PortalPage> FailingAfterSaveAsync(Func<Task<PortalPage>> send)
    {
        _failure.Armed = true;
        try
        {
            return await send();
        }
        finally
        {
            _failure.Armed = false;
        }
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseSetting("Database:LockSeconds", "1");
        builder.ConfigureTestServices(services => services.ConfigureDbContext<Data.SqlitePortalDbContext>(o => o.AddInterceptors(_failure)));
    }

    private sealed class AfterSave : SaveChangesInterceptor
    {
        public bool Armed { get; set; }

        public override ValueTask<int> SavedChangesAsync(SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default) =>
            Armed && eventData.Context!.ChangeTracker.Entries<IdempotencyRecord>().Any()
                ? throw new InvalidOperationException("Killed after the save.") : ValueTask.FromResult(result);
    }
}
