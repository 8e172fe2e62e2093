using MentoringPortal.Domain.Language;

namespace MentoringPortal.Domain.Programs;

/// <summary>A noun phrase of a program in both numbers and six cases, in the order of <see cref="GrammaticalCase"/>.</summary>
/// <param name="One">«молодой специалист», «молодого специалиста» …</param>
/// <param name="Many">«молодые специалисты», «молодых специалистов» …</param>
public sealed record Phrase(IReadOnlyList<string> One, IReadOnlyList<string> Many)
{
    public string Nominative => One[0];

    public string Genitive => One[1];

    public string Dative => One[2];

    public string Accusative => One[3];

    public string Instrumental => One[4];

    public string Prepositional => One[5];

    /// <summary>The phrase in a case of the plural.</summary>
    public string ManyIn(GrammaticalCase grammaticalCase) => Many[(int)grammaticalCase];
}

/// <summary>The five phrases in which programs differ; everything else is said alike everywhere.</summary>
/// <param name="Mentee">Who is mentored.</param>
/// <param name="Mentor">Who mentors.</param>
/// <param name="Pair">The two together.</param>
/// <param name="Dossier">Where the papers of a mentee lie.</param>
/// <param name="Form">The form of mentoring as the school writes it.</param>
public sealed record ProgramWords(Phrase Mentee, Phrase Mentor, Phrase Pair, Phrase Dossier, Phrase Form)
{
    /// <summary>A title of the file with its words put in: «Заключение об адаптации {mentee.gen}».</summary>
    public string Fill(string title)
    {
        foreach (var (name, phrase) in All)
        {
            for (var i = 0; i < Cases.Length; i++) title = title.Replace($"{{{name}.{Cases[i]}}}", phrase.One[i], StringComparison.Ordinal);
        }

        return title;
    }

    private static readonly string[] Cases = ["nom", "gen", "dat", "acc", "ins", "pre"];

    /// <summary>All five with their names in the file.</summary>
    public IEnumerable<(string Name, Phrase Phrase)> All =>
        [("mentee", Mentee), ("mentor", Mentor), ("pair", Pair), ("dossier", Dossier), ("form", Form)];
}
