using MentoringPortal.Domain.Language;
using Xunit;

namespace MentoringPortal.Domain.Tests.Language;

public sealed class PhraseEndTests
{
    [Theory]
    [InlineData("Остановится: Орлов Т.С. – Зуева М.Г.", "Остановится: Орлов Т.С. – Зуева М.Г.")]
    [InlineData("Остановится: Орлов Т.С. – обучающийся", "Остановится: Орлов Т.С. – обучающийся.")]
    [InlineData("Всё?", "Всё?")]
    [InlineData("", "")]
    public void A_sentence_ends_with_one_full_stop(string text, string ended) => Assert.Equal(ended, PhraseEnd.Stop(text));
}
