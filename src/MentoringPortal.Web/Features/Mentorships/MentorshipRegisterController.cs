using MentoringPortal.Data.Common;
using MentoringPortal.Documents;
using MentoringPortal.Documents.Mentorships;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Language;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Web.Features.Documents;
using MentoringPortal.Web.Infrastructure;
using MentoringPortal.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;

namespace MentoringPortal.Web.Features.Mentorships;

/// <summary>The register of pairs D-38 on paper and as a sheet: the same rows as the list with the same filter.</summary>
public sealed class MentorshipRegisterController(MentorshipListReader list, PaperFactsReader facts, CurrentActor actor, SchoolClock clock) : PortalController
{
    [HttpGet("/mentorships/register.pdf")]
    [ActsAs(MentorshipAccess.SeeAll)]
    public async Task<IActionResult> Pdf(MentorshipFilter filter, CancellationToken cancel)
    {
        var school = await facts.SchoolAsync(cancel);
        var me = actor.PersonId is { } id ? (await facts.PeopleAsync([id], cancel)).GetValueOrDefault(id) : null;
        return this.Paper(PairsRegister.Compose(new PairsRegisterData
        {
            School = school,
            AsOf = clock.Today,
            Responsible = me ?? school.Director,
            Lines = (await list.AllAsync(filter, cancel)).ConvertAll(r => new PairLine(r.Mentor, r.Mentee, r.Form.Label(), r.StartsOn, r.EndsOn, r.State.Label().ToLowerInvariant())
            {
                Topic = r.Topic,
                Order = r.OrderReference,
            }),
        }), "pdf");
    }

    [HttpGet("/mentorships/register.xlsx")]
    [ActsAs(MentorshipAccess.SeeAll)]
    public async Task<IActionResult> Xlsx(MentorshipFilter filter, CancellationToken cancel) => File(
        XlsxSheet.ToBytes(
            "Реестр пар",
            [
                new("Наставник", 34), new("Наставляемый", 34), new("Форма", 20), new("Вид", 30), new("Предмет (тема)", 34), new("Начало", 12), new("Окончание", 12),
                new("Приказ", 22), new("Состояние", 24), new("Последняя запись", 16), new("Дней без записи", 12),
            ],
            (await list.AllAsync(filter, cancel)).Select(r => new object?[]
            {
                r.Mentor.Full, r.Mentee.Full, r.Form.Label(), r.Kind.Label(), r.Topic, r.StartsOn, r.EndsOn, r.OrderReference, r.State.Label(), r.LastEntryOn,
                r.State == MentorshipState.Active ? DiaryWatch.Silence(r.StartsOn, r.ApprovedOn, r.LastEntryOn, clock.Today) : null,
            })),
        XlsxSheet.ContentType, $"Реестр пар {RussianDate.Short(clock.Today)}.xlsx");
}
