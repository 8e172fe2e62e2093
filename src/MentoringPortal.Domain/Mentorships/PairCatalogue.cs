using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Consents;
using MentoringPortal.Domain.Pools;

namespace MentoringPortal.Domain.Mentorships;

/// <summary>A form of mentoring: who may stand on which side.</summary>
/// <param name="Mentor">Kinds of people who may be the mentor.</param>
/// <param name="Mentee">Kinds of people who may be the mentee.</param>
/// <param name="Sides">«для двух учеников», for the refusal.</param>
public sealed record FormRule(MentoringForm Form, IReadOnlyList<ParticipantKind> Mentor, IReadOnlyList<ParticipantKind> Mentee, string Sides)
{
    /// <summary>The portal keeps such people already; the other forms are named as not yet open.</summary>
    public bool IsOpen => Mentor.Contains(ParticipantKind.Staff) && Mentee.Contains(ParticipantKind.Staff);
}

/// <summary>A pair, or a group, as its terms describe it.</summary>
/// <param name="Mentees">Mentees who work with the mentor together.</param>
/// <param name="MentorIsHead">The mentor's post is that of a head or a deputy.</param>
public sealed record PairShape(MentorshipTerms Terms, ParticipantKind Mentor, ParticipantKind Mentee, int Mentees, bool MentorIsHead, PoolCategory? MenteeCategory)
{
    /// <summary>A group is of two at least, «один-на-один» of one.</summary>
    public bool FitsKind => Terms.Kind switch
    {
        MentoringKind.Group => Mentees >= 2,
        MentoringKind.Traditional => Mentees <= 1,
        MentoringKind.Virtual or MentoringKind.ShortTermGoal or MentoringKind.Reverse or MentoringKind.Situational or MentoringKind.Speed or null => true,
    };
}

/// <summary>Somebody else who mentors the same person at the same time.</summary>
public sealed record OtherMentor(string Name, string Topic);

/// <summary>Forms, models and kinds with what they demand (S0-62, S0-63, S1-5 … S1-12): contradictions are refused, the unusual is told of.</summary>
public static class PairCatalogue
{
    /// <summary>Days from which a pair is long enough for a plan with several measures.</summary>
    public const int UsualDays = 30;

    /// <summary>A single meeting and what belongs to it lie within so many days.</summary>
    public const int SpeedDays = 7;

    /// <summary>More mentees of a mentor at the same time are worth a word, where the school's program says nothing of the kind.</summary>
    public const int UsualMentees = 3;

    private static readonly ParticipantKind[] Staff = [ParticipantKind.Staff], Pupil = [ParticipantKind.Pupil], External = [ParticipantKind.External];

    public static IReadOnlyList<FormRule> Forms { get; } =
    [
        new(MentoringForm.TeacherTeacher, Staff, Staff, "для двух педагогов"),
        new(MentoringForm.HeadTeacher, Staff, Staff, "для руководителя и педагога"),
        new(MentoringForm.StudentStudent, Pupil, Pupil, "для двух учеников"),
        new(MentoringForm.EmployerStudent, External, Pupil, "для представителя предприятия и ученика"),
        new(MentoringForm.UniversityStudentStudent, External, Pupil, "для студента и ученика"),
        new(MentoringForm.Other, [ParticipantKind.Staff, ParticipantKind.Pupil, ParticipantKind.External],
            [ParticipantKind.Staff, ParticipantKind.Pupil, ParticipantKind.External], "для любых участников"),
    ];

    /// <summary>What contradicts itself; asked when a pair is proposed, its terms are changed and it is ordered.</summary>
    public static IReadOnlyList<RuleViolation> Contradictions(PairShape shape)
    {
        var violations = new List<RuleViolation>();
        if (shape.Terms.Form is { } form && Forms.First(f => f.Form == form) is var rule && !(rule.Mentor.Contains(shape.Mentor) && rule.Mentee.Contains(shape.Mentee)))
        {
            violations.Add(new RuleViolation($"Форма «{form.Label()}» – {rule.Sides}: выберите форму, которая подходит этим людям", nameof(Mentorship.Form)));
        }

        switch (shape.Terms.Kind)
        {
            case MentoringKind.Group when !shape.FitsKind:
                violations.Add(new RuleViolation("В группе не меньше двух наставляемых: выберите их вместе или другой вид наставничества", nameof(Mentorship.Kind)));
                break;
            case MentoringKind.Traditional when !shape.FitsKind:
                violations.Add(new RuleViolation("«Один-на-один» – это один наставляемый: выберите «Наставничество в группе» или составьте пары по одной",
                    nameof(Mentorship.Kind)));
                break;
            case MentoringKind.Speed when Days(shape.Terms) > SpeedDays:
                violations.Add(new RuleViolation($"Скоростное наставничество – одна встреча: период не длиннее {SpeedDays} дней", nameof(Mentorship.EndsOn)));
                break;
        }

        return violations;
    }

    /// <summary>What is allowed and unusual, in words; the curator confirms it, the director reads it.</summary>
    /// <param name="others">Other mentors of the same mentee, at the same time.</param>
    /// <param name="openMentees">Mentees of the mentor at the same time, with those of this pair.</param>
    public static IReadOnlyList<string> Unusual(PairShape shape, string mentee, IReadOnlyCollection<OtherMentor> others, int openMentees,
        int usualMentees = UsualMentees)
    {
        var warnings = new List<string>();
        if (others.Count > 0)
        {
            warnings.Add($"{mentee}: уже есть {(others.Count == 1 ? "наставник" : $"наставники ({others.Count})")} – "
                + $"{string.Join(", ", others.Select(o => $"{o.Name} ({o.Topic})"))}. "
                + "План, анкета и оценка этапа у наставляемого одни: их ведёт одна из пар");
        }

        if (openMentees > usualMentees) warnings.Add($"У наставника будет наставляемых: {openMentees}. Проверьте, хватит ли ему времени");

        if (shape.Terms.Kind is not (MentoringKind.Speed or MentoringKind.Situational or MentoringKind.ShortTermGoal) && Days(shape.Terms) is > 0 and < UsualDays and var days)
        {
            warnings.Add($"Период пары – {Language.RussianPlural.Of(days, "день", "дня", "дней")}: мероприятия плана придутся почти на один день");
        }

        if (shape.Terms is { Form: MentoringForm.HeadTeacher } && !shape.MentorIsHead)
        {
            warnings.Add("Форма «руководитель – педагог» выбрана для наставника, который не руководит школой");
        }

        if (shape.Terms.Kind == MentoringKind.Reverse && shape.Terms.Model is InteractionModel.ExperiencedToYoung or InteractionModel.ExperiencedClassTeacherToYoung)
        {
            warnings.Add("При реверсивном наставничестве учит младший, а выбранная модель называет наставника опытным");
        }
        else if (shape.MenteeCategory == PoolCategory.ExperiencedTeacher
            && shape.Terms.Model is InteractionModel.ExperiencedToYoung or InteractionModel.ExperiencedClassTeacherToYoung)
        {
            warnings.Add($"{mentee}: в базе – опытный педагог, а выбранная модель – для молодого специалиста");
        }

        return warnings;
    }

    /// <summary>A head or a deputy by the post.</summary>
    public static bool IsHead(string? post) => post is not null
        && (post.Contains("директор", StringComparison.OrdinalIgnoreCase) || post.Contains("руководитель", StringComparison.OrdinalIgnoreCase)
            || post.Contains("заведующ", StringComparison.OrdinalIgnoreCase)) && !post.Contains("классный руководитель", StringComparison.OrdinalIgnoreCase);

    private static int Days(MentorshipTerms terms) => terms is { StartsOn: { } from, EndsOn: { } to } ? to.DayNumber - from.DayNumber + 1 : 0;
}
