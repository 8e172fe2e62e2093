using MentoringPortal.Domain.Language;
using MentoringPortal.Domain.Mentorships;

namespace MentoringPortal.Domain.Programs;

/// <summary>
/// What a program has of the catalogue of forms, models and kinds (S0-62, S0-63, S1-5, S1-8): its codes as terms of a pair, in the order and the words of the program.
/// What it does not have is unusual and told of, never refused: the list of forms is open, limits warn (S1-6).
/// </summary>
public static class OfferedTerms
{
    /// <summary>The form that a code names; null: the catalogue knows none of that code.</summary>
    public static MentoringForm? FormOf(string code) => code switch
    {
        "teacher-teacher" => MentoringForm.TeacherTeacher,
        "head-teacher" => MentoringForm.HeadTeacher,
        "pupil-pupil" => MentoringForm.StudentStudent,
        "employer-pupil" => MentoringForm.EmployerStudent,
        "student-pupil" => MentoringForm.UniversityStudentStudent,
        "other" => MentoringForm.Other,
        _ => null,
    };

    /// <summary>The kind that a code names; null: the catalogue knows none of that code.</summary>
    public static MentoringKind? KindOf(string code) => code switch
    {
        "traditional" => MentoringKind.Traditional,
        "virtual" => MentoringKind.Virtual,
        "group" => MentoringKind.Group,
        "short-term" => MentoringKind.ShortTermGoal,
        "reverse" => MentoringKind.Reverse,
        "situational" => MentoringKind.Situational,
        "speed" => MentoringKind.Speed,
        _ => null,
    };

    /// <summary>The model of interaction that a model of an open form is: said by the file, else by its code; null: not known.</summary>
    public static InteractionModel? ModelOf(FormModel model) => model.Is is { } said ? said : model.Code switch
    {
        "experienced-young" => InteractionModel.ExperiencedToYoung,
        "class-teacher-young" => InteractionModel.ExperiencedClassTeacherToYoung,
        "leader-struggling" => InteractionModel.LeaderToStruggling,
        "innovator-conservative" => InteractionModel.InnovatorToConservative,
        "subject-subject" => InteractionModel.ExperiencedSubjectToInexperienced,
        _ => null,
    };

    /// <summary>Forms of the program whose pairs the portal makes; empty: the program has none, any may be chosen.</summary>
    public static IReadOnlyList<MentoringForm> OfferedForms(this ProgramDefinition program) =>
        [.. program.Forms.Where(f => f.IsOpen).Select(f => FormOf(f.Code)).OfType<MentoringForm>()];

    /// <summary>Models of those forms; empty: the program names none, any may be chosen.</summary>
    public static IReadOnlyList<InteractionModel> OfferedModels(this ProgramDefinition program) => [.. OpenModels(program).Select(ModelOf).OfType<InteractionModel>().Distinct()];

    /// <summary>Kinds of the program; empty: the program names none, any may be chosen.</summary>
    public static IReadOnlyList<MentoringKind> OfferedKinds(this ProgramDefinition program) =>
        [.. (program.Kinds ?? []).Select(k => KindOf(k.Code)).OfType<MentoringKind>()];

    /// <summary>What the program says of a kind; null: it does not have it.</summary>
    public static ProgramKind? Kind(this ProgramDefinition program, MentoringKind? kind) => program.Kinds?.FirstOrDefault(k => KindOf(k.Code) is { } own && own == kind);

    /// <summary>«педагог – педагог»: the program's label within a sentence; the usual one where the program does not have the form.</summary>
    public static string LabelOf(this ProgramDefinition program, MentoringForm form) =>
        program.Forms.FirstOrDefault(f => FormOf(f.Code) == form) is { } own ? PhraseStart.Lower(own.Label) : form.Label();

    /// <summary>The program's label of a model, with a capital; the usual one where the program does not have it.</summary>
    public static string LabelOf(this ProgramDefinition program, InteractionModel model) =>
        OpenModels(program).FirstOrDefault(m => ModelOf(m) == model) is { } own ? PhraseStart.Upper(own.Label) : model.Label();

    /// <summary>
    /// The terms a new pair is begun with: the first form and model of the program, one-on-one where it has that kind, else its first;
    /// a model that fits the kind where the program names none.
    /// </summary>
    public static (MentoringForm Form, InteractionModel Model, MentoringKind Kind) First(this ProgramDefinition program)
    {
        var kind = program.OfferedKinds() is { Count: > 0 } kinds && !kinds.Contains(MentoringKind.Traditional) ? kinds[0] : MentoringKind.Traditional;
        var model = program.OfferedModels() is [var own, ..] ? own
            : kind == MentoringKind.Reverse ? InteractionModel.InnovatorToConservative : InteractionModel.ExperiencedToYoung;
        return (program.OfferedForms() is [var form, ..] ? form : MentoringForm.TeacherTeacher, model, kind);
    }

    /// <summary>What about a pair is allowed and unusual in a school that works by this program, in words.</summary>
    /// <param name="others">Other mentors of the same mentee, at the same time.</param>
    /// <param name="openMentees">Mentees of the mentor at the same time, with those of this pair.</param>
    public static IReadOnlyList<string> Unusual(this ProgramDefinition program, PairShape shape, string mentee, IReadOnlyCollection<OtherMentor> others, int openMentees)
    {
        // A kind of several mentees has the program's own figure; what is refused anyway needs no warning of a limit.
        var usual = program.Kind(shape.Terms.Kind)?.MaxMentees is > 1 and var most ? most : PairCatalogue.UsualMentees;
        return [.. shape.FitsKind ? Elsewhere(program, shape.Terms, shape.Mentees) : [], .. PairCatalogue.Unusual(shape, mentee, others, openMentees, usual)];
    }

    // What the program does not have or limits.
    private static IEnumerable<string> Elsewhere(ProgramDefinition program, MentorshipTerms terms, int mentees)
    {
        if (terms.Form is { } form && program.OfferedForms() is { Count: > 0 } forms && !forms.Contains(form))
        {
            yield return $"Формы {Quoted(form.Label())} нет в программе школы: она называет {Named(forms.Select(program.LabelOf))}";
        }

        if (terms.Model is { } model && program.OfferedModels() is { Count: > 0 } models && !models.Contains(model))
        {
            yield return $"Модели {Quoted(model.Label())} нет в программе школы";
        }

        if (terms.Kind is not { } kind || program.OfferedKinds() is not { Count: > 0 } kinds) yield break;

        if (!kinds.Contains(kind))
        {
            yield return $"Вида {Quoted(kind.Label())} нет в программе школы: она называет {Named(kinds.Select(k => PhraseStart.Lower(k.Label())))}";
        }
        else if (program.Kind(kind) is { } limits)
        {
            var said = $"В программе школы для вида {Quoted(kind.Label())} – не";
            if (mentees < limits.MinMentees) yield return $"{said} меньше {Mentees(limits.MinMentees.Value)}, сейчас – {mentees}";
            if (mentees > limits.MaxMentees) yield return $"{said} больше {Mentees(limits.MaxMentees.Value)}, сейчас – {mentees}";
        }
    }

    private static IEnumerable<FormModel> OpenModels(ProgramDefinition program) => program.Forms.Where(f => f.IsOpen).SelectMany(f => f.Models);

    private static string Named(IEnumerable<string> labels) => string.Join(", ", labels.Select(Quoted));

    // Quotation marks within others are the second pair.
    private static string Quoted(string label) => $"«{label.Replace('«', '„').Replace('»', '“')}»";

    private static string Mentees(int count) => RussianPlural.Of(count, "наставляемого", "наставляемых", "наставляемых");
}
