using MentoringPortal.Domain.Language;

namespace MentoringPortal.Documents;

/// <summary>Facts that every document needs. The data of a document hold plain values only: names, days, texts.</summary>
public abstract record DocumentData
{
    public required SchoolCard School { get; init; }

    /// <summary>Registration number; null while the document is a draft.</summary>
    public string? Number { get; init; }

    /// <summary>Date of the document; null while it is a draft.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>True prints «ПРОЕКТ» across the pages.</summary>
    public bool IsDraft { get; init; }
}

/// <summary>The school as its documents print it.</summary>
/// <param name="FullName">Full name.</param>
/// <param name="ShortName">Short name, used inside phrases.</param>
/// <param name="Place">«г. Озёрск».</param>
/// <param name="Director">Who signs for the school.</param>
public sealed record SchoolCard(string FullName, string ShortName, string Place, Participant Director)
{
    /// <summary>Founder, above the name.</summary>
    public string? Founder { get; init; }

    /// <summary>Postal address.</summary>
    public string? Address { get; init; }

    /// <summary>Telephone, e-mail, site.</summary>
    public string? Contacts { get; init; }

    /// <summary>«ИНН …, КПП …, ОГРН …».</summary>
    public string? Codes { get; init; }

    /// <summary>Page set-up of this school's documents; null takes the defaults of the standard.</summary>
    public PageSetup? Page { get; init; }

    /// <summary>Post of the head of the school, also while somebody else acts; null when it is the same as of <see cref="Director"/>.</summary>
    public string? HeadPost { get; init; }

    /// <summary>The school's own texts of its documents.</summary>
    public Wording.SchoolTexts Texts { get; init; } = Wording.SchoolTexts.None;

    /// <summary>False leaves the founder out of the letterhead.</summary>
    public bool ShowFounder { get; init; } = true;

    /// <summary>False leaves address, telephone and codes out of the letterhead.</summary>
    public bool ShowContacts { get; init; } = true;

    /// <summary>False leaves the place of issue out of every document.</summary>
    public bool ShowPlace { get; init; } = true;

    /// <summary>Place of issue as documents print it; null when the school leaves it out.</summary>
    public string? PlaceOfIssue => ShowPlace ? Place : null;

    /// <summary>The short name inside a phrase: «директору Школы № 1». Names that begin with an abbreviation stay as they are.</summary>
    public string Brief(GrammaticalCase grammaticalCase) => Words.SchoolName(ShortName, grammaticalCase);

    /// <summary>The full name in a case: «Муниципальному автономному общеобразовательному учреждению «Школа № 4»».</summary>
    public string Full(GrammaticalCase grammaticalCase) => Words.SchoolName(FullName, grammaticalCase);

    public Letterhead Letterhead => new(FullName, ShortName, ShowFounder ? Founder : null, ShowContacts ? ContactLines : null);

    private string? ContactLines
    {
        get
        {
            var lines = new[] { string.Join(", ", new[] { Address, Contacts }.Where(s => !string.IsNullOrWhiteSpace(s))), Codes };
            var text = string.Join('\n', lines.Where(s => !string.IsNullOrWhiteSpace(s)));
            return text.Length == 0 ? null : text;
        }
    }
}

/// <summary>A person with the post, both in the nominative.</summary>
public sealed record Participant(RussianName Name, string Post)
{
    /// <summary>Lines for the hand where a name and a post would stand.</summary>
    public static Participant Blank { get; } = new(new RussianName("______________________________", "", null, Gender.Male), "______________________________");

    /// <summary>«Петрова А.И., учитель математики» in the case asked for.</summary>
    public string Brief(GrammaticalCase grammaticalCase = GrammaticalCase.Nominative) => $"{Name.In(grammaticalCase).SurnameWithInitials}, {Words.Post(Post, grammaticalCase)}";

    /// <summary>«Петрову Анну Ильиничну, учителя математики» in the case asked for.</summary>
    public string Full(GrammaticalCase grammaticalCase = GrammaticalCase.Nominative) => $"{Name.In(grammaticalCase).Full}, {Words.Post(Post, grammaticalCase)}";

    /// <summary>«заместителю директора по учебно-воспитательной работе Козловой Е.В.» in the case asked for.</summary>
    public string PostAndName(GrammaticalCase grammaticalCase) => $"{Words.Post(Post, grammaticalCase)} {Name.In(grammaticalCase).SurnameWithInitials}";

    /// <summary>Signature line of this person.</summary>
    public Signature Signs(string? caption = null) => new(Words.Upper(Post), Name.InitialsWithSurname, caption);
}

/// <summary>A person who has to know the document.</summary>
/// <param name="Person">Who.</param>
/// <param name="Date">Day; null while it is awaited.</param>
/// <param name="Mark">How: «в портале, 02.09.2026 10:15», «от подписи отказался».</param>
public sealed record Acquainted(Participant Person, DateOnly? Date = null, string? Mark = null);
