namespace MentoringPortal.Domain.Statistics;

/// <summary>A usual set of rows to begin from; a school words them anew.</summary>
/// <param name="Code">Names it in addresses.</param>
public sealed record FormTemplate(string Code, string Title, IReadOnlyList<FormRow> Rows)
{
    /// <summary>What municipalities mostly ask for: which papers there are, and counts.</summary>
    public static IReadOnlyList<FormTemplate> All { get; } =
    [
        new("presence", "Мониторинг внедрения целевой модели наставничества",
        [
            Heading("1", "Документы"),
            Has("1.1", "Раздел «Наставничество» на сайте образовательной организации"),
            Has("1.2", "Приказ о внедрении целевой модели наставничества", "paper-regulation"),
            Has("1.3", "Положение о системе наставничества", "paper-regulation"),
            Has("1.4", "План мероприятий (дорожная карта)", "paper-road-map"),
            Has("1.5", "Программа наставничества образовательной организации", "paper-program"),
            Has("1.6", "Приказ о назначении куратора", "paper-curator"),
            Has("1.7", "База наставников и наставляемых", "paper-pools"),
            Has("1.8", "Нормативный документ о материальном поощрении наставников"),
            Has("1.9", "Приказы о закреплении пар, групп", "paper-pairs"),
            Heading("2", "Количественные показатели"),
            Count("2.1", "Пар, закреплённых приказом", "пар", "pairs-now"),
            Count("2.2", "Групп", "групп", "groups"),
            Count("2.3", "Наставников", "человек", "mentors"),
            Count("2.4", "Наставляемых", "человек", "mentees"),
            Count("2.5", "Молодых специалистов", "человек", "young"),
            Count("2.6", "Молодых специалистов без наставника", "человек", "young-alone"),
            Count("2.7", "Наставников, обученных за последние три года", "человек", "mentors-trained"),
            new(FormRowKind.Text, "2.8", "Лучшие практики персонализированных программ (названия, ссылки)", null, null),
        ]),
        new("figures", "Сведения о наставничестве",
        [
            Heading("1", "Участники"),
            Count("1.1", "Пар, закреплённых приказом, на дату", "пар", "pairs-now"),
            Count("1.2", "Пар за период", "пар", "pairs-period"),
            Count("1.3", "Завершено пар", "пар", "pairs-completed"),
            Count("1.4", "Прекращено досрочно", "пар", "pairs-early"),
            Count("1.5", "Пар с утверждённым планом", "пар", "pairs-with-plan"),
            Heading("2", "Работа"),
            Count("2.1", "Встреч наставников с наставляемыми", "встреч", "meetings"),
            Count("2.2", "Посещено уроков", "уроков", "visits"),
            Count("2.3", "Мероприятий планов, срок которых наступил", "мероприятий", "plans-due"),
            Count("2.4", "Из них выполнено", "мероприятий", "plans-done"),
            Count("2.5", "Пунктов дорожной карты, срок которых наступил", "пунктов", "road-map-due"),
            Count("2.6", "Из них выполнено", "пунктов", "road-map-done"),
            Heading("3", "Результаты"),
            Count("3.1", "Заключений по итогам этапов", "заключений", "conclusions"),
            Count("3.2", "Достижений участников", "достижений", "achievements"),
            Count("3.3", "Мероприятий для участников", "мероприятий", "events-held"),
            new(FormRowKind.Text, "3.4", "Трудности и предложения", null, null),
        ]),
    ];

    private static FormRow Heading(string number, string title) => new(FormRowKind.Heading, number, title, null, null);

    private static FormRow Has(string number, string title, string? paper = null) => new(FormRowKind.Presence, number, title, null, paper);

    private static FormRow Count(string number, string title, string unit, string figure) => new(FormRowKind.Count, number, title, unit, figure);
}
