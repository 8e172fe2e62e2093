using MentoringPortal.Domain.Partners;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MentoringPortal.Data.Configurations;

internal sealed class PartnerConfiguration : IEntityTypeConfiguration<Partner>
{
    public void Configure(EntityTypeBuilder<Partner> builder)
    {
        builder.ToTable("Partners");
        builder.Property(p => p.Name).HasMaxLength(Partner.NameMax);
        builder.Property(p => p.Contact).HasMaxLength(Partner.ContactMax);
        builder.Property(p => p.Gives).HasMaxLength(Partner.GivesMax);
        builder.Ignore(p => p.Last);
        builder.HasIndex(p => new { p.SchoolId, p.IsArchived, p.Name });
        builder.HasMany(p => p.Agreements).WithOne().HasForeignKey(a => a.PartnerId).OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(p => p.Agreements).UsePropertyAccessMode(PropertyAccessMode.Field);
    }
}

internal sealed class PartnerAgreementConfiguration : IEntityTypeConfiguration<PartnerAgreement>
{
    public void Configure(EntityTypeBuilder<PartnerAgreement> builder)
    {
        builder.ToTable("PartnerAgreements");
        builder.Property(a => a.Number).HasMaxLength(PartnerAgreement.NumberMax);
        builder.Property(a => a.Subject).HasMaxLength(PartnerAgreement.SubjectMax);
        builder.Ignore(a => a.Words);
        builder.HasIndex(a => new { a.SchoolId, a.PartnerId, a.UntilOn });
    }
}
