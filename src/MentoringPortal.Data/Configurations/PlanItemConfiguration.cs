using MentoringPortal.Domain.Diary;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.People;
using MentoringPortal.Domain.Plans;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MentoringPortal.Data.Configurations;

internal sealed class PlanRevisionConfiguration : IEntityTypeConfiguration<PlanRevision>
{
    public void Configure(EntityTypeBuilder<PlanRevision> builder)
    {
        builder.ToTable("PlanRevisions");
        builder.Property(r => r.AmendmentReason).HasMaxLength(2000);
        builder.HasIndex(r => new { r.SchoolId, r.PlanId, r.Edition }).IsUnique();
        builder.HasOne<Plan>().WithMany().HasForeignKey(r => r.PlanId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(r => r.ApprovedBy).WithMany().HasForeignKey(r => r.ApprovedById).OnDelete(DeleteBehavior.Restrict);
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

internal sealed class PlanSampleConfiguration : IEntityTypeConfiguration<PlanSample>
{
    public void Configure(EntityTypeBuilder<PlanSample> builder)
    {
        builder.ToTable("PlanSamples");
        builder.Property(s => s.Kind).HasMaxLength(40);
        builder.Property(s => s.Title).HasMaxLength(PlanSample.TitleMax);
        builder.Property(s => s.Goal).HasMaxLength(2000);
        builder.Ignore(s => s.Measures);
        builder.HasIndex(s => new { s.SchoolId, s.Kind, s.Title });
        builder.HasOne<Person>().WithMany().HasForeignKey(s => s.SavedById).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class DiaryEntryConfiguration : IEntityTypeConfiguration<DiaryEntry>
{
    public void Configure(EntityTypeBuilder<DiaryEntry> builder)
    {
        builder.ToTable("DiaryEntries");
        builder.Property(e => e.Topic).HasMaxLength(300);
        builder.Property(e => e.UnpreparedBecause).HasMaxLength(500);
        builder.HasIndex(e => new { e.SchoolId, e.UnitId, e.Date, e.Id });
        builder.HasIndex(e => new { e.SchoolId, e.Date });
        builder.HasIndex(e => new { e.SchoolId, e.CheckBackOn });
        builder.HasOne<Unit>().WithMany().HasForeignKey(e => e.UnitId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(e => e.Attendances).WithOne().HasForeignKey(a => a.EntryId).OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(e => e.Attendances).UsePropertyAccessMode(PropertyAccessMode.Field);
    }
}

internal sealed class AttendanceConfiguration : IEntityTypeConfiguration<Attendance>
{
    public void Configure(EntityTypeBuilder<Attendance> builder)
    {
        builder.ToTable("Attendances");
        builder.HasIndex(a => new { a.SchoolId, a.EntryId, a.MentorshipId }).IsUnique();
        builder.HasOne<Mentorship>().WithMany().HasForeignKey(a => a.MentorshipId).OnDelete(DeleteBehavior.Restrict);
    }
}
