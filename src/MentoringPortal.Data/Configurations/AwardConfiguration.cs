using MentoringPortal.Domain.Awards;
using MentoringPortal.Domain.Orders;
using MentoringPortal.Domain.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MentoringPortal.Data.Configurations;

internal sealed class AwardConfiguration : IEntityTypeConfiguration<Award>
{
    public void Configure(EntityTypeBuilder<Award> builder)
    {
        builder.ToTable("Awards");
        builder.Property(a => a.Kind).HasMaxLength(40);
        builder.Property(a => a.Ground).HasMaxLength(Award.LongestGround);
        builder.Property(a => a.Decision).HasMaxLength(500);
        builder.Ignore(a => a.IsOpen);
        builder.HasIndex(a => new { a.SchoolId, a.State, a.OrderDueOn });
        builder.HasIndex(a => new { a.SchoolId, a.PersonId });
        builder.HasOne<Person>().WithMany().HasForeignKey(a => a.PersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Order>().WithMany().HasForeignKey(a => a.OrderId).OnDelete(DeleteBehavior.SetNull);
    }
}
