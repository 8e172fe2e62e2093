using System.ComponentModel;
using MentoringPortal.Domain.Partners;
using MentoringPortal.Web.Infrastructure.Components;
using MentoringPortal.Web.Infrastructure.Lists;

namespace MentoringPortal.Web.Features.Partners;

/// <summary>Which partners the register shows.</summary>
public sealed class PartnerFilter : ListFilter
{
    public PartnerKind? Kind { get; set; }

    /// <summary>Those with whom the school works no more too.</summary>
    public PartnerShow? Show { get; set; }

    public static IReadOnlyList<Choice> Kinds { get; } = Choice.OfEnum<PartnerKind>(k => k.Label());

    public static IReadOnlyList<Choice> Shows { get; } = [new(nameof(PartnerShow.Ending), "Договор закончился или заканчивается"), new(nameof(PartnerShow.Archived), "В архиве")];
}

/// <summary>Partners that are not shown with the others.</summary>
public enum PartnerShow
{
    Ending,
    Archived,
}

/// <summary>The register.</summary>
public sealed record PartnersPage(PageOf<Partner> List, PartnerFilter Filter, bool MayWrite, DateOnly Today);

/// <summary>Where a partner is named: an event or a training.</summary>
public sealed record PartnerUse(DateOnly On, string What, string Href);

/// <summary>A partner.</summary>
/// <param name="Events">Events that name it, the latest first.</param>
/// <param name="Trainings">Trainings that name it, the latest first.</param>
public sealed record PartnerPage(Partner Partner, IReadOnlyList<PartnerUse> Events, IReadOnlyList<PartnerUse> Trainings, bool MayWrite, DateOnly Today)
{
    public string Url => $"/partners/{Partner.Id}";

    /// <summary>What is next, or that nothing is.</summary>
    public string Next => Partner.IsArchived ? "Школа с этой организацией больше не работает: ничего не требуется." : Partner.Standing(Today) switch
    {
        AgreementStanding.None => "Договора нет. Если он нужен, внесите его, когда он подписан.",
        AgreementStanding.InForce => "Договор действует, ничего не требуется.",
        AgreementStanding.EndsSoon => $"Договор действует по {Partner.Last!.UntilOn:dd.MM.yyyy}: продлите его или заключите новый.",
        AgreementStanding.Over => $"Договор закончился {Partner.Last!.UntilOn:dd.MM.yyyy}: внесите новый или уберите организацию в архив.",
    };

    public static string KindOf(AgreementStanding standing) => standing switch
    {
        AgreementStanding.None => "draft",
        AgreementStanding.InForce => "ok",
        AgreementStanding.EndsSoon => "wait",
        AgreementStanding.Over => "late",
    };
}

/// <summary>A partner as typed.</summary>
public sealed class PartnerForm
{
    [DisplayName("Вид организации")]
    public PartnerKind? Kind { get; set; }

    [DisplayName("Название")]
    public string? Name { get; set; }

    [DisplayName("Контактное лицо")]
    public string? Contact { get; set; }

    [DisplayName("Что даёт школе")]
    public string? Gives { get; set; }

    public PartnerCard Card => new(Kind, Name, Contact, Gives);

    public static IReadOnlyList<Choice> Kinds { get; } = [Choice.None(), .. PartnerFilter.Kinds];

    public static PartnerForm Of(Partner p) => new() { Kind = p.Kind, Name = p.Name, Contact = p.Contact, Gives = p.Gives };
}

/// <summary>The form of a partner.</summary>
/// <param name="Partner">Null: a new one.</param>
public sealed record PartnerFormPage(Partner? Partner, Guid? Version, PartnerForm Form);

/// <summary>An agreement as typed.</summary>
public sealed class AgreementForm
{
    [DisplayName("Номер договора")]
    public string? Number { get; set; }

    [DisplayName("Дата договора")]
    public DateOnly? SignedOn { get; set; }

    [DisplayName("Предмет договора")]
    public string? Subject { get; set; }

    [DisplayName("Действует по")]
    public DateOnly? UntilOn { get; set; }

    public AgreementCard Card => new(Number, SignedOn, Subject, UntilOn);

    public static AgreementForm Of(PartnerAgreement a) => new() { Number = a.Number, SignedOn = a.SignedOn, Subject = a.Subject, UntilOn = a.UntilOn };
}

/// <summary>The form of an agreement.</summary>
/// <param name="Id">Null: a new one.</param>
public sealed record AgreementFormPage(Guid PartnerId, string Partner, Guid? Id, Guid? Version, AgreementForm Form);
