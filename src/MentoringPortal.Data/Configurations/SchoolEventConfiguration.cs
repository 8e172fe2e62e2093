using MentoringPortal.Domain.Events;
using MentoringPortal.Domain.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MentoringPortal.Data.Configurations;

internal sealed class SchoolEventConfiguration : IEntityTypeConfiguration<SchoolEvent>
{
    public void Configure(EntityTypeBuilder<SchoolEvent> builder)
    {
        builder.ToTable("Events");
        builder.Property(e => e.Title).HasMaxLength(300);
        builder.Property(e => e.Place).HasMaxLength(300);
        builder.Property(e => e.Content).HasMaxLength(SchoolEvent.TextMax);
        builder.Property(e => e.Guests).HasMaxLength(1000);
        builder.Property(e => e.CancelledBecause).HasMaxLength(500);
        builder.Property(e => e.Held).HasMaxLength(SchoolEvent.TextMax);
        builder.Property(e => e.Result).HasMaxLength(SchoolEvent.TextMax);
        builder.Property(e => e.Suggestions).HasMaxLength(SchoolEvent.TextMax);
        builder.Property(e => e.Link).HasMaxLength(500);
        builder.HasIndex(e => new { e.SchoolId, e.On });
        builder.HasIndex(e => new { e.SchoolId, e.PartnerId });
        builder.HasIndex(e => new { e.SchoolId, e.ResponsibleId, e.On });
        builder.HasOne<Person>().WithMany().HasForeignKey(e => e.ResponsibleId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(e => e.Participants).WithOne().HasForeignKey(p => p.EventId).OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(e => e.Participants).UsePropertyAccessMode(PropertyAccessMode.Field);
    }
}

internal sealed class EventParticipantConfiguration : IEntityTypeConfiguration<EventParticipant>
{
    public void Configure(EntityTypeBuilder<EventParticipant> builder)
    {
        builder.ToTable("EventParticipants");
        builder.HasIndex(p => new { p.SchoolId, p.EventId, p.PersonId }).IsUnique();
        builder.HasIndex(p => new { p.SchoolId, p.PersonId });
        builder.HasOne<Person>().WithMany().HasForeignKey(p => p.PersonId).OnDelete(DeleteBehavior.Restrict);
    }
}
