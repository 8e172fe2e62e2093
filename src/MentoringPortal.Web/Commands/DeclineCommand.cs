using System.Text;
using MentoringPortal.Domain.Language;

namespace MentoringPortal.Web.Commands;

/// <summary>
/// <c>decline</c>: declines a list of names from standard input, line by line, so that any list can be checked.
/// In: surname, given name, patronymic, gender (m, f or empty), case, separated by tabs. Out: the three declined parts and the gender found.
/// </summary>
public static class DeclineCommand
{
    private static readonly Dictionary<string, GrammaticalCase> Cases = new(StringComparer.OrdinalIgnoreCase)
    {
        ["nominative"] = GrammaticalCase.Nominative,
        ["genitive"] = GrammaticalCase.Genitive,
        ["dative"] = GrammaticalCase.Dative,
        ["accusative"] = GrammaticalCase.Accusative,
        ["instrumental"] = GrammaticalCase.Instrumental,
        ["prepositional"] = GrammaticalCase.Prepositional,
    };

    /// <summary>Reads until the end of <paramref name="input"/>; a line it cannot read gives an empty line and a message on <paramref name="errors"/>.</summary>
    /// <returns>0 where every line was read, else 1.</returns>
    public static int Run(Stream input, Stream output, TextWriter? errors = null)
    {
        errors ??= Console.Error;
        using var writer = new StreamWriter(output, new UTF8Encoding(false), 64 * 1024, leaveOpen: true) { NewLine = "\n" };
        using var reader = new StreamReader(new FlushingInput(input, writer), new UTF8Encoding(false), detectEncodingFromByteOrderMarks: true, bufferSize: 64 * 1024);
        var number = 0;
        var failed = false;
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (Decline(line, out var problem) is { } declined)
            {
                writer.WriteLine(declined);
            }
            else
            {
                failed = true;
                errors.WriteLine($"Line {number}: {problem}");
                writer.WriteLine();
            }
        }

        return failed ? 1 : 0;
    }

    private static string? Decline(string line, out string problem)
    {
        problem = "";
        var parts = line.TrimEnd('\r').Split('\t');
        if (parts.Length != 5)
        {
            problem = $"expected 5 fields separated by tabs, found {parts.Length}.";
            return null;
        }

        Gender? gender;
        switch (parts[3].Trim())
        {
            case "":
                gender = null;
                break;
            case "m" or "M":
                gender = Gender.Male;
                break;
            case "f" or "F":
                gender = Gender.Female;
                break;
            default:
                problem = "the gender must be m, f or empty.";
                return null;
        }

        var grammaticalCase = GrammaticalCase.Nominative;
        if (parts[4].Trim() is { Length: > 0 } caseName && !Cases.TryGetValue(caseName, out grammaticalCase))
        {
            problem = "the case must be nominative, genitive, dative, accusative, instrumental or prepositional.";
            return null;
        }

        var name = new RussianName(parts[0].Trim(), parts[1].Trim(), parts[2].Trim(), gender);
        var declined = name.In(grammaticalCase);
        var found = name.GenderFound switch
        {
            Gender.Male => "m",
            Gender.Female => "f",
            _ => "",
        };
        return $"{declined.Surname}\t{declined.GivenName}\t{declined.Patronymic}\t{found}";
    }

    // Answers are written out before the next read may block, so that a program can talk to the command line by line.
    private sealed class FlushingInput(Stream inner, StreamWriter writer) : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            writer.Flush();
            return inner.Read(buffer);
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
