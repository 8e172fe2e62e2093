using MentoringPortal.Domain.Councils;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MentoringPortal.Data.Configurations;

internal sealed class CouncilPackConfiguration : IEntityTypeConfiguration<CouncilPack>
{
    public void Configure(EntityTypeBuilder<CouncilPack> builder)
    {
        builder.ToTable("CouncilPacks");
        builder.Property(p => p.Topic).HasMaxLength(CouncilPack.TopicMax);
        builder.Property(p => p.Sections).HasMaxLength(300);
        builder.Ignore(p => p.Chosen);
        builder.HasIndex(p => new { p.SchoolId, p.To });
    }
}

internal sealed class CouncilMeetingConfiguration : IEntityTypeConfiguration<CouncilMeeting>
{
    public void Configure(EntityTypeBuilder<CouncilMeeting> builder)
    {
        builder.ToTable("CouncilMeetings");
        builder.Property(m => m.Number).HasMaxLength(50);
        builder.Property(m => m.Place).HasMaxLength(200);
        builder.Property(m => m.Invited).HasMaxLength(2000);
        builder.Ignore(m => m.Attendance).Ignore(m => m.Agenda);
        builder.HasIndex(m => new { m.SchoolId, m.HeldOn });
        builder.HasMany(m => m.Decisions).WithOne().HasForeignKey(d => d.MeetingId).OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(m => m.Decisions).UsePropertyAccessMode(PropertyAccessMode.Field).AutoInclude();
    }
}

internal sealed class CouncilDecisionConfiguration : IEntityTypeConfiguration<CouncilDecision>
{
    public void Configure(EntityTypeBuilder<CouncilDecision> builder)
    {
        builder.ToTable("CouncilDecisions");
        builder.Property(d => d.Text).HasMaxLength(CouncilDecision.TextMax);
        builder.Property(d => d.DoneBy).HasMaxLength(500);
        builder.HasIndex(d => new { d.SchoolId, d.DoneOn, d.DueOn });
    }
}
