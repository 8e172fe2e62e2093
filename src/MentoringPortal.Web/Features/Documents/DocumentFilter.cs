using System.Globalization;
using MentoringPortal.Documents;
using MentoringPortal.Domain.Documents;
using MentoringPortal.Domain.Language;
using MentoringPortal.Web.Infrastructure.Components;
using MentoringPortal.Web.Infrastructure.Lists;

namespace MentoringPortal.Web.Features.Documents;

/// <summary>What stands in the address of the journal.</summary>
public sealed class DocumentFilter : ListFilter
{
    /// <summary>Catalogue code.</summary>
    public string? Kind { get; set; }

    /// <summary>Key of <see cref="States"/>.</summary>
    public string? State { get; set; }

    /// <summary>Calendar year of the date.</summary>
    public int? Year { get; set; }

    public DateOnly? From { get; set; }

    public DateOnly? To { get; set; }

    /// <summary>Case of the nomenclature.</summary>
    public Guid? Case { get; set; }

    /// <summary>Volume of the case: «2026», «2026/2027».</summary>
    public string? Volume { get; set; }

    /// <summary>Surname of one who has still to acknowledge.</summary>
    public string? Awaits { get; set; }

    /// <summary>Surname of the one whom the document is about.</summary>
    public string? About { get; set; }

    /// <summary>States to choose from.</summary>
    public static IReadOnlyList<Choice> States { get; } =
    [
        Choice.None("Любое"),
        new("acknowledging", DocumentState.Acknowledging.Label()), new("overdue", "Ознакомление просрочено"), new("in-force", DocumentState.InForce.Label()),
        new("replaced", DocumentState.Replaced.Label()), new("cancelled", DocumentState.Cancelled.Label()), new("archived", DocumentState.Archived.Label()),
    ];

    /// <summary>Orders to choose from.</summary>
    public static IReadOnlyList<Choice> Sorts { get; } =
        [new("", "Сначала новые"), new("oldest", "Сначала старые"), new("number", "По номеру"), new("title", "По названию")];

    /// <summary>A condition beyond text, kind and state is set: its fields are shown at once.</summary>
    public bool IsNarrow => Parts().Any(p => p.Name is not ("q" or "kind" or "state"));

    /// <summary>The filter in words, for the printed journal; null: everything.</summary>
    public string? Words(IReadOnlyList<Choice> cases)
    {
        var words = new List<string>();
        if (!string.IsNullOrEmpty(Kind)) words.Add(DocumentCatalogue.Find(Kind)?.Title ?? Kind);
        if (!string.IsNullOrEmpty(State) && States.FirstOrDefault(s => s.Value == State) is { } state) words.Add(state.Text.ToLowerInvariant());
        if (Year is { } year) words.Add(string.Create(CultureInfo.InvariantCulture, $"за {year} год"));
        if (From is { } from) words.Add("с " + RussianDate.Short(from));
        if (To is { } to) words.Add("по " + RussianDate.Short(to));
        if (Case is { } id && cases.FirstOrDefault(c => c.Value == id.ToString()) is { } found)
        {
            words.Add("дело " + found.Text + (string.IsNullOrEmpty(Volume) ? "" : " за " + Volume));
        }
        if (!string.IsNullOrEmpty(Awaits)) words.Add("ожидается ознакомление: " + Awaits);
        if (!string.IsNullOrEmpty(About)) words.Add("о ком: " + About);
        if (!string.IsNullOrEmpty(Q)) words.Add($"«{Q}»");
        return words.Count == 0 ? null : string.Join("; ", words);
    }
}
