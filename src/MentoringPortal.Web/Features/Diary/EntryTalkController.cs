using MentoringPortal.Web.Features.Mentorships;
using MentoringPortal.Web.Infrastructure;
using MentoringPortal.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace MentoringPortal.Web.Features.Diary;

/// <summary>The talk under an entry of the diary, and «важно» to the curator.</summary>
[Route("/mentorships/{id:guid}/diary/{entryId:guid}"), ActsAs(MentorshipAccess.ReadDiary | Rights.Participants)]
public sealed class EntryTalkController(EntryTalkReader reader) : PortalController
{
    [HttpGet("talk")]
    public async Task<IActionResult> Talk(Guid id, Guid entryId, CancellationToken cancel) => PageIfFound(await reader.PageAsync(id, entryId, cancel));

    [HttpPost("comments"), ActsAs(EntryTalkReader.Comment)]
    public Task<IActionResult> Comment(Guid id, Guid entryId, [Bind(Prefix = "Comment")] CommentForm comment, [FromServices] WriteEntryTalk write, CancellationToken cancel) =>
        WriteAsync(() => write.CommentAsync(id, entryId, comment, cancel), Done(Talked(id, entryId), "Комментарий добавлен."), "Talk",
            () => AgainAsync(id, entryId, p => p.Comment = comment, cancel), prefix: "Comment");

    [HttpPost("alert"), Authorize(Policies.Mentor)]
    public Task<IActionResult> Raise(Guid id, Guid entryId, [Bind(Prefix = "Raised")] AlertForm raised, [FromServices] WriteEntryTalk write, CancellationToken cancel) =>
        WriteAsync(() => write.RaiseAsync(id, entryId, raised, cancel), Done(Talked(id, entryId), "Отправлено куратору. Ответ появится здесь и на вашей главной странице."), "Talk",
            () => AgainAsync(id, entryId, p => p.Raised = raised, cancel), prefix: "Raised");

    [HttpPost("alert/answer"), ActsAs(EntryTalkReader.Answer)]
    public Task<IActionResult> Reply(Guid id, Guid entryId, Guid version, [Bind(Prefix = "Reply")] AlertAnswerForm reply, [FromServices] WriteEntryTalk write,
        CancellationToken cancel) =>
        WriteAsync(() => write.ReplyAsync(id, entryId, version, reply, cancel), Done(Talked(id, entryId), "Ответ отправлен наставнику."), "Talk",
            () => AgainAsync(id, entryId, p => p.Reply = reply, cancel), prefix: "Reply");

    [HttpPost("alert/reading"), Authorize(Policies.Mentor)]
    public Task<IActionResult> Read(Guid id, Guid entryId, Guid version, [FromServices] WriteEntryTalk write, CancellationToken cancel) =>
        ButtonAsync(() => write.ReadAsync(id, entryId, version, cancel), Talked(id, entryId), "Отмечено: ответ прочитан.");

    private static string Talked(Guid id, Guid entryId) => $"/mentorships/{id}/diary/{entryId}/talk";

    private async Task<EntryTalkPage?> AgainAsync(Guid id, Guid entryId, Action<EntryTalkPage> typed, CancellationToken cancel)
    {
        if (await reader.PageAsync(id, entryId, cancel) is not { } page) return null;

        typed(page);
        return page;
    }
}
