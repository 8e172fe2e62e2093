using MentoringPortal.Domain.Plans;
using MentoringPortal.Domain.Pools;
using Xunit;

namespace MentoringPortal.Domain.Tests.Pools;

/// <summary>Who is proposed for a mentee, in which order and why.</summary>
public sealed class MentorMatchTests
{
    private static readonly MatchSide Mentee = new(Guid.NewGuid(), PairTopics.Subject | PairTopics.Parents, "математика", 0, null);

    private static MatchSide Mentor(PairTopics topics, string? subject, int open = 0, int? hours = null) => new(Guid.NewGuid(), topics, subject, open, hours);

    [Fact]
    public void S1_23_the_seven_topics_are_the_directions_of_difficulties_too()
    {
        Assert.Equal(7, PairTopicsLabels.All.Count);
        Assert.Equal(DifficultyLabels.Directions, PairTopicsLabels.All.Select(t => t.Label()));
        Assert.Equal("предметное содержание; работа с родителями", Mentee.Topics.Words());
        Assert.Null(PairTopics.None.Words());
        Assert.Equal(PairTopics.Extra, PairTopicsLabels.Together([PairTopics.Extra, (PairTopics)128]));
    }

    [Fact]
    public void S1_23_common_topics_and_the_same_subject_count_and_each_mentee_takes_a_point()
    {
        var (both, subject, topic, busy) = (Mentor(Mentee.Topics, "Математика "), Mentor(PairTopics.None, "математика"), Mentor(PairTopics.Parents, "физика", hours: 3),
            Mentor(Mentee.Topics, "математика", open: 3));
        var found = MentorMatch.For(Mentee, [busy, topic, subject, both, Mentor(PairTopics.Extra, "история"), Mentee with { Open = 0 }]);
        Assert.Equal([both.PersonId, busy.PersonId, subject.PersonId, topic.PersonId], found.Select(f => f.MentorId));
        Assert.Equal([8, 5, 4, 2], found.Select(f => f.Points));
        Assert.Equal("общие темы: предметное содержание, работа с родителями; тот же предмет – Математика; сейчас без наставляемых", found[0].Why);
        Assert.Equal("общая тема: работа с родителями; сейчас без наставляемых; время – 3\u00A0часа в неделю", found[3].Why);
        Assert.Contains("уже 3\u00A0наставляемых", found[1].Why, StringComparison.Ordinal);
        Assert.Equal(PairTopics.Parents, found[3].Common);
    }

    [Fact]
    public void S1_23_nobody_without_anything_in_common_is_proposed_and_never_more_than_five()
    {
        Assert.Empty(MentorMatch.For(Mentee with { Topics = PairTopics.None, Subject = null }, [Mentor(PairTopics.Parents, null)]));
        Assert.Equal(MentorMatch.Most, MentorMatch.For(Mentee, Enumerable.Range(0, 9).Select(_ => Mentor(PairTopics.Parents, null))).Count);
    }
}
