using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Visits;

namespace MentoringPortal.Web.Features.Visits;

/// <summary>A scored line as typed.</summary>
public sealed class VisitLineForm
{
    /// <summary>The line as the form showed it.</summary>
    public string Text { get; set; } = "";

    [DisplayName("Балл")]
    public int? Points { get; set; }

    [DisplayName("Замечание")]
    public string? Remark { get; set; }
}

/// <summary>A visit sheet as typed.</summary>
public sealed class VisitForm
{
    [DisplayName("Дата")]
    public DateOnly? On { get; set; }

    [DisplayName("Что посетили")]
    public VisitKind? Kind { get; set; } = VisitKind.Lesson;

    [DisplayName("Продолжительность"), DataType(DataType.Duration)]
    public int? Minutes { get; set; } = 45;

    [DisplayName("Класс")]
    public string? ClassName { get; set; }

    [DisplayName("Предмет")]
    public string? Subject { get; set; }

    [DisplayName("Тема")]
    public string? Topic { get; set; }

    [DisplayName("Тип урока")]
    public string? LessonType { get; set; }

    [DisplayName("Цель посещения")]
    public string? Aim { get; set; }

    [DisplayName("Баллы")]
    public List<VisitLineForm> Lines { get; set; } = [];

    [DisplayName("Что удалось")]
    public string? Strengths { get; set; }

    [DisplayName("Ошибки и затруднения")]
    public string? Mistakes { get; set; }

    [DisplayName("Рекомендации")]
    public string? Advice { get; set; }

    [DisplayName("Вывод")]
    public string? Conclusion { get; set; }

    [DisplayName("Заметка для себя")]
    public string? PrivateNote { get; set; }

    /// <summary>The control that the visit is part of, for those who control.</summary>
    [DisplayName("В рамках контроля")]
    public Guid? ControlId { get; set; }

    /// <summary>Day beside the signature on a paper sheet.</summary>
    [DisplayName("Когда учитель ознакомился")]
    public DateOnly? SignedOn { get; set; }

    /// <summary>The card for the rules, its lines as the form words them now.</summary>
    public VisitCard Card(IReadOnlyList<string> lines) => new(On, Kind, Minutes, ClassName, Subject, Topic, LessonType, Aim,
        [.. lines.Select((text, i) => new VisitLine(text, Lines.ElementAtOrDefault(i)?.Points, Lines.ElementAtOrDefault(i)?.Remark))],
        Strengths, Mistakes, Advice, Conclusion, PrivateNote);

    /// <summary>The school has worded its form anew while this one was open: the scores must not land beside other words.</summary>
    public RuleViolation? Outdated(IReadOnlyList<string> lines) => Lines.Count > 0 && !Lines.Select(l => l.Text).SequenceEqual(lines)
        ? new RuleViolation("Строки листа тем временем изменили: проверьте баллы и сохраните ещё раз") : null;

    /// <summary>The form of a written sheet.</summary>
    public static VisitForm Of(LessonVisit visit) => new()
    {
        On = visit.On,
        Kind = visit.Kind,
        Minutes = visit.Minutes,
        ClassName = visit.ClassName,
        Subject = visit.Subject,
        Topic = visit.Topic,
        LessonType = visit.LessonType,
        Aim = visit.Aim,
        Lines = [.. visit.Lines.Select(l => new VisitLineForm { Text = l.Text, Points = l.Points, Remark = l.Remark })],
        Strengths = visit.Strengths,
        Mistakes = visit.Mistakes,
        Advice = visit.Advice,
        Conclusion = visit.Conclusion,
        PrivateNote = visit.PrivateNote,
        ControlId = visit.ControlId,
    };
}
