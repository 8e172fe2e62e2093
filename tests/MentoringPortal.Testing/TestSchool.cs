using MentoringPortal.Domain.Schools;

namespace MentoringPortal.Testing;

/// <summary>An account of the template database.</summary>
/// <param name="UserId">The account.</param>
/// <param name="MembershipId">Its membership in the school.</param>
/// <param name="PersonId">The staff member behind it.</param>
/// <param name="UserName">For the sign-in page; the password is <see cref="TestSchool.Password"/>.</param>
/// <param name="DisplayName">«Фамилия И.О.».</param>
/// <param name="Role">The only role.</param>
public sealed record TestAccount(Guid UserId, Guid MembershipId, Guid PersonId, string UserName, string DisplayName, SchoolRole Role);

/// <summary>One of the two schools that every test database holds.</summary>
public sealed class TestSchool(Guid id, string name, IReadOnlyDictionary<SchoolRole, TestAccount> accounts)
{
    public const string Password = "длинный тестовый пароль";

    public Guid Id { get; } = id;

    public string Name { get; } = name;

    public TestAccount this[SchoolRole role] => accounts[role];

    public IEnumerable<TestAccount> Accounts => accounts.Values;
}
