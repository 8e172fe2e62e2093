using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.People;
using MentoringPortal.Domain.Petitions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MentoringPortal.Data.Configurations;

internal sealed class PetitionConfiguration : IEntityTypeConfiguration<Petition>
{
    public void Configure(EntityTypeBuilder<Petition> builder)
    {
        builder.ToTable("Petitions");
        builder.Property(p => p.Text).HasMaxLength(Petition.LongestText);
        builder.Property(p => p.Opinion).HasMaxLength(Petition.LongestText);
        builder.Property(p => p.AnswerText).HasMaxLength(Petition.LongestAnswer);
        // Flags are asked for by bits, which text cannot answer.
        builder.Property(p => p.Readers).HasConversion<int>();
        builder.Property(p => p.Addressee).HasConversion<int>();
        builder.Property(p => p.AuthorRole).HasConversion<int>();
        builder.Property(p => p.AnsweredAs).HasConversion<int?>();
        builder.Ignore(p => p.IsOpen).Ignore(p => p.AsksForOrder);
        builder.HasIndex(p => new { p.SchoolId, p.State, p.AnswerDueOn });
        builder.HasIndex(p => new { p.SchoolId, p.AuthorId, p.SentOn });
        builder.HasOne<Person>().WithMany().HasForeignKey(p => p.AuthorId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Mentorship>().WithMany().HasForeignKey(p => p.MentorshipId).OnDelete(DeleteBehavior.Restrict);
    }
}
