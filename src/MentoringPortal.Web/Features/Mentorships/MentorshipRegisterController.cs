using MentoringPortal.Data.Common;
using MentoringPortal.Documents.Mentorships;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Programs;
using MentoringPortal.Web.Features.Documents;
using MentoringPortal.Web.Features.Programs;
using MentoringPortal.Web.Infrastructure;
using MentoringPortal.Web.Infrastructure.Lists;
using MentoringPortal.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;

namespace MentoringPortal.Web.Features.Mentorships;

/// <summary>The register of pairs D-38 on paper and as a sheet: the same rows as the list with the same filter.</summary>
public sealed class MentorshipRegisterController(MentorshipListReader list, PaperFactsReader facts, ProgramReader programs, CurrentActor actor, SchoolClock clock)
    : PortalController
{
    [HttpGet("/mentorships/register.pdf")]
    [ActsAs(Rights.Followers)]
    public async Task<IActionResult> Pdf(MentorshipFilter filter, CancellationToken cancel)
    {
        var school = await facts.SchoolAsync(cancel);
        var program = (await programs.InForceAsync(cancel)).Definition;
        var me = actor.PersonId is { } id ? (await facts.PeopleAsync([id], cancel)).GetValueOrDefault(id) : null;
        return this.Paper(PairsRegister.Compose(new PairsRegisterData
        {
            School = school,
            AsOf = clock.Today,
            Responsible = me ?? school.Director,
            Lines = (await list.AllAsync(filter, cancel)).ConvertAll(r =>
                new PairLine(r.Mentor, r.Mentee, program.LabelOf(r.Form), r.StartsOn, r.EndsOn, LowerFirst(r.StateWords(clock.Today)))
                {
                    Topic = r.Topic,
                    Order = r.OrderReference,
                }),
        }), "pdf");
    }

    [HttpGet("/mentorships/register.xlsx")]
    [ActsAs(Rights.Followers)]
    public async Task<IActionResult> Xlsx(MentorshipFilter filter, CancellationToken cancel) =>
        Workbook("Реестр пар", clock.Today, Columns(clock.Today, (await programs.InForceAsync(cancel)).Definition), await list.AllAsync(filter, cancel));

    /// <summary>Columns of the workbook.</summary>
    public static IReadOnlyList<Column<MentorshipRow>> Columns(DateOnly today, ProgramDefinition program) =>
    [
        new("Наставник", r => r.Mentor.Full, 34), new("Наставляемый", r => r.Mentee.Full, 34), new("Форма", r => program.LabelOf(r.Form), 20), new("Вид", r => r.Kind.Label(), 30),
        new("Предмет (тема)", r => r.Topic, 34), new("Начало", r => r.StartsOn, 12), new("Окончание", r => r.EndsOn, 12), new("Приказ", r => r.OrderReference, 22),
        new("Состояние", r => r.StateWords(today), 24), new("Последняя запись", r => r.LastEntryOn, 16),
        new("Дней без записи", r => r.State == MentorshipState.Active && r.StartsOn <= today ? DiaryWatch.Silence(r.StartsOn, r.ApprovedOn, r.LastEntryOn, today) : null, 12),
    ];

    private static string LowerFirst(string text) => char.ToLowerInvariant(text[0]) + text[1..];
}
