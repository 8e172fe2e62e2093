using MentoringPortal.Data;
using MentoringPortal.Data.Common;
using MentoringPortal.Documents;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Schools;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Documents;

/// <summary>
/// What a signature or a mark in the portal means in this school (domain reference §6.4): a working mark while paper prevails, a simple electronic
/// signature where the school has adopted electronic documents by a local act agreed with the founder.
/// </summary>
/// <param name="Act">«локальный акт от 01.09.2026 № 12»; null: paper prevails.</param>
/// <param name="Since">Day of the act.</param>
public sealed record SignatureMeaning(string? Act, DateOnly? Since)
{
    public bool IsElectronic => Act is not null;

    /// <summary>Said where an order is signed.</summary>
    public string OfSigning => (IsElectronic
            ? $"Подпись в портале – простая электронная подпись: в школе принят электронный документооборот ({Act}, согласован с учредителем), бумажный экземпляр не нужен. "
            : "Подпись в портале – рабочая отметка: юридическую силу имеет приказ на бумаге с вашей подписью, потому что школа не приняла электронный документооборот. ")
        + "Текст приказа закрепится без изменений, названные в нём получат просьбу ознакомиться.";

    /// <summary>Said after an order was signed.</summary>
    public string AfterSigning => IsElectronic
        ? $"Приказ подписан простой электронной подписью: {Act}, согласован с учредителем. Печатать его не нужно."
        : "Распечатайте приказ, подпишите его на бумаге и поместите в дело: юридическую силу имеет бумажный приказ, потому что школа не приняла электронный документооборот.";

    /// <summary>Said where a conclusion is issued.</summary>
    public string OfIssuing => "После выдачи текст изменить нельзя. Наставляемый увидит заключение и получит просьбу ознакомиться. " + (IsElectronic
        ? $"Ваша подпись в портале – простая электронная подпись ({Act}, согласован с учредителем)."
        : "Подпись в портале – рабочая отметка: подпишите заключение и на бумаге.");

    /// <summary>Said after a conclusion was issued.</summary>
    public string AfterIssuing =>
        IsElectronic ? "Заключение подписано простой электронной подписью, печатать его не нужно."
            : "Распечатайте заключение и подпишите его на бумаге: юридическую силу имеет бумажный документ.";

    /// <summary>Said where a person acknowledges.</summary>
    public string OfAcknowledging =>
        "Нажимая кнопку, вы подтверждаете, что прочитали документ. В портал запишутся ваше имя, дата и время; отменить отметку нельзя. " + (IsElectronic
            ? $"Отметка заменяет подпись на листе ознакомления: в школе принят электронный документооборот ({Act}, согласован с учредителем)."
            : "Это рабочая отметка: на бумажном документе школа попросит расписаться отдельно, потому что не приняла электронный документооборот.");

    /// <summary>Said after a person acknowledged.</summary>
    public string AfterAcknowledging =>
        IsElectronic ? "Ознакомление отмечено. Расписываться на бумаге не нужно. Спасибо!" : "Ознакомление отмечено. На бумаге школа попросит расписаться отдельно. Спасибо!";

    /// <summary>The document with the mark of the first signatory's electronic signature; unchanged while paper prevails.</summary>
    public OfficialDocument Mark(OfficialDocument content, DateTime localNow) => !IsElectronic || content.Signatures.Count == 0
        ? content
        : content with
        {
            Signatures =
                [content.Signatures[0] with { Mark = $"Подписано простой электронной подписью\nв портале {localNow:dd.MM.yyyy HH:mm};\n{Act}" }, .. content.Signatures.Skip(1)]
        };

    /// <summary>Words of an acknowledgement in the portal on the printed sheet: marks set before the act stay working marks.</summary>
    public string OfMark(DateOnly on) => IsElectronic && on >= Since ? "простая электронная подпись в портале" : "отметка в портале";
}

/// <summary>Reads the meaning from the school's settings.</summary>
public sealed class SignatureMeaningReader(PortalDbContext db, CurrentActor actor)
{
    public async Task<SignatureMeaning> ReadAsync(CancellationToken cancel)
    {
        var school = await db.Set<School>().AsNoTracking().Where(s => s.Id == actor.SchoolId).Select(s => new { s.ElectronicFlowAct, s.ElectronicFlowActOn }).FirstAsync(cancel);
        return Of(school.ElectronicFlowAct, school.ElectronicFlowActOn);
    }

    internal static SignatureMeaning Of(string? act, DateOnly? on) =>
        act is null || on is not { } day ? new SignatureMeaning(null, null) : new SignatureMeaning($"локальный акт {DocumentNumber.Reference(act, day)}", day);
}
