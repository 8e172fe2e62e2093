using MentoringPortal.Domain.Partners;
using Xunit;

namespace MentoringPortal.Domain.Tests.Partners;

/// <summary>Organizations outside the school and the agreements with them (S1-13).</summary>
public sealed class PartnerTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    private static Partner Made => Partner.Create(new(PartnerKind.College, " Педагогический колледж ", "методист", " ")).Value;

    private static AgreementCard Agreement(DateOnly? until) => new("№ 14", new(2026, 9, 1), null, until);

    [Fact]
    public void S1_13_a_partner_has_a_kind_and_a_name_the_rest_is_optional()
    {
        Assert.Equal([nameof(Partner.Kind), nameof(Partner.Name)], Partner.Create(new(null, " ", null, null)).Violations.Select(v => v.Field));
        var partner = Made;
        Assert.Equal(("Педагогический колледж", "методист", null), (partner.Name, partner.Contact, partner.Gives));
        Assert.Equal(AgreementStanding.None, partner.Standing(Today));
    }

    [Fact]
    public void S1_13_texts_have_their_limits_and_a_wrong_card_changes_nothing()
    {
        var partner = Made;
        var wrong = partner.Change(new(PartnerKind.Other, new string('я', Partner.NameMax + 1), new string('я', Partner.ContactMax + 1), new string('я', Partner.GivesMax + 1)));
        Assert.Equal([nameof(Partner.Name), nameof(Partner.Contact), nameof(Partner.Gives)], wrong.Select(v => v.Field));
        Assert.Equal(PartnerKind.College, partner.Kind);
        Assert.Empty(partner.Change(new(PartnerKind.Other, new string('я', Partner.NameMax), null, new string('я', Partner.GivesMax))));
    }

    [Fact]
    public void S1_13_an_agreement_needs_number_and_date_and_ends_no_earlier_than_it_began()
    {
        var partner = Made;
        Assert.Equal([nameof(PartnerAgreement.Number), nameof(PartnerAgreement.SignedOn)], partner.Agree(null, new(" ", null, null, null), Today).Select(v => v.Field));
        Assert.Equal(nameof(PartnerAgreement.SignedOn), Assert.Single(partner.Agree(null, new("1", Today.AddDays(1), null, null), Today)).Field);
        Assert.Equal(nameof(PartnerAgreement.UntilOn), Assert.Single(partner.Agree(null, new("1", Today, null, Today.AddDays(-1)), Today)).Field);
        Assert.Empty(partner.Agreements);
        Assert.Empty(partner.Agree(null, new("№ 14", Today, "практика", Today), Today));
        Assert.Equal("от\u00a023.11.2026 №\u00a014, по\u00a023.11.2026", partner.Last!.Words);
        Assert.Empty(partner.Agree(partner.Last.Id, new("15", Today, null, null), Today));
        Assert.Equal("от\u00a023.11.2026 №\u00a015, бессрочный", Assert.Single(partner.Agreements).Words);
    }

    [Theory]
    [InlineData(-1, AgreementStanding.Over)]
    [InlineData(0, AgreementStanding.EndsSoon)]
    [InlineData(Partner.SoonDays, AgreementStanding.EndsSoon)]
    [InlineData(Partner.SoonDays + 1, AgreementStanding.InForce)]
    public void S1_13_an_agreement_ends_soon_thirty_days_before_its_last_day(int days, AgreementStanding standing)
    {
        var partner = Made;
        Assert.Empty(partner.Agree(null, Agreement(Today.AddDays(days)), Today));
        Assert.Equal(standing, partner.Standing(Today));
        Assert.Equal(standing != AgreementStanding.InForce, Partner.EndsBy(Today.AddDays(Partner.SoonDays)).Compile()(partner));

        // A later one, or one without a term, settles it; so does the archive.
        Assert.Empty(partner.Agree(null, Agreement(days % 2 == 0 ? null : Today.AddYears(1)), Today));
        Assert.Equal(AgreementStanding.InForce, partner.Standing(Today));
        Assert.False(Partner.EndsBy(Today.AddDays(Partner.SoonDays)).Compile()(partner));
    }
}
