using MentoringPortal.Domain.Documents;
using Xunit;

namespace MentoringPortal.Domain.Tests.Documents;

public sealed class DocumentSettingsTests
{
    private static readonly Dictionary<string, string> Titles = new() { ["preamble"] = "Преамбула", ["control"] = "Пункт о контроле" };
    private static readonly DateTime Now = new(2026, 11, 20, 9, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void A_version_names_what_it_changed_and_keeps_all_own_texts()
    {
        var texts = new DocumentTexts("D-04");
        var first = texts.Change(new Dictionary<string, string>(), new Dictionary<string, string> { ["preamble"] = "Свой" }, Titles, " ", "Орлов Т.С.", Now).Value;
        Assert.Equal((1, "Преамбула", null, "Орлов Т.С."), (first.Number, first.Changed, first.Note, first.AuthorName));
        var second = texts.Change(first.Own(), new Dictionary<string, string> { ["control"] = "Иной" }, Titles, "решение", "Орлов Т.С.", Now).Value;
        Assert.Equal((2, "Преамбула; Пункт о контроле", "решение"), (second.Number, second.Changed, second.Note));
        Assert.Equal(["control"], second.Own().Keys);
    }

    [Fact]
    public void The_same_texts_make_no_version()
    {
        var texts = new DocumentTexts("D-04");
        var own = new Dictionary<string, string> { ["preamble"] = "Свой" };
        Assert.False(texts.Change(own, new Dictionary<string, string>(own), Titles, null, "Орлов Т.С.", Now).Ok);
        Assert.Equal(0, texts.Number);
    }

    [Theory]
    [InlineData(300, true)]
    [InlineData(301, false)]
    public void A_note_has_300_characters_at_most(int length, bool ok) =>
        Assert.Equal(ok, new DocumentTexts("D-04").Change(new Dictionary<string, string>(), new Dictionary<string, string> { ["preamble"] = "Свой" }, Titles,
            new string('я', length), "Орлов Т.С.", Now).Ok);

    [Theory]
    [InlineData(12, 100, 20, 10, 20, 20, true)]
    [InlineData(14, 150, 40, 30, 40, 40, true)]
    [InlineData(11, 100, 20, 10, 20, 20, false)]
    [InlineData(15, 100, 20, 10, 20, 20, false)]
    [InlineData(14, 99, 20, 10, 20, 20, false)]
    [InlineData(14, 151, 20, 10, 20, 20, false)]
    [InlineData(14, 100, 19, 10, 20, 20, false)]
    [InlineData(14, 100, 20, 9, 20, 20, false)]
    [InlineData(14, 100, 20, 10, 19, 20, false)]
    [InlineData(14, 100, 20, 10, 20, 19, false)]
    [InlineData(14, 100, 41, 10, 20, 20, false)]
    [InlineData(14, 100, 20, 31, 20, 20, false)]
    public void The_page_stays_within_the_standard(int size, int spacing, int left, int right, int top, int bottom, bool ok)
    {
        var layout = new DocumentLayout();
        Assert.Equal(ok, layout.SetPage(size, spacing, left, right, top, bottom).Count == 0);
        Assert.Equal(ok ? left : 20, layout.LeftMargin);
    }

    [Fact]
    public void Somebody_acts_for_the_head_from_the_first_to_the_last_day()
    {
        var layout = new DocumentLayout();
        Assert.False(layout.ActsOn(new(2026, 11, 20)));
        Assert.Equal(nameof(DocumentLayout.ActingHeadId), Assert.Single(layout.SetActingHead(null, null, new(2026, 11, 1), new(2026, 11, 20))).Field);
        Assert.Empty(layout.SetActingHead(null, " ", null, null));
        Assert.Equal(3, layout.SetActingHead(Guid.NewGuid(), " ", null, null).Count);
        Assert.Single(layout.SetActingHead(Guid.NewGuid(), "Исполняющий обязанности директора", new(2026, 11, 2), new(2026, 11, 1)));
        Assert.Empty(layout.SetActingHead(Guid.NewGuid(), "Исполняющий обязанности директора", new(2026, 11, 1), new(2026, 11, 20)));
        Assert.True(layout.ActsOn(new(2026, 11, 1)) && layout.ActsOn(new(2026, 11, 20)));
        Assert.False(layout.ActsOn(new(2026, 10, 31)) || layout.ActsOn(new(2026, 11, 21)));
        layout.SetActingHead(null, "забыто", new(2026, 11, 1), null);
        Assert.False(layout.ActsOn(new(2026, 11, 10)));
    }
}
