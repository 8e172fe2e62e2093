using MentoringPortal.Domain.Orders;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MentoringPortal.Data.Configurations;

internal sealed class OrderConfiguration : IEntityTypeConfiguration<Order>
{
    public void Configure(EntityTypeBuilder<Order> builder)
    {
        builder.ToTable("Orders");
        builder.Property(o => o.Basis).HasMaxLength(500);
        builder.Property(o => o.Number).HasMaxLength(30);
        builder.Property(o => o.ReturnReason).HasMaxLength(2000);
        builder.HasIndex(o => new { o.SchoolId, o.State });
        builder.Property(o => o.Heading).HasMaxLength(Order.LongestHeading);
        builder.Property(o => o.Preamble).HasMaxLength(2000);
        builder.HasMany(o => o.Points).WithOne().HasForeignKey(p => p.OrderId).OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(o => o.Points).UsePropertyAccessMode(PropertyAccessMode.Field);
        builder.Ignore(o => o.Changes).Ignore(o => o.ApprovedIds).Ignore(o => o.PairIds).Ignore(o => o.Curatorship).Ignore(o => o.PreviousCuratorId);
    }
}
