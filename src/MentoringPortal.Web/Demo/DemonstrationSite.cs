using MentoringPortal.Domain.Consents;
using MentoringPortal.Domain.Events;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Partners;
using MentoringPortal.Domain.Publications;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Web.Features.Awards;
using MentoringPortal.Web.Features.Disputes;
using MentoringPortal.Web.Features.Events;
using MentoringPortal.Web.Features.Partners;
using MentoringPortal.Web.Features.Publications;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Demo;

/// <summary>Publications on the site and on their way, awards proposed and considered, a dispute that is over.</summary>
internal static class DemonstrationSite
{
    public static async Task AddAsync(DemonstrationRun run)
    {
        var days = run.School.Days;
        var (mentor, mentee) = (run.School.People["mentor"].Id, run.School.People["mentee"].Id);
        run.ActAs("curator", SchoolRole.Curator, days.Ago(16));
        var consent = new Consent(mentor, ConsentKind.Distribution, days.Ago(16));
        DemonstrationRun.Obey(consent.Receive(days.Ago(16), mentor, null, days.Ago(16)));
        run.Db.Add(consent);
        await run.SaveAsync("Получено согласие на распространение персональных данных");

        await PublishAsync(run, PublicationKind.Event, "День наставника",
            "На общей встрече пары рассказали, что получилось за первые недели: два открытых урока, общая папка заданий, "
                + "первая родительская конференция. Наставники провели мастер-классы по планированию урока.", "den-nastavnika", mentor);
        await PublishAsync(run, PublicationKind.Legal, "Документы о наставничестве", "Положение о системе наставничества, программа и дорожная карта на учебный год. "
            + "Основание – статья 351.8 Трудового кодекса Российской Федерации.", "dokumenty");
        var memo = await WriteAsync(run, 4, PublicationKind.Method, "Памятка: первый месяц в школе",
            "Что узнать в первую неделю, кого спросить о журнале, как договориться с наставником "
                + "о первом посещении урока. Составлена по вопросам молодых педагогов.", mentee);
        DemonstrationRun.Obey(await run.Use<SavePublication>().SubmitAsync(memo.Id, memo.Version, default));

        await PartnersAsync(run);

        run.ActAs("curator", SchoolRole.Curator, days.Ago(9));
        var best = DemonstrationRun.Obey(await run.Use<ProposeAward>().RunAsync(
            new AwardForm { PersonId = mentor, Kind = "best-mentor", Ground = "за подготовку молодого специалиста и открытые уроки для всей школы" }, default));
        run.ActAs("deputy", SchoolRole.DeputyDirectorAcademic, days.Ago(6));
        DemonstrationRun.Obey(await run.Use<MoveAward>().DecideAsync(best.Id, best.Version, new AwardStepForm { Agrees = true, Decision = "совет наставников" }, default));
        run.ActAs("mentor", SchoolRole.Mentor, days.Ago(3));
        DemonstrationRun.Obey(await run.Use<ProposeAward>().RunAsync(new AwardForm { PersonId = mentee, Kind = "gratitude", Ground = "за подготовку предметной недели" }, default));

        var pair = await run.Db.Set<Mentorship>().Where(m => m.MentorId == mentor && m.MenteeId == mentee && m.State == MentorshipState.Active).Select(m => (Guid?)m.Id)
            .FirstOrDefaultAsync();
        if (pair is null) return;

        run.ActAs("mentee", SchoolRole.Mentee, days.Ago(13));
        var dispute = DemonstrationRun.Obey(await run.Use<FileDispute>().RunAsync(new DisputeForm
        {
            MentorshipId = pair,
            LeadId = run.School.People["deputy"].Id,
            Substance = "Наставник просит присылать конспекты всех уроков накануне вечером. Я не успеваю: прошу договориться о том, какие уроки разбирать вместе.",
        }, default));
        run.ActAs("deputy", SchoolRole.DeputyDirectorAcademic, days.Ago(12));
        DemonstrationRun.Obey(await run.Use<MoveDispute>().AppointAsync(dispute.Id, dispute.Version,
            new DisputeStepForm { HearingOn = days.Ago(11), Members = [run.School.People["curator"].Id] }, default));
        run.ActAs("deputy", SchoolRole.DeputyDirectorAcademic, days.Ago(11));
        DemonstrationRun.Obey(await run.Use<MoveDispute>().DecideAsync(dispute.Id, dispute.Version, new DisputeStepForm
        {
            Decision = "Вместе готовят один урок в неделю, конспект – за два дня. Остальные уроки наставляемый готовит сам, вопросы – на встрече.",
            DecidedOn = days.Ago(11),
            DueOn = days.Ago(2),
            ResponsibleId = mentor,
        }, default));
        run.ActAs("mentor", SchoolRole.Mentor, days.Ago(5));
        DemonstrationRun.Obey(await run.Use<MoveDispute>().CloseAsync(dispute.Id, dispute.Version,
            new DisputeStepForm { Outcome = "Две недели работаем так, обоим удобно." }, default));
    }

    // Two organizations: the agreement with one ends soon; with the other an event was held.
    private static async Task PartnersAsync(DemonstrationRun run)
    {
        var (today, days) = (run.School.Today, run.School.Days);
        run.ActAs("curator", SchoolRole.Curator, days.Ago(8));
        var save = run.Use<SavePartner>();
        var institute = DemonstrationRun.Obey(await save.RunAsync(new PartnerForm
        {
            Kind = PartnerKind.MethodCentre,
            Name = "Областной институт развития образования",
            Gives = "Курсы для наставников и консультации методистов",
            Contact = "Методист отдела сопровождения педагогов, nastavnik@institute.example",
        }, default));
        DemonstrationRun.Obey(await save.AgreeAsync(institute.Id, null, institute.Version, new AgreementForm
        {
            Number = "17-С",
            SignedOn = today.AddYears(-1).AddDays(24),
            UntilOn = today.AddDays(24),
            Subject = "Сотрудничество в подготовке наставников",
        }, default));
        var college = DemonstrationRun.Obey(await save.RunAsync(new PartnerForm
        {
            Kind = PartnerKind.College,
            Name = "Педагогический колледж",
            Gives = "Практиканты, совместные открытые уроки и круглые столы",
            Contact = "Заместитель директора по практике, praktika@college.example",
        }, default));
        DemonstrationRun.Obey(await save.AgreeAsync(college.Id, null, college.Version, new AgreementForm
        {
            Number = "5",
            SignedOn = days.WorkingDayBefore(today.AddMonths(-14)),
            Subject = "Социальное партнёрство: практика студентов и открытые уроки",
        }, default));
        var curator = run.School.People["curator"].Id;
        var held = DemonstrationRun.Obey(await run.Use<SaveEvent>().RunAsync(new EventForm
        {
            Kind = EventKind.RoundTable,
            Contour = EventContour.Outside,
            Title = "Круглый стол «Чему учит первый год в школе»",
            On = days.Ago(8),
            At = new TimeOnly(15, 0),
            Place = "педагогический колледж",
            ResponsibleId = curator,
            PartnerId = college.Id,
            Guests = "студенты выпускного курса",
            People = [run.School.People["mentor"].Id, run.School.People["mentee"].Id],
        }, default));
        DemonstrationRun.Obey(await run.Use<ReportEvent>().RunAsync(held.Id, held.Version, new EventReportForm
        {
            Held = "Пара рассказала о первых месяцах работы и ответила на вопросы студентов.",
            Result = "Колледж пришлёт двух практикантов во втором полугодии",
            Attended = 26,
        }, default));
    }

    private static async Task PublishAsync(DemonstrationRun run, PublicationKind kind, string title, string text, string page, params Guid[] people)
    {
        var made = await WriteAsync(run, 15, kind, title, text, people);
        DemonstrationRun.Obey(await run.Use<SavePublication>().SubmitAsync(made.Id, made.Version, default));
        run.ActAs("director", SchoolRole.Director, run.School.Days.Ago(14));
        DemonstrationRun.Obey(await run.Use<MovePublication>().ApproveAsync(made.Id, made.Version, default));
        run.ActAs("curator", SchoolRole.Curator, run.School.Days.Ago(12));
        DemonstrationRun.Obey(await run.Use<MovePublication>().PublishAsync(made.Id, made.Version,
            new PublicationStepForm { PublishedOn = run.School.Days.Ago(12), Address = $"https://school.example/nastavnichestvo/{page}" }, default));
    }

    private static async Task<Publication> WriteAsync(DemonstrationRun run, int ago, PublicationKind kind, string title, string text, params Guid[] people)
    {
        run.ActAs("curator", SchoolRole.Curator, run.School.Days.Ago(ago));
        return DemonstrationRun.Obey(await run.Use<SavePublication>().WriteAsync(new PublicationForm { Kind = kind, Title = title, Text = text, People = [.. people] }, default));
    }
}
