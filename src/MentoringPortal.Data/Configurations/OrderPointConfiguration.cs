using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Orders;
using MentoringPortal.Domain.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MentoringPortal.Data.Configurations;

internal sealed class OrderPointConfiguration : IEntityTypeConfiguration<OrderPoint>
{
    public void Configure(EntityTypeBuilder<OrderPoint> builder)
    {
        builder.ToTable("OrderPoints");
        builder.Property(p => p.Text).HasMaxLength(2000);
        builder.Ignore(p => p.Act).Ignore(p => p.Change).Ignore(p => p.Curatorship).Ignore(p => p.Before);
        builder.HasIndex(p => new { p.SchoolId, p.MentorshipId });
        builder.HasIndex(p => new { p.SchoolId, p.MadeId });
        builder.HasIndex(p => new { p.SchoolId, p.ProgramId });
        builder.HasIndex(p => new { p.SchoolId, p.RoadMapId });
        builder.HasOne<Mentorship>().WithMany().HasForeignKey(p => p.MentorshipId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Mentorship>().WithMany().HasForeignKey(p => p.MadeId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(p => p.PersonId).OnDelete(DeleteBehavior.Restrict);
    }
}
