using MentoringPortal.Domain.Diary;
using MentoringPortal.Domain.Tests.Plans;
using Xunit;

namespace MentoringPortal.Domain.Tests.Diary;

/// <summary>Who writes the portrait of a mentee, and when (S0-20).</summary>
public sealed class MenteePortraitTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    [Fact]
    public void S0_20_only_the_mentor_of_a_working_pair_writes_it()
    {
        var pair = PlanTests.ActivePair();
        var portrait = new MenteePortrait(pair.Id);
        Assert.Contains("наставник этой пары", Assert.Single(portrait.Write(pair, pair.MenteeId, new("Отзывчив", null, null, null), Today)).Message, StringComparison.Ordinal);
        Assert.Null(portrait.Qualities);
        Assert.Equal([nameof(MenteePortrait.Leisure)],
            portrait.Write(pair, pair.MentorId, new("Отзывчив", null, null, new string('я', MenteePortrait.TextMax + 1)), Today).Select(v => v.Field));
        Assert.Null(portrait.Qualities);
        Assert.Empty(portrait.Write(pair, pair.MentorId, new(" Отзывчив ", null, " ", new string('я', MenteePortrait.TextMax)), Today));
        Assert.Equal(("Отзывчив", null, Today), (portrait.Qualities, portrait.Hobbies, portrait.WrittenOn));
    }
}
