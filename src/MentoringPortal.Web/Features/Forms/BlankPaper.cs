using System.Runtime.CompilerServices;
using MentoringPortal.Data.Reference;
using MentoringPortal.Documents;
using MentoringPortal.Documents.Consents;
using MentoringPortal.Documents.Visits;
using MentoringPortal.Documents.Diary;
using MentoringPortal.Documents.Surveys;
using MentoringPortal.Domain.Forms;
using MentoringPortal.Domain.Language;
using MentoringPortal.Domain.Surveys;
using MentoringPortal.Web.Features.Documents;
using MentoringPortal.Web.Features.Mentorships;
using MentoringPortal.Web.Infrastructure;
using MentoringPortal.Web.Infrastructure.Security;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Forms;

/// <summary>Blank forms as papers: with names where they were printed for somebody, with a code and a QR code that open the form to enter them.</summary>
public sealed class BlankPaper(BlankAccess access, PairHeadReader pairs, MentorshipAccess mentorships, PaperFactsReader facts, PublicAddress address)
{
    /// <summary>The sheets of a batch, one by one.</summary>
    public async IAsyncEnumerable<BatchFile> ReadAsync(Guid batchId, [EnumeratorCancellation] CancellationToken cancel = default)
    {
        var forms = await access.Visible().AsNoTracking().Where(f => f.BatchId == batchId).OrderBy(f => f.Id).ToListAsync(cancel);
        var ids = forms.Select(f => f.MentorshipId).OfType<Guid>().Distinct().ToList();
        var heads = await pairs.Heads(mentorships.Visible().Where(m => ids.Contains(m.Id))).ToDictionaryAsync(h => h.MentorshipId, cancel);
        var people = await facts.PeopleAsync([.. heads.Values.SelectMany(h => new[] { h.MentorId, h.MenteeId }).Distinct()], cancel);
        var school = await facts.SchoolAsync(cancel);
        foreach (var form in forms)
        {
            var head = form.MentorshipId is { } pair ? heads.GetValueOrDefault(pair) : null;
            var document = Compose(form, school, head is null ? null : people[head.MentorId], head is null ? null : people[head.MenteeId]);
            var code = Secrets.Printed(form.Code);
            if (address.Of("/forms/" + form.Code) is { } page) document = document with { QrPayload = page, QrCaption = $"Для внесения в портал: раздел «Бланки»\nкод {code}" };
            yield return new BatchFile($"{form.Kind.Label()}{(head is null ? "" : " – " + head.Mentee.SurnameWithInitials)} {code}.pdf", PaperResults.JoinablePdf(document));
        }
    }

    private static OfficialDocument Compose(BlankForm form, SchoolCard school, Participant? mentor, Participant? mentee)
    {
        var code = Secrets.Printed(form.Code);
        return form.Kind switch
        {
            BlankFormKind.DiaryPage => DiaryPageForm.Compose(new DiaryPageFormData { School = school, Mentor = mentor, Mentee = mentee, RecordCode = code }),
            BlankFormKind.LessonVisit =>
                LessonVisitForm.Compose(new LessonVisitFormData
                {
                    School = school,
                    Visitor = mentor,
                    Teacher = mentee,
                    RecordCode = code,
                    On = form.PlannedOn,
                    Aspects = LessonVisitForm.OwnAspects(school) ?? VisitFormCatalogue.Latest.Lines,
                    Scale = VisitFormCatalogue.Latest.ScaleWords,
                }),
            BlankFormKind.Questionnaire => Questionnaire(SurveyCatalogue.Find(form.SurveyCode!, form.SurveyVersion!.Value)!, school, mentee, code),
            BlankFormKind.PersonalDataConsent =>
                Unnamed(PersonalDataConsent.Compose(new PersonalDataConsentData { School = school, Person = Participant.Blank, RecordCode = code }), form.Kind.Label()),
            BlankFormKind.MentorConsent =>
                Unnamed(MentorConsent.Compose(new PairConsentData { School = school, Mentor = Participant.Blank, RecordCode = code }), form.Kind.Label()),
            _ => Unnamed(MenteeConsent.Compose(new PairConsentData { School = school, Mentee = Participant.Blank, RecordCode = code }), form.Kind.Label()),
        };
    }

    // Nobody's name stands under the line for the hand.
    private static OfficialDocument Unnamed(OfficialDocument document, string title) =>
        document with { Title = title, Body = [.. document.Body.Select(b => b is HandSignatureBlock hand ? hand with { Name = null } : b)] };

    private static OfficialDocument Questionnaire(SurveyDefinition definition, SchoolCard school, Participant? mentee, string code)
    {
        var subject = definition.Title.StartsWith("Анкета ", StringComparison.Ordinal) ? definition.Title["Анкета ".Length..] : definition.Title;
        return QuestionnairePaper.Compose(new QuestionnaireData
        {
            School = school,
            Subject = subject,
            Respondent = mentee,
            IsBlank = true,
            Instruction = definition.Intro,
            RecordCode = code,
            Questions = [.. definition.Sections.SelectMany(s => s.Questions.Select(q => new QuestionLine(q.Text + (q.Hint is null ? "" : $" ({q.Hint})"))
            {
                Section = s.Title,
                Options = q.Type == SurveyQuestionType.Rating ? [] : [.. q.Choices.Select(c => c.Text)],
                Rows = [.. (q.Rows ?? []).Select(r => r.Text)],
                Other = q.Other,
                Scale = q.Type == SurveyQuestionType.Rating ? q.Max : 0,
            }))],
        });
    }
}
