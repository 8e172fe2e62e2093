using MentoringPortal.Domain.Controls;
using MentoringPortal.Domain.Files;
using MentoringPortal.Domain.People;
using MentoringPortal.Domain.Programs;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MentoringPortal.Data.Configurations;

internal sealed class ControlEventConfiguration : IEntityTypeConfiguration<ControlEvent>
{
    public void Configure(EntityTypeBuilder<ControlEvent> builder)
    {
        builder.ToTable("ControlEvents");
        builder.Property(c => c.Code).HasMaxLength(60);
        builder.Property(c => c.Title).HasMaxLength(300);
        builder.Property(c => c.What).HasMaxLength(1000);
        builder.Property(c => c.Reason).HasMaxLength(500);
        builder.Property(c => c.By).HasConversion<int>();
        builder.Ignore(c => c.IsRepeat);
        builder.HasIndex(c => new { c.SchoolId, c.State, c.DueOn });
        builder.HasIndex(c => new { c.SchoolId, c.MenteeId });
        builder.HasIndex(c => new { c.SchoolId, c.ParticipationId });
        builder.HasOne<Participation>().WithMany().HasForeignKey(c => c.ParticipationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(c => c.MenteeId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(c => c.ControllerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(c => c.Findings).WithOne().HasForeignKey(f => f.ControlId).OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(c => c.Findings).UsePropertyAccessMode(PropertyAccessMode.Field);
    }
}

internal sealed class FindingConfiguration : IEntityTypeConfiguration<Finding>
{
    public void Configure(EntityTypeBuilder<Finding> builder)
    {
        builder.ToTable("Findings");
        builder.Property(f => f.Text).HasMaxLength(Finding.TextMax);
        builder.Property(f => f.Evidence).HasMaxLength(Finding.TextMax);
        builder.Property(f => f.EvidenceLink).HasMaxLength(Finding.LinkMax);
        builder.HasOne<StoredFile>().WithMany().HasForeignKey(f => f.EvidenceFileId).OnDelete(DeleteBehavior.Restrict);
        builder.Property(f => f.Verdict).HasMaxLength(Finding.TextMax);
        builder.Ignore(f => f.IsOpen);
        builder.HasIndex(f => new { f.SchoolId, f.State, f.DueOn });
        builder.HasIndex(f => new { f.SchoolId, f.MenteeId });
        builder.HasIndex(f => new { f.SchoolId, f.ControlId });
        builder.HasOne<Person>().WithMany().HasForeignKey(f => f.ResponsibleId).OnDelete(DeleteBehavior.Restrict);
    }
}
