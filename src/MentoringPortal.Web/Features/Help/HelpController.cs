using System.ComponentModel.DataAnnotations;
using MentoringPortal.Data.Common;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Web.Infrastructure;
using MentoringPortal.Web.Infrastructure.Components;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace MentoringPortal.Web.Features.Help;

/// <summary>Help by role, and in Development the gallery of page components.</summary>
[AllowAnonymous]
public sealed class HelpController(CurrentActor actor, IWebHostEnvironment environment) : PortalController
{
    [HttpGet("/help")]
    public IActionResult Index() => View(actor.ActiveRole);

    /// <summary>Every component in every state, for looking at and for the accessibility checks.</summary>
    [HttpGet("/help/components")]
    public IActionResult Components(SchoolRole? role, bool plain = false)
    {
        if (!environment.IsDevelopment()) return NotFoundPage();
        if (role is { } shown && actor.UserId is null)
        {
            actor.SignIn(new ActorFacts
            {
                UserId = Guid.NewGuid(),
                DisplayName = "Константинопольская А.-М.В.",
                SchoolName = "МБОУ «Средняя общеобразовательная школа № 17 имени Героя Советского Союза И.И. Иванова»",
                Roles = shown | SchoolRole.Curator,
                ActiveRole = shown,
            });
            HttpContext.Items[Shell.InboxCountKey] = 3;
        }

        if (!plain)
        {
            ModelState.AddModelError("Form.Day", "Введите дату, например 31.08.2026.");
            ModelState.AddModelError("Form.Kind", "Выберите вид записи.");
            ModelState.AddModelError("", "Нельзя записать встречу раньше начала наставничества.");
            ViewData[ConflictModel.Key] =
                new ConflictModel("Петрова А.И., сегодня в 14:05", [new("Тема", "Урок с применением таблиц", "Урок с применением схем"), new("Срок", "31.08.2026", null)]);
        }

        TempData[Shell.FlashKey] = "Запись сохранена.";
        return View(new ComponentsPage());
    }
}

/// <summary>Sample data of the gallery.</summary>
public sealed class ComponentsPage
{
    public ComponentsForm Form { get; } = new();

    public Guid Version { get; } = Guid.NewGuid();

    public TimelineModel Timeline { get; } = new(
    [
        new("Пара сформирована", StepState.Done, "01.09.2026"),
        new("План утверждён", StepState.Done, "14.09.2026", "Заместитель директора Соколова М.В."),
        new("Отзыв наставника", StepState.Late, "до 20.11.2026"),
        new("Собеседование", StepState.Now, "02.12.2026, 15:00", Href: "#"),
        new("Заключение в личном деле", StepState.Ahead, "до 04.12.2026"),
    ]);

    public BarsModel Rubric { get; } =
        new("Показатели эффективности, баллы", [new("Выполнение плана", 2), new("Регулярность встреч", 1), new("Качество дневника", 0, Note: "нет записей")], 2);

    public BarsModel Change { get; } = new("Профессиональные дефициты: было и стало", [new("Планирование урока", 8, 3), new("Работа с классом", 6, 5)], 10, "балл.");

    public IReadOnlyList<SummaryRow> Summary { get; } =
    [
        new("Наставник", "Петрова Анна Ильинична", "#", "наставника"),
        new("Период", "с 01.09.2026 по 30.11.2026", "#", "период"),
        new("Тема", null, "#", "тему"),
    ];

    public HistoryModel History { get; } =
        new([new("22.11.2026, 14:05", "Соколова М.В.", "Срок окончания изменён с «30.11.2026» на «15.12.2026»."),
        new("01.09.2026, 09:12", "Куратор Лебедева О.П.", "Пара создана.")]);

    public AcknowledgementsModel Acks { get; } =
        new([new("Петрова А.И.", "учитель математики", "22.11.2026, 14:05"), new("Орлов Д.С.", "учитель физики", null, "на больничном до 30.11.2026")]);
}

/// <summary>A form with a field of every kind.</summary>
public sealed class ComponentsForm
{
    public DateOnly? Day { get; set; }

    public TimeOnly? Time { get; set; } = new(14, 30);

    [DataType(DataType.Duration)]
    public int? Minutes { get; set; } = 45;

    public string Topic { get; set; } = "Разбор открытого урока";

    public string Text { get; set; } = "";

    public string? Person { get; set; }

    public string? Kind { get; set; }

    public List<string> Goals { get; set; } = ["a"];

    public bool Private { get; set; } = true;

    public IFormFile? Scan { get; set; }

    [DataType(DataType.Password)]
    public string? Password { get; set; }
}
