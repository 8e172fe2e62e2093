using MentoringPortal.Domain.Diary;
using MentoringPortal.Domain.Language;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.People;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Web.Features.Checklists;
using MentoringPortal.Web.Features.Consents;
using MentoringPortal.Web.Features.Mentorships;
using MentoringPortal.Web.Features.Orders;
using MentoringPortal.Web.Features.People;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Demo;

/// <summary>One pair from its first day on: what its file tells becomes a list of days with something to do, and everything up to today is done.</summary>
internal sealed class DemonstrationPair
{
    private readonly DemonstrationRun _run;
    private readonly DemonstrationDays _days;
    private readonly DemoOrder _order;
    private readonly DemoPair _file;
    private readonly List<(DateOnly On, int Rank, Func<DateOnly, Task> Act)> _events = [];
    private readonly DateOnly _pausedFrom;
    private List<Mentorship> _group;
    private string? _writing;

    public DemonstrationPair(DemonstrationRun run, DemonstrationFile file, DemonstrationNumbers numbers, DemoOrder order, DemoPair pair, Mentorship formed,
        IReadOnlyList<Mentorship> group)
    {
        (_run, _days, _order, _file, _group) = (run, run.School.Days, order, pair, [.. group]);
        (Mentorship, MentorKey) = (formed, pair.Mentor);
        _pausedFrom = pair.Pause?.Ago is { } ago ? _days.Ago(ago) : DateOnly.MaxValue;
        // In the newest pair nothing is prepared yet.
        if (_days.StartOf(order) < _days.Ago(10)) Add(0, 0, PrepareAsync);
        AddDiary();
        new DemonstrationPlans(run, this).AddTo(pair.Plans ?? []);
        var stages = new DemonstrationStages(run, this, file, numbers);
        stages.AddTo(pair);
        new DemonstrationControls(run, this).AddTo(file);
        if (pair.Pause is { } pause) AddPause(pause);
        if (pair.Replacement is { } replacement) AddReplacement(replacement, stages);
        if (pair.Ending is { } ending) Add(ending.At, 9, day => EndAsync(ending, day));
    }

    /// <summary>The pair that works now: another one after a change of mentor.</summary>
    public Mentorship Mentorship { get; private set; }

    /// <summary>Who mentors now.</summary>
    public string MentorKey { get; private set; }

    public DemoOrder Order => _order;

    public DemoPair File => _file;

    /// <summary>Something to do on a day of the pair.</summary>
    /// <param name="rank">What comes first on the same day.</param>
    public void Add(int day, int rank, Func<DateOnly, Task> act) => Add(_days.At(_order, day), rank, act);

    public void Add(DateOnly on, int rank, Func<DateOnly, Task> act) => _events.Add((on, rank, act));

    /// <summary>Does everything up to today, in the order of days; a pair that rests does nothing.</summary>
    public async Task LiveAsync()
    {
        foreach (var (on, _, act) in _events.Where(e => e.On <= _run.School.Today && e.On <= _pausedFrom).OrderBy(e => e.On).ThenBy(e => e.Rank))
        {
            if (_writing is null) await ForgetAsync();
            await act(on);
        }

        await StopWritingAsync();
        await DemonstrationStages.OpenAsync(_run, Mentorship, _run.School.Today);
    }

    // What is saved is forgotten: every save looks through all that is remembered, papers byte by byte.
    private async Task ForgetAsync()
    {
        _run.Db.ChangeTracker.Clear();
        var (id, group) = (Mentorship.Id, _group.Select(m => m.Id).ToList());
        _group = await _run.Db.Set<Mentorship>().Where(m => group.Contains(m.Id)).ToListAsync();
        Mentorship = await _run.Db.Set<Mentorship>().SingleAsync(m => m.Id == id);
    }

    /// <summary>Day of a diary entry of the file, numbered from 1.</summary>
    public DateOnly EntryOn(int number) => _days.At(_order, _file.Entries[number - 1].Day);

    /// <summary>Acts as somebody; entries that are written but not saved are saved by their author first.</summary>
    public async Task ActAsync(string key, SchoolRole role, DateOnly on)
    {
        await StopWritingAsync();
        _run.ActAs(key, role, on);
    }

    // The mentor ticks off what comes before the first meeting and the induction; both acknowledge their duties.
    private async Task PrepareAsync(DateOnly day)
    {
        await ActAsync(MentorKey, SchoolRole.Mentor, day);
        foreach (var list in (await ListsAsync()).Where(l => l.MayMark && l.Open.Any()))
        {
            DemonstrationRun.Obey(await _run.Use<MarkChecklist>()
                .RunAsync(Mentorship.Id, list.Code, new ChecklistForm { Items = [.. list.Open.Select(i => i.Number)], On = day }, default));
        }

        await SignListsAsync();
        await ActAsync(_file.Mentee, SchoolRole.Mentee, day);
        await SignListsAsync();
    }

    private async Task SignListsAsync()
    {
        foreach (var list in (await ListsAsync()).Where(l => l.MaySign)) DemonstrationRun.Obey(await _run.Use<SignChecklist>().RunAsync(Mentorship.Id, list.Code, default));
    }

    private async Task<IReadOnlyList<PairChecklist>> ListsAsync() =>
        (await _run.Use<ChecklistReader>().PageAsync((await _run.Use<PairHeadReader>().PairAsync(Mentorship.Id, default))!, default)).Lists;

    private void AddDiary()
    {
        foreach (var entry in _file.Entries) Add(entry.Day, 1, day => WriteAsync(entry, day, [Mentorship]));
        if (_group.Count == 0 || _group[0] != Mentorship) return;

        foreach (var meeting in _order.Meetings ?? []) Add(meeting.Day, 1, day => WriteAsync(meeting, day, _group));
    }

    // Entries of one author are saved together, with the next thing that is done.
    private async Task WriteAsync(DemoEntry entry, DateOnly on, IReadOnlyList<Mentorship> present)
    {
        if (on == _pausedFrom) return;

        if (_writing != MentorKey) await StopWritingAsync();
        _run.ActAs(MentorKey, SchoolRole.Mentor, on);
        _writing = MentorKey;
        var card = new DiaryEntryCard(entry.Kind, on, entry.Min, entry.Topic, entry.Done, entry.Result, entry.Hard, entry.Next, !entry.Private);
        var written = DiaryEntry.Record(Mentorship, Mentorship.MentorId, card, on);
        DemonstrationRun.Obey(written.Violations);
        if (_group.Count > 0) DemonstrationRun.Obey(written.Value.NoteAttendance([.. _group.Select(m => m.Id)], [.. present.Select(m => m.Id)]));
        _run.Db.Add(written.Value);
        foreach (var pair in present) pair.NoteEntryOn(on);
    }

    private async Task StopWritingAsync()
    {
        if (_writing is null) return;

        _writing = null;
        await _run.SaveAsync("Записи дневника");
    }

    private void AddPause(DemoPause pause)
    {
        var from = pause.From is { } first ? _days.At(_order, first) : _pausedFrom;
        DateOnly? to = pause.To is { } last ? _days.At(_order, last) : null;
        Add(from, 0, async day =>
        {
            await ActAsync("curator", SchoolRole.Curator, day);
            DemonstrationRun.Obey(await _run.Use<PausePair>()
                .RunAsync(Mentorship.Id, new PauseForm { Ground = pause.Ground, FromOn = day, ToOn = to, Reason = pause.Reason }, Mentorship.Version, default));
        });
        if (to is { } end) Add(end.AddDays(1), 0, ResumeAsync);
    }

    // What the portal does by itself when the day comes.
    private async Task ResumeAsync(DateOnly day)
    {
        await ActAsync("curator", SchoolRole.Curator, day);
        Mentorship.FollowPauses(await ConsentFollowers.PausesAsync(_run.Db, [Mentorship.Id], default), day);
        await _run.SaveAsync("Приостановка закончилась");
    }

    private void AddReplacement(DemoReplacement replacement, DemonstrationStages stages)
    {
        var last = _days.At(_order, replacement.At);
        var signed = _days.StaffDay(last, -1);
        Add(_days.StaffDay(last, -7), 6, day => stages.LeaveAsync(replacement.Stage, replacement.Review, day));
        Add(signed, 8, async day =>
        {
            var notice = _days.StaffDay(last, -6);
            await ActAsync("curator", SchoolRole.Curator, _days.StaffDay(last, -4));
            var order = DemonstrationRun.Obey(await _run.Use<AddPairChange>().RunAsync(new PairChangeForm
            {
                Pair = Mentorship.Id,
                Kind = Domain.Orders.OrderEffect.Replacement,
                EndGround = replacement.Ground,
                EndReason = replacement.Reason,
                NoticeOn = notice,
                EndsEarlyOn = last,
                NewMentorId = _run.School.People[replacement.Mentor].Id,
                SupplementaryAgreement = replacement.Agreement is null ? null : $"от {RussianDate.Short(_days.StaffDay(last, -3))} {replacement.Agreement}",
            }, default));
            await SignChangeAsync(order, replacement.OrderNumber, _days.StaffDay(last, -3), day);
        });
        Add(last.AddDays(1), 0, async day =>
        {
            await ActAsync("curator", SchoolRole.Curator, day);
            await _run.Use<EndDuePairs>().RunAsync(default);
            var (mentor, mentee) = (_run.School.People[replacement.Mentor].Id, Mentorship.MenteeId);
            Mentorship = await _run.Db.Set<Mentorship>().SingleAsync(m => m.MentorId == mentor && m.MenteeId == mentee);
            MentorKey = replacement.Mentor;
        });
    }

    private async Task EndAsync(DemoEnding ending, DateOnly last)
    {
        await ActAsync("curator", SchoolRole.Curator, last);
        var order = DemonstrationRun.Obey(await _run.Use<AddPairChange>().RunAsync(new PairChangeForm
        {
            Pair = Mentorship.Id,
            Kind = Domain.Orders.OrderEffect.EarlyEnd,
            EndGround = ending.Ground,
            EndReason = ending.Reason,
            NoticeOn = _days.StaffDay(last, -8),
            EndsEarlyOn = last,
        }, default));
        await SignChangeAsync(order, ending.OrderNumber, last, last);
        if (ending.Ground != EarlyEndGround.MenteeLeaves) return;

        await ActAsync("curator", SchoolRole.Curator, last);
        var id = Mentorship.MenteeId;
        DemonstrationRun.Obey(await _run.Use<ArchiveStaff>().RunAsync(id, await _run.Db.Set<Person>().Where(p => p.Id == id).Select(p => p.Version).SingleAsync(), default));
    }

    private async Task SignChangeAsync(Domain.Orders.Order order, string number, DateOnly submitted, DateOnly signed)
    {
        foreach (var consent in _run.Db.Set<Domain.Consents.Consent>().Local.Where(c => order.Points.Any(p => p.Id == c.ScopeId)))
        {
            DemonstrationRun.Obey(consent.Receive(submitted, consent.SignerId, null, submitted));
        }

        await ActAsync("curator", SchoolRole.Curator, submitted);
        await _run.SaveAsync("Согласия получены");
        DemonstrationRun.Obey(await _run.Use<SubmitOrder>().RunAsync(order.Id, order.Version, default));
        await DemonstrationOrders.SignAsync(_run, order, number, signed, acknowledged: true);
    }
}
