using System.ComponentModel;
using MentoringPortal.Domain.Events;
using MentoringPortal.Domain.Language;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Web.Infrastructure.Components;
using MentoringPortal.Web.Infrastructure.Lists;

namespace MentoringPortal.Web.Features.Events;

/// <summary>Filter of the list, kept in the address.</summary>
public sealed class EventFilter : ListFilter
{
    /// <summary>Calendar year of the September; null: this academic year.</summary>
    public int? Year { get; set; }

    public EventKind? Kind { get; set; }

    public EventContour? Contour { get; set; }

    /// <summary>Events of the year are left out.</summary>
    public bool Narrows => Kind is not null || Contour is not null || Q is not null;
}

/// <summary>An event in the list.</summary>
public sealed record EventRow(Guid Id, EventKind Kind, EventContour Contour, string Title, DateOnly On, TimeOnly? At, string? Place, string? Guests, RussianName Responsible,
    int Participants, string? CancelledBecause, string? Result, string? Held, int? Attended, DateOnly? ReportedOn, string? Partner)
{
    public string Status(DateOnly today) => CancelledBecause is not null ? "отменено" : ReportedOn is not null ? "проведено"
        : On < today ? "нет отчёта" : On == today ? "сегодня" : "впереди";

    public string StatusKind(DateOnly today) =>
        CancelledBecause is not null ? "draft" : ReportedOn is not null ? "ok" : On < today ? "late" : On == today ? "wait" : "info";

    /// <summary>«Мастер-класс, внутри школы»; the kind is left out where the title begins with it.</summary>
    public string KindWords => Title.StartsWith(Kind.Label(), StringComparison.OrdinalIgnoreCase) ? Contour.Brief() : $"{Kind.Label()}, {Contour.Brief()}";

    /// <summary>«28.08.2026, 14:00».</summary>
    public string When => RussianDate.Short(On) + (At is { } at ? $", {at:HH\\:mm}" : "");

    /// <summary>«24 человека; гости: …».</summary>
    public string People => string.Join("; ", new[]
    {
        Participants == 0 ? null : RussianPlural.Of(Participants, "человек", "человека", "человек"),
        Partner is null ? null : $"партнёр: {Partner}", Guests is null ? null : $"гости: {Guests}",
    }.OfType<string>().DefaultIfEmpty("–"));

    /// <summary>The mini-report in brief; null where the event lies ahead.</summary>
    public string? Outcome(DateOnly today) => CancelledBecause is { } why ? $"отменено: {why}"
        : ReportedOn is not null ? (Result ?? Held)?.TrimEnd('.') + (Attended is { } n ? $". Было {RussianPlural.Of(n, "человек", "человека", "человек")}" : "")
        : On < today ? "отчёта нет" : null;
}

/// <summary>Events of an academic year.</summary>
public sealed record EventsPage(PageOf<EventRow> List, EventFilter Filter, AcademicYear Year, IReadOnlyList<Choice> Years, bool MayWrite, bool SeesAll, DateOnly Today);

/// <summary>One event.</summary>
/// <param name="People">Those who take part, in the order of their names.</param>
public sealed record EventPage(SchoolEvent Event, EventRow Row, IReadOnlyList<string> People, bool MayWrite, bool MayReport, DateOnly Today)
{
    /// <summary>What is next, or that nothing is.</summary>
    public string Next => Row switch
    {
        { CancelledBecause: not null } => "Мероприятие отменено, ничего не требуется.",
        { ReportedOn: not null } => "Отчёт написан, больше ничего не требуется.",
        _ when Row.On > Today => $"Мероприятие впереди: {Row.When}.",
        _ when Row.On == Today => "Мероприятие сегодня.",
        _ => MayReport ? "Напишите отчёт: что прошло и сколько было людей." : PhraseEnd.Stop($"Отчёт пишет {Row.Responsible.SurnameWithInitials}"),
    };

    /// <summary>The point of the road map that it carries out; null: none.</summary>
    public PageLink? Point { get; init; }

    /// <summary>The partner it names, without an address for those who do not read the register; null: none.</summary>
    public PageLink? Partner { get; init; }
}

/// <summary>An event as typed.</summary>
public sealed class EventForm
{
    [DisplayName("Вид")]
    public EventKind? Kind { get; set; }

    [DisplayName("Для кого")]
    public EventContour? Contour { get; set; }

    [DisplayName("Название")]
    public string? Title { get; set; }

    [DisplayName("Дата")]
    public DateOnly? On { get; set; }

    [DisplayName("Начало")]
    public TimeOnly? At { get; set; }

    [DisplayName("Место")]
    public string? Place { get; set; }

    [DisplayName("Что запланировано")]
    public string? Content { get; set; }

    [DisplayName("Гости и партнёры")]
    public string? Guests { get; set; }

    [DisplayName("Кто отвечает")]
    public Guid? ResponsibleId { get; set; }

    [DisplayName("Участники")]
    public List<Guid> People { get; set; } = [];

    [DisplayName("Пункт дорожной карты")]
    public Guid? TermId { get; set; }

    [DisplayName("Партнёр")]
    public Guid? PartnerId { get; set; }

    public EventCard Card => new(Kind, Contour, Title, On, At, Place, Content, Guests, ResponsibleId) { TermId = TermId, PartnerId = PartnerId };

    public static EventForm Of(SchoolEvent e) => new()
    {
        Kind = e.Kind,
        Contour = e.Contour,
        Title = e.Title,
        On = e.On,
        At = e.At,
        Place = e.Place,
        Content = e.Content,
        Guests = e.Guests,
        ResponsibleId = e.ResponsibleId,
        TermId = e.TermId,
        PartnerId = e.PartnerId,
        People = [.. e.Participants.Select(p => p.PersonId)],
    };
}

/// <summary>The form of an event.</summary>
/// <param name="Id">Null for a new one.</param>
/// <param name="People">Whom to tick: mentors and mentees of the pairs at work, then everybody else.</param>
public sealed record EventFormPage(Guid? Id, Guid? Version, EventForm Form, IReadOnlyList<Choice> Staff, IReadOnlyList<Choice> People)
{
    /// <summary>Terms of points of the road maps in force that the event may carry out; empty: there is none.</summary>
    public IReadOnlyList<Choice> Terms { get; init; } = [];

    /// <summary>Partners of the school to choose from; empty: there is none.</summary>
    public IReadOnlyList<Choice> Partners { get; init; } = [];

    public string Back => Id is { } id ? $"/events/{id}" : "/events";

    public static IReadOnlyList<Choice> Kinds { get; } = [Choice.None(), .. Choice.OfEnum<EventKind>(k => k.Label())];

    public static IReadOnlyList<Choice> Contours { get; } = Choice.OfEnum<EventContour>(c => c.Label());
}

/// <summary>The mini-report as typed.</summary>
public sealed class EventReportForm
{
    [DisplayName("Как прошло")]
    public string? Held { get; set; }

    [DisplayName("Результат")]
    public string? Result { get; set; }

    [DisplayName("Предложения")]
    public string? Suggestions { get; set; }

    [DisplayName("Сколько было человек")]
    public int? Attended { get; set; }

    [DisplayName("Ссылка на публикацию")]
    public string? Link { get; set; }

    public EventReport Report => new(Held, Result, Suggestions, Attended, Link);
}

/// <summary>The form of the mini-report.</summary>
public sealed record EventReportPage(Guid Id, Guid Version, string Title, EventReportForm Form);

/// <summary>Why an event is cancelled, as typed.</summary>
public sealed class EventCancellationForm
{
    [DisplayName("Причина")]
    public string? Reason { get; set; }
}

/// <summary>The form that cancels an event.</summary>
public sealed record EventCancellationPage(Guid Id, Guid Version, string Title, EventCancellationForm Form);
