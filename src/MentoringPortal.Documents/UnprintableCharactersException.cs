using System.Globalization;

namespace MentoringPortal.Documents;

/// <summary>The document holds characters that no embedded face has. They are reported, never printed as boxes.</summary>
public sealed class UnprintableCharactersException : Exception
{
    public UnprintableCharactersException(IReadOnlyCollection<string> characters)
        : base($"Эти знаки нельзя напечатать, замените их в тексте: {string.Join(", ", characters.Select(Describe))}") =>
        Characters = characters;

    public UnprintableCharactersException() : this([]) { }

    public UnprintableCharactersException(string message) : base(message) => Characters = [];

    public UnprintableCharactersException(string message, Exception innerException) : base(message, innerException) => Characters = [];

    /// <summary>The characters, each once.</summary>
    public IReadOnlyCollection<string> Characters { get; }

    private static string Describe(string character) =>
        string.Create(CultureInfo.InvariantCulture, $"{character} (U+{(char.IsSurrogatePair(character, 0) ? char.ConvertToUtf32(character, 0) : character[0]):X4})");
}
