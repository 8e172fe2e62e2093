using MentoringPortal.Data.Common;
using MentoringPortal.Domain.Schools;

namespace MentoringPortal.Web.Features.Home;

/// <summary>The same work told to one who does it and to one who only follows it.</summary>
internal static class HomeTaskWords
{
    private static readonly HashSet<string> DeputyVerbs = ["Рассмотреть", "Составить", "Назначить", "Выдать", "Поместить", "Начать"];

    /// <summary>Names the act on the button only for the one whose move it is; others just open the record.</summary>
    public static HomeTask For(this HomeTask task, CurrentActor actor)
    {
        if (task.Verb == HomeTask.Sign && !actor.Is(SchoolRole.Director)) return task with { What = "Приказ ждёт подписи директора", Verb = "Открыть" };
        return DeputyVerbs.Contains(task.Verb) && !actor.Is(SchoolRole.DeputyDirectorAcademic | SchoolRole.DeputyDirectorMethodical) ? task with { Verb = "Открыть" } : task;
    }
}
