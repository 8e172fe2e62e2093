using MentoringPortal.Data;
using MentoringPortal.Data.Accounts;
using MentoringPortal.Data.Common;
using MentoringPortal.Domain.People;
using MentoringPortal.Domain.Pools;
using MentoringPortal.Domain.Programs;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Web.Infrastructure;
using MentoringPortal.Web.Infrastructure.Work;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Home;

/// <summary>What must be there before the story can begin: shown to curator and administrator of a school that has just started. One query, a second until
/// director and deputy have their codes.</summary>
public sealed class FirstSteps(PortalDbContext db, CurrentActor actor, SchoolClock clock)
{
    private static readonly KeptQuery<Shape, Facts> Query = new((db, _, v) => db.Set<School>().Where(s => s.Id == v.Id).Select(s => new Facts(
        s.Address,
        db.Set<ProgramEdition>().Any(),
        db.Set<Person>().Any(p => p.Staff != null && p.SchoolId == s.Id),
        db.Set<PoolRecord>().Any(r => r.Side == PoolSide.Mentors),
        db.Set<PoolRecord>().Any(r => r.Side == PoolSide.Mentees),
        db.Set<Membership>().Any(m => (m.Roles & SchoolRole.Director) != 0),
        db.Set<Membership>().Any(m => (m.Roles & SchoolRole.DeputyDirectorAcademic) != 0),
        db.Set<Membership>().Where(m => m.PersonId == null && !m.IsBlocked && m.Roles != SchoolRole.SystemAdministrator).Select(m => m.Id).FirstOrDefault())));

    public async Task<List<WorkItem>> ReadAsync(CancellationToken cancel)
    {
        if (!actor.Is(SchoolRole.Curator | SchoolRole.SystemAdministrator)) return [];
        if (actor.SchoolId is not { } school) return [];
        var facts = (await Query.FirstAsync(db, Shape.Whole, new QueryValues { Id = school }, cancel))!;

        // Roles of an invitation are text and cannot be asked for by bits; they matter only until director and deputy have entered.
        var invited = facts.Staff && !(facts.Director && facts.Deputy)
            ? await db.Set<Invitation>().Where(i => i.UsedAt == null && i.ExpiresAt > clock.NowUtc && i.UserId == null).Select(i => i.Roles).ToListAsync(cancel)
            : [];
        var steps = new List<WorkItem>();
        if (facts.Address.Length == 0)
        {
            steps.Add(new("Заполнить реквизиты школы", "адрес и ИНН печатаются в шапке документов", "первый шаг", false, "Заполнить", "/settings/school"));
        }
        if (actor.Is(SchoolRole.Curator))
        {
            if (!facts.Staff)
            {
                steps.Add(new("Внести сотрудников", "директора, заместителей, наставников, молодых специалистов", "карточек ещё нет", false, "Внести", "/people/new"));
            }
            if (!facts.Program) steps.Add(new("Взять программу наставничества", "готовую, с правкой под школу и приказом", "программы ещё нет", false, "Взять", "/programs/new"));
            if (facts.Staff && !facts.Mentors) steps.Add(new("Принять наставников в базу", "из карточки сотрудника", "база пуста", false, "Принять", "/mentors/new"));
            if (facts.Staff && !facts.Mentees) steps.Add(new("Принять наставляемых в базу", "из карточки сотрудника", "база пуста", false, "Принять", "/mentees/new"));
        }

        if (facts.Staff)
        {
            Invite(facts.Director, SchoolRole.Director, "Выдать код для входа директору", "он подписывает приказы");
            Invite(facts.Deputy, SchoolRole.DeputyDirectorAcademic, "Выдать код для входа заместителю директора по УВР", "он утверждает планы и проводит оценку этапа");
            if (facts.Unlinked != Guid.Empty)
            {
                AsAdministrator("Связать учётную запись с карточкой сотрудника", "без карточки нельзя подписывать и утверждать", "Связать", $"/settings/accounts/{facts.Unlinked}");
            }
        }

        return steps;

        void Invite(bool present, SchoolRole role, string what, string why)
        {
            if (!present && !invited.Exists(r => (r & role) != 0)) AsAdministrator(what, why, "Выдать код", $"/settings/accounts/invite?role={role}");
        }

        // These rights are the administrator's: whoever holds both roles is led there by way of the switch.
        void AsAdministrator(string what, string why, string verb, string href)
        {
            if (actor.Is(SchoolRole.SystemAdministrator))
            {
                steps.Add(new(what, why, "первые шаги", false, verb, href));
            }
            else if ((actor.Roles & SchoolRole.SystemAdministrator) != 0)
            {
                steps.Add(new(what, why + "; в роли системного администратора", "первые шаги", false, verb,
                    $"/account/role?role={SchoolRole.SystemAdministrator}&to={Uri.EscapeDataString(href)}"));
            }
        }
    }

    private enum Shape
    {
        Whole,
    }

    /// <summary>What is there already.</summary>
    /// <param name="Unlinked">An account that ought to have a card and has none.</param>
    private sealed record Facts(string Address, bool Program, bool Staff, bool Mentors, bool Mentees, bool Director, bool Deputy, Guid Unlinked);
}
