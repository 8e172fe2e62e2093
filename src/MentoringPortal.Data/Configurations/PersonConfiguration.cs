using MentoringPortal.Domain.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MentoringPortal.Data.Configurations;

internal sealed class PersonConfiguration : IEntityTypeConfiguration<Person>
{
    public void Configure(EntityTypeBuilder<Person> builder)
    {
        builder.ToTable("People");
        builder.Property(p => p.SearchName).HasMaxLength(310);
        builder.Property(p => p.Phone).HasMaxLength(50);
        builder.Property(p => p.Email).HasMaxLength(254);
        builder.Ignore(p => p.Standing);
        builder.Ignore(p => p.ExperienceYearsAtHire);
        builder.ComplexProperty(p => p.Name, name =>
        {
            name.Property(n => n.Surname).HasMaxLength(Person.NamePartMax).HasColumnName("Surname");
            name.Property(n => n.GivenName).HasMaxLength(Person.NamePartMax).HasColumnName("GivenName");
            name.Property(n => n.Patronymic).HasMaxLength(Person.NamePartMax).HasColumnName("Patronymic");
            name.Property(n => n.Gender).HasColumnName("Gender").IsRequired();
            name.ComplexProperty(n => n.OwnForms, forms =>
            {
                forms.Property(f => f.Nominative).HasMaxLength(Person.FullNameMax).HasColumnName("OwnForms_Nominative");
                forms.Property(f => f.Genitive).HasMaxLength(Person.FullNameMax).HasColumnName("OwnForms_Genitive");
                forms.Property(f => f.Dative).HasMaxLength(Person.FullNameMax).HasColumnName("OwnForms_Dative");
                forms.Property(f => f.Accusative).HasMaxLength(Person.FullNameMax).HasColumnName("OwnForms_Accusative");
                forms.Property(f => f.Instrumental).HasMaxLength(Person.FullNameMax).HasColumnName("OwnForms_Instrumental");
                forms.Property(f => f.Prepositional).HasMaxLength(Person.FullNameMax).HasColumnName("OwnForms_Prepositional");
            });
        });
        // A card is there when its required column is; EF refuses an index over one, so what lists sort by stands on the person.
        builder.ComplexProperty(p => p.Staff, staff =>
        {
            staff.Property(s => s.Post).HasMaxLength(200);
            staff.Property(s => s.Subject).HasMaxLength(200);
            staff.Property(s => s.Education).HasMaxLength(500);
            staff.Property(s => s.Category).HasMaxLength(200);
            staff.Property(s => s.Number).HasMaxLength(20);
        });
        builder.ComplexProperty(p => p.Pupil, pupil => pupil.Property(c => c.Note).HasMaxLength(1000));
        builder.ComplexProperty(p => p.External, external => external.Property(c => c.Place).HasMaxLength(300));
        builder.HasIndex(p => new { p.SchoolId, p.SearchName, p.Id });
    }
}

internal sealed class RepresentationConfiguration : IEntityTypeConfiguration<Representation>
{
    public void Configure(EntityTypeBuilder<Representation> builder)
    {
        builder.ToTable("Representations");
        builder.Property(r => r.Authority).HasMaxLength(300);
        builder.HasIndex(r => new { r.SchoolId, r.ChildId, r.AdultId, r.FromOn }).IsUnique();
        builder.HasIndex(r => new { r.SchoolId, r.AdultId });
        builder.HasOne(r => r.Adult).WithMany().HasForeignKey(r => r.AdultId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(r => r.Child).WithMany().HasForeignKey(r => r.ChildId).OnDelete(DeleteBehavior.Restrict);
    }
}
