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
        Assert.Equal("О замене наставников",
            ChangesOrder.HeadingOf(SampleFacts.School, [change with { NewMentor = SampleFacts.Curator }, change with { NewMentor = SampleFacts.Deputy }]));
        Assert.Equal("Об изменении срока наставничества", ChangesOrder.HeadingOf(SampleFacts.School, [change with { NewEndsOn = Day }]));
        Assert.Equal("О внесении изменений в состав наставнических пар, групп",
            ChangesOrder.HeadingOf(SampleFacts.School, [change with { NewEndsOn = Day }, change with { Ends = true }]));
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
        EarlyEndData data = new()
        {
            School = SampleFacts.School,
            Mentor = SampleFacts.Mentor,
            Mentee = SampleFacts.Mentee,
            NoticeOn = new(2026, 11, 17),
            EarliestLastDay = new(2026, 11, 20)
        };
        Assert.Contains("наставничеству – 20.11.2026", Read(MentorRefusal.Compose(data with { LastDay = new(2026, 11, 18) })), StringComparison.Ordinal);
        Assert.Contains("наставничеству – 30.11.2026", Read(MentorRefusal.Compose(data with { LastDay = new(2026, 11, 30) })), StringComparison.Ordinal);
        Assert.Contains("наставничеству – 20.11.2026", Read(CancellationNotice.Compose(data)), StringComparison.Ordinal);
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
        Assert.True(MentorReference.Compose(new() { School = SampleFacts.School, Mentor = SampleFacts.Mentor, Awards = "Грамота" }).Body.OfType<ParagraphBlock>()
            .Last().SpaceBefore);

    [Theory]
    [InlineData(true, "Молодой специалист рекомендован для включения в кадровый резерв.")]
    [InlineData(false, "Молодой специалист не рекомендован для включения в кадровый резерв.")]
    [InlineData(null, "Решение о включении в кадровый резерв не принято.")]
    public void P2_the_conclusion_on_potential_says_whether_the_talent_pool_is_recommended(bool? pool, string expected)
    {
        var text = Read(PotentialConclusion.Compose(
            new()
            {
                School = SampleFacts.School,
                Mentee = SampleFacts.Mentee,
                Mentor = SampleFacts.Mentor,
                From = Day,
                To = Day,
                Package = [],
                Plan = new(0, 0, 0, []),
                Assessor = SampleFacts.Deputy,
                TalentPool = pool
            }));
        Assert.Contains(expected, text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_reference_counts_people_and_pairs_and_speaks_of_a_woman_as_a_woman()
    {
        var text = Read(DocumentCatalogue.Find("D-49")!.Usual());
        Assert.Contains("Дана Петровой Анне Ильиничне, учителю математики", text, StringComparison.Ordinal);
        Assert.Contains("в том, что она с 02.09.2024 работает наставником в МБОУ СОШ № 4. За это время за ней были закреплены 2 наставляемых.", text, StringComparison.Ordinal);
        MentoredLine over = new(SampleFacts.Person(1), "учитель – учитель", new(2024, 9, 2), new(2026, 5, 14)) { IsOver = true };
        MentorReferenceData done = new() { School = SampleFacts.School, Mentor = SampleFacts.Mentor, Pairs = [over] };
        Assert.Contains("в том, что она с 02.09.2024 по 14.05.2026 работала наставником в", Read(MentorReference.Compose(done)), StringComparison.Ordinal);
        Assert.Contains("работает наставником", Read(MentorReference.Compose(done with { Pairs = [over, over with { IsOver = false }] })), StringComparison.Ordinal);
        Assert.Contains("не закреплено", Read(MentorReference.Compose(new() { School = SampleFacts.School, Mentor = SampleFacts.Curator })), StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_in_any_letters_of_the_peoples_of_Russia_prints_in_the_new_kinds_and_an_emoji_is_named()
    {
        var person = new Participant(new("Ҡасҡынов", "Ҫӗнтӗр", "Өтөҥөн уола", Gender.Male), "учитель");
        Assert.Contains("Ҡасҡынов", Read(MentorReference.Compose(new() { School = SampleFacts.School, Mentor = person, Awards = "Ҡасҡынов Ҫӗнтӗр" })), StringComparison.Ordinal);
        Assert.Throws<UnprintableCharactersException>(() =>
            OfficialPdf.Render(MentorReference.Compose(new() { School = SampleFacts.School, Mentor = person, Awards = "лучший 🏆" })));
    }

    private static AdaptationConclusionData Conclusion(Func<AdaptationConclusionData, AdaptationConclusionData>? change = null)
    {
        var data = new AdaptationConclusionData
        {
            School = SampleFacts.School,
            Number = "14-а",
            Date = Day,
            Mentee = SampleFacts.Mentee,
            Mentor = SampleFacts.Mentor,
            Assessor = SampleFacts.Deputy,
            From = Day,
            To = Day,
            HiredOn = Day,
            Education = "высшее",
            Basis = "приказ от 01.09.2026 № 29.2",
            Package = [],
            Plan = new(2, 1, 0, ["посетить пять уроков – выполнено частично"]),
            Outcome = "Адаптация завершена успешно",
        };
        return change is null ? data : change(data);
    }

    private static string Said(StageConclusionData data) => Read(AdaptationConclusion.Compose((AdaptationConclusionData)data));

    [Theory]
    [InlineData("Открытый урок по теме дробей.", "Открытый урок по теме дробей")]
    [InlineData(" Открытый урок ", "Открытый урок")]
    [InlineData("Конкурс, мастер-классы и др.", "Конкурс, мастер-классы и др.")]
    [InlineData("Семинар Института развития им. Л.С. Выготского, кафедра Н.С.", "Семинар Института развития им. Л.С. Выготского, кафедра Н.С.")]
    [InlineData("Урок в 5 кл.", "Урок в 5 кл.")]
    [InlineData("Мастер-класс...", "Мастер-класс...")]
    [InlineData("2026.", "2026")]
    [InlineData("", "")]
    public void P2_a_phrase_that_a_comma_follows_loses_the_full_stop_that_was_typed(string typed, string printed) => Assert.Equal(printed, Words.Unended(typed));

    [Fact]
    public void P2_what_is_not_needed_is_said_in_a_sentence()
    {
        var text = Said(Conclusion());
        Assert.Contains("Внесение изменений в процесс кураторства не требуется.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("кураторства: не", text, StringComparison.Ordinal);
        Assert.Contains("Выполнены частично или не выполнены мероприятия:", text, StringComparison.Ordinal);
        Assert.Contains("Не выполнены мероприятия:", Said(Conclusion(d => d with { Plan = new(2, 1, 0, ["посетить урок – перенесено"]) })), StringComparison.Ordinal);
    }

    [Fact]
    public void P2_a_phrase_goes_on_after_a_colon_with_a_small_letter_and_sentences_begin_anew()
    {
        var text = Said(Conclusion(d => d with
        {
            MentoringChanges = "Сменить наставника",
            Proposals = "Посещать уроки. Вести дневник.",
            Results = "Петров П.П. провёл урок",
            Agreements = "ФГОС изучен",
        }));
        Assert.Contains("Изменения, вносимые в процесс кураторства: сменить наставника.", text, StringComparison.Ordinal);
        Assert.Contains("Способы улучшения работы. Посещать уроки. Вести дневник.", text, StringComparison.Ordinal);
        Assert.Contains("Результаты оценки: Петров П.П. провёл урок.", text, StringComparison.Ordinal);
        Assert.Contains("Согласовано: ФГОС изучен.", text, StringComparison.Ordinal);
    }

    [Fact]
    public void P2_a_reason_with_a_colon_stands_in_one_sentence()
    {
        PairChange change = new(SampleFacts.Mentor, SampleFacts.Mentee, Day) { Ends = true, Reason = "Просьба наставника: закончить до каникул" };
        var text = Read(ChangesOrder.Compose(new() { School = SampleFacts.School, Curator = SampleFacts.Curator, Changes = [change] }));
        Assert.Contains("Основание: просьба наставника – закончить до каникул.", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Положение о наставничестве", "на основании Положения о наставничестве")]
    [InlineData("решение педагогического совета (протокол от 31.08.2026 № 1).", "на основании решения педагогического совета (протокол от 31.08.2026 № 1)")]
    [InlineData("решения педагогического совета", "на основании решения педагогического совета")]
    [InlineData("служебная записка Орлова Т.С.", "на основании служебной записки Орлова Т.С.")]
    [InlineData("Приказ от 01.09.2026 № 3, протокол от 31.08.2026 № 1 и заявление наставника",
        "на основании Приказа от 01.09.2026 № 3, протокола от 31.08.2026 № 1 и заявления наставника")]
    [InlineData("письма Министерства просвещения", "на основании письма Министерства просвещения")]
    public void P2_a_basis_typed_in_any_case_is_printed_in_the_genitive(string typed, string printed)
    {
        var text = Read(CuratorOrder.Compose(new() { School = SampleFacts.School, Curator = SampleFacts.Curator, From = Day, Basis = typed }));
        Assert.Contains(printed, text, StringComparison.Ordinal);
    }

    [Fact]
    public void P3_the_supplementary_agreement_names_the_sides_their_powers_the_day_in_force_and_their_particulars()
    {
        var text = Read(DocumentCatalogue.Find("D-08b")!.Usual());
        Assert.Contains("в лице директора Кравцовой Марины Павловны, действующей на основании Устава, далее – Работодатель, с одной стороны, и", text, StringComparison.Ordinal);
        Assert.Contains("далее – Работник, с другой стороны, заключили", text, StringComparison.Ordinal);
        Assert.Contains("вступает в силу с", text, StringComparison.Ordinal);
        Assert.Contains("Адреса и реквизиты сторон", text, StringComparison.Ordinal);
        Assert.Contains("ИНН 7400000000", text, StringComparison.Ordinal);
        var acting = SampleFacts.School with { Director = new(new("Орлов", "Тимур", "Сергеевич", Gender.Male), "и. о. директора") };
        Assert.Contains("действующего на основании приказа", Read(SupplementaryAgreementDraft.Compose(
            new() { School = acting, Mentor = SampleFacts.Mentor, Mentee = SampleFacts.Mentee, From = Day, To = Day })), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(6, 13, "В опись внесено 6 (шесть) документов на 13 (тринадцати) листах.")]
    [InlineData(1, 1, "В опись внесён 1 (один) документ на 1 (одном) листе.")]
    [InlineData(2, 21, "В опись внесено 2 (два) документа на 21 (двадцати одном) листе.")]
    [InlineData(0, 0, "Документы в опись не внесены.")]
    public void P3_the_inventory_sums_up_in_figures_and_words(int papers, int pages, string said)
    {
        var text = Read(Dossiers.DossierInventory.Compose(new()
        {
            School = SampleFacts.School,
            Mentee = SampleFacts.Mentee,
            Compiler = SampleFacts.Curator,
            Papers = [.. Enumerable.Range(0, papers).Select(i => new Dossiers.FiledPaper("План", Day, i == 0 ? pages - papers + 1 : 1, Day, SampleFacts.Curator))],
        }));
        Assert.Contains(said, text, StringComparison.Ordinal);
    }

    [Fact]
    public void P3_no_paper_bears_a_mark_of_the_state_and_no_dash_stands_for_an_obligatory_fact()
    {
        var texts = DocumentCatalogue.All.Select(e => Read(e.Usual())).ToList();
        Assert.All(texts, t => Assert.DoesNotContain("служебного пользования", t, StringComparison.Ordinal));
        Assert.All(DocumentCatalogue.All.Select(e => e.Usual()).Where(d => !d.IsDraft), d => Assert.True(d.Missing.Count == 0, $"{d.Code}: {string.Join(", ", d.Missing)}"));
        Assert.Equal([], AdaptationConclusion.Compose((AdaptationConclusionData)Conclusion()).Missing);
        var poor = AdaptationConclusion.Compose((AdaptationConclusionData)Conclusion(d => d with { Education = null, Basis = " ", Subject = null }));
        Assert.Equal(["Образование", "Основание"], poor.Missing);
        var facts = poor.Body.OfType<FactsBlock>().First().Facts;
        Assert.DoesNotContain(facts, f => f.Name == "Предмет" || f.Value == "–");
    }

    [Fact]
    public void P1_an_order_on_pairs_names_the_supplementary_agreement_of_every_mentor()
    {
        var text = Read(PairsOrder.Compose(new()
        {
            School = SampleFacts.School,
            Pairs = [new(SampleFacts.Mentor, SampleFacts.Mentee, "учитель – учитель", Day, Day) { SupplementaryAgreement = "от 28.08.2026 № 14" }],
            AcademicYear = "2026/2027",
            Curator = SampleFacts.Curator,
            PlansApprover = SampleFacts.Deputy,
        }));
        Assert.Contains("(дополнительное соглашение к трудовому договору от 28.08.2026 № 14)", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("D-12")]
    [InlineData("D-13")]
    [InlineData("D-14")]
    [InlineData("D-15")]
    public void P7_every_kind_of_plan_has_samples_of_its_own(string code)
    {
        string[] codes = ["D-12", "D-13", "D-14", "D-15"];
        string Measure(string of) => DocumentCatalogue.Find(of)!.Usual().Body.OfType<TableBlock>().First().Rows.First(r => r.Cells.Count > 2).Cells[1].Text;
        Assert.All(codes.Where(c => c != code), other => Assert.NotEqual(Measure(other), Measure(code)));
    }

    [Theory]
    [InlineData("отчет о реализации программы сопровождения", "срок пары", "ОТЧЁТ", "о реализации программы сопровождения за срок пары")]
    [InlineData("Отчёт наставника о проделанной работе", "I полугодие 2026/2027", "ОТЧЁТ", "наставника о проделанной работе за I полугодие 2026/2027 учебного года")]
    [InlineData("Аналитическая справка", "2026/2027 учебный год", "АНАЛИТИЧЕСКАЯ СПРАВКА", "за 2026/2027 учебный год")]
    public void P6_a_report_is_titled_as_its_program_calls_it_and_says_no_word_twice(string heading, string period, string kind, string detail)
    {
        var paper = Reports.PeriodicReportPaper.Compose(new()
        {
            School = SampleFacts.School,
            Heading = heading,
            Period = period,
            Author = SampleFacts.Mentor,
            Mentee = SampleFacts.Mentee.Name.Full,
            Facts = [],
            Sections = [("Что сделано", null)],
            AcceptedBy = "Ким В.А.",
            AcceptedOn = Day,
        });
        Assert.Equal((kind, detail), (paper.Kind, paper.KindDetail));
        Assert.Contains("Сведений нет.", Read(paper), StringComparison.Ordinal);
        Assert.EndsWith("Принято 23.11.2026: Ким В.А.", Read(paper), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, "Наставляемый")]
    [InlineData("Ким Вера Андреевна", "Наставник")]
    public void S0_19_a_report_of_the_mentee_names_the_mentor_and_not_its_author_twice(string? mentor, string label)
    {
        var paper = Reports.PeriodicReportPaper.Compose(new()
        {
            School = SampleFacts.School,
            Heading = "Отчёт о своей работе",
            Period = "I полугодие 2026/2027",
            Author = mentor is null ? SampleFacts.Mentor : SampleFacts.Mentee,
            Mentee = SampleFacts.Mentee.Name.Full,
            Mentor = mentor,
            Facts = [],
            Sections = [],
        });
        Assert.Equal(["Автор", label, "Период"], paper.Body.OfType<FactsBlock>().First().Facts.Select(f => f.Name));
    }

    [Theory]
    [InlineData(true, "Оценку организует и собеседование проводит")]
    [InlineData(false, "Оценку организует", "Собеседование проводит")]
    public void S0_36_S0_40_the_minutes_name_who_organizes_and_who_interviews(bool usual, params string[] told)
    {
        var kind = DocumentCatalogue.Find("D-24")!;
        var facts = (usual ? kind.Usual() : kind.Longest()).Body.OfType<FactsBlock>().First().Facts;
        Assert.Equal(told, facts.Select(f => f.Name).Where(n => n.StartsWith("Оценку", StringComparison.Ordinal) || n.StartsWith("Собеседование", StringComparison.Ordinal)));
    }

    [Fact]
    public void P6_a_title_dates_the_paper_and_not_the_person_and_an_outcome_knows_the_gender()
    {
        Assert.Equal("Отзыв наставника о результатах адаптации молодого специалиста от 24.11.2026: Сидоров П.А.", DocumentCatalogue.Find("D-23")!.Usual().Title.Replace('\u00A0', ' '));
        Assert.Equal("Лист ознакомления: Приказ «Об утверждении наставнических пар, групп» от 01.09.2026 № 29.2", DocumentCatalogue.Find("D-04l")!.Usual().Title);
        Assert.Equal("Рекомендована в кадровый резерв", Words.Gendered("Рекомендован(а) в кадровый резерв", SampleFacts.Mentor.Name));
        Assert.Equal("Рекомендован в кадровый резерв", Words.Gendered("Рекомендован(а) в кадровый резерв", SampleFacts.Mentee.Name));
    }

    [Fact]
    public void P6_what_was_done_and_not_done_reads_as_one_sentence()
    {
        var text = Read(SpecialistReport.Compose(new()
        {
            School = SampleFacts.School,
            Mentee = SampleFacts.Mentee,
            Mentor = SampleFacts.Mentor,
            From = Day,
            To = Day,
            Plan = new(2, 2, 0, []),
            Receiver = SampleFacts.Deputy,
            Done = ["Рассадка класса по двое (05.09.2024)", "Открытый практикум.", "Петрова А.И. на уроке;"],
        }));
        Assert.Contains("– рассадка класса по двое (05.09.2024); – открытый практикум; – Петрова А.И. на уроке.", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, true, "РЕШИЛИ:", "«за» – 5, «против» – 0, «воздержались» – 0. Решение принято единогласно.")]
    [InlineData(true, false, "ПРЕДЛОЖЕНО:", "«за» – 5, «против» – 0, «воздержались» – 0. Решение не принято.")]
    [InlineData(false, false, "РЕШИЛИ:", "«за» – ____, «против» – ____, «воздержались» – ____.")]
    public void P6_minutes_call_decided_what_got_the_votes_and_leave_lines_while_nobody_has_voted(bool voted, bool adopted, string word, string votes)
    {
        var text = Read(Councils.CouncilMinutes.Compose(new()
        {
            School = SampleFacts.School,
            Body = "педагогического совета",
            HeldOn = Day,
            Present = [.. Enumerable.Range(0, 5).Select(SampleFacts.Person)],
            Absent = [],
            Items = [new(1, "О наставничестве", null, null, null, 5, 0, 0, adopted, [new("Принять к сведению", null, null)]) { IsVoted = voted }],
        }));
        Assert.Contains(word, text, StringComparison.Ordinal);
        Assert.Contains(votes, text, StringComparison.Ordinal);
        Assert.Contains("5 человек: Иванов О.И., Смирнов И.П.", text, StringComparison.Ordinal);
    }

    [Fact]
    public void P2_the_date_stands_before_the_number_in_every_title() =>
        Assert.All(DocumentCatalogue.All.Select(e => e.Usual().Title), title => Assert.DoesNotMatch(@"№ \S+ от \d", title));
}
