using MentoringPortal.Domain.Language;
using Xunit;

namespace MentoringPortal.Domain.Tests.Language;

public sealed class SchoolSubjectsTests
{
    [Theory]
    [InlineData("учитель", "математика", "учитель математики")]
    [InlineData("Учитель", "Русский язык и литература", "Учитель русского языка и литературы")]
    [InlineData("учитель", "физика, информатика", "учитель физики, информатики")]
    [InlineData("учитель", "начальные классы", "учитель начальных классов")]
    [InlineData("учитель", "ОБЖ", "учитель ОБЖ")]
    [InlineData("учитель", "лепка", "учитель (лепка)")]
    [InlineData("учитель математики", "математика", "учитель математики")]
    [InlineData("учитель", null, "учитель")]
    [InlineData("педагог дополнительного образования", "робототехника", "педагог дополнительного образования (робототехника)")]
    public void The_subject_follows_the_post_in_the_genitive(string post, string? subject, string expected) =>
        Assert.Equal(expected, SchoolSubjects.PostWith(post, subject));
}
