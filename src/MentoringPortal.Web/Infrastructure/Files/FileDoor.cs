using System.Security.Cryptography;
using MentoringPortal.Data;
using MentoringPortal.Documents;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Files;
using MentoringPortal.Web.Infrastructure.Operation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Infrastructure.Files;

/// <summary>The only way for files in and out: type by content from an allow-list, stored under a key, served as an attachment.</summary>
public sealed class FileDoor(PortalDbContext db, TimeProvider clock, StorageLimits limits)
{
    /// <summary>For the <c>accept</c> attribute of file fields.</summary>
    public const string Accept = ".pdf,.png,.jpg,.jpeg,.webp,.docx,.xlsx";

    /// <summary>For the hint of file fields.</summary>
    public const string Hint = "PDF, PNG, JPG, WEBP, DOCX или XLSX, не больше 20 МБ";

    private static readonly Dictionary<string, (string Type, Func<byte[], bool> Is, Func<byte[], string?> Wrong)> Kinds = new(StringComparer.OrdinalIgnoreCase)
    {
        [".pdf"] = ("application/pdf", b => Starts(b, "%PDF-"u8), FileContents.Pdf),
        [".png"] = ("image/png", b => Starts(b, [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]), FileContents.Png),
        [".jpg"] = ("image/jpeg", b => Starts(b, [0xFF, 0xD8, 0xFF]), FileContents.Jpeg),
        [".jpeg"] = ("image/jpeg", b => Starts(b, [0xFF, 0xD8, 0xFF]), FileContents.Jpeg),
        [".webp"] = ("image/webp", b => Starts(b, "RIFF"u8) && b.Length > 12 && b.AsSpan(8, 4).SequenceEqual("WEBP"u8), FileContents.Webp),
        [".docx"] = ("application/vnd.openxmlformats-officedocument.wordprocessingml.document", IsZip, b => FileContents.Office(b, "word/")),
        [".xlsx"] = ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", IsZip, b => FileContents.Office(b, "xl/")),
    };

    /// <summary>
    /// Checks an uploaded file and adds it to the context (saved with the rest of the use case). <paramref name="field"/> names the form field for the message.
    /// </summary>
    public async Task<Result<StoredFile>> AcceptAsync(IFormFile? upload, string field = "File", CancellationToken cancel = default)
    {
        if (upload is null || upload.Length == 0) return new RuleViolation("Выберите файл: он пуст или не приложен", field);
        if (upload.Length > StoredFile.MaxSize) return new RuleViolation($"Файл слишком большой: {upload.Length / 1024d / 1024d:0.0} МБ, можно не больше 20 МБ", field);
        var name = CleanName(upload.FileName);
        var extension = Path.GetExtension(name);
        if (!Kinds.TryGetValue(extension, out var kind))
        {
            return new RuleViolation($"Файлы вида «{(extension.Length > 0 ? extension : "без расширения")}» не принимаются. Можно приложить {Hint}", field);
        }
        using var buffer = new MemoryStream((int)upload.Length);
        await upload.CopyToAsync(buffer, cancel);
        var bytes = buffer.ToArray();
        if (!kind.Is(bytes))
        {
            return new RuleViolation($"Содержимое файла «{name}» не соответствует расширению «{extension}». Сохраните документ заново и приложите его ещё раз", field);
        }
        if (kind.Wrong(bytes) is { } wrong) return new RuleViolation($"Файл «{name}» не принят: {wrong}. Откройте его, проверьте, сохраните заново и приложите ещё раз", field);
        var used = await db.Set<StoredFile>().SumAsync(f => f.Size, cancel);
        if (used + bytes.Length > limits.FilesOfSchool)
        {
            return new RuleViolation($"Место под файлы школы кончилось: занято {used / 1024 / 1024} МБ из {limits.FilesOfSchool / 1024 / 1024} МБ. "
                + "Обратитесь к администратору портала или отсканируйте документ с меньшим разрешением", field);
        }
        var file = new StoredFile(name, kind.Type, bytes, Convert.ToHexStringLower(SHA256.HashData(bytes)), clock.GetUtcNow().UtcDateTime, db.Actor.UserId);
        db.Add(file);
        return file;
    }

    /// <summary>The file as a download, or 404 when it is not of this school. Call it only after the record's own permission check.</summary>
    public async Task<IActionResult> DownloadAsync(Guid fileId, CancellationToken cancel = default)
    {
        var file = await db.Set<StoredFile>().AsNoTracking().Where(f => f.Id == fileId)
            .Select(f => new { f.FileName, f.ContentType, f.Content!.Bytes }).FirstOrDefaultAsync(cancel);
        return file is null ? new NotFoundResult() : new FileContentResult(file.Bytes, file.ContentType) { FileDownloadName = file.FileName };
    }

    private static string CleanName(string name) => OfficialBatch.SafeName(name[(name.LastIndexOfAny(['/', '\\']) + 1)..]);

    private static bool Starts(byte[] bytes, ReadOnlySpan<byte> magic) => bytes.AsSpan().StartsWith(magic);

    // Both are ZIP archives; the folder inside tells them apart.
    private static bool IsZip(byte[] bytes) => Starts(bytes, [(byte)'P', (byte)'K', 3, 4]);
}
