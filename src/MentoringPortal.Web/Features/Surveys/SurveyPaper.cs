using MentoringPortal.Documents;
using MentoringPortal.Documents.Surveys;
using MentoringPortal.Domain.Language;
using MentoringPortal.Domain.Surveys;
using MentoringPortal.Web.Features.Documents;
using MentoringPortal.Web.Infrastructure;

namespace MentoringPortal.Web.Features.Surveys;

/// <summary>Composes the filled questionnaire as a document of the package.</summary>
public sealed class SurveyPaper(PaperFactsReader facts, SchoolClock clock)
{
    public async Task<OfficialDocument> ComposeAsync(SurveyDefinition definition, SurveyResponse response, CancellationToken cancel)
    {
        var person = (await facts.PeopleAsync([response.PersonId], cancel))[response.PersonId];
        var school = await facts.SchoolAsync(cancel);
        var answers = SurveyAnswers.Parse(response.AnswersJson);
        var submitted = response.SubmittedAt is { } at ? DateOnly.FromDateTime(clock.ToLocal(at)) : (DateOnly?)null;
        var day = response.FilledOn ?? submitted;
        var enteredBy = response.EnteredById is { } typist ? (await facts.PeopleAsync([typist], cancel))[typist] : null;
        var body = new List<Block>
        {
            new FactsBlock([new(person.Name.GenderFound == Gender.Female ? "Заполнила" : "Заполнил", person.Full()),
                new("Дата заполнения", day is { } on ? RussianDate.Short(on) : null),
                .. enteredBy is null ? Array.Empty<Fact>() : [new("Введено с бумаги", $"{enteredBy.Name.SurnameWithInitials}, {RussianDate.Short(submitted!.Value)}")]]),
        };
        var number = 0;
        foreach (var section in definition.Sections)
        {
            body.Add(new HeadingBlock(section.Title));
            foreach (var question in section.Questions)
            {
                number++;
                if (question.Type == SurveyQuestionType.Matrix)
                {
                    body.Add(new ItemBlock($"{number}.", [new Run(question.Text)], KeepWithNext: true));
                    body.Add(new TableBlock(
                        question.Meaning == SurveyQuestionMeaning.SelfAssessment ? [new("Умение", 75), new("Оценка", 25, TextAlign.Center)]
                            : [new("Направление", 65), new("Ответ", 35)],
                        [.. answers.Lines(question).Select(l => TableRow.Of(l.Row!.Text, l.Text ?? "–"))],
                        FontSize: 11));
                }
                else
                {
                    body.Add(new ItemBlock($"{number}.", [new Run(question.Text)], KeepWithNext: true));
                    body.Add(new ParagraphBlock([Run.Strong(answers.Lines(question).First().Text ?? "–")]));
                }
            }
        }

        return new OfficialDocument
        {
            Code = QuestionnairePaper.Code,
            Title = $"{definition.Title}: {person.Name.SurnameWithInitials}",
            Letterhead = school.Letterhead,
            Kind = "АНКЕТА",
            KindDetail = definition.Title.StartsWith("Анкета ", StringComparison.Ordinal) ? definition.Title["Анкета ".Length..] : definition.Title,
            Date = day,
            HasRegistration = false,
            Body = body,
            Signatures = [person.Signs()],
            Page = new PageSetup { FontSize = 12, LineSpacing = 1 },
            IsDraft = !response.IsSubmitted,
        };
    }
}
