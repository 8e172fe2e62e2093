using MentoringPortal.Data.Accounts;
using MentoringPortal.Domain.Schools;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MentoringPortal.Data.Configurations;

internal sealed class MembershipConfiguration : IEntityTypeConfiguration<Membership>
{
    public void Configure(EntityTypeBuilder<Membership> builder)
    {
        builder.ToTable("Memberships");
        // Flags are asked for by bits, which text cannot answer.
        builder.Property(m => m.Roles).HasConversion<int>();
        builder.HasIndex(m => new { m.SchoolId, m.PersonId });
        builder.HasIndex(m => new { m.SchoolId, m.UserId }).IsUnique();
        builder.Property(m => m.FeedDigest).HasMaxLength(32);
        builder.HasIndex(m => m.FeedDigest).IsUnique();
        builder.HasIndex(m => m.UserId);
        builder.HasOne<PortalUser>().WithMany().HasForeignKey(m => m.UserId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<School>().WithMany().HasForeignKey(m => m.SchoolId).OnDelete(DeleteBehavior.Restrict);
    }
}
