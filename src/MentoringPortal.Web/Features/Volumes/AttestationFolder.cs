using MentoringPortal.Data;
using MentoringPortal.Data.Common;
using MentoringPortal.Documents.Mentorships;
using MentoringPortal.Documents.Volumes;
using MentoringPortal.Domain.Assessments;
using MentoringPortal.Domain.Diary;
using MentoringPortal.Domain.Language;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Web.Features.Achievements;
using MentoringPortal.Web.Features.Documents;
using MentoringPortal.Web.Features.People;
using MentoringPortal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Volumes;

/// <summary>The folder of a mentor for the attestation (D-49): reference, orders, hours, conclusions on the mentees that the reader may read, achievements.</summary>
public sealed class AttestationFolder(PortalDbContext db, PersonPapers papers, AchievementReader achievements, VolumeParts parts, PaperFactsReader facts, CurrentActor actor,
    SchoolClock clock)
{
    /// <summary>Null where the reader prints no reference of this person, or it never was a mentor by an order.</summary>
    public async Task<BoundVolume?> BindAsync(Guid id, ReferenceForm form, CancellationToken cancel)
    {
        if (await papers.ReferenceFactsAsync(id, form, cancel) is not { } reference) return null;

        var today = clock.Today;
        var mentored = await db.Set<Mentorship>().AsNoTracking().Where(m => m.MentorId == id && m.ApprovedOn != null).Select(m => m.Id).ToListAsync(cancel);
        var bound = new List<VolumePart> { new("Справка о работе наставника", today, PaperResults.JoinablePdf(MentorReference.Compose(reference))) };
        bound.AddRange(await parts.OrdersAsync(mentored, cancel));
        bound.AddRange(await parts.ConclusionsAsync(db.Set<StageAssessment>().Where(a => mentored.Contains(a.MentorshipId)), cancel));
        if (await achievements.PortfolioAsync(id, cancel) is { } portfolio) bound.Add(new VolumePart("Портфолио", today, PaperResults.JoinablePdf(portfolio)));

        var hours = (await (from e in db.Set<DiaryEntry>()
                            join u in db.Set<Unit>() on e.UnitId equals u.Id
                            where u.MentorId == id
                            group e by new { e.Date.Year, e.Date.Month } into g
                            select new { g.Key.Year, g.Key.Month, Entries = g.Count(), Minutes = g.Sum(e => e.Minutes) }).ToListAsync(cancel))
            .Select(g => (new DateOnly(g.Year, g.Month, 1), g.Entries, g.Minutes)).OrderBy(g => g.Item1).ToList();
        var title = $"Папка для аттестации – {reference.Mentor.Name.SurnameWithInitials}";
        var compiler = actor.PersonId is { } me ? (await facts.PeopleAsync([me], cancel)).GetValueOrDefault(me) : null;
        return new BoundVolume(title, await VolumeBinder.BindAsync(title, bound, new BoundContentsData
        {
            School = reference.School,
            What = "материалов для аттестации наставника",
            About = reference.Mentor.Name.SurnameWithInitials,
            AsOf = today,
            Facts =
            [
                new("Наставник", reference.Mentor.Full()), new("Категория", reference.Category), new("Наставляемых", $"{reference.Pairs.Select(p => p.Mentee).Distinct().Count()}"),
                new("Работает наставником", $"с {RussianDate.Short(reference.Pairs.Min(p => p.From))}"),
            ],
            Tables = [.. VolumeParts.Hours(hours)],
            Lines = [],
            Compiler = compiler ?? reference.School.Director,
        }, cancel));
    }
}
