using MentoringPortal.Domain.Assessments;
using MentoringPortal.Domain.Language;
using MentoringPortal.Web.Infrastructure.Components;

namespace MentoringPortal.Web.Features.Assessments;

/// <summary>The mentor's review: the form while it is a draft, the text afterwards.</summary>
public sealed record ReviewPage(
    Guid MentorshipId,
    string Mentee,
    string Mentor,
    string Period,
    ReviewFigures Figures,
    ReviewForm Form,
    Guid Version,
    DateOnly? SubmittedOn,
    Guid? DocumentId,
    Guid AssessmentId)
{
    /// <summary>Title of the part by the program.</summary>
    public required string Title { get; init; }

    /// <summary>Title of the stage.</summary>
    public required string Stage { get; init; }

    /// <summary>Until when it is asked for.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>Why it was given back.</summary>
    public string? Returned { get; init; }

    /// <summary>«молодого специалиста».</summary>
    public required string MenteeGenitive { get; init; }

    /// <summary>«молодому специалисту».</summary>
    public required string MenteeDative { get; init; }

    /// <summary>«план адаптации».</summary>
    public required string PlanTitle { get; init; }

    /// <summary>The pair does not work any more: a review can be neither written nor handed in.</summary>
    public bool PairIsOver { get; init; }

    public IReadOnlyList<Choice> Recommendations { get; } = Choice.OfEnum<ReviewRecommendation>(r => r.Label());

    /// <summary>The known figures in words.</summary>
    public IReadOnlyList<SummaryRow> Facts =>
    [
        new("Период", Period),
        new(char.ToUpperInvariant(PlanTitle[0]) + PlanTitle[1..], Figures.PlanPlanned == 0 ? "мероприятий пока нет"
            : $"выполнено {Figures.PlanDone} из {Figures.PlanPlanned} ({Figures.PlanDone * 100 / Figures.PlanPlanned}\u00a0%)"
            + (Figures.PlanUnplanned > 0 ? $", сверх плана – {Figures.PlanUnplanned}" : "")),
        new("Встречи по дневнику", Figures.Meetings == 0 ? "записей нет"
            : $"{RussianPlural.Of(Figures.Meetings, "запись", "записи", "записей")}, {RussianDuration.Format(Figures.Minutes)}"),
        new("Посещения уроков", Figures.Visits.ToString(System.Globalization.CultureInfo.InvariantCulture)),
    ];
}
