using MentoringPortal.Documents;
using MentoringPortal.Documents.Wording;
using MentoringPortal.Domain.Common;
using MentoringPortal.Web.Features.Documents;

namespace MentoringPortal.Web.Features.Settings.Documents;

/// <summary>Tries texts out before they come into force: on the samples of the kind, with the school's own letterhead.</summary>
public sealed class TextTrial(PaperFactsReader facts)
{
    /// <summary>Every mistake beside its text; none when the texts may be taken into force.</summary>
    public async Task<IReadOnlyList<RuleViolation>> CheckAsync(CatalogueEntry kind, TextsForm form, CancellationToken cancel)
    {
        var violations = new List<RuleViolation>();
        foreach (var slot in kind.Texts.Slots) violations.AddRange(slot.Check(form.Texts[slot.Key]).Select(m => new RuleViolation($"{slot.Title}. {m}", Field(slot))));
        if (violations.Count > 0) return violations;

        var failures = new List<TextFailure>();
        var school = await facts.CardAsync(cancel) with { Texts = Texts(kind, form, failures.Add) };
        try
        {
            foreach (var sample in kind.SamplesOf(school)) OfficialPdf.Render(sample);
        }
        catch (UnprintableCharactersException unprintable)
        {
            violations.Add(new(unprintable.Message));
        }
        violations.AddRange(failures.DistinctBy(f => f.Slot).Select(f => new RuleViolation($"{f.Slot.Title}. На примере документа: {f.Reason}", Field(f.Slot))));
        return violations;
    }

    /// <summary>The usual sample as a draft with these texts; a text with a mistake gives way to the usual one.</summary>
    public async Task<OfficialDocument> SampleAsync(CatalogueEntry kind, TextsForm form, CancellationToken cancel) =>
        kind.UsualOf(await facts.CardAsync(cancel) with { Texts = Texts(kind, form, null) }) with { IsDraft = true, QrPayload = null };

    private static SchoolTexts Texts(CatalogueEntry kind, TextsForm form, Action<TextFailure>? failed) =>
        SchoolTexts.Trial(kind.Code, kind.Texts.Slots.Where(s => form.Texts[s.Key] != s.Usual).ToDictionary(s => s.Key, s => form.Texts[s.Key]), failed);

    private static string Field(TextSlot slot) => $"Texts[{slot.Key}]";
}
