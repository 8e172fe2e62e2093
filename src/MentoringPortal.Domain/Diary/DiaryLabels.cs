namespace MentoringPortal.Domain.Diary;

/// <summary>The field's Russian words for the codes of this room (domain reference §1.2–1.10): one word for one thing, in pages and papers alike.</summary>
public static class DiaryLabels
{
    public static string Label(this DiaryEntryKind kind) => kind switch
    {
        DiaryEntryKind.Meeting => "Встреча",
        DiaryEntryKind.LessonVisit => "Посещение урока",
        DiaryEntryKind.Consultation => "Консультация",
        DiaryEntryKind.Observation => "Наблюдение",
        DiaryEntryKind.Assignment => "Задание",
        DiaryEntryKind.MentorLesson => "Урок наставника",
    };
}
