using System.Linq.Expressions;
using MentoringPortal.Data;
using MentoringPortal.Domain.Schools;

namespace MentoringPortal.Web.Infrastructure.Work;

/// <summary>
/// One kind of work that waits for somebody: which records, whose move, until when, what it is called and where it is done. Told once, in the room of the record;
/// the home, the list of deadlines and the page of a pair read the same entries.
/// </summary>
/// <param name="Code">Names the rule in tests and links: «order-to-sign».</param>
/// <param name="Rows">
/// The records, never asked with the viewer in mind (<see cref="QueryValues.Me"/> is not read): a role that is of the pair sees the rows of its own pairs, an office sees the
/// school's.
/// </param>
public sealed record WorkRule(string Code, Func<PortalDbContext, QueryValues, IQueryable<WorkRow>> Rows)
{
    /// <summary>Deadline of the domain reference: «T-03».</summary>
    public string? Term { get; init; }

    /// <summary>Roles whose move it is.</summary>
    public required SchoolRole Acts { get; init; }

    /// <summary>Roles that are told and only look.</summary>
    public SchoolRole Sees { get; init; }

    /// <summary>Only for the person of <see cref="WorkRow.DoerId"/>, in the roles of <see cref="Acts"/>.</summary>
    public bool IsPersonal { get; init; }

    /// <summary>Nobody decides on the own pair: hidden from its mentor and its mentee, whatever office they hold.</summary>
    public bool IsNeverOnes { get; init; }

    /// <summary>The mentee learns nothing of it, whatever office the mentee holds (§2.13).</summary>
    public bool IsHiddenFromMentee { get; init; }

    /// <summary>A head of a union is told of the union's own mentees only, not of those whom its members mentor elsewhere: rules of plans and assessments.</summary>
    public bool IsOfUnionsMentees { get; init; }

    /// <summary>Stands above everything else for those whose move it is.</summary>
    public bool IsFirst { get; init; }

    /// <summary>Which of its rows stand on the page of the pair <see cref="QueryValues.Id"/>: those that name it, unless the rule tells it otherwise; null: none.</summary>
    public Func<PortalDbContext, QueryValues, Expression<Func<WorkRow, bool>>>? OnPair { get; init; } = ThePairItNames;

    /// <summary>Rows stand on the page of the pair that they name.</summary>
    internal static Func<PortalDbContext, QueryValues, Expression<Func<WorkRow, bool>>> ThePairItNames { get; } = (_, v) => r => r.MentorshipId == v.Id;

    /// <summary>
    /// Stands on the sheet for the staff room, told by <see cref="What"/>: everybody's business. What belongs to a diary, an assessment, a control, a petition or a consent
    /// never does (§2.13).
    /// </summary>
    public bool IsPosted { get; init; }

    /// <summary>What the sheet for the staff room says beside <see cref="What"/>; null: <see cref="About"/>. Never what somebody of a pair has written.</summary>
    public Func<WorkRow, string>? PostedAbout { get; init; }

    /// <summary>Its records are people.</summary>
    public bool IsOfPeople { get; init; }

    /// <summary>Place on the card of one record: 0 for a step, more for what goes on by itself until it is late, less for what decides everything else.</summary>
    public int Behind { get; init; }

    /// <summary>The word on the button of those who only look.</summary>
    public const string Look = "Посмотреть";

    /// <summary>The act in words: «Подписать приказ».</summary>
    public required string What { get; init; }

    /// <summary>The same told to those who only look; null: the same words.</summary>
    public string? Followed { get; init; }

    /// <summary>The row's own title instead of <see cref="What"/>: the measure of a plan.</summary>
    public Func<WorkRow, string>? Title { get; init; }

    /// <summary>The word on the button of those whose move it is, the act itself; others have <see cref="Look"/>.</summary>
    public required string Verb { get; init; }

    /// <summary>Where it is done.</summary>
    public required Func<WorkRow, string> Href { get; init; }

    /// <summary>The act itself, told on the page that <see cref="Href"/> opens; null: it has its place on that page, or there is none.</summary>
    public Func<WorkRow, string>? Here { get; init; }

    /// <summary>About whom.</summary>
    public Func<WorkRow, string> About { get; init; } = WorkWords.Person;

    /// <summary>Until when or since when.</summary>
    public Func<WorkRow, WorkDay, WorkTerm> When { get; init; } = WorkWords.NoDay;

    /// <summary><see cref="When"/> moves a day off to the next day on which the school works.</summary>
    public bool CountsWorkingDays { get; init; }

    /// <summary>The same told to those who only look; null: the same words.</summary>
    public Func<WorkRow, WorkDay, WorkTerm>? WhenFollowed { get; init; }

    /// <summary>The row as one whose move it is, or one who looks, reads it.</summary>
    public WorkItem Tell(WorkRow row, WorkDay day, bool acts)
    {
        var when = (acts ? When : WhenFollowed ?? When)(row, day);
        var what = Title?.Invoke(row) ?? (acts ? What : Followed ?? What);
        return new WorkItem(what, About(row), when.Words, when.IsLate, acts ? Verb : Look, Href(row), when.By)
        {
            Code = Code,
            Since = when.Since,
            IsFirst = acts && IsFirst,
            Behind = Behind,
            PairId = row.MentorshipId,
            Doer = acts ? "вы" : WorkWords.Doer(this, row),
            IsOthers = !acts,
            Term = TermWords.Of(Term),
            At = when.At,
        };
    }
}

/// <summary>The school's day and the minutes by which its wall is ahead of UTC.</summary>
/// <param name="Calendar">The school's working days; null where no row asks for them (<see cref="WorkRule.CountsWorkingDays"/>).</param>
public readonly record struct WorkDay(DateOnly Today, int UtcOffset, SchoolCalendar? Calendar = null);

/// <summary>The term of a row in words.</summary>
/// <param name="By">The day itself, where rows are put in order of their days.</param>
/// <param name="Since">The day since which it waits, where it has no day to be done by.</param>
/// <param name="At">The hour on the school's wall, where it has one.</param>
public readonly record struct WorkTerm(string Words, bool IsLate = false, DateOnly? By = null, DateOnly? Since = null, DateTime? At = null);

/// <summary>One line of the task list: what, about whom, until when, one verb.</summary>
/// <param name="What">What is to be done, in words.</param>
/// <param name="About">About whom.</param>
/// <param name="When">Until when or since when, in words.</param>
/// <param name="Late">Past its day.</param>
/// <param name="Verb">The word on the button.</param>
/// <param name="Href">Where it is done.</param>
/// <param name="By">The day it is due, where rows are put in order of their days.</param>
public sealed record WorkItem(string What, string About, string When, bool Late, string Verb, string Href, DateOnly? By = null)
{
    /// <summary>Since when it waits; null where that is not told.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>The rule it comes from; empty for the first steps of a school.</summary>
    public string Code { get; init; } = "";

    /// <summary>Stands above everything else.</summary>
    public bool IsFirst { get; init; }

    /// <summary>Place among those that have no day: a step before what goes on by itself.</summary>
    public int Behind { get; init; }

    /// <summary>The pair it is about; null where it is about nobody's pair.</summary>
    public Guid? PairId { get; init; }

    /// <summary>Whose move it is, in words: «вы», «Петрова А.И.», «куратор».</summary>
    public string Doer { get; init; } = "";

    /// <summary>It waits for somebody else: who reads it only looks.</summary>
    public bool IsOthers { get; init; }

    /// <summary>Where its day comes from; null where nobody but the portal reminds of it.</summary>
    public TermWords? Term { get; init; }

    /// <summary>The hour on the school's wall; null: the whole day.</summary>
    public DateTime? At { get; init; }
}
