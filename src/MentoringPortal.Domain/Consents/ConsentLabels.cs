using MentoringPortal.Domain.Language;

namespace MentoringPortal.Domain.Consents;

/// <summary>The field's Russian words for the codes of this room (domain reference §1.2–1.10): one word for one thing, in pages and papers alike.</summary>
public static class ConsentLabels
{
    /// <summary>Until when the signed paper should be back, in words.</summary>
    public static string Until(DateOnly requestedOn) => $"до {RussianDate.Short(requestedOn.AddDays(Consent.PatienceDays))}";

    public static string Label(this ConsentKind kind) => kind switch
    {
        ConsentKind.PersonalData => "Согласие на обработку персональных данных",
        ConsentKind.MentoringWork => "Согласие на осуществление наставничества",
        ConsentKind.Distribution => "Согласие на распространение персональных данных",
        ConsentKind.MenteeParticipation => "Согласие наставляемого на закрепление в паре",
    };

    public static string Label(this ConsentState state) => state switch
    {
        ConsentState.Requested => "Запрошено",
        ConsentState.Given => "Получено",
        ConsentState.Revoked => "Отозвано",
        ConsentState.Expired => "Истекло",
    };

    public static string Label(this ConsentScope scope) => scope switch
    {
        ConsentScope.Person => "сам участник",
        ConsentScope.Mentorship => "одна пара",
    };
}
