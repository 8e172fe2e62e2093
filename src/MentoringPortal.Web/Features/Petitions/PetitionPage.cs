using System.ComponentModel;
using MentoringPortal.Domain.Language;
using MentoringPortal.Domain.Petitions;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Web.Infrastructure.Components;
using MentoringPortal.Web.Infrastructure.Lists;

namespace MentoringPortal.Web.Features.Petitions;

/// <summary>Which petitions the list shows.</summary>
public sealed class PetitionFilter : ListFilter
{
    public PetitionState? State { get; set; }

    public PetitionKind? Kind { get; set; }

    /// <summary>«mine» or «to-answer».</summary>
    public string? Box { get; set; }

    public static IReadOnlyList<Choice> States { get; } = Choice.OfEnum<PetitionState>(s => s.Label());

    public static IReadOnlyList<Choice> Kinds { get; } = Choice.OfEnum<PetitionKind>(k => k.Label());

    public static IReadOnlyList<Choice> Boxes { get; } = [new("mine", "мои"), new("to-answer", "ждут моего ответа")];
}

/// <summary>A petition in the list.</summary>
public sealed record PetitionRow(Guid Id, PetitionKind Kind, PetitionState State, PetitionAnswer? Answer, SchoolRole Addressee, DateOnly SentOn, DateOnly AnswerDueOn,
    DateOnly? AnsweredOn, Guid AuthorId, RussianName Author)
{
    public string StateWords(DateOnly today) => IsLate(today) ? "Ответ просрочен" : Answer is { } answer ? answer.Label() : State.Label();

    public bool IsLate(DateOnly today) => State is PetitionState.Sent or PetitionState.Taken && AnswerDueOn < today;

    public string StateKind(DateOnly today) => IsLate(today) ? "late" : PetitionWords.StateKind(State, Answer);
}

/// <summary>The list.</summary>
/// <param name="MayWrite">The role writes petitions.</param>
/// <param name="Answers">The role answers them.</param>
public sealed record PetitionsPage(PageOf<PetitionRow> List, PetitionFilter Filter, bool MayWrite, bool Answers, Guid Me, DateOnly Today);

/// <summary>A petition as typed.</summary>
public sealed class PetitionForm
{
    [DisplayName("Вид обращения")]
    public PetitionKind? Kind { get; set; }

    [DisplayName("Пара")]
    public Guid? MentorshipId { get; set; }

    [DisplayName("Кому")]
    public SchoolRole? Addressee { get; set; }

    [DisplayName("О чём обращение")]
    public string? Text { get; set; }

    public PetitionCard Card => new(Kind, Addressee, Text);
}

/// <summary>The first step: what kind.</summary>
/// <param name="MayDispute">A mentor or a mentee may file a dispute instead.</param>
public sealed record PetitionKindsPage(IReadOnlyList<PetitionKind> Kinds, bool MayDispute);

/// <summary>The second step: the petition itself.</summary>
/// <param name="Pairs">Running pairs of the author.</param>
public sealed record NewPetitionPage(PetitionForm Form, PetitionKind Kind, IReadOnlyList<Choice> Pairs, IReadOnlyList<Choice> Addressees)
{
    /// <summary>The kind is about a pair and there is none.</summary>
    public bool LacksPair => Kind.Rule().NeedsPair && Pairs.Count == 0;

    /// <summary>An empty first line where the pair may be left out or there are several.</summary>
    public IReadOnlyList<Choice> PairChoices => Kind.Rule().NeedsPair && Pairs.Count == 1 ? Pairs
        : [Choice.None(Kind.Rule().NeedsPair ? "Выберите" : "Не о паре"), .. Pairs];
}

/// <summary>An answer as typed.</summary>
public sealed class ReplyForm
{
    [DisplayName("Решение")]
    public PetitionAnswer? Answer { get; set; }

    [DisplayName("Ответ автору")]
    public string? AnswerText { get; set; }
}

/// <summary>Passing on as typed.</summary>
public sealed class PassForm
{
    [DisplayName("Кому передать")]
    public SchoolRole? To { get; set; }

    [DisplayName("Ваше мнение")]
    public string? Opinion { get; set; }
}

/// <summary>A petition.</summary>
/// <param name="MayEnd">The author looks in a role that writes petitions.</param>
/// <param name="MayReply">The actor answers it now.</param>
/// <param name="OrderHref">Where the order that follows from it is drafted; null: not by the actor, or none follows.</param>
public sealed record PetitionPage(Petition Petition, string Author, IReadOnlyList<SummaryRow> Facts, TimelineModel Timeline, bool IsAuthor, bool MayEnd, bool MayReply,
    string? OrderHref, ReplyForm Form)
{
    /// <summary>A proposal on encouragement was granted: the award itself is proposed from here.</summary>
    public bool MayAward { get; init; }

    public string Url => $"/petitions/{Petition.Id}";

    /// <summary>Another office decides, so that it is passed on.</summary>
    public bool AwaitsPassing => MayReply && Petition.Kind.Rule().Decides is var decides && decides != SchoolRole.None && Petition.Addressee != decides;

    public bool MayPass => MayReply && Petition.NextOffices().Count > 0;

    public IReadOnlyList<Choice> Answers => Petition.Kind == PetitionKind.Release
        ? [.. PetitionWords.Answers.Where(a => a.Value != nameof(PetitionAnswer.Declined))] : PetitionWords.Answers;
}

/// <summary>The page where a petition is passed on.</summary>
public sealed record PassPage(Petition Petition, PassForm Form)
{
    public IReadOnlyList<Choice> Offices => [.. Petition.NextOffices().Select(r => new Choice(r.ToString(), r.Label()))];
}

/// <summary>Words that the pages share.</summary>
public static class PetitionWords
{
    public static IReadOnlyList<Choice> Answers { get; } =
    [
        new(nameof(PetitionAnswer.Granted), "Удовлетворить"), new(nameof(PetitionAnswer.Done), "Уже исполнено", "Напишите, что сделано"),
        new(nameof(PetitionAnswer.Declined), "Отказать", "Напишите причину"),
    ];

    public static string StateKind(PetitionState state, PetitionAnswer? answer) => state switch
    {
        PetitionState.Sent => "wait",
        PetitionState.Taken => "info",
        PetitionState.Withdrawn => "done",
        _ => answer == PetitionAnswer.Declined ? "done" : "ok",
    };
}
