using MentoringPortal.Web.Infrastructure;
using MentoringPortal.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;

namespace MentoringPortal.Web.Features.Programs;

/// <summary>«Программы»: which the school has, taking one, who is in charge.</summary>
[Route("/programs"), ActsAs(ProgramAccess.Read)]
public sealed class ProgramsController(ProgramPageReader reader, SchoolClock clock) : PortalController
{
    [HttpGet("")]
    public async Task<IActionResult> Index(ProgramFilter filter, CancellationToken cancel) => Page(await reader.ListAsync(filter, cancel));

    [HttpGet("new"), ActsAs(ProgramAccess.Write)]
    public IActionResult New() => Page("New", reader.New(new NewProgramForm { FirstYear = Domain.Schools.AcademicYear.Of(clock.Today).StartYear }));

    [HttpPost(""), ActsAs(ProgramAccess.Write)]
    public Task<IActionResult> Create([Bind(Prefix = "Form")] NewProgramForm form, [FromServices] TakeProgram take, CancellationToken cancel) => WriteAsync(
        () => take.RunAsync(form, cancel), made => Done($"/programs/{made.Id}/editions/1/passport",
            "Программа взята, проект сохранён. Дальше – название, люди и отметки титульного листа."),
        "New", () => Task.FromResult<NewProgramPage?>(reader.New(form)));

    [HttpGet("{id:guid}")]
    public async Task<IActionResult> Program(Guid id, CancellationToken cancel) => PageIfFound(await reader.PageAsync(id, cancel));

    [HttpGet("{id:guid}/posts"), ActsAs(ProgramAccess.Write)]
    public async Task<IActionResult> Posts(Guid id, CancellationToken cancel) => PageIfFound(await reader.PostsAsync(id, null, cancel));

    [HttpPost("{id:guid}/posts"), ActsAs(ProgramAccess.Write)]
    public async Task<IActionResult> Posts(Guid id, [Bind(Prefix = "Form")] PostsForm form, [FromServices] NamePosts name, CancellationToken cancel)
    {
        var page = await reader.PostsAsync(id, form, cancel);
        return await WriteAsync(async () => await name.RunAsync(id, await reader.PostDefinitionsAsync(id, cancel), form, cancel),
            page?.Step is { } number ? Done($"/programs/{id}/editions/{number}/approvals", "Ответственные названы.") : Done($"/programs/{id}", "Ответственные названы."),
            "Posts", () => reader.PostsAsync(id, form, cancel));
    }

    [HttpGet("{id:guid}/editions/new"), ActsAs(ProgramAccess.Write)]
    public async Task<IActionResult> NewEdition(Guid id, CancellationToken cancel) =>
        PageIfFound(await reader.NewEditionAsync(id, new NewEditionForm(), cancel));

    [HttpPost("{id:guid}/editions"), ActsAs(ProgramAccess.Write)]
    public Task<IActionResult> NewEdition(Guid id, [Bind(Prefix = "Form")] NewEditionForm form, [FromServices] BeginEdition begin, CancellationToken cancel) => WriteAsync(
        () => begin.RunAsync(id, form, cancel), made => Done($"/programs/{id}/editions/{made.Number}", "Проект новой редакции создан. Действующая редакция не меняется."),
        "NewEdition", () => reader.NewEditionAsync(id, form, cancel));
}
