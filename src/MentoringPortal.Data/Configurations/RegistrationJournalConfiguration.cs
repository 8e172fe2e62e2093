using MentoringPortal.Domain.Documents;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MentoringPortal.Data.Configurations;

internal sealed class RegistrationJournalConfiguration : IEntityTypeConfiguration<RegistrationJournal>
{
    public void Configure(EntityTypeBuilder<RegistrationJournal> builder)
    {
        builder.ToTable("RegistrationJournals");
        builder.Property(j => j.Key).HasMaxLength(40);
        builder.Property(j => j.Title).HasMaxLength(200);
        builder.Property(j => j.Pattern).HasMaxLength(NumberPattern.MaxLength);
        builder.HasIndex(j => new { j.SchoolId, j.Key }).IsUnique();
        builder.HasMany(j => j.Kinds).WithOne().HasForeignKey(k => k.JournalId).OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(j => j.Kinds).UsePropertyAccessMode(PropertyAccessMode.Field);
    }
}
