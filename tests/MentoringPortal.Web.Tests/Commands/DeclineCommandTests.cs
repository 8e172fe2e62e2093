using System.Diagnostics;
using System.Text;
using MentoringPortal.Web.Commands;
using Xunit;

namespace MentoringPortal.Web.Tests.Commands;

public class DeclineCommandTests
{
    [Fact]
    public void A_list_of_names_comes_back_declined_with_the_gender_found()
    {
        var (output, errors, code) = Run("Петрова\tАнна\tИльинична\tf\tdative\nКоролёв\tПётр\tКузьмич\t\tinstrumental\n");

        Assert.Equal("Петровой\tАнне\tИльиничне\tf\nКоролёвым\tПетром\tКузьмичом\tm\n", output);
        Assert.Empty(errors);
        Assert.Equal(0, code);
    }

    [Fact]
    public void Empty_parts_stay_empty()
    {
        var (output, _, _) = Run("Шмидт\t\t\t\tgenitive\n\tИлья\t\t\tgenitive\n\t\t\t\tgenitive\n");

        Assert.Equal("Шмидт\t\t\t\n\tИльи\t\tm\n\t\t\t\n", output);
    }

    [Fact]
    public void Bad_lines_give_an_empty_line_and_a_message_with_their_number()
    {
        var (output, errors, code) = Run("Иванов\n\nИванов\tИван\t\tx\tdative\nИванов\tИван\t\tm\tvocative\nИванов\tИван\t\tm\tdative");

        Assert.Equal("\n\n\n\nИванову\tИвану\t\tm\n", output);
        Assert.Contains("Line 1:", errors, StringComparison.Ordinal);
        Assert.Contains("Line 4:", errors, StringComparison.Ordinal);
        Assert.Equal(1, code);
    }

    [Fact]
    public void A_byte_order_mark_and_windows_line_ends_do_no_harm()
    {
        var (output, errors, _) = Run("\uFEFFИванов\tИван\t\tm\tdative\r\nЛи\tАнна\t\tf\tdative\r\n");

        Assert.Equal("Иванову\tИвану\t\tm\nЛи\tАнне\t\tf\n", output);
        Assert.Empty(errors);
    }

    [Fact]
    public void Ten_thousand_lines_take_less_than_a_second()
    {
        var line = "Римский-Корсаков\tНиколай\tАндреевич\t\tprepositional\n";
        var text = string.Concat(Enumerable.Repeat(line, 10_000));
        var watch = Stopwatch.StartNew();

        Run(text);

        Assert.True(watch.ElapsedMilliseconds < 1000, $"{watch.ElapsedMilliseconds} ms");
    }

    private static (string Output, string Errors, int Code) Run(string input)
    {
        using var output = new MemoryStream();
        using var errors = new StringWriter();
        var code = DeclineCommand.Run(new MemoryStream(Encoding.UTF8.GetBytes(input)), output, errors);
        return (Encoding.UTF8.GetString(output.ToArray()), errors.ToString(), code);
    }
}
