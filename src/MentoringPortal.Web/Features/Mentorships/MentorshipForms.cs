using FluentValidation;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Web.Infrastructure.Components;

namespace MentoringPortal.Web.Features.Mentorships;

/// <summary>Terms of a pair as typed.</summary>
public class MentorshipTermsForm
{
    public MentoringForm? FormOfMentoring { get; set; } = MentoringForm.TeacherTeacher;

    /// <summary>Not named Model: Razor takes that word for the model itself.</summary>
    public InteractionModel? Interaction { get; set; }

    public MentoringKind? Kind { get; set; }

    public string Topic { get; set; } = "";

    public DateOnly? StartsOn { get; set; }

    public DateOnly? EndsOn { get; set; }

    public string? SupplementaryAgreement { get; set; }

    /// <summary>Puts a rule of <see cref="Mentorship"/> beside the field of this form.</summary>
    public static RuleViolation InForm(RuleViolation violation) => violation.Field switch
    {
        nameof(Mentorship.Form) => violation with { Field = nameof(FormOfMentoring) },
        nameof(Mentorship.Model) => violation with { Field = nameof(Interaction) },
        nameof(Mentorship.MenteeId) => violation with { Field = nameof(NewMentorshipForm.MenteeIds) },
        _ => violation,
    };

    public MentorshipTerms Terms => new(FormOfMentoring, Interaction, Kind, Topic, StartsOn, EndsOn, SupplementaryAgreement);
}

/// <summary>One mentor with one mentee (a pair) or several (a group).</summary>
public sealed class NewMentorshipForm : MentorshipTermsForm
{
    public Guid? MentorId { get; set; }

    public List<Guid> MenteeIds { get; set; } = [];
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
    public static IReadOnlyList<Choice> Forms { get; } = [.. Choice.OfEnum<MentoringForm>(f => Upper(f.Label()))];

    public static IReadOnlyList<Choice> Models { get; } = [Choice.None(), .. Choice.OfEnum<InteractionModel>(m => m.Label())];

    public static IReadOnlyList<Choice> Kinds { get; } = [Choice.None(), .. Choice.OfEnum<MentoringKind>(k => k.Label())];

    private static string Upper(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}

/// <summary>Why a pair is taken back.</summary>
public sealed class CancelMentorshipForm
{
    public string? Reason { get; set; }
}
