using System.ComponentModel;
using MentoringPortal.Documents;
using MentoringPortal.Domain.Language;
using MentoringPortal.Domain.Programs;
using MentoringPortal.Web.Features.Documents;
using MentoringPortal.Web.Infrastructure.Components;
using MentoringPortal.Web.Infrastructure.Lists;
using SchoolProgram = MentoringPortal.Domain.Programs.Program;

namespace MentoringPortal.Web.Features.Programs;

/// <summary>Filter of the list of programs.</summary>
public sealed class ProgramFilter : ListFilter;

/// <summary>A program in the list.</summary>
/// <param name="InForce">Number of the edition in force.</param>
/// <param name="Draft">Number of the draft; only whoever reads drafts gets it.</param>
/// <param name="Mentees">Mentees who take part now.</param>
public sealed record ProgramRow(Guid Id, string Title, int FirstYear, int TermMonths, bool IsUsual, int? InForce, string? ApprovedBy, int? Draft, int Mentees)
{
    public string Years => SchoolProgram.Years(FirstYear, TermMonths);
}

/// <summary>The list of programs.</summary>
public sealed record ProgramsPage(PageOf<ProgramRow> List, bool MayWrite);

/// <summary>An edition in the list of a program.</summary>
public sealed record EditionRow(int Number, EditionState State, string? Reason, string? ApprovedBy, DateOnly? InForceOn, Guid? OrderId);

/// <summary>Who holds a post.</summary>
public sealed record PostRow(string Title, RussianName? Name, Guid? PersonId, DateOnly? FromOn, DateOnly? ToOn, Guid? OrderId);

/// <summary>The page of a program.</summary>
/// <param name="OrderId">The order under way that approves the draft.</param>
public sealed record ProgramPage(SchoolProgram Program, string Years, IReadOnlyList<EditionRow> Editions, IReadOnlyList<PostRow> Posts, Guid? OrderId, bool IsWithDirector,
    bool MayWrite,
    bool SeesDrafts, bool MaySign, IReadOnlyList<SummaryRow> Facts, HistoryModel? History)
{
    /// <summary>Mentees who take part by an earlier edition than that in force.</summary>
    public int Behind { get; init; }

    public EditionRow? Draft => Editions.FirstOrDefault(e => e.State == EditionState.Draft);

    public EditionRow? InForce => Editions.FirstOrDefault(e => e.State == EditionState.InForce);

    public string UrlOf(int number) => $"/programs/{Program.Id}/editions/{number}";
}

/// <summary>A section as shown.</summary>
public sealed record SectionView(string Code, string Title, int Level, Guid Stamp, IReadOnlyList<Block> Blocks);

/// <summary>The text of an edition.</summary>
/// <param name="CanEdit">A draft, not with the director, before somebody who may write.</param>
public sealed record EditionPage(Guid ProgramId, string Title, string Years, ProgramEdition Edition, IReadOnlyList<SectionView> Sections, bool CanEdit, bool IsWithDirector,
    bool HasEarlier,
    bool IsOnly)
{
    public string Url => $"/programs/{ProgramId}/editions/{Edition.Number}";
}

/// <summary>What differs in a section.</summary>
/// <param name="What">«изменено», «добавлено», «исключено».</param>
public sealed record SectionChange(string Title, string What, IReadOnlyList<DraftChange> Lines);

/// <summary>What an edition changes.</summary>
public sealed record EditionChangesPage(Guid ProgramId, string Title, int Number, int Earlier, IReadOnlyList<SectionChange> Changes);

/// <summary>Which program new pairs work by.</summary>
public sealed class UsualProgramForm
{
    [DisplayName("Основная программа")]
    public Guid? ProgramId { get; set; }
}

/// <summary>The settings of programs.</summary>
public sealed record UsualProgramPage(IReadOnlyList<Choice> Programs, UsualProgramForm Form);
