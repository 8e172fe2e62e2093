using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.People;

namespace MentoringPortal.Web.Infrastructure.Work;

/// <summary>What a rule tells of a pair.</summary>
public sealed class PairOfWork
{
    public Mentorship Pair { get; init; } = null!;

    public Guid RecordId { get; init; }

    public Guid OtherId { get; init; }

    public DateOnly? On { get; init; }

    public DateTime? At { get; init; }

    public string? Text { get; init; }
}

/// <summary>What a rule tells of a person.</summary>
public sealed class PersonOfWork
{
    public Person Person { get; init; } = null!;

    /// <summary>The record that is opened instead of the person's own page: a base record.</summary>
    public Guid OtherId { get; init; }

    public DateOnly? On { get; init; }
}

/// <summary>What a rule tells of a record that is about nobody alone: an order, a document.</summary>
public sealed class RecordOfWork
{
    public Guid RecordId { get; init; }

    public Guid? DoerId { get; init; }

    public DateOnly? On { get; init; }

    public string? Text { get; init; }
}

/// <summary>Turns what a rule tells into rows that can be put together.</summary>
public static class WorkSources
{
    /// <summary>Rows of pairs with both names.</summary>
    public static IQueryable<WorkRow> OfPairs(IQueryable<PairOfWork> pairs) =>
        pairs.Select(w => new WorkRow
        {
            RecordId = w.RecordId,
            OtherId = w.OtherId,
            MentorshipId = w.Pair.Id,
            MentorId = w.Pair.MentorId,
            MenteeId = w.Pair.MenteeId,
            DoerId = null,
            On = w.On,
            At = w.At,
            Surname = w.Pair.Mentee.Name.Surname,
            GivenName = w.Pair.Mentee.Name.GivenName,
            Patronymic = w.Pair.Mentee.Name.Patronymic,
            MentorSurname = w.Pair.Mentor.Name.Surname,
            MentorGivenName = w.Pair.Mentor.Name.GivenName,
            MentorPatronymic = w.Pair.Mentor.Name.Patronymic,
            Text = w.Text,
        });

    /// <summary>Rows of people, whom nobody mentors in it.</summary>
    public static IQueryable<WorkRow> OfPeople(IQueryable<PersonOfWork> people) => people.Select(w => new WorkRow
    {
        RecordId = w.Person.Id,
        OtherId = w.OtherId,
        MentorshipId = null,
        MentorId = null,
        MenteeId = null,
        DoerId = null,
        On = w.On,
        At = null,
        Surname = w.Person.Name.Surname,
        GivenName = w.Person.Name.GivenName,
        Patronymic = w.Person.Name.Patronymic,
        MentorSurname = "",
        MentorGivenName = "",
        MentorPatronymic = null,
        Text = null,
    });

    /// <summary>Rows of records that carry a title.</summary>
    public static IQueryable<WorkRow> OfRecords(IQueryable<RecordOfWork> records) => records.Select(w => new WorkRow
    {
        RecordId = w.RecordId,
        OtherId = w.RecordId,
        MentorshipId = null,
        MentorId = null,
        MenteeId = null,
        DoerId = w.DoerId,
        On = w.On,
        At = null,
        Surname = "",
        GivenName = "",
        Patronymic = null,
        MentorSurname = "",
        MentorGivenName = "",
        MentorPatronymic = null,
        Text = w.Text,
    });
}
