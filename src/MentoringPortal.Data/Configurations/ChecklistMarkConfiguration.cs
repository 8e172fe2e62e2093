using MentoringPortal.Domain.Checklists;
using MentoringPortal.Domain.Reports;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MentoringPortal.Data.Configurations;

internal sealed class ChecklistMarkConfiguration : IEntityTypeConfiguration<ChecklistMark>
{
    public void Configure(EntityTypeBuilder<ChecklistMark> builder)
    {
        builder.ToTable("ChecklistMarks");
        builder.Property(m => m.Checklist).HasMaxLength(60);
        builder.Property(m => m.Text).HasMaxLength(1000);
        builder.HasIndex(m => new { m.SchoolId, m.SubjectId, m.Checklist, m.Number }).IsUnique();
        builder.HasOne(m => m.By).WithMany().HasForeignKey(m => m.ById).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ReportConfiguration : IEntityTypeConfiguration<Report>
{
    public void Configure(EntityTypeBuilder<Report> builder)
    {
        builder.ToTable("Reports");
        builder.Property(r => r.Document).HasMaxLength(20);
        builder.HasIndex(r => new { r.SchoolId, r.PartId }).IsUnique();
    }
}
