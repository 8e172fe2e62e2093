using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using MentoringPortal.Testing;

namespace MentoringPortal.Web.Tests.Gate;

/// <summary>A form filled as a person would: every text typed, empty dates, hours and numbers given, something chosen of every list, a file attached.</summary>
internal static class PersonTypes
{
    private const string Day = "dd.MM.yyyy";

    private static readonly byte[] Pdf = "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"u8.ToArray();

    /// <summary>Fields that take no words: what a person types there, by the last part of their names; empty: nothing.</summary>
    private static readonly Dictionary<string, string> Short = new(StringComparer.Ordinal)
    {
        ["BirthYear"] = "1980",
        ["Number"] = "77-ОД",
        ["ClassName"] = "7 Б",
        ["Duration"] = "45 мин",
        ["Pattern"] = "{номер}-П",
        ["Index"] = "01-99",
        ["Terms"] = "октябрь",
        ["CaseLink"] = "https://school4.example.org/a",
        ["Link"] = "https://school4.example.org/a",
        ["EvidenceLink"] = "https://school4.example.org/a",
        ["SecondWitness"] = "Второй свидетель",
        ["EndedAt"] = "16:00",
        ["Until"] = "30.12.2026",
        ["ProlongTo"] = "",
        ["MovedFrom"] = "",
    };

    /// <summary>Codes and addresses that stay as the page shows them.</summary>
    private static readonly HashSet<string> Kept = ["Inn", "Kpp", "Ogrn", "Okpo", "Website", "Email", "Phone"];

    public static void Into(PortalForm filled, IHtmlFormElement form, DateOnly today, string text)
    {
        var named = form.Elements.Where(e => e.GetAttribute("name") is { Length: > 0 } n && !n.StartsWith("__", StringComparison.Ordinal));
        foreach (var group in named.GroupBy(e => e.GetAttribute("name")!))
        {
            var name = group.Key;
            var last = name[(name.LastIndexOf('.') + 1)..];
            if (group.First() is IHtmlInputElement { Type: "text" or "tel" or "email" } field && (Short.ContainsKey(last) || Kept.Contains(last)))
            {
                filled.Force(name, Kept.Contains(last) ? field.Value : Short[last]);
                continue;
            }

            // A kind of paper belongs to one journal and one file; a moved stage ends on another day.
            if (last == "Kinds") continue;
            if (last == "EndsOn" && form.GetAttribute("action")!.StartsWith("/assessments/stages/", StringComparison.Ordinal))
            {
                filled.Force(name, DateOnly.ParseExact(filled.Value(name)!, Day, CultureInfo.InvariantCulture).AddDays(1).ToString(Day, CultureInfo.InvariantCulture));
                continue;
            }

            switch (group.First())
            {
                case IHtmlInputElement { Type: "radio" or "checkbox" }:
                    var boxes = group.OfType<IHtmlInputElement>().Where(b => b.Type is "radio" or "checkbox" && !b.IsDisabled).ToList();
                    if (boxes.Count > 0 && !boxes.Exists(b => b.IsChecked)) filled.Force(name, (boxes.Find(b => b.Value.Length > 0) ?? boxes[0]).Value);
                    break;
                case IHtmlInputElement { Type: "file" }:
                    filled.Attach(name, "Проба.pdf", Pdf, "application/pdf");
                    break;
                case IHtmlInputElement { Type: "hidden" or "submit" } or IHtmlButtonElement:
                    break;
                case IHtmlSelectElement select when string.IsNullOrEmpty(filled.Value(name)):
                    if (select.Options.FirstOrDefault(o => o.Value.Length > 0 && !o.IsDisabled) is { } option) filled.Force(name, option.Value);
                    break;
                case IHtmlInputElement input when input.HasAttribute("readonly"):
                    break;
                case IHtmlInputElement input when input.GetAttribute("inputmode") is { } mode && string.IsNullOrEmpty(filled.Value(name)):
                    var kind = input.Closest(".field")?.ClassList;
                    filled.Force(name, kind?.Contains("time") == true ? "10:00"
                        : kind?.Contains("date") == true || mode == "decimal" ? today.ToString(Day, CultureInfo.InvariantCulture) : "1");
                    break;
                case IHtmlInputElement { Type: "email" } when string.IsNullOrEmpty(filled.Value(name)):
                    filled.Force(name, "school@example.org");
                    break;
                case IHtmlInputElement { Type: "tel" } when string.IsNullOrEmpty(filled.Value(name)):
                    filled.Force(name, "+7 999 123-45-67");
                    break;
                case IHtmlInputElement { Type: "text" } or IHtmlTextAreaElement:
                    if (group.First().Closest(".field")?.ClassList.Contains("duration") == true) filled.Force(name, "45 мин");
                    else if (filled.Typed.Contains(name)) filled.Force(name, text);
                    break;
            }
        }
    }
}
