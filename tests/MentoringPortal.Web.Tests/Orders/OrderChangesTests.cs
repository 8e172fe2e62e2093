using System.Net;
using MentoringPortal.Domain.Consents;
using MentoringPortal.Domain.Documents;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Orders;
using MentoringPortal.Domain.Plans;
using MentoringPortal.Domain.Pools;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace MentoringPortal.Web.Tests.Orders;

/// <summary>Orders on another mentor, an early end, another term (D-05). Today is Monday, 23.11.2026; three working days of notice end on 26.11.</summary>
public sealed class OrderChangesTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task A_mentor_is_replaced_by_a_signed_order_that_everybody_concerned_is_asked_to_read()
    {
        var (pair, mentor, mentee) = await ActiveAsync("Агап");
        var next = await MentorAsync("Агапкина");
        var order = await DraftAsync(pair, "Replacement", f => f.Set("Form.EndGround", "MenteePetition").Set("Form.EndReason", "Ходатайство наставляемого от 20.11.2026")
            .Set("Form.EndsEarlyOn", "30.11.2026").Set("Form.NewMentorId", next.ToString()).Set("Form.SupplementaryAgreement", "№ 31 от 20.11.2026"));
        var curator = portal.SignedIn(SchoolRole.Curator);
        var draft = await curator.OpenAsync(order);
        Assert.Contains("О замене наставника", draft.Text, StringComparison.Ordinal);
        Assert.True(Papers.IsDraft((await curator.GetAsync(order + "/draft.pdf")).Body));
        await (await curator.OpenAsync(order + "/submission")).Form().SendAsync();

        var director = portal.SignedIn(SchoolRole.Director);
        Assert.Contains("Об изменениях в составе пар", (await director.OpenAsync("/")).Text, StringComparison.Ordinal);
        var done = await (await director.OpenAsync(order + "/signature")).Form().Set("Form.Number", "47-ОД").SendAsync();
        Assert.Contains("с 01.12.2026", done.Text, StringComparison.Ordinal);

        await portal.InSchoolAsync(portal.First, async db =>
        {
            var old = await db.Set<Mentorship>().SingleAsync(m => m.Id == pair);
            Assert.Equal((MentorshipState.Active, new DateOnly(2026, 11, 30)), (old.State, old.EndsEarlyOn));
            var made = await db.Set<Mentorship>().SingleAsync(m => m.MenteeId == mentee && m.MentorId == next);
            Assert.Equal((MentorshipState.Active, new DateOnly(2026, 12, 1), old.EndsOn, old.Topic, "№ 31 от 20.11.2026"),
                (made.State, made.StartsOn, made.EndsOn, made.Topic, made.SupplementaryAgreement));
            Assert.Equal(made.Id, await db.Set<OrderPoint>().Where(c => c.Effect != OrderEffect.ApprovePair && c.MentorshipId == pair).Select(c => c.MadeId!.Value).SingleAsync());
            var document = await db.Set<IssuedDocument>().Include(d => d.Content).SingleAsync(d => d.Number == "47-ОД");
            Assert.Equal(("D-05", RegistrationJournal.Orders), (document.Code, document.JournalKey));
            var text = Papers.Text(document.Content.Pdf).Replace('\u00a0', ' ');
            Assert.Contains("Освободить Агапову Марию Петровну, учителя математики, от обязанностей наставника Агапиной Ольги Олеговны", text, StringComparison.Ordinal);
            Assert.Contains("Назначить Агапкину Марию Петровну, учителя математики, наставником", text, StringComparison.Ordinal);
            Assert.Contains("на период с 01.12.2026", text, StringComparison.Ordinal);
            Assert.Contains("№ 31 от 20.11.2026", text, StringComparison.Ordinal);
            Assert.Contains("Основание: ходатайство наставляемого от 20.11.2026", text, StringComparison.Ordinal);
            Assert.False(Papers.IsDraft(document.Content.Pdf));
            var named = await db.Set<Acknowledgement>().Where(a => a.DocumentId == document.Id).Select(a => a.PersonId).ToListAsync();
            Assert.Equal(new[] { mentor, mentee, next, portal.First[SchoolRole.Curator].PersonId }.Order(), named.Order());
            Assert.Equal(PoolState.Paired, await db.Set<PoolRecord>().Where(r => r.PersonId == next).Select(r => r.State).SingleAsync());
        });

        // In the list, by the name of the mentor who takes over.
        var list = await director.OpenAsync("/orders?q=Агапкина");
        Assert.Contains(order, list.Html, StringComparison.Ordinal);
        Assert.Contains("Агапова М.П. – Агапина О.О.", list.Text.Replace('\u00a0', ' '), StringComparison.Ordinal);
        Assert.Contains("№ 47-ОД", (await curator.OpenAsync($"/mentorships/{pair}")).Text.Replace('\u00a0', ' '), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Old_and_new_pair_lead_to_each_other_and_tell_the_day_on_which_the_mentor_changes()
    {
        var (pair, _, _) = await ActiveAsync("Адам");
        var next = await MentorAsync("Адамкина");
        var order = await SignedAsync(pair, "Replacement", "№ 57-ОД", f => f.Set("Form.EndGround", "Other").Set("Form.EndReason", "Нагрузка")
            .Set("Form.EndsEarlyOn", "30.11.2026").Set("Form.NewMentorId", next.ToString()));
        var made = await portal.InSchoolAsync(portal.First, db => db.Set<Mentorship>().Where(m => m.MentorId == next).Select(m => m.Id).SingleAsync());
        var curator = portal.SignedIn(SchoolRole.Curator);

        var old = await curator.OpenAsync($"/mentorships/{pair}");
        Assert.Contains("Новая пара: наставник Адамкина М.П., с 01.12.2026", old.Text.Replace('\u00a0', ' '), StringComparison.Ordinal);
        Assert.Contains("Закончить дневник", old.Text, StringComparison.Ordinal);
        Assert.Contains($"/mentorships/{made}", old.Html, StringComparison.Ordinal);
        Assert.Contains("Прежняя пара: наставник Адамова М.П., по 30.11.2026", (await curator.OpenAsync($"/mentorships/{made}")).Text.Replace('\u00a0', ' '),
            StringComparison.Ordinal);
        Assert.Contains($"/mentorships/{made}", (await curator.OpenAsync(order)).Html, StringComparison.Ordinal);
        Assert.Contains("по 30.11.2026", (await curator.OpenAsync("/mentorships?q=Адамова")).Text.Replace('\u00a0', ' '), StringComparison.Ordinal);

        await (await portal.SignedIn(SchoolRole.Director).OpenAsync(order + "/cancellation")).Form().Set("Form.Reason", "Ошибка").SendAsync();
        Assert.DoesNotContain("Новая пара", (await curator.OpenAsync($"/mentorships/{pair}")).Text, StringComparison.Ordinal);
        Assert.Contains("не начав работы", (await curator.OpenAsync($"/mentorships/{made}")).Text, StringComparison.Ordinal);
        var cancelled = await curator.OpenAsync(order);
        Assert.Contains("не требуется", cancelled.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("ожидается", cancelled.Text, StringComparison.Ordinal);
        var document = await portal.InSchoolAsync(portal.First, db => db.Set<IssuedDocument>().Where(d => d.Number == "57-ОД").Select(d => d.Id).SingleAsync());
        var card = (await curator.OpenAsync($"/documents/{document}")).Text;
        Assert.DoesNotContain("просрочено", card, StringComparison.Ordinal);
        Assert.Contains("Журнал регистрации: «Приказы", card, StringComparison.Ordinal);
        Assert.Equal(2, cancelled.Text.Split("Приказ подписан").Length);
    }

    [Fact]
    public async Task A_number_typed_with_its_sign_is_the_same_number_and_the_sign_is_printed_once()
    {
        var (first, _, _) = await ActiveAsync("Адель");
        await SignedAsync(first, "Period", "№ 58-ОД", f => f.Set("Form.EndReason", "Отпуск").Set("Form.NewEndsOn", "31.12.2027"));
        var document = await portal.InSchoolAsync(portal.First, db => db.Set<IssuedDocument>().Include(d => d.Content).SingleAsync(d => d.Number == "58-ОД"));
        Assert.DoesNotContain("№ №", document.Title.Replace('\u00a0', ' '), StringComparison.Ordinal);
        Assert.Contains("Об изменении срока наставничества", Papers.Text(document.Content.Pdf).Replace('\u00a0', ' '), StringComparison.Ordinal);

        var curator = portal.SignedIn(SchoolRole.Curator);
        Assert.Contains("Срок изменён приказомот 23.11.2026 № 58-ОД", (await curator.OpenAsync($"/mentorships/{first}")).Text.Replace('\u00a0', ' '), StringComparison.Ordinal);
        Assert.Contains("по 31.12.2027 включительно", Papers.Text(document.Content.Pdf).Replace('\u00a0', ' '), StringComparison.Ordinal);

        var (second, _, _) = await ActiveAsync("Аделаид");
        var order = await DraftAsync(second, "Period", f => f.Set("Form.EndReason", "Отпуск").Set("Form.NewEndsOn", "31.12.2027"));
        await (await curator.OpenAsync(order + "/submission")).Form().SendAsync();
        var refused = await (await portal.SignedIn(SchoolRole.Director).OpenAsync(order + "/signature")).Form().Set("Form.Number", " №№58-ОД").SubmitAsync();
        Assert.Contains("уже есть", Assert.Single(refused.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cancelled_replacement_brings_the_first_mentor_the_plan_and_the_bases_back()
    {
        var (pair, mentor, mentee) = await ActiveAsync("Бокар");
        var next = await MentorAsync("Бокаркина");
        var order = await SignedAsync(pair, "Replacement", "48-ОД", f => f.Set("Form.EndGround", "Dismissal").Set("Form.EndReason", "Перевод")
            .Set("Form.EndsEarlyOn", "23.11.2026").Set("Form.NewMentorId", next.ToString()));
        await portal.InSchoolAsync(portal.First, async db =>
        {
            Assert.Equal(MentorshipState.TerminatedEarly, (await db.Set<Mentorship>().SingleAsync(m => m.Id == pair)).State);
            // The new pair carries the plan on as it stands.
            Assert.Equal(PlanState.Approved, await db.Set<Plan>().Where(p => p.EarlierMentorshipId == pair).Select(p => p.State).SingleAsync());
            Assert.Equal(PoolState.InPool, await db.Set<PoolRecord>().Where(r => r.PersonId == mentor).Select(r => r.State).SingleAsync());
            Assert.Equal(PoolState.Paired, await db.Set<PoolRecord>().Where(r => r.PersonId == mentee).Select(r => r.State).SingleAsync());
        });

        var director = portal.SignedIn(SchoolRole.Director);
        var done = await (await director.OpenAsync(order + "/cancellation")).Form().Set("Form.Reason", "Приказ о переводе отменён").SendAsync();
        Assert.Contains("Пара Бокарова М.П. – Бокарина О.О. работает дальше", done.Text.Replace('\u00a0', ' '), StringComparison.Ordinal);
        Assert.Contains("Пара Бокаркина М.П. – Бокарина О.О. прекращена", done.Text.Replace('\u00a0', ' '), StringComparison.Ordinal);
        await portal.InSchoolAsync(portal.First, async db =>
        {
            var old = await db.Set<Mentorship>().SingleAsync(m => m.Id == pair);
            Assert.True(old is { IsActive: true, EndGround: null, EndedOn: null, EndOrderId: null });
            Assert.Equal(MentorshipState.TerminatedEarly, (await db.Set<Mentorship>().SingleAsync(m => m.MentorId == next)).State);
            Assert.Equal(PlanState.Approved, await db.Set<Plan>().Where(p => p.MentorshipId == pair).Select(p => p.State).SingleAsync());
            Assert.Equal(PoolState.Paired, await db.Set<PoolRecord>().Where(r => r.PersonId == mentor).Select(r => r.State).SingleAsync());
            Assert.Equal(PoolState.InPool, await db.Set<PoolRecord>().Where(r => r.PersonId == next).Select(r => r.State).SingleAsync());
            Assert.False(await db.Set<Acknowledgement>()
                .AnyAsync(a => db.Set<IssuedDocument>().Any(d => d.Id == a.DocumentId && d.Number == "48-ОД") && a.Method == AcknowledgementMethod.Awaited));
        });
    }

    [Fact]
    public async Task A_replacement_is_not_cancelled_once_the_new_mentor_has_worked_and_the_first_order_stays_while_it_stands()
    {
        var (pair, _, _) = await ActiveAsync("Вагр");
        var next = await MentorAsync("Вагранкина");
        var order = await SignedAsync(pair, "Replacement", "49-ОД", f => f.Set("Form.EndGround", "Dismissal").Set("Form.EndReason", "Перевод")
            .Set("Form.EndsEarlyOn", "23.11.2026").Set("Form.NewMentorId", next.ToString()));
        await portal.InSchoolAsync(portal.First, async db =>
        {
            db.Add(TestData.FirstPlan(await db.Set<Mentorship>().SingleAsync(m => m.MentorId == next)));
            await db.SaveChangesAsync();
        });
        var page = await portal.SignedIn(SchoolRole.Director).OpenAsync(order + "/cancellation");
        Assert.Contains("Вагрина О.О. – план", page.Text.Replace('\u00a0', ' '), StringComparison.Ordinal);
        Assert.Empty(page.Document.QuerySelectorAll("form[action$='/cancellation']"));
    }

    [Fact]
    public async Task The_plan_of_the_mentee_is_the_new_mentors_too()
    {
        var (pair, _, _) = await ActiveAsync("Влад");
        await OwnMentorAsync();
        await portal.InSchoolAsync(portal.First, async db =>
        {
            var track = await TestData.TrackAsync(db, await db.Set<Mentorship>().SingleAsync(m => m.Id == pair));
            await db.Set<Plan>().Where(p => p.MentorshipId == pair).ExecuteUpdateAsync(u => u.SetProperty(p => p.SubjectId, track.Id));
        });
        await SignedAsync(pair, "Replacement", "55-ОД", f => f.Set("Form.EndGround", "Dismissal").Set("Form.EndReason", "Увольнение")
            .Set("Form.NewMentorId", portal.First[SchoolRole.Mentor].PersonId.ToString()));
        var next = await portal.InSchoolAsync(portal.First, db => db.Set<OrderPoint>().Where(c => c.Effect != OrderEffect.ApprovePair && c.MentorshipId == pair)
            .Select(c => c.MadeId!.Value).SingleAsync());
        // Until the earlier pair has ended it carries the plan; then the new one does.
        var carried = await portal.InSchoolAsync(portal.First, async db =>
        {
            var plan = await db.Set<Plan>().Include(p => p.Items).SingleAsync(p => p.MentorshipId == pair || p.MentorshipId == next);
            Assert.Equal("Посещение урока", Assert.Single(plan.Items).Measure);
            return plan;
        });
        var mentor = portal.SignedIn(SchoolRole.Mentor);
        Assert.Equal($"/plans/{carried.Id}", (await mentor.GetAsync($"/mentorships/{next}/program")).Location);
        Assert.Contains("Посещение урока", (await mentor.OpenAsync($"/plans/{carried.Id}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_early_end_too_early_by_law_is_refused_beside_its_field_and_what_was_typed_stays()
    {
        var (pair, _, _) = await ActiveAsync("Гавр");
        var curator = portal.SignedIn(SchoolRole.Curator);
        var form = (await curator.OpenAsync($"/orders/changes/new?pair={pair}&kind=EarlyEnd")).Form();
        Assert.Equal("26.11.2026", form.Value("Form.EndsEarlyOn"));
        var refused = await form.Set("Form.EndGround", "MentorRefusal").Set("Form.EndReason", "Заявление от 23.11.2026").Set("Form.EndsEarlyOn", "25.11.2026").SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains("не раньше 26.11.2026", Assert.Single(refused.Errors), StringComparison.Ordinal);
        Assert.Equal("Заявление от 23.11.2026", refused.Form().Value("Form.EndReason"));
        Assert.Equal(0, await portal.InSchoolAsync(portal.First, db => db.Set<OrderPoint>().CountAsync(c => c.Effect != OrderEffect.ApprovePair && c.MentorshipId == pair)));
    }

    [Fact]
    public async Task An_announced_end_becomes_an_order_with_its_own_dates_and_outlives_its_cancellation()
    {
        var (pair, _, _) = await ActiveAsync("Дав");
        await portal.InSchoolAsync(portal.First, async db =>
        {
            var found = await db.Set<Mentorship>().SingleAsync(m => m.Id == pair);
            Assert.Empty(found.EndEarly(new EarlyEndCard(EarlyEndGround.MentorRefusal, "Заявление от 23.11.2026: переезд", TestClock.Today, new(2026, 12, 7)),
                new SchoolCalendar("Europe/Moscow"), TestClock.Today));
            await db.SaveChangesAsync();
        });
        var curator = portal.SignedIn(SchoolRole.Curator);
        Assert.Contains($"/orders/changes/new?pair={pair}", (await curator.OpenAsync("/")).Html, StringComparison.Ordinal);
        var order = await SignedAsync(pair, "EarlyEnd", "50-ОД", f =>
        {
            Assert.Equal(("Заявление от 23.11.2026: переезд", "07.12.2026"), (f.Value("Form.EndReason"), f.Value("Form.EndsEarlyOn")));
            return f;
        });
        var page = await curator.OpenAsync($"/mentorships/{pair}");
        Assert.Contains("№ 50-ОД", page.Text.Replace('\u00a0', ' '), StringComparison.Ordinal);
        Assert.DoesNotContain("Отменить прекращение", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain($"/orders/changes/new?pair={pair}", (await curator.OpenAsync("/")).Html, StringComparison.Ordinal);
        Assert.DoesNotContain(pair.ToString(), (await curator.OpenAsync("/orders/changes/new")).Html, StringComparison.Ordinal);

        await (await portal.SignedIn(SchoolRole.Director).OpenAsync(order + "/cancellation")).Form().Set("Form.Reason", "Ошибка в тексте").SendAsync();
        page = await curator.OpenAsync($"/mentorships/{pair}");
        Assert.Contains("07.12.2026, досрочно", page.Text, StringComparison.Ordinal);
        Assert.Contains("Подготовить приказ о прекращении", page.Text, StringComparison.Ordinal);
        Assert.Contains(pair.ToString(), (await curator.OpenAsync("/orders/changes/new")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_term_is_in_force_with_the_signature_and_the_first_order_can_no_longer_be_cancelled()
    {
        var (mentor, mentee) = await portal.PeopleAsync("Евсей");
        var pair = await portal.ProposedAsync(mentor, mentee);
        var first = await portal.SubmittedOrderAsync(pair);
        var director = portal.SignedIn(SchoolRole.Director);
        await (await director.OpenAsync(first + "/signature")).Form().Set("Form.Number", "51-ОД").SendAsync();
        await SignedAsync(pair, "Period", "52-ОД", f => f.Set("Form.EndReason", "Болезнь наставляемого").Set("Form.NewEndsOn", "31.12.2027"));
        Assert.Equal(new DateOnly(2027, 12, 31), await portal.InSchoolAsync(portal.First, db => db.Set<Mentorship>().Where(m => m.Id == pair).Select(m => m.EndsOn).SingleAsync()));
        Assert.Contains("приказ об изменениях", (await director.OpenAsync(first + "/cancellation")).Text, StringComparison.Ordinal);
        var document = await portal.InSchoolAsync(portal.First, db => db.Set<IssuedDocument>().Include(d => d.Content).SingleAsync(d => d.Number == "52-ОД"));
        Assert.Contains("по 31.12.2027 включительно. Изменение действует с 23.11.2026", Papers.Text(document.Content.Pdf).Replace('\u00a0', ' '), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_consent_of_the_new_mentor_taken_back_stops_the_signature_and_is_named()
    {
        var (pair, _, _) = await ActiveAsync("Жигал");
        var next = await MentorAsync("Жигалкина");
        var order = await DraftAsync(pair, "Replacement", f => f.Set("Form.EndGround", "Other").Set("Form.EndReason", "Нагрузка").Set("Form.NewMentorId", next.ToString()));
        var curator = portal.SignedIn(SchoolRole.Curator);
        await (await curator.OpenAsync(order + "/submission")).Form().SendAsync();
        var form = (await portal.SignedIn(SchoolRole.Director).OpenAsync(order + "/signature")).Form().Set("Form.Number", "53-ОД");
        await portal.InSchoolAsync(portal.First, async db =>
        {
            var consent = await db.Set<Consent>().SingleAsync(c => c.PersonId == next && c.Kind == ConsentKind.MentoringWork);
            Assert.Null(consent.Revoke(TestClock.Today, "заявление", TestClock.Today));
            await db.SaveChangesAsync();
        });
        var refused = await form.SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains("Жигалкина М.П. – согласие на осуществление наставничества", Assert.Single(refused.Errors).Replace('\u00a0', ' '), StringComparison.Ordinal);
        Assert.True(await portal.InSchoolAsync(portal.First, db => db.Set<Mentorship>().Where(m => m.Id == pair).AllAsync(m => m.EndsEarlyOn == null)));
    }

    [Fact]
    public async Task An_assessment_that_runs_is_told_before_an_order_ends_its_pair()
    {
        var (pair, _, _) = await ActiveAsync("Жилин");
        var next = await MentorAsync("Жилинкина");
        var order = await DraftAsync(pair, "Replacement", f => f.Set("Form.EndGround", "Dismissal").Set("Form.EndReason", "Перевод").Set("Form.EndsEarlyOn", "30.11.2026")
            .Set("Form.NewMentorId", next.ToString()));
        var curator = portal.SignedIn(SchoolRole.Curator);
        Assert.DoesNotContain("Оценка этапа", (await curator.OpenAsync(order + "/submission")).Document.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        await portal.InSchoolAsync(portal.First, async db =>
        {
            TestData.HandIn(await TestData.OpenedAsync(db, await db.Set<Mentorship>().SingleAsync(m => m.Id == pair)));
            await db.SaveChangesAsync();
        });
        var submission = await curator.OpenAsync(order + "/submission");
        Assert.Contains("отменяют", submission.Document.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        await submission.Form().SendAsync();
        Assert.Contains("отменяют", (await portal.SignedIn(SchoolRole.Director).OpenAsync(order + "/signature")).Document.QuerySelector("main")!.TextContent,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_holds_several_changes_that_are_corrected_and_taken_out()
    {
        var (one, _, _) = await ActiveAsync("Зубар");
        var (two, _, _) = await ActiveAsync("Зуевк");
        var curator = portal.SignedIn(SchoolRole.Curator);
        var order = await DraftAsync(one, "EarlyEnd", f => f.Set("Form.EndGround", "Other").Set("Form.EndReason", "Первая причина"));
        var id = order[(order.LastIndexOf('/') + 1)..];
        var opened = await curator.OpenAsync($"/orders/changes/new?pair={two}&kind=EarlyEnd");
        await (await curator.OpenAsync($"/orders/changes/new?order={id}&pair={two}&kind=Period")).Form().Set("Form.EndReason", "Вторая причина")
            .Set("Form.NewEndsOn", "31.12.2027").SendAsync();
        var twice = await opened.Form().Set("Form.EndGround", "Other").Set("Form.EndReason", "Ещё").SubmitAsync();
        Assert.Contains("уже есть в проекте", Assert.Single(twice.Errors), StringComparison.Ordinal);

        // Whoever begins it once more is led to the order that has it already.
        var led = await curator.OpenAsync($"/orders/changes/new?pair={two}&kind=EarlyEnd");
        Assert.Equal(order, led.Response.RequestMessage!.RequestUri!.AbsolutePath);
        Assert.Contains("уже есть в этом приказе", led.Text, StringComparison.Ordinal);

        var change = await portal.InSchoolAsync(portal.First, db => db.Set<OrderPoint>().Where(c => c.Effect != OrderEffect.ApprovePair && c.MentorshipId == one)
            .Select(c => c.Id).SingleAsync());
        await (await curator.OpenAsync($"{order}/changes/{change}")).Form().Set("Form.EndReason", "Исправленная причина").SendAsync();
        await (await curator.OpenAsync(order + "/basis")).Form().Set("Form.Basis", "решения совета наставников").SendAsync();
        var text = Papers.Text((await curator.GetAsync(order + "/draft.pdf")).Body).Replace('\u00a0', ' ');
        Assert.Contains("исправленная причина", text, StringComparison.Ordinal);
        Assert.Contains("на основании решения совета наставников", text, StringComparison.Ordinal);
        Assert.Contains("О внесении изменений в состав", text, StringComparison.Ordinal);

        await (await curator.OpenAsync($"{order}/changes/{change}")).Form("/removal").SendAsync();
        Assert.Equal([1], await portal.InSchoolAsync(portal.First, db => db.Set<OrderPoint>().Where(c => c.Effect != OrderEffect.ApprovePair && c.MentorshipId == two)
            .Select(c => c.Position).ToListAsync()));
        Assert.Equal(0, await portal.InSchoolAsync(portal.First, db => db.Set<OrderPoint>().CountAsync(c => c.Effect != OrderEffect.ApprovePair && c.MentorshipId == one)));
    }

    [Fact]
    public async Task One_order_does_not_make_the_same_pair_twice()
    {
        var (one, _, mentee) = await ActiveAsync("Ильич");
        var next = await MentorAsync("Ильичкина");
        var two = await portal.InSchoolAsync(portal.First, async db =>
        {
            var second = TestData.Staff("Ильичёва", "Мария");
            db.Add(second);
            return (await TestData.ActivePairAsync(db, second.Id, mentee)).Id;
        });
        var curator = portal.SignedIn(SchoolRole.Curator);
        var order = await DraftAsync(one, "Replacement", f => f.Set("Form.EndGround", "Other").Set("Form.EndReason", "Нагрузка").Set("Form.NewMentorId", next.ToString()));
        await (await curator.OpenAsync($"/orders/changes/new?order={order[(order.LastIndexOf('/') + 1)..]}&pair={two}&kind=Replacement")).Form()
            .Set("Form.EndGround", "Other").Set("Form.EndReason", "Нагрузка").Set("Form.NewMentorId", next.ToString()).SendAsync();
        var refused = await (await curator.OpenAsync(order + "/submission")).Form().SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains("Ильичкина М.П. и Ильичина О.О.", Assert.Single(refused.Errors).Replace('\u00a0', ' '), StringComparison.Ordinal);

        // The second mentor is released without a successor.
        var change = await portal.InSchoolAsync(portal.First, db => db.Set<OrderPoint>().Where(c => c.Effect != OrderEffect.ApprovePair && c.MentorshipId == two)
            .Select(c => c.Id).SingleAsync());
        await (await curator.OpenAsync($"{order}/changes/{change}")).Form("/removal").SendAsync();
        Assert.Equal(HttpStatusCode.OK, (await (await curator.OpenAsync(order + "/submission")).Form().SendAsync()).Status);
    }

    [Fact]
    public async Task A_curator_who_has_lost_the_role_stays_in_the_draft_until_another_one_is_chosen()
    {
        var (pair, _, mentee) = await ActiveAsync("Исай");
        var former = await MentorAsync("Исайкина");
        var curator = portal.SignedIn(SchoolRole.Curator);
        var changes = await DraftAsync(pair, "EarlyEnd", f => f.Set("Form.EndGround", "Other").Set("Form.EndReason", "Нагрузка"));
        var (pairs, appointment) = await portal.InSchoolAsync(portal.First, async db =>
        {
            var (draft, named) = (new Order(OrderKind.PairsApproval, TestClock.Today), new Order(OrderKind.CuratorAppointment, TestClock.Today));
            Assert.Empty(draft.Compose(null, null, former, former));
            Assert.Empty(named.ComposeAppointment(new CuratorAppointmentCard(mentee, TestClock.Today, true, former, null, null)));
            db.AddRange(draft, named);
            var id = Guid.Parse(changes[(changes.LastIndexOf('/') + 1)..]);
            Assert.Empty((await db.Set<Order>().SingleAsync(o => o.Id == id)).ComposeChanges(null, former));
            await db.SaveChangesAsync();
            return (draft.Id, named.Id);
        });
        Assert.Equal(former.ToString(), (await curator.OpenAsync(changes + "/basis")).Form().Value("Form.CuratorId"));
        Assert.Equal(former.ToString(), (await curator.OpenAsync($"/orders/{appointment}/appointment")).Form().Value("Form.PreviousCuratorId"));
        var waiting = await portal.PeopleAsync("Исак");
        await portal.ProposedAsync(waiting.Mentor, waiting.Mentee);
        var form = (await curator.OpenAsync($"/orders/{pairs}/draft")).Form();
        Assert.Equal((former.ToString(), former.ToString()), (form.Value("Form.CuratorId"), form.Value("Form.ControllerId")));
        Assert.DoesNotContain(former.ToString(), (await curator.OpenAsync("/orders/new")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_replacement_cancelled_before_the_last_day_frees_only_the_second_mentor()
    {
        var (pair, mentor, mentee) = await ActiveAsync("Корн");
        var next = await MentorAsync("Корнилкина");
        var order = await SignedAsync(pair, "Replacement", "158-ОД", f => f.Set("Form.EndGround", "MenteePetition").Set("Form.EndReason", "Ходатайство")
            .Set("Form.EndsEarlyOn", "30.11.2026").Set("Form.NewMentorId", next.ToString()));
        Assert.Equal((PoolState.Paired, PoolState.Paired, PoolState.Paired), await BasesAsync(mentor, next, mentee));
        await CancelAsync(order);
        Assert.Equal((PoolState.Paired, PoolState.InPool, PoolState.Paired), await BasesAsync(mentor, next, mentee));
        Assert.Equal((MentorshipState.Active, null, PlanState.Approved), await StateAsync(pair));
    }

    [Fact]
    public async Task An_end_ordered_after_it_has_come_stays_when_its_order_is_cancelled()
    {
        var (pair, mentor, mentee) = await ActiveAsync("Косар");
        var next = await MentorAsync("Косаркина");
        var check = await (await portal.SignedIn(SchoolRole.Curator).OpenAsync($"/mentorships/{pair}/early-end")).Form("early-end/check")
            .Set("Form.EndGround", "Dismissal").Set("Form.EndReason", "Перевод").Set("Form.NoticeOn", "19.11.2026").Set("Form.EndsEarlyOn", "20.11.2026").SendAsync();
        await check.Form("early-end").SendAsync();
        Assert.Equal((PoolState.InPool, PoolState.InPool, PoolState.InPool), await BasesAsync(mentor, next, mentee));
        var order = await SignedAsync(pair, "Replacement", "159-ОД", f => f.Set("Form.NewMentorId", next.ToString()));
        Assert.Equal((PoolState.InPool, PoolState.Paired, PoolState.Paired), await BasesAsync(mentor, next, mentee));
        Assert.Equal(new DateOnly(2026, 11, 21),
            await portal.InSchoolAsync(portal.First, db => db.Set<Mentorship>().Where(m => m.MentorId == next).Select(m => m.StartsOn).SingleAsync()));
        await CancelAsync(order);
        Assert.Equal((PoolState.InPool, PoolState.InPool, PoolState.InPool), await BasesAsync(mentor, next, mentee));
        Assert.Equal((MentorshipState.TerminatedEarly, new DateOnly(2026, 11, 20), PlanState.Closed), await StateAsync(pair));
    }

    [Fact]
    public async Task What_changes_and_in_which_pair_is_asked_first()
    {
        var (pair, _, _) = await ActiveAsync("Ипат");
        var curator = portal.SignedIn(SchoolRole.Curator);
        var page = await curator.OpenAsync($"/orders/changes/new?pair={pair}");
        Assert.DoesNotContain("Выберите, что меняется", page.Text, StringComparison.Ordinal);
        var asked = await curator.GetAsync($"/orders/changes/new?pair={pair}&next=1");
        Assert.Equal((HttpStatusCode.BadRequest, "Выберите, что меняется"), (asked.Status, Assert.Single(asked.Errors)));
        Assert.Equal(2, (await curator.GetAsync("/orders/changes/new?next=1")).Errors.Count);
        Assert.Contains("Новый последний день", (await curator.OpenAsync($"/orders/changes/new?Form.Pair={pair}&Form.Kind=Period&next=1")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await curator.GetAsync("/orders/changes/new?pair=qwerty&kind=9&order=")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await curator.GetAsync($"/orders/changes/new?pair={Guid.NewGuid()}&kind=EarlyEnd")).Status);
    }

    [Fact]
    public async Task The_other_school_and_the_participants_find_nothing()
    {
        var (pair, _, _) = await ActiveAsync("Карп");
        var order = await DraftAsync(pair, "EarlyEnd", f => f.Set("Form.EndGround", "Other").Set("Form.EndReason", "Причина"));
        var change = await portal.InSchoolAsync(portal.First, db => db.Set<OrderPoint>().Where(c => c.Effect != OrderEffect.ApprovePair && c.MentorshipId == pair)
            .Select(c => c.Id).SingleAsync());
        var stranger = portal.SignedIn(SchoolRole.Curator, portal.Second);
        foreach (var url in new[] { $"/orders/changes/new?pair={pair}&kind=EarlyEnd", $"/orders/changes/new?order={order[(order.LastIndexOf('/') + 1)..]}", order,
            $"{order}/changes/{change}", order + "/basis", order + "/draft.pdf" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(url)).Status);
        }

        var (mentor, mentee) = await portal.PeopleAsync("Карпов", portal.Second);
        var own = await portal.InSchoolAsync(portal.Second, async db => (await TestData.ActivePairAsync(db, mentor, mentee)).Id);
        var forged = await (await stranger.OpenAsync($"/orders/changes/new?pair={own}&kind=EarlyEnd")).Form().Set("Form.EndGround", "Other").Set("Form.EndReason", "Подделка")
            .Set("Form.Pair", pair.ToString()).SubmitAsync();
        Assert.Equal(HttpStatusCode.NotFound, forged.Status);
        Assert.Equal(0, await portal.InSchoolAsync(portal.Second, db => db.Set<OrderPoint>().CountAsync(p => p.Effect != OrderEffect.ApprovePair)));
        Assert.Equal(HttpStatusCode.Forbidden, (await portal.SignedIn(SchoolRole.Mentor).GetAsync($"/orders/changes/new?pair={pair}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await portal.SignedIn(SchoolRole.Mentee).GetAsync(order)).Status);

        var other = await portal.InSchoolAsync(portal.Second, async db =>
        {
            var person = TestData.Staff("Чужова", "Нина");
            db.Add(person);
            await db.SaveChangesAsync();
            return person.Id;
        });
        var foreign = await (await portal.SignedIn(SchoolRole.Curator).OpenAsync($"/orders/changes/new?pair={(await ActiveAsync("Каштан")).Pair}&kind=Replacement")).Form()
            .Set("Form.EndGround", "Other").Set("Form.EndReason", "Причина").Force("Form.NewMentorId", other.ToString()).SubmitAsync();
        Assert.Contains("из списка", Assert.Single(foreign.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_of_changes_keep_their_query_budget()
    {
        var (pair, _, _) = await ActiveAsync("Лаврен");
        var next = await MentorAsync("Лавренкина");
        var curator = portal.SignedIn(SchoolRole.Curator);
        Assert.InRange((await portal.QueriesOfAsync(curator, "/orders/changes/new")).Count, 1, 3);
        Assert.InRange((await portal.QueriesOfAsync(curator, $"/orders/changes/new?pair={pair}&kind=Replacement")).Count, 1, 6);
        var order = await DraftAsync(pair, "Replacement", f => f.Set("Form.EndGround", "Other").Set("Form.EndReason", "Причина").Set("Form.NewMentorId", next.ToString()));
        await (await curator.OpenAsync(order + "/submission")).Form().SendAsync();
        // Six as of every order, and eight to see whether the change can be carried out: who takes over, calendar and holidays, consents of both, papers asked
        // for the new pair, bases, other pairs, another mentor of the same mentee.
        Assert.InRange((await portal.QueriesOfAsync(portal.SignedIn(SchoolRole.Director), order + "/signature")).Count, 1, 14);
        Assert.InRange((await portal.QueriesOfAsync(curator, "/orders")).Count, 1, 3);
    }

    private async Task CancelAsync(string order) =>
        await (await portal.SignedIn(SchoolRole.Director).OpenAsync(order + "/cancellation")).Form().Set("Form.Reason", "Ошибка").SendAsync();

    private Task<(PoolState Mentor, PoolState Next, PoolState Mentee)> BasesAsync(Guid mentor, Guid next, Guid mentee) => portal.InSchoolAsync(portal.First, async db =>
    {
        var states = await db.Set<PoolRecord>().Where(r => r.PersonId == mentor || r.PersonId == next || r.PersonId == mentee).ToDictionaryAsync(r => r.PersonId, r => r.State);
        return (states[mentor], states[next], states[mentee]);
    });

    private Task<(MentorshipState State, DateOnly? EndedOn, PlanState Plan)> StateAsync(Guid pair) => portal.InSchoolAsync(portal.First, async db =>
    {
        var found = await db.Set<Mentorship>().SingleAsync(m => m.Id == pair);
        return (found.State, found.EndedOn, await db.Set<Plan>().Where(p => p.MentorshipId == pair).Select(p => p.State).SingleAsync());
    });

    private async Task<string> DraftAsync(Guid pair, string kind, Func<PortalForm, PortalForm> fill)
    {
        var page = await fill((await portal.SignedIn(SchoolRole.Curator).OpenAsync($"/orders/changes/new?pair={pair}&kind={kind}")).Form()).SendAsync();
        if (kind == "Replacement") await portal.GiveAskedAsync();
        return page.Response.RequestMessage!.RequestUri!.AbsolutePath;
    }

    private async Task<string> SignedAsync(Guid pair, string kind, string number, Func<PortalForm, PortalForm> fill)
    {
        var order = await DraftAsync(pair, kind, fill);
        await (await portal.SignedIn(SchoolRole.Curator).OpenAsync(order + "/submission")).Form().SendAsync();
        await (await portal.SignedIn(SchoolRole.Director).OpenAsync(order + "/signature")).Form().Set("Form.Number", number).SendAsync();
        return order;
    }

    // The test account's own mentor takes over, so that the next steps can be walked in the browser.
    private Task OwnMentorAsync() => portal.InSchoolAsync(portal.First, async db =>
    {
        var me = portal.First[SchoolRole.Mentor].PersonId;
        if (await db.Set<PoolRecord>().AnyAsync(r => r.PersonId == me && r.Side == PoolSide.Mentors)) return;
        TestData.InPool(db, me, PoolSide.Mentors);
        await db.SaveChangesAsync();
    });

    private Task<Guid> MentorAsync(string surname) => portal.InSchoolAsync(portal.First, async db =>
    {
        var mentor = TestData.Staff(surname, "Мария");
        db.Add(mentor);
        TestData.InPool(db, mentor.Id, PoolSide.Mentors);
        await db.SaveChangesAsync();
        return mentor.Id;
    });

    private Task<(Guid Pair, Guid Mentor, Guid Mentee)> ActiveAsync(string surname) => portal.InSchoolAsync(portal.First, async db =>
    {
        var mentor = TestData.Staff(surname + "ова", "Мария");
        var mentee = TestData.Staff(surname + "ина", "Ольга", "Олеговна", subject: "физика");
        db.AddRange(mentor, mentee);
        var pair = await TestData.ActivePairAsync(db, mentor.Id, mentee.Id);
        foreach (var record in db.ChangeTracker.Entries<PoolRecord>()) record.Entity.MarkPaired();
        await TestData.PlanAsync(db, pair, portal.First[SchoolRole.DeputyDirectorAcademic].PersonId, ("Посещение урока", TestClock.Today.AddDays(10), PlanItemResponsible.Mentor));
        return (pair.Id, mentor.Id, mentee.Id);
    });
}
