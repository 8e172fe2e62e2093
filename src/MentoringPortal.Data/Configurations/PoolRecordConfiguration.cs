using MentoringPortal.Domain.People;
using MentoringPortal.Domain.Pools;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MentoringPortal.Data.Configurations;

internal sealed class PoolRecordConfiguration : IEntityTypeConfiguration<PoolRecord>
{
    public void Configure(EntityTypeBuilder<PoolRecord> builder)
    {
        builder.ToTable("PoolRecords");
        builder.Property(r => r.Competences).HasMaxLength(2000);
        builder.Property(r => r.Achievements).HasMaxLength(2000);
        builder.Property(r => r.Interests).HasMaxLength(2000);
        builder.Property(r => r.PreferredMentees).HasMaxLength(500);
        builder.Property(r => r.Results).HasMaxLength(2000);
        builder.Property(r => r.CaseLink).HasMaxLength(500);
        builder.Property(r => r.TypesText).HasMaxLength(PoolRecord.TypesMax);
        builder.Property(r => r.LeftBecause).HasMaxLength(1000);
        // Flags are asked for by bits, which text cannot answer.
        builder.Property(r => r.Topics).HasConversion<int>();
        builder.Ignore(r => r.CanBePaired).Ignore(r => r.RefreshDueOn).Ignore(r => r.Types);
        builder.HasIndex(r => new { r.SchoolId, r.Side, r.PersonId }).IsUnique();
        builder.HasIndex(r => new { r.SchoolId, r.Side, r.State });
        builder.HasOne<Person>().WithMany().HasForeignKey(r => r.RefreshedById).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(r => r.Person).WithMany().HasForeignKey(r => r.PersonId).OnDelete(DeleteBehavior.Restrict);
    }
}
