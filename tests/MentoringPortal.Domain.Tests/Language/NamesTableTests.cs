using MentoringPortal.Domain.Language;
using Xunit;
using Xunit.Abstractions;

namespace MentoringPortal.Domain.Tests.Language;

public class NamesTableTests(ITestOutputHelper output)
{
    [Fact]
    public void At_least_99_percent_of_the_table_of_names_decline_as_a_grammarian_writes()
    {
        var checkedForms = 0;
        var wrong = new List<string>();
        var parts = new SortedDictionary<string, (int Right, int All)>(StringComparer.Ordinal);
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Language", "names.tsv")).Skip(1))
        {
            var cells = line.Split('\t');
            var gender = cells[1] == "m" ? Gender.Male : Gender.Female;
            for (var i = 1; i <= 5; i++)
            {
                var declined = Decline(cells[0], cells[2], gender, (GrammaticalCase)i);
                checkedForms++;
                var key = $"{cells[0]} {cells[1]} {(GrammaticalCase)i}";
                var (right, all) = parts.GetValueOrDefault(key);
                parts[key] = (declined == cells[2 + i] ? right + 1 : right, all + 1);
                if (declined != cells[2 + i]) wrong.Add($"{cells[0]} {cells[1]} {cells[2]}: {(GrammaticalCase)i} is {cells[2 + i]}, not {declined}");
            }
        }

        var accuracy = 100.0 * (checkedForms - wrong.Count) / checkedForms;
        output.WriteLine($"{checkedForms} forms, {wrong.Count} wrong, accuracy {accuracy:F2} %");
        foreach (var (key, (right, all)) in parts)
            output.WriteLine($"{key}: {right} of {all}, {100.0 * right / all:F2} %");
        wrong.ForEach(output.WriteLine);
        Assert.True(checkedForms >= 2000, $"Only {checkedForms} forms.");
        Assert.True(accuracy >= 99, $"Accuracy {accuracy:F2} %:\n{string.Join('\n', wrong.Take(100))}");
    }

    private static string Decline(string part, string nominative, Gender gender, GrammaticalCase grammaticalCase) => part switch
    {
        "surname" => new RussianName(nominative, "", null, gender).In(grammaticalCase).Surname,
        "given" => new RussianName("", nominative, null, gender).In(grammaticalCase).GivenName,
        _ => new RussianName("", "", nominative, gender).In(grammaticalCase).Patronymic!,
    };
}
