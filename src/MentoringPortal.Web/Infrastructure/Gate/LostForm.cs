using MentoringPortal.Web.Infrastructure.Audit;

namespace MentoringPortal.Web.Infrastructure.Gate;

/// <summary>One field of a form that was not carried out.</summary>
/// <param name="Label">What the field is called.</param>
/// <param name="Value">As it is sent again.</param>
/// <param name="Shown">The same in the words of its page: a choice by its label.</param>
/// <param name="IsShown">A person has something to read in it; keys and versions only go back with the form.</param>
public sealed record LostField(string Name, string Label, string Value, string Shown, bool IsShown);

/// <summary>A form that could not be carried out: kept on the portal as a draft, or else shown to be copied and sent again.</summary>
/// <param name="Draft">Under which it is kept; null when it could not be.</param>
/// <param name="OfAnother">It was filled in by somebody else than who is signed in now; nothing of it is shown.</param>
/// <param name="Address">Where it was going.</param>
/// <param name="Key">Its key, so that sending it again never carries it out twice.</param>
/// <param name="MayHaveFiles">Files are never kept.</param>
public sealed record LostForm(Guid? Draft, bool OfAnother, string Address, string? Key, IReadOnlyList<LostField> Fields, bool MayHaveFiles)
{
    private const string Item = "Portal.LostForm";

    /// <summary>Sign-in, passwords and codes are never kept nor shown.</summary>
    public static bool Concerns(PathString path) => !path.StartsWithSegments("/account") && !path.StartsWithSegments("/setup") && !path.StartsWithSegments("/drafts");

    /// <summary>What became of the form of this request; null when it had none or was carried out.</summary>
    public static LostForm? Of(HttpContext http) => http.Items[Item] as LostForm;

    /// <summary>Tells the page that will be shown what became of the form.</summary>
    public void Note(HttpContext http) => http.Items[Item] = this;

    /// <summary>The texts of a posted form; null when nothing was typed into it.</summary>
    public static LostForm? From(HttpRequest request, IFormCollection form)
    {
        var fields = FieldsOf(Texts(form));
        return fields.Exists(f => f.IsShown)
            ? new LostForm(null, false, request.PathBase + request.Path + request.QueryString.Value, form[IdempotencyFilter.Field].FirstOrDefault(), fields,
                request.ContentType?.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase) == true)
            : null;
    }

    /// <summary>What of a form may be kept: no passwords, no codes, no tokens.</summary>
    internal static IEnumerable<KeyValuePair<string, string?[]>> Texts(IFormCollection form) => form
        .Where(f => (!f.Key.StartsWith("__", StringComparison.Ordinal) || f.Key == IdempotencyFilter.DraftField) && !InputGate.IsSecret(f.Key))
        .Select(f => KeyValuePair.Create(f.Key, f.Value.ToArray()));

    /// <summary>The fields as they are sent again, each with the words in which its page would show it.</summary>
    internal static List<LostField> FieldsOf(IEnumerable<KeyValuePair<string, string?[]>> texts)
    {
        var all = texts.ToList();
        var form = AuditWords.FormOf(all.Select(f => f.Key));
        return [.. all.SelectMany(f => f.Value.Select(v => FieldOf(f.Key, v?.Replace("\0", "", StringComparison.Ordinal) ?? "", form)))];
    }

    private static LostField FieldOf(string name, string value, Type? form)
    {
        var typed = !string.IsNullOrWhiteSpace(value) && value is not ("true" or "false") && !name.StartsWith("__", StringComparison.Ordinal)
            && !name.EndsWith("Version", StringComparison.Ordinal) && !Guid.TryParse(value, out _);
        var shown = typed ? AuditWords.Typed(name, value, form) : null;
        var label = AuditWords.Label(name.StartsWith("Form.", StringComparison.Ordinal) ? name[5..] : name, form);
        return new(name, label.Any(c => c >= '\u0400') ? label : "Введённый текст", value, shown ?? "", shown is not null);
    }
}
