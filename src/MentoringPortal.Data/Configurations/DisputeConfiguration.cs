using MentoringPortal.Domain.Councils;
using MentoringPortal.Domain.Disputes;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MentoringPortal.Data.Configurations;

internal sealed class DisputeConfiguration : IEntityTypeConfiguration<Dispute>
{
    public void Configure(EntityTypeBuilder<Dispute> builder)
    {
        builder.ToTable("Disputes");
        builder.Property(d => d.Substance).HasMaxLength(Dispute.LongestText);
        builder.Property(d => d.Decision).HasMaxLength(Dispute.LongestText);
        builder.Property(d => d.Outcome).HasMaxLength(Dispute.LongestText);
        builder.Ignore(d => d.IsOpen);
        builder.HasIndex(d => new { d.SchoolId, d.State, d.ConsiderBy });
        builder.HasOne<Mentorship>().WithMany().HasForeignKey(d => d.MentorshipId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(d => d.LeadId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<CouncilMeeting>().WithMany().HasForeignKey(d => d.MeetingId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(d => d.Members).WithOne().HasForeignKey(m => m.DisputeId).OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(d => d.Members).UsePropertyAccessMode(PropertyAccessMode.Field);
    }
}

internal sealed class DisputeMemberConfiguration : IEntityTypeConfiguration<DisputeMember>
{
    public void Configure(EntityTypeBuilder<DisputeMember> builder)
    {
        builder.ToTable("DisputeMembers");
        builder.HasIndex(m => new { m.SchoolId, m.DisputeId, m.PersonId }).IsUnique();
        builder.HasIndex(m => new { m.SchoolId, m.PersonId });
        builder.HasOne<Person>().WithMany().HasForeignKey(m => m.PersonId).OnDelete(DeleteBehavior.Restrict);
    }
}
