namespace MentoringPortal.Documents.Pdf;

/// <summary>Goes through the text of a PDF object and finds references and a few numbers, never inside strings.</summary>
internal static class PdfTokens
{
    /// <summary>Numbers of the objects that this one refers to.</summary>
    public static void References(ReadOnlySpan<byte> content, List<int> into) => Walk(content, null, (id, _) =>
    {
        into.Add(id);
        return id;
    }, 0, false);

    /// <summary>Copies an object with other numbers.</summary>
    /// <param name="renumber">New number of an object.</param>
    /// <param name="pages">Added to the page's number in the tree of structure.</param>
    /// <param name="isParentTree">True for the tree itself: its keys are moved, too.</param>
    public static void Copy(ReadOnlySpan<byte> content, PdfBuffer output, Func<int, int> renumber, int pages, bool isParentTree) =>
        Walk(content, output, (id, _) => renumber(id), pages, isParentTree);

    /// <summary>The reference after a key on the outermost level, 0 when it has none.</summary>
    public static int After(ReadOnlySpan<byte> content, ReadOnlySpan<byte> key)
    {
        // Keys of the few objects that are asked stand outside strings: the engine writes them first.
        var at = content.IndexOf(key);
        if (at < 0) return 0;
        var number = 0;
        for (at += key.Length; at < content.Length && content[at] is >= (byte)'0' and <= (byte)'9'; at++) number = number * 10 + content[at] - '0';
        return number;
    }

    private static void Walk(ReadOnlySpan<byte> content, PdfBuffer? output, Func<int, int, int> reference, int pages, bool isParentTree)
    {
        int at = 0, depth = 0;
        var afterParents = false;
        while (at < content.Length)
        {
            var c = content[at];
            if (c == '(')
            {
                var end = at + 1;
                for (var open = 1; open > 0 && end < content.Length; end++)
                {
                    if (content[end] == '\\') end++;
                    else if (content[end] == '(') open++;
                    else if (content[end] == ')') open--;
                }
                end = Math.Min(end, content.Length);
                output?.Write(content[at..end]);
                at = end;
            }
            else if (c == '<' && at + 1 < content.Length && content[at + 1] != '<')
            {
                var end = content[at..].IndexOf((byte)'>');
                end = end < 0 ? content.Length : at + end + 1;
                output?.Write(content[at..end]);
                at = end;
            }
            else if (c == '<' || c == '>')
            {
                output?.Write(c);
                at++;
                if (at < content.Length && content[at] == c)
                {
                    output?.Write(c);
                    at++;
                }
            }
            else if (c == '/')
            {
                var end = at + 1;
                while (end < content.Length && content[end] is not ((byte)'/' or (byte)'<' or (byte)'>' or (byte)'[' or (byte)']' or (byte)'(' or (byte)' ' or (byte)'\n'))
                {
                    end++;
                }
                afterParents = content[at..end].SequenceEqual("/StructParents"u8);
                output?.Write(content[at..end]);
                at = end;
            }
            else if (c is >= (byte)'0' and <= (byte)'9')
            {
                var end = at;
                var number = 0;
                while (end < content.Length && content[end] is >= (byte)'0' and <= (byte)'9') number = number * 10 + content[end++] - '0';
                var whole = end == content.Length || content[end] != '.';
                if (content[end..].StartsWith(" 0 R"u8) && (end + 4 == content.Length || content[end + 4] is not ((byte)'G' or (byte)'g')))
                {
                    var id = reference(number, depth);
                    output?.Reference(id);
                    end += 4;
                }
                else if (whole && (afterParents || isParentTree && depth == 1))
                {
                    output?.Write(number + pages);
                }
                else
                {
                    // The digits after a point are not a number of their own.
                    if (!whole) for (end++; end < content.Length && content[end] is >= (byte)'0' and <= (byte)'9';) end++;
                    output?.Write(content[at..end]);
                }
                afterParents = false;
                at = end;
            }
            else
            {
                if (c == '[') depth++;
                else if (c == ']') depth--;
                output?.Write(c);
                at++;
            }
        }
    }
}
