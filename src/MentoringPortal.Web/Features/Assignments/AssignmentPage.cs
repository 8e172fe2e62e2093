using System.ComponentModel;
using MentoringPortal.Domain.Assignments;
using MentoringPortal.Domain.Language;
using MentoringPortal.Web.Features.Mentorships;
using MentoringPortal.Web.Infrastructure.Components;
using MentoringPortal.Web.Infrastructure.Lists;

namespace MentoringPortal.Web.Features.Assignments;

/// <summary>Which page of the done assignments is shown.</summary>
public sealed class AssignmentFilter : ListFilter;

/// <summary>An assignment in the list of a pair.</summary>
public sealed record AssignmentRow(Guid Id, string Title, DateOnly GivenOn, DateOnly DueOn, AssignmentState State, DateOnly? HandedInOn, DateOnly? CheckedOn)
{
    /// <summary>«до 30.11.2026», «срок был 20.11.2026», «сдано 18.11.2026», «принято 19.11.2026».</summary>
    public string Words(DateOnly today) => State switch
    {
        AssignmentState.Given => Term(today),
        AssignmentState.Returned => "возвращено, " + Term(today),
        AssignmentState.HandedIn => $"сдано {RussianDate.Short(HandedInOn!.Value)}, ждёт проверки",
        AssignmentState.Accepted => $"принято {RussianDate.Short(CheckedOn!.Value)}",
        AssignmentState.Withdrawn => "отозвано",
    };

    public string Kind(DateOnly today) => State switch
    {
        AssignmentState.Given or AssignmentState.Returned => DueOn < today ? "late" : "wait",
        AssignmentState.HandedIn => "info",
        AssignmentState.Accepted => "ok",
        AssignmentState.Withdrawn => "done",
    };

    private string Term(DateOnly today) => (DueOn < today ? "срок был " : "до ") + RussianDate.Short(DueOn);
}

/// <summary>Assignments of a pair.</summary>
public sealed record AssignmentsPage(PairHead Pair, IReadOnlyList<AssignmentRow> Open, PageOf<AssignmentRow> Done, bool MayGive, DateOnly Today);

/// <summary>An assignment as typed.</summary>
public sealed class AssignmentForm
{
    /// <summary>Pairs of the group whose mentees do it; empty: the pair of the page.</summary>
    [DisplayName("Кому")]
    public List<Guid> To { get; set; } = [];

    /// <summary>The form has offered the choice of <see cref="To"/>.</summary>
    public bool AsksTo { get; set; }

    [DisplayName("Что сделать")]
    public string? Title { get; set; }

    [DisplayName("Пояснение")]
    public string? Details { get; set; }

    [DisplayName("Материал или ссылка")]
    public string? Material { get; set; }

    [DisplayName("Срок")]
    public DateOnly? DueOn { get; set; }

    public AssignmentCard Card => new(Title, Details, Material, DueOn);
}

/// <summary>The form.</summary>
/// <param name="Id">Null: a new one.</param>
/// <param name="Members">The group, to choose from; empty where one mentor works with one mentee.</param>
public sealed record AssignmentFormPage(PairHead Pair, Guid? Id, Guid? Version, IReadOnlyList<PairHead> Members, AssignmentForm Form)
{
    public string Action => Id is { } id ? $"/assignments/{id}/edit" : $"/mentorships/{Pair.MentorshipId}/assignments";

    public string Back => Id is { } id ? $"/assignments/{id}" : $"/mentorships/{Pair.MentorshipId}/assignments";
}

/// <summary>Work handed in, as typed.</summary>
public sealed class AssignmentWorkForm
{
    [DisplayName("Что сделано")]
    public string? Answer { get; set; }

    [DisplayName("Ссылка на работу")]
    public string? AnswerLink { get; set; }

    public AssignmentWorkCard Card => new(Answer, AnswerLink);
}

/// <summary>The mentor's word on it, as typed.</summary>
public sealed class AssignmentCheckForm
{
    [DisplayName("Задание")]
    public bool? IsAccepted { get; set; }

    [DisplayName("Отзыв")]
    public string? Comment { get; set; }

    [DisplayName("Какая помощь оказана")]
    public string? Help { get; set; }

    [DisplayName("Новый срок")]
    public DateOnly? DueOn { get; set; }

    public AssignmentCheck Verdict => new(IsAccepted, Comment, Help, DueOn);

    public static IReadOnlyList<Choice> Answers { get; } = [new("true", "Принять"), new("false", "Вернуть на доработку")];
}

/// <summary>Why it is taken back.</summary>
public sealed class AssignmentWithdrawalForm
{
    [DisplayName("Почему задание больше не нужно")]
    public string? WithdrawnBecause { get; set; }
}

/// <summary>One assignment.</summary>
public sealed record AssignmentPage(Assignment Assignment, PairHead Pair, bool MayGive, bool MayHandIn, DateOnly Today)
{
    public AssignmentWorkForm Work { get; set; } = new() { Answer = Assignment.Answer, AnswerLink = Assignment.AnswerLink };

    public AssignmentCheckForm Check { get; set; } = new();

    public AssignmentRow Row { get; } = new(Assignment.Id, Assignment.Title, Assignment.GivenOn, Assignment.DueOn, Assignment.State, Assignment.HandedInOn, Assignment.CheckedOn);

    /// <summary>A text that is an address leads there; null where it is none.</summary>
    public static string? Link(string? text) => Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http" ? uri.AbsoluteUri : null;
}

/// <summary>The form of taking an assignment back.</summary>
public sealed record AssignmentWithdrawalPage(Assignment Assignment, PairHead Pair, AssignmentWithdrawalForm Form);
