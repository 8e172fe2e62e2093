using MentoringPortal.Domain.Documents;
using Xunit;

namespace MentoringPortal.Domain.Tests.Documents;

public sealed class IssuedDocumentTests
{
    private static readonly DateOnly Date = new(2026, 9, 1);
    private static readonly Guid Clerk = Guid.NewGuid();

    [Fact]
    public void Its_state_follows_what_was_decided_and_then_who_has_to_acknowledge()
    {
        Assert.Equal(DocumentState.Acknowledging, Document().StateWith(1));
        Assert.Equal(DocumentState.InForce, Document().StateWith(0));
        var cancelled = Document();
        Assert.Empty(cancelled.Cancel(Date, "ошибка", Clerk, Date));
        Assert.Equal(DocumentState.Cancelled, cancelled.StateWith(1));
        var replaced = Document();
        Assert.Null(replaced.ReplaceBy(WithId(), "ошибка"));
        Assert.Equal(DocumentState.Replaced, replaced.StateWith(1));
    }

    [Theory]
    [InlineData(-1, "причина", "On")]
    [InlineData(11, "причина", "On")]
    [InlineData(null, "причина", "On")]
    [InlineData(0, " ", "Reason")]
    public void Cancelling_needs_a_day_between_the_document_and_today_and_a_reason(int? day, string reason, string field)
    {
        var document = Document();
        Assert.Equal(field, Assert.Single(document.Cancel(day is { } d ? Date.AddDays(d) : null, reason, Clerk, Date.AddDays(10))).Field);
        Assert.True(document.IsValid);
    }

    [Fact]
    public void What_is_cancelled_or_replaced_is_neither_again()
    {
        var cancelled = Document();
        cancelled.Cancel(Date, "ошибка", Clerk, Date);
        Assert.NotEmpty(cancelled.Cancel(Date, "ещё раз", Clerk, Date));
        Assert.NotNull(cancelled.ReplaceBy(WithId(), "ошибка"));
        var replaced = Document();
        replaced.ReplaceBy(WithId(), "ошибка");
        Assert.NotEmpty(replaced.Cancel(Date, "ошибка", Clerk, Date));
        Assert.NotNull(replaced.ReplaceBy(WithId(), "ошибка"));
    }

    [Theory]
    [InlineData(RecordPeriod.CalendarYear, "В дело № 01-15 за 2026 г.", "2026-12-31")]
    [InlineData(RecordPeriod.AcademicYear, "В дело № 01-15 за 2026/2027 уч. г.", "2027-08-31")]
    public void It_goes_into_the_volume_of_its_date(RecordPeriod period, string mark, string last)
    {
        var document = Document();
        Assert.Null(document.PutInto(Case(period)));
        Assert.Equal((mark, DateOnly.Parse(last, null)), (document.FilingMark!.Replace('\u00a0', ' '), document.CaseEndsOn!.Value));
    }

    [Fact]
    public void It_goes_to_the_archive_on_the_day_after_its_volume_and_with_everybody_acquainted()
    {
        var document = Document();
        Assert.Contains("выберите дело", document.Archive(0, Clerk, new(2027, 1, 1))!.Message, StringComparison.Ordinal);
        document.PutInto(Case(RecordPeriod.CalendarYear));
        Assert.NotNull(document.Archive(0, Clerk, new(2026, 12, 31)));
        Assert.Contains("не все", document.Archive(1, Clerk, new(2027, 1, 1))!.Message, StringComparison.Ordinal);
        Assert.Null(document.Archive(0, Clerk, new(2027, 1, 1)));
        Assert.Equal(DocumentState.Archived, document.StateWith(0));
        Assert.NotNull(document.Archive(0, Clerk, new(2027, 1, 2)));
        Assert.NotNull(document.PutInto(Case(RecordPeriod.AcademicYear)));
    }

    [Fact]
    public void A_cancelled_document_need_not_be_acknowledged_to_be_archived()
    {
        var document = Document();
        document.PutInto(Case(RecordPeriod.CalendarYear));
        document.Cancel(Date, "ошибка", Clerk, Date);
        Assert.Null(document.Archive(1, Clerk, new(2027, 1, 1)));
    }

    [Fact]
    public void A_reminder_goes_out_once_a_day_and_only_while_it_is_awaited()
    {
        var line = new Acknowledgement(Guid.NewGuid(), Clerk);
        Assert.Null(line.Remind(Date));
        Assert.Contains("уже напоминали", line.Remind(Date)!.Message, StringComparison.Ordinal);
        Assert.Null(line.Remind(Date.AddDays(1)));
        Assert.Null(line.InPortal(Clerk, null, DateTime.UnixEpoch, Date.AddDays(1)));
        Assert.NotNull(line.Remind(Date.AddDays(2)));
    }

    [Theory]
    [InlineData("", "Приказы", "5 лет", "Index")]
    [InlineData("01 15", "Приказы", "5 лет", "Index")]
    [InlineData("01-15", "", "5 лет", "Title")]
    [InlineData("01-15", "Приказы", "", "KeptFor")]
    public void A_case_says_what_is_missing(string index, string title, string term, string field) =>
        Assert.Equal(field, Assert.Single(new NomenclatureCase().Set(new(index, title, term, null, default, []), false, new Dictionary<string, string>())).Field);

    [Fact]
    public void An_index_is_given_once_and_a_kind_goes_into_one_case()
    {
        Assert.Equal("Index", Assert.Single(
            new NomenclatureCase().Set(new("01-15", "Приказы", "5 лет", null, default, []), sameIndex: true, new Dictionary<string, string>())).Field);
        Assert.Contains("02-01",
            Assert.Single(new NomenclatureCase().Set(new("01-15", "Приказы", "5 лет", null, default, ["D-04"]), false,
            new Dictionary<string, string> { ["D-04"] = "02-01" })).Message, StringComparison.Ordinal);
    }

    private static IssuedDocument Document() => new("D-04", "Приказ", "7", Date, Guid.NewGuid(), null, "{}", [1], "00", DateTime.UnixEpoch);

    private static IssuedDocument WithId()
    {
        var document = Document();
        typeof(Domain.Common.Entity).GetProperty("Id")!.SetValue(document, Guid.NewGuid());
        return document;
    }

    private static NomenclatureCase Case(RecordPeriod period)
    {
        var target = new NomenclatureCase();
        Assert.Empty(target.Set(new("01-15", "Приказы", "5 лет", null, period, ["D-04"]), false, new Dictionary<string, string>()));
        return target;
    }
}
