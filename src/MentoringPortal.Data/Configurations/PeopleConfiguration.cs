using MentoringPortal.Domain.Consents;
using MentoringPortal.Domain.People;
using MentoringPortal.Domain.Pools;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MentoringPortal.Data.Configurations;

internal sealed class PersonConfiguration : IEntityTypeConfiguration<Person>
{
    public void Configure(EntityTypeBuilder<Person> builder)
    {
        builder.ToTable("People");
        builder.HasDiscriminator<string>("PersonKind").HasValue<StaffMember>("Staff");
        builder.Property("PersonKind").HasMaxLength(20);
        builder.Property(p => p.Surname).HasMaxLength(Person.NamePartMax);
        builder.Property(p => p.GivenName).HasMaxLength(Person.NamePartMax);
        builder.Property(p => p.Patronymic).HasMaxLength(Person.NamePartMax);
        builder.Property(p => p.SearchName).HasMaxLength(310);
        builder.Property(p => p.Phone).HasMaxLength(50);
        builder.Property(p => p.Email).HasMaxLength(254);
        builder.Ignore(p => p.Name);
        builder.ComplexProperty(p => p.OwnForms, forms =>
        {
            forms.Property(f => f.Nominative).HasMaxLength(Person.FullNameMax);
            forms.Property(f => f.Genitive).HasMaxLength(Person.FullNameMax);
            forms.Property(f => f.Dative).HasMaxLength(Person.FullNameMax);
            forms.Property(f => f.Accusative).HasMaxLength(Person.FullNameMax);
            forms.Property(f => f.Instrumental).HasMaxLength(Person.FullNameMax);
            forms.Property(f => f.Prepositional).HasMaxLength(Person.FullNameMax);
        });
        builder.HasIndex(p => new { p.SchoolId, p.SearchName, p.Id });
    }
}

internal sealed class StaffMemberConfiguration : IEntityTypeConfiguration<StaffMember>
{
    public void Configure(EntityTypeBuilder<StaffMember> builder)
    {
        builder.Property(p => p.Post).HasMaxLength(200);
        builder.Property(p => p.Subject).HasMaxLength(200);
        builder.Property(p => p.Education).HasMaxLength(500);
        builder.Property(p => p.Category).HasMaxLength(200);
        builder.Ignore(p => p.PostWithSubject);
    }
}

internal sealed class ConsentConfiguration : IEntityTypeConfiguration<Consent>
{
    public void Configure(EntityTypeBuilder<Consent> builder)
    {
        builder.ToTable("Consents");
        builder.Property(c => c.RevocationReason).HasMaxLength(1000);
        builder.Property(c => c.Conditions).HasMaxLength(2000);
        builder.HasIndex(c => new { c.SchoolId, c.PersonId, c.Kind }).IsUnique();
        builder.HasIndex(c => new { c.SchoolId, c.State, c.RequestedOn });
        builder.HasOne<Person>().WithMany().HasForeignKey(c => c.PersonId).OnDelete(DeleteBehavior.Restrict);
    }
}

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
        builder.Property(r => r.LeftBecause).HasMaxLength(1000);
        builder.Ignore(r => r.CanBePaired);
        builder.HasIndex(r => new { r.SchoolId, r.Side, r.PersonId }).IsUnique();
        builder.HasIndex(r => new { r.SchoolId, r.Side, r.State });
        builder.HasOne<Person>().WithMany().HasForeignKey(r => r.PersonId).OnDelete(DeleteBehavior.Restrict);
    }
}
