using MentoringPortal.Data;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.People;
using MentoringPortal.Domain.Pools;
using MentoringPortal.Web.Features.Consents;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Pools;

/// <summary>Small steps of a base record: chosen, choice taken back, returned, put away.</summary>
public sealed class MovePoolRecord(PortalDbContext db, AskConsents asks)
{
    public async Task<Outcome<Saved>> RunAsync(PoolSide side, Guid id, Guid version, string step, CancellationToken cancel)
    {
        if (await db.Set<PoolRecord>().FirstOrDefaultAsync(r => r.Id == id && r.Side == side, cancel) is not { } record) return Outcome.Missing;
        RuleViolation? violation;
        switch (step)
        {
            case "select":
                violation = record.Select();
                db.Describe("Отбор для пары");
                break;
            case "unselect":
                violation = record.Unselect();
                db.Describe("Отбор отменён");
                break;
            case "archive":
                violation = record.Archive();
                db.Describe("Запись базы отправлена в архив");
                break;
            case "return":
                if (await db.Set<Person>().AnyAsync(p => p.Id == record.PersonId && p.IsArchived, cancel))
                {
                    return new RuleViolation("Сотрудник в архиве: сначала верните его карточку из архива");
                }
                violation = record.Return(await asks.EnteringAsync(record.PersonId, cancel));
                db.Describe("Возврат в базу");
                break;
            default:
                return Outcome.Missing;
        }

        if (violation is { } refused) return refused;
        db.ExpectVersion(record, version);
        await db.SaveChangesAsync(cancel);
        return Outcome.Done;
    }
}
