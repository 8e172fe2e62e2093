using MentoringPortal.Domain.Language;

namespace MentoringPortal.Web.Features.Home;

/// <summary>Kinds of work that wait for somebody, in no order; the words stand in <see cref="HomeTask.Of"/>.</summary>
public enum HomeTaskKind
{
    ConsentMissing,
    PairWithoutOrder,
    OrderDraft,
    OrderToSign,
    OrderAcknowledging,
    PlanMissing,
    PlanToApprove,
    PackageIncomplete,
    PackageComplete,
    AssessmentLeft,
    ReviewHeld,
    ConclusionDrafted,
    InterviewAppointed,
    ConclusionToIssue,
    ConclusionToAcknowledge,
    Filing,
    Silent,
    MenteeUnpaired,
    PairToEnd,
    EndWithoutOrder,
    OwnConsent,
    AccountMissing,
    AssessmentToOpen,
    EfficiencySheet,
    ToAcknowledge,
    ToAcknowledgeReminded,
    AcknowledgementOverdue,
}

/// <summary>One row as the database gives it. Object initializers, since a union of constructor calls cannot be translated.</summary>
public sealed class HomeTaskRow
{
    /// <summary>What kind of work.</summary>
    public HomeTaskKind Kind { get; init; }

    /// <summary>The record it opens.</summary>
    public Guid Id { get; init; }

    /// <summary>The date the words need: since when, or until when.</summary>
    public DateOnly? On { get; init; }

    public string Surname { get; init; } = "";

    public string GivenName { get; init; } = "";

    public string? Patronymic { get; init; }

    /// <summary>Title or number, where a person's name says too little.</summary>
    public string? Text { get; init; }
}

/// <summary>One line of the task list: what, about whom, until when, one verb.</summary>
/// <param name="What">What is to be done, in words.</param>
/// <param name="About">About whom.</param>
/// <param name="When">Until when or since when, in words.</param>
/// <param name="Late">Past its day.</param>
/// <param name="Verb">The word on the button.</param>
/// <param name="Href">Where it is done.</param>
/// <param name="By">The day it is due, where rows are put in order of their days.</param>
public sealed record HomeTask(string What, string About, string When, bool Late, string Verb, string Href, DateOnly? By = null)
{
    /// <summary>Somebody of the bases cannot enter the portal.</summary>
    public const string NoAccount = "Выдать код для входа в портал";

    /// <summary>Mark of a draft that the director has sent back.</summary>
    public const string Returned = "returned";

    /// <summary>The director's own verb.</summary>
    public const string Sign = "Подписать";

    /// <summary>Turns a row into words for the actor's day.</summary>
    public static HomeTask Of(HomeTaskRow row, DateOnly today)
    {
        var about = row.Surname.Length == 0 ? row.Text ?? "" : new RussianName(row.Surname, row.GivenName, row.Patronymic, null).SurnameWithInitials;
        return row.Kind switch
        {
            HomeTaskKind.ConsentMissing => Since("Получить согласия", about, row, today, 14, "Открыть", $"/people/{row.Id}"),
            HomeTaskKind.PairWithoutOrder => Since("Включить пару в приказ", about, row, today, null, "Составить приказ", "/orders/new"),
            HomeTaskKind.OrderDraft when row.GivenName == Returned => new("Исправить приказ по замечанию директора", about, "вернули с замечаниями", true, "Открыть", $"/orders/{row.Id}"),
            HomeTaskKind.OrderDraft => Since("Передать приказ на подпись", about, row, today, null, "Открыть", $"/orders/{row.Id}"),
            HomeTaskKind.OrderToSign => Since("Подписать приказ", about, row, today, 3, Sign, $"/orders/{row.Id}"),
            HomeTaskKind.EndWithoutOrder => Until("Подготовить приказ о прекращении пары", about, row, today, "Подготовить", $"/orders/changes/new?pair={row.Id}"),
            HomeTaskKind.OrderAcknowledging => Since("Ознакомить с приказом", row.Text is null ? "участников" : $"№\u00a0{row.Text}", row, today, 10, "Открыть", $"/orders/{row.Id}"),
            HomeTaskKind.PlanMissing => Since("Нет плана адаптации", about, row, today, 30, "Открыть пару", $"/mentorships/{row.Id}"),
            HomeTaskKind.PlanToApprove => new("Утвердить план адаптации", about, "передан на утверждение", false, "Рассмотреть", $"/plans/{row.Id}"),
            HomeTaskKind.PackageIncomplete => new("Комплект документов неполный", about, "этап 1, адаптация", false, "Что мешает", $"/assessments/{row.Id}"),
            HomeTaskKind.AssessmentLeft => new("Отменить оценку этапа", about, "пара прекращена", false, "Открыть", $"/assessments/{row.Id}"),
            HomeTaskKind.PackageComplete => new("Рассмотреть комплект с наставником", about, "комплект собран", false, "Рассмотреть", $"/assessments/{row.Id}"),
            HomeTaskKind.ReviewHeld => new("Составить проект заключения", about, "рассмотрение проведено", false, "Составить", $"/assessments/{row.Id}"),
            HomeTaskKind.ConclusionDrafted => new("Назначить собеседование", about, "проект заключения готов", false, "Назначить", $"/assessments/{row.Id}"),
            HomeTaskKind.InterviewAppointed => new("Провести собеседование", about, row.On is { } day ? RussianDate.Short(day) : "назначено", row.On < today, "Открыть", $"/assessments/{row.Id}"),
            HomeTaskKind.ConclusionToIssue => Until("Выдать заключение", about, row, today, "Выдать", $"/assessments/{row.Id}"),
            HomeTaskKind.ConclusionToAcknowledge => Until("Ознакомить с заключением", about, row, today, "Открыть", $"/assessments/{row.Id}"),
            HomeTaskKind.Filing => Until("Поместить документы в дело", about, row, today, "Поместить", $"/assessments/{row.Id}"),
            HomeTaskKind.Silent => Silence(about, row, today),
            HomeTaskKind.OwnConsent => Since("Подписать согласие на бумаге", row.Text ?? "", row, today, 14, "Распечатать", $"/consents/{row.Id}"),
            HomeTaskKind.AccountMissing => new(NoAccount, about, "учётной записи нет", false, "Выдать код", $"/people/{row.Id}/invitation"),
            HomeTaskKind.AssessmentToOpen => new("Начать оценку этапа", about, "адаптация идёт с " + RussianDate.Short(row.On!.Value), false, "Начать", $"/assessments/new?mentorshipId={row.Id}"),
            HomeTaskKind.EfficiencySheet => new("Заполнить лист эффективности", about, "заключение в деле", false, "Заполнить", $"/efficiency/new?mentorshipId={row.Id}"),
            HomeTaskKind.PairToEnd => Until("Завершить пару", about, row, today, "Завершить", $"/mentorships/{row.Id}/completion"),
            HomeTaskKind.MenteeUnpaired => Since("Подобрать наставника", about, row, today, 30, "Сформировать пару", $"/mentorships/new?mentee={row.Id}"),
            HomeTaskKind.AcknowledgementOverdue => Since("Ознакомление просрочено", row.Text ?? "", row, today, 0, "Напомнить", $"/documents/{row.Id}"),
            HomeTaskKind.ToAcknowledgeReminded => new("Ознакомиться с документом", row.Text ?? "", row.On is { } reminded ? $"напоминание {RussianDate.Short(reminded)}" : "", true, "Прочитать", $"/documents/{row.Id}"),
            _ => Since("Ознакомиться с документом", row.Text ?? "", row, today, null, "Прочитать", $"/documents/{row.Id}"),
        };
    }

    private static HomeTask Since(string what, string about, HomeTaskRow row, DateOnly today, int? lateAfterDays, string verb, string href)
    {
        if (row.On is not { } since)
        {
            return new(what, about, "", false, verb, href);
        }

        var days = today.DayNumber - since.DayNumber;
        var late = days > lateAfterDays;
        return new(what, about, days < 0 ? $"с {RussianDate.Short(since)}" : days == 0 ? "сегодня" : $"ждёт {RussianPlural.Of(days, "день", "дня", "дней")}", late, verb, href);
    }

    private static HomeTask Until(string what, string about, HomeTaskRow row, DateOnly today, string verb, string href)
    {
        var late = row.On < today;
        return new(what, about, row.On is not { } until ? "" : late ? $"срок был {RussianDate.Short(until)}" : $"до {RussianDate.Short(until)}", late, verb, href);
    }

    private static HomeTask Silence(string about, HomeTaskRow row, DateOnly today) => new(
        "Нет записей в дневнике",
        about,
        row.On is { } last ? $"последняя {RussianPlural.Of(today.DayNumber - last.DayNumber, "день", "дня", "дней")} назад" : "ни одной записи",
        true,
        "Открыть дневник",
        $"/mentorships/{row.Id}/diary");
}
