using MentoringPortal.Documents.Wording;

namespace MentoringPortal.Documents.Councils;

/// <summary>Editable texts of minutes, extract, notice and attendance list.</summary>
internal static class CouncilMinutesTexts
{
    private static readonly Variables<CouncilMinutesData> OfMeeting = Variables.OfDocument<CouncilMinutesData>()
        .Text("совета", "какого совета, в родительном падеже", d => d.Body)
        .Day("день_заседания", "день заседания", d => d.HeldOn)
        .Text("время", "время заседания; нет, если не указано", d => d.Hours)
        .Text("место", "место заседания; нет, если не указано", d => d.Place)
        .Number("присутствовало", "сколько членов присутствовало", d => d.Present.Count)
        .Number("членов", "сколько членов в составе", d => d.Members)
        .Person("председатель", "кто председательствует", d => d.Chair)
        .Person("секретарь", "кто ведёт протокол", d => d.Secretary);

    public static readonly KindTexts Minutes = new(CouncilMinutes.Code);

    public static readonly TextSlot<CouncilMinutesData> Note = Minutes.Note(OfMeeting);

    public static readonly KindTexts Extract = new(CouncilMinutes.ExtractCode);

    public static readonly TextSlot<CouncilMinutesData> Verified = Extract.Lines("verified", "Слова перед заверением", OfMeeting, "", optional: true,
        hint: "Например, где хранится подлинник протокола");

    public static readonly KindTexts Notice = new(CouncilMinutes.NoticeCode);

    public static readonly TextSlot<CouncilMinutesData> Invitation = Notice.Text("invitation", "Приглашение", OfMeeting,
        "Приглашаем Вас принять участие в заседании {{ совета }}.");

    public static readonly KindTexts Attendance = new(CouncilMinutes.AttendanceCode);

    public static readonly TextSlot<CouncilMinutesData> AttendanceNote = Attendance.Note(OfMeeting);
}
