using MentoringPortal.Web.Features.Mentorships;

namespace MentoringPortal.Web.Features.Diary;

/// <summary>An entry of the mentor's own list, with the mentee's name.</summary>
public sealed record MyDiaryRow(DiaryRow Entry, Guid MentorshipId, string Mentee);

/// <summary>Own entries across all pairs with the quick form.</summary>
public sealed class MyDiaryPage
{
    public required IReadOnlyList<MyDiaryRow> Entries { get; init; }

    public EntryFormPage? Write { get; init; }

    public bool IsMentee { get; init; }

    public string? EarlierHref { get; init; }

    public required IReadOnlyList<PairHead> Pairs { get; init; }
}
