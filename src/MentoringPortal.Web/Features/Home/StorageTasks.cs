using MentoringPortal.Data.Common;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Web.Features.Settings;
using MentoringPortal.Web.Infrastructure.Operation;
using MentoringPortal.Web.Infrastructure.Work;

namespace MentoringPortal.Web.Features.Home;

/// <summary>What the administrator must know of the disk and the database before the others notice it.</summary>
public static class StorageTasks
{
    private const string Href = "/settings/storage";

    public static IEnumerable<WorkItem> Of(CurrentActor actor, StorageState storage)
    {
        if (!actor.Is(SchoolRole.SystemAdministrator)) yield break;
        if (storage.Damage is not null) yield return new("Восстановить базу данных", "она повреждена, внесённое теперь может пропасть", "срочно", true, "Что делать", Href);
        switch (storage.Measure())
        {
            case StorageLevel.Closed:
                yield return new("Вернуть диску портала запись", "он доступен только для чтения, портал не сохраняет", "срочно", true, "Что делать", Href);
                break;
            case StorageLevel.Full:
                yield return new("Освободить место на диске портала", "места нет, портал не сохраняет", "срочно", true, "Посмотреть", Href);
                break;
            case StorageLevel.Low:
                yield return new("Освободить место на диске портала", $"свободно {StoragePage.Size(storage.Free ?? 0)}", "место кончается", true, "Посмотреть", Href);
                break;
        }
    }
}
