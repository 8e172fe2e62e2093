using MentoringPortal.Domain.Consents;
using MentoringPortal.Domain.Pools;
using Xunit;

namespace MentoringPortal.Domain.Tests.Pools;

public sealed class PoolRecordTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);
    private static readonly Guid Person = Guid.NewGuid();

    [Theory]
    [InlineData(PoolSide.Mentors)]
    [InlineData(PoolSide.Mentees)]
    public void A_record_waits_until_the_consent_of_its_base_is_given(PoolSide side)
    {
        var record = new PoolRecord(Person, side, Today);
        record.FollowConsents([new Consent(Person, ConsentKind.PersonalData, Today)]);
        Assert.Equal(PoolState.AwaitingConsent, record.State);
        Assert.False(record.CanBePaired);

        record.FollowConsents([Given(ConsentKind.PersonalData)]);
        Assert.Equal(PoolState.InPool, record.State);
        Assert.True(record.CanBePaired);
    }

    [Fact]
    public void S0_62_types_are_those_of_the_program_or_those_that_were_chosen_before()
    {
        var record = new PoolRecord(Guid.NewGuid(), PoolSide.Mentors, new DateOnly(2026, 9, 1));
        PoolCard Card(params string?[] types) => new(PoolCategory.ExperiencedTeacher, null, null, null, null, Types: types!);
        Assert.Empty(record.Describe(Card("Опытный", null, "", "Опытный"), ["Опытный", "Активный"]));
        Assert.Equal(["Опытный"], record.Types);
        Assert.Empty(record.Describe(Card("Опытный", "Активный"), ["Активный"]));
        Assert.Equal(["Опытный", "Активный"], record.Types);
        Assert.Equal(nameof(PoolRecord.Types), Assert.Single(record.Describe(Card("Выдуманный"), ["Активный"])).Field);
        Assert.Equal(["Опытный", "Активный"], record.Types);
        Assert.Empty(record.Describe(Card(), ["Активный"]));
        Assert.Empty(record.Types);
    }

    [Fact]
    public void S1_17_a_record_is_looked_through_a_year_after_the_last_time_and_not_once_its_person_has_left()
    {
        var record = new PoolRecord(Person, PoolSide.Mentees, new(2024, 2, 29));
        Assert.Equal(new DateOnly(2025, 2, 28), record.RefreshDueOn);
        Assert.Null(record.Refresh(Person, Today));
        Assert.Equal(new DateOnly(2027, 11, 23), record.RefreshDueOn);
        Assert.Null(record.Withdraw(Today, "Переехал", Today));
        Assert.NotNull(record.Refresh(Person, Today));
    }

    [Fact]
    public void A_consent_to_a_pair_or_to_publication_opens_no_base()
    {
        var record = new PoolRecord(Person, PoolSide.Mentors, Today);

        record.FollowConsents([new Consent(Person, ConsentKind.PersonalData, Today), Given(ConsentKind.MentoringWork, Guid.NewGuid()), Given(ConsentKind.Distribution)]);

        Assert.False(record.CanBePaired);
    }

    [Fact]
    public void A_revoked_consent_takes_even_a_chosen_person_back_to_waiting()
    {
        var data = Given(ConsentKind.PersonalData);
        var record = Ready(data);
        Assert.Null(record.Select());

        data.Revoke(Today, "Заявление от 23.11.2026", Today);
        record.FollowConsents([data]);

        Assert.Equal(PoolState.AwaitingConsent, record.State);
    }

    [Fact]
    public void Only_somebody_ready_and_free_can_be_chosen()
    {
        Assert.NotNull(new PoolRecord(Person, PoolSide.Mentors, Today).Select());
        var record = Ready(Given(ConsentKind.PersonalData));
        Assert.NotNull(record.Unselect());
        record.MarkPaired();
        Assert.NotNull(record.Select());
    }

    [Fact]
    public void Whoever_is_in_a_pair_cannot_leave_the_base()
    {
        var record = Ready(Given(ConsentKind.PersonalData));
        record.MarkPaired();

        Assert.NotNull(record.Withdraw(Today, "Уволился", Today));
        Assert.Equal(PoolState.Paired, record.State);
    }

    [Theory]
    [InlineData("2026-11-09", "Переехал", "LeftOn")]
    [InlineData("2026-11-24", "Переехал", "LeftOn")]
    [InlineData("2026-11-23", " ", "LeftBecause")]
    public void Leaving_needs_a_day_between_entry_and_today_and_a_reason(string day, string reason, string field)
    {
        var record = new PoolRecord(Person, PoolSide.Mentees, new DateOnly(2026, 11, 10));

        Assert.Equal(field, record.Withdraw(DateOnly.Parse(day, null), reason, Today)?.Field);
    }

    [Fact]
    public void Somebody_who_left_comes_back_in_the_state_that_the_consents_allow()
    {
        var data = Given(ConsentKind.PersonalData);
        var record = Ready(data);
        Assert.Null(record.Withdraw(Today, "Декретный отпуск", Today));
        Assert.False(record.CanBePaired);
        Assert.Null(record.Archive());

        Assert.Null(record.Return([data]));

        Assert.Equal(PoolState.InPool, record.State);
        Assert.Null(record.LeftBecause);
        Assert.NotNull(record.Return([]));
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(20, true)]
    [InlineData(21, false)]
    public void A_mentor_gives_1_to_20_hours_a_week(int hours, bool accepted) =>
        Assert.Equal(accepted, new PoolRecord(Person, PoolSide.Mentors, Today).Describe(new PoolCard(PoolCategory.ExperiencedTeacher, null, null, null, hours)).Count == 0);

    [Theory]
    [InlineData("https://school.example/case", true)]
    [InlineData("javascript:alert(1)", false)]
    [InlineData("school.example", false)]
    public void The_case_is_linked_by_a_web_address(string link, bool accepted) =>
        Assert.Equal(accepted, new PoolRecord(Person, PoolSide.Mentors, Today).Describe(
            new PoolCard(PoolCategory.ExperiencedTeacher, null, null, null, 1, CaseLink: link)).Count == 0);

    private static PoolRecord Ready(Consent data)
    {
        var record = new PoolRecord(Person, PoolSide.Mentors, new DateOnly(2026, 9, 1));
        record.FollowConsents([data]);
        return record;
    }

    private static Consent Given(ConsentKind kind, Guid? pair = null)
    {
        var consent = new Consent(Person, kind, new DateOnly(2026, 9, 1), pair);
        Assert.Null(consent.Receive(new DateOnly(2026, 9, 2), Person, null, Today));
        return consent;
    }
}
