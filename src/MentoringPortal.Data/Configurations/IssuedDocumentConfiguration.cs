using MentoringPortal.Domain.Assessments;
using MentoringPortal.Domain.Documents;
using MentoringPortal.Domain.Efficiency;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.People;
using MentoringPortal.Domain.Surveys;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MentoringPortal.Data.Configurations;

internal sealed class MentorReviewConfiguration : IEntityTypeConfiguration<MentorReview>
{
    public void Configure(EntityTypeBuilder<MentorReview> builder)
    {
        builder.ToTable("MentorReviews");
        builder.OwnsOne(r => r.Figures);
        builder.HasIndex(r => new { r.SchoolId, r.AssessmentId, r.MentorshipId }).IsUnique();
        builder.HasOne<Mentorship>().WithMany().HasForeignKey(r => r.MentorshipId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class SurveyResponseConfiguration : IEntityTypeConfiguration<SurveyResponse>
{
    public void Configure(EntityTypeBuilder<SurveyResponse> builder)
    {
        builder.ToTable("SurveyResponses");
        builder.Property(r => r.SurveyCode).HasMaxLength(60);
        builder.HasIndex(r => new { r.SchoolId, r.PersonId, r.SurveyCode });
        builder.HasIndex(r => new { r.SchoolId, r.MentorshipId, r.SurveyCode, r.PersonId, r.Number }).IsUnique();
        builder.HasOne<Person>().WithMany().HasForeignKey(r => r.PersonId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class EfficiencySheetConfiguration : IEntityTypeConfiguration<EfficiencySheet>
{
    public void Configure(EntityTypeBuilder<EfficiencySheet> builder)
    {
        builder.ToTable("EfficiencySheets");
        builder.Property(s => s.RubricCode).HasMaxLength(40);
        builder.HasIndex(s => new { s.SchoolId, s.AcademicYearStart, s.ScoredOn });
        builder.HasIndex(s => new { s.SchoolId, s.MentorshipId });
        builder.HasMany(s => s.Scores).WithOne().HasForeignKey(s => s.SheetId).OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(s => s.Scores).UsePropertyAccessMode(PropertyAccessMode.Field);
    }
}

internal sealed class EfficiencyScoreConfiguration : IEntityTypeConfiguration<EfficiencyScore>
{
    public void Configure(EntityTypeBuilder<EfficiencyScore> builder)
    {
        builder.ToTable("EfficiencyScores");
        builder.Property(s => s.Evidence).HasMaxLength(2000);
        builder.HasIndex(s => new { s.SheetId, s.Number }).IsUnique();
    }
}

internal sealed class IssuedDocumentConfiguration : IEntityTypeConfiguration<IssuedDocument>
{
    public void Configure(EntityTypeBuilder<IssuedDocument> builder)
    {
        builder.ToTable("IssuedDocuments");
        builder.Property(d => d.Code).HasMaxLength(10);
        builder.Property(d => d.Title).HasMaxLength(500);
        builder.Property(d => d.Number).HasMaxLength(30);
        builder.Property(d => d.Sha256).HasMaxLength(64);
        builder.Property(d => d.JournalKey).HasMaxLength(40);
        builder.Property(d => d.CancelReason).HasMaxLength(1000);
        builder.Property(d => d.CaseIndex).HasMaxLength(20);
        builder.Property(d => d.CaseYear).HasMaxLength(9);
        builder.Property(d => d.VerificationCode).HasMaxLength(20);
        // The public page knows no school; the codes are random, so nothing needs to make them unique.
        builder.HasIndex(d => d.VerificationCode);
        builder.Ignore(d => d.Reference);
        builder.Ignore(d => d.IsValid);
        builder.Ignore(d => d.FilingMark);
        // Two clerks, one number: the database refuses the second. Kinds without a number do not take part (NULL), on either engine.
        builder.HasIndex(d => new { d.SchoolId, d.JournalKey, d.NumberYear, d.Number }).IsUnique();
        builder.HasIndex(d => new { d.SchoolId, d.CaseId, d.CaseEndsOn });
        builder.HasIndex(d => new { d.SchoolId, d.SubjectId });
        builder.HasIndex(d => new { d.SchoolId, d.AboutPersonId });
        builder.HasOne(d => d.Content).WithOne().HasForeignKey<IssuedDocumentContent>(c => c.DocumentId).OnDelete(DeleteBehavior.Cascade);
    }
}
