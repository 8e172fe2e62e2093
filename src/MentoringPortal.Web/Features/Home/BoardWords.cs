using MentoringPortal.Domain.Language;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Web.Features.Mentorships.Cards;

namespace MentoringPortal.Web.Features.Home;

/// <summary>What the board says: the heading answers the question whether a pair is in trouble.</summary>
public static class BoardWords
{
    private static readonly string[] Dative =
        ["", "Одной паре", "Двум парам", "Трём парам", "Четырём парам", "Пяти парам", "Шести парам", "Семи парам", "Восьми парам", "Девяти парам"];

    /// <summary>«Двум парам нужна помощь», «Все пары в порядке», «Пар пока нет».</summary>
    public static string Heading(PairBoard board) => board switch
    {
        { All: 0 } => "Пар пока нет",
        { Troubled: 0 } => "Все пары в порядке",
        { Troubled: var n } => (n < Dative.Length ? Dative[n] : $"{RussianPlural.Number(n)}\u00A0{RussianPlural.Word(n, "паре", "парам", "парам")}") + " нужна помощь",
    };

    /// <summary>«Три идут ровно, одна новая, одна на паузе.»: the rest in one sentence.</summary>
    public static string Lead(PairBoard board)
    {
        if (board.All == 0) return "Пара появится здесь, как только её утвердит приказ.";

        var parts = new[]
        {
            Part(PairStanding.Fine, "идёт ровно", "идут ровно"),
            Part(PairStanding.New, "новая", "новые"),
            Part(PairStanding.Paused, "на паузе", "на паузе"),
            Part(PairStanding.Ahead, "ещё не началась", "ещё не начались"),
        }.OfType<string>().ToList();
        if (parts.Count == 0) return "Других действующих пар нет.";
        var text = string.Join(", ", parts);
        return char.ToUpperInvariant(text[0]) + text[1..] + ".";

        string? Part(PairStanding standing, string one, string many)
        {
            var n = board.Counts.GetValueOrDefault(standing);
            return n == 0 ? null : $"{Feminine(n)} {RussianPlural.Word(n, one, many, many)}";
        }
    }

    private static string Feminine(int n) => n switch
    {
        1 => "одна",
        2 => "две",
        3 => "три",
        4 => "четыре",
        5 => "пять",
        6 => "шесть",
        7 => "семь",
        8 => "восемь",
        9 => "девять",
        _ => RussianPlural.Number(n),
    };
}
