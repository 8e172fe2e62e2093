using System.ComponentModel;
using MentoringPortal.Domain.Documents;
using MentoringPortal.Web.Infrastructure.Components;

namespace MentoringPortal.Web.Features.Settings.Documents;

/// <summary>How the school's documents are set up.</summary>
public sealed class LayoutForm
{
    [DisplayName("Размер шрифта")]
    public int? FontSize { get; set; }

    /// <summary>In hundredths.</summary>
    [DisplayName("Межстрочный интервал")]
    public int? LineSpacing { get; set; }

    [DisplayName("Левое поле")]
    public int? LeftMargin { get; set; }

    [DisplayName("Правое поле")]
    public int? RightMargin { get; set; }

    [DisplayName("Верхнее поле")]
    public int? TopMargin { get; set; }

    [DisplayName("Нижнее поле")]
    public int? BottomMargin { get; set; }

    [DisplayName("Печатать учредителя над наименованием")]
    public bool ShowFounder { get; set; }

    [DisplayName("Печатать адрес, связь и коды")]
    public bool ShowContacts { get; set; }

    [DisplayName("Печатать место составления")]
    public bool ShowPlace { get; set; }

    [DisplayName("Кто исполняет")]
    public Guid? ActingHeadId { get; set; }

    [DisplayName("Должность у подписи")]
    public string? ActingPost { get; set; }

    [DisplayName("С какого дня")]
    public DateOnly? ActingFrom { get; set; }

    [DisplayName("По какой день")]
    public DateOnly? ActingTo { get; set; }

    public static LayoutForm Of(DocumentLayout layout) => new()
    {
        FontSize = layout.FontSize,
        LineSpacing = layout.LineSpacing,
        LeftMargin = layout.LeftMargin,
        RightMargin = layout.RightMargin,
        TopMargin = layout.TopMargin,
        BottomMargin = layout.BottomMargin,
        ShowFounder = layout.ShowFounder,
        ShowContacts = layout.ShowContacts,
        ShowPlace = layout.ShowPlace,
        ActingHeadId = layout.ActingHeadId,
        ActingPost = layout.ActingPost,
        ActingFrom = layout.ActingFrom,
        ActingTo = layout.ActingTo,
    };
}

/// <summary>«Оформление документов».</summary>
public sealed record LayoutPage(Guid Version, LayoutForm Form, IReadOnlyList<Choice> Staff)
{
    public static IReadOnlyList<Choice> FontSizes { get; } = [new("12", "12"), new("13", "13"), new("14", "14")];

    public static IReadOnlyList<Choice> Spacings { get; } = [new("100", "одинарный"), new("115", "1,15"), new("125", "1,25"), new("150", "полуторный")];
}
