using MentoringPortal.Domain.Language;
using Xunit;

namespace MentoringPortal.Domain.Tests.Language;

public class RussianSubjectsTests
{
    [Theory]
    [InlineData("математика", "математики", "математике")]
    [InlineData("химия", "химии", "химии")]
    [InlineData("русский язык", "русского языка", "русскому языку")]
    [InlineData("русский язык и литература", "русского языка и литературы", "русскому языку и литературе")]
    [InlineData("начальные классы", "начальных классов", "начальным классам")]
    [InlineData("физическая культура", "физической культуры", "физической культуре")]
    [InlineData("изобразительное искусство", "изобразительного искусства", "изобразительному искусству")]
    [InlineData("обществознание", "обществознания", "обществознанию")]
    [InlineData("история и обществознание", "истории и обществознания", "истории и обществознанию")]
    [InlineData("окружающий мир", "окружающего мира", "окружающему миру")]
    [InlineData("литературное чтение", "литературного чтения", "литературному чтению")]
    [InlineData("основы безопасности и защиты Родины", "основ безопасности и защиты Родины", "основам безопасности и защиты Родины")]
    [InlineData("ОБЗР", "ОБЗР", "ОБЗР")]
    [InlineData("труд (технология)", "труда (технологии)", "труду (технологии)")]
    [InlineData("вероятность и статистика", "вероятности и статистики", "вероятности и статистике")]
    [InlineData("иностранный язык (английский)", "иностранного языка (английского)", "иностранному языку (английскому)")]
    [InlineData("право", "права", "праву")]
    [InlineData("Музыка", "Музыки", "Музыке")]
    public void A_subject_declines(string subject, string genitive, string dative)
    {
        Assert.Equal(genitive, RussianSubjects.In(subject, GrammaticalCase.Genitive));
        Assert.Equal(dative, RussianSubjects.In(subject, GrammaticalCase.Dative));
        Assert.Equal(subject, RussianSubjects.In(subject, GrammaticalCase.Nominative));
    }

    [Theory]
    [InlineData("физическая культура", "физическую культуру")]
    [InlineData("русский язык", "русский язык")]
    [InlineData("начальные классы", "начальные классы")]
    public void A_subject_is_no_person_in_the_accusative(string subject, string expected) =>
        Assert.Equal(expected, RussianSubjects.In(subject, GrammaticalCase.Accusative));
}
