using MentoringPortal.Domain.Assignments;
using MentoringPortal.Domain.Diary;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MentoringPortal.Data.Configurations;

internal sealed class AssignmentConfiguration : IEntityTypeConfiguration<Assignment>
{
    public void Configure(EntityTypeBuilder<Assignment> builder)
    {
        builder.ToTable("Assignments");
        builder.Property(a => a.Title).HasMaxLength(Assignment.TitleMax);
        builder.Property(a => a.Details).HasMaxLength(Assignment.TextMax);
        builder.Property(a => a.Material).HasMaxLength(Assignment.LinkMax);
        builder.Property(a => a.Answer).HasMaxLength(Assignment.TextMax);
        builder.Property(a => a.AnswerLink).HasMaxLength(Assignment.LinkMax);
        builder.Property(a => a.Comment).HasMaxLength(Assignment.TextMax);
        builder.Property(a => a.Help).HasMaxLength(Assignment.TextMax);
        builder.Property(a => a.WithdrawnBecause).HasMaxLength(500);
        builder.Ignore(a => a.IsToDo).Ignore(a => a.IsOpen);
        builder.HasIndex(a => new { a.SchoolId, a.DoerId, a.State, a.DueOn });
        builder.HasIndex(a => new { a.SchoolId, a.UnitId, a.GivenOn });
        builder.HasIndex(a => new { a.SchoolId, a.State, a.DueOn });
        builder.HasOne<Unit>().WithMany().HasForeignKey(a => a.UnitId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(a => a.DoerId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class EntryCommentConfiguration : IEntityTypeConfiguration<EntryComment>
{
    public void Configure(EntityTypeBuilder<EntryComment> builder)
    {
        builder.ToTable("EntryComments");
        builder.Property(c => c.Text).HasMaxLength(EntryComment.TextMax);
        builder.HasIndex(c => new { c.SchoolId, c.EntryId, c.WrittenAt });
        builder.HasIndex(c => new { c.SchoolId, c.WrittenOn });
        // A deleted entry takes its talk with it.
        builder.HasOne<DiaryEntry>().WithMany().HasForeignKey(c => c.EntryId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Person>().WithMany().HasForeignKey(c => c.AuthorId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class EntryAlertConfiguration : IEntityTypeConfiguration<EntryAlert>
{
    public void Configure(EntityTypeBuilder<EntryAlert> builder)
    {
        builder.ToTable("EntryAlerts");
        builder.Property(a => a.Text).HasMaxLength(EntryAlert.TextMax);
        builder.Property(a => a.Answer).HasMaxLength(EntryAlert.TextMax);
        builder.Ignore(a => a.IsOpen);
        builder.HasIndex(a => new { a.SchoolId, a.EntryId }).IsUnique();
        builder.HasIndex(a => new { a.SchoolId, a.AnsweredOn, a.SentOn });
        builder.HasOne<DiaryEntry>().WithMany().HasForeignKey(a => a.EntryId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Mentorship>().WithMany().HasForeignKey(a => a.MentorshipId).OnDelete(DeleteBehavior.Restrict);
    }
}
