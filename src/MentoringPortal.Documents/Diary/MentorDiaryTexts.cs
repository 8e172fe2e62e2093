using MentoringPortal.Documents.Wording;

namespace MentoringPortal.Documents.Diary;

/// <summary>Editable texts of the printed diary (D-17).</summary>
internal static class MentorDiaryTexts
{
    private static readonly Variables<MentorDiaryData> OfDiary = Variables.OfDocument<MentorDiaryData>()
        .Person("наставник", "наставник", d => d.Mentor)
        .Person("наставляемый", "наставляемый", d => d.Mentee)
        .Day("начало", "первый день периода", d => d.From)
        .Day("конец", "последний день периода", d => d.To)
        .Number("записей", "сколько записей", d => d.Entries.Count)
        .Number("минут", "сколько минут, с фильтром «часы» – часы и минуты", d => d.Entries.Sum(e => e.Minutes));

    public static readonly KindTexts Texts = new(MentorDiary.Code);

    public static readonly TextSlot<MentorDiaryData> Checked = Texts.Text("checked", "Слова перед подписью проверяющего", OfDiary, "Отметка о проверке дневника:");

    public static readonly TextSlot<MentorDiaryData> Note = Texts.Note(OfDiary);
}

/// <summary>Editable texts of the empty diary page (D-17).</summary>
internal static class DiaryPageTexts
{
    private static readonly Variables<DiaryPageFormData> OfPage = Variables.OfDocument<DiaryPageFormData>()
        .Person("наставник", "наставник, если известен", d => d.Mentor)
        .Person("наставляемый", "наставляемый, если известен", d => d.Mentee);

    public static readonly KindTexts Texts = new(DiaryPageForm.Code);

    public static readonly TextSlot<DiaryPageFormData> Note = Texts.Note(OfPage, "Примечание под таблицей");
}
