using MentoringPortal.Domain.LegalActs;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.People;
using MentoringPortal.Domain.Programs;
using MentoringPortal.Domain.Reports;
using MentoringPortal.Domain.Risks;
using MentoringPortal.Domain.RoadMaps;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MentoringPortal.Data.Configurations;

internal sealed class RoadMapConfiguration : IEntityTypeConfiguration<RoadMap>
{
    public void Configure(EntityTypeBuilder<RoadMap> builder)
    {
        builder.ToTable("RoadMaps");
        builder.Property(m => m.Title).HasMaxLength(300);
        builder.Property(m => m.ApprovedBy).HasMaxLength(60);
        builder.Property(m => m.MunicipalMark).HasMaxLength(300);
        builder.Ignore(m => m.InOrder).Ignore(m => m.Gaps).Ignore(m => m.AcademicYear);
        builder.HasIndex(m => new { m.SchoolId, m.ProgramId, m.Year }).IsUnique();
        builder.HasOne<Program>().WithMany().HasForeignKey(m => m.ProgramId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(m => m.Items).WithOne().HasForeignKey(i => i.RoadMapId).OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(m => m.Items).UsePropertyAccessMode(PropertyAccessMode.Field);
    }
}

internal sealed class RoadMapItemConfiguration : IEntityTypeConfiguration<RoadMapItem>
{
    public void Configure(EntityTypeBuilder<RoadMapItem> builder)
    {
        builder.ToTable("RoadMapItems");
        builder.Property(i => i.Phase).HasMaxLength(300);
        builder.Property(i => i.Block).HasMaxLength(300);
        builder.Property(i => i.Title).HasMaxLength(1000);
        builder.Property(i => i.Content).HasMaxLength(4000);
        builder.Property(i => i.ResponsibleWords).HasMaxLength(500);
        builder.Property(i => i.Result).HasMaxLength(2000);
        builder.Property(i => i.UnplannedBecause).HasMaxLength(500);
        // Flags are asked for by bits, which text cannot answer.
        builder.Property(i => i.Roles).HasConversion<int>();
        builder.Ignore(i => i.HasResponsible).Ignore(i => i.Gap).Ignore(i => i.PeopleIds);
        builder.HasIndex(i => new { i.SchoolId, i.RoadMapId });
        builder.HasMany(i => i.People).WithOne().HasForeignKey(p => p.ItemId).OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(i => i.People).UsePropertyAccessMode(PropertyAccessMode.Field).AutoInclude();
        builder.HasMany(i => i.Occurrences).WithOne().HasForeignKey(o => o.ItemId).OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(i => i.Occurrences).UsePropertyAccessMode(PropertyAccessMode.Field);
    }
}

internal sealed class RoadMapOccurrenceConfiguration : IEntityTypeConfiguration<RoadMapOccurrence>
{
    public void Configure(EntityTypeBuilder<RoadMapOccurrence> builder)
    {
        builder.ToTable("RoadMapOccurrences");
        builder.Property(o => o.Evidence).HasMaxLength(1000);
        builder.Property(o => o.Reason).HasMaxLength(1000);
        builder.Ignore(o => o.Span).Ignore(o => o.IsSettled).Ignore(o => o.Words);
        builder.HasIndex(o => new { o.SchoolId, o.ItemId });
        builder.HasIndex(o => new { o.SchoolId, o.State, o.DueOn });
    }
}

internal sealed class RoadMapResponsibleConfiguration : IEntityTypeConfiguration<RoadMapResponsible>
{
    public void Configure(EntityTypeBuilder<RoadMapResponsible> builder)
    {
        builder.ToTable("RoadMapResponsibles");
        builder.HasIndex(r => new { r.SchoolId, r.ItemId, r.PersonId }).IsUnique();
        builder.HasIndex(r => new { r.SchoolId, r.PersonId });
        builder.HasOne<Person>().WithMany().HasForeignKey(r => r.PersonId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class LegalActConfiguration : IEntityTypeConfiguration<LegalAct>
{
    public void Configure(EntityTypeBuilder<LegalAct> builder)
    {
        builder.ToTable("LegalActs");
        builder.Property(a => a.Kind).HasMaxLength(100);
        builder.Property(a => a.Issuer).HasMaxLength(200);
        builder.Property(a => a.Number).HasMaxLength(60);
        builder.Property(a => a.Title).HasMaxLength(500);
        builder.Property(a => a.Citation).HasMaxLength(500);
        builder.Ignore(a => a.Reference);
        builder.HasIndex(a => new { a.SchoolId, a.IsArchived, a.Level });
    }
}

internal sealed class RiskConfiguration : IEntityTypeConfiguration<Risk>
{
    public void Configure(EntityTypeBuilder<Risk> builder)
    {
        builder.ToTable("Risks");
        builder.Property(r => r.Title).HasMaxLength(500);
        builder.Property(r => r.Measures).HasMaxLength(2000);
        builder.Property(r => r.Note).HasMaxLength(2000);
        builder.HasIndex(r => new { r.SchoolId, r.ProgramId });
        builder.HasOne<Program>().WithMany().HasForeignKey(r => r.ProgramId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ReportHearingConfiguration : IEntityTypeConfiguration<ReportHearing>
{
    public void Configure(EntityTypeBuilder<ReportHearing> builder)
    {
        builder.ToTable("ReportHearings");
        builder.Property(h => h.Decision).HasMaxLength(1000);
        builder.HasIndex(h => new { h.SchoolId, h.ReportId, h.Place }).IsUnique();
        builder.HasIndex(h => new { h.SchoolId, h.MeetingId });
        builder.HasOne<PeriodicReport>().WithMany().HasForeignKey(h => h.ReportId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Person>().WithMany().HasForeignKey(h => h.RecordedById).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class PeriodicReportConfiguration : IEntityTypeConfiguration<PeriodicReport>
{
    public void Configure(EntityTypeBuilder<PeriodicReport> builder)
    {
        builder.ToTable("PeriodicReports");
        builder.Property(r => r.ReportCode).HasMaxLength(60);
        builder.Property(r => r.Title).HasMaxLength(500);
        builder.Property(r => r.PeriodWords).HasMaxLength(60);
        builder.Property(r => r.Receiver).HasConversion<int>();
        builder.Property(r => r.ReturnReason).HasMaxLength(1000);
        builder.HasIndex(r => new { r.SchoolId, r.ReportCode, r.MentorshipId, r.AuthorId, r.ToOn }).IsUnique();
        builder.HasIndex(r => new { r.SchoolId, r.State, r.ToOn });
        builder.HasOne<Mentorship>().WithMany().HasForeignKey(r => r.MentorshipId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Person>().WithMany().HasForeignKey(r => r.AuthorId).OnDelete(DeleteBehavior.Restrict);
    }
}
