using System.ComponentModel;
using MentoringPortal.Domain.Consents;
using MentoringPortal.Domain.Language;
using MentoringPortal.Domain.Publications;
using MentoringPortal.Web.Infrastructure.Components;
using MentoringPortal.Web.Infrastructure.Lists;

namespace MentoringPortal.Web.Features.Publications;

/// <summary>Which publications the list shows.</summary>
public sealed class PublicationFilter : ListFilter
{
    public PublicationKind? Kind { get; set; }

    public PublicationState? State { get; set; }

    public static IReadOnlyList<Choice> Kinds { get; } = Choice.OfEnum<PublicationKind>(k => k.Label());

    public static IReadOnlyList<Choice> States { get; } = Choice.OfEnum<PublicationState>(s => s.Label());
}

/// <summary>A publication in the list.</summary>
/// <param name="Lacking">How many of those shown have not consented.</param>
public sealed record PublicationRow(Guid Id, PublicationKind Kind, PublicationState State, string Title, Guid AuthorId, RussianName Author, DateOnly ChangedOn,
    DateOnly? PublishedOn, int People, int Lacking);

/// <summary>The list.</summary>
public sealed record PublicationsPage(PageOf<PublicationRow> List, PublicationFilter Filter, bool MayWrite, bool SeesBank, Guid Me);

/// <summary>A publication as typed.</summary>
public sealed class PublicationForm
{
    [DisplayName("Вид информации")]
    public PublicationKind? Kind { get; set; }

    [DisplayName("Заголовок")]
    public string? Title { get; set; }

    [DisplayName("Текст")]
    public string? Text { get; set; }

    [DisplayName("Кто показан или назван")]
    public List<Guid> People { get; set; } = [];

    public PublicationCard Card => new(Kind, Title, Text);
}

/// <summary>The form.</summary>
/// <param name="Id">Null: a new one.</param>
public sealed record PublicationFormPage(Guid? Id, Guid? Version, PublicationForm Form, IReadOnlyList<Choice> People)
{
    public IReadOnlyList<Choice> Kinds { get; } = [.. Enum.GetValues<PublicationKind>().Select(k => new Choice(k.ToString(), k.Label(), Hint: k.Hint()))];
}

/// <summary>What the steps of a publication ask for; each takes its own fields.</summary>
public sealed class PublicationStepForm
{
    [DisplayName("Что исправить")]
    public string? ReturnReason { get; set; }

    [DisplayName("Когда размещено")]
    public DateOnly? PublishedOn { get; set; }

    [DisplayName("Адрес страницы на сайте")]
    public string? Address { get; set; }

    [DisplayName("Почему снимают")]
    public string? WithdrawnBecause { get; set; }
}

/// <summary>Somebody shown, with the consent to distribution.</summary>
/// <param name="State">Of the latest paper; null: it was never asked for.</param>
/// <param name="IsAllowed">The consent is in force.</param>
public sealed record ShownPerson(Guid Id, RussianName Name, ConsentState? State, DateOnly? RevokedOn, string? Conditions, bool IsAllowed)
{
    public string Words => IsAllowed ? "согласие есть" : State switch
    {
        ConsentState.Requested => "согласие запрошено",
        ConsentState.Revoked => $"согласие отозвано{(RevokedOn is { } on ? " " + RussianDate.Short(on) : "")}",
        ConsentState.Expired => "срок согласия истёк",
        _ => "согласия нет",
    };
}

/// <summary>A publication.</summary>
public sealed record PublicationPage(Publication Publication, string Author, IReadOnlyList<SummaryRow> Facts, IReadOnlyList<ShownPerson> People, TimelineModel Timeline,
    PublicationStepForm Form)
{
    public string Url => $"/publications/{Publication.Id}";

    public bool MayChange { get; init; }

    public bool MayApprove { get; init; }

    public bool MayReturn { get; init; }

    public bool MayPublish { get; init; }

    public bool MayWithdraw { get; init; }

    /// <summary>The viewer asks people for their consents.</summary>
    public bool AsksConsents { get; init; }

    public IReadOnlyList<string> Lacking => [.. People.Where(p => !p.IsAllowed).Select(p => p.Name.SurnameWithInitials)];

    /// <summary>The text may be given to the site.</summary>
    public bool HasText => Publication.State is PublicationState.Approved or PublicationState.Published && Lacking.Count == 0;

    public static string KindOf(PublicationState state) => state switch
    {
        PublicationState.Draft => "draft",
        PublicationState.Published => "ok",
        PublicationState.Withdrawn => "done",
        _ => "wait",
    };
}

/// <summary>A mentor as the site may show him (S1-16).</summary>
public sealed record PublicMentor(string Name, string Post, string? Competences, string? Topics, string? Achievements, string? Conditions);

/// <summary>The mentors of the bank who let the school show them.</summary>
/// <param name="Hidden">Mentors of the bank without a consent.</param>
public sealed record PublicBankPage(IReadOnlyList<PublicMentor> Mentors, int Hidden);
