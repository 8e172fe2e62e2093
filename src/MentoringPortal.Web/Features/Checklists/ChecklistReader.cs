using MentoringPortal.Data;
using MentoringPortal.Data.Common;
using MentoringPortal.Domain.Checklists;
using MentoringPortal.Domain.Language;
using MentoringPortal.Domain.Programs;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Web.Features.Mentorships;
using MentoringPortal.Web.Features.Programs;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Checklists;

/// <summary>A list of the program as a pair meets it: whose it is, who ticks it off, who acknowledges it.</summary>
/// <param name="SubjectId">What is marked: the unit, the mentee's participation, or the program.</param>
/// <param name="Signer">Role that acknowledges the list; null: nobody does.</param>
public sealed record ListInHand(string Code, string Title, string? When, IReadOnlyList<string> Items, Guid SubjectId, bool IsTicked, ProgramRole? Signer, bool IsGate);

/// <summary>Duties, preparation and induction of a pair: the lists of the program with the marks of this pair.</summary>
public sealed class ChecklistReader(PortalDbContext db, CurrentActor actor, MentorshipAccess access, ProgramReader programs)
{
    private const string DutiesOf = "duties-";

    /// <summary>Roles that tick lists off besides the pair's mentor.</summary>
    public const SchoolRole Markers = SchoolRole.Curator | SchoolRole.DeputyDirectorAcademic | SchoolRole.DeputyDirectorMethodical;

    /// <summary>The lists of a pair with their marks: one query besides the track.</summary>
    public async Task<ChecklistPage> PageAsync(PairHead pair, CancellationToken cancel)
    {
        var lists = await ListsAsync(pair, cancel);
        var subjects = lists.Select(l => l.SubjectId).Distinct().ToList();
        var marks = await db.Set<ChecklistMark>().AsNoTracking().Where(m => subjects.Contains(m.SubjectId))
            .Select(m => new { m.Checklist, m.Number, m.SubjectId, m.Text, m.On, m.ById, m.By.Name }).ToListAsync(cancel);
        return new ChecklistPage
        {
            Pair = pair,
            Lists =
            [
                .. lists.Select(list =>
                {
                    var own = marks.FindAll(m => m.Checklist == list.Code && m.SubjectId == list.SubjectId);
                    var signed = own.Find(m => m.Number == ChecklistMark.Whole);
                    return new PairChecklist(list.Code, list.Title, list.When,
                        [.. list.Items.Select((text, i) => own.Find(m => m.Number == i + 1) is { } mark
                            ? new ChecklistItem(i + 1, mark.Text, mark.On, mark.Name.SurnameWithInitials, pair.IsActive && mark.ById == actor.PersonId && signed is null)
                            : new ChecklistItem(i + 1, text, null, null, false))],
                        signed is null ? null : $"{signed.Name.SurnameWithInitials}, {RussianDate.Short(signed.On)}")
                    {
                        IsTicked = list.IsTicked,
                        SignedEarlier = [.. own.Where(m => m.Number < ChecklistMark.Whole).OrderBy(m => m.Number)
                            .Select(m => $"{m.Name.SurnameWithInitials}, {RussianDate.Short(m.On)}")],
                        IsSigned = list.Signer is not null,
                        IsGate = list.IsGate,
                        Signer = list.Signer?.ToSchoolRole().Name() ?? "",
                        MayMark = pair.IsActive && list.IsTicked && MayMark(pair),
                        // An induction is acknowledged when all of it was held.
                        MaySign = pair.IsActive && signed is null && list.Signer is { } signer && MaySign(pair, signer)
                            && (!list.IsTicked || list.Items.Select((_, i) => i + 1).All(n => own.Exists(m => m.Number == n))),
                    };
                }),
            ],
        };
    }

    /// <summary>Items of the list that the first meeting waits for and that are not marked; empty where nothing waits.</summary>
    public async Task<IReadOnlyList<string>> UnpreparedAsync(PairHead pair, CancellationToken cancel) =>
        (await ListsAsync(pair, cancel)).FirstOrDefault(l => l.IsGate) is not { } gate ? [] : await OpenAsync(gate, cancel);

    /// <summary>A list of the pair by its code.</summary>
    public async Task<ListInHand?> ListAsync(PairHead pair, string code, CancellationToken cancel) => (await ListsAsync(pair, cancel)).FirstOrDefault(l => l.Code == code);

    /// <summary>The actor ticks items of this pair off.</summary>
    public bool MayMark(PairHead pair) => access.IsItsMentor(pair.MentorId) || actor.Is(Markers);

    /// <summary>The actor acknowledges a list of this role.</summary>
    public bool MaySign(PairHead pair, ProgramRole signer) => signer switch
    {
        ProgramRole.Mentor => access.IsItsMentor(pair.MentorId),
        ProgramRole.Mentee => access.IsItsMentee(pair.MenteeId),
        _ => actor.Is(signer.ToSchoolRole()),
    };

    // A mentor of a group signs once for all; apart for a member that went over to another edition before the others.
    private async Task<Guid> MentorSignsAsync(PairHead pair, CancellationToken cancel)
    {
        var id = pair.MentorshipId;
        return await db.Set<ChecklistMark>().AnyAsync(m => m.SubjectId == id && m.Checklist == ChecklistMark.MentorDuties, cancel) ? id : pair.UnitId;
    }

    private async Task<IReadOnlyList<string>> OpenAsync(ListInHand list, CancellationToken cancel)
    {
        var (subject, code) = (list.SubjectId, list.Code);
        var marked = await db.Set<ChecklistMark>().Where(m => m.SubjectId == subject && m.Checklist == code).Select(m => m.Number).ToListAsync(cancel);
        return [.. list.Items.Where((_, i) => !marked.Contains(i + 1))];
    }

    private async Task<IReadOnlyList<ListInHand>> ListsAsync(PairHead pair, CancellationToken cancel)
    {
        var inHand = await programs.InHandAsync(pair.MenteeId, cancel);
        var program = inHand.Program.Definition;
        var participation = inHand.TakesPartBy ?? pair.UnitId;
        var mentorSigns = await MentorSignsAsync(pair, cancel);
        var lists = new List<ListInHand>();
        foreach (var duties in program.Duties ?? [])
        {
            var subject = duties.Role switch
            {
                ProgramRole.Mentor => mentorSigns,
                ProgramRole.Mentee => participation,
                _ => inHand.Program.ProgramId ?? pair.UnitId,
            };
            var title = duties.Role switch
            {
                ProgramRole.Mentor => "Обязанности " + program.Words.Mentor.Genitive,
                ProgramRole.Mentee => "Обязанности " + program.Words.Mentee.Genitive,
                _ => "Обязанности: " + duties.Role.ToSchoolRole().Name(),
            };
            lists.Add(new(DutiesOf + char.ToLowerInvariant($"{duties.Role}"[0]) + $"{duties.Role}"[1..], title, null,
                [.. duties.Duties, .. duties.Rights ?? []], subject, IsTicked: false, duties.Role, IsGate: false));
        }

        var leftOut = inHand.Stages?.Where(s => s.State is StageState.NotApplicable or StageState.Credited).Select(s => s.StageCode).ToList() ?? [];
        var ofStages = inHand.Stage is null ? []
            : program.StageList.Where(s => !leftOut.Contains(s.Code)).SelectMany(s => s.Checklists ?? []).DistinctBy(c => c.Checklist).ToList();
        foreach (var list in program.Checklists ?? [])
        {
            var asked = ofStages.FirstOrDefault(c => c.Checklist == list.Code);
            // A program without stages has its lists for every pair.
            if (asked is null && program.HasTrack) continue;
            var isGate = asked?.Gate == ChecklistGate.FirstMeeting;
            lists.Add(new(list.Code, list.Title, list.When, list.Items, isGate || !program.HasTrack ? pair.UnitId : participation, IsTicked: true,
                isGate || !program.HasTrack ? null : ProgramRole.Mentee, isGate));
        }

        return lists;
    }
}
