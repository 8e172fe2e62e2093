using MentoringPortal.Domain.Language;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Programs;

namespace MentoringPortal.Web.Features.Programs;

/// <summary>What a school calls the forms of mentoring: «педагог – педагог» where its program says so.</summary>
public static class FormWords
{
    /// <summary>The program's label within a sentence; the usual one where the program does not have the form.</summary>
    public static string LabelOf(this ProgramDefinition program, MentoringForm form) =>
        program.Forms.FirstOrDefault(f => f.Code == CodeOf(form)) is { } own ? PhraseStart.Lower(own.Label) : form.Label();

    // Programs of other origin may name more forms; those that the portal opens have these codes.
    private static string? CodeOf(MentoringForm form) => form switch
    {
        MentoringForm.TeacherTeacher => "teacher-teacher",
        MentoringForm.HeadTeacher => "head-teacher",
        MentoringForm.StudentStudent => "pupil-pupil",
        MentoringForm.EmployerStudent => "employer-pupil",
        _ => null,
    };
}
