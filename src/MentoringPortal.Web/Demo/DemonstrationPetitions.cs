using MentoringPortal.Domain.Achievements;
using MentoringPortal.Domain.Petitions;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Web.Features.Achievements;
using MentoringPortal.Web.Features.Petitions;

namespace MentoringPortal.Web.Demo;

/// <summary>Petitions of the last weeks, answered and waiting, and achievements, confirmed and not.</summary>
internal static class DemonstrationPetitions
{
    public static async Task AddAsync(DemonstrationRun run)
    {
        var days = run.School.Days;
        var help = await SendAsync(run, "mentee", SchoolRole.Mentee, days.Ago(12), PetitionKind.Help, SchoolRole.Curator,
            "Не успеваю заполнять электронный журнал в день урока. Подскажите, как это делают другие.");
        run.ActAs("curator", SchoolRole.Curator, days.Ago(11));
        DemonstrationRun.Obey(await run.Use<AnswerPetition>().ReplyAsync(help.Id, help.Version, new ReplyForm
        {
            Answer = PetitionAnswer.Done,
            AnswerText = "Показали, как переносить темы из календарного плана. В среду в учительской будет короткая консультация для всех.",
        }, default));
        run.ActAs("mentee", SchoolRole.Mentee, days.Ago(10));
        DemonstrationRun.Obey(await run.Use<EndPetition>().CloseAsync(help.Id, help.Version, default));
        await SendAsync(run, "mentor", SchoolRole.Mentor, days.Ago(4), PetitionKind.ProgramProposal, SchoolRole.DeputyDirectorMethodical,
            "Предлагаю раз в четверть открывать один урок сразу для всех молодых специалистов, а не только для своего наставляемого.");
        await SendAsync(run, "mentor", SchoolRole.Mentor, days.Ago(3), PetitionKind.Encouragement, SchoolRole.DeputyDirectorAcademic,
            "Прошу отметить моего наставляемого: подготовка предметной недели целиком была на нём.");

        var mentor = run.School.People["mentor"].Id;
        await EnterAsync(run, "curator", SchoolRole.Curator, 20, new AchievementForm
        {
            PersonId = mentor,
            Kind = AchievementKind.Training,
            Title = "Наставничество в образовательной организации",
            Place = "Институт развития образования",
            Hours = 36,
            Proof = "удостоверение № 000000014",
        }, 30);
        await EnterAsync(run, "curator", SchoolRole.Curator, 18, new AchievementForm
        {
            PersonId = mentor,
            Kind = AchievementKind.Contest,
            Title = "Конкурс «Наставник года»",
            Level = AchievementLevel.Municipal,
            Result = "призёр",
            Proof = "диплом муниципального органа управления образованием",
        }, 60);
        await EnterAsync(run, "mentee", SchoolRole.Mentee, 5, new AchievementForm
        {
            Kind = AchievementKind.Contest,
            Title = "Конкурс методических разработок молодых педагогов",
            Level = AchievementLevel.School,
            Result = "участник",
            Proof = "сертификат № 8",
        }, 9);
    }

    private static async Task<Petition> SendAsync(DemonstrationRun run, string who, SchoolRole role, DateOnly day, PetitionKind kind, SchoolRole to, string text)
    {
        run.ActAs(who, role, day);
        return DemonstrationRun.Obey(await run.Use<SendPetition>().RunAsync(new PetitionForm { Kind = kind, Addressee = to, Text = text }, default));
    }

    private static async Task EnterAsync(DemonstrationRun run, string who, SchoolRole role, int enteredAgo, AchievementForm form, int ago)
    {
        run.ActAs(who, role, run.School.Days.Ago(enteredAgo));
        form.On = run.School.Days.Ago(ago);
        DemonstrationRun.Obey(await run.Use<SaveAchievement>().EnterAsync(form, default));
    }
}
