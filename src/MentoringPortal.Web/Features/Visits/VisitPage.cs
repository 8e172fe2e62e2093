using MentoringPortal.Domain.Language;
using MentoringPortal.Domain.Visits;
using MentoringPortal.Web.Features.Mentorships;
using MentoringPortal.Web.Infrastructure.Components;
using MentoringPortal.Web.Infrastructure.Lists;

namespace MentoringPortal.Web.Features.Visits;

/// <summary>Which sheets the list shows.</summary>
public sealed class VisitFilter : ListFilter
{
    public VisitState? State { get; set; }

    /// <summary>Of one pair.</summary>
    public Guid? Pair { get; set; }

    public static IReadOnlyList<Choice> States { get; } = Choice.OfEnum<VisitState>(s => s.Label());
}

/// <summary>A sheet in a list.</summary>
public sealed record VisitRow(Guid Id, DateOnly On, VisitKind Kind, string ClassName, string Subject, string Topic, RussianName Visitor, RussianName Visited, VisitState State);

/// <summary>The list of sheets.</summary>
/// <param name="Pair">The pair of the filter.</param>
/// <param name="MayWrite">A new sheet may be begun.</param>
public sealed record VisitListPage(PageOf<VisitRow> List, VisitFilter Filter, PairHead? Pair, bool MayWrite);

/// <summary>Whose lesson it was, where several pairs may be meant.</summary>
public sealed record VisitPairsPage(IReadOnlyList<Choice> Pairs);

/// <summary>One sheet.</summary>
/// <param name="Note">The visitor's own note; null for everybody else.</param>
public sealed record VisitPage(LessonVisit Visit, VisitFormDefinition Form, RussianName Visitor, RussianName Visited, IReadOnlyList<SummaryRow> Facts, string? Note,
    bool MayEdit, bool MayShare, bool MayAcknowledge, HistoryModel? History)
{
    /// <summary>What is next, or that nothing is.</summary>
    public string Next => Visit.State switch
    {
        VisitState.Draft when StandsStill is { } still => $"Это черновик: его видите только вы. {still}. Показать лист можно, когда пара снова заработает.",
        VisitState.Draft => "Это черновик: его видите только вы. Когда лист готов, покажите его.",
        VisitState.Shared when MayAcknowledge => "Прочитайте лист и отметьте, что ознакомлены. Это не значит, что вы со всем согласны.",
        VisitState.Shared => PhraseEnd.Stop($"Лист ждёт ознакомления: {Visited.SurnameWithInitials}"),
        VisitState.Acknowledged => "С листом ознакомлены, больше ничего не требуется.",
    };

    /// <summary>Why the pair does not work now; null while it does.</summary>
    public string? StandsStill { get; init; }

    /// <summary>Where what was seen is kept as a difficulty or a strength of the mentee; null: not by the actor.</summary>
    public string? KnownHref { get; init; }

    /// <summary>The lines with their scores: «2», «1 – на итог осталось три минуты».</summary>
    public IEnumerable<SummaryRow> Scores => Visit.Lines.Select(l => new SummaryRow(l.Text, (l.Points, l.Remark) switch
    {
        ({ } points, { } remark) => $"{points}\u00a0– {remark}",
        ({ } points, null) => $"{points}",
        (null, { } remark) => remark,
        (null, null) => "без оценки",
    }));

    /// <summary>«12 из 16»; null where a line is not scored.</summary>
    public string? Total => Visit.Total is { } total ? $"{total} из {Visit.Lines.Count * Form.Most}" : null;
}

/// <summary>The form of a sheet.</summary>
/// <param name="Visited">Whose lesson it is.</param>
/// <param name="Lines">What is scored.</param>
/// <param name="Controls">Controls of the mentee that the visit may be part of; empty where none is asked for.</param>
public sealed record VisitFormPage(RussianName Visited, VisitFormDefinition Definition, IReadOnlyList<string> Lines, IReadOnlyList<Choice> Controls, string Action,
    string Back, VisitForm Form)
{
    public Guid? VisitId { get; init; }

    public Guid? Version { get; init; }

    /// <summary>Key of the autosaved draft.</summary>
    public required string DraftKey { get; init; }

    /// <summary>Typed in from a paper sheet.</summary>
    public bool IsFromPaper { get; init; }

    /// <summary>The sheet is shown already: it is only saved.</summary>
    public bool IsShared { get; init; }

    /// <summary>Remarks or the rest of the head are filled in, so that their part is open.</summary>
    public bool HasRemarks => Form.Lines.Exists(l => !string.IsNullOrWhiteSpace(l.Remark));

    public IReadOnlyList<Choice> Points { get; } = [.. Definition.Scale.Select(s => new Choice($"{s.Points}", $"{s.Points}")), new("", "нет")];

    public static IReadOnlyList<Choice> Kinds { get; } = Choice.OfEnum<VisitKind>(k => k.Label());
}
