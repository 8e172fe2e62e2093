using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Fluid;
using Fluid.Values;
using MentoringPortal.Domain.Language;

namespace MentoringPortal.Documents.Wording;

/// <summary>A text that was read: ready to be said, or with its mistakes.</summary>
/// <param name="Template">What makes the text from the facts.</param>
/// <param name="Constant">The text itself where it names no facts.</param>
/// <param name="Mistakes">What is wrong; then it cannot be said.</param>
internal sealed record ReadText(IFluidTemplate? Template, string? Constant, IReadOnlyList<TextMistake> Mistakes);

/// <summary>The language of editable texts: Liquid by Fluid with Russian names, cut down to what makes text.</summary>
internal static partial class TextLanguage
{
    /// <summary>Longest text of one slot.</summary>
    public const int Longest = 6000;

    /// <summary>Longest result of one slot.</summary>
    private const int LongestResult = 20_000;

    private static readonly string[] Tags = ["if", "unless", "case", "for", "assign", "comment", "break", "continue"];

    private static readonly FluidParser Parser = CreateParser();
    private static readonly TemplateOptions Options = CreateOptions();

    /// <summary>Reads a text that may name the variables of <paramref name="shape"/>.</summary>
    public static ReadText Read(string text, TextShape shape)
    {
        if (text.Length > Longest)
        {
            var (line, column) = TextScan.Place(text, Longest);
            return new(null, null, [new(line, column,
                $"текст слишком длинный: {RussianPlural.Of(text.Length, "знак", "знака", "знаков")}, а можно не больше {RussianPlural.Number(Longest)}")]);
        }
        var (mistakes, engine) = TextScan.Of(text, shape);
        if (mistakes.Count > 0) return new(null, null, mistakes);
        if (!text.Contains("{{", StringComparison.Ordinal) && !text.Contains("{%", StringComparison.Ordinal)) return new(null, text, []);
        return Parser.TryParse(engine, out var template, out var error) ? new(template, null, []) : new(null, null, [Mistake(error)]);
    }

    /// <summary>Says a text about the facts. Throws <see cref="TextFailureException"/> when it cannot be said.</summary>
    public static string Say(ReadText read, FluidValue facts)
    {
        if (read.Mistakes.Count > 0) throw new TextFailureException(read.Mistakes[0].ToString());
        if (read.Template is not { } template) return read.Constant ?? "";
        var writer = new ShortWriter(LongestResult);
        try
        {
            var task = template.RenderAsync(writer, NullEncoder.Default, new TemplateContext(facts, Options));
            if (!task.IsCompletedSuccessfully) task.AsTask().GetAwaiter().GetResult();
        }
        catch (Exception e) when (e is not (TextFailureException or OutOfMemoryException))
        {
            throw new TextFailureException(e is InvalidOperationException ? "текст повторяет слишком много шагов" : "текст нельзя составить");
        }
        return writer.ToString();
    }

    /// <summary>The mistake the engine found although the scan had nothing against the text.</summary>
    private static TextMistake Mistake(string error)
    {
        var place = PlaceInMessage().Match(error);
        return place.Success
            ? new(int.Parse(place.Groups[1].ValueSpan, CultureInfo.InvariantCulture), int.Parse(place.Groups[2].ValueSpan, CultureInfo.InvariantCulture), "ошибка в записи шаблона")
            : new(1, 1, "ошибка в записи шаблона");
    }

    private static FluidParser CreateParser()
    {
        var parser = new FluidParser(new FluidParserOptions { AllowFunctions = false, AllowParentheses = false, AllowLiquidTag = false });
        foreach (var tag in parser.RegisteredTags.Keys.Except(Tags).ToList()) parser.RegisteredTags.Remove(tag);
        return parser;
    }

    private static TemplateOptions CreateOptions()
    {
        var options = new TemplateOptions { MaxSteps = 5000, MaxRecursion = 20, ModelNamesComparer = StringComparer.Ordinal, CultureInfo = CultureInfo.InvariantCulture };
        TextFilters.Register(options);
        return options;
    }

    [GeneratedRegex(@"at \((\d+):(\d+)\)")]
    private static partial Regex PlaceInMessage();

    /// <summary>Takes so many characters and no more.</summary>
    private sealed class ShortWriter(int most) : TextWriter
    {
        private readonly StringBuilder _text = new();

        public override Encoding Encoding => Encoding.Unicode;

        public override void Write(char value)
        {
            if (_text.Length >= most) throw new TextFailureException($"текст получается длиннее {most} знаков");
            _text.Append(value);
        }

        public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

        public override void Write(string? value) => Write(value.AsSpan());

        public override void Write(ReadOnlySpan<char> buffer)
        {
            if (_text.Length + buffer.Length > most) throw new TextFailureException($"текст получается длиннее {most} знаков");
            _text.Append(buffer);
        }

        public override Task WriteAsync(char value)
        {
            Write(value);
            return Task.CompletedTask;
        }

        public override Task WriteAsync(string? value)
        {
            Write(value);
            return Task.CompletedTask;
        }

        public override Task WriteAsync(char[] buffer, int index, int count)
        {
            Write(buffer.AsSpan(index, count));
            return Task.CompletedTask;
        }

        public override Task WriteAsync(ReadOnlyMemory<char> buffer, CancellationToken cancellationToken = default)
        {
            Write(buffer.Span);
            return Task.CompletedTask;
        }

        public override string ToString() => _text.ToString();
    }
}
