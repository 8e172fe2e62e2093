using MentoringPortal.Domain.Diary;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Orders;
using MentoringPortal.Domain.People;
using MentoringPortal.Domain.Plans;
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
        builder.HasIndex(m => new { m.SchoolId, m.StartsOn });
        builder.HasIndex(m => new { m.SchoolId, m.MentorId, m.State });
        builder.HasIndex(m => new { m.SchoolId, m.MenteeId, m.State });
        builder.HasIndex(m => new { m.SchoolId, m.State });
        builder.HasOne<Person>().WithMany().HasForeignKey(m => m.MentorId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(m => m.MenteeId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Order>().WithMany().HasForeignKey(m => m.OrderId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class OrderConfiguration : IEntityTypeConfiguration<Order>
{
    public void Configure(EntityTypeBuilder<Order> builder)
    {
        builder.ToTable("Orders");
        builder.Property(o => o.Basis).HasMaxLength(500);
        builder.Property(o => o.Number).HasMaxLength(30);
        builder.Property(o => o.ReturnReason).HasMaxLength(2000);
        builder.HasIndex(o => new { o.SchoolId, o.State });
        builder.HasMany(o => o.Mentorships).WithOne().HasForeignKey(m => m.OrderId).OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(o => o.Mentorships).UsePropertyAccessMode(PropertyAccessMode.Field);
        builder.Property(o => o.Duties).HasMaxLength(4000);
        builder.HasMany(o => o.Changes).WithOne().HasForeignKey(c => c.OrderId).OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(o => o.Changes).UsePropertyAccessMode(PropertyAccessMode.Field);
    }
}

internal sealed class OrderMentorshipConfiguration : IEntityTypeConfiguration<OrderMentorship>
{
    public void Configure(EntityTypeBuilder<OrderMentorship> builder)
    {
        builder.ToTable("OrderMentorships");
        builder.HasIndex(m => new { m.SchoolId, m.MentorshipId });
        builder.HasOne<Mentorship>().WithMany().HasForeignKey(m => m.MentorshipId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class OrderChangeConfiguration : IEntityTypeConfiguration<OrderChange>
{
    public void Configure(EntityTypeBuilder<OrderChange> builder)
    {
        builder.ToTable("OrderChanges");
        builder.Property(c => c.Reason).HasMaxLength(1000);
        builder.Property(c => c.SupplementaryAgreement).HasMaxLength(100);
        builder.HasIndex(c => new { c.SchoolId, c.MentorshipId });
        builder.HasOne<Mentorship>().WithMany().HasForeignKey(c => c.MentorshipId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Mentorship>().WithMany().HasForeignKey(c => c.NewMentorshipId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(c => c.NewMentorId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class PlanConfiguration : IEntityTypeConfiguration<Plan>
{
    public void Configure(EntityTypeBuilder<Plan> builder)
    {
        builder.ToTable("Plans");
        builder.Property(p => p.Goal).HasMaxLength(2000);
        builder.Property(p => p.ReturnReason).HasMaxLength(2000);
        builder.Property(p => p.AmendmentReason).HasMaxLength(2000);
        builder.HasIndex(p => new { p.SchoolId, p.MentorshipId, p.Kind }).IsUnique();
        builder.HasIndex(p => new { p.SchoolId, p.State });
        builder.HasOne<Mentorship>().WithMany().HasForeignKey(p => p.MentorshipId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(p => p.Items).WithOne().HasForeignKey(i => i.PlanId).OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(p => p.Items).UsePropertyAccessMode(PropertyAccessMode.Field);
    }
}

internal sealed class PlanRevisionConfiguration : IEntityTypeConfiguration<PlanRevision>
{
    public void Configure(EntityTypeBuilder<PlanRevision> builder)
    {
        builder.ToTable("PlanRevisions");
        builder.Property(r => r.AmendmentReason).HasMaxLength(2000);
        builder.HasIndex(r => new { r.SchoolId, r.PlanId, r.Edition }).IsUnique();
        builder.HasOne<Plan>().WithMany().HasForeignKey(r => r.PlanId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(r => r.ApprovedById).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class PlanItemConfiguration : IEntityTypeConfiguration<PlanItem>
{
    public void Configure(EntityTypeBuilder<PlanItem> builder)
    {
        builder.ToTable("PlanItems");
        builder.Property(i => i.Measure).HasMaxLength(1000);
        builder.Property(i => i.ActivityForm).HasMaxLength(200);
        builder.Property(i => i.ExpectedResult).HasMaxLength(1000);
        builder.Property(i => i.Comment).HasMaxLength(2000);
        builder.Property(i => i.Evidence).HasMaxLength(1000);
        builder.HasIndex(i => new { i.SchoolId, i.DueOn });
    }
}

internal sealed class DiaryEntryConfiguration : IEntityTypeConfiguration<DiaryEntry>
{
    public void Configure(EntityTypeBuilder<DiaryEntry> builder)
    {
        builder.ToTable("DiaryEntries");
        builder.Property(e => e.Topic).HasMaxLength(300);
        builder.HasIndex(e => new { e.SchoolId, e.MentorshipId, e.Date, e.Id });
        builder.HasIndex(e => new { e.SchoolId, e.Date });
        builder.HasOne<Mentorship>().WithMany().HasForeignKey(e => e.MentorshipId).OnDelete(DeleteBehavior.Restrict);
    }
}
