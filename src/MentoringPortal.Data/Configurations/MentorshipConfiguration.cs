using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Orders;
using MentoringPortal.Domain.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MentoringPortal.Data.Configurations;

internal sealed class MentorshipConfiguration : IEntityTypeConfiguration<Mentorship>
{
    public void Configure(EntityTypeBuilder<Mentorship> builder)
    {
        builder.ToTable("Mentorships");
        builder.Property(m => m.Topic).HasMaxLength(300);
        builder.Property(m => m.SupplementaryAgreement).HasMaxLength(100);
        builder.Property(m => m.OrderReference).HasMaxLength(60);
        builder.Property(m => m.EndOrderReference).HasMaxLength(60);
        builder.Property(m => m.EndReason).HasMaxLength(1000);
        builder.Property(m => m.SuspendedBecause).HasMaxLength(300);
        builder.HasIndex(m => new { m.SchoolId, m.StartsOn });
        builder.HasIndex(m => new { m.SchoolId, m.MentorId, m.State });
        builder.HasIndex(m => new { m.SchoolId, m.MenteeId, m.State });
        builder.HasIndex(m => new { m.SchoolId, m.State });
        builder.HasIndex(m => new { m.SchoolId, m.UnitId, m.State });
        builder.HasIndex(m => new { m.SchoolId, m.MenteeId, m.LastOn });
        builder.Ignore(m => m.AgreementWords);
        builder.Ignore(m => m.SuspensionWords);
        builder.HasOne(m => m.Unit).WithMany().HasForeignKey(m => m.UnitId).IsRequired().OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(m => m.Mentor).WithMany().HasForeignKey(m => m.MentorId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(m => m.Mentee).WithMany().HasForeignKey(m => m.MenteeId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Order>().WithMany().HasForeignKey(m => m.OrderId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class UnitConfiguration : IEntityTypeConfiguration<Unit>
{
    public void Configure(EntityTypeBuilder<Unit> builder)
    {
        builder.ToTable("Units");
        builder.Property(u => u.Topic).HasMaxLength(300);
        builder.Property(u => u.GroundGoal).HasMaxLength(FormGrounds.Longest);
        builder.Property(u => u.GroundDifficulties).HasMaxLength(FormGrounds.Longest);
        builder.Property(u => u.GroundRequest).HasMaxLength(FormGrounds.Longest);
        builder.Property(u => u.GroundStaff).HasMaxLength(FormGrounds.Longest);
        builder.Ignore(u => u.Grounds);
        builder.HasIndex(u => new { u.SchoolId, u.MentorId });
        builder.HasOne<Person>().WithMany().HasForeignKey(u => u.MentorId).OnDelete(DeleteBehavior.Restrict);
    }
}
