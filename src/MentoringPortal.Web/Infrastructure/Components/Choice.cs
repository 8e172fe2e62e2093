using MentoringPortal.Domain.Schools;

namespace MentoringPortal.Web.Infrastructure.Components;

/// <summary>One choice of a select, radios or a list of boxes.</summary>
/// <param name="Value">What is posted; empty for «не выбрано».</param>
/// <param name="Text">What is read.</param>
/// <param name="Hint">A line below (radios and boxes only).</param>
/// <param name="Group">Heading of a group; of radios and boxes it is folded away until something in it is chosen.</param>
public sealed record Choice(string Value, string Text, string? Hint = null, string? Group = null)
{
    /// <summary>The empty first line of a select.</summary>
    public static Choice None(string text = "Выберите") => new("", text);

    /// <summary>A choice of a record.</summary>
    public static Choice Of(Guid id, string text, string? hint = null) => new(id.ToString(), text, hint);

    /// <summary>The roles of a school that are given by hand.</summary>
    public static IReadOnlyList<Choice> Roles { get; } = [.. SchoolRoleLabels.All.Where(r => r.ByHand() != SchoolRole.None).Select(r => new Choice(r.ToString(), r.Label()))];

    /// <summary>All values of an enum in the words given.</summary>
    public static IReadOnlyList<Choice> OfEnum<TEnum>(Func<TEnum, string> words)
        where TEnum : struct, Enum => [.. Enum.GetValues<TEnum>().Select(v => new Choice(v.ToString(), words(v)))];
}
