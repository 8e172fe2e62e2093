using System.ComponentModel;
using MentoringPortal.Domain.Divisions;
using MentoringPortal.Web.Infrastructure.Components;

namespace MentoringPortal.Web.Features.Divisions;

/// <summary>A division as typed. What is allowed is told by <see cref="Division.Change"/>.</summary>
public sealed class DivisionForm
{
    [DisplayName("Вид")]
    public DivisionKind? Kind { get; set; }

    [DisplayName("Название")]
    public string Name { get; set; } = "";

    [DisplayName("Учебный год")]
    public int? Year { get; set; }

    [DisplayName("Параллель")]
    public int? Grade { get; set; }

    [DisplayName("Руководитель")]
    public Guid? HeadId { get; set; }

    public DivisionEntry Entry => new(Kind, Name, Year, Grade);

    public static DivisionForm Of(Division division) => new()
    {
        Kind = division.Kind,
        Name = division.Name,
        Year = division.Year == 0 ? null : division.Year,
        Grade = division.Grade,
        HeadId = division.HeadId,
    };
}

/// <summary>The page with the form of a division.</summary>
public sealed record DivisionFormPage(Guid? Id, Guid? Version, DivisionForm Form, IReadOnlyList<Choice> Heads, IReadOnlyList<Choice> Years)
{
    public IReadOnlyList<Choice> Kinds { get; } = Choice.OfEnum<DivisionKind>(k => k.Label());
}

/// <summary>A new member as typed.</summary>
public sealed class MemberForm
{
    [DisplayName("Кто")]
    public Guid? PersonId { get; set; }

    [DisplayName("С какого дня")]
    public DateOnly? FromOn { get; set; }
}

/// <summary>The last day of a member as typed.</summary>
public sealed class LeaveForm
{
    [DisplayName("Последний день")]
    public DateOnly? ToOn { get; set; }
}

/// <summary>The page that ends somebody's time in a division.</summary>
public sealed record LeavePage(Guid DivisionId, string Division, Guid MemberId, Guid Version, string Person, DateOnly FromOn, LeaveForm Form);
