using MentoringPortal.Domain.Language;
using Xunit;

namespace MentoringPortal.Domain.Tests.Language;

public sealed class PhraseStartTests
{
    private static readonly RussianName Mentee = new("Ковалёв", "Дмитрий", "Андреевич");

    [Theory]
    [InlineData("Большая учебная нагрузка", "большая учебная нагрузка")]
    [InlineData("Вера в свои силы выросла", "вера в свои силы выросла")]
    [InlineData("Заявление А.И. Петровой", "заявление А.И. Петровой")]
    [InlineData("Просьба Ольги Петровны", "просьба Ольги Петровны")]
    [InlineData("В Казани прошёл семинар", "в Казани прошёл семинар")]
    [InlineData("уже со строчной", "уже со строчной")]
    [InlineData("", "")]
    [InlineData("5 уроков посещено", "5 уроков посещено")]
    public void Inside_a_sentence_a_phrase_begins_small(string text, string inside) => Assert.Equal(inside, PhraseStart.Lower(text, Mentee));

    [Theory]
    [InlineData("ФГОС освоен")]
    [InlineData("Дмитрий Андреевич знает предмет")]
    [InlineData("Ковалёв уверенно ведёт урок")]
    [InlineData("Ковалёву трудно с опросом")]
    [InlineData("Дмитрию помогают коллеги")]
    [InlineData("Петрова А.И. просит")]
    [InlineData("Римская-Корсакова В.Н. просит")]
    [InlineData("Анна Ильинична просит")]
    [InlineData("«Лидер» – название проекта")]
    public void Names_and_abbreviations_keep_their_capital(string text) => Assert.Equal(text, PhraseStart.Lower(text, Mentee));
}
