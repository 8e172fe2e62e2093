using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Plans;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MentoringPortal.Data.Configurations;

internal sealed class PlanConfiguration : IEntityTypeConfiguration<Plan>
{
    public void Configure(EntityTypeBuilder<Plan> builder)
    {
        builder.ToTable("Plans");
        builder.Property(p => p.Kind).HasMaxLength(40);
        builder.Property(p => p.Goal).HasMaxLength(2000);
        builder.Property(p => p.ReturnReason).HasMaxLength(2000);
        builder.Property(p => p.AmendmentReason).HasMaxLength(2000);
        builder.Property(p => p.Evaluation).HasMaxLength(4000);
        builder.Property(p => p.EvaluationReview).HasMaxLength(4000);
        builder.Property(p => p.EvaluationProposals).HasMaxLength(4000);
        builder.HasIndex(p => new { p.SchoolId, p.SubjectId, p.Kind, p.Number }).IsUnique();
        builder.HasIndex(p => new { p.SchoolId, p.MentorshipId, p.Kind });
        builder.HasIndex(p => new { p.SchoolId, p.UnitId });
        builder.HasIndex(p => new { p.SchoolId, p.MenteeId });
        builder.HasIndex(p => new { p.SchoolId, p.State });
        builder.HasOne(p => p.Mentorship).WithMany().HasForeignKey(p => p.MentorshipId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Unit>().WithMany().HasForeignKey(p => p.UnitId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(p => p.Items).WithOne().HasForeignKey(i => i.PlanId).OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(p => p.Items).UsePropertyAccessMode(PropertyAccessMode.Field);
    }
}
