using System.Globalization;
using MentoringPortal.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Xunit;

namespace MentoringPortal.Web.Tests.Operation;

/// <summary>
/// A release carries its tables written down at the build; they are those that the configurations describe, the filter of the school on each of them.
/// In a build that describes them at the start both sides come from there.
/// </summary>
public sealed class DescribedTablesTests
{
    [Fact]
    public void The_tables_in_use_are_those_of_the_configurations()
    {
        using var db = DataSetup.NewModelContext("Data Source=:memory:");
        var (used, told) = (Lines(db.Model), Lines(db.GetService<IDesignTimeModel>().Model));
        Assert.Equal(told, used);
        Assert.True(used.Count(l => l.Contains(" filter ", StringComparison.Ordinal)) > 80, "The filter of the school is missing.");
    }

    private static List<string> Lines(IModel model) =>
    [
        .. model.GetEntityTypes().SelectMany(t => (IEnumerable<string>)
        [
            $"{t.Name} {t.GetTableName()} base {t.BaseType?.Name} owned {t.IsOwned()} {t.GetDiscriminatorPropertyName()}={t.GetDiscriminatorValue()} json {t.GetContainerColumnName()}",
            .. t.GetDeclaredQueryFilters().Select(f => $"{t.Name} filter {f.Key} {f.Expression}"),
            .. t.GetKeys().Select(k => $"{t.Name} key {Names(k.Properties)} {k.IsPrimaryKey()}"),
            .. t.GetIndexes().Select(i => $"{t.Name} index {i.GetDatabaseName()} {Names(i.Properties)} {i.IsUnique} {i.GetFilter()}"),
            .. t.GetForeignKeys().Select(f => $"{t.Name} to {f.PrincipalEntityType.Name} {Names(f.Properties)} {f.IsRequired} {f.IsUnique} {f.DeleteBehavior}"
                + $" {f.DependentToPrincipal?.Name}/{f.PrincipalToDependent?.Name}"),
            .. t.GetNavigations().Select(n => $"{t.Name} walks {n.Name} {n.FieldInfo?.Name} {n.GetPropertyAccessMode()} {n.IsEagerLoaded}"),
            .. t.GetFlattenedProperties().Select(Line),
        ]).Order(StringComparer.Ordinal),
    ];

    private static string Line(IProperty p) =>
        $"{p.DeclaringType.Name}.{p.Name} {p.ClrType.Name} {p.GetColumnName()} {p.GetColumnType()} null {p.IsNullable} {p.IsConcurrencyToken} {p.ValueGenerated}"
        + $" {p.GetBeforeSaveBehavior()}/{p.GetAfterSaveBehavior()} {p.FieldInfo?.Name} {p.GetPropertyAccessMode()} sentinel {Convert.ToString(p.Sentinel, CultureInfo.InvariantCulture)}"
        + $" by {p.GetTypeMapping().Converter?.GetType().Name} {p.GetValueGeneratorFactory() is not null}";

    private static string Names(IEnumerable<IProperty> properties) => string.Join('+', properties.Select(p => p.Name));
}
