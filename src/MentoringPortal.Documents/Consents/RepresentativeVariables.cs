using MentoringPortal.Documents.Wording;

namespace MentoringPortal.Documents.Consents;

/// <summary>What the two papers of a legal representative know.</summary>
internal static class RepresentativeVariables
{
    public static readonly Variables<RepresentativeConsentData> OfConsent = Variables.OfDocument<RepresentativeConsentData>()
        .Name("обучающийся", "чей представитель даёт согласие", d => d.Child)
        .Name("представитель", "законный представитель; нет, если вписывается от руки", d => d.Representative)
        .Text("кем_приходится", "«мать», «опекун»", d => d.Relation)
        .Text("класс", "класс", d => d.Class)
        .Day("дата_рождения", "дата рождения обучающегося", d => d.BornOn)
        .Text("форма", "форма наставничества", d => d.Form)
        .Day("начало", "первый день", d => d.From)
        .Day("конец", "последний день", d => d.To);
}
