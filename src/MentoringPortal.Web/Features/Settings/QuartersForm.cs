using System.ComponentModel;

namespace MentoringPortal.Web.Features.Settings;

/// <summary>A day that differs from the general rule.</summary>
public sealed class CalendarDayForm
{
    [DisplayName("День")]
    public DateOnly? Date { get; set; }

    [DisplayName("Это рабочий день")]
    public bool IsWorking { get; set; }

    /// <summary>The day off that moves to <see cref="Date"/> by the yearly decree.</summary>
    [DisplayName("Перенесён с")]
    public DateOnly? MovedFrom { get; set; }

    [DisplayName("Причина")]
    public string? Reason { get; set; }
}

/// <summary>The four quarters of one academic year.</summary>
public sealed class QuartersForm
{
    [DisplayName("Учебный год")]
    public int AcademicYear { get; set; }

    [DisplayName("Начало 1-й четверти")]
    public DateOnly? Start1 { get; set; }

    [DisplayName("Конец 1-й четверти")]
    public DateOnly? End1 { get; set; }

    [DisplayName("Начало 2-й четверти")]
    public DateOnly? Start2 { get; set; }

    [DisplayName("Конец 2-й четверти")]
    public DateOnly? End2 { get; set; }

    [DisplayName("Начало 3-й четверти")]
    public DateOnly? Start3 { get; set; }

    [DisplayName("Конец 3-й четверти")]
    public DateOnly? End3 { get; set; }

    [DisplayName("Начало 4-й четверти")]
    public DateOnly? Start4 { get; set; }

    [DisplayName("Конец 4-й четверти")]
    public DateOnly? End4 { get; set; }

    public IReadOnlyList<(DateOnly? Start, DateOnly? End)> All => [(Start1, End1), (Start2, End2), (Start3, End3), (Start4, End4)];
}
