using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Programs;

namespace MentoringPortal.Domain.Reports;

/// <summary>A hearing as typed.</summary>
/// <param name="MeetingId">The meeting whose minutes tell of it; null: none in the portal.</param>
public sealed record HearingCard(HearingPlace? Place, DateOnly? On, string? Decision, Guid? MeetingId = null);

/// <summary>«Заслушивание отчёта» (S2-6, S3-15): where and when a report was heard and what was decided; once in a place.</summary>
[DisplayName("Заслушивание отчёта")]
public sealed class ReportHearing : SchoolEntity
{
    /// <summary>Days after the end of a quarter, or after «принято», within which a report is heard (T-10).</summary>
    public const int WithinDays = 14;

    private ReportHearing() { }

    public Guid ReportId { get; private set; }

    [DisplayName("Где заслушан")]
    public HearingPlace Place { get; private set; }

    [DisplayName("Когда")]
    public DateOnly On { get; private set; }

    [DisplayName("Решение")]
    public string Decision { get; private set; } = "";

    /// <summary>The meeting whose minutes tell of it; null: none in the portal.</summary>
    [DisplayName("Заседание")]
    public Guid? MeetingId { get; private set; }

    public Guid RecordedById { get; private set; }

    /// <summary>Records that a report which was handed in has been heard; nobody records the own one.</summary>
    /// <param name="heard">Places where it was heard already.</param>
    public static Result<ReportHearing> Record(PeriodicReport report, HearingCard card, IReadOnlyCollection<HearingPlace> heard, Guid byId, DateOnly today)
    {
        if (report.State == PeriodicState.Asked) return new RuleViolation("Отчёт ещё не сдан: заслушивают сданный");

        if (byId == report.AuthorId) return new RuleViolation("Заслушивание своего отчёта записывает другой человек");

        var violations = new List<RuleViolation>();
        if (card.Place is not { } place) violations.Add(new RuleViolation("Выберите, где заслушан отчёт", nameof(Place)));
        else if (heard.Contains(place)) violations.Add(new RuleViolation($"Отчёт уже заслушан {place.Where()}", nameof(Place)));

        if (card.On is not { } on) violations.Add(new RuleViolation("Укажите, когда заслушан", nameof(On)));
        else if (on > today) violations.Add(new RuleViolation("День в будущем: запишите заслушивание, когда оно пройдёт", nameof(On)));
        else if (on < report.HandedInOn) violations.Add(new RuleViolation($"Отчёт сдан {report.HandedInOn:dd.MM.yyyy}: раньше его не заслушивали", nameof(On)));

        Texts.Require(violations, card.Decision, nameof(Decision), "Напишите, что решили", 1000);
        return violations.Count > 0 ? violations
            : new ReportHearing
            {
                ReportId = report.Id,
                Place = card.Place!.Value,
                On = card.On!.Value,
                Decision = card.Decision!.Trim(),
                RecordedById = byId,
                MeetingId = card.MeetingId
            };
    }
}
