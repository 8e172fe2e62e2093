using MentoringPortal.Domain.Divisions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MentoringPortal.Data.Configurations;

internal sealed class DivisionConfiguration : IEntityTypeConfiguration<Division>
{
    public void Configure(EntityTypeBuilder<Division> builder)
    {
        builder.ToTable("Divisions");
        builder.Property(d => d.Name).HasMaxLength(Division.NameMax);
        builder.HasIndex(d => new { d.SchoolId, d.Kind, d.Year, d.Name }).IsUnique();
        builder.HasIndex(d => new { d.SchoolId, d.HeadId });
        builder.HasOne(d => d.Head).WithMany().HasForeignKey(d => d.HeadId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class DivisionMemberConfiguration : IEntityTypeConfiguration<DivisionMember>
{
    public void Configure(EntityTypeBuilder<DivisionMember> builder)
    {
        builder.ToTable("DivisionMembers");
        builder.HasIndex(m => new { m.SchoolId, m.DivisionId, m.PersonId, m.FromOn }).IsUnique();
        builder.HasIndex(m => new { m.SchoolId, m.PersonId });
        builder.HasOne<Division>().WithMany().HasForeignKey(m => m.DivisionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(m => m.Person).WithMany().HasForeignKey(m => m.PersonId).OnDelete(DeleteBehavior.Restrict);
    }
}
