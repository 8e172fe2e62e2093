using MentoringPortal.Domain.Consents;
using Xunit;

namespace MentoringPortal.Domain.Tests.Consents;

public sealed class ConsentTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    [Theory]
    [InlineData("2026-11-23", true)]
    [InlineData("2026-11-24", false)]
    [InlineData("2021-11-23", true)]
    [InlineData("2021-11-22", false)]
    [InlineData(null, false)]
    public void A_consent_is_dated_within_the_last_five_years(string? day, bool accepted)
    {
        var consent = Requested();

        Assert.Equal(accepted, consent.Receive(day is null ? null : DateOnly.Parse(day, null), Guid.NewGuid(), Today) is null);
        Assert.Equal(accepted ? ConsentState.Given : ConsentState.Requested, consent.State);
    }

    [Fact]
    public void A_received_consent_is_not_received_twice()
    {
        var consent = Requested();
        Assert.Null(consent.Receive(Today, Guid.NewGuid(), Today));

        Assert.NotNull(consent.Receive(Today, Guid.NewGuid(), Today));
    }

    [Theory]
    [InlineData("2026-11-09", "Заявление", false)]
    [InlineData("2026-11-10", "Заявление", true)]
    [InlineData("2026-11-24", "Заявление", false)]
    [InlineData("2026-11-23", "", false)]
    public void Taking_back_needs_a_reason_and_a_day_after_the_consent(string day, string reason, bool accepted)
    {
        var consent = Requested();
        consent.Receive(new DateOnly(2026, 11, 10), Guid.NewGuid(), Today);

        Assert.Equal(accepted, consent.Revoke(DateOnly.Parse(day, null), reason, Today) is null);
    }

    [Fact]
    public void After_a_revocation_only_a_new_paper_counts()
    {
        var consent = Requested();
        consent.Receive(new DateOnly(2026, 11, 10), Guid.NewGuid(), Today);
        consent.Revoke(Today, "Заявление от 23.11.2026", Today);
        Assert.NotNull(consent.Receive(Today, null, Today));

        consent.RequestAgain(Today);

        Assert.Equal(ConsentState.Requested, consent.State);
        Assert.Null(consent.ScanFileId);
        Assert.Null(consent.Receive(Today, Guid.NewGuid(), Today));
    }

    [Theory]
    [InlineData("2026-11-22", false)] // yesterday
    [InlineData("2026-11-23", true)]
    [InlineData(null, true)] // until it is taken back
    [InlineData("2101-01-01", false)]
    public void A_consent_to_distribution_may_have_a_term_ahead(string? until, bool accepted)
    {
        var consent = new Consent(Guid.NewGuid(), ConsentKind.Distribution, Today.AddDays(-3));
        Assert.Equal(accepted, consent.SetLimits("Без фотографий", until is null ? null : DateOnly.Parse(until, null), Today.AddDays(-1), Today).Count == 0);
        Assert.Equal(accepted ? "Без фотографий" : null, consent.Conditions);
    }

    [Fact]
    public void A_consent_runs_out_on_the_day_after_its_term_and_is_asked_for_anew()
    {
        var consent = new Consent(Guid.NewGuid(), ConsentKind.Distribution, Today);
        Assert.Empty(consent.SetLimits("Без фотографий", Today.AddDays(1), Today, Today));
        Assert.False(consent.ExpireWhenOver(Today.AddDays(2))); // not given yet
        Assert.Null(consent.Receive(Today, Guid.NewGuid(), Today));
        Assert.False(consent.ExpireWhenOver(Today.AddDays(1)));
        Assert.True(consent.ExpireWhenOver(Today.AddDays(2)));
        Assert.Equal(ConsentState.Expired, consent.State);
        consent.RequestAgain(Today.AddDays(3));
        Assert.Equal((ConsentState.Requested, null, null), (consent.State, consent.Conditions, consent.ValidUntil));
    }

    [Fact]
    public void No_base_waits_for_the_consent_to_distribution() =>
        Assert.DoesNotContain(ConsentKind.Distribution, Enum.GetValues<Domain.Pools.PoolSide>().SelectMany(Consent.RequiredFor));

    private static Consent Requested() => new(Guid.NewGuid(), ConsentKind.PersonalData, new DateOnly(2026, 11, 10));
}
