using MentoringPortal.Domain.Statistics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MentoringPortal.Data.Configurations;

internal sealed class StatisticsFormConfiguration : IEntityTypeConfiguration<StatisticsForm>
{
    public void Configure(EntityTypeBuilder<StatisticsForm> builder)
    {
        builder.ToTable("StatisticsForms");
        builder.Property(f => f.Title).HasMaxLength(300);
        builder.Property(f => f.Authority).HasMaxLength(300);
        builder.Property(f => f.Executor).HasMaxLength(300);
        builder.Property(f => f.SentHow).HasMaxLength(300);
        builder.Ignore(f => f.Rows);
        builder.Ignore(f => f.Values);
        builder.Ignore(f => f.Period);
        builder.HasIndex(f => new { f.SchoolId, f.MadeOn });
    }
}
