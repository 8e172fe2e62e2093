using MentoringPortal.Domain.Common;

namespace MentoringPortal.Domain.Mentorships;

/// <summary>
/// Who works together: one mentor with one mentee or several, in one form, kind, model and on one topic. Every pair has one; its members on a day
/// are its pairs in force on that day. Another mentor is another unit.
/// </summary>
[DisplayName("Наставник и его наставляемые")]
public sealed class Unit : SchoolEntity
{
    private Unit() { }

    internal Unit(Guid mentorId) => MentorId = mentorId;

    [DisplayName("Наставник")]
    public Guid MentorId { get; private set; }

    [DisplayName("Форма")]
    public MentoringForm Form { get; private set; }

    [DisplayName("Модель")]
    public InteractionModel Model { get; private set; }

    [DisplayName("Вид")]
    public MentoringKind Kind { get; private set; }

    /// <summary>Subject or topic of the mentoring, up to 300 characters.</summary>
    [DisplayName("Тема")]
    public string Topic { get; private set; } = "";

    [DisplayName("Цель, из которой выбрана форма")]
    public string? GroundGoal { get; private set; }

    [DisplayName("Затруднения, из которых выбрана форма")]
    public string? GroundDifficulties { get; private set; }

    [DisplayName("Запрос, из которого выбрана форма")]
    public string? GroundRequest { get; private set; }

    [DisplayName("Кадровые возможности")]
    public string? GroundStaff { get; private set; }

    /// <summary>Why the form was chosen (S1-7).</summary>
    public FormGrounds Grounds => new(GroundGoal, GroundDifficulties, GroundRequest, GroundStaff);

    internal void Ground(FormGrounds grounds) => (GroundGoal, GroundDifficulties, GroundRequest, GroundStaff) =
        (Texts.OrNull(grounds.Goal), Texts.OrNull(grounds.Difficulties), Texts.OrNull(grounds.Request), Texts.OrNull(grounds.Staff));

    internal void Arrange(MentoringForm form, InteractionModel model, MentoringKind kind, string topic) => (Form, Model, Kind, Topic) = (form, model, kind, topic);
}
