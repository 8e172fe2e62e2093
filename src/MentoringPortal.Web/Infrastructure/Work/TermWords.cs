namespace MentoringPortal.Web.Infrastructure.Work;

/// <summary>Where a deadline of the domain reference comes from, in words for the people it binds.</summary>
/// <param name="Name">What is to be done.</param>
/// <param name="Rule">By when, and how the day is found.</param>
/// <param name="Source">Who says so.</param>
public sealed record TermWords(string Name, string Rule, string Source)
{
    private const string Program = "программа школы";

    private static readonly Dictionary<string, TermWords> All = new()
    {
        ["T-01"] = new("Обзорный контроль", "через месяц после первого дня пары", Program),
        ["T-03"] = new("Документы этапа", "в деле через два дня после собеседования, последний этап – через три; с выходного дня срок переходит на рабочий", Program),
        ["T-04"] = new("Оценка этапа", "в срок, который называет программа: не позже чем за неделю до конца этапа, последний этап – в его последний месяц", Program),
        ["T-07"] = new("Замечание и повторный контроль", "к дню, который назван в замечании", Program),
        ["T-08"] = new("Отчёт за период", "к последнему дню четверти или полугодия школы; портал просит его за две недели", Program),
        ["T-09"] = new("Отчёт наставляемого и отчёт о мероприятии", "к концу периода и после каждого общего мероприятия", Program),
        ["T-10"] = new("Заслушивание отчётов", "раз в четверть, в течение двух недель после её последнего дня; отчёты заслушивают столько раз, сколько называет программа",
            Program),
        ["T-11"] = new("Сведения о наставляемых", "актуализируют не реже раза в год; портал напоминает за две недели", Program),
        ["T-12"] = new("Конец плана", "план адаптации – три месяца от первого дня, персонализированная программа – от трёх до двенадцати; напоминание за две недели",
            Program),
        ["T-13"] = new("Пункт дорожной карты", "к сроку пункта", "дорожная карта, утверждённая приказом"),
        ["T-14"] = new("Прекращение пары", "о нём предупреждают не позже чем за три рабочих дня", "статья 351.8 Трудового кодекса"),
        ["T-15"] = new("Персональные данные после отзыва согласия", "уничтожают не позже чем через тридцать дней", "статья 21 закона № 152-ФЗ"),
        ["T-18"] = new("Молодой специалист", "до дня, когда педагогический стаж достигнет трёх лет; портал напоминает за месяц", Program),
    };

    /// <summary>The words of a term; null where a rule has none.</summary>
    public static TermWords? Of(string? term) => term is not null && All.TryGetValue(term, out var words) ? words : null;
}
