using System.ComponentModel;
using FluentValidation;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Web.Infrastructure.Components;

namespace MentoringPortal.Web.Features.Mentorships;

/// <summary>Terms of a pair as typed.</summary>
public class MentorshipTermsForm
{
    [DisplayName("Форма")]
    public MentoringForm? FormOfMentoring { get; set; } = MentoringForm.TeacherTeacher;

    /// <summary>Not named Model: Razor takes that word for the model itself.</summary>
    [DisplayName("Модель")]
    public InteractionModel? Interaction { get; set; }

    [DisplayName("Вид")]
    public MentoringKind? Kind { get; set; }

    [DisplayName("Предмет или тема")]
    public string Topic { get; set; } = "";

    [DisplayName("Первый день")]
    public DateOnly? StartsOn { get; set; }

    [DisplayName("Последний день по приказу")]
    public DateOnly? EndsOn { get; set; }

    [DisplayName("Дополнительное соглашение")]
    public string? SupplementaryAgreement { get; set; }

    [DisplayName("Дата соглашения")]
    public DateOnly? AgreementOn { get; set; }

    [DisplayName("Соглашение действует по")]
    public DateOnly? AgreementUntil { get; set; }

    [DisplayName("Цель")]
    public string? GroundGoal { get; set; }

    [DisplayName("Затруднения")]
    public string? GroundDifficulties { get; set; }

    [DisplayName("Запрос")]
    public string? GroundRequest { get; set; }

    [DisplayName("Кадровые возможности")]
    public string? GroundStaff { get; set; }

    /// <summary>Puts a rule of <see cref="Mentorship"/> beside the field of this form.</summary>
    public static RuleViolation InForm(RuleViolation violation) => violation.Field switch
    {
        nameof(Mentorship.Form) => violation with { Field = nameof(FormOfMentoring) },
        nameof(Mentorship.Model) => violation with { Field = nameof(Interaction) },
        nameof(Mentorship.MenteeId) => violation with { Field = nameof(NewMentorshipForm.MenteeIds) },
        _ => violation,
    };

    /// <summary>Something is written of why the form was chosen.</summary>
    public bool HasGrounds => (GroundGoal ?? GroundDifficulties ?? GroundRequest ?? GroundStaff) is not null;

    public MentorshipTerms Terms => new(FormOfMentoring, Interaction, Kind, Topic, StartsOn, EndsOn, SupplementaryAgreement, AgreementOn, AgreementUntil)
    {
        Grounds = new FormGrounds(GroundGoal, GroundDifficulties, GroundRequest, GroundStaff),
    };
}

/// <summary>One mentor with one mentee (a pair) or several (a group).</summary>
public sealed class NewMentorshipForm : MentorshipTermsForm
{
    [DisplayName("Наставник")]
    public Guid? MentorId { get; set; }

    [DisplayName("Наставляемые")]
    public List<Guid> MenteeIds { get; set; } = [];

    /// <summary>What is unusual was read.</summary>
    [DisplayName("Предупреждения прочитаны")]
    public bool AcceptsWarnings { get; set; }

    /// <summary>Where the mentee has another mentor: which pair leads the stages.</summary>
    [DisplayName("Какая пара ведёт этапы")]
    public string? Leads { get; set; }

    public const string NewLeads = "new";

    public static IReadOnlyList<Choice> LeadChoices { get; } = [new("earlier", "Прежняя пара"), new(NewLeads, "Новая пара")];
}

internal sealed class NewMentorshipValidator : AbstractValidator<NewMentorshipForm>
{
    public NewMentorshipValidator()
    {
        RuleFor(f => f.MentorId).NotNull().WithMessage("Выберите наставника");
        RuleFor(f => f.MenteeIds).NotEmpty().WithMessage("Выберите хотя бы одного наставляемого");
        RuleFor(f => f.MenteeIds).Must(m => m.Count <= 30).WithMessage("В одной группе не больше 30 наставляемых");
    }
}

/// <summary>Choices of the terms, the same when a pair is formed and when it is changed.</summary>
public static class TermChoices
{
    public static IReadOnlyList<Choice> Forms { get; } =
    [
        .. PairCatalogue.Forms.Where(f => f.IsOpen).Select(f => new Choice(f.Form.ToString(), Upper(f.Form.Label()))),
    ];

    /// <summary>Forms whose participants the portal does not keep yet.</summary>
    public static string NotOpen { get; } = "Пока не открыты: " + string.Join(", ", PairCatalogue.Forms.Where(f => !f.IsOpen).Select(f => $"«{f.Form.Label()}»"));

    public static IReadOnlyList<Choice> Models { get; } = [Choice.None(), .. Choice.OfEnum<InteractionModel>(m => m.Label())];

    public static IReadOnlyList<Choice> Kinds { get; } = [Choice.None(), .. Choice.OfEnum<MentoringKind>(k => k.Label())];

    private static string Upper(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}

/// <summary>Why a pair is taken back.</summary>
public sealed class CancelMentorshipForm
{
    [DisplayName("Причина")]
    public string? Reason { get; set; }
}
