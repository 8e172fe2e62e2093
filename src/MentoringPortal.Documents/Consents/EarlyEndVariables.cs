using MentoringPortal.Documents.Wording;

namespace MentoringPortal.Documents.Consents;

/// <summary>What the two papers on an early end know.</summary>
internal static class EarlyEndVariables
{
    public static readonly Variables<EarlyEndData> OfEnd = Variables.OfDocument<EarlyEndData>()
        .Person("наставник", "наставник", d => d.Mentor)
        .Person("наставляемый", "наставляемый", d => d.Mentee)
        .Text("приказ_о_паре", "«от 01.09.2026 № 29.2»", d => d.OrderReference)
        .Day("предупреждение", "день предупреждения", d => d.NoticeOn)
        .Day("последний_день", "последний день работы по наставничеству", d => d.Last)
        .Day("ранний_день", "самый ранний последний день: через три рабочих дня", d => d.EarliestLastDay)
        .Text("причина", "причина со строчной буквы", d => Words.Reason(d.Reason, d.Mentor.Name, d.Mentee.Name));

    public static TextSlot<EarlyEndData> Reason(this KindTexts texts) =>
        texts.Text("reason", "Причина", OfEnd, "Причина: {{ причина | с_точкой }}", hint: "Печатается, когда причина названа");
}
