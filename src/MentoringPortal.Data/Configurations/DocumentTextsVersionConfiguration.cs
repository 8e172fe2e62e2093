using MentoringPortal.Domain.Documents;
using MentoringPortal.Domain.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MentoringPortal.Data.Configurations;

internal sealed class DocumentTextsConfiguration : IEntityTypeConfiguration<DocumentTexts>
{
    public void Configure(EntityTypeBuilder<DocumentTexts> builder)
    {
        builder.ToTable("DocumentTexts");
        builder.Property(t => t.Code).HasMaxLength(20);
        builder.HasIndex(t => new { t.SchoolId, t.Code }).IsUnique();
    }
}

internal sealed class DocumentTextsVersionConfiguration : IEntityTypeConfiguration<DocumentTextsVersion>
{
    public void Configure(EntityTypeBuilder<DocumentTextsVersion> builder)
    {
        builder.ToTable("DocumentTextsVersions");
        builder.Property(v => v.Changed).HasMaxLength(4000);
        builder.Property(v => v.Note).HasMaxLength(DocumentTexts.LongestNote);
        builder.Property(v => v.AuthorName).HasMaxLength(200);
        builder.HasIndex(v => new { v.SchoolId, v.KindId, v.Number }).IsUnique();
        builder.HasOne(v => v.Kind).WithMany().HasForeignKey(v => v.KindId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class DocumentLayoutConfiguration : IEntityTypeConfiguration<DocumentLayout>
{
    public void Configure(EntityTypeBuilder<DocumentLayout> builder)
    {
        builder.ToTable("DocumentLayouts");
        builder.Property(l => l.ActingPost).HasMaxLength(200);
        builder.HasIndex(l => l.SchoolId).IsUnique();
        builder.HasOne<Person>().WithMany().HasForeignKey(l => l.ActingHeadId).OnDelete(DeleteBehavior.Restrict);
    }
}
