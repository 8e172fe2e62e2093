using MentoringPortal.Documents.Wording;

namespace MentoringPortal.Documents.Pools;

/// <summary>Editable texts of the bases (D-37).</summary>
internal static class PoolRegisterTexts
{
    private const string Warning = "Содержит персональные данные. Доступ ограничен.";

    public static readonly KindTexts Mentors = new(PoolRegisters.MentorsCode);

    public static readonly KindTexts Mentees = new(PoolRegisters.MenteesCode);

    public static readonly TextSlot<PoolRegisterData<MentorLine>> OfMentors = Mentors.Text("warning", "Пометка под таблицей", Of<MentorLine>(), Warning);

    public static readonly TextSlot<PoolRegisterData<MenteeLine>> OfMentees = Mentees.Text("warning", "Пометка под таблицей", Of<MenteeLine>(), Warning);

    private static Variables<PoolRegisterData<T>> Of<T>() => Variables.OfDocument<PoolRegisterData<T>>()
        .Day("на_день", "на какой день составлена", d => d.AsOf)
        .Number("строк", "сколько человек", d => d.Lines.Count)
        .Person("ответственный", "кто отвечает за базу", d => d.Responsible);
}
