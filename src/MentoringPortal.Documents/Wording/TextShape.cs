namespace MentoringPortal.Documents.Wording;

/// <summary>What a variable is: which names stand behind its dot, what a list holds.</summary>
/// <param name="Members">Names behind the dot.</param>
/// <param name="Item">What one element of a list is; null for everything else.</param>
internal sealed record TextShape(IReadOnlyDictionary<string, TextShape> Members, TextShape? Item = null)
{
    /// <summary>A value without parts.</summary>
    public static readonly TextShape Leaf = new(new Dictionary<string, TextShape>());

    public static TextShape Of(params IEnumerable<string> members) => new(members.ToDictionary(m => m, _ => Leaf));
}

/// <summary>A variable as the settings page explains it.</summary>
/// <param name="Name">Name with its path: «куратор», «п.наставник».</param>
/// <param name="Meaning">What it is, in Russian.</param>
/// <param name="Kind">человек, школа, текст, дата, число, да или нет, список.</param>
public sealed record TextVariable(string Name, string Meaning, string Kind);

/// <summary>A filter as the settings page explains it.</summary>
/// <param name="Name">Russian name.</param>
/// <param name="Meaning">What it does.</param>
/// <param name="Example">How it is written.</param>
/// <param name="Result">What the example prints.</param>
public sealed record TextFilter(string Name, string Meaning, string Example, string Result);
