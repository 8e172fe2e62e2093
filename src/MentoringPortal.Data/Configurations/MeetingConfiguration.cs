using MentoringPortal.Domain.Diary;
using MentoringPortal.Domain.Meetings;
using MentoringPortal.Domain.Mentorships;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MentoringPortal.Data.Configurations;

internal sealed class MeetingConfiguration : IEntityTypeConfiguration<Meeting>
{
    public void Configure(EntityTypeBuilder<Meeting> builder)
    {
        builder.ToTable("Meetings");
        builder.Property(m => m.Place).HasMaxLength(300);
        builder.Property(m => m.Agenda).HasMaxLength(Meeting.TextMax);
        builder.Property(m => m.Reason).HasMaxLength(500);
        builder.Property(m => m.Discussed).HasMaxLength(Meeting.TextMax);
        builder.Property(m => m.Decided).HasMaxLength(Meeting.TextMax);
        builder.Property(m => m.Difficulties).HasMaxLength(Meeting.TextMax);
        builder.Property(m => m.NextStep).HasMaxLength(Meeting.TextMax);
        builder.HasIndex(m => new { m.SchoolId, m.UnitId, m.StartsAt });
        builder.HasIndex(m => new { m.SchoolId, m.State, m.On });
        builder.HasIndex(m => new { m.SchoolId, m.CheckOn });
        builder.HasOne<Unit>().WithMany().HasForeignKey(m => m.UnitId).OnDelete(DeleteBehavior.Restrict);
        // A deleted entry leaves the meeting without one: it may be recorded again.
        builder.HasOne<DiaryEntry>().WithMany().HasForeignKey(m => m.EntryId).OnDelete(DeleteBehavior.SetNull);
        builder.HasMany(m => m.Attendances).WithOne().HasForeignKey(a => a.MeetingId).OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(m => m.Attendances).UsePropertyAccessMode(PropertyAccessMode.Field);
    }
}

internal sealed class MeetingAttendanceConfiguration : IEntityTypeConfiguration<MeetingAttendance>
{
    public void Configure(EntityTypeBuilder<MeetingAttendance> builder)
    {
        builder.ToTable("MeetingAttendances");
        builder.HasIndex(a => new { a.SchoolId, a.MeetingId, a.MentorshipId }).IsUnique();
        builder.HasOne<Mentorship>().WithMany().HasForeignKey(a => a.MentorshipId).OnDelete(DeleteBehavior.Restrict);
    }
}
