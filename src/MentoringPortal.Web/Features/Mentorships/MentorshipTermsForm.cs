using System.ComponentModel;
using FluentValidation;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Language;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Programs;
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

    /// <summary>What is unusual was read.</summary>
    [DisplayName("Предупреждения прочитаны")]
    public bool AcceptsWarnings { get; set; }

    /// <summary>Nothing is refused and something is unusual: whoever sends the form says that it was read.</summary>
    public RuleViolation? Unread(IReadOnlyCollection<string> warnings) => warnings.Count == 0 || AcceptsWarnings ? null
        : new RuleViolation("Прочитайте предупреждения и подтвердите, что пара всё равно нужна", nameof(AcceptsWarnings));

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

/// <summary>
/// Choices of the terms, the same when a pair is formed and when it is changed: what the school's program has, in its order and words,
/// and apart from it what it does not have.
/// </summary>
/// <param name="NotOpen">Forms whose participants the portal does not keep yet.</param>
public sealed record TermChoices(IReadOnlyList<Choice> Forms, IReadOnlyList<Choice> Models, IReadOnlyList<Choice> Kinds, string NotOpen)
{
    private const string Elsewhere = "Нет в программе школы";

    /// <summary>What a school that works by this program is offered.</summary>
    public static TermChoices Of(ProgramDefinition program) => new(
        Offered(program.OfferedForms(), PairCatalogue.Forms.Where(f => f.IsOpen).Select(f => f.Form), f => PhraseStart.Upper(program.LabelOf(f))),
        [Choice.None(), .. Offered(program.OfferedModels(), Enum.GetValues<InteractionModel>(), program.LabelOf)],
        [Choice.None(), .. Offered(program.OfferedKinds(), Enum.GetValues<MentoringKind>(), k => k.Label())],
        "Пока не открыты: " + string.Join(", ", PairCatalogue.Forms.Where(f => !f.IsOpen).Select(f => $"«{program.LabelOf(f.Form)}»")));

    private static List<Choice> Offered<T>(IReadOnlyList<T> own, IEnumerable<T> all, Func<T, string> words)
        where T : struct, Enum =>
        [
            .. own.Select(v => new Choice(v.ToString(), words(v))),
            .. all.Except(own).Select(v => new Choice(v.ToString(), words(v), Group: own.Count > 0 ? Elsewhere : null)),
        ];
}

/// <summary>The fields of the terms, for both pages.</summary>
public sealed record TermsPart(MentorshipTermsForm Form, TermChoices Choices);

/// <summary>Why a pair is taken back.</summary>
public sealed class CancelMentorshipForm
{
    [DisplayName("Причина")]
    public string? Reason { get; set; }
}
