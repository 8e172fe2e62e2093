namespace MentoringPortal.Web.Infrastructure.Components;

/// <summary>«Выполнено 4 из 9», drawn by <c>_Progress</c>.</summary>
/// <param name="Label">What is counted.</param>
/// <param name="Done">Done so far.</param>
/// <param name="Total">All.</param>
/// <param name="Text">Own words instead of «4 из 9».</param>
public sealed record ProgressModel(string Label, int Done, int Total, string? Text = null)
{
    /// <summary>Share in percent, 0 when there is nothing to do.</summary>
    public int Percent => Total <= 0 ? 0 : Math.Clamp((int)Math.Round(100.0 * Done / Total), 0, 100);
}
