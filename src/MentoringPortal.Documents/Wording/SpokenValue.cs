using System.Globalization;
using System.Text.Encodings.Web;
using Fluid.Values;

namespace MentoringPortal.Documents.Wording;

/// <summary>A value that prints as a text. Texts reach nothing but what these classes hand out: no property of any type is ever read by its name.</summary>
internal abstract class SpokenValue : FluidValue
{
    public override FluidValues Type => FluidValues.Object;

    public abstract override string ToStringValue();

    public override bool Equals(FluidValue? other) => other is not null && ToStringValue() == other.ToStringValue();

    public override bool Equals(object? obj) => obj is FluidValue other && Equals(other);

    public override int GetHashCode() => ToStringValue().GetHashCode(StringComparison.Ordinal);

    public override bool ToBooleanValue() => true;

    public override decimal ToNumberValue() => 0;

    public override object ToObjectValue() => ToStringValue();

    public override async ValueTask WriteToAsync(TextWriter writer, TextEncoder encoder, CultureInfo cultureInfo) => await writer.WriteAsync(ToStringValue());
}
