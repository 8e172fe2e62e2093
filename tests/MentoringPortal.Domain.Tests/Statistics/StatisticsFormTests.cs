using MentoringPortal.Domain.Statistics;
using Xunit;

namespace MentoringPortal.Domain.Tests.Statistics;

/// <summary>The form for municipal monitoring: its rows, what is typed into them, its issue.</summary>
public sealed class StatisticsFormTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    private static readonly StatisticsFormCard Card = new("Мониторинг наставничества.", "Управление образования", new(2026, 9, 1), new(2026, 12, 31), "Орлов Т.С.");

    private static readonly FormRow[] Rows =
    [
        new(FormRowKind.Heading, "1", "Документы", null, null), new(FormRowKind.Presence, "1.1", "Приказ", null, "paper-pairs"),
        new(FormRowKind.Count, "1.2", "Пар", "пар", "pairs-now"), new(FormRowKind.Text, "1.3", "Практики", null, null),
    ];

    [Fact]
    public void D48_a_form_takes_rows_and_days_that_have_not_come_are_cut_off()
    {
        var form = Begin();
        Assert.Equal("Мониторинг наставничества", form.Title);
        Assert.Equal(Today, form.To);
        Assert.Equal(Rows.Select(r => r.Title), form.Rows.Select(r => r.Title));
        Assert.Equal(["Назовите форму: «Мониторинг наставничества»", "Период ещё не начался: отчитаться не о чем"],
            StatisticsForm.Begin(Card with { Title = " ", From = Today.AddDays(1) }, Rows, null, Today).Violations.Select(v => v.Message));
    }

    [Fact]
    public void D48_rows_are_worded_anew_and_keep_what_was_typed_while_kind_and_title_stay()
    {
        var form = Begin();
        Assert.Empty(form.Fill([FormAnswer.None, new(true, null, "приказ № 1", null, null), FormAnswer.None, FormAnswer.None]));
        Assert.Empty(form.Arrange(Card, [new(FormRowKind.Text, "1", "Практики", null, null), new(FormRowKind.Presence, "2", "приказ", null, null)], Today));
        Assert.Equal("приказ № 1", form.Rows[1].Answer.Reference);
        Assert.Equal(["Rows[0].Title"], form.Arrange(Card, [new(FormRowKind.Text, null, " ", null, null)], Today).Select(v => v.Field));
        Assert.Equal(["Rows[0].Source"], form.Arrange(Card, [new(null, null, "Пар", null, null), new(FormRowKind.Text, null, "Ещё", null, null)], Today).Select(v => v.Field));
        Assert.Contains(form.Arrange(Card, [new(FormRowKind.Heading, null, "Только заголовок", null, null)], Today),
            v => v.Message.StartsWith("Оставьте", StringComparison.Ordinal));
        Assert.Contains(form.Arrange(Card, [.. Enumerable.Repeat(new FormRowCard(FormRowKind.Count, null, "Пар", null, null), StatisticsForm.MostRows + 1)], Today),
            v => v.Message.Contains("не больше 120", StringComparison.Ordinal));
        Assert.Equal("Практики", form.Rows[0].Title);
    }

    [Theory]
    [InlineData(2, null, "-1", null, null, null, "Answers[2].Value")]
    [InlineData(2, null, "1,5", null, null, null, "Answers[2].Value")]
    [InlineData(2, null, "1000001", null, null, "основание", "Answers[2].Value")]
    [InlineData(2, null, "7", null, null, null, "Answers[2].Note")]
    [InlineData(2, null, "7", null, null, "приказ № 4", null)]
    [InlineData(2, null, "0", null, null, "приказ № 4", null)]
    [InlineData(1, false, null, "приказ № 1", null, null, "Answers[1].Reference")]
    [InlineData(1, true, null, "приказ № 1", "школа.рф", null, "Answers[1].Link")]
    [InlineData(1, true, null, null, "javascript:alert(1)", null, "Answers[1].Link")]
    [InlineData(1, true, null, null, "https://school.example.org/n", null, null)]
    public void D48_what_is_typed_into_a_row_is_checked(int row, bool? has, string? value, string? reference, string? link, string? note, string? field)
    {
        var answers = Enumerable.Repeat(FormAnswer.None, Rows.Length).ToArray();
        answers[row] = new FormAnswer(has, value, reference, link, note);
        if (field == "Answers[2].Value") answers[row] = answers[row] with { Note = note ?? "основание" };
        Assert.Equal(field is null ? [] : [field], Begin().Fill(answers).Select(v => v.Field));
        Assert.NotEmpty(Begin().Fill([FormAnswer.None]));
    }

    [Fact]
    public void D48_a_typed_answer_goes_before_that_of_the_portal_and_says_so()
    {
        Assert.Equal(new FormValue("5", null, null, null, FormValues.Portal), FormValues.Count(Rows[2], 5));
        Assert.Equal(new FormValue("7", null, null, "приказ", FormValues.Typed), FormValues.Count(Rows[2] with { Answer = new(null, "7", null, null, "приказ") }, 5));
        Assert.Null(FormValues.Count(Rows[2], null).Value);
        Assert.Equal(new FormValue("есть", "№ 1; № 2", null, null, FormValues.Portal), FormValues.Presence(Rows[1], ["№ 1", "№ 2"]));
        Assert.Equal("нет", FormValues.Presence(Rows[1], []).Value);
        Assert.Null(FormValues.Presence(Rows[1], null).Value);
        Assert.Equal(new FormValue("нет", null, null, null, FormValues.Typed), FormValues.Presence(Rows[1] with { Answer = FormAnswer.None with { Has = false } }, ["№ 1"]));
    }

    [Fact]
    public void D48_a_form_is_issued_when_every_row_says_something_and_then_stays()
    {
        var form = Begin();
        FormValue[] values = [FormValues.Text(Rows[0]), FormValues.Presence(Rows[1], []), FormValues.Count(Rows[2], 3), FormValues.Text(Rows[3])];
        Assert.Equal("Не заполнена строка: 1.3", form.MayIssue(values)?.Message);
        values[3] = values[3] with { Value = "Открытые уроки" };
        Assert.Null(form.MayIssue(values));
        Assert.NotEmpty(form.Send(Today, "почтой", Today));
        form.Issue(Guid.NewGuid(), values, Today);
        Assert.Equal(values, form.Values);
        Assert.NotNull(form.MayRemove);
        Assert.NotEmpty(form.Fill([.. Enumerable.Repeat(FormAnswer.None, 4)]));
        Assert.NotEmpty(form.Arrange(Card, [new(FormRowKind.Count, null, "Пар", null, null)], Today));
        Assert.Equal("SentOn", form.Send(Today.AddDays(1), "почтой", Today.AddDays(0))[0].Field);
        Assert.Equal("SentOn", form.Send(Today.AddDays(-1), "почтой", Today)[0].Field);
        Assert.Empty(form.Send(Today, "по электронной почте", Today));

        // The next form begins from this one, with what it said beside.
        var next = StatisticsForm.Begin(Card, form.Rows, form, Today).Value;
        Assert.Equal([null, "нет", "3", "Открытые уроки"], next.Rows.Select(r => r.Earlier));
        Assert.All(next.Rows, r => Assert.Null(r.Answer.Value));
    }

    [Fact]
    public void D48_the_usual_templates_can_be_begun_with()
    {
        Assert.All(FormTemplate.All, t => Assert.Empty(StatisticsForm.Begin(Card with { Title = t.Title }, t.Rows, null, Today).Violations));
        Assert.All(FormTemplate.All.SelectMany(t => t.Rows), r => Assert.True(r.Kind != FormRowKind.Heading || r.Source is null));
    }

    [Fact]
    public void S2_9_the_ten_indicators_stand_in_a_template_word_for_word()
    {
        var rows = FormTemplate.All.Single(t => t.Code == "indicators").Rows;
        var counts = rows.Where(r => r.Kind == FormRowKind.Count).ToList();
        Assert.Equal(["1.1", "2.1", "2.2", "3.1", "3.2", "3.3", "3.4", "4.1", "4.2", "4.3"], counts.Select(r => r.Number));
        Assert.Equal(4, rows.Count(r => r.Kind == FormRowKind.Heading));
        Assert.All(counts, r => Assert.StartsWith("Количество ", r.Title, StringComparison.Ordinal));
        // Only what the portal counts by the same rule is counted by itself.
        Assert.Equal([("2.2", "mentors-staff"), ("3.4", "became-mentors")], counts.Where(r => r.Source is not null).Select(r => (r.Number, r.Source)));
    }

    private static StatisticsForm Begin() => StatisticsForm.Begin(Card, Rows, null, Today).Value;
}
