using MentoringPortal.Domain.Controls;
using MentoringPortal.Domain.Diary;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.People;
using MentoringPortal.Domain.Visits;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MentoringPortal.Data.Configurations;

internal sealed class LessonVisitConfiguration : IEntityTypeConfiguration<LessonVisit>
{
    public void Configure(EntityTypeBuilder<LessonVisit> builder)
    {
        builder.ToTable("LessonVisits");
        builder.Property(v => v.ClassName).HasMaxLength(30);
        builder.Property(v => v.Subject).HasMaxLength(100);
        builder.Property(v => v.Topic).HasMaxLength(300);
        builder.Property(v => v.LessonType).HasMaxLength(100);
        builder.Property(v => v.Aim).HasMaxLength(500);
        builder.Property(v => v.FormCode).HasMaxLength(60);
        builder.Ignore(v => v.Lines).Ignore(v => v.Total);
        builder.HasIndex(v => new { v.SchoolId, v.MentorshipId, v.On });
        builder.HasIndex(v => new { v.SchoolId, v.State, v.VisitedId });
        builder.HasIndex(v => new { v.SchoolId, v.EntryId }).IsUnique();
        builder.HasOne<Mentorship>().WithMany().HasForeignKey(v => v.MentorshipId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<DiaryEntry>().WithMany().HasForeignKey(v => v.EntryId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<ControlEvent>().WithMany().HasForeignKey(v => v.ControlId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(v => v.VisitorId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(v => v.VisitedId).OnDelete(DeleteBehavior.Restrict);
    }
}
