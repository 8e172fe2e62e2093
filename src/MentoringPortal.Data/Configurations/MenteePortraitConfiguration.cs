using MentoringPortal.Domain.Diary;
using MentoringPortal.Domain.Mentorships;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MentoringPortal.Data.Configurations;

internal sealed class MenteePortraitConfiguration : IEntityTypeConfiguration<MenteePortrait>
{
    public void Configure(EntityTypeBuilder<MenteePortrait> builder)
    {
        builder.ToTable("MenteePortraits");
        builder.Property(p => p.Qualities).HasMaxLength(MenteePortrait.TextMax);
        builder.Property(p => p.Attitude).HasMaxLength(MenteePortrait.TextMax);
        builder.Property(p => p.Hobbies).HasMaxLength(MenteePortrait.TextMax);
        builder.Property(p => p.Leisure).HasMaxLength(MenteePortrait.TextMax);
        builder.HasIndex(p => new { p.SchoolId, p.MentorshipId }).IsUnique();
        builder.HasOne<Mentorship>().WithMany().HasForeignKey(p => p.MentorshipId).OnDelete(DeleteBehavior.Restrict);
    }
}
