using System.ComponentModel;
using MentoringPortal.Domain.Programs;

namespace MentoringPortal.Web.Features.Programs;

/// <summary>A section as typed.</summary>
public sealed class SectionForm
{
    [DisplayName("Название раздела")]
    public string Title { get; set; } = "";

    [DisplayName("Часть раздела")]
    public bool IsPart { get; set; }

    [DisplayName("Текст")]
    public string? Text { get; set; }

    [DisplayName("Список")]
    public string? Items { get; set; }

    [DisplayName("Нумеровать список")]
    public bool Numbered { get; set; }

    [DisplayName("Таблица")]
    public string? Rows { get; set; }

    public SectionCard Card => new(Title, IsPart, Text, Items, Numbered, Rows);

    public static SectionForm Of(ProgramDefinition program, ProgramSection section) => new()
    {
        Title = section.Title,
        IsPart = section.Level > 1,
        Text = section.Text,
        Items = program.ListOf(section) is { Count: > 0 } list ? string.Join('\n', list) : null,
        Numbered = section.Numbered,
        Rows = section.Table is { } table ? string.Join('\n', table.Rows.Select(r => string.Join(" | ", r.Select(c => c.Replace("\n", " // ", StringComparison.Ordinal))))) : null,
    };
}

/// <summary>The page where a section is edited or added.</summary>
/// <param name="Code">Null: a new one.</param>
/// <param name="Stamp">Of the section that the form was filled from.</param>
/// <param name="Columns">Titles of its table; null without one.</param>
/// <param name="Shows">What the portal prints after the text by itself.</param>
public sealed record SectionPage(Guid ProgramId, int Number, string? Code, Guid? Stamp, string Title, string? After, IReadOnlyList<string>? Columns, bool ListsDuties,
    string? Shows,
    SectionForm Form)
{
    public string Back => $"/programs/{ProgramId}/editions/{Number}";
}
