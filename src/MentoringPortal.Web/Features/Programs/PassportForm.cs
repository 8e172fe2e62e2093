using System.ComponentModel;
using MentoringPortal.Domain.Programs;
using MentoringPortal.Web.Infrastructure.Components;

namespace MentoringPortal.Web.Features.Programs;

/// <summary>Which program is taken, and from which year.</summary>
public sealed class NewProgramForm
{
    [DisplayName("Программа")]
    public string? SourceCode { get; set; }

    [DisplayName("Первый учебный год")]
    public int? FirstYear { get; set; }
}

/// <summary>The first step.</summary>
public sealed record NewProgramPage(IReadOnlyList<Choice> Programs, IReadOnlyList<Choice> Years, NewProgramForm Form);

/// <summary>Title page and words of a program.</summary>
public sealed class PassportForm
{
    [DisplayName("Название программы")]
    public string Title { get; set; } = "";

    [DisplayName("Первый учебный год")]
    public int? FirstYear { get; set; }

    [DisplayName("Срок реализации словами")]
    public string? Term { get; set; }

    [DisplayName("Населённый пункт")]
    public string? Settlement { get; set; }

    [DisplayName("Документ директора")]
    public string? OrderWord { get; set; }

    [DisplayName("Формы наставничества")]
    public List<string> FormLabels { get; set; } = [];

    [DisplayName("Кого наставляют")]
    public string? Mentee { get; set; }

    /// <summary>Terms of filing, stage by stage.</summary>
    [DisplayName("Срок для дела")]
    public List<FilingTermForm> Filing { get; set; } = [];

    public static IReadOnlyList<Choice> Counts { get; } = [new(nameof(DayCount.Calendar), "календарных дней"), new(nameof(DayCount.Working), "рабочих дней")];

    public static IReadOnlyList<Choice> Words { get; } = [new("ПРИКАЗ", "Приказ"), new("РАСПОРЯЖЕНИЕ", "Распоряжение")];

    public static PassportForm Of(ProgramDefinition program, int firstYear) => new()
    {
        Title = program.Title,
        FirstYear = firstYear,
        Term = program.Passport.Term,
        Settlement = program.Passport.Settlement,
        OrderWord = program.OrderWord,
        FormLabels = [.. program.Forms.Select(f => f.Label)],
        Mentee = program.Words.Mentee.Nominative,
        Filing = [.. program.FiledStages.Select(s => new FilingTermForm { Days = s.Filing!.Days, Count = s.Filing.Count })],
    };
}

/// <summary>A term of filing after the interview, as typed.</summary>
public sealed class FilingTermForm
{
    [DisplayName("Дней после собеседования")]
    public int? Days { get; set; }

    [DisplayName("Каких дней")]
    public DayCount? Count { get; set; }

    /// <summary>«3 рабочих дня после собеседования», where two who edit it are compared.</summary>
    public override string ToString() => Days is { } days && Count is { } count ? new FilingRule(days, count).Words() : "";
}

/// <summary>The page of title page and words.</summary>
/// <param name="IsFirst">The program is being taken: the next step follows.</param>
/// <param name="Stages">Titles of the stages whose terms of filing the form asks for.</param>
public sealed record PassportPage(Guid ProgramId, int Number, Guid Stamp, bool IsFirst, IReadOnlyList<Choice> Years, IReadOnlyList<Choice> Mentees,
    IReadOnlyList<string> Stages, PassportForm Form);

/// <summary>A block of the title page.</summary>
public sealed class ApprovalForm
{
    public ApprovalKind? Kind { get; set; }

    public string? By { get; set; }

    public string? Document { get; set; }

    public string? Number { get; set; }

    public DateOnly? Date { get; set; }
}

/// <summary>The blocks of the title page.</summary>
public sealed class ApprovalsForm
{
    public List<ApprovalForm> Approvals { get; set; } = [];

    public static IReadOnlyList<Choice> Kinds { get; } = [Choice.None("нет отметки"), .. Choice.OfEnum<ApprovalKind>(k => k.Label())];

    public IReadOnlyList<ApprovalCard> Cards => [.. Approvals.Select(a => new ApprovalCard(a.Kind, a.By, a.Document, a.Number, a.Date))];

    public static ApprovalsForm Of(ProgramDefinition program) => new ApprovalsForm
    {
        Approvals = [.. program.Passport.ApprovalList.Select(a => new ApprovalForm { Kind = a.Kind, By = a.By, Document = a.Document, Number = a.Number, Date = a.Date })],
    }.Filled();

    /// <summary>The same with empty blocks to write in.</summary>
    public ApprovalsForm Filled()
    {
        while (Approvals.Count < ProgramPassport.MostApprovals) Approvals.Add(new ApprovalForm());
        return this;
    }
}

/// <summary>The page of the blocks.</summary>
public sealed record ApprovalsPage(Guid ProgramId, int Number, Guid Stamp, bool IsFirst, ApprovalsForm Form);

/// <summary>Who holds a post, as chosen.</summary>
public sealed class PostForm
{
    public string Code { get; set; } = "";

    public Guid? PersonId { get; set; }
}

/// <summary>The people in charge.</summary>
public sealed class PostsForm
{
    public List<PostForm> Posts { get; set; } = [];

    [DisplayName("С какого дня")]
    public DateOnly? FromOn { get; set; }
}

/// <summary>The page of the people in charge.</summary>
/// <param name="Step">Number of the draft whose wizard goes on; null otherwise.</param>
public sealed record PostsPage(Guid ProgramId, string Program, int? Step, IReadOnlyList<PostDefinition> Posts, IReadOnlyList<Choice> People, PostsForm Form);

/// <summary>Why a new edition is begun.</summary>
public sealed class NewEditionForm
{
    [DisplayName("Почему нужна новая редакция")]
    public string? Reason { get; set; }
}

/// <summary>The page that begins an edition.</summary>
public sealed record NewEditionPage(Guid ProgramId, string Program, int Number, NewEditionForm Form);

/// <summary>The paper order by which a program was approved before the portal.</summary>
public sealed class TakeOverForm
{
    [DisplayName("Номер приказа")]
    public string? Number { get; set; }

    [DisplayName("Дата приказа")]
    public DateOnly? On { get; set; }
}

/// <summary>The page that takes an approved program over.</summary>
public sealed record TakeOverPage(Guid ProgramId, int Number, Guid Version, string Program, TakeOverForm Form);
