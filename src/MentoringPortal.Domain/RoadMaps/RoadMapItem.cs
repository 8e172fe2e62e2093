using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Schools;

namespace MentoringPortal.Domain.RoadMaps;

/// <summary>A point as typed.</summary>
/// <param name="Phase">Heading of the stage, in the program's words.</param>
/// <param name="Content">One a line.</param>
/// <param name="ResponsibleWords">As the paper names them: «Администрация, проектная группа».</param>
/// <param name="Roles">Whose point it is by role.</param>
/// <param name="PeopleIds">Whose point it is by name.</param>
/// <param name="Terms">One a line: months or days.</param>
public sealed record RoadMapItemCard(string? Phase, string? Block, string? Title, string? Content, string? ResponsibleWords, SchoolRole Roles, IReadOnlyList<Guid> PeopleIds,
    string? Result, string? Terms);

/// <summary>«Пункт дорожной карты».</summary>
[DisplayName("Пункт дорожной карты")]
public sealed class RoadMapItem : SchoolEntity
{
    /// <summary>Roles that a point may be given to.</summary>
    public const SchoolRole RolesToChoose = (SchoolRole)(-1) & ~SchoolRole.SystemAdministrator;

    private readonly List<RoadMapOccurrence> _occurrences = [];

    private readonly List<RoadMapResponsible> _people = [];

    private RoadMapItem() { }

    internal RoadMapItem(int position) => Position = position;

    public Guid RoadMapId { get; private set; }

    /// <summary>Number of the point, from 1.</summary>
    [DisplayName("Номер")]
    public int Position { get; private set; }

    [DisplayName("Этап")]
    public string Phase { get; private set; } = "";

    [DisplayName("Блок")]
    public string? Block { get; private set; }

    [DisplayName("Мероприятие")]
    public string Title { get; private set; } = "";

    [DisplayName("Содержание")]
    public string? Content { get; private set; }

    [DisplayName("Ответственные")]
    public string? ResponsibleWords { get; private set; }

    [DisplayName("Ответственные по роли")]
    public SchoolRole Roles { get; private set; }

    /// <summary>People who answer for it by name.</summary>
    public IReadOnlyList<RoadMapResponsible> People => _people;

    /// <summary>Their keys.</summary>
    public IReadOnlyList<Guid> PeopleIds => [.. _people.Select(p => p.PersonId)];

    [DisplayName("Ожидаемый результат")]
    public string? Result { get; private set; }

    /// <summary>Why it was added after the approval; null: the approved road map foresees it.</summary>
    [DisplayName("Почему добавлен")]
    public string? UnplannedBecause { get; private set; }

    /// <summary>Its terms in their sequence.</summary>
    public IReadOnlyList<RoadMapOccurrence> Occurrences => _occurrences;

    /// <summary>Somebody answers for it: a role or a person. Words alone reach nobody.</summary>
    public bool HasResponsible => Roles != SchoolRole.None || _people.Count > 0;

    /// <summary>What is missing for the approval, in words; null when nothing is.</summary>
    public string? Gap => (HasResponsible, _occurrences.Count > 0) switch
    {
        (true, true) => null,
        (false, true) => "нет ответственного",
        (true, false) => "нет срока",
        (false, false) => "нет ответственного и срока",
    };

    /// <summary>A date of an earlier year in the texts of the point, after a copy.</summary>
    public string? StaleDate(int year) => new[] { Title, Content, Result, ResponsibleWords, Block }.Select(t => RoadMapTerm.StaleDate(t, year)).FirstOrDefault(d => d is not null);

    internal IReadOnlyList<RuleViolation> Describe(RoadMapItemCard card, int year)
    {
        var violations = new List<RuleViolation>();
        Texts.Require(violations, card.Phase, nameof(card.Phase), "Укажите этап", 300);
        Texts.Limit(violations, card.Block, nameof(card.Block), 300);
        Texts.Require(violations, card.Title, nameof(card.Title), "Напишите, что за мероприятие", 1000);
        Texts.Limit(violations, card.Content, nameof(card.Content), 4000);
        Texts.Limit(violations, card.ResponsibleWords, nameof(card.ResponsibleWords), 500);
        Texts.Limit(violations, card.Result, nameof(card.Result), 2000);
        if (card.PeopleIds.Count > 30) violations.Add(new RuleViolation("Ответственных по имени не больше 30: назовите роль", nameof(card.PeopleIds)));
        var terms = RoadMapTerm.Read(card.Terms, year, nameof(card.Terms));
        violations.AddRange(terms.Violations);
        if (violations.Count > 0) return violations;

        (Phase, Block, Title, Content) = (card.Phase!.Trim(), Texts.OrNull(card.Block), card.Title!.Trim(), Texts.OrNull(card.Content));
        (ResponsibleWords, Result) = (Texts.OrNull(card.ResponsibleWords), Texts.OrNull(card.Result));
        Answer(card.Roles & RolesToChoose, card.PeopleIds);
        if (!_occurrences.Select(o => o.Span).SequenceEqual(terms.Value)) Lay(terms.Value);
        return [];
    }

    // Who stays keeps the own row, so that the history tells only who came and went.
    internal void Answer(SchoolRole roles, IEnumerable<Guid> people)
    {
        var named = people.Distinct().ToList();
        Roles = roles;
        _people.RemoveAll(p => !named.Contains(p.PersonId));
        _people.AddRange(named.Where(n => _people.TrueForAll(p => p.PersonId != n)).Select(n => new RoadMapResponsible(n)).ToList());
    }

    internal void Lay(IEnumerable<RoadMapSpan> spans)
    {
        _occurrences.Clear();
        _occurrences.AddRange(spans.Select((s, i) => new RoadMapOccurrence(i + 1, s)));
    }

    internal void AddedBecause(string reason) => UnplannedBecause = reason;

    internal void MoveTo(int position) => Position = position;

    internal void Word(string phase, string? block, string title, string? content, string? responsible, string? result) =>
        (Phase, Block, Title, Content, ResponsibleWords, Result) = (phase, block, title, content, responsible, result);
}

/// <summary>«Ответственный за пункт дорожной карты», by name.</summary>
[DisplayName("Ответственный за пункт дорожной карты")]
public sealed class RoadMapResponsible : SchoolEntity
{
    private RoadMapResponsible() { }

    internal RoadMapResponsible(Guid personId) => PersonId = personId;

    public Guid ItemId { get; private set; }

    public Guid PersonId { get; private set; }
}
