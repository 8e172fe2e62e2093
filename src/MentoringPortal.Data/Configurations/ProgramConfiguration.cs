using System.Text;
using MentoringPortal.Data.Reference;
using MentoringPortal.Domain.People;
using MentoringPortal.Domain.Programs;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MentoringPortal.Data.Configurations;

internal sealed class ProgramConfiguration : IEntityTypeConfiguration<Program>
{
    public void Configure(EntityTypeBuilder<Program> builder)
    {
        builder.ToTable("Programs");
        builder.Property(p => p.Title).HasMaxLength(300);
        builder.Property(p => p.SourceCode).HasMaxLength(20);
        builder.HasIndex(p => new { p.SchoolId, p.Title, p.FirstYear }).IsUnique();
    }
}

internal sealed class ProgramEditionConfiguration : IEntityTypeConfiguration<ProgramEdition>
{
    public void Configure(EntityTypeBuilder<ProgramEdition> builder)
    {
        builder.ToTable("ProgramEditions");
        builder.Property(e => e.Reason).HasMaxLength(500);
        builder.Property(e => e.ApprovedBy).HasMaxLength(60);
        builder.HasIndex(e => new { e.SchoolId, e.ProgramId, e.Number }).IsUnique();
        builder.HasIndex(e => new { e.SchoolId, e.State });
        builder.HasOne<Program>().WithMany().HasForeignKey(e => e.ProgramId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ProgramEditionContentConfiguration : IEntityTypeConfiguration<ProgramEditionContent>
{
    public void Configure(EntityTypeBuilder<ProgramEditionContent> builder)
    {
        builder.ToTable("ProgramEditionContents");
        builder.HasIndex(c => new { c.SchoolId, c.EditionId }).IsUnique();
        builder.HasOne<ProgramEdition>().WithMany().HasForeignKey(c => c.EditionId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class ProgramPostConfiguration : IEntityTypeConfiguration<ProgramPost>
{
    public void Configure(EntityTypeBuilder<ProgramPost> builder)
    {
        builder.ToTable("ProgramPosts");
        builder.Property(p => p.Post).HasMaxLength(80);
        builder.HasIndex(p => new { p.SchoolId, p.ProgramId, p.Post, p.PersonId, p.FromOn }).IsUnique();
        builder.HasOne<Program>().WithMany().HasForeignKey(p => p.ProgramId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(p => p.PersonId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ParticipationConfiguration : IEntityTypeConfiguration<Participation>
{
    public void Configure(EntityTypeBuilder<Participation> builder)
    {
        builder.ToTable("Participations");
        builder.Property(p => p.Questionnaire).HasMaxLength(60);
        builder.Property(p => p.Category).HasMaxLength(40);
        builder.Ignore(p => p.Current);
        builder.HasIndex(p => new { p.SchoolId, p.ProgramId, p.PersonId, p.Side, p.Round }).IsUnique();
        builder.HasIndex(p => new { p.SchoolId, p.PersonId, p.Side });
        builder.HasOne<Program>().WithMany().HasForeignKey(p => p.ProgramId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<ProgramEdition>().WithMany().HasForeignKey(p => p.EditionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(p => p.PersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(p => p.Stages).WithOne().HasForeignKey(s => s.ParticipationId).OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(p => p.Stages).UsePropertyAccessMode(PropertyAccessMode.Field);
    }
}

internal sealed class TrackStageConfiguration : IEntityTypeConfiguration<TrackStage>
{
    public void Configure(EntityTypeBuilder<TrackStage> builder)
    {
        builder.ToTable("TrackStages");
        builder.Property(s => s.StageCode).HasMaxLength(40);
        builder.Property(s => s.Survey).HasMaxLength(60);
        builder.Property(s => s.Plan).HasMaxLength(60);
        builder.Property(s => s.GateList).HasMaxLength(60);
        builder.Property(s => s.GatePlan).HasMaxLength(60);
        builder.Property(s => s.StateReason).HasMaxLength(500);
        builder.Ignore(s => s.Keeps);
        builder.Property(s => s.Kept).HasMaxLength(StageCalendar.Max).HasConversion(k => ReferenceFiles.Write(k), text => Read(text));
        builder.HasIndex(s => new { s.SchoolId, s.ParticipationId, s.StageCode }).IsUnique();
        builder.HasIndex(s => new { s.SchoolId, s.State, s.AssessDueOn });
        builder.HasMany(s => s.Shifts).WithOne().HasForeignKey(h => h.TrackStageId).OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(s => s.Shifts).UsePropertyAccessMode(PropertyAccessMode.Field);
    }

    internal static StageCalendar Read(string text) => ReferenceFiles.Parse<StageCalendar>("TrackStages.Kept", Encoding.UTF8.GetBytes(text));
}

internal sealed class TrackMoveConfiguration : IEntityTypeConfiguration<TrackMove>
{
    public void Configure(EntityTypeBuilder<TrackMove> builder)
    {
        builder.ToTable("TrackMoves");
        builder.Property(m => m.Changes).HasMaxLength(TrackMove.ChangesMax);
        builder.Property(m => m.Reason).HasMaxLength(TrackMove.ReasonMax);
        builder.Ignore(m => m.Lines);
        builder.Ignore(m => m.IsBack);
        builder.Ignore(m => m.Words);
        builder.HasIndex(m => new { m.SchoolId, m.ParticipationId, m.ToEditionId });
        builder.HasIndex(m => new { m.SchoolId, m.ToEditionId, m.On });
        builder.HasOne<Participation>().WithMany().HasForeignKey(m => m.ParticipationId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<ProgramEdition>().WithMany().HasForeignKey(m => m.FromEditionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<ProgramEdition>().WithMany().HasForeignKey(m => m.ToEditionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(m => m.ById).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class StageShiftConfiguration : IEntityTypeConfiguration<StageShift>
{
    public void Configure(EntityTypeBuilder<StageShift> builder)
    {
        builder.ToTable("StageShifts");
        builder.Property(s => s.Reason).HasMaxLength(500);
        builder.HasIndex(s => new { s.SchoolId, s.TrackStageId, s.Number }).IsUnique();
    }
}
