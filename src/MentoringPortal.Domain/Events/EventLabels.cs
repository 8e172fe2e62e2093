namespace MentoringPortal.Domain.Events;

/// <summary>The field's Russian words for the codes of this room.</summary>
public static class EventLabels
{
    public static string Label(this EventKind kind) => kind switch
    {
        EventKind.GeneralMeeting => "Общая встреча наставников и наставляемых",
        EventKind.MasterClass => "Мастер-класс",
        EventKind.Seminar => "Семинар, вебинар",
        EventKind.OpenLesson => "Открытый урок",
        EventKind.RoundTable => "Круглый стол",
        EventKind.Contest => "Конкурс",
        EventKind.Conference => "Конференция",
        EventKind.SummingUp => "Подведение итогов",
        EventKind.Information => "Публикация, информационная работа",
        EventKind.Other => "Другое",
    };

    public static string Label(this EventContour contour) => contour switch
    {
        EventContour.Own => "Для школы",
        EventContour.Outside => "Для других: партнёры, другие школы, город",
    };

    /// <summary>«внутри школы» or «вне школы», for lists and papers.</summary>
    public static string Brief(this EventContour contour) => contour switch
    {
        EventContour.Own => "внутри школы",
        EventContour.Outside => "вне школы",
    };
}
