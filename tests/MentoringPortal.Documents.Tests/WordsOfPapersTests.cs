using MentoringPortal.Documents.Assessments;
using MentoringPortal.Documents.Consents;
using MentoringPortal.Documents.Mentorships;
using MentoringPortal.Documents.Orders;
using MentoringPortal.Domain.Language;
using Xunit;

namespace MentoringPortal.Documents.Tests;

/// <summary>What the papers say where their facts differ.</summary>
public sealed class WordsOfPapersTests
{
    private static readonly DateOnly Day = new(2026, 11, 23);

    private static string Read(OfficialDocument document) => string.Join(' ', Printed.Words(OfficialPdf.Render(document))).Replace('\u00A0', ' ');

    [Fact]
    public void The_heading_of_an_order_on_changes_says_what_it_does()
    {
        PairChange change = new(SampleFacts.Mentor, SampleFacts.Mentee, Day);
        Assert.Equal("О досрочном прекращении наставничества", ChangesOrder.HeadingOf(SampleFacts.School, [change with { Ends = true }]));
        Assert.Equal("О замене наставника", ChangesOrder.HeadingOf(SampleFacts.School, [change with { NewMentor = SampleFacts.Curator }]));
        Assert.Equal("О замене наставников", ChangesOrder.HeadingOf(SampleFacts.School, [change with { NewMentor = SampleFacts.Curator }, change with { NewMentor = SampleFacts.Deputy }]));
        Assert.Equal("Об изменении срока наставничества", ChangesOrder.HeadingOf(SampleFacts.School, [change with { NewEndsOn = Day }]));
        Assert.Equal("О внесении изменений в состав наставнических пар, групп", ChangesOrder.HeadingOf(SampleFacts.School, [change with { NewEndsOn = Day }, change with { Ends = true }]));
    }

    [Fact]
    public void An_order_on_a_new_mentor_names_everybody_in_the_right_case()
    {
        var text = Read(DocumentCatalogue.Find("D-05")!.Usual());
        Assert.Contains("Освободить Петрову Анну Ильиничну, учителя математики, от обязанностей наставника Сидорова Петра Алексеевича", text, StringComparison.Ordinal);
        Assert.Contains("Назначить Смирнова Игоря Петровича, учителя химии, наставником Сидорова Петра Алексеевича", text, StringComparison.Ordinal);
        Assert.Contains("Куратору (Орлову Т.С.)", text, StringComparison.Ordinal);
        Assert.Contains("Основание: заявление наставника от 17.11.2026.", text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_early_end_is_never_before_three_working_days_after_the_notice()
    {
        EarlyEndData data = new() { School = SampleFacts.School, Mentor = SampleFacts.Mentor, Mentee = SampleFacts.Mentee, NoticeOn = new(2026, 11, 17), EarliestLastDay = new(2026, 11, 20) };
        Assert.Contains("наставничеству – 20.11.2026", Read(MentorRefusal.Compose(data with { LastDay = new(2026, 11, 18) })), StringComparison.Ordinal);
        Assert.Contains("наставничеству – 30.11.2026", Read(MentorRefusal.Compose(data with { LastDay = new(2026, 11, 30) })), StringComparison.Ordinal);
        Assert.Contains("не может быть раньше 20.11.2026", Read(CancellationNotice.Compose(data)), StringComparison.Ordinal);
        Assert.Contains("17.11.2026", Read(CancellationNotice.Compose(data)), StringComparison.Ordinal);
    }

    [Fact]
    public void The_two_papers_of_a_representative_are_separate_and_each_says_one_thing()
    {
        string data = Read(DocumentCatalogue.Find("D-09a")!.Usual()), participation = Read(DocumentCatalogue.Find("D-09ap")!.Usual());
        Assert.Contains("на обработку персональных данных несовершеннолетнего", data, StringComparison.Ordinal);
        Assert.DoesNotContain("участие несовершеннолетнего в программе", data, StringComparison.Ordinal);
        Assert.DoesNotContain("обработку персональных данных", participation, StringComparison.Ordinal);
        Assert.Contains("от Беловой Ирины Олеговны", participation, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_reference_is_for_stands_apart_from_its_last_section() =>
        Assert.True(MentorReference.Compose(new() { School = SampleFacts.School, Mentor = SampleFacts.Mentor, Awards = "Грамота" }).Body.OfType<ParagraphBlock>().Last().SpaceBefore);

    [Theory]
    [InlineData(true, "рекомендован.")]
    [InlineData(false, "не рекомендован.")]
    [InlineData(null, "решение не принято.")]
    public void The_conclusion_on_potential_says_whether_the_talent_pool_is_recommended(bool? pool, string expected)
    {
        var text = Read(PotentialConclusion.Compose(new() { School = SampleFacts.School, Mentee = SampleFacts.Mentee, Mentor = SampleFacts.Mentor, From = Day, To = Day, Package = [], Plan = new(0, 0, 0, []), Assessor = SampleFacts.Deputy, TalentPool = pool }));
        Assert.Contains($"Включение в кадровый резерв: {expected}", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_reference_counts_people_and_pairs_and_speaks_of_a_woman_as_a_woman()
    {
        var text = Read(DocumentCatalogue.Find("D-49")!.Usual());
        Assert.Contains("Дана Петровой Анне Ильиничне, учителю математики", text, StringComparison.Ordinal);
        Assert.Contains("она осуществляет наставничество", text, StringComparison.Ordinal);
        Assert.Contains("2 наставляемых, 2 наставнические пары", text, StringComparison.Ordinal);
        Assert.Contains("не закреплено", Read(MentorReference.Compose(new() { School = SampleFacts.School, Mentor = SampleFacts.Curator })), StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_in_any_letters_of_the_peoples_of_Russia_prints_in_the_new_kinds_and_an_emoji_is_named()
    {
        var person = new Participant(new("Ҡасҡынов", "Ҫӗнтӗр", "Өтөҥөн уола", Gender.Male), "учитель");
        Assert.Contains("Ҡасҡынов", Read(MentorReference.Compose(new() { School = SampleFacts.School, Mentor = person, Awards = "Ҡасҡынов Ҫӗнтӗр" })), StringComparison.Ordinal);
        Assert.Throws<UnprintableCharactersException>(() => OfficialPdf.Render(MentorReference.Compose(new() { School = SampleFacts.School, Mentor = person, Awards = "лучший 🏆" })));
    }
}
