using System.ComponentModel;
using MentoringPortal.Domain.Councils;

namespace MentoringPortal.Web.Features.Councils.Packs;

/// <summary>A section with its place in the pack; without a place it is left out.</summary>
public sealed class PackSectionForm
{
    [DisplayName("Раздел")]
    public string? Code { get; set; }

    [DisplayName("Место раздела")]
    public int? Place { get; set; }
}

/// <summary>What is chosen for a pack.</summary>
public sealed class PackForm
{
    /// <summary>Chosen at the beginning, never changed.</summary>
    [DisplayName("Вид материалов")]
    public PackKind Kind { get; set; }

    [DisplayName("О чём")]
    public string? Topic { get; set; }

    [DisplayName("Первый день периода")]
    public DateOnly? From { get; set; }

    [DisplayName("День отчёта")]
    public DateOnly? To { get; set; }

    [DisplayName("Сравнить с прошлым годом")]
    public bool ComparesYearBefore { get; set; } = true;

    [DisplayName("Разделы")]
    public List<PackSectionForm> Sections { get; set; } = [];

    public PackCard Card => new(Topic, From, To, ComparesYearBefore,
        [.. Sections.Where(s => s.Place is not null && s.Code is not null).OrderBy(s => s.Place).Select(s => s.Code!)]);

    /// <summary>Every section once, the chosen ones with their places; also of a form that was posted with fewer.</summary>
    public PackForm Whole()
    {
        var known = PackSection.All.Select(s => s.Code).ToHashSet();
        Sections = [.. Sections.Where(s => s.Code is not null && known.Contains(s.Code)).DistinctBy(s => s.Code)];
        Sections.AddRange(PackSection.All.Where(s => Sections.TrueForAll(x => x.Code != s.Code)).Select(s => new PackSectionForm { Code = s.Code }));
        return this;
    }

    /// <summary>A usual pack of a period.</summary>
    public static PackForm Usual(PackKind kind, PeriodPreset preset, DateOnly today) => new PackForm
    {
        Kind = kind,
        Topic = kind.TopicOf(preset.TitleOn(today)),
        From = preset.Period.From,
        To = preset.Period.To < today ? preset.Period.To : today,
        ComparesYearBefore = kind != PackKind.Hearing,
        Sections = [.. PackSection.UsualOf(kind).Select((s, i) => new PackSectionForm { Code = s.Code, Place = i + 1 })],
    }.Whole();

    public static PackForm Of(CouncilPack pack)
    {
        var chosen = pack.Chosen;
        return new PackForm
        {
            Kind = pack.Kind,
            Topic = pack.Topic,
            From = pack.From,
            To = pack.To,
            ComparesYearBefore = pack.ComparesYearBefore,
            Sections = [.. chosen.Select((s, i) => new PackSectionForm { Code = s.Code, Place = i + 1 })],
        }.Whole();
    }
}

/// <summary>The talk and the draft decision as typed.</summary>
public sealed class PackTextForm
{
    [DisplayName("Текст")]
    public string? Memo { get; set; }

    [DisplayName("Проект решения")]
    public string? Decision { get; set; }
}

/// <summary>The page where a pack is begun or arranged anew.</summary>
public sealed record PackFormPage(Guid? Id, Guid? Version, PackForm Form, IReadOnlyList<PeriodPreset> Presets, string? Preset)
{
    /// <summary>«new?kind=final&amp;period=2026-q1».</summary>
    public string New(string period) => $"/council/packs/new?kind={Form.Kind}&period={period}".ToLowerInvariant();

    public string Back => Id is null ? "/council" : $"/council/packs/{Id}";
}

/// <summary>The page where the texts are edited.</summary>
public sealed record PackTextPage(PackInHand InHand, Guid Version, PackTextForm Form);
