using MentoringPortal.Web.Infrastructure;
using MentoringPortal.Web.Infrastructure.Gate;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;

namespace MentoringPortal.Web.Features.Errors;

/// <summary>What a page that cannot be shown says instead. Asks the database nothing, so it also works when the database does not.</summary>
/// <param name="Code">HTTP status.</param>
/// <param name="Title">What happened.</param>
/// <param name="Text">What it means and what to do, a paragraph each.</param>
/// <param name="TraceId">Number for the administrator, on 500 only.</param>
/// <param name="Lost">What became of the typed text, where a form ended here.</param>
public sealed record ErrorPage(int Code, string Title, IReadOnlyList<string> Text, string? TraceId = null, LostForm? Lost = null);

/// <summary>Pages for statuses without a body; re-executed by the status code middleware.</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken, IgnoreFormKey]
public sealed class ErrorsController : PortalController
{
    [Route("/error/{code:int}")]
    [ResponseCache(NoStore = true)]
    public IActionResult Show([FromRoute] int code)
    {
        // Typed into the address bar it is an address like any other that leads nowhere.
        var isReExecuted = HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is not null || HttpContext.Features.Get<IExceptionHandlerPathFeature>() is not null;
        var page = PageFor(isReExecuted ? code : 404) with { Lost = FormProblem.ShowTyped(HttpContext) };
        Response.StatusCode = page.Code;
        return View("Error", page);
    }

    private ErrorPage PageFor(int code) => code switch
    {
        400 => new(400, "Не удалось прочитать форму",
        [
            FormProblem.Of(HttpContext) ?? "Страница была открыта слишком давно, или данные пришли в непонятном виде.",
            "Вернитесь на предыдущую страницу, обновите её и отправьте форму ещё раз.",
        ]),
        401 => new(401, "Нужно войти", [FormProblem.Of(HttpContext) ?? "Сеанс завершён. Войдите снова – и вернётесь туда, где были."]),
        403 => new(403, "Это действие вам недоступно",
        [
            FormProblem.Of(HttpContext) ?? "Ваша нынешняя роль не даёт этого права. Если у вас несколько ролей, переключите роль вверху страницы.",
            "Если доступ нужен для работы, обратитесь к куратору или администратору портала в школе.",
        ]),
        404 => new(404, "Страница не найдена",
        [
            "Возможно, адрес набран с ошибкой, запись удалена или она принадлежит другой школе.",
            "Проверьте адрес или начните с главной страницы.",
        ]),
        405 => new(405, "Так эту страницу открыть нельзя", ["Вернитесь на предыдущую страницу и нажмите нужную кнопку ещё раз."]),
        409 => new(409, "Запись уже изменили",
        [
            "Пока страница была открыта, кто-то другой сохранил изменения или это действие уже выполнено.",
            "Вернитесь, обновите страницу и посмотрите, что изменилось.",
        ]),
        413 => new(413, "Слишком большой файл или текст",
        [
            FormProblem.Of(HttpContext) ?? "Портал принимает файлы до 20 МБ. Уменьшите файл (например, отсканируйте в чёрно-белом режиме) и отправьте снова.",
            .. FormProblem.ShowTyped(HttpContext) is null
                ? ["Форма не сохранена, и введённый текст портал не получил. Вернитесь кнопкой «Назад»: в полях браузера он обычно остаётся."] : Array.Empty<string>(),
        ]),
        429 => new(429, "Слишком много попыток", ["Подождите несколько минут и попробуйте снова."]),
        503 => new(503, "Сейчас не получается", [FormProblem.Of(HttpContext) ?? "Идёт обслуживание. Попробуйте через несколько минут: сохранённое не пропадёт."]),
        >= 400 and < 500 => new(code, "Не получилось", ["Портал не понял запрос. Вернитесь на предыдущую страницу и попробуйте ещё раз."]),
        _ => new(500, "Что-то сломалось у нас",
        [
            "Это ошибка портала, а не ваша. Если вы что-то отправляли, посмотрите, сохранилось ли оно; повторная отправка той же формы не выполнит её дважды.",
            "Попробуйте ещё раз через минуту. Если ошибка повторится, сообщите администратору время и номер ошибки.",
        ], HttpContext.TraceIdentifier),
    };
}
