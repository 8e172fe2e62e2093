using MentoringPortal.Domain.Achievements;
using MentoringPortal.Domain.Files;
using MentoringPortal.Domain.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MentoringPortal.Data.Configurations;

internal sealed class AchievementConfiguration : IEntityTypeConfiguration<Achievement>
{
    public void Configure(EntityTypeBuilder<Achievement> builder)
    {
        builder.ToTable("Achievements");
        builder.Property(a => a.Title).HasMaxLength(300);
        builder.Property(a => a.Place).HasMaxLength(300);
        builder.Property(a => a.Result).HasMaxLength(300);
        builder.Property(a => a.Proof).HasMaxLength(500);
        builder.Property(a => a.ReturnReason).HasMaxLength(500);
        builder.Ignore(a => a.IsConfirmed).Ignore(a => a.Line);
        builder.HasIndex(a => new { a.SchoolId, a.PersonId, a.On });
        builder.HasIndex(a => new { a.SchoolId, a.State, a.EnteredOn });
        builder.HasIndex(a => new { a.SchoolId, a.PartnerId });
        builder.HasOne<Person>().WithMany().HasForeignKey(a => a.PersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<StoredFile>().WithMany().HasForeignKey(a => a.FileId).OnDelete(DeleteBehavior.Restrict);
    }
}
