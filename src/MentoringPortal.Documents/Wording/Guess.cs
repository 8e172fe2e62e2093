namespace MentoringPortal.Documents.Wording;

/// <summary>Tells the name that was probably meant.</summary>
internal static class Guess
{
    /// <summary>The complaint, with the nearest known name where one is near.</summary>
    public static string Of(string complaint, string name, IEnumerable<string> known)
    {
        var nearest = known.Select(k => (Name: k, Distance: Distance(name, k))).OrderBy(k => k.Distance).ThenBy(k => k.Name, StringComparer.Ordinal).FirstOrDefault();
        return nearest.Name is { } meant && nearest.Distance <= Math.Max(1, name.Length / 3) ? $"{complaint}, возможно, «{meant}»" : complaint;
    }

    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var corner = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var above = row[j];
                row[j] = Math.Min(Math.Min(row[j] + 1, row[j - 1] + 1), corner + (a[i - 1] == b[j - 1] ? 0 : 1));
                corner = above;
            }
        }
        return row[^1];
    }
}
