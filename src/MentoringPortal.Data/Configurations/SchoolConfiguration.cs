using MentoringPortal.Data.Common;
using MentoringPortal.Domain.Schools;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MentoringPortal.Data.Configurations;

internal sealed class SchoolConfiguration : IEntityTypeConfiguration<School>
{
    public void Configure(EntityTypeBuilder<School> builder)
    {
        builder.ToTable("Schools");
        builder.Property(s => s.FullName).HasMaxLength(500);
        builder.Property(s => s.ShortName).HasMaxLength(200);
        builder.Property(s => s.Founder).HasMaxLength(500);
        builder.Property(s => s.Region).HasMaxLength(200);
        builder.Property(s => s.Settlement).HasMaxLength(200);
        builder.Property(s => s.Address).HasMaxLength(500);
        builder.Property(s => s.Phone).HasMaxLength(100);
        builder.Property(s => s.Email).HasMaxLength(200);
        builder.Property(s => s.Website).HasMaxLength(200);
        builder.Property(s => s.Inn).HasMaxLength(12);
        builder.Property(s => s.Kpp).HasMaxLength(9);
        builder.Property(s => s.Ogrn).HasMaxLength(15);
        builder.Property(s => s.Okpo).HasMaxLength(10);
        builder.Property(s => s.DirectorPost).HasMaxLength(200);
        builder.Property(s => s.TimeZoneId).HasMaxLength(100);
        builder.Property(s => s.ElectronicFlowAct).HasMaxLength(60);
        builder.Ignore(s => s.HasElectronicFlow);
    }
}

internal sealed class SchoolPulseConfiguration : IEntityTypeConfiguration<SchoolPulse>
{
    public void Configure(EntityTypeBuilder<SchoolPulse> builder)
    {
        builder.ToTable("SchoolPulses");
        builder.HasKey(p => p.SchoolId);
        builder.Property(p => p.SchoolId).ValueGeneratedNever();
        builder.HasOne<School>().WithOne().HasForeignKey<SchoolPulse>(p => p.SchoolId);
    }
}

internal sealed class CalendarDayConfiguration : IEntityTypeConfiguration<CalendarDay>
{
    public void Configure(EntityTypeBuilder<CalendarDay> builder)
    {
        builder.ToTable("CalendarDays");
        builder.Property(d => d.Reason).HasMaxLength(300);
        builder.HasIndex(d => new { d.SchoolId, d.Date }).IsUnique();
    }
}

internal sealed class SchoolQuarterConfiguration : IEntityTypeConfiguration<SchoolQuarter>
{
    public void Configure(EntityTypeBuilder<SchoolQuarter> builder)
    {
        builder.ToTable("SchoolQuarters");
        builder.HasIndex(q => new { q.SchoolId, q.AcademicYear, q.Number }).IsUnique();
    }
}
