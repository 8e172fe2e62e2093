using MentoringPortal.Data;
using MentoringPortal.Domain.Councils;
using MentoringPortal.Domain.Disputes;
using MentoringPortal.Domain.Language;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.People;
using MentoringPortal.Web.Infrastructure;
using MentoringPortal.Web.Infrastructure.Components;
using MentoringPortal.Web.Infrastructure.Lists;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Disputes;

/// <summary>Reads disputes and their forms.</summary>
public sealed class DisputeReader(PortalDbContext db, DisputeAccess access, SchoolClock clock)
{
    /// <summary>Who, whose move and until when; never what the dispute is about.</summary>
    public static IReadOnlyList<Column<DisputeRow>> Columns { get; } =
    [
        new("Подано", d => d.FiledOn, 12), new("Наставник", d => d.Mentor.SurnameWithInitials, 24), new("Наставляемый", d => d.Mentee.SurnameWithInitials, 24),
        new("Рассматривает", d => d.Lead.SurnameWithInitials, 24), new("Рассмотреть до", d => d.ConsiderBy, 12), new("День рассмотрения", d => d.HearingOn, 12),
        new("Исполнить до", d => d.DueOn, 12), new("Состояние", d => d.State.Label(), 20),
    ];

    public async Task<DisputesPage> ListAsync(DisputeFilter filter, CancellationToken cancel) =>
        new(await Rows(filter).PageOfAsync(filter, "/disputes", cancel), filter, access.MayFile, access.SeesPetitions, clock.Today);

    public Task<List<DisputeRow>> AllAsync(DisputeFilter filter, CancellationToken cancel) => Rows(filter).Take(5000).ToListAsync(cancel);

    private IQueryable<DisputeRow> Rows(DisputeFilter filter)
    {
        var found = access.Visible().AsNoTracking();
        if (filter.State is { } state) found = found.Where(d => d.State == state);
        var people = db.Set<Person>();
        return found.OrderByDescending(d => d.FiledOn).ThenBy(d => d.Id).Select(d => new DisputeRow(d.Id, d.State, d.FiledOn, d.ConsiderBy, d.HearingOn, d.DueOn,
            people.First(p => p.Id == d.MentorId).Name, people.First(p => p.Id == d.MenteeId).Name, people.First(p => p.Id == d.LeadId).Name));
    }

    public async Task<NewDisputePage> NewAsync(DisputeForm? posted, CancellationToken cancel)
    {
        var me = access.Me;
        var pairs = await Pairs().OrderBy(m => m.StartsOn).ThenBy(m => m.Id)
            .Select(m => new { m.Id, m.MentorId, Mentor = m.Mentor.Name, Mentee = m.Mentee.Name, m.Topic }).Take(100).ToListAsync(cancel);
        var form = posted ?? new DisputeForm { MentorshipId = pairs.Count == 1 ? pairs[0].Id : null };
        return new NewDisputePage(form,
            [
                .. pairs.Select(p => Choice.Of(p.Id,
                    $"{(p.MentorId == me ? "наставляемый " + p.Mentee.SurnameWithInitials : "наставник " + p.Mentor.SurnameWithInitials)}, {p.Topic}")),
            ],
            [Choice.None(), .. await ArbitersAsync([me], cancel)]);
    }

    /// <summary>Running pairs of the actor.</summary>
    public IQueryable<Mentorship> Pairs()
    {
        var me = access.Me;
        return db.Set<Mentorship>().AsNoTracking().Where(m => (m.MentorId == me || m.MenteeId == me)
            && (m.State == MentorshipState.Active || m.State == MentorshipState.Suspended));
    }

    public async Task<DisputePage?> PageAsync(Guid id, DisputeStepForm? posted, CancellationToken cancel)
    {
        if (await access.Visible().AsNoTracking().Include(d => d.Members).FirstOrDefaultAsync(d => d.Id == id, cancel) is not { } one) return null;

        var ids = one.Members.Select(m => m.PersonId).Concat([one.MentorId, one.MenteeId, one.LeadId]).ToList();
        var names = await db.Set<Person>().AsNoTracking().Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name, cancel);
        var leads = one.LeadId == access.Me;
        List<SummaryRow> facts =
        [
            new("Заявитель", names[one.ApplicantId].Full), new("Другая сторона", names[one.ApplicantId == one.MentorId ? one.MenteeId : one.MentorId].Full),
            new("Рассматривает", names[one.LeadId].Full),
            .. Known("Участвуют в рассмотрении", one.Members.Count == 0 ? null : string.Join(", ", one.Members.Select(m => names[m.PersonId].SurnameWithInitials))),
            .. Known("Заседание", await MeetingAsync(one.MeetingId, cancel)),
            .. Known("Исполняет", one.ResponsibleId is { } who ? names[who].Full : null), .. Known("Исполнить до", one.DueOn is { } due ? RussianDate.Short(due) : null),
        ];
        return new DisputePage(one, $"{names[one.MentorId].SurnameWithInitials} – {names[one.MenteeId].SurnameWithInitials}", facts, Timeline(one, clock.Today),
            posted ?? new DisputeStepForm
            {
                HearingOn = one.HearingOn,
                Members = [.. one.Members.Select(m => m.PersonId)],
                DecidedOn = one.HearingOn <= clock.Today ? one.HearingOn : null,
            })
        {
            Leads = leads,
            Lead = names[one.LeadId].SurnameWithInitials,
            Doer = one.ResponsibleId is { } doer ? doer == access.Me ? "вы" : names[doer].SurnameWithInitials : "",
            IsLate = (one.DueOn ?? one.HearingOn ?? one.ConsiderBy) < clock.Today,
            MayClose = one.State == DisputeState.Decided && (leads || one.ResponsibleId == access.Me),
            MayWithdraw = one.IsOpen && one.ApplicantId == access.Me,
            Arbiters = leads && one.IsOpen ? await ArbitersAsync([one.MentorId, one.MenteeId, one.LeadId], cancel) : [],
            Responsibles = leads ? [Choice.None(), .. ids.Distinct().Select(p => Choice.Of(p, names[p].Full))] : [],
            Meetings = leads && one.State == DisputeState.Considered && access.SeesMeetings ? await MeetingsAsync(one.FiledOn, cancel) : [],
        };
    }

    private async Task<List<Choice>> ArbitersAsync(IReadOnlyList<Guid> without, CancellationToken cancel)
    {
        var people = await access.Arbiters().AsNoTracking().Where(p => !without.Contains(p.Id)).OrderBy(p => p.SearchName).Take(200).ToListAsync(cancel);
        return people.ConvertAll(p => Choice.Of(p.Id, $"{p.Name.Full}{(p.Staff is { } staff ? $" ({staff.PostWithSubject})" : "")}"));
    }

    private async Task<IReadOnlyList<Choice>> MeetingsAsync(DateOnly since, CancellationToken cancel)
    {
        var today = clock.Today;
        var meetings = await db.Set<CouncilMeeting>().AsNoTracking().Where(m => m.HeldOn >= since && m.HeldOn <= today).OrderByDescending(m => m.HeldOn)
            .Select(m => new { m.Id, m.Body, m.HeldOn, m.Number }).Take(50).ToListAsync(cancel);
        return meetings.Count == 0 ? [] : [Choice.None("Без заседания"), .. meetings.Select(m => Choice.Of(m.Id, Words(m.Body, m.HeldOn, m.Number)))];
    }

    private async Task<string?> MeetingAsync(Guid? id, CancellationToken cancel) => id is null ? null
        : await db.Set<CouncilMeeting>().Where(m => m.Id == id).Select(m => new { m.Body, m.HeldOn, m.Number }).FirstOrDefaultAsync(cancel) is { } found
            ? Words(found.Body, found.HeldOn, found.Number) : null;

    private static string Words(CouncilBody body, DateOnly on, string? number) => $"{body.Label()}, {RussianDate.Short(on)}{(number is null ? "" : $", протокол № {number}")}";

    private static TimelineModel Timeline(Dispute one, DateOnly today)
    {
        List<TimelineStep> steps = [new("Спор подан", StepState.Done, RussianDate.Short(one.FiledOn))];
        if (one.State == DisputeState.Withdrawn)
        {
            steps.Add(new TimelineStep("Отозван заявителем", StepState.Stopped, RussianDate.Short(one.ClosedOn!.Value)));
            return new TimelineModel(steps, "Ход спора");
        }

        var isLate = (one.HearingOn ?? one.ConsiderBy) < today;
        steps.Add(new TimelineStep("Стороны выслушаны", one.DecidedOn is not null ? StepState.Done : isLate ? StepState.Late : StepState.Now,
            one.HearingOn is { } hearing ? RussianDate.Short(hearing) : $"до {RussianDate.Short(one.ConsiderBy)}"));
        steps.Add(one.DecidedOn is { } on ? new TimelineStep("Решение принято", StepState.Done, RussianDate.Short(on)) : new TimelineStep("Решение принято", StepState.Ahead));
        steps.Add(one.ClosedOn is { } closed ? new TimelineStep("Решение исполнено", StepState.Done, RussianDate.Short(closed))
            : new TimelineStep("Решение исполнено", one.DueOn is null ? StepState.Ahead : one.DueOn < today ? StepState.Late : StepState.Now,
                one.DueOn is { } due ? $"до {RussianDate.Short(due)}" : null));
        return new TimelineModel(steps, "Ход спора");
    }

    private static IEnumerable<SummaryRow> Known(string label, string? value) => value is null ? [] : [new SummaryRow(label, value)];
}
