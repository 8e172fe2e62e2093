using MentoringPortal.Data.Reference;
using MentoringPortal.Domain.Language;
using MentoringPortal.Domain.Meetings;
using MentoringPortal.Web.Features.Mentorships;
using MentoringPortal.Web.Infrastructure.Components;
using MentoringPortal.Web.Infrastructure.Lists;

namespace MentoringPortal.Web.Features.Meetings;

/// <summary>Filter of the lists, kept in the address: only the page.</summary>
public sealed class MeetingFilter : ListFilter;

/// <summary>A meeting in a list.</summary>
/// <param name="WasAbsent">The reader is the mentee and was not there: the log is not shown.</param>
public sealed record MeetingRow(Guid Id, Guid Version, Guid UnitId, Guid? SeriesId, MeetingKind Kind, DateOnly On, TimeOnly At, int Minutes, string? Place, string? Agenda,
    MeetingStanding State, string? Reason, DateOnly? EarlierOn, TimeOnly? EarlierAt, int Moves, Guid? EntryId, bool WasAbsent)
{
    /// <summary>«Ким Е.А.», «Ким Е.А., Орлов Д.С.», for the mentee the mentor.</summary>
    public string With { get; set; } = "";

    /// <summary>The pair whose pages lead on from here.</summary>
    public Guid MentorshipId { get; set; }

    public bool IsOpen => State is MeetingStanding.Appointed or MeetingStanding.Moved;

    /// <summary>«вторник, 1 декабря, 15:00».</summary>
    public string When => $"{RussianDate.Weekday(On)}, {RussianDate.DayAndMonth(On)}, {Hour}";

    /// <summary>«15:00».</summary>
    public string Hour => $"{At:HH\\:mm}";

    /// <summary>«15:00–15:45».</summary>
    public string Hours => $"{Hour}\u2060–\u2060{At.AddMinutes(Minutes):HH\\:mm}";

    /// <summary>The address of a video call, where the place is one.</summary>
    public string? Link => Uri.TryCreate(Place, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http" ? uri.AbsoluteUri : null;

    /// <summary>How it stands on a day, in words.</summary>
    public string Status(DateOnly today) => IsOpen && On < today ? "не отмечена" : IsOpen && On == today ? "сегодня" : State.Label().ToLowerInvariant();

    /// <summary>Kind of the status for the page.</summary>
    public string StatusKind(DateOnly today) => State == MeetingStanding.Held ? "ok" : State == MeetingStanding.NotHeld ? "draft"
        : On < today ? "late" : On == today ? "wait" : "info";
}

/// <summary>A next step that nobody has looked at yet.</summary>
public sealed record OpenStep(Guid MeetingId, DateOnly On, string Text, DateOnly? CheckOn)
{
    /// <summary>«до 30.11.2026» or «со встречи 23.11.2026».</summary>
    public string Term => CheckOn is { } day ? $"проверить {RussianDate.Short(day)}" : $"со встречи {RussianDate.Short(On)}";
}

/// <summary>Meetings of a pair, or the own ones across pairs.</summary>
/// <param name="Pair">Null: all of the actor's own.</param>
/// <param name="ToClose">Their day has passed and nobody has said what came of them.</param>
/// <param name="Appoint">Where the mentor appoints the next one: a link for each unit; empty for everybody else.</param>
public sealed record MeetingsPage(PairHead? Pair, IReadOnlyList<MeetingRow> ToClose, IReadOnlyList<MeetingRow> Ahead, PageOf<MeetingRow> Past, IReadOnlyList<PageLink> Appoint,
    IReadOnlyList<OpenStep> Steps, bool IsMentee, DateOnly Today)
{
    public bool MayWrite => Appoint.Count > 0;

    public bool IsEmpty => ToClose.Count + Ahead.Count + Past.Rows.Count == 0;
}

/// <summary>One list of meetings on a page.</summary>
public sealed record MeetingRows(string Caption, IReadOnlyList<MeetingRow> Rows, DateOnly Today, bool MayWrite, bool WithNames);

/// <summary>One meeting.</summary>
/// <param name="Log">What came of it; null while it is open and where the reader was not there.</param>
/// <param name="Attendance">Of a group: «были: …; не было: …»; to the mentee only about the own presence.</param>
public sealed record MeetingPage(MeetingRow Row, MeetingLog? Log, DateOnly? CheckedOn, string? Attendance, bool MayWrite, bool IsMentee, DateOnly Today)
{
    /// <summary>What is next, or that nothing is.</summary>
    public string Next => Row.State switch
    {
        _ when Row.IsOpen => Row.On > Today ? $"Встреча назначена: {Row.When}." : MayWrite ? "Отметьте, состоялась ли встреча."
            : Row.On == Today ? $"Встреча сегодня в {Row.Hour}." : "Наставник отметит, состоялась ли встреча.",
        MeetingStanding.NotHeld => MayWrite ? "Встреча не состоялась. Назначьте другую, если она нужна." : "Встреча не состоялась, от вас ничего не требуется.",
        _ when MayWrite && Row.EntryId is null => "Встреча прошла. Запишите её в дневник.",
        _ when HasOpenStep => "Встреча прошла. Договорённость ждёт выполнения.",
        _ => "Встреча прошла, больше ничего не требуется.",
    };

    public bool HasOpenStep => Log?.NextStep is not null && CheckedOn is null;

    public string Pair => $"/mentorships/{Row.MentorshipId}";
}

/// <summary>The form of an appointment.</summary>
/// <param name="Id">Null for a new meeting.</param>
public sealed record MeetingFormPage(Guid? Id, Guid MentorshipId, string With, Guid? Version, MeetingForm Form, IReadOnlyList<OpenStep> Steps)
{
    public string Back => Id is { } id ? $"/meetings/{id}" : $"/mentorships/{MentorshipId}/meetings";

    public string Action => Id is { } id ? $"/meetings/{id}/edit" : Back;

    public static IReadOnlyList<Choice> Kinds { get; } = Choice.OfEnum<MeetingKind>(k => k.Label());

    public static IReadOnlyList<Choice> Templates { get; } = [Choice.None("без повестки"), .. AgendaCatalogue.All.Select(t => new Choice(t.Code, t.Title))];

    public static IReadOnlyList<Choice> Rhythms { get; } = [Choice.None("не повторять"), .. Choice.OfEnum<MeetingRhythm>(r => r.Label())];
}

/// <summary>The form of what came of a meeting.</summary>
/// <param name="Members">Of a group: who may be ticked.</param>
public sealed record MeetingLogPage(MeetingRow Row, MeetingLogForm Form, IReadOnlyList<PairHead> Members, IReadOnlyList<OpenStep> Steps)
{
    /// <summary>The boxes stand open: something is written in them, or the meeting is closed already.</summary>
    public bool IsDetailed => !Row.IsOpen || Form is not { Discussed: null, Decided: null, Difficulties: null, NextStep: null, CheckOn: null };
}

/// <summary>The form that calls a meeting off.</summary>
/// <param name="Following">Open meetings of the same series after this one.</param>
public sealed record CallOffPage(MeetingRow Row, CallOffForm Form, int Following, DateOnly Today);
