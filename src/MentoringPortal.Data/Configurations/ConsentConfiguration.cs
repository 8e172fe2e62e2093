using MentoringPortal.Domain.Consents;
using MentoringPortal.Domain.Mentorships;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MentoringPortal.Data.Configurations;

internal sealed class ConsentConfiguration : IEntityTypeConfiguration<Consent>
{
    public void Configure(EntityTypeBuilder<Consent> builder)
    {
        builder.ToTable("Consents");
        builder.Property(c => c.Subject).HasMaxLength(1000);
        builder.Property(c => c.RevocationReason).HasMaxLength(1000);
        builder.Property(c => c.Conditions).HasMaxLength(2000);
        builder.Ignore(c => c.IsMissing);
        // Two curators ask at once: one row.
        builder.HasIndex(c => new { c.SchoolId, c.PersonId, c.Kind, c.ScopeId, c.Number }).IsUnique();
        builder.HasIndex(c => new { c.SchoolId, c.PersonId, c.State });
        builder.HasIndex(c => new { c.SchoolId, c.ScopeId, c.State });
        builder.HasIndex(c => new { c.SchoolId, c.State, c.RequestedOn });
        builder.HasOne(c => c.Person).WithMany().HasForeignKey(c => c.PersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(c => c.Content).WithOne().HasForeignKey<ConsentContent>(c => c.ConsentId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class ConsentContentConfiguration : IEntityTypeConfiguration<ConsentContent>
{
    public void Configure(EntityTypeBuilder<ConsentContent> builder) => builder.ToTable("ConsentContents");
}

internal sealed class PauseConfiguration : IEntityTypeConfiguration<Pause>
{
    public void Configure(EntityTypeBuilder<Pause> builder)
    {
        builder.ToTable("Pauses");
        builder.Property(p => p.Reason).HasMaxLength(300);
        builder.Ignore(p => p.IsEmpty);
        builder.Ignore(p => p.Period);
        builder.HasIndex(p => new { p.SchoolId, p.ScopeId, p.FromOn, p.Ground, p.ConsentId }).IsUnique();
        builder.HasIndex(p => new { p.SchoolId, p.ToOn });
    }
}
