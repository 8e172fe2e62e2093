using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Programs;
using MentoringPortal.Domain.Schools;

namespace MentoringPortal.Domain.Orders.Effects;

/// <summary>D-03: somebody becomes the curator of the program; on the days of the appointment the role in the portal follows from it.</summary>
public sealed class AppointCurator : PointEffect
{
    public override IReadOnlyList<RuleViolation> CarryOut(Order order, OrderPoint point, OrderWorld world)
    {
        if (world.ProgramId is not { } program || point.Curatorship is not { } terms || point.PersonId is not { } person) return [];

        // Appointed in the last days of August, one is appointed for the year about to begin.
        DateOnly? until = terms.ForAcademicYear ? AcademicYear.Of(terms.FromOn.AddDays(14)).End : null;
        if (world.Posts.Any(p => p.PersonId == person && p.FromOn == terms.FromOn)) return [];

        world.NewPosts.Add(new ProgramPost(program, PostDefinition.Curator, person, terms.FromOn, until, order.Id));
        return [];
    }

    public override IReadOnlyList<RuleViolation> Undo(Order order, OrderPoint point, OrderWorld world, DateOnly on)
    {
        foreach (var post in world.Posts.Where(p => p.OrderId == order.Id).ToList()) world.GonePosts.Add(post);

        return [];
    }
}
