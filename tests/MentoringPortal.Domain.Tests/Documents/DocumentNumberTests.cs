using MentoringPortal.Domain.Common;
using Xunit;

namespace MentoringPortal.Domain.Tests.Documents;

public sealed class DocumentNumberTests
{
    [Theory]
    [InlineData("42-ОД", "42-ОД")]
    [InlineData(" № 42-ОД ", "42-ОД")]
    [InlineData("№№\u00a042-ОД", "42-ОД")]
    [InlineData("14-а №2", "14-а №2")]
    [InlineData("№", null)]
    [InlineData("  ", null)]
    [InlineData(null, null)]
    public void The_sign_is_no_part_of_the_number(string? typed, string? number) => Assert.Equal(number, DocumentNumber.Clean(typed));
}
