using MentoringPortal.Domain.Documents;
using MentoringPortal.Web.Infrastructure.Components;

namespace MentoringPortal.Web.Features.Settings.Documents;

/// <summary>How the school's documents are set up.</summary>
public sealed class LayoutForm
{
    public int? FontSize { get; set; }

    /// <summary>In hundredths.</summary>
    public int? LineSpacing { get; set; }

    public int? LeftMargin { get; set; }

    public int? RightMargin { get; set; }

    public int? TopMargin { get; set; }

    public int? BottomMargin { get; set; }

    public bool ShowFounder { get; set; }

    public bool ShowContacts { get; set; }

    public bool ShowPlace { get; set; }

    public Guid? ActingHeadId { get; set; }

    public string? ActingPost { get; set; }

    public DateOnly? ActingFrom { get; set; }

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
