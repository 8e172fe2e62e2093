using MentoringPortal.Domain.Forms;
using Xunit;

namespace MentoringPortal.Domain.Tests.Forms;

public sealed class BlankFormTests
{
    private static readonly DateTime Now = new(2026, 11, 23, 9, 0, 0, DateTimeKind.Utc);
    private static readonly Guid Curator = Guid.NewGuid(), Pair = Guid.NewGuid();

    private static BlankForm Sheet(BlankFormKind kind, Guid? pair) => new("ABCD2345", kind, Guid.NewGuid(), pair, null, null, null, Curator, Now);

    [Theory]
    [InlineData(BlankFormKind.LessonVisit)]
    [InlineData(BlankFormKind.Questionnaire)]
    [InlineData(BlankFormKind.MentorConsent)]
    public void A_sheet_is_entered_once(BlankFormKind kind)
    {
        var sheet = Sheet(kind, Pair);
        Assert.Null(sheet.NoteEntered(Pair, Curator, Now));
        Assert.Equal((1, Now, Curator), (sheet.Entries, sheet.EnteredAt, sheet.EnteredById));
        Assert.Contains("уже внесён", sheet.NoteEntered(Pair, Curator, Now)!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_diary_page_holds_several_entries()
    {
        var page = Sheet(BlankFormKind.DiaryPage, Pair);
        for (var i = 0; i < 4; i++) Assert.Null(page.NoteEntered(Pair, Curator, Now.AddMinutes(i)));
        Assert.Equal((4, Now.AddMinutes(3)), (page.Entries, page.EnteredAt));
        Assert.True(page.TakesMore);
    }

    [Fact]
    public void A_sheet_without_a_name_keeps_the_first_pair_it_was_entered_for()
    {
        var page = Sheet(BlankFormKind.DiaryPage, null);
        Assert.Null(page.NoteEntered(Pair, Curator, Now));
        Assert.Equal(Pair, page.MentorshipId);
        Assert.Contains("другой пары", page.NoteEntered(Guid.NewGuid(), Curator, Now)!.Message, StringComparison.Ordinal);
        Assert.Equal(1, page.Entries);
    }

    [Theory]
    [InlineData(0, 0, "Выберите пары")]
    [InlineData(0, 1, null)]
    [InlineData(200, 0, null)]
    [InlineData(150, 51, "не больше 200")]
    [InlineData(201, 0, "не больше 200")]
    [InlineData(1, -1, "от 0")]
    public void Sheets_are_printed_in_sane_numbers(int named, int unnamed, string? refusal)
    {
        var violation = BlankForm.MayPrint(named, unnamed);
        if (refusal is null) Assert.Null(violation);
        else Assert.Contains(refusal, violation!.Message, StringComparison.Ordinal);
    }
}
