using System.Net.Sockets;
using System.Security.Cryptography;
using MentoringPortal.Data;
using MentoringPortal.Data.Operation;
using Microsoft.AspNetCore.Connections;

namespace MentoringPortal.Web.Infrastructure.Operation;

/// <summary>What an administrator reads when the portal cannot start, in place of a stack trace.</summary>
public static class StartFailure
{
    private static bool _readsSettings = true;

    /// <summary>From here on a process that cannot go on ends with a sentence and an <see cref="ExitCode"/>, where there are words for what happened.</summary>
    public static void SayInWords() => AppDomain.CurrentDomain.UnhandledException += static (_, e) =>
    {
        if (e.ExceptionObject is not Exception exception || Of(exception, _readsSettings) is not { } refused) return;
        Console.Error.WriteLine($"Портал не запущен. {refused.Message}");
        Environment.Exit((int)refused.Code);
    };

    /// <summary>What is refused from here on is no setting.</summary>
    public static void SettingsAreRead() => _readsSettings = false;

    /// <summary>From here on the server reads its own settings: address and certificate.</summary>
    public static void ReadsServerSettings() => _readsSettings = true;

    /// <summary>What to say of an exception; null where there are no words for it.</summary>
    /// <param name="whileReadingSettings">Nothing but settings and the files that they name was touched so far.</param>
    public static StartRefusedException? Of(Exception exception, bool whileReadingSettings) => exception switch
    {
        StartRefusedException refused => refused,
        IOException { InnerException: AddressInUseException } => new(ExitCode.AddressInUse,
            "Адрес портала занят другой программой (может быть, портал уже запущен). Остановите её или назовите другой адрес в ASPNETCORE_URLS.", exception),
        SocketException { SocketErrorCode: SocketError.AccessDenied or SocketError.AddressNotAvailable } => new(ExitCode.Settings,
            "Портал не может слушать указанный адрес: у учётной записи нет прав на этот порт или на машине нет такого адреса. Проверьте ASPNETCORE_URLS.", exception),
        // The folder of the program, of the key certificate, of the server's certificate: none of them is the database's.
        DirectoryNotFoundException when whileReadingSettings => new(ExitCode.Settings,
            $"Нет папки, которую называет настройка: {exception.Message} "
                + "Проверьте папку программы (ASPNETCORE_CONTENTROOT) и пути к сертификатам (Keys:Certificate, Kestrel).", exception),
        UnauthorizedAccessException or IOException { InnerException: null } when whileReadingSettings && exception is not FileNotFoundException => new(ExitCode.NoAccess,
            $"Файл настроек нельзя прочитать: {exception.Message} Учётной записи портала нужно право читать папку программы, appsettings.json и сертификаты.", exception),
        ArgumentException or FormatException or InvalidOperationException or CryptographicException or InvalidDataException or FileNotFoundException when whileReadingSettings =>
            new(ExitCode.Settings, $"Настройку нельзя прочитать: {InWords(exception)} Проверьте строку подключения, сертификаты и адреса (прокси, ASPNETCORE_URLS).", exception),
        // Met after the schema was prepared: at the first question, while the demonstration is loaded.
        _ when DatabaseTroubles.Of(exception) is { } trouble => new(DatabaseTroubles.ExitCodeOf(trouble), DatabaseTroubles.Words(trouble, "портала"), exception),
        _ => null,
    };

    // Of a misspelt word in the connection string the drivers speak in English and name a page.
    private static string InWords(Exception exception) =>
        exception is ArgumentException && exception.Message.Contains("eyword", StringComparison.Ordinal) && exception.Message.Split('\'') is [_, var word, _, ..]
            ? $"в строке подключения неизвестное слово «{word}»." : exception.Message;
}
