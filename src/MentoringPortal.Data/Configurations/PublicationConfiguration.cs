using MentoringPortal.Domain.People;
using MentoringPortal.Domain.Publications;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MentoringPortal.Data.Configurations;

internal sealed class PublicationConfiguration : IEntityTypeConfiguration<Publication>
{
    public void Configure(EntityTypeBuilder<Publication> builder)
    {
        builder.ToTable("Publications");
        builder.Property(p => p.Title).HasMaxLength(300);
        builder.Property(p => p.Text).HasMaxLength(Publication.LongestText);
        builder.Property(p => p.ReturnReason).HasMaxLength(1000);
        builder.Property(p => p.Address).HasMaxLength(500);
        builder.Property(p => p.WithdrawnBecause).HasMaxLength(500);
        builder.Ignore(p => p.IsDraft);
        builder.HasIndex(p => new { p.SchoolId, p.State, p.ChangedOn });
        builder.HasIndex(p => new { p.SchoolId, p.AuthorId });
        builder.HasOne<Person>().WithMany().HasForeignKey(p => p.AuthorId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(p => p.People).WithOne().HasForeignKey(p => p.PublicationId).OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(p => p.People).UsePropertyAccessMode(PropertyAccessMode.Field);
    }
}

internal sealed class PublicationPersonConfiguration : IEntityTypeConfiguration<PublicationPerson>
{
    public void Configure(EntityTypeBuilder<PublicationPerson> builder)
    {
        builder.ToTable("PublicationPeople");
        builder.HasIndex(p => new { p.SchoolId, p.PublicationId, p.PersonId }).IsUnique();
        builder.HasIndex(p => new { p.SchoolId, p.PersonId });
        builder.HasOne<Person>().WithMany().HasForeignKey(p => p.PersonId).OnDelete(DeleteBehavior.Restrict);
    }
}
