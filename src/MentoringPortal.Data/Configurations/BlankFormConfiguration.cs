using MentoringPortal.Domain.Forms;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MentoringPortal.Data.Configurations;

internal sealed class BlankFormConfiguration : IEntityTypeConfiguration<BlankForm>
{
    public void Configure(EntityTypeBuilder<BlankForm> builder)
    {
        builder.ToTable("BlankForms");
        builder.Property(f => f.Code).HasMaxLength(20);
        builder.Property(f => f.SurveyCode).HasMaxLength(60);
        builder.Ignore(f => f.TakesMore);
        builder.HasIndex(f => new { f.SchoolId, f.Code }).IsUnique();
        builder.HasIndex(f => new { f.SchoolId, f.PrintedAt });
        builder.HasIndex(f => new { f.SchoolId, f.BatchId });
        builder.HasOne(f => f.Mentorship).WithMany().HasForeignKey(f => f.MentorshipId).OnDelete(DeleteBehavior.Restrict);
    }
}
