using MentoringPortal.Domain.Documents;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MentoringPortal.Data.Configurations;

internal sealed class JournalKindConfiguration : IEntityTypeConfiguration<JournalKind>
{
    public void Configure(EntityTypeBuilder<JournalKind> builder)
    {
        builder.ToTable("JournalKinds");
        builder.Property(k => k.Code).HasMaxLength(10);
        builder.HasIndex(k => new { k.SchoolId, k.Code }).IsUnique();
    }
}

internal sealed class NomenclatureCaseConfiguration : IEntityTypeConfiguration<NomenclatureCase>
{
    public void Configure(EntityTypeBuilder<NomenclatureCase> builder)
    {
        builder.ToTable("NomenclatureCases");
        builder.Property(c => c.Index).HasMaxLength(20);
        builder.Property(c => c.Title).HasMaxLength(500);
        builder.Property(c => c.KeptFor).HasMaxLength(60);
        builder.Property(c => c.Basis).HasMaxLength(500);
        builder.HasIndex(c => new { c.SchoolId, c.Index }).IsUnique();
        builder.HasMany(c => c.Kinds).WithOne().HasForeignKey(k => k.CaseId).OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(c => c.Kinds).UsePropertyAccessMode(PropertyAccessMode.Field);
    }
}

internal sealed class CaseKindConfiguration : IEntityTypeConfiguration<CaseKind>
{
    public void Configure(EntityTypeBuilder<CaseKind> builder)
    {
        builder.ToTable("CaseKinds");
        builder.Property(k => k.Code).HasMaxLength(10);
        builder.HasIndex(k => new { k.SchoolId, k.Code }).IsUnique();
    }
}

internal sealed class DocumentScanConfiguration : IEntityTypeConfiguration<DocumentScan>
{
    public void Configure(EntityTypeBuilder<DocumentScan> builder)
    {
        builder.ToTable("DocumentScans");
        builder.Property(s => s.FileName).HasMaxLength(200);
        builder.HasIndex(s => new { s.SchoolId, s.DocumentId, s.AddedAt });
        builder.HasOne<IssuedDocument>().WithMany().HasForeignKey(s => s.DocumentId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class DraftSourceConfiguration : IEntityTypeConfiguration<DraftSource>
{
    public void Configure(EntityTypeBuilder<DraftSource> builder)
    {
        builder.ToTable("DraftSources");
        builder.HasIndex(s => new { s.SchoolId, s.SubjectId }).IsUnique();
    }
}
