using MentoringPortal.Data;
using MentoringPortal.Documents;
using MentoringPortal.Documents.Petitions;
using MentoringPortal.Domain.Language;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Orders;
using MentoringPortal.Domain.People;
using MentoringPortal.Domain.Petitions;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Web.Features.Documents;
using MentoringPortal.Web.Features.Mentorships;
using MentoringPortal.Web.Infrastructure;
using MentoringPortal.Web.Infrastructure.Components;
using MentoringPortal.Web.Infrastructure.Lists;
using MentoringPortal.Web.Infrastructure.Security;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Petitions;

/// <summary>Reads petitions, their form and their paper.</summary>
public sealed class PetitionReader(PortalDbContext db, PetitionAccess access, MentorshipAccess pairs, PaperFactsReader papers, SchoolClock clock)
{
    public static IReadOnlyList<Column<PetitionRow>> Columns(DateOnly today) =>
    [
        new("Отправлено", r => r.SentOn, 12), new("Вид обращения", r => r.Kind.Label(), 44), new("Автор", r => r.Author.SurnameWithInitials, 24),
        new("Кому", r => r.Addressee.Label(), 34), new("Ответить до", r => r.AnswerDueOn, 12), new("Состояние", r => r.StateWords(today), 18),
        new("Дан ответ", r => r.AnsweredOn, 12),
    ];

    public async Task<PetitionsPage> ListAsync(PetitionFilter filter, CancellationToken cancel) =>
        new(await Rows(filter).PageOfAsync(filter, "/petitions", cancel), filter, (access.Role & PetitionAccess.Write) != 0, (access.Role & PetitionAccess.Reply) != 0,
            access.Me, clock.Today);

    public Task<List<PetitionRow>> AllAsync(PetitionFilter filter, CancellationToken cancel) => Rows(filter).Take(5000).ToListAsync(cancel);

    /// <summary>The second step; null where the role does not write this kind.</summary>
    /// <param name="posted">Null: the form is begun.</param>
    public async Task<NewPetitionPage?> NewAsync(PetitionKind? kind, Guid? pair, PetitionForm? posted, CancellationToken cancel)
    {
        var role = access.AuthorRole;
        if (kind is not { } chosen || (chosen.Rule().Authors & role) == 0) return null;

        var own = await OwnPairsAsync(cancel);
        var addressees = chosen.AddresseesFor(role).Where(r => r != SchoolRole.Mentor || own.Count > 0).ToList();
        var form = posted ?? new PetitionForm
        {
            MentorshipId = pair is { } asked && own.Exists(p => p.Value == asked.ToString()) ? asked : own.Count == 1 ? Guid.Parse(own[0].Value) : null,
            // Help is asked of whom one trusts: nobody is proposed.
            Addressee = chosen == PetitionKind.Help ? null : addressees[0],
        };
        form.Kind = chosen;
        return new NewPetitionPage(form, chosen, own, [.. addressees.Select(r => new Choice(r.ToString(), r.Label()))]);
    }

    public async Task<PetitionPage?> PageAsync(Guid id, ReplyForm? posted, CancellationToken cancel)
    {
        if (await (from p in access.Visible().AsNoTracking()
                   where p.Id == id
                   from working in db.Set<Mentorship>().Where(x => x.Id == p.MentorshipId).DefaultIfEmpty()
                   from mentor in db.Set<Person>().Where(x => x.Id == p.MentorId).DefaultIfEmpty()
                   from mentee in db.Set<Person>().Where(x => x.Id == p.MenteeId).DefaultIfEmpty()
                   from taken in db.Set<Person>().Where(x => x.Id == p.TakenById).DefaultIfEmpty()
                   from answerer in db.Set<Person>().Where(x => x.Id == p.AnsweredById).DefaultIfEmpty()
                   join a in db.Set<Person>() on p.AuthorId equals a.Id
                   select new { Petition = p, Author = a.Name, Pair = working, Mentor = mentor, Mentee = mentee, Taken = taken, By = answerer })
                  .FirstOrDefaultAsync(cancel) is not { } found)
        {
            return null;
        }

        var petition = found.Petition;
        var isAuthor = petition.AuthorId == access.Me;
        var pair = found.Pair is null ? null : $"{found.Mentee!.Name.SurnameWithInitials}, наставник {found.Mentor!.Name.SurnameWithInitials}";
        List<SummaryRow> facts =
        [
            new("Автор", $"{found.Author.Full}, {petition.AuthorRole.Name()}"),
            new("Кому", petition.Addressee.Label()),
            .. pair is null ? Array.Empty<SummaryRow>() : [new("Пара", pair)],
            new("Отправлено", RussianDate.Short(petition.SentOn)),
            .. petition.IsOpen ? [new("Ответить до", RussianDate.Short(petition.AnswerDueOn))] : Array.Empty<SummaryRow>(),
        ];
        return new PetitionPage(petition, found.Author.SurnameWithInitials, facts, Timeline(petition, found.Taken?.Name, found.By?.Name, clock.Today), isAuthor,
            isAuthor && access.AuthorRole != SchoolRole.None, access.MayAnswer(petition), OrderHref(petition, found.Pair), posted ?? new ReplyForm())
        {
            MayAward = petition is { Kind: PetitionKind.Encouragement, Answer: PetitionAnswer.Granted } && (access.Role & Rights.Office) != 0,
        };
    }

    public async Task<PassPage?> PassAsync(Guid id, PassForm? posted, CancellationToken cancel) =>
        await access.Visible().AsNoTracking().FirstOrDefaultAsync(p => p.Id == id, cancel) is { } petition && access.MayAnswer(petition) && petition.NextOffices().Count > 0
            ? new PassPage(petition, posted ?? new PassForm { To = petition.NextOffices()[^1] }) : null;

    /// <summary>The petition as a paper; opinions only for those who read it by their office.</summary>
    public async Task<OfficialDocument?> PaperAsync(Guid id, CancellationToken cancel)
    {
        if (await access.Visible().AsNoTracking().FirstOrDefaultAsync(p => p.Id == id, cancel) is not { } petition) return null;

        Guid[] named = [.. new[] { petition.AuthorId, petition.AnsweredById, petition.MentorId, petition.MenteeId }.OfType<Guid>().Distinct()];
        var people = await papers.PeopleAsync(named, cancel);
        Participant? Of(Guid? person) => person is { } one ? people.GetValueOrDefault(one) : null;
        return PetitionPaper.Compose(new PetitionData
        {
            School = await papers.SchoolAsync(cancel),
            Heading = petition.Kind.Label(),
            Addressee = petition.Addressee,
            Mentor = Of(petition.MentorId),
            Mentee = Of(petition.MenteeId),
            Author = people[petition.AuthorId],
            Text = petition.Text,
            SentOn = petition.SentOn,
            Opinion = petition.AuthorId == access.Me ? null : petition.Opinion,
            Answer = petition.Answer?.Label(),
            AnswerText = petition.AnswerText,
            AnsweredOn = petition.AnsweredOn,
            AnsweredBy = Of(petition.AnsweredById),
        });
    }

    private IQueryable<PetitionRow> Rows(PetitionFilter filter)
    {
        var (me, role) = (access.Me, access.Role);
        var rows = access.Visible().AsNoTracking();
        if (filter.State is { } state) rows = rows.Where(p => p.State == state);
        if (filter.Kind is { } kind) rows = rows.Where(p => p.Kind == kind);
        if (filter.Box == "mine")
        {
            rows = rows.Where(p => p.AuthorId == me);
        }
        else if (filter.Box == "to-answer")
        {
            rows = rows.Where(p => (p.State == PetitionState.Sent || p.State == PetitionState.Taken) && p.AuthorId != me && (p.Addressee & role) != 0);
        }

        // What waits goes first, the earliest day on top.
        return from p in rows
               join a in db.Set<Person>() on p.AuthorId equals a.Id
               orderby p.State == PetitionState.Sent || p.State == PetitionState.Taken ? 0 : 1,
                   p.State == PetitionState.Sent || p.State == PetitionState.Taken ? (DateOnly?)p.AnswerDueOn : null, p.SentOn descending, p.Id
               select new PetitionRow(p.Id, p.Kind, p.State, p.Answer, p.Addressee, p.SentOn, p.AnswerDueOn, p.AnsweredOn, p.AuthorId, a.Name);
    }

    private async Task<List<Choice>> OwnPairsAsync(CancellationToken cancel)
    {
        if ((access.AuthorRole & Rights.Participants) == 0) return [];
        var isMentee = access.AuthorRole == SchoolRole.Mentee;
        var rows = await pairs.Visible().AsNoTracking().Where(m => m.State == MentorshipState.Active || m.State == MentorshipState.Suspended).OrderBy(m => m.StartsOn)
            .ThenBy(m => m.Id).Select(m => new { m.Id, m.Topic, Other = isMentee ? m.Mentor.Name : m.Mentee.Name }).Take(100).ToListAsync(cancel);
        return rows.ConvertAll(r => Choice.Of(r.Id, $"{(isMentee ? "наставник" : "наставляемый")} {r.Other.SurnameWithInitials}, {r.Topic}"));
    }

    private string? OrderHref(Petition petition, Mentorship? pair)
    {
        if (!petition.AsksForOrder || (access.Role & Rights.Office) == 0) return null;
        if (pair is not { State: MentorshipState.Active or MentorshipState.Suspended, EndOrderId: null }) return null;
        var kind = petition.Kind switch
        {
            PetitionKind.Replacement => "&kind=" + nameof(OrderEffect.Replacement),
            PetitionKind.Leaving => "&kind=" + nameof(OrderEffect.EarlyEnd),
            _ => "",
        };
        return $"/orders/changes/new?pair={pair.Id}{kind}";
    }

    private static TimelineModel Timeline(Petition petition, RussianName? taken, RussianName? by, DateOnly today)
    {
        var steps = new List<TimelineStep> { new("Отправлено", StepState.Done, RussianDate.Short(petition.SentOn)) };
        if (petition.PassedOn is { } passed) steps.Add(new TimelineStep($"Передано {petition.Addressee.To()}", StepState.Done, RussianDate.Short(passed)));
        if (petition.State == PetitionState.Withdrawn)
        {
            steps.Add(new TimelineStep("Отозвано автором", StepState.Stopped, RussianDate.Short(petition.WithdrawnOn!.Value)));
            return new TimelineModel(steps, "Ход обращения");
        }

        if (petition.TakenOn is { } on) steps.Add(new TimelineStep("Принято к рассмотрению", StepState.Done, RussianDate.Short(on), taken?.SurnameWithInitials));
        steps.Add(petition.AnsweredOn is { } answered
            ? new TimelineStep("Дан ответ", StepState.Done, RussianDate.Short(answered), by?.SurnameWithInitials)
            : new TimelineStep("Ответ", petition.IsOverdueOn(today) ? StepState.Late : StepState.Now, $"до {RussianDate.Short(petition.AnswerDueOn)}"));
        steps.Add(new TimelineStep("Ответ прочитан", petition.State == PetitionState.Closed ? StepState.Done : StepState.Ahead));
        return new TimelineModel(steps, "Ход обращения");
    }
}
