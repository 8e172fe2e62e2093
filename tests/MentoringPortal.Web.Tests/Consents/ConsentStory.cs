using System.Globalization;
using MentoringPortal.Data;
using MentoringPortal.Data.Common;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Consents;
using MentoringPortal.Domain.Diary;
using MentoringPortal.Domain.Language;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Orders;
using MentoringPortal.Domain.People;
using MentoringPortal.Domain.Pools;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Testing;
using MentoringPortal.Web.Features.Consents;
using MentoringPortal.Web.Features.Mentorships;
using MentoringPortal.Web.Features.Orders;
using MentoringPortal.Web.Features.Pools;
using MentoringPortal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace MentoringPortal.Web.Tests.Consents;

/// <summary>
/// A working pair with one further pair of its mentor and one of its mentee, both in a draft order, and what may happen to their papers: the curator's own use cases, without
/// pages, since the portal opens none for pupils and people from outside yet.
/// </summary>
internal sealed class ConsentStory : IAsyncDisposable
{
    private static readonly SchoolCalendar Calendar = new("Asia/Yekaterinburg");

    private static int _people;

    private readonly AsyncServiceScope _scope;
    private readonly PortalDbContext _db;
    private Mentorship _pair = null!, _mentors = null!;
    private Order _order = null!;
    private MentoringForm _form;
    private (ParticipantKind Mentor, ParticipantKind Mentee) _kinds;

    public ConsentStory(PortalFactory portal)
    {
        _scope = portal.Services.CreateAsyncScope();
        _db = Get<PortalDbContext>();
        var curator = portal.First[SchoolRole.Curator];
        _db.Actor.SignIn(ActorFacts.Nobody with
        {
            SchoolId = portal.First.Id,
            UserId = curator.UserId,
            MembershipId = curator.MembershipId,
            PersonId = curator.PersonId,
            Roles = SchoolRole.Curator,
            ActiveRole = SchoolRole.Curator,
            TimeZoneId = "Asia/Yekaterinburg",
            DisplayName = "Журавлёва Т.М.",
        });
    }

    public DateOnly Today => Get<SchoolClock>().Today;

    public ValueTask DisposeAsync() => _scope.DisposeAsync();

    /// <summary>Somebody of this kind and age in full years; a minor has a parent who signs.</summary>
    public async Task<Guid> PersonAsync(ParticipantKind kind, int age, bool isBornTomorrow = false)
    {
        var person = NewPerson();
        if (kind != ParticipantKind.Staff) Put(person, nameof(Person.Staff), null);
        if (kind == ParticipantKind.Pupil) Put(person, nameof(Person.Pupil), new PupilCard(TestClock.Today.AddYears(-5), null));
        if (kind == ParticipantKind.External) Put(person, nameof(Person.External), new ExternalCard(ExternalKind.Employer, "завод"));
        Put(person, nameof(Person.BornOn), isBornTomorrow ? TestClock.Today.AddDays(1).AddYears(-age - 1) : TestClock.Today.AddYears(-age));
        _db.Add(person);
        if (age < 18)
        {
            var parent = NewPerson();
            _db.Add(parent);
            await _db.SaveChangesAsync();
            _db.Add(Representation.Enter(parent, person, RepresentationKind.Parent, "свидетельство о рождении", TestClock.Today.AddYears(-1), TestClock.Today).Value);
        }

        await _db.SaveChangesAsync();
        return person.Id;
    }

    public async Task EnterAsync(Guid person, bool isMentor)
    {
        var entered = await Get<EnterPool>().RunAsync(isMentor ? PoolSide.Mentors : PoolSide.Mentees, new EnterPoolForm
        {
            PersonId = person,
            Category = isMentor ? PoolCategory.ExperiencedTeacher : PoolCategory.WantsNewSkills,
            Competences = "Физика",
            HoursPerWeek = isMentor ? 2 : null,
        }, default);
        Assert.True(entered.Ok, string.Join("; ", entered.Violations.Select(v => v.Message)));
    }

    /// <summary>«kind:who signs» of what is asked for and not given.</summary>
    public async Task<string> AskedAsync(Guid person, ConsentScope scope)
    {
        var papers = await _db.Set<Consent>().Where(c => c.PersonId == person && c.Scope == scope && c.State == ConsentState.Requested && !c.IsSuperseded).ToListAsync();
        var parent = await _db.Set<Representation>().Where(r => r.ChildId == person).Select(r => (Guid?)r.AdultId).SingleOrDefaultAsync();
        return string.Join(",", papers.OrderBy(c => c.Kind).Select(c => $"{c.Kind}:{(c.SignerId == person ? "Self" : c.SignerId == parent ? "Representative" : "?")}"));
    }

    /// <summary>Everything that this person is asked for comes back signed; signed by somebody else it is refused in words.</summary>
    public async Task GiveAllAsync(Guid person, ConsentKind? kind = null)
    {
        foreach (var paper in await _db.Set<Consent>().Where(c => c.PersonId == person && c.State == ConsentState.Requested && !c.IsSuperseded && (kind == null || c.Kind == kind))
            .ToListAsync())
        {
            var wrong = paper.Receive(Today, Guid.NewGuid(), null, Today)!;
            Assert.Equal((paper.SignerId == person ? "Согласие подписывает сам участник: подпись другого человека его не заменяет"
                : "За несовершеннолетнего согласие подписывает законный представитель, который в нём назван", nameof(Consent.SignerId)), (wrong.Message, wrong.Field));
            Assert.Null(paper.Receive(Today, paper.SignerId, null, Today));
        }

        await ConsentFollowers.FollowAsync(_db, person, Today, default);
        await _db.SaveChangesAsync();
    }

    public Task<Outcome<IReadOnlyList<Mentorship>>> ProposeAsync(Guid mentor, Guid mentee, MentoringForm form) => Get<ProposeMentorships>().RunAsync(new NewMentorshipForm
    {
        MentorId = mentor,
        MenteeIds = [mentee],
        FormOfMentoring = form,
        Interaction = InteractionModel.LeaderToStruggling,
        Kind = MentoringKind.Traditional,
        Topic = "Методика урока",
        StartsOn = new DateOnly(2026, 11, 1),
        EndsOn = new DateOnly(2027, 10, 31),
        AcceptsWarnings = true,
        Leads = "earlier",
    }, default);

    /// <summary>The director signs an order on this pair.</summary>
    public async Task ActivateAsync(Mentorship pair)
    {
        var order = new Order(OrderKind.PairsApproval, Today);
        _db.Add(order);
        Assert.Null(order.Include(pair));
        await _db.SaveChangesAsync();
        var of = await Get<OrderFactsReader>().ReadAsync(order, default);
        Assert.DoesNotContain((await Get<OrderObstacles>().OfAsync(of, default)).Obstacles, o => o.Contains("согласи", StringComparison.Ordinal));
        Assert.Null(order.Submit([]));
        Assert.Empty(order.Sign(new OrderSignature($"т-{Interlocked.Increment(ref _people)}", Today, Guid.NewGuid(), null), new OrderWorld([pair], Calendar, Today), []));
        foreach (var record in await _db.Set<PoolRecord>().Where(r => r.PersonId == pair.MentorId || r.PersonId == pair.MenteeId).ToListAsync()) record.MarkPaired();
        await _db.SaveChangesAsync();
    }

    /// <summary>What forbids an entry of today; null: it is recorded.</summary>
    public static string? EntryRefusal(Mentorship pair, DateOnly today)
    {
        var entry = DiaryEntry.Record(pair, pair.MentorId, new DiaryEntryCard(DiaryEntryKind.Consultation, today, 45, "Разбор урока", null, null, null, null, true), today);
        return entry.Ok ? null : string.Join("; ", entry.Violations.Select(v => v.Message));
    }

    /// <summary>A pair at work; its mentor and its mentee stand each in a further proposed pair, both in one draft order.</summary>
    public async Task WorkingPairAsync(MentoringForm form, ParticipantKind mentorKind, int mentorAge, ParticipantKind menteeKind, int menteeAge, bool menteeIsBornTomorrow = false)
    {
        (_form, _kinds) = (form, (mentorKind, menteeKind));
        var (mentor, mentee) = (await InBaseAsync(mentorKind, mentorAge, true), await InBaseAsync(menteeKind, menteeAge, false, menteeIsBornTomorrow));
        _pair = await ReadyAsync(mentor, mentee);
        await ActivateAsync(_pair);
        _mentors = await ReadyAsync(mentor, await InBaseAsync(menteeKind, menteeAge, false));
        var mentees = await ReadyAsync(await InBaseAsync(mentorKind, mentorAge, true), mentee);
        _order = new Order(OrderKind.PairsApproval, Today);
        _db.Add(_order);
        Assert.Null(_order.Include(_mentors) ?? _order.Include(mentees));
        await _db.SaveChangesAsync();
    }

    public async Task ActAsync(string act, string paper)
    {
        switch (act)
        {
            case "revoked" or "wrong signer" or "signed before" or "asked again" or "given again" or "one of two given again" or "given again in a leave":
                if (act == "given again in a leave") await ActAsync("leave", "");
                await RevokeAsync(await PaperAsync(paper));
                if (act == "one of two given again") await RevokeAsync(await PaperAsync("mentee PersonalData"));
                if (act != "revoked") await AgainAsync(act, paper);
                break;
            case "expired" or "lasts":
                var over = await PaperAsync(paper);
                await _db.Set<Consent>().Where(c => c.Id == over.Id).ExecuteUpdateAsync(u => u.SetProperty(c => c.ValidUntil, act == "lasts" ? Today : Today.AddDays(-1)));
                await AnewAsync();
                await Get<ExpireConsents>().RunAsync(default);
                break;
            case "leave":
                var leave = new PauseForm { Ground = PauseGround.MentorAbsence, FromOn = Today, Reason = "отпуск наставника" };
                Assert.True((await Get<PausePair>().RunAsync(_pair.Id, leave, _pair.Version, default)).Ok);
                break;
            case "terms changed" or "terms changed, old paper revoked" or "terms changed, new paper given":
                var given = paper.Length > 0 ? await PaperAsync(paper) : null;
                Assert.Empty(_pair.SetPeriod(new DateOnly(2027, 12, 31), Today));
                Assert.True(await Get<AskConsents>().ChangedAsync(PairTerms.Of(_pair), default));
                await ConsentFollowers.SuspendAsync(_db, [_pair], Today, default);
                await _db.SaveChangesAsync();
                Assert.Equal(["MentoringWork 1 Given", "MentoringWork 2 Requested"], (await _db.Set<Consent>().Where(c => c.ScopeId == _pair.Id && c.PersonId == _pair.MentorId)
                    .OrderBy(c => c.Number).ToListAsync()).Select(c => $"{c.Kind} {c.Number} {c.State}"));
                if (act.EndsWith("revoked", StringComparison.Ordinal)) await RevokeAsync(given!);
                if (act.EndsWith("given", StringComparison.Ordinal)) await GiveAllAsync(_pair.MentorId);
                break;
            default:
                Assert.Equal("nothing", act);
                break;
        }
    }

    /// <summary>The clock goes on to the birthday of the mentee, and what may be signed then is signed.</summary>
    public async Task TurnEighteenAsync(string act)
    {
        if (act != "the day before") Get<SchoolClock>().TravelTo(TestClock.Today.AddDays(1), new TimeOnly(9, 0));
        await AnewAsync();
        await Get<ComeOfAge>().RunAsync(default);
        var own = await _db.Set<Consent>().Where(c => c.PersonId == _pair.MenteeId && !c.IsSuperseded).ToListAsync();
        Assert.All(own, c => Assert.Equal(act != "the day before", c.SignerId == c.PersonId));
        if (act == "signed by the representative")
        {
            var parent = await _db.Set<Representation>().Where(r => r.ChildId == _pair.MenteeId).Select(r => r.AdultId).SingleAsync();
            Assert.All(own, c => Assert.Contains("подписывает сам участник", c.Receive(Today, parent, null, Today)!.Message, StringComparison.Ordinal));
        }

        if (act is "data given" or "all given") await GiveAllAsync(_pair.MenteeId, act == "data given" ? ConsentKind.PersonalData : null);
    }

    /// <summary>State, entries, the gate of further pairs and the obstacles of the draft order as they are now; null: allowed.</summary>
    public async Task HoldsAsync(MentorshipState state, string? entry, string? ofMentor, string? ofMentee, string? order)
    {
        await AnewAsync();
        Assert.Equal(state, _pair.State);
        Said(entry, EntryRefusal(_pair, Today), "entry");
        var drafted = await Get<OrderFactsReader>().ReadAsync(_order, default);
        Said(order, (await Get<OrderObstacles>().OfAsync(drafted, default)).Obstacles.FirstOrDefault(o => o.Contains("согласи", StringComparison.Ordinal)), "order");
        var mentee = await InBaseAsync(_kinds.Mentee, _kinds.Mentee == ParticipantKind.Staff ? 24 : 15, false);
        var mentor = await InBaseAsync(_kinds.Mentor, _kinds.Mentor == ParticipantKind.Staff ? 45 : 16, true);
        Said(ofMentor, Refusal(await ProposeAsync(_pair.MentorId, mentee, _form)), "gate of the mentor");
        Said(ofMentee, Refusal(await ProposeAsync(mentor, _pair.MenteeId, _form)), "gate of the mentee");

        static string? Refusal(Outcome<IReadOnlyList<Mentorship>> outcome) => outcome.Ok ? null : string.Join("; ", outcome.Violations.Select(v => v.Message));

        static void Said(string? expected, string? actual, string what)
        {
            if (expected is null) Assert.True(actual is null, $"{what} is refused: {actual}");
            else Assert.True(actual?.Contains(expected, StringComparison.Ordinal) == true, $"{what}: «{actual}» does not say «{expected}»");
        }
    }

    private async Task AgainAsync(string act, string paper)
    {
        var asked = await Get<RequestConsentAgain>().RunAsync((await PaperAsync(paper)).Id, (await PaperAsync(paper)).Version, default);
        Assert.True(asked.Ok);
        var next = asked.Value;
        switch (act)
        {
            case "wrong signer":
                var wrong = next.Receive(Today, Guid.NewGuid(), null, Today)!;
                Assert.Equal(("Согласие подписывает сам участник: подпись другого человека его не заменяет", nameof(Consent.SignerId)), (wrong.Message, wrong.Field));
                break;
            case "signed before":
                var early = next.Receive(Today.AddDays(-1), next.SignerId, null, Today)!;
                Assert.Equal(($"Новое согласие не могло быть подписано раньше {Today.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture)}: до этого дня было в силе прежнее",
                    nameof(Consent.GivenOn)), (early.Message, early.Field));
                break;
            case "given again" or "one of two given again" or "given again in a leave":
                Assert.Null(next.Receive(Today, next.SignerId, null, Today));
                break;
        }

        await ConsentFollowers.FollowAsync(_db, next.PersonId, Today, default);
        await _db.SaveChangesAsync();
    }

    private async Task RevokeAsync(Consent consent)
    {
        var revoked = await Get<RevokeConsent>().RunAsync(consent.Id, consent.Version, new RevokeForm { RevokedOn = Today, RevocationReason = "Заявление" }, default);
        Assert.True(revoked.Ok, string.Join("; ", revoked.Violations.Select(v => v.Message)));
    }

    // «mentor PersonalData», «mentee MenteeParticipation»; «other …»: of the mentor's further pair.
    private async Task<Consent> PaperAsync(string words)
    {
        var (who, kind) = (words.Split(' ')[0], Enum.Parse<ConsentKind>(words.Split(' ')[1]));
        var person = who == "mentee" ? _pair.MenteeId : _pair.MentorId;
        var scope = kind is ConsentKind.PersonalData or ConsentKind.Distribution ? person : who == "other" ? _mentors.Id : _pair.Id;
        if (kind == ConsentKind.Distribution && !await _db.Set<Consent>().AnyAsync(c => c.PersonId == person && c.Kind == kind))
        {
            await Get<RequestDistributionConsent>().RunAsync(person, default);
            await GiveAllAsync(person);
        }

        return await _db.Set<Consent>().Where(c => c.PersonId == person && c.Kind == kind && c.ScopeId == scope).OrderByDescending(c => c.Number).FirstAsync();
    }

    private async Task<Guid> InBaseAsync(ParticipantKind kind, int age, bool isMentor, bool isBornTomorrow = false)
    {
        var person = await PersonAsync(kind, age, isBornTomorrow);
        await EnterAsync(person, isMentor);
        await GiveAllAsync(person);
        return person;
    }

    private async Task<Mentorship> ReadyAsync(Guid mentor, Guid mentee)
    {
        var proposed = await ProposeAsync(mentor, mentee, _form);
        Assert.True(proposed.Ok, string.Join("; ", proposed.Violations.Select(v => v.Message)));
        await GiveAllAsync(mentor);
        await GiveAllAsync(mentee);
        return proposed.Value[0];
    }

    // What is read from here on is what was saved.
    private async Task AnewAsync()
    {
        _db.ChangeTracker.Clear();
        _pair = await _db.Set<Mentorship>().SingleAsync(m => m.Id == _pair.Id);
        _order = await _db.Set<Order>().Include(o => o.Points).SingleAsync(o => o.Id == _order.Id);
    }

    private static Person NewPerson()
    {
        var n = Interlocked.Increment(ref _people);
        return TestData.Staff("Теор" + (char)('а' + n % 30) + (char)('а' + n / 30 % 30) + "ов", "Иван", "Ильич", Gender.Male);
    }

    // The portal has no pages for pupils and people from outside yet: their cards are set as they will be stored.
    private static void Put(Person person, string member, object? value) => typeof(Person).GetProperty(member)!.SetValue(person, value);

    private T Get<T>()
        where T : notnull => _scope.ServiceProvider.GetRequiredService<T>();
}
