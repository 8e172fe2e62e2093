using System.Text;

namespace MentoringPortal.Domain.Language;

/// <summary>Numbers in words, agreeing with the noun they count, in any case.</summary>
public static class RussianNumber
{
    // Forms stand in the order of GrammaticalCase; the accusative is that of things («через 3 (три) дня»).
    private static readonly string[] OneMasculine = ["один", "одного", "одному", "один", "одним", "одном"];
    private static readonly string[] OneFeminine = ["одна", "одной", "одной", "одну", "одной", "одной"];
    private static readonly string[] OneNeuter = ["одно", "одного", "одному", "одно", "одним", "одном"];
    private static readonly string[] Two = ["два", "двух", "двум", "два", "двумя", "двух"];
    private static readonly string[] Three = ["три", "трёх", "трём", "три", "тремя", "трёх"];
    private static readonly string[] Four = ["четыре", "четырёх", "четырём", "четыре", "четырьмя", "четырёх"];

    private static readonly string[] FiveToNineteen =
    [
        "пять", "шесть", "семь", "восемь", "девять", "десять", "одиннадцать", "двенадцать", "тринадцать", "четырнадцать",
        "пятнадцать", "шестнадцать", "семнадцать", "восемнадцать", "девятнадцать",
    ];

    private static readonly string[] Tens = ["двадцать", "тридцать", "сорок", "пятьдесят", "шестьдесят", "семьдесят", "восемьдесят", "девяносто"];

    private static readonly string[] HundredsTails = ["сот", "сот", "стам", "сот", "стами", "стах"];

    /// <summary>«три», «двадцать одна», «сто пять»; zero is «ноль», a negative number begins with «минус».</summary>
    public static string InWords(int number, NounGender gender = NounGender.Masculine, GrammaticalCase grammaticalCase = GrammaticalCase.Nominative)
    {
        if (number == 0)
        {
            return grammaticalCase switch
            {
                GrammaticalCase.Nominative or GrammaticalCase.Accusative => "ноль",
                GrammaticalCase.Genitive => "ноля",
                GrammaticalCase.Dative => "нолю",
                GrammaticalCase.Instrumental => "нолём",
                _ => "ноле",
            };
        }

        var text = new StringBuilder();
        long rest = number;
        if (rest < 0)
        {
            text.Append("минус ");
            rest = -rest;
        }

        Scale(text, (int)(rest / 1_000_000_000), NounGender.Masculine, grammaticalCase, ["миллиард", "миллиарда", "миллиарду", "миллиард", "миллиардом", "миллиарде"],
            ["миллиарды", "миллиардов", "миллиардам", "миллиарды", "миллиардами", "миллиардах"], "миллиарда");
        Scale(text, (int)(rest / 1_000_000 % 1000), NounGender.Masculine, grammaticalCase, ["миллион", "миллиона", "миллиону", "миллион", "миллионом", "миллионе"],
            ["миллионы", "миллионов", "миллионам", "миллионы", "миллионами", "миллионах"], "миллиона");
        Scale(text, (int)(rest / 1000 % 1000), NounGender.Feminine, grammaticalCase, ["тысяча", "тысячи", "тысяче", "тысячу", "тысячей", "тысяче"],
            ["тысячи", "тысяч", "тысячам", "тысячи", "тысячами", "тысячах"], "тысячи");
        Triple(text, (int)(rest % 1000), gender, grammaticalCase);
        return text.ToString().TrimEnd();
    }

    /// <summary>«3 (трёх) рабочих дней» for «в течение …», «21 (двадцать один) рабочий день».</summary>
    public static string WithWords(int number, CountedNoun noun, GrammaticalCase grammaticalCase = GrammaticalCase.Nominative) =>
        $"{RussianPlural.Number(number)}\u00A0({InWords(number, noun.Gender, grammaticalCase)}) {noun.For(number, grammaticalCase)}";

    private static void Scale(StringBuilder text, int count, NounGender gender, GrammaticalCase grammaticalCase, string[] singular, string[] plural, string few)
    {
        if (count == 0) return;
        Triple(text, count, gender, grammaticalCase);
        var direct = grammaticalCase is GrammaticalCase.Nominative or GrammaticalCase.Accusative;
        var index = (int)grammaticalCase;
        text.Append(RussianPlural.Word(count, singular[index], direct ? few : plural[index], direct ? plural[(int)GrammaticalCase.Genitive] : plural[index])).Append(' ');
    }

    private static void Triple(StringBuilder text, int number, NounGender gender, GrammaticalCase grammaticalCase)
    {
        var index = (int)grammaticalCase;
        var direct = grammaticalCase is GrammaticalCase.Nominative or GrammaticalCase.Accusative;
        if (number >= 100) text.Append(Hundreds(number / 100, index, direct)).Append(' ');
        var rest = number % 100;
        if (rest >= 20)
        {
            text.Append(Ten(rest / 10, direct, grammaticalCase)).Append(' ');
            rest %= 10;
        }

        if (rest >= 5)
            text.Append(FiveAndMore(FiveToNineteen[rest - 5], direct, grammaticalCase)).Append(' ');
        else if (rest > 0)
            text.Append(OneToFour(rest, gender, index, direct)).Append(' ');
    }

    private static string OneToFour(int number, NounGender gender, int index, bool direct) => number switch
    {
        1 => gender switch
        {
            NounGender.Feminine => OneFeminine[index],
            NounGender.Neuter => OneNeuter[index],
            _ => OneMasculine[index],
        },
        2 => direct && gender == NounGender.Feminine ? "две" : Two[index],
        3 => Three[index],
        _ => Four[index],
    };

    private static string Hundreds(int hundreds, int index, bool direct) => hundreds switch
    {
        1 => direct ? "сто" : "ста",
        2 when direct => "двести",
        3 when direct => "триста",
        4 when direct => "четыреста",
        2 => Two[index] + HundredsTails[index],
        3 => Three[index] + HundredsTails[index],
        4 => Four[index] + HundredsTails[index],
        _ => FiveAndMore(FiveToNineteen[hundreds - 5], direct, (GrammaticalCase)index) + HundredsTails[index],
    };

    private static string Ten(int tens, bool direct, GrammaticalCase grammaticalCase) => tens switch
    {
        4 => direct ? "сорок" : "сорока",
        9 => direct ? "девяносто" : "девяноста",
        _ when direct => Tens[tens - 2],
        // Both halves of «пятьдесят» change: пятидесяти, пятьюдесятью.
        >= 5 => FiveAndMore(FiveToNineteen[tens - 5], false, grammaticalCase) + (grammaticalCase == GrammaticalCase.Instrumental ? "десятью" : "десяти"),
        _ => FiveAndMore(Tens[tens - 2], false, grammaticalCase),
    };

    private static string FiveAndMore(string word, bool direct, GrammaticalCase grammaticalCase)
    {
        if (direct) return word;
        if (word == "восемь") return grammaticalCase == GrammaticalCase.Instrumental ? "восемью" : "восьми";
        return grammaticalCase == GrammaticalCase.Instrumental ? word + "ю" : word[..^1] + "и";
    }
}
