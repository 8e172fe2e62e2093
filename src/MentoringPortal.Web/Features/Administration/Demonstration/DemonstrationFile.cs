using System.Text.Json;
using System.Text.Json.Serialization;
using MentoringPortal.Domain.Diary;
using MentoringPortal.Domain.Language;
using MentoringPortal.Domain.Plans;
using MentoringPortal.Domain.Pools;

namespace MentoringPortal.Web.Features.Administration;

/// <summary>A demonstration school as written in its JSON file; days are counted from today or from the start of a pair.</summary>
internal sealed record DemonstrationFile(DemoStaff[] Staff, DemoPoolRecord[] Mentors, DemoPoolRecord[] Mentees, DemoPair[] Pairs, DemoPlanItem[] PlanItems, DemoAppointment? CuratorOrder, DemoExtension? Extension, DemoScore[]? Efficiency, DemoScore[]? PairEfficiency)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    /// <summary>Reads <c>first-school</c> or <c>second-school</c>.</summary>
    public static DemonstrationFile Read(string name)
    {
        using var stream = typeof(DemonstrationFile).Assembly.GetManifestResourceStream($"Demonstration.{name}.json")
            ?? throw new InvalidOperationException($"The demonstration file {name} is missing.");
        return JsonSerializer.Deserialize<DemonstrationFile>(stream, Options)!;
    }
}

internal sealed record DemoStaff(string Key, string Surname, string GivenName, string? Patronymic, Gender Gender, string Post, string? Subject, string? Education, int Experience, int? HiredYearsAgo, string? HiredWith, string? Category);

internal sealed record DemoPoolRecord(string Person, PoolCategory? Category, string? Competences, string? Achievements, string? Request, int? Hours, bool Awaiting);

internal sealed record DemoPair(string Key, string Mentor, string Mentee, int StartedDaysAgo, int StartsInDays, string Topic, string? OrderNumber, string? Agreement, string? Plan, string? Assessment, bool Questionnaire, bool Review, DemoEntry[] Entries, DemoWords? Words);

/// <summary>The order that appointed the curator.</summary>
internal sealed record DemoAppointment(string Number, int DaysAgo, string Basis);

/// <summary>A draft of an order that gives a pair more time.</summary>
internal sealed record DemoExtension(string Pair, int Months, string Reason);

internal sealed record DemoEntry(int Day, DiaryEntryKind Kind, int Minutes, string Topic, string? Done, string? Result, string? Difficulty, string? Next, bool Shared);

internal sealed record DemoPlanItem(int Day, string Measure, string Form, PlanItemResponsible Responsible, string Result, string? Comment, string? Evidence);

/// <summary>What is written about a mentee in the course of the assessment.</summary>
internal sealed record DemoWords(string Strengths, string Difficulties, string Dynamics, string Proposals, string Findings, string Corrections, string Results, string Conclusions, string Offers, string Agreements)
{
    /// <summary>For the pairs that bring no words of their own.</summary>
    public static DemoWords Usual { get; } = new(
        "Знает предмет, готовится к каждому уроку, умеет слушать. Дети идут на контакт, на замечания отвечает делом.",
        "Поначалу не хватало времени на подведение итога урока и на опрос всего класса.",
        "За время адаптации уроки стали укладываться во время, появилось единое начало урока, ведётся лист опроса. Срывов уроков нет.",
        "Поручить открытый урок весной, включить в группу молодых педагогов муниципалитета.",
        "Комплект рассмотрен вместе с наставником. План адаптации выполнен, замечания первых посещений устранены.",
        "В план профессионального развития включить открытый урок и курсы по работе с одарёнными детьми.",
        "План адаптации выполнен. Наставник посетил уроки, разобрал их с молодым специалистом; выявленные затруднения (распределение времени, охват опросом) устранены. По анкете специалист уверенно оценивает знание предмета и просит помощи в работе с родителями.",
        "Молодой специалист освоил обязанности, соблюдает режим работы школы, ведёт документацию без замечаний. Адаптация завершена успешно.",
        "Продолжить взаимопосещение уроков; провести открытый урок; принять участие в конкурсе молодых педагогов.",
        "Провести открытый урок во втором полугодии; раз в две недели посещать уроки наставника.");
}

/// <summary>A score of a sheet of efficiency.</summary>
internal sealed record DemoScore(int Number, int Points, string Evidence);
