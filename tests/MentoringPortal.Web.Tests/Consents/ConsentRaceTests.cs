using System.Data.Common;
using System.Net;
using MentoringPortal.Data;
using MentoringPortal.Domain.Consents;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Testing;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace MentoringPortal.Web.Tests.Consents;

/// <summary>Two curators at one moment: both have read what is there before either of them writes.</summary>
public sealed class ConsentRaceTests(ConsentRaceTests.RacingPortal portal) : IClassFixture<ConsentRaceTests.RacingPortal>
{
    [Fact]
    public async Task M3_two_curators_who_ask_anew_at_one_moment_make_one_paper_and_the_second_is_told()
    {
        var (person, _) = await portal.PeopleAsync("Разомв");
        var (first, second) = (portal.SignedIn(SchoolRole.Curator), portal.SignedIn(SchoolRole.Curator));
        var consent = await portal.InSchoolAsync(portal.First, db => db.Set<Consent>().Where(c => c.PersonId == person).Select(c => c.Id).SingleAsync());
        await (await first.OpenAsync($"/consents/{consent}/revocation")).Form().Set("Form.RevocationReason", "Заявление от 23.11.2026").SendAsync();
        var forms = (One: (await first.OpenAsync($"/consents/{consent}")).Form("/request"), Two: (await second.OpenAsync($"/consents/{consent}")).Form("/request"));

        portal.Door.Expect(2);
        var answers = await Task.WhenAll(Task.Run(() => forms.One.SubmitAsync()), Task.Run(() => forms.Two.SubmitAsync()));

        Assert.True(portal.Door.HaveMet, "both had read before either wrote");
        Assert.Equal([HttpStatusCode.Redirect, HttpStatusCode.Conflict], answers.Select(a => a.Status).Order());
        Assert.Equal([1, 2], await NumbersAsync(person, ConsentKind.PersonalData));
    }

    [Fact]
    public async Task M3_two_curators_who_ask_first_at_one_moment_make_one_paper_by_the_index_alone()
    {
        var (person, _) = await portal.PeopleAsync("Впервы");
        var (first, second) = (portal.SignedIn(SchoolRole.Curator), portal.SignedIn(SchoolRole.Curator));
        var address = $"/people/{person}/distribution-consent";
        var forms = (One: (await first.OpenAsync($"/people/{person}")).Form(address), Two: (await second.OpenAsync($"/people/{person}")).Form(address));

        portal.Door.Expect(2);
        var answers = await Task.WhenAll(Task.Run(() => forms.One.SubmitAsync()), Task.Run(() => forms.Two.SubmitAsync()));

        // There is no earlier row whose version could tell: the unique index does, and it is a lost race as any other.
        Assert.True(portal.Door.HaveMet, "both had read before either wrote");
        Assert.Equal([HttpStatusCode.Redirect, HttpStatusCode.Conflict], answers.Select(a => a.Status).Order());
        Assert.Equal([1], await NumbersAsync(person, ConsentKind.Distribution));
    }

    [Fact]
    public async Task M3_the_database_holds_one_paper_of_a_kind_scope_and_number()
    {
        var (person, _) = await portal.PeopleAsync("Указат");
        await portal.InSchoolAsync(portal.First, async db =>
        {
            db.Add(new Consent(person, ConsentKind.PersonalData, TestClock.Today));
            var twice = await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync());
            Assert.Contains("UNIQUE", Assert.IsType<SqliteException>(twice.InnerException).Message, StringComparison.Ordinal);
            db.ChangeTracker.Clear();
            // Of another scope it is another paper.
            db.Add(new Consent(person, ConsentKind.PersonalData, TestClock.Today, Guid.NewGuid()));
            await db.SaveChangesAsync();
        });
    }

    private Task<List<int>> NumbersAsync(Guid person, ConsentKind kind) => portal.InSchoolAsync(portal.First, db =>
        db.Set<Consent>().Where(c => c.PersonId == person && c.Kind == kind).OrderBy(c => c.Number).Select(c => c.Number).ToListAsync());

    /// <summary>A portal whose readers of consents wait for each other, where a test asks for it.</summary>
    public sealed class RacingPortal : PortalFactory
    {
        public Meeting Door { get; } = new();

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureTestServices(services => services.ConfigureDbContext<SqlitePortalDbContext>(o => o.AddInterceptors(Door)));
        }
    }

    /// <summary>Lets nobody go on who has read consents before so many have. The writers of one SQLite file stand in a queue: only there, before it, they can meet.</summary>
    public sealed class Meeting : DbCommandInterceptor
    {
        private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

        private TaskCompletionSource _all = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private int _missing;

        public bool HaveMet => _all.Task.IsCompletedSuccessfully;

        public void Expect(int readers)
        {
            _all = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _missing = readers;
        }

        public override async ValueTask<DbDataReader> ReaderExecutedAsync(DbCommand command, CommandExecutedEventData eventData, DbDataReader result,
            CancellationToken cancellationToken = default)
        {
            if (_missing > 0 && command.CommandText.Contains("FROM \"Consents\"", StringComparison.Ordinal))
            {
                if (Interlocked.Decrement(ref _missing) == 0) _all.TrySetResult();
                await _all.Task.WaitAsync(Patience, cancellationToken);
            }

            return result;
        }
    }
}
