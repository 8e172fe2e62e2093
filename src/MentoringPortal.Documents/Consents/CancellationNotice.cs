using MentoringPortal.Domain.Language;

namespace MentoringPortal.Documents.Consents;

/// <summary>Data of the papers that end mentoring early (D-08c): the employer's notice or the mentor's refusal.</summary>
public sealed record EarlyEndData : DocumentData
{
    public required Participant Mentor { get; init; }

    public required Participant Mentee { get; init; }

    /// <summary>Order that approved the pair: «от 01.09.2026 № 29.2».</summary>
    public string? OrderReference { get; init; }

    /// <summary>Day of the notice.</summary>
    public required DateOnly NoticeOn { get; init; }

    /// <summary>Earliest last day: three working days after the notice (ст. 351.8 ТК РФ).</summary>
    public required DateOnly EarliestLastDay { get; init; }

    /// <summary>Last day the side names; null takes the earliest.</summary>
    public DateOnly? LastDay { get; init; }

    public string? Reason { get; init; }

    public string? RecordCode { get; init; }

    internal DateOnly Last => LastDay is { } day && day > EarliestLastDay ? day : EarliestLastDay;
}

/// <summary>Уведомление работодателя о досрочной отмене поручения о наставничестве (D-08c).</summary>
public static class CancellationNotice
{
    public const string Code = "D-08c";

    public static OfficialDocument Compose(EarlyEndData data) =>
        Template.Begin(data with { Date = data.Date ?? data.NoticeOn }, Code,
            $"Уведомление о досрочной отмене поручения о наставничестве: {data.Mentor.Name.SurnameWithInitials}", "УВЕДОМЛЕНИЕ", fontSize: 13) with
        {
            KindDetail = "о досрочной отмене поручения о наставничестве",
            Addressee = [Words.Upper(Words.Post(data.Mentor.Post, GrammaticalCase.Dative)), data.Mentor.Name.In(GrammaticalCase.Dative).SurnameWithInitials],
            Body =
            [
                ParagraphBlock.Plain(CancellationNoticeTexts.Statement.Say(data.School, data)),
                .. EarlyEndParts.Reason(CancellationNoticeTexts.Reason, data),
                .. CancellationNoticeTexts.Term.Lines(data.School, data).Select(ParagraphBlock.Plain),
            ],
            Signatures = [data.School.Director.Signs()],
            Closing = [new HandSignatureBlock(data.Mentor.Name.InitialsWithSurname, CancellationNoticeTexts.Received.Say(data.School, data)),
                .. ConsentParts.CodeNote(data.RecordCode)],
        };
}
