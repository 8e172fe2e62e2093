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

    internal void Arrange(MentoringForm form, InteractionModel model, MentoringKind kind, string topic) => (Form, Model, Kind, Topic) = (form, model, kind, topic);
}
