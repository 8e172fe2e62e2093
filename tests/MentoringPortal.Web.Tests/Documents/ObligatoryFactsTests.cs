using MentoringPortal.Data;
using MentoringPortal.Documents;
using MentoringPortal.Documents.Assessments;
using MentoringPortal.Domain.Documents;
using MentoringPortal.Domain.Language;
using MentoringPortal.Testing;
using MentoringPortal.Web.Features.Documents;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace MentoringPortal.Web.Tests.Documents;

public sealed class ObligatoryFactsTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task P3_a_paper_without_an_obligatory_fact_is_not_issued_and_says_which()
    {
        await using var scope = portal.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        db.Actor.ActForSchool(portal.First.Id, "Тест");
        var issuer = scope.ServiceProvider.GetRequiredService<DocumentIssuer>();
        var director = new Participant(new("Кравцова", "Марина", "Павловна", Gender.Female), "директор");
        AdaptationConclusionData data = new()
        {
            School = new("Школа № 4", "Школа № 4", "г. Озёрск", director),
            Date = TestClock.Today,
            Number = "14-а",
            Mentee = director,
            Mentor = director,
            Assessor = director,
            HiredOn = TestClock.Today,
            Basis = "приказ от 01.09.2026 № 29.2",
            Package = [],
            Plan = new(0, 0, 0, []),
        };

        var refused = await issuer.TryIssueAsync(AdaptationConclusion.Compose(data), Guid.NewGuid(), null, CancellationToken.None);
        Assert.Contains("пока не указано: образование", Assert.Single(refused.Violations).Message, StringComparison.Ordinal);
        Assert.Empty(db.ChangeTracker.Entries<IssuedDocument>());

        var issued = await issuer.TryIssueAsync(AdaptationConclusion.Compose(data with { Education = "высшее" }), Guid.NewGuid(), null, CancellationToken.None);
        Assert.True(issued.Ok);
    }
}
