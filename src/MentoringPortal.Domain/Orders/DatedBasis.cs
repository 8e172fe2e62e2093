using System.Globalization;
using System.Text.RegularExpressions;

namespace MentoringPortal.Domain.Orders;

/// <summary>Something an order rests on, with its day: an order may not be older (a consent, the hiring, a protocol that the preamble cites).</summary>
/// <param name="What">«согласия: Орлова Н.П. – Ким В.А.».</param>
public sealed partial record DatedBasis(DateOnly On, string What)
{
    /// <summary>Papers cited in a text by «от 31.08.2026».</summary>
    public static IEnumerable<DatedBasis> CitedIn(string? text) => Cited().Matches(text ?? "")
        .Select(m => (Ok: DateOnly.TryParseExact(m.Groups[1].Value, "dd.MM.yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day), Day: day))
        .Where(m => m.Ok).Select(m => new DatedBasis(m.Day, "документ, на который ссылается приказ"));

    /// <summary>What a point rests on: consents, hiring, the papers of its reason.</summary>
    public static IEnumerable<DatedBasis> Of(PointFacts facts)
    {
        if (facts.ConsentsOn is { } given) yield return new DatedBasis(given, $"согласия участников ({facts.Names})");
        if (facts.Point.Effect is OrderEffect.ApprovePair or OrderEffect.Replacement)
        {
            foreach (var party in facts.Parties)
            {
                if (party.HiredOn is { } hired) yield return new DatedBasis(hired, $"приём на работу ({party.Name})");
            }

            foreach (var cited in CitedIn(facts.Point.Change?.SupplementaryAgreement ?? facts.Pair?.SupplementaryAgreement)) yield return cited;
        }

        foreach (var cited in CitedIn(facts.Point.Change?.Reason)) yield return cited;
        if (facts.Point.Change?.NoticeOn is { } notice) yield return new DatedBasis(notice, $"уведомление ({facts.Names})");
    }

    /// <summary>«не раньше 23.11.2026: согласия участников (Орлова Н.П. – Ким В.А.)».</summary>
    public override string ToString() => $"не раньше {On:dd.MM.yyyy}: {What}";

    [GeneratedRegex(@"\bот[ \u00a0](\d{2}\.\d{2}\.\d{4})", RegexOptions.CultureInvariant)]
    private static partial Regex Cited();
}
