using System.ComponentModel;
using MentoringPortal.Domain.Language;
using MentoringPortal.Domain.RoadMaps;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Web.Infrastructure.Components;
using MentoringPortal.Web.Infrastructure.Lists;

namespace MentoringPortal.Web.Features.RoadMaps;

/// <summary>Which road maps the list shows.</summary>
public sealed class RoadMapFilter : ListFilter;

/// <summary>A new road map as typed.</summary>
public sealed class NewRoadMapForm
{
    [DisplayName("Программа")]
    public Guid? ProgramId { get; set; }

    [DisplayName("Учебный год")]
    public int? Year { get; set; }
}

/// <summary>The year to which a road map is copied.</summary>
public sealed class CopyRoadMapForm
{
    [DisplayName("На какой учебный год")]
    public int? Year { get; set; }
}

/// <summary>A point as typed.</summary>
public sealed class RoadMapItemForm
{
    [DisplayName("Этап")]
    public string? Phase { get; set; }

    [DisplayName("Блок")]
    public string? Block { get; set; }

    [DisplayName("Мероприятие")]
    public string? Title { get; set; }

    [DisplayName("Содержание")]
    public string? Content { get; set; }

    [DisplayName("Сроки")]
    public string? Terms { get; set; }

    [DisplayName("Ответственные, как в документе")]
    public string? ResponsibleWords { get; set; }

    [DisplayName("Ответственные по роли")]
    public List<SchoolRole> Roles { get; set; } = [];

    [DisplayName("Ответственные люди")]
    public List<Guid> PeopleIds { get; set; } = [];

    [DisplayName("Ожидаемый результат")]
    public string? Result { get; set; }

    /// <summary>Why the point is added after the approval.</summary>
    [DisplayName("Почему добавлен")]
    public string? UnplannedBecause { get; set; }

    public static IReadOnlyList<Choice> RoleChoices { get; } =
        [.. SchoolRoleLabels.All.Where(r => (r & RoadMapItem.RolesToChoose) != 0).Select(r => new Choice(r.ToString(), r.Label()))];

    public RoadMapItemCard Card =>
        new(Phase, Block, Title, Content, ResponsibleWords, Roles.Aggregate(SchoolRole.None, (all, r) => all | r), PeopleIds, Result, Terms);

    public static RoadMapItemForm Of(RoadMapItem item) => new()
    {
        Phase = item.Phase,
        Block = item.Block,
        Title = item.Title,
        Content = item.Content,
        Terms = string.Join('\n', item.Occurrences.OrderBy(o => o.Number).Select(o => RoadMapTerm.Typed(o.Span))),
        ResponsibleWords = item.ResponsibleWords,
        Roles = [.. item.Roles.Each()],
        PeopleIds = [.. item.PeopleIds],
        Result = item.Result,
    };
}

/// <summary>A mark on a term as typed.</summary>
public sealed class OccurrenceForm
{
    [DisplayName("Отметка")]
    public OccurrenceState? State { get; set; }

    [DisplayName("День выполнения или новый срок")]
    public DateOnly? On { get; set; }

    [DisplayName("Чем подтверждается или причина")]
    public string? Note { get; set; }

    public OccurrenceMark Mark => new(State, On, Note);
}

/// <summary>An order of before the portal as typed.</summary>
public sealed class RoadMapTakeOverForm
{
    [DisplayName("Номер приказа")]
    public string? Number { get; set; }

    [DisplayName("Дата приказа")]
    public DateOnly? On { get; set; }
}

/// <summary>Who agreed it outside the school, as typed.</summary>
public sealed class MunicipalForm
{
    [DisplayName("Кто согласовал")]
    public string? Mark { get; set; }

    [DisplayName("Когда")]
    public DateOnly? On { get; set; }
}

/// <summary>A road map in the list.</summary>
public sealed record RoadMapRow(Guid Id, string Program, int Year, RoadMapState State, int Terms, int Settled, int Overdue)
{
    public string Words => $"{new AcademicYear(Year)} учебный год";
}

/// <summary>The list of road maps.</summary>
public sealed record RoadMapsPage(PageOf<RoadMapRow> List, bool MayWrite);

/// <summary>Choice of a program and a year.</summary>
public sealed record NewRoadMapPage(IReadOnlyList<Choice> Programs, IReadOnlyList<Choice> Years, NewRoadMapForm Form);

/// <summary>A term of a point as shown.</summary>
public sealed record TermView(Guid Id, RoadMapSpan Span, OccurrenceState State, bool Overdue, string? Words)
{
    public string Status => Overdue ? "Просрочено" : State.Label();

    public string Kind => Overdue ? "late" : State switch { OccurrenceState.Done => "ok", OccurrenceState.Cancelled => "done", OccurrenceState.Postponed => "wait", _ => "draft" };

    public string Term => RoadMapTerm.Words(Span);

    /// <summary>«29.09.2026: протокол № 3»: what is marked, beside the state that says «выполнено» already.</summary>
    public string? Mark => Words is { } words && words.StartsWith(Status, StringComparison.Ordinal) ? words[Status.Length..].TrimStart(' ', ':') : Words;
}

/// <summary>A point as shown.</summary>
public sealed record ItemView(Guid Id, int Position, string Phase, string? Block, string Title, string? Content, string Responsible, string? People, string? Result,
    IReadOnlyList<TermView> Terms, bool MayMark, bool IsMine)
{
    /// <summary>Why it was added after the approval; null: it was foreseen.</summary>
    public string? UnplannedBecause { get; init; }

    /// <summary>Its terms and marks in words, for the paper and the workbook.</summary>
    public string Period => Terms.Count == 0 ? "" : RussianSentence(string.Join(", ", Terms.Select(t => t.Term)));

    public string? Marks => Marked is { Count: > 0 } words ? string.Join('\n', words) : null;

    private List<string> Marked =>
        [.. Terms.Select(t => t.Words).Prepend(UnplannedBecause is { } because ? "Внеплановый пункт: " + because : null).OfType<string>()];

    private static string RussianSentence(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}

/// <summary>A road map with its points.</summary>
public sealed record RoadMapPage(RoadMap Map, string Program, IReadOnlyList<ItemView> Items, bool MayWrite, Guid? OrderInHand, bool MayReadOrders, bool Follows,
    DateOnly Today)
{
    public string Url => $"/roadmap/{Map.Id}";

    public bool IsDraft => Map.State == RoadMapState.Draft;

    public IEnumerable<IGrouping<string, ItemView>> Phases => Items.GroupBy(i => i.Phase);

    public int Terms => Items.Sum(i => i.Terms.Count);

    public int Settled => Items.Sum(i => i.Terms.Count(t => t.State is OccurrenceState.Done or OccurrenceState.Cancelled));

    public int Overdue => Items.Sum(i => i.Terms.Count(t => t.Overdue));

    public string Caption => $"{Map.AcademicYear} учебный год";

    public string Progress => $"{Settled} из {RussianPlural.Of(Terms, "срока", "сроков", "сроков")}" + (Overdue > 0 ? $", просрочено: {Overdue}" : "");
}

/// <summary>A point in its editor.</summary>
public sealed record RoadMapItemPage(Guid MapId, Guid? ItemId, Guid Version, string Caption, IReadOnlyList<string> Phases, IReadOnlyList<Choice> People, RoadMapItemForm Form)
{
    /// <summary>A point that is added to an approved road map.</summary>
    public bool IsUnplanned { get; init; }

    public string Back => $"/roadmap/{MapId}";
}

/// <summary>A term before its mark.</summary>
public sealed record OccurrencePage(Guid MapId, Guid Id, Guid Version, ItemView Item, TermView Term, IReadOnlyList<Choice> States, OccurrenceForm Form, string Back);

/// <summary>A road map before it is copied.</summary>
public sealed record CopyRoadMapPage(Guid MapId, string Title, string From, IReadOnlyList<Choice> Years, CopyRoadMapForm Form);

/// <summary>A road map approved on paper.</summary>
public sealed record RoadMapTakeOverPage(Guid MapId, Guid Version, string Title, IReadOnlyList<string> Gaps, RoadMapTakeOverForm Form);

/// <summary>The mark of the municipality.</summary>
public sealed record MunicipalPage(Guid MapId, Guid Version, string Title, MunicipalForm Form);

/// <summary>A term of the actor's own points.</summary>
public sealed record MyTerm(Guid MapId, Guid Id, int Position, string Title, string? Result, string Program, TermView Term);

/// <summary>What the actor answers for.</summary>
/// <param name="IsLate">Only what is past its day.</param>
public sealed record MyTermsPage(IReadOnlyList<MyTerm> Open, IReadOnlyList<MyTerm> Settled, bool Follows, bool IsLate);
