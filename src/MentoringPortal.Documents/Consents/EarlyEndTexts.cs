using MentoringPortal.Documents.Wording;
using MentoringPortal.Domain.Language;

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
        .Text("причина", "причина со строчной буквы", d => d.Reason is { } reason ? PhraseStart.Lower(reason.Trim(), d.Mentor.Name, d.Mentee.Name) : null);

    public static TextSlot<EarlyEndData> Reason(this KindTexts texts) => texts.Text("reason", "Причина", OfEnd, "Причина: {{ причина | с_точкой }}", hint: "Печатается, когда причина названа");
}

/// <summary>Editable texts of the employer's notice (D-08c).</summary>
internal static class CancellationNoticeTexts
{
    public static readonly KindTexts Texts = new(CancellationNotice.Code);

    public static readonly TextSlot<EarlyEndData> Statement = Texts.Text("statement", "Предупреждение", EarlyEndVariables.OfEnd,
        """
        В соответствии со ст. 351.8 ТК РФ {{ школа.краткое_название }} предупреждает Вас о досрочной отмене поручения о выполнении работы по наставничеству в отношении {{ наставляемый.с_должностью | падеж: "родительный" }}{% if приказ_о_паре %} (приказ {{ приказ_о_паре }}){% endif %}. Последний день работы по наставничеству – {{ последний_день }}.
        """);

    public static readonly TextSlot<EarlyEndData> Reason = Texts.Reason();

    public static readonly TextSlot<EarlyEndData> Term = Texts.Lines("term", "О сроке предупреждения и передаче материалов", EarlyEndVariables.OfEnd,
        """
        Предупреждение сделано не менее чем за 3 (три) рабочих дня: последний день не может быть раньше {{ ранний_день }}. До этого дня просим передать куратору материалы пары и отчёт о проделанной работе.
        """, hint: "Каждая строка – отдельный абзац");

    public static readonly TextSlot<EarlyEndData> Received = Texts.Text("received", "Слова перед подписью наставника", EarlyEndVariables.OfEnd, """Уведомление {{ наставник | род: "получил", "получила" }}:""");
}

/// <summary>Editable texts of the mentor's refusal (D-08c, the other kind).</summary>
internal static class MentorRefusalTexts
{
    public static readonly KindTexts Texts = new(MentorRefusal.Code);

    public static readonly TextSlot<EarlyEndData> Statement = Texts.Text("statement", "Заявление", EarlyEndVariables.OfEnd,
        """
        В соответствии со ст. 351.8 ТК РФ досрочно отказываюсь от работы по наставничеству в отношении {{ наставляемый.с_должностью | падеж: "родительный" }}{% if приказ_о_паре %} (приказ {{ приказ_о_паре }}){% endif %}. Последний день работы по наставничеству – {{ последний_день }}.
        """);

    public static readonly TextSlot<EarlyEndData> Reason = Texts.Reason();

    public static readonly TextSlot<EarlyEndData> Term = Texts.Lines("term", "О сроке предупреждения", EarlyEndVariables.OfEnd,
        """
        Предупреждаю об этом {{ предупреждение }}, не менее чем за 3 (три) рабочих дня. Самый ранний последний день – {{ ранний_день }}.
        """, hint: "Каждая строка – отдельный абзац");
}
