using MentoringPortal.Data.Reference;
using MentoringPortal.Domain.Controls;
using MentoringPortal.Domain.Plans;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Domain.Visits;
using MentoringPortal.Web.Features.Controls;
using MentoringPortal.Web.Features.Visits;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Demo;

/// <summary>Visit sheets of a pair and the controls of its mentee: held by the deputy, answered by whoever is named, checked again.</summary>
internal sealed class DemonstrationControls(DemonstrationRun run, DemonstrationPair pair)
{
    private readonly DemonstrationDays _days = run.School.Days;

    public void AddTo(DemonstrationFile file)
    {
        foreach (var sheet in (file.Sheets ?? []).Where(s => s.Pair == pair.File.Key)) pair.Add(pair.EntryOn(sheet.Entry), 2, day => WriteAsync(sheet, day));
        foreach (var control in (file.Controls ?? []).Where(c => c.Pair == pair.File.Key)) AddControl(control);
    }

    private async Task WriteAsync(DemoSheet sheet, DateOnly day)
    {
        var byMentee = sheet.By is not null;
        var (author, reader) = byMentee ? (pair.File.Mentee, pair.MentorKey) : (pair.MentorKey, pair.File.Mentee);
        var (writes, reads) = byMentee ? (SchoolRole.Mentee, SchoolRole.Mentor) : (SchoolRole.Mentor, SchoolRole.Mentee);
        await pair.ActAsync(author, writes, day);
        var form = new VisitForm
        {
            On = day,
            Kind = VisitKind.Lesson,
            Minutes = 45,
            ClassName = sheet.Class,
            Subject = sheet.Subject,
            Topic = sheet.Topic,
            LessonType = sheet.Type,
            Aim = sheet.Aim,
            Lines = [.. VisitFormCatalogue.Latest.Lines.Select((text, i) => new VisitLineForm
            {
                Text = text,
                Points = sheet.Scores[i] == '-' ? null : sheet.Scores[i] - '0',
                Remark = sheet.Remarks?.GetValueOrDefault(i + 1),
            })],
            Strengths = sheet.Strengths,
            Mistakes = sheet.Mistakes,
            Advice = sheet.Advice,
            Conclusion = sheet.Conclusion,
            PrivateNote = sheet.Note,
        };
        var made = DemonstrationRun.Obey(await run.Use<RecordVisit>().RunAsync(pair.Mentorship.Id, form, sheet.Until > DemoSheetState.Draft, default));
        if (sheet.Until != DemoSheetState.Read) return;

        await pair.ActAsync(reader, reads, day);
        DemonstrationRun.Obey(await run.Use<AcknowledgeVisit>().RunAsync(made.Id, made.Version, default));
    }

    private void AddControl(DemoControl control)
    {
        pair.Add(control.At, 7, day => HoldAsync(control, day));
        foreach (var finding in control.Findings ?? [])
        {
            if (finding.Answer is { } answer) pair.Add(answer.At, 7, day => AnswerAsync(finding, answer, day));
            if (finding.Close is { } close) pair.Add(close.At, 8, day => CloseAsync(finding, close, day));
        }

        if (control.Repeat is { } repeat) pair.Add(repeat.At, 8, day => RepeatAsync(control, repeat, day));
    }

    private async Task HoldAsync(DemoControl told, DateOnly day)
    {
        await pair.ActAsync("deputy", SchoolRole.DeputyDirectorAcademic, day);
        var mentee = pair.Mentorship.MenteeId;
        if (told.Title is { } title)
        {
            DemonstrationRun.Obey(await run.Use<PlanControl>().RunAsync(new ControlForm { Pair = pair.Mentorship.Id, Title = title, DueOn = day }, default));
        }

        var control = await run.Db.Set<ControlEvent>().FirstAsync(c => c.MenteeId == mentee && c.Code == told.Code && c.RepeatsId == null);
        DemonstrationRun.Obey(await run.Use<HoldControl>().RunAsync(control.Id, control.Version,
            new ControlResultForm { HeldOn = day, Checked = told.Checked, Conclusions = told.Conclusions, Advice = told.Advice }, default));
        foreach (var finding in told.Findings ?? [])
        {
            // What is due by today's calendar may be asked for only once: a later day stands in for one that was over before.
            var due = finding.Ahead is { } ahead ? _days.StaffDay(run.School.Today, ahead) : _days.At(pair.Order, told.At + finding.Days!.Value);
            var responsible = finding.Who == PlanItemResponsible.Mentor ? pair.Mentorship.MentorId : mentee;
            var form = new FindingForm { Text = finding.Text, ResponsibleId = responsible, DueOn = due < day ? day : due };
            DemonstrationRun.Obey(await run.Use<WriteFinding>().AddAsync(control.Id, form, default));
        }
    }

    private async Task AnswerAsync(DemoFinding told, DemoAnswer answer, DateOnly day)
    {
        var isMentors = told.Who == PlanItemResponsible.Mentor;
        await pair.ActAsync(isMentors ? pair.MentorKey : pair.File.Mentee, isMentors ? SchoolRole.Mentor : SchoolRole.Mentee, day);
        var finding = await FindAsync(told);
        DemonstrationRun.Obey(await run.Use<WriteFinding>().AnswerAsync(finding.Id, finding.Version, new FindingAnswerForm { Evidence = answer.Text }, default));
    }

    private async Task CloseAsync(DemoFinding told, DemoClosing close, DateOnly day)
    {
        await pair.ActAsync("deputy", SchoolRole.DeputyDirectorAcademic, day);
        var finding = await FindAsync(told);
        DemonstrationRun.Obey(await run.Use<WriteFinding>().CheckAsync(finding.Id, finding.Version, new VerdictForm { IsRemoved = true, Note = close.Note }, default));
    }

    private async Task RepeatAsync(DemoControl told, DemoRepeat repeat, DateOnly day)
    {
        await pair.ActAsync("deputy", SchoolRole.DeputyDirectorAcademic, day);
        var mentee = pair.Mentorship.MenteeId;
        var control = await run.Db.Set<ControlEvent>().FirstAsync(c => c.MenteeId == mentee && c.RepeatsId != null && c.State == ControlState.Planned);
        var verdicts = new List<VerdictForm>();
        foreach (var (finding, verdict) in told.Findings!.Zip(repeat.Verdicts))
        {
            var id = (await FindAsync(finding)).Id;
            verdicts.Add(new VerdictForm
            {
                Id = id,
                IsRemoved = verdict.Removed,
                Note = verdict.Note,
                DueOn = verdict.Ahead is { } ahead ? _days.StaffDay(run.School.Today, ahead) : null,
            });
        }

        DemonstrationRun.Obey(await run.Use<HoldControl>().RunAsync(control.Id, control.Version,
            new ControlResultForm { HeldOn = day, Checked = repeat.Checked, Conclusions = repeat.Conclusions, Findings = verdicts }, default));
    }

    private Task<Finding> FindAsync(DemoFinding told)
    {
        var mentee = pair.Mentorship.MenteeId;
        return run.Db.Set<Finding>().FirstAsync(f => f.MenteeId == mentee && f.Text == told.Text);
    }
}
