using MentoringPortal.Data;
using MentoringPortal.Data.Accounts;
using MentoringPortal.Data.Reference;
using MentoringPortal.Domain.Assessments;
using MentoringPortal.Domain.Consents;
using MentoringPortal.Domain.Diary;
using MentoringPortal.Domain.Language;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Orders;
using MentoringPortal.Domain.People;
using MentoringPortal.Domain.Pools;
using MentoringPortal.Domain.Programs;
using MentoringPortal.Domain.Schools;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace MentoringPortal.Benchmarks;

/// <summary>A school of 200 pairs with 30 diary entries each, added to the demonstration's database by the portal's own rules.</summary>
internal static class BigSchool
{
    public const string UserName = "curator-big";
    private const int UsualPairs = 200;
    private const int EntriesPerPair = 30;

    private static readonly string[] Surnames =
        ["Иванова", "Смирнова", "Кузнецова", "Попова", "Васильева", "Соколова", "Михайлова", "Новикова", "Фёдорова", "Морозова", "Волкова", "Алексеева", "Лебедева",
        "Семёнова", "Егорова", "Павлова", "Козлова", "Степанова", "Николаева", "Орлова"];
    private static readonly string[] GivenNames = ["Анна", "Мария", "Елена", "Ольга", "Наталья", "Ирина", "Светлана", "Татьяна", "Юлия", "Дарья"];

    /// <summary>Returns the key of one of its pairs.</summary>
    /// <param name="years">Earlier years, each with as many pairs of other people, all completed.</param>
    /// <param name="count">Pairs that run.</param>
    public static async Task<string> AddAsync(string database, int years = 0, int count = UsualPairs)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton(TimeProvider.System);
        services.AddPortalData(new ConfigurationBuilder().AddInMemoryCollection([new("ConnectionStrings:Portal", $"Data Source={database}")]).Build(), Path.GetTempPath());
        await using var provider = services.BuildServiceProvider();
        await using var scope = provider.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        var school = new School("Муниципальное автономное общеобразовательное учреждение «Лицей № 100»", "МАОУ Лицей № 100", "г. Большой", "Верхнеозёрская область",
            "Asia/Yekaterinburg");
        db.Add(school);
        db.Actor.ActForSchool(school.Id, "Нагрузка");
        var curator = await db.Users.SingleAsync(u => u.UserName == "curator");
        var user = new PortalUser
        {
            UserName = UserName,
            NormalizedUserName = UserName.ToUpperInvariant(),
            DisplayName = "Нагрузкина Н.Н.",
            PasswordHash = curator.PasswordHash,
            SecurityStamp = Guid.NewGuid().ToString()
        };
        db.Add(user);
        var people = Enumerable.Range(0, count * 2).Select(i => Staff(i, today)).ToList();
        db.AddRange(people);
        db.TakeProgram(ProgramCatalogue.Default, school.ShortName, AcademicYear.Of(today.AddDays(-120)).StartYear);
        await db.SaveChangesAsync();
        db.Add(new Membership(user.Id, SchoolRole.Curator, people[0].Id));

        for (var year = years; year > 0; year--) await YearAsync(db, today, year, people[0].Id, count);

        var start = today.AddDays(-120);
        var order = new Order(OrderKind.PairsApproval, start);
        db.Add(order);
        var pairs = new List<Mentorship>();
        for (var i = 0; i < count; i++)
        {
            var mentor = Record(db, people[i], PoolSide.Mentors, start);
            var mentee = Record(db, people[count + i], PoolSide.Mentees, start);
            var terms = new MentorshipTerms(MentoringForm.TeacherTeacher, InteractionModel.ExperiencedToYoung, MentoringKind.Traditional,
                "Методика урока и работа с классом", start, start.AddYears(1), "№ 1");
            var pair = Mentorship.Propose(mentor, mentee, terms, sameOpenPairExists: false).Value;
            db.Add(pair);
            order.Include(pair);
            pairs.Add(pair);
            mentor.MarkPaired();
            mentee.MarkPaired();
        }

        order.Submit([]);
        order.Sign(new OrderSignature("100-ОД", start, people[0].Id, null), new OrderWorld(pairs, new SchoolCalendar("Europe/Moscow"), start), []);
        await db.SaveChangesAsync();
        foreach (var (pair, index) in pairs.Select((p, i) => (p, i)))
        {
            Write(db, pair, index, today);
            await AdmitAsync(db, pair, today);
        }

        await db.SaveChangesAsync();
        return pairs[0].Id.ToString();
    }

    // A year that is over: its pairs have met and are completed, its mentees are no longer in the base.
    private static async Task YearAsync(PortalDbContext db, DateOnly today, int ago, Guid director, int count)
    {
        var start = today.AddDays(-120).AddYears(-ago);
        var people = Enumerable.Range(0, count * 2).Select(i => Staff(i + ago, today)).ToList();
        db.AddRange(people);
        var order = new Order(OrderKind.PairsApproval, start);
        db.Add(order);
        var pairs = new List<Mentorship>();
        for (var i = 0; i < count; i++)
        {
            var terms = new MentorshipTerms(MentoringForm.TeacherTeacher, InteractionModel.ExperiencedToYoung, MentoringKind.Traditional, "Методика урока", start,
                start.AddYears(1).AddDays(-1), "№ 1");
            var pair = Mentorship.Propose(Record(db, people[i], PoolSide.Mentors, start), Record(db, people[count + i], PoolSide.Mentees, start), terms, sameOpenPairExists: false).Value;
            db.Add(pair);
            order.Include(pair);
            pairs.Add(pair);
        }

        order.Submit([]);
        order.Sign(new OrderSignature($"{100 + ago}-ОД", start, director, null), new OrderWorld(pairs, new SchoolCalendar("Europe/Moscow"), start), []);
        await db.SaveChangesAsync();
        foreach (var (pair, index) in pairs.Select((p, i) => (p, i)))
        {
            Write(db, pair, index, today);
            if (pair.Complete(pair.EndsOn, assessmentOpen: false, concluded: true, today, "Программа выполнена") is [var refusal, ..]) throw new InvalidOperationException(refusal.Message);
        }

        await db.SaveChangesAsync();
        db.ChangeTracker.Clear();
    }

    private static void Write(PortalDbContext db, Mentorship pair, int index, DateOnly today)
    {
        for (var n = 0; n < EntriesPerPair; n++)
        {
            var day = pair.StartsOn.AddDays((n * 3) + (index % 20));
            var card = new DiaryEntryCard((DiaryEntryKind)(n % 5), day, 30 + (n % 4 * 15), $"Тема занятия {n + 1}: планирование урока",
                "Разобрали план урока, распределили время по этапам, подобрали задания трёх уровней сложности.", "Урок прошёл по плану, класс работал.",
                "Не хватило времени на итог.", "Посмотреть следующий урок вместе.", true);
            db.Add(DiaryEntry.Record(pair, pair.MentorId, card, today).Value);
            pair.NoteEntryOn(day);
        }
    }

    private static async Task AdmitAsync(PortalDbContext db, Mentorship pair, DateOnly today)
    {
        var program = ProgramCatalogue.Latest(ProgramCatalogue.Default)!;
        var edition = await db.Set<ProgramEdition>().FirstAsync();
        var track = Participation.OfMentee(edition.ProgramId, edition.Id, program, pair.MenteeId, 1, program.Categories?[0], pair.StartsOn, pair.StartsOn,
            new SchoolCalendar("Europe/Moscow"));
        db.Add(track);
        foreach (var stage in track.Stages.Where(s => s.IsAhead && s.StartsOn <= today))
        {
            db.Add(StageAssessment.Open(stage, program.Stage(stage.StageCode)!, edition.Id, pair, [pair]));
        }
    }

    private static Person Staff(int i, DateOnly today) => Person.EnterStaff(
        Surnames[i % Surnames.Length], GivenNames[i / Surnames.Length % GivenNames.Length], i % 3 == 0 ? "Сергеевна" : "Ивановна", Gender.Female,
        new StaffEntry("учитель", "математика", today.AddYears(-1 - (i % 20)), "высшее", i % 10, null), today).Value;

    private static PoolRecord Record(PortalDbContext db, Person person, PoolSide side, DateOnly day)
    {
        var record = new PoolRecord(person.Id, side, day);
        record.Describe(new PoolCard(side == PoolSide.Mentors ? PoolCategory.ExperiencedTeacher : PoolCategory.YoungSpecialist, "Планирование урока", null, null, 2));
        var consents = ConsentRules.OnEntering(ConsentParty.Staff).Select(a => new Consent(person.Id, a.Kind, day)).ToList();
        consents.ForEach(c => c.Receive(day, person.Id, null, day));
        record.FollowConsents(consents);
        db.Add(record);
        db.AddRange(consents);
        return record;
    }
}
