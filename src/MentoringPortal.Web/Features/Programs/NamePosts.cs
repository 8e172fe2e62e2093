using MentoringPortal.Data;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.People;
using MentoringPortal.Domain.Programs;
using MentoringPortal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Programs;

/// <summary>Says who is in charge from a day on: whoever was before ends on the day before. It gives no role in the portal.</summary>
public sealed class NamePosts(PortalDbContext db, ProgramAccess access, SchoolClock clock)
{
    public async Task<Outcome<Saved>> RunAsync(Guid program, IReadOnlyList<PostDefinition> posts, PostsForm form, CancellationToken cancel)
    {
        if (await access.ProgramAsync(program, cancel) is null) return Outcome.Missing;

        if (form.FromOn is not { } from) return new RuleViolation("Укажите, с какого дня", nameof(form.FromOn));

        if (from < clock.Today.AddYears(-3) || from > clock.Today.AddYears(1)) return new RuleViolation("День слишком далёк от нынешнего: проверьте год", nameof(form.FromOn));

        var chosen = form.Posts.Where(p => posts.Any(d => d.Code == p.Code)).ToList();
        var people = chosen.Select(p => p.PersonId).OfType<Guid>().Distinct().ToList();
        if (await db.Set<Person>().CountAsync(p => people.Contains(p.Id) && !p.IsArchived && p.Staff != null, cancel) != people.Count)
        {
            return new RuleViolation("Выберите людей из списка");
        }

        var held = await db.Set<ProgramPost>().Where(p => p.ProgramId == program && (p.ToOn == null || p.ToOn >= from)).ToListAsync(cancel);
        foreach (var post in chosen)
        {
            var now = held.Find(p => p.Post == post.Code && p.HoldsOn(from)) ?? held.Find(p => p.Post == post.Code);
            if (now?.PersonId == post.PersonId) continue;

            if (now?.OrderId is not null)
            {
                return new RuleViolation("Этот человек назначен приказом: сменить его можно только новым приказом о назначении", $"Posts[{form.Posts.IndexOf(post)}].PersonId");
            }

            // Whoever was named for the same day was named by mistake.
            if (now is not null && now.FromOn >= from) db.Remove(now);
            else now?.End(from.AddDays(-1));
            if (post.PersonId is { } person) db.Add(new ProgramPost(program, post.Code, person, from));
        }

        db.Describe("Ответственные по программе названы");
        await db.SaveFirstAsync(cancel, typeof(ProgramPost));
        return Outcome.Done;
    }
}
