using MentoringPortal.Domain.Documents;
using MentoringPortal.Domain.Dossiers;
using MentoringPortal.Domain.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MentoringPortal.Data.Configurations;

internal sealed class IssuedDocumentContentConfiguration : IEntityTypeConfiguration<IssuedDocumentContent>
{
    public void Configure(EntityTypeBuilder<IssuedDocumentContent> builder) => builder.ToTable("IssuedDocumentContents");
}

internal sealed class AcknowledgementConfiguration : IEntityTypeConfiguration<Acknowledgement>
{
    public void Configure(EntityTypeBuilder<Acknowledgement> builder)
    {
        builder.ToTable("Acknowledgements");
        builder.Property(a => a.Disagreement).HasMaxLength(5000);
        builder.Property(a => a.FirstWitness).HasMaxLength(300);
        builder.Property(a => a.SecondWitness).HasMaxLength(300);
        builder.HasIndex(a => new { a.SchoolId, a.DocumentId, a.PersonId }).IsUnique();
        builder.HasIndex(a => new { a.SchoolId, a.PersonId, a.Method });
        builder.HasOne<IssuedDocument>().WithMany().HasForeignKey(a => a.DocumentId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(a => a.Person).WithMany().HasForeignKey(a => a.PersonId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class DossierItemConfiguration : IEntityTypeConfiguration<DossierItem>
{
    public void Configure(EntityTypeBuilder<DossierItem> builder)
    {
        builder.ToTable("DossierItems");
        builder.Property(i => i.Title).HasMaxLength(500);
        builder.HasIndex(i => new { i.SchoolId, i.PersonId, i.Date });
        builder.HasOne<Person>().WithMany().HasForeignKey(i => i.PersonId).OnDelete(DeleteBehavior.Restrict);
    }
}
