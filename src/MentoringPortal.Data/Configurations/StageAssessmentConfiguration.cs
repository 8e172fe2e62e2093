using MentoringPortal.Domain.Assessments;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.People;
using MentoringPortal.Domain.Programs;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MentoringPortal.Data.Configurations;

internal sealed class StageAssessmentConfiguration : IEntityTypeConfiguration<StageAssessment>
{
    public void Configure(EntityTypeBuilder<StageAssessment> builder)
    {
        builder.ToTable("StageAssessments");
        builder.Property(a => a.InterviewPlace).HasMaxLength(200);
        builder.Property(a => a.ConclusionNumber).HasMaxLength(30);
        builder.Property(a => a.CorrectionReason).HasMaxLength(1000);
        builder.Ignore(a => a.IsCorrecting);
        builder.Ignore(a => a.MissingParts);
        builder.Property(a => a.StageCode).HasMaxLength(40);
        builder.Property(a => a.StageTitle).HasMaxLength(300);
        builder.Property(a => a.Outcome).HasMaxLength(40);
        builder.Property(a => a.AgendaDone).HasMaxLength(400);
        builder.Property(a => a.InterviewerReason).HasMaxLength(500);
        builder.HasIndex(a => new { a.SchoolId, a.TrackStageId, a.Attempt }).IsUnique();
        builder.HasIndex(a => new { a.SchoolId, a.MentorshipId });
        builder.HasIndex(a => new { a.SchoolId, a.MenteeId });
        builder.HasOne<TrackStage>().WithMany().HasForeignKey(a => a.TrackStageId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(a => new { a.SchoolId, a.State, a.FilingDueOn });
        builder.HasOne<Mentorship>().WithMany().HasForeignKey(a => a.MentorshipId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(a => a.Parts).WithOne().HasForeignKey(p => p.AssessmentId).OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(a => a.Parts).UsePropertyAccessMode(PropertyAccessMode.Field).AutoInclude();
    }
}

internal sealed class PackagePartConfiguration : IEntityTypeConfiguration<PackagePart>
{
    public void Configure(EntityTypeBuilder<PackagePart> builder)
    {
        builder.ToTable("PackageParts");
        builder.Property(p => p.Code).HasMaxLength(40);
        builder.Property(p => p.Title).HasMaxLength(500);
        builder.Property(p => p.Source).HasMaxLength(60);
        builder.Property(p => p.Reason).HasMaxLength(1000);
        builder.HasIndex(p => new { p.SchoolId, p.AssessmentId, p.Code, p.AuthorId }).IsUnique();
        builder.HasIndex(p => new { p.SchoolId, p.AuthorId, p.State });
        builder.HasIndex(p => new { p.SchoolId, p.DocumentId });
        builder.HasOne<Person>().WithMany().HasForeignKey(p => p.AuthorId).OnDelete(DeleteBehavior.Restrict);
    }
}
