using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Programs;
using MentoringPortal.Domain.Schools;

namespace MentoringPortal.Domain.RoadMaps;

/// <summary>State of a road map.</summary>
public enum RoadMapState
{
    Draft,
    InForce,
}

/// <summary>«Дорожная карта» of a program for one school year: points with terms, whose state is marked as the year goes.</summary>
[DisplayName("Дорожная карта")]
public sealed class RoadMap : SchoolEntity
{
    /// <summary>Points of a year.</summary>
    public const int MostItems = 150;

    private readonly List<RoadMapItem> _items = [];

    private RoadMap() { }

    private RoadMap(Guid programId, int year, string title)
    {
        ProgramId = programId;
        Year = year;
        Title = title;
    }

    public Guid ProgramId { get; private set; }

    /// <summary>Calendar year of its September.</summary>
    [DisplayName("Учебный год")]
    public int Year { get; private set; }

    [DisplayName("Название")]
    public string Title { get; private set; } = "";

    [DisplayName("Состояние")]
    public RoadMapState State { get; private set; }

    public Guid? OrderId { get; private set; }

    /// <summary>«от 01.09.2026 № 29.2».</summary>
    [DisplayName("Утверждена приказом")]
    public string? ApprovedBy { get; private set; }

    /// <summary>The road map of the year before that it was copied from.</summary>
    public Guid? CopiedFromId { get; private set; }

    /// <summary>Who agreed it outside the school (S1-29): «Управление образования, письмо № 14».</summary>
    [DisplayName("Согласована в муниципалитете")]
    public string? MunicipalMark { get; private set; }

    [DisplayName("Когда согласована")]
    public DateOnly? MunicipalOn { get; private set; }

    /// <summary>Its points; their sequence is told by their positions.</summary>
    public IReadOnlyList<RoadMapItem> Items => _items;

    /// <summary>The points in their sequence.</summary>
    public IEnumerable<RoadMapItem> InOrder => _items.OrderBy(i => i.Position);

    public AcademicYear AcademicYear => new(Year);

    /// <summary>Lays the points of a program on a year.</summary>
    public static RoadMap Of(Guid programId, int year, ProgramDefinition program)
    {
        var map = new RoadMap(programId, year, program.RoadMap?.Title ?? "Дорожная карта реализации программы наставничества");
        foreach (var source in program.RoadMap?.Items ?? [])
        {
            var item = new RoadMapItem(map._items.Count + 1);
            item.Word(program.Phases.First(p => p.Code == source.Phase).Title, source.Block, source.Title, source.Content is { } lines ? string.Join('\n', lines) : null,
                Texts.OrNull(source.Responsible), source.Result);
            item.Answer((source.Roles ?? []).Aggregate(SchoolRole.None, (all, r) => all | r.ToSchoolRole()), []);
            item.Lay(source.Months.Select(m => RoadMapTerm.Span(year, m[0], m[1])));
            map._items.Add(item);
        }

        return map;
    }

    /// <summary>The same points a year or more later, without marks.</summary>
    public RoadMap CopyTo(int year)
    {
        var map = new RoadMap(ProgramId, year, Title) { CopiedFromId = Id };
        foreach (var source in InOrder)
        {
            var item = new RoadMapItem(map._items.Count + 1);
            item.Word(source.Phase, source.Block, source.Title, source.Content, source.ResponsibleWords, source.Result);
            item.Answer(source.Roles, source.PeopleIds);
            item.Lay(source.Occurrences.OrderBy(o => o.Number)
                .Select(o => RoadMapTerm.Shift(new(o.FromOn, o.OriginalDueOn ?? o.DueOn), year - Year)));
            map._items.Add(item);
        }

        return map;
    }

    /// <summary>Adds a point at the end.</summary>
    public Result<RoadMapItem> Add(RoadMapItemCard card)
    {
        if (Closed is { } closed) return closed;

        if (_items.Count >= MostItems) return new RuleViolation($"В дорожной карте не больше {MostItems} пунктов");

        var item = new RoadMapItem(_items.Count + 1);
        if (item.Describe(card, Year) is { Count: > 0 } wrong) return wrong.ToList();

        _items.Add(item);
        return item;
    }

    /// <summary>«Внеплановый пункт»: adds one to an approved road map, with its reason; it has a term and somebody who answers for it at once.</summary>
    public Result<RoadMapItem> AddUnplanned(RoadMapItemCard card, string? reason)
    {
        if (State != RoadMapState.InForce) return new RuleViolation("Дорожная карта ещё не утверждена: добавьте обычный пункт");

        if (_items.Count >= MostItems) return new RuleViolation($"В дорожной карте не больше {MostItems} пунктов");

        var item = new RoadMapItem(_items.Count == 0 ? 1 : _items.Max(i => i.Position) + 1);
        List<RuleViolation> violations = [.. item.Describe(card, Year)];
        Texts.Require(violations, reason, nameof(RoadMapItem.UnplannedBecause), "Напишите, почему пункт добавлен после утверждения", 500);
        if (violations.Count == 0)
        {
            if (item.Occurrences.Count == 0) violations.Add(new RuleViolation("Укажите срок", nameof(card.Terms)));
            if (!item.HasResponsible) violations.Add(new RuleViolation("Назовите, кто отвечает: роль или людей", nameof(card.Roles)));
        }

        if (violations.Count > 0) return violations;

        item.AddedBecause(reason!.Trim());
        _items.Add(item);
        return item;
    }

    /// <summary>Words a point of the draft anew.</summary>
    public IReadOnlyList<RuleViolation> Rewrite(RoadMapItem item, RoadMapItemCard card) => Closed is { } closed ? [closed] : item.Describe(card, Year);

    /// <summary>Takes a point out of the draft; the rest is counted anew.</summary>
    public RuleViolation? Remove(RoadMapItem item)
    {
        if (Closed is { } closed) return closed;

        _items.Remove(item);
        var position = 0;
        foreach (var left in InOrder.ToList()) left.MoveTo(++position);
        return null;
    }

    /// <summary>Moves a point one place; at an end it stays.</summary>
    public RuleViolation? Move(RoadMapItem item, bool up)
    {
        if (Closed is { } closed) return closed;

        if (_items.Find(i => i.Position == item.Position + (up ? -1 : 1)) is not { } other) return null;

        var place = item.Position;
        item.MoveTo(other.Position);
        other.MoveTo(place);
        return null;
    }

    /// <summary>What keeps it from being approved, in words: points without responsible or term, dates left from an earlier year.</summary>
    public IReadOnlyList<string> Gaps =>
    [
        .. _items.Count == 0 ? ["в дорожной карте нет ни одного пункта"] : Array.Empty<string>(),
        .. InOrder.Where(i => i.Gap is not null).GroupBy(i => i.Gap!).Select(g => $"{g.Key}: {Numbers(g)}"),
        .. InOrder.Select(i => (Item: i, Date: i.StaleDate(Year))).Where(x => x.Date is not null)
            .Select(x => $"в пункте {x.Item.Position} осталась дата прежнего года: «{x.Date}»"),
    ];

    /// <summary>The signed order puts it in force; null for an order of before the portal.</summary>
    public RuleViolation? Approve(string? reference, Guid? orderId)
    {
        if (State != RoadMapState.Draft) return new RuleViolation("Дорожная карта уже утверждена");

        if (Gaps is { Count: > 0 } gaps) return new RuleViolation("Утвердить нельзя: " + string.Join("; ", gaps));

        (State, OrderId, ApprovedBy) = (RoadMapState.InForce, orderId, reference);
        return null;
    }

    /// <summary>Approved on paper before the portal.</summary>
    public IReadOnlyList<RuleViolation> TakeOver(string? number, DateOnly? on, DateOnly today)
    {
        var violations = new List<RuleViolation>();
        Texts.Require(violations, DocumentNumber.Clean(number), "Number", "Укажите номер приказа, которым утверждена дорожная карта", 30);
        if (on is null)
        {
            violations.Add(new RuleViolation("Укажите дату приказа", "On"));
        }
        else if (on > today)
        {
            violations.Add(new RuleViolation("Дата приказа в будущем", "On"));
        }
        else if (on < new DateOnly(Year, 1, 1))
        {
            violations.Add(new RuleViolation("Дата приказа раньше учебного года дорожной карты: проверьте год", "On"));
        }

        if (violations.Count == 0 && Approve(DocumentNumber.Reference(DocumentNumber.Clean(number), on), null) is { } refused) violations.Add(refused);

        return violations;
    }

    /// <summary>The order is cancelled: a draft again. Marks stay.</summary>
    public void Withdraw() => (State, OrderId, ApprovedBy) = (RoadMapState.Draft, null, null);

    /// <summary>Remembers who agreed it outside the school.</summary>
    public IReadOnlyList<RuleViolation> AgreeOutside(string? mark, DateOnly? on, DateOnly today)
    {
        var violations = new List<RuleViolation>();
        Texts.Require(violations, mark, "Mark", "Укажите, кто согласовал: «Управление образования, письмо № 14»", 300);
        if (on is null)
        {
            violations.Add(new RuleViolation("Укажите дату согласования", "On"));
        }
        else if (on > today)
        {
            violations.Add(new RuleViolation("Дата согласования в будущем", "On"));
        }

        if (violations.Count == 0) (MunicipalMark, MunicipalOn) = (mark!.Trim(), on);

        return violations;
    }

    /// <summary>Marks a term of a point of an approved road map.</summary>
    public IReadOnlyList<RuleViolation> Mark(RoadMapOccurrence occurrence, OccurrenceMark mark, DateOnly today) =>
        State != RoadMapState.InForce ? [new RuleViolation("Отмечают пункты утверждённой дорожной карты: сначала утвердите её")] : occurrence.Mark(mark, Year, today);

    /// <summary>The point of an order that approves it; «дорожную карту «Дорожная карта внедрения …»» would say it twice.</summary>
    public string OrderPoint
    {
        get
        {
            const string Kind = "Дорожная карта ";
            var named = Title.StartsWith(Kind, StringComparison.OrdinalIgnoreCase) ? Title[Kind.Length..] : $"«{Title}»";
            return $"Утвердить дорожную карту {named} на {AcademicYear} учебный год (приложение)";
        }
    }

    private RuleViolation? Closed => State == RoadMapState.Draft ? null
        : new RuleViolation("Дорожная карта утверждена и не меняется: пункты можно отметить, перенести или отменить с причиной, новый – добавить как внеплановый");

    private static string Numbers(IEnumerable<RoadMapItem> items)
    {
        var numbers = items.Select(i => i.Position).ToList();
        return (numbers.Count == 1 ? "пункт " : "пункты ") + string.Join(", ", numbers);
    }
}
