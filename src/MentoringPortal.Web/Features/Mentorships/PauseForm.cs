using System.ComponentModel;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Web.Infrastructure.Components;

namespace MentoringPortal.Web.Features.Mentorships;

/// <summary>A pause as typed; the fields are named as those of <see cref="Pause"/>.</summary>
public sealed class PauseForm
{
    [DisplayName("Основание")]
    public PauseGround? Ground { get; set; }

    [DisplayName("С какого дня")]
    public DateOnly? FromOn { get; set; }

    [DisplayName("По какой день")]
    public DateOnly? ToOn { get; set; }

    [DisplayName("Причина")]
    public string Reason { get; set; } = "";

    /// <summary>A missing consent pauses a pair by itself.</summary>
    public static IReadOnlyList<Choice> Grounds { get; } =
        [.. new[] { PauseGround.MenteeAbsence, PauseGround.MentorAbsence, PauseGround.Other }.Select(g => new Choice(g.ToString(), g.Label()))];

    public PauseCard Card => new(Ground, FromOn, ToOn, Reason);

    public static PauseForm Of(Pause pause) => new() { Ground = pause.Ground, FromOn = pause.FromOn, ToOn = pause.ToOn, Reason = pause.Reason };
}

/// <summary>The day from which the pair works again.</summary>
public sealed class ResumeForm
{
    /// <summary>Named as the field of <see cref="Pause"/> that it decides.</summary>
    [DisplayName("По какой день")]
    public DateOnly? ToOn { get; set; }
}
