using System.ComponentModel;
using MentoringPortal.Documents;
using MentoringPortal.Documents.Wording;
using MentoringPortal.Web.Infrastructure.Lists;

namespace MentoringPortal.Web.Features.Settings.Documents;

/// <summary>All texts of a document kind.</summary>
public sealed class TextsForm
{
    /// <summary>By slot.</summary>
    [DisplayName("Текст документа")]
    public Dictionary<string, string> Texts { get; set; } = [];

    /// <summary>Why the texts change.</summary>
    [DisplayName("Зачем меняются тексты")]
    public string? Note { get; set; }

    /// <summary>A text for every slot of the kind and for nothing else; one that was not sent is the usual one.</summary>
    public void Complete(KindTexts kind) => Texts = kind.Slots.ToDictionary(s => s.Key, s => Texts.TryGetValue(s.Key, out var text) ? text ?? "" : s.Usual);
}

/// <summary>A line of the list of kinds.</summary>
/// <param name="Code">Code of the kind.</param>
/// <param name="Title">Russian title.</param>
/// <param name="Slots">How many texts can be edited.</param>
/// <param name="Own">Titles of own texts.</param>
/// <param name="Changed">«12.11.2026, Орлов Т.С.»; null while nothing was changed.</param>
/// <param name="Faults">What keeps an own text out of force.</param>
public sealed record KindRow(string Code, string Title, int Slots, IReadOnlyList<string> Own, string? Changed, IReadOnlyList<string> Faults);

/// <summary>«Тексты документов».</summary>
public sealed record KindsPage(IReadOnlyList<KindRow> Rows);

/// <summary>Variables that several texts share.</summary>
public sealed record VariableGroup(string Where, IReadOnlyList<TextVariable> Variables);

/// <summary>The form with all texts of a kind and their preview.</summary>
public sealed record TextsPage(CatalogueEntry Kind, Guid Version, int Number, TextsForm Form, OfficialDocument Sample, IReadOnlyList<string> Faults, IReadOnlyList<string> Own)
{
    public IReadOnlyList<VariableGroup> Groups =>
        [.. Kind.Texts.Slots.GroupBy(s => string.Join('|', s.Variables.Select(v => v.Name)))
            .Select(g => new VariableGroup(string.Join("; ", g.Select(s => s.Title)), g.First().Variables))];
}

/// <summary>One text before and after.</summary>
public sealed record TextChange(string Title, IReadOnlyList<DiffPart> Parts, string State);

/// <summary>What is about to come into force.</summary>
public sealed record TextsCheckPage(CatalogueEntry Kind, string Title, Guid Version, TextsForm Form, IReadOnlyList<TextChange> Changes);

/// <summary>A line of the versions.</summary>
public sealed record VersionRow(int Number, string When, string Author, string Changed, string? Note);

/// <summary>All versions of a kind's texts.</summary>
public sealed record VersionsPage(CatalogueEntry Kind, PageOf<VersionRow> List);

/// <summary>Page of the list, kept in the address.</summary>
public sealed class VersionFilter : ListFilter;

/// <summary>One version against the one before.</summary>
public sealed record VersionPage(CatalogueEntry Kind, VersionRow Row, bool IsInForce, IReadOnlyList<TextChange> Changes);
