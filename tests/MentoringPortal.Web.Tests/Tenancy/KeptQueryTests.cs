using MentoringPortal.Data;
using MentoringPortal.Domain.Assessments;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.People;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace MentoringPortal.Web.Tests.Tenancy;

/// <summary>Queries that are translated once and then serve every school, role and person.</summary>
public sealed class KeptQueryTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task Lists_show_each_school_and_each_person_their_own()
    {
        var first = await PairsAsync(portal.First, "Первоцветова", "Первозванова");
        var second = await PairsAsync(portal.Second, "Второва", "Вторичная");
        var asks = new List<(PortalClient Client, string Url, string Shown, string[] Hidden)>();
        foreach (var (school, pairs, other) in new[] { (portal.First, first, second), (portal.Second, second, first) })
        {
            var curator = portal.SignedIn(SchoolRole.Curator, school);
            var deputy = portal.SignedIn(SchoolRole.DeputyDirectorAcademic, school);
            var mentor = portal.SignedIn(SchoolRole.Mentor, school);
            string[] foreign = [other.Own, other.Colleagues];
            asks.Add((curator, "/mentees", pairs.Own, foreign));
            asks.Add((curator, "/mentorships", pairs.Colleagues, foreign));
            asks.Add((deputy, "/mentorships?sort=mentor&state=active", pairs.Colleagues, foreign));
            asks.Add((deputy, "/assessments", pairs.Own, foreign));
            asks.Add((mentor, "/mentorships", pairs.Own, [.. foreign, pairs.Colleagues]));
            asks.Add((mentor, "/assessments", pairs.Own, [.. foreign, pairs.Colleagues]));
            asks.Add((mentor, $"/mentorships/{pairs.OwnId}/diary", pairs.Own, foreign));
        }

        // Twice over and side by side: the second time every query comes from what the first one kept.
        await Parallel.ForEachAsync(asks.Concat(asks), new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (ask, _) =>
        {
            var page = await ask.Client.OpenAsync(ask.Url);
            Assert.Contains(ask.Shown, page.Text, StringComparison.Ordinal);
            Assert.All(ask.Hidden, name => Assert.DoesNotContain(name, page.Text, StringComparison.Ordinal));
        });
    }

    [Fact]
    public async Task What_a_request_brings_outside_the_values_is_refused()
    {
        var mine = portal.First[SchoolRole.Mentor].PersonId;
        var careless = new KeptQuery<bool, Guid>((db, _, _) => db.Set<Mentorship>().Where(m => m.MentorId == mine).Select(m => m.Id));
        var told = await portal.InSchoolAsync(portal.First, db => Assert.ThrowsAsync<InvalidOperationException>(() => careless.ToListAsync(db, true, new QueryValues(), default)));
        Assert.Contains("mine", told.Message, StringComparison.Ordinal);

        // A value that only happens to be of the shape's type is no shape either.
        var mentees = true;
        var lookalike = new KeptQuery<bool, Guid>((db, _, v) => db.Set<Mentorship>().Where(m => mentees ? m.MenteeId == v.Me : m.MentorId == v.Me).Select(m => m.Id));
        await portal.InSchoolAsync(portal.First, db => Assert.ThrowsAsync<InvalidOperationException>(() => lookalike.ToListAsync(db, true, new QueryValues(), default)));

        var careful = new KeptQuery<PersonsShape, string>((db, shape, v) =>
            db.Set<Person>().Where(p => p.Id == v.Id && p.Name.Surname != shape.Except).Select(p => p.Name.Surname));
        var surname = await portal.InSchoolAsync(portal.First, db => db.Set<Person>().Where(p => p.Id == mine).Select(p => p.Name.Surname).SingleAsync());
        Assert.Equal(surname, await portal.InSchoolAsync(portal.First, db => careful.FirstAsync(db, new("никто"), new QueryValues { Id = mine }, default)));
        Assert.Null(await portal.InSchoolAsync(portal.First, db => careful.FirstAsync(db, new(surname), new QueryValues { Id = mine }, default)));
        Assert.Null(await portal.InSchoolAsync(portal.Second, db => careful.FirstAsync(db, new("никто"), new QueryValues { Id = mine }, default)));
    }

    private async Task<(Guid OwnId, string Own, string Colleagues)> PairsAsync(TestSchool school, string own, string colleagues)
    {
        var id = await portal.InSchoolAsync(school, async db =>
        {
            var (mentee, other, colleague) = (TestData.Staff(own, "Анна"), TestData.Staff(colleagues, "Ольга"), TestData.Staff("Коллегина", "Инна"));
            db.AddRange(mentee, other, colleague);
            await db.SaveChangesAsync();
            var pair = await TestData.ActivePairAsync(db, school[SchoolRole.Mentor].PersonId, mentee.Id);
            var second = await TestData.ActivePairAsync(db, colleague.Id, other.Id);
            foreach (var p in new[] { pair, second })
            {
                await TestData.PackageAsync(db, p);
                await TestData.AssessmentAsync(db, p, AssessmentState.PackageComplete, school[SchoolRole.DeputyDirectorAcademic].PersonId);
            }

            return pair.Id;
        });
        return (id, own, colleagues);
    }

    private sealed record PersonsShape(string Except);
}
