using System.Net.Http.Headers;
using AngleSharp.Html.Dom;
using Xunit;

namespace MentoringPortal.Testing;

/// <summary>A form as a browser holds it: filled with what the page gave, tokens included.</summary>
public sealed class PortalForm
{
    private readonly PortalClient _client;
    private string _action;
    private readonly bool _multipart;
    private readonly List<KeyValuePair<string, string>> _fields = [];
    private readonly List<(string Name, string FileName, byte[] Bytes, string Type)> _files = [];
    private readonly HashSet<string> _names = [];

    internal PortalForm(PortalClient client, IHtmlFormElement form)
    {
        _client = client;
        _action = form.GetAttribute("action") ?? "";
        _multipart = form.Enctype == "multipart/form-data";
        Typed = [.. form.Elements.Where(e => e is IHtmlTextAreaElement or IHtmlInputElement { Type: "text" } && !e.HasAttribute("readonly") && e.GetAttribute("inputmode") is null)
            .Select(e => e.GetAttribute("name") ?? "").Where(n => n.Length > 0).Distinct()];
        foreach (var element in form.Elements)
        {
            var name = element.GetAttribute("name");
            if (string.IsNullOrEmpty(name)) continue;
            if (element is not IHtmlButtonElement) _names.Add(name);
            switch (element)
            {
                case IHtmlInputElement { Type: "checkbox" or "radio" } box:
                    if (box.IsChecked) _fields.Add(new(name, box.Value));
                    break;
                case IHtmlInputElement { Type: "file" or "submit" }:
                    break;
                case IHtmlInputElement input:
                    _fields.Add(new(name, input.Value));
                    break;
                case IHtmlTextAreaElement area:
                    _fields.Add(new(name, area.Value));
                    break;
                case IHtmlSelectElement select:
                    _fields.AddRange(select.SelectedOptions.Select(o => new KeyValuePair<string, string>(name, o.Value)));
                    break;
            }
        }
    }

    /// <summary>Fields into which a person types: their names, in order.</summary>
    public IReadOnlyList<string> Typed { get; }

    /// <summary>All names, hidden ones too.</summary>
    public IReadOnlyCollection<string> Names => _names;

    /// <summary>Takes files along.</summary>
    public bool IsMultipart => _multipart;

    /// <summary>Current value of a field.</summary>
    public string? Value(string name) => _fields.Find(f => f.Key == name).Value;

    /// <summary>Types into a field of the form (or chooses several values). The field must exist.</summary>
    public PortalForm Set(string name, params string[] values)
    {
        Assert.True(_names.Contains(name), $"The form has no field «{name}», only: {string.Join(", ", _names)}");
        return Force(name, values);
    }

    /// <summary>Sets a field whether or not the form has it, as a forger would.</summary>
    public PortalForm Force(string name, params string[] values)
    {
        _fields.RemoveAll(f => f.Key == name);
        _fields.AddRange(values.Select(v => new KeyValuePair<string, string>(name, v)));
        return this;
    }

    /// <summary>Sends the own form to another address, as a forger would.</summary>
    public PortalForm At(string action)
    {
        _action = action;
        return this;
    }

    /// <summary>Takes a field away.</summary>
    public PortalForm Without(string name)
    {
        _fields.RemoveAll(f => f.Key == name);
        return this;
    }

    /// <summary>Chooses a file.</summary>
    public PortalForm Attach(string name, string fileName, byte[] bytes, string type = "application/octet-stream")
    {
        _files.Add((name, fileName, bytes, type));
        return this;
    }

    /// <summary>Presses the button; a button with a name adds its value. Redirects are not followed.</summary>
    public Task<PortalPage> SubmitAsync(string? button = null, string? value = null)
    {
        var fields = button is null ? _fields : [.. _fields, new(button, value ?? "")];
        HttpContent content;
        if (_multipart || _files.Count > 0)
        {
            var parts = new MultipartFormDataContent();
            foreach (var field in fields) parts.Add(new StringContent(field.Value) { Headers = { ContentType = null } }, field.Key);
            foreach (var file in _files)
            {
                var part = new ByteArrayContent(file.Bytes);
                part.Headers.ContentType = MediaTypeHeaderValue.Parse(file.Type);
                parts.Add(part, file.Name, file.FileName);
            }

            content = parts;
        }
        else
        {
            content = new FormUrlEncodedContent(fields);
        }

        return _client.SendAsync(new HttpRequestMessage(HttpMethod.Post, _action) { Content = content });
    }

    /// <summary>Presses the button and goes where it leads; the act must succeed.</summary>
    public async Task<PortalPage> SendAsync(string? button = null, string? value = null)
    {
        var page = await SubmitAsync(button, value);
        Assert.True(page.Location is not null || page.Status == System.Net.HttpStatusCode.OK, $"{(int)page.Status} {page.Heading}: {string.Join("; ", page.Errors)}");
        return await page.FollowAsync();
    }
}
