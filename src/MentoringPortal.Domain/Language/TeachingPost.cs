using System.Collections.Concurrent;
using MentoringPortal.Domain.Common;

namespace MentoringPortal.Domain.Language;

/// <summary>A post with its subject as papers write it: «учитель» and «математика» give «учитель математики».</summary>
public static class TeachingPost
{
    /// <summary>The post in the nominative with the subject; beside a post that governs none, the subject stands in brackets; a post that names it already stays.</summary>
    public static string Of(string post, string? subject)
    {
        if (string.IsNullOrWhiteSpace(subject)) return post;
        if (Known.TryGetValue((post, subject), out var known)) return known;
        var said = Say(post, subject);
        // A school has a few dozen of them; what is typed beyond measure is said anew each time.
        if (Interlocked.Increment(ref _count) <= 5000) Known[(post, subject)] = said;
        return said;
    }

    private static readonly ConcurrentDictionary<(string Post, string Subject), string> Known = new();
    private static int _count;

    private static string Say(string post, string subject)
    {
        var genitive = RussianSubjects.In(Lower(subject.Trim()), GrammaticalCase.Genitive);
        var key = SearchKey.Of(post);
        if (key.Contains(SearchKey.Of(subject), StringComparison.Ordinal) || key.Contains(SearchKey.Of(genitive), StringComparison.Ordinal)) return post;
        return key.EndsWith("УЧИТЕЛЬ", StringComparison.Ordinal) || key.EndsWith("ПРЕПОДАВАТЕЛЬ", StringComparison.Ordinal) ? $"{post} {genitive}" : $"{post} ({subject})";
    }

    // «Русский язык» in the card is «русского языка» after the post; «ОБЗР» stays.
    private static string Lower(string text) => text.Length > 1 && char.IsUpper(text[1]) ? text : char.ToLowerInvariant(text[0]) + text[1..];
}
