using MentoringPortal.Domain.Consents;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Pools;
using MentoringPortal.Domain.Programs;
using MentoringPortal.Domain.Tests.Programs;
using Xunit;

namespace MentoringPortal.Domain.Tests.Mentorships;

/// <summary>What a program has of forms, models and kinds, and what its limits say of a pair.</summary>
public sealed class OfferedTermsTests
{
    private static readonly ProgramDefinition Program = ProgramEditingTests.Sample() with
    {
        Forms =
        [
            new ProgramForm("teacher-teacher", "Педагог – педагог", [SideKind.Staff], [SideKind.Staff], [new FormModel("subject-subject", "предметник – предметник"),
                new FormModel("m1", "мастер – ученик", Is: InteractionModel.ExperiencedToYoung)]),
            new ProgramForm("pupil-pupil", "ученик – ученик", [SideKind.Pupil], [SideKind.Pupil], [new FormModel("m1", "успевающий – неуспевающий")]),
        ],
        Kinds = [new ProgramKind("group", 3, 5), new ProgramKind("reverse", MaxMentees: 1), new ProgramKind("traditional")],
    };

    [Fact]
    public void S0_62_S1_8_the_program_s_own_come_in_its_order_and_words()
    {
        Assert.Equal([MentoringForm.TeacherTeacher], Program.OfferedForms());
        Assert.Equal([InteractionModel.ExperiencedSubjectToInexperienced, InteractionModel.ExperiencedToYoung], Program.OfferedModels());
        Assert.Equal([MentoringKind.Group, MentoringKind.Reverse, MentoringKind.Traditional], Program.OfferedKinds());
        Assert.Equal(("педагог – педагог", "Мастер – ученик"), (Program.LabelOf(MentoringForm.TeacherTeacher), Program.LabelOf(InteractionModel.ExperiencedToYoung)));
        Assert.Equal(MentoringForm.HeadTeacher.Label(), Program.LabelOf(MentoringForm.HeadTeacher));
        Assert.Equal((MentoringForm.TeacherTeacher, InteractionModel.ExperiencedSubjectToInexperienced, MentoringKind.Traditional), Program.First());
        // A program of reverse mentoring without models begins with one that is no contradiction (S2).
        var reverse = Program with { Forms = [Program.Forms[0] with { Models = [] }], Kinds = [new ProgramKind("reverse")] };
        Assert.Equal((MentoringForm.TeacherTeacher, InteractionModel.InnovatorToConservative, MentoringKind.Reverse), reverse.First());
        Assert.Empty(reverse.OfferedModels());
        // A code that is not known offers nothing and stops nothing: an edition of a school from before is still read.
        Assert.Empty((Program with { Forms = [Program.Forms[0] with { Models = [new FormModel("m9", "кто – кого")] }] }).OfferedModels());
    }

    [Theory]
    [InlineData(MentoringKind.Group, 2, "не меньше 3 наставляемых, сейчас – 2")]
    [InlineData(MentoringKind.Group, 3, null)]
    [InlineData(MentoringKind.Group, 5, null)]
    [InlineData(MentoringKind.Group, 6, "не больше 5 наставляемых, сейчас – 6")]
    [InlineData(MentoringKind.Reverse, 1, null)]
    [InlineData(MentoringKind.Reverse, 2, "не больше 1 наставляемого, сейчас – 2")]
    [InlineData(MentoringKind.Traditional, 1, null)]
    [InlineData(MentoringKind.Virtual, 1, "нет в программе школы: она называет «наставничество в группе», «реверсивное наставничество»")]
    public void S0_62_limits_of_a_kind_warn_at_their_border(MentoringKind kind, int mentees, string? warning)
    {
        var told = Unusual(Terms(kind: kind), mentees);
        if (warning is null) Assert.Empty(told);
        else Assert.Contains(warning, Assert.Single(told).Replace('\u00a0', ' '), StringComparison.Ordinal);
    }

    [Fact]
    public void S0_63_a_form_and_a_model_that_the_program_does_not_have_are_told_of()
    {
        Assert.Contains("Формы «руководитель образовательной организации – педагог» нет в программе школы: она называет «педагог – педагог»",
            Unusual(Terms(form: MentoringForm.HeadTeacher), 1, isHead: true));
        Assert.Equal(["Модели «Педагог-новатор – консервативный педагог» нет в программе школы"], Unusual(Terms(model: InteractionModel.InnovatorToConservative), 1));
        // A program that names neither models nor kinds leaves both open.
        var open = Program with { Forms = [Program.Forms[0] with { Models = [] }], Kinds = null };
        Assert.Empty(open.Unusual(Shape(Terms(kind: MentoringKind.Virtual), 1, false), "Ким В.А.", [], 1));
    }

    [Theory]
    [InlineData(MentoringKind.Traditional, 3, false)]
    [InlineData(MentoringKind.Traditional, 4, true)]
    [InlineData(MentoringKind.Group, 5, false)]
    [InlineData(MentoringKind.Group, 6, true)]
    public void M7_a_mentor_s_load_is_told_of_from_the_program_s_figure_else_the_usual_one(MentoringKind kind, int open, bool told) => Assert.Equal(told,
        Program.Unusual(Shape(Terms(kind: kind), kind == MentoringKind.Group ? 4 : 1, false), "Ким В.А.", [], open)
            .Any(w => w.Contains("хватит ли ему времени", StringComparison.Ordinal)));

    private static IReadOnlyList<string> Unusual(MentorshipTerms terms, int mentees, bool isHead = false) =>
        Program.Unusual(Shape(terms, mentees, isHead), "Ким В.А.", [], 1);

    private static PairShape Shape(MentorshipTerms terms, int mentees, bool isHead) =>
        new(terms, ParticipantKind.Staff, ParticipantKind.Staff, mentees, isHead, PoolCategory.YoungSpecialist);

    private static MentorshipTerms Terms(MentoringForm form = MentoringForm.TeacherTeacher, InteractionModel model = InteractionModel.ExperiencedSubjectToInexperienced,
        MentoringKind kind = MentoringKind.Traditional) => new(form, model, kind, "Методика", new DateOnly(2026, 9, 1), new DateOnly(2027, 8, 31), null);
}
