using MentoringPortal.Domain.Language;
using Xunit;
using Xunit.Abstractions;

namespace MentoringPortal.Domain.Tests.Language;

/// <summary>Whole people, written down by hand before the rules were looked at; where grammars allow two forms, both stand in the table («Айгули|Айгуль»).</summary>
public sealed class PeopleTableTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Whole_people_decline_and_the_gender_is_found(bool genderIsKnown)
    {
        var (forms, lines, genders, people) = (0, 0, 0, 0);
        var wrong = new List<string>();
        foreach (var cells in Rows("people.tsv"))
        {
            people++;
            Gender gender = cells[0] == "m" ? Gender.Male : Gender.Female;
            var name = new RussianName(cells[1], cells[2], cells[3].Length == 0 ? null : cells[3], genderIsKnown ? gender : null);
            if (name.GenderFound == gender) genders++;
            else wrong.Add($"{name}: the gender found is {name.GenderFound?.ToString() ?? "none"}");
            for (var i = 1; i <= 5; i++)
            {
                var declined = name.In((GrammaticalCase)i);
                var expected = cells[3 + i].Split(" / ");
                string[] actual = declined.Patronymic is null ? [declined.Surname, declined.GivenName] : [declined.Surname, declined.GivenName, declined.Patronymic];
                var right = expected.Zip(actual, (allowed, form) => allowed.Split('|').Contains(form)).Count(fits => fits);
                forms += expected.Length;
                if (right == expected.Length) lines++;
                else wrong.Add($"{(GrammaticalCase)i}: {string.Join(' ', actual)}, not {string.Join(' ', expected)}");
            }
        }

        output.WriteLine($"{people} people, {forms} forms; whole lines {lines} of {people * 5} ({100.0 * lines / (people * 5):F2} %), gender {genders} of {people}");
        wrong.ForEach(output.WriteLine);
        Assert.True(people >= 500);
        Assert.True(lines >= 0.99 * people * 5, string.Join('\n', wrong.Take(50)));
        Assert.True(genders >= 0.99 * people, string.Join('\n', wrong.Take(50)));
    }

    [Fact]
    public void The_gender_is_guessed_from_the_given_name_alone()
    {
        var rows = Rows("given-names.tsv").ToList();
        var wrong = rows.Where(cells => RussianName.GuessGender(null, cells[1], null) != (cells[0] == "m" ? Gender.Male : Gender.Female)).Select(cells => cells[1]).ToList();
        output.WriteLine($"{rows.Count} names, {100.0 - 100.0 * wrong.Count / rows.Count:F2} % right; wrong or unknown: {string.Join(", ", wrong)}");
        Assert.True(rows.Count >= 400);
        Assert.True(wrong.Count <= 0.02 * rows.Count, string.Join(", ", wrong));
    }

    private static IEnumerable<string[]> Rows(string file) =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Language", file)).Skip(1).Select(line => line.Split('\t'));
}
