using MentoringPortal.Data.Common;
using MentoringPortal.Domain.Schools;

namespace MentoringPortal.Web.Features.Home;

/// <summary>The same work told to one who does it and to one who only follows it.</summary>
internal static class HomeTaskWords
{
    private static readonly HashSet<string> DeputyVerbs = ["Рассмотреть", "Составить", "Назначить", "Выдать", "Поместить", "Начать"];

    private const int FewEnough = 3;

    /// <summary>Many people without an account are one task: they do not push everything else off the screen.</summary>
    public static IEnumerable<HomeTask> Fold(IEnumerable<HomeTask> tasks)
    {
        var all = tasks.ToList();
        var entering = all.FindAll(t => t.What == HomeTask.NoAccount);
        if (entering.Count <= FewEnough) return all;
        var about = string.Join(", ", entering.Take(2).Select(t => t.About)) + " и другие";
        return all.Where(t => t.What != HomeTask.NoAccount).Append(new("Выдать коды для входа в портал", about, "учётных записей нет", false, "Выдать коды", "/settings/accounts/invite"));
    }

    /// <summary>Names the act on the button only for the one whose move it is; others just open the record.</summary>
    public static HomeTask For(this HomeTask task, CurrentActor actor)
    {
        if (task.Verb == HomeTask.Sign && !actor.Is(SchoolRole.Director)) return task with { What = "Приказ ждёт подписи директора", Verb = "Открыть" };
        return DeputyVerbs.Contains(task.Verb) && !actor.Is(SchoolRole.DeputyDirectorAcademic | SchoolRole.DeputyDirectorMethodical) ? task with { Verb = "Открыть" } : task;
    }
}
