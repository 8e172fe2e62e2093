using MentoringPortal.Domain.Language;
using Xunit;

namespace MentoringPortal.Domain.Tests.Language;

public sealed class StaffListPostsTests
{
    public static TheoryData<string, string, string> Posts
    {
        get
        {
            var posts = new TheoryData<string, string, string>();
            foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Language", "staff-list-posts.tsv")).Skip(1))
            {
                var cells = line.Split('\t');
                posts.Add(cells[0], cells[1], cells[2]);
            }

            return posts;
        }
    }

    [Theory]
    [MemberData(nameof(Posts))]
    public void A_post_of_the_staff_list_stands_in_the_dative_and_the_accusative(string post, string dative, string accusative)
    {
        Assert.Equal(dative, RussianPosts.In(post, GrammaticalCase.Dative));
        Assert.Equal(accusative, RussianPosts.In(post, GrammaticalCase.Accusative));
    }
}
