using MentoringPortal.Domain.People;
using MentoringPortal.Domain.Plans;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MentoringPortal.Data.Configurations;

internal sealed class PlanCommentConfiguration : IEntityTypeConfiguration<PlanComment>
{
    public void Configure(EntityTypeBuilder<PlanComment> builder)
    {
        builder.ToTable("PlanComments");
        builder.Property(c => c.Text).HasMaxLength(PlanComment.TextMax);
        builder.HasIndex(c => new { c.SchoolId, c.PlanId, c.WrittenAt });
        builder.HasOne<Plan>().WithMany().HasForeignKey(c => c.PlanId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Person>().WithMany().HasForeignKey(c => c.AuthorId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class PlanGoalConfiguration : IEntityTypeConfiguration<PlanGoal>
{
    public void Configure(EntityTypeBuilder<PlanGoal> builder)
    {
        builder.ToTable("PlanGoals");
        builder.Property(g => g.Text).HasMaxLength(PlanGoal.TextMax);
        builder.Property(g => g.Result).HasMaxLength(PlanGoal.ResultMax);
        builder.HasIndex(g => new { g.SchoolId, g.PlanId });
        builder.HasOne<Plan>().WithMany().HasForeignKey(g => g.PlanId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class DifficultyConfiguration : IEntityTypeConfiguration<Difficulty>
{
    public void Configure(EntityTypeBuilder<Difficulty> builder)
    {
        builder.ToTable("Difficulties");
        builder.Property(d => d.Direction).HasMaxLength(Difficulty.DirectionMax);
        builder.Property(d => d.Text).HasMaxLength(Difficulty.TextMax);
        builder.HasIndex(d => new { d.SchoolId, d.PlanId });
        builder.Property(d => d.ResolvedBy).HasMaxLength(Difficulty.TextMax);
        builder.HasIndex(d => new { d.SchoolId, d.PersonId });
        builder.HasOne<Person>().WithMany().HasForeignKey(d => d.PersonId).OnDelete(DeleteBehavior.Restrict);
    }
}
