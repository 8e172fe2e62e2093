using MentoringPortal.Documents;
using MentoringPortal.Documents.Consents;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Programs;
using MentoringPortal.Web.Features.Documents;
using MentoringPortal.Web.Features.Programs;
using MentoringPortal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Mentorships;

/// <summary>Papers of one pair to print and sign by hand; each is null where the state of the pair has no use for it.</summary>
public sealed class PairPapers(MentorshipAccess access, PaperFactsReader facts, ProgramReader programs, SchoolCalendarReader calendars, SchoolClock clock)
{
    /// <summary>D-08b: the supplementary agreement to the mentor's contract.</summary>
    public async Task<OfficialDocument?> AgreementAsync(Guid id, CancellationToken cancel)
    {
        if (await FindAsync(id, cancel) is not { IsOpen: true } pair) return null;
        var (school, people) = await PeopleAsync(pair, cancel);
        return SupplementaryAgreementDraft.Compose(new SupplementaryAgreementData
        {
            School = school,
            Mentor = people[pair.MentorId],
            Mentee = people[pair.MenteeId],
            Form = (await programs.OfMenteeAsync(pair.MenteeId, cancel)).LabelOf(pair.Form),
            From = pair.StartsOn,
            To = pair.EndsOn,
            IsDraft = true,
        });
    }

    /// <summary>D-08c of the employer: notice that the assignment is cancelled.</summary>
    public async Task<OfficialDocument?> NoticeAsync(Guid id, CancellationToken cancel) =>
        await FindAsync(id, cancel) is { } pair && HasNotice(pair) ? CancellationNotice.Compose(await EndAsync(pair, cancel)) : null;

    /// <summary>D-08c of the mentor: refusal.</summary>
    public async Task<OfficialDocument?> RefusalAsync(Guid id, CancellationToken cancel) =>
        await FindAsync(id, cancel) is { } pair && HasRefusal(pair) ? MentorRefusal.Compose(await EndAsync(pair, cancel)) : null;

    /// <summary>The employer may still cancel the assignment, or has done so.</summary>
    public static bool HasNotice(Mentorship pair) => pair.EndGround is null ? pair.IsRunning : pair.EndGround is EarlyEndGround.EmployerCancellation;

    /// <summary>The mentor may still refuse, or has done so.</summary>
    public static bool HasRefusal(Mentorship pair) => pair.EndGround is null ? pair.IsRunning : pair.EndGround is EarlyEndGround.MentorRefusal;

    private Task<Mentorship?> FindAsync(Guid id, CancellationToken cancel) => access.Visible().AsNoTracking().FirstOrDefaultAsync(m => m.Id == id, cancel);

    private async Task<(SchoolCard School, IReadOnlyDictionary<Guid, Participant> People)> PeopleAsync(Mentorship pair, CancellationToken cancel) =>
        (await facts.SchoolAsync(cancel), await facts.PeopleAsync([pair.MentorId, pair.MenteeId], cancel));

    private async Task<EarlyEndData> EndAsync(Mentorship pair, CancellationToken cancel)
    {
        var (school, people) = await PeopleAsync(pair, cancel);
        var notice = pair.NoticeOn ?? clock.Today;
        return new EarlyEndData
        {
            School = school,
            Mentor = people[pair.MentorId],
            Mentee = people[pair.MenteeId],
            OrderReference = pair.OrderReference,
            NoticeOn = notice,
            EarliestLastDay = (await calendars.ReadAsync(cancel)).AddWorkingDays(notice, EarlyEndCard.NoticeDays),
            LastDay = pair.EndsEarlyOn,
            Reason = pair.EndReason,
        };
    }
}
