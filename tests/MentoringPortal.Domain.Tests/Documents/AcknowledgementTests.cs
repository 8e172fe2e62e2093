using MentoringPortal.Domain.Documents;
using Xunit;

namespace MentoringPortal.Domain.Tests.Documents;

public sealed class AcknowledgementTests
{
    private static readonly DateOnly Issued = new(2026, 9, 1);
    private static readonly DateOnly Today = new(2026, 9, 3);
    private static readonly DateTime Now = new(2026, 9, 3, 7, 15, 0, DateTimeKind.Utc);
    private static readonly Guid Person = Guid.NewGuid();
    private readonly Acknowledgement _acknowledgement = new(Guid.NewGuid(), Person);

    [Fact]
    public void Only_the_person_presses_the_button()
    {
        Assert.NotNull(_acknowledgement.InPortal(Guid.NewGuid(), null, Now, Today));
        Assert.False(_acknowledgement.IsDone);
        Assert.Null(_acknowledgement.InPortal(Person, null, Now, Today));
        Assert.Equal((AcknowledgementMethod.InPortal, Today, Now), (_acknowledgement.Method, _acknowledgement.On, _acknowledgement.RecordedAt));
    }

    [Fact]
    public void It_is_recorded_once()
    {
        _acknowledgement.InPortal(Person, "Не согласна с пунктом 2", Now, Today);
        Assert.NotNull(_acknowledgement.OnPaper(Issued, Guid.NewGuid(), Now, Issued, Today));
        Assert.Equal("Не согласна с пунктом 2", _acknowledgement.Disagreement);
    }

    [Theory]
    [InlineData("2026-08-31", true, "On")] // before the document
    [InlineData("2026-09-04", true, "On")] // tomorrow
    [InlineData("2026-09-02", false, "Scan")]
    [InlineData("2026-09-01", true, null)]
    [InlineData("2026-09-03", true, null)]
    public void On_paper_needs_a_possible_day_and_a_scan(string on, bool scan, string? wrongField) =>
        Assert.Equal(wrongField,
            _acknowledgement.OnPaper(DateOnly.Parse(on, System.Globalization.CultureInfo.InvariantCulture), scan ? Guid.NewGuid() : null, Now, Issued, Today)?.Field);

    [Theory]
    [InlineData("Ким В.А.", "", "FirstWitness")]
    [InlineData("Ким В.А.", "ким в.а. ", "SecondWitness")]
    [InlineData("Ким В.А.", "Лебедева О.С.", null)]
    public void A_refusal_needs_two_different_witnesses(string first, string second, string? wrongField) =>
        Assert.Equal(wrongField, _acknowledgement.Refuse(Today, first, second, Now, Issued, Today)?.Field);
}
