using MentoringPortal.Documents;
using MentoringPortal.Documents.Assessments;
using MentoringPortal.Domain.Programs;
using MentoringPortal.Domain.Reports;
using MentoringPortal.Web.Features.Documents;
using MentoringPortal.Web.Features.Programs;
using MentoringPortal.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Reports;

/// <summary>Composes D-25, D-27 and D-28 from what is written and what the portal knows.</summary>
public sealed class ReportPaper(PaperFactsReader papers, ProgramReader programs, SchoolClock clock)
{
    public async Task<OfficialDocument> ComposeAsync(ReportInHand inHand, bool draft, CancellationToken cancel)
    {
        var (pair, facts) = (inHand.Pair, inHand.Facts);
        var content = inHand.Report?.Read() ?? new ReportContent(new Dictionary<string, string>(), []);
        var school = await papers.SchoolAsync(cancel);
        var organizer = (await programs.StageAsync(inHand.Assessment, cancel)).Organizer.ToSchoolRole();
        var receiverId = inHand.Assessment.OrganizerId ?? await papers.WithRole(organizer).Select(p => (Guid?)p.Id).FirstOrDefaultAsync(cancel);
        var people = await papers.PeopleAsync([pair.MenteeId, pair.MentorId, receiverId ?? pair.MentorId], cancel);
        var (mentee, mentor, receiver) = (people[pair.MenteeId], people[pair.MentorId], receiverId is { } id ? people[id] : school.Director);
        var basis = pair.OrderReference is { } order ? "приказ " + order : null;
        DateOnly? date = draft ? null : clock.Today;
        var status = await programs.StatusAsync(pair.MenteeId, cancel);
        return inHand.Part.Source switch
        {
            SpecialistReport.Code => SpecialistReport.Compose(new SpecialistReportData
            {
                School = school,
                Date = date,
                IsDraft = draft,
                Mentee = mentee,
                Mentor = mentor,
                Status = status,
                Receiver = receiver,
                Basis = basis,
                From = facts.From,
                To = facts.To,
                Plan = facts.Plan,
                Done = facts.Done,
                Events = content.Text(nameof(ReportForm.Events)),
                Learned = content.Text(nameof(ReportForm.Learned)),
                Difficulties = content.Text(nameof(ReportForm.Difficulties)),
                AboutMentoring = content.Text(nameof(ReportForm.AboutMentoring)),
                Intentions = content.Text(nameof(ReportForm.Intentions)),
            }),
            MentorReport.Code => MentorReport.Compose(new MentorReportData
            {
                School = school,
                Date = date,
                IsDraft = draft,
                Mentee = mentee,
                Mentor = mentor,
                Status = status,
                Receiver = receiver,
                Basis = basis,
                From = facts.From,
                To = facts.To,
                Plan = facts.Plan,
                Work = facts.Work,
                Done = content.Text(nameof(ReportForm.Done)),
                Results = content.Text(nameof(ReportForm.Results)),
                Difficulties = content.Text(nameof(ReportForm.Difficulties)),
                Conclusion = content.Text(nameof(ReportForm.Conclusion)),
                Proposals = content.Text(nameof(ReportForm.Proposals)),
            }),
            TeachingAssessment.Code => TeachingAssessment.Compose(new TeachingAssessmentData
            {
                School = school,
                Date = date,
                IsDraft = draft,
                Mentee = mentee,
                Mentor = mentor,
                Status = status,
                Receiver = receiver,
                Basis = basis,
                From = facts.From,
                To = facts.To,
                Criteria = [.. (inHand.Rubric?.Lines ?? []).Select((line, i) => content.Marks.ElementAtOrDefault(i) is var mark
                    ? new CriterionLine(line.Text, MarkOf(mark?.Points, inHand.Rubric!.Scale.Max(s => s.Points)), mark?.Comment) : new CriterionLine(line.Text, null))],
                Strengths = content.Text(nameof(ReportForm.Strengths)),
                ToImprove = content.Text(nameof(ReportForm.ToImprove)),
                Conclusion = content.Text(nameof(ReportForm.Conclusion)),
            }),
            _ => throw new InvalidOperationException($"Nothing composes the paper {inHand.Part.Source}."),
        };
    }

    private static CriterionMark? MarkOf(int? points, int max) => points is not { } p ? null : p >= max ? CriterionMark.Yes : p > 0 ? CriterionMark.Partly : CriterionMark.No;
}
