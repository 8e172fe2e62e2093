using System.Collections.Concurrent;
using System.Text;
using MentoringPortal.Data.Common;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace MentoringPortal.Web.Infrastructure.Gate;

/// <summary>
/// Reads every posted form before any action sees it: one that cannot be read whole (charset, size, number of fields, NUL) ends as a 400 or 413 page,
/// never as an empty model or an exception. Control characters and direction overrides are dropped from what remains; a break of a line or page becomes a line end.
/// </summary>
public sealed class InputGate(RequestDelegate next)
{
    /// <summary>Body of an ordinary form, bytes.</summary>
    public const long FormLimit = 1024 * 1024;

    /// <summary>Body of a form with files, bytes.</summary>
    public const long UploadLimit = 25L * 1024 * 1024;

    // A refused upload is read to its end, else the browser shows a broken connection in place of our page.
    private const long DrainLimit = 300L * 1024 * 1024;

    private const int FieldLimit = 2000;

    private static readonly ConcurrentDictionary<ControllerActionDescriptor, bool> FileActions = new();

    public async Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        if (context.Features.Get<IStatusCodeReExecuteFeature>() is not null || context.Features.Get<IExceptionHandlerPathFeature>() is not null)
        {
            await next(context);
            return;
        }

        if (request.QueryString.Value is { Length: > 0 } query && (query.Contains("%00", StringComparison.Ordinal) || query.Contains('\0', StringComparison.Ordinal)))
        {
            context.Refuse(400, "Адрес страницы содержит недопустимые знаки.");
            return;
        }

        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method) && !await ReadAsync(context)) return;

        await next(context);
    }

    private static async Task<bool> ReadAsync(HttpContext context)
    {
        var request = context.Request;
        if (context.GetEndpoint()?.Metadata.GetMetadata<AcceptsJsonAttribute>() is not null
            && (request.ContentType?.StartsWith("application/json", StringComparison.OrdinalIgnoreCase) ?? true) && request.ContentLength is null or <= FormLimit)
        {
            return true;
        }

        if (!HttpMethods.IsPost(request.Method))
        {
            context.Refuse(405, "Портал принимает только обычные формы.");
            return false;
        }

        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type) || !(IsUrlEncoded(type) || IsMultipart(type)))
        {
            context.Refuse(415, "Портал принимает только обычные формы. Откройте страницу заново и отправьте форму ещё раз.");
            return false;
        }

        if (type.Charset.HasValue && !type.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase) && !type.Charset.Equals("\"utf-8\"", StringComparison.OrdinalIgnoreCase))
        {
            context.Refuse(415, "Форма отправлена в неизвестной кодировке. Откройте страницу заново и отправьте форму ещё раз.");
            return false;
        }

        var limit = TakesFiles(context.GetEndpoint()) ? UploadLimit : FormLimit;
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size) size.MaxRequestBodySize = request.ContentLength > limit ? DrainLimit : limit;

        if (request.ContentLength > limit)
        {
            if (await ReadTextsAsync(request, type) is { } texts)
            {
                request.Form = texts;
                await LostForms.KeepAsync(context, context.RequestServices.GetRequiredService<CurrentActor>().UserId);
            }

            TooLarge(context, limit);
            return false;
        }

        context.Features.Set<IFormFeature>(new FormFeature(request, new FormOptions
        {
            ValueCountLimit = FieldLimit,
            KeyLengthLimit = 500,
            ValueLengthLimit = (int)FormLimit,
            MultipartBodyLengthLimit = limit,
            MultipartHeadersLengthLimit = 8 * 1024,
            BufferBodyLengthLimit = limit,
        }));
        try
        {
            var form = await request.ReadFormAsync(context.RequestAborted);
            if (form.Keys.Any(HasNul) || form.Any(f => f.Value.Any(HasNul)) || form.Files.Any(f => HasNul(f.FileName)))
            {
                context.Refuse(400, "Форма содержит недопустимые знаки. Проверьте текст, вставленный из другой программы, и отправьте форму ещё раз.");
                return false;
            }

            Clean(request, form);
            return true;
        }
        catch (BadHttpRequestException e) when (e.StatusCode == 413)
        {
            TooLarge(context, limit);
        }
        catch (InvalidDataException e) when (e.Message.Contains("body length limit", StringComparison.OrdinalIgnoreCase))
        {
            TooLarge(context, limit);
        }
        catch (Exception e) when (e is InvalidDataException or BadHttpRequestException or NotSupportedException or ArgumentException or IOException
            && !context.RequestAborted.IsCancellationRequested)
        {
            context.Refuse(400, "Форму не удалось прочитать: она повреждена или в ней слишком много полей. Откройте страницу заново и отправьте форму ещё раз.");
        }

        return false;
    }

    // An action takes files when its form has a field for one; no other action needs a large body.
    private static bool TakesFiles(Endpoint? endpoint) => endpoint?.Metadata.GetMetadata<ControllerActionDescriptor>() is { } action && FileActions.GetOrAdd(action, static a =>
        a.Parameters.Any(p => IsFile(p.ParameterType) || p.ParameterType.GetProperties().Any(f => IsFile(f.PropertyType))));

    private static bool IsFile(Type type) => typeof(IFormFile).IsAssignableFrom(type) || typeof(IEnumerable<IFormFile>).IsAssignableFrom(type);

    private static void TooLarge(HttpContext context, long limit) => context.Refuse(413, limit == UploadLimit
        ? "Файл слишком большой. Можно приложить файл не больше 20 МБ: уменьшите разрешение скана или разделите документ на части."
        : "Отправлено слишком много данных. Сократите текст и отправьте форму ещё раз.");

    // Beside a file that is too large stands a text that took an hour: the file is read over, the text is kept.
    private static async Task<IFormCollection?> ReadTextsAsync(HttpRequest request, MediaTypeHeaderValue type)
    {
        if (request.ContentLength > DrainLimit || request.HttpContext.User.Identity?.IsAuthenticated != true) return null;
        var cancel = request.HttpContext.RequestAborted;
        try
        {
            if (!IsMultipart(type))
            {
                await request.Body.CopyToAsync(Stream.Null, cancel);
                return null;
            }

            var fields = new KeyValueAccumulator();
            var left = (int)FormLimit;
            var reader = new MultipartReader(HeaderUtilities.RemoveQuotes(type.Boundary).Value ?? "", request.Body);
            while (await reader.ReadNextSectionAsync(cancel) is { } section)
            {
                if (section.AsFormDataSection() is { } field && fields.ValueCount < FieldLimit && left > 0)
                {
                    var buffer = new char[left];
                    using var text = new StreamReader(field.Section.Body, Encoding.UTF8, leaveOpen: true);
                    var read = await text.ReadBlockAsync(buffer, cancel);
                    left -= read;
                    fields.Append(field.Name, new string(buffer, 0, read));
                }

                await section.Body.CopyToAsync(Stream.Null, cancel);
            }

            return new FormCollection(fields.GetResults());
        }
        catch (Exception e) when (e is IOException or InvalidDataException or BadHttpRequestException or OperationCanceledException)
        {
            // The sender gave up, or what was sent is no form: there is nothing to keep.
            return null;
        }
    }

    private static void Clean(HttpRequest request, IFormCollection form)
    {
        if (!form.Any(f => f.Value.Any(v => v is not null && v.Any(IsUnwanted)))) return;

        var fields = form.ToDictionary(f => f.Key, f => IsSecret(f.Key) ? f.Value : new StringValues(f.Value.Select(v => v is null ? null : Without(v)).ToArray()),
            StringComparer.OrdinalIgnoreCase);
        request.Form = new FormCollection(fields, form.Files);
    }

    private static string Without(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            // Word's soft break and a page end copied from a PDF part words: dropped, they would glue them together.
            if (c is '\v' or '\f') clean.Append('\n');
            else if (!IsUnwanted(c)) clean.Append(c);
        }

        return clean.ToString();
    }

    // Control characters break XML of documents; direction overrides make a text read as something else than it is.
    private static bool IsUnwanted(char c) =>
        (c < ' ' && c is not ('\t' or '\n' or '\r')) || c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\u007F' or '\uFFFE' or '\uFFFF';

    private static bool HasNul(string? text) => text?.Contains('\0', StringComparison.Ordinal) == true;

    /// <summary>
    /// Passwords and one-time codes are taken exactly as typed and never kept. Other codes name a row or a program («Sections[2].Code», «SourceCode») and go back with the form.
    /// </summary>
    internal static bool IsSecret(string field) => field.Contains("Password", StringComparison.OrdinalIgnoreCase)
        || field.Equals("Code", StringComparison.OrdinalIgnoreCase) || field.Equals("Form.Code", StringComparison.OrdinalIgnoreCase);

    private static bool IsUrlEncoded(MediaTypeHeaderValue type) => type.MediaType.Equals("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase);

    private static bool IsMultipart(MediaTypeHeaderValue type) => type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase);
}
