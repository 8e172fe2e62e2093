namespace MentoringPortal.Documents;

/// <summary>A document kind that the portal makes.</summary>
/// <param name="Code">Code of the catalogue in the domain reference, §4.2.</param>
/// <param name="Title">Russian name.</param>
/// <param name="Usual">Ordinary sample.</param>
/// <param name="Shortest">Only what must be there.</param>
/// <param name="Longest">Long names, many rows, every optional part.</param>
public sealed record CatalogueEntry(string Code, string Title, Func<OfficialDocument> Usual, Func<OfficialDocument> Shortest, Func<OfficialDocument> Longest)
{
    /// <summary>Texts of this kind that a school can edit.</summary>
    public required Wording.KindTexts Texts { get; init; }

    /// <summary>The usual sample as this school would print it: its names, layout and texts.</summary>
    public OfficialDocument UsualOf(SchoolCard school) => SampleFacts.As(school, Usual);

    /// <summary>All samples with the school's layout and texts; throws when one cannot be composed.</summary>
    public IReadOnlyList<OfficialDocument> SamplesOf(SchoolCard school) => [.. Samples.Select(s => SampleFacts.As(school, s.Compose))];

    /// <summary>The three samples with their Russian names.</summary>
    public IEnumerable<(string Name, Func<OfficialDocument> Compose)> Samples => [("обычный", Usual), ("самый короткий", Shortest), ("самый длинный", Longest)];
}

/// <summary>Every document kind with its samples. A new template gets one line here, and a theory renders it in all faces.</summary>
public static class DocumentCatalogue
{
    public static IReadOnlyList<CatalogueEntry> All { get; } =
    [
        new(Orders.PairsOrder.Code, "Приказ «Об утверждении наставнических пар, групп»", OrderSamples.Usual, OrderSamples.Shortest, OrderSamples.Longest) { Texts = Orders.PairsOrderTexts.Texts },
        new(Orders.CuratorOrder.Code, "Приказ «О назначении куратора реализации программ наставничества»", ChangeSamples.Curator, ChangeSamples.CuratorShortest, ChangeSamples.CuratorLongest) { Texts = Orders.CuratorOrderTexts.Texts },
        new(Orders.ChangesOrder.Code, "Приказ о замене наставника, изменениях, досрочном прекращении", ChangeSamples.Changes, ChangeSamples.ChangesShortest, ChangeSamples.ChangesLongest) { Texts = Orders.ChangesOrderTexts.Texts },
        new(Orders.AcknowledgementSheet.Code, "Лист ознакомления", FormSamples.Sheet, FormSamples.SheetShortest, FormSamples.SheetLongest) { Texts = Orders.AcknowledgementSheetTexts.Texts },
        new(Surveys.QuestionnairePaper.Code, "Анкета", FormSamples.Questionnaire, FormSamples.QuestionnaireShortest, FormSamples.QuestionnaireLongest) { Texts = Surveys.QuestionnaireTexts.Texts },
        new(Consents.MentorConsent.Code, "Согласие наставника на осуществление наставничества", ConsentSamples.Mentor, ConsentSamples.MentorShortest, ConsentSamples.MentorLongest) { Texts = Consents.MentorConsentTexts.Texts },
        new(Consents.MenteeConsent.Code, "Согласие наставляемого на закрепление в наставнической паре", ConsentSamples.Mentee, ConsentSamples.MenteeShortest, ConsentSamples.MenteeLongest) { Texts = Consents.MenteeConsentTexts.Texts },
        new(Consents.SupplementaryAgreementDraft.Code, "Дополнительное соглашение к трудовому договору (проект)", ChangeSamples.Agreement, ChangeSamples.AgreementShortest, ChangeSamples.AgreementLongest) { Texts = Consents.SupplementaryAgreementTexts.Texts },
        new(Consents.CancellationNotice.Code, "Уведомление о досрочной отмене поручения о наставничестве", ChangeSamples.Cancellation, ChangeSamples.CancellationShortest, ChangeSamples.CancellationLongest) { Texts = Consents.CancellationNoticeTexts.Texts },
        new(Consents.MentorRefusal.Code, "Заявление о досрочном отказе от наставничества", ChangeSamples.Refusal, ChangeSamples.RefusalShortest, ChangeSamples.RefusalLongest) { Texts = Consents.MentorRefusalTexts.Texts },
        new(Consents.PersonalDataConsent.Code, "Согласие на обработку персональных данных", ConsentSamples.PersonalData, ConsentSamples.PersonalDataShortest, ConsentSamples.PersonalDataLongest) { Texts = Consents.PersonalDataConsentTexts.Texts },
        new(Consents.RepresentativeDataConsent.Code, "Согласие законного представителя на обработку персональных данных", FurtherConsentSamples.ChildData, FurtherConsentSamples.ChildDataShortest, FurtherConsentSamples.ChildDataLongest) { Texts = Consents.RepresentativeDataTexts.Texts },
        new(Consents.RepresentativeParticipationConsent.Code, "Согласие законного представителя на участие в программе наставничества", FurtherConsentSamples.Participation, FurtherConsentSamples.ParticipationShortest, FurtherConsentSamples.ParticipationLongest) { Texts = Consents.RepresentativeParticipationTexts.Texts },
        new(Consents.DistributionConsent.Code, "Согласие на распространение персональных данных", FurtherConsentSamples.Distribution, FurtherConsentSamples.DistributionShortest, FurtherConsentSamples.DistributionLongest) { Texts = Consents.DistributionConsentTexts.Texts },
        new(Plans.MentorWorkPlan.Code, "План работы наставника по адаптации молодого специалиста", WorkSamples.MentorPlan, WorkSamples.MentorPlanShortest, WorkSamples.MentorPlanLongest) { Texts = Plans.PlanTexts.Of(Plans.MentorWorkPlan.Code).Texts },
        new(Plans.AdaptationPlan.Code, "Индивидуальный план адаптации молодого специалиста", WorkSamples.Plan, WorkSamples.PlanShortest, WorkSamples.PlanLongest) { Texts = Plans.PlanTexts.Of(Plans.AdaptationPlan.Code).Texts },
        new(Plans.DevelopmentPlan.Code, "Индивидуальный план профессионального развития", WorkSamples.Development, WorkSamples.DevelopmentShortest, WorkSamples.DevelopmentLongest) { Texts = Plans.PlanTexts.Of(Plans.DevelopmentPlan.Code).Texts },
        new(Plans.PotentialPlan.Code, "Индивидуальный план развития потенциала", WorkSamples.Potential, WorkSamples.PotentialShortest, WorkSamples.PotentialLongest) { Texts = Plans.PlanTexts.Of(Plans.PotentialPlan.Code).Texts },
        new(Plans.FormationPlan.Code, "План профессионального становления", WorkSamples.Formation, WorkSamples.FormationShortest, WorkSamples.FormationLongest) { Texts = Plans.PlanTexts.Of(Plans.FormationPlan.Code).Texts },
        new(Diary.MentorDiary.Code, "Дневник наставника", WorkSamples.Diary, WorkSamples.DiaryShortest, WorkSamples.DiaryLongest) { Texts = Diary.MentorDiaryTexts.Texts },
        new(Diary.DiaryPageForm.Code, "Страница дневника наставника (бланк)", FormSamples.DiaryPage, FormSamples.DiaryPageShortest, FormSamples.DiaryPageLongest) { Texts = Diary.DiaryPageTexts.Texts },
        new(Control.LessonVisitForm.Code, "Лист посещения урока (бланк)", FormSamples.Visit, FormSamples.VisitShortest, FormSamples.VisitLongest) { Texts = Control.LessonVisitTexts.Texts },
        new(Assessments.AdaptationConclusion.Code, "Заключение об адаптации молодого специалиста", AssessmentSamples.Conclusion, AssessmentSamples.ConclusionShortest, AssessmentSamples.ConclusionLongest) { Texts = Assessments.ConclusionTexts.Of(Assessments.AdaptationConclusion.Code).Texts },
        new(Assessments.DevelopmentConclusion.Code, "Заключение о профессиональном развитии молодого специалиста", AssessmentSamples.Development, AssessmentSamples.DevelopmentShortest, AssessmentSamples.DevelopmentLongest) { Texts = Assessments.ConclusionTexts.Of(Assessments.DevelopmentConclusion.Code).Texts },
        new(Assessments.PotentialConclusion.Code, "Заключение о развитии потенциала молодого специалиста", AssessmentSamples.Potential, AssessmentSamples.PotentialShortest, AssessmentSamples.PotentialLongest) { Texts = Assessments.ConclusionTexts.Of(Assessments.PotentialConclusion.Code).Texts },
        new(Assessments.MentorReviewPaper.Code, "Отзыв наставника о результатах адаптации молодого специалиста", AssessmentSamples.Review, AssessmentSamples.ReviewShortest, AssessmentSamples.ReviewLongest) { Texts = Assessments.MentorReviewTexts.Texts },
        new(Assessments.InterviewMinutes.Code, "Протокол собеседования по результатам оценки", AssessmentSamples.Minutes, AssessmentSamples.MinutesShortest, AssessmentSamples.MinutesLongest) { Texts = Assessments.InterviewMinutesTexts.Texts },
        new(Assessments.MentorReport.Code, "Отчёт наставника по итогам наставничества", FinalSamples.MentorReport, FinalSamples.MentorReportShortest, FinalSamples.MentorReportLongest) { Texts = Assessments.MentorReportTexts.Texts },
        new(Assessments.SpecialistReport.Code, "Отчёт молодого специалиста о проделанной работе", FinalSamples.SpecialistReport, FinalSamples.SpecialistReportShortest, FinalSamples.SpecialistReportLongest) { Texts = Assessments.SpecialistReportTexts.Texts },
        new(Assessments.TeachingAssessment.Code, "Оценка педагогической деятельности молодого специалиста наставником", FinalSamples.Teaching, FinalSamples.TeachingShortest, FinalSamples.TeachingLongest) { Texts = Assessments.TeachingAssessmentTexts.Texts },
        new(Efficiency.EfficiencyPaper.Code, "Лист оценки эффективности реализации программы наставничества", WorkSamples.Efficiency, WorkSamples.EfficiencyShortest, WorkSamples.EfficiencyLongest) { Texts = Efficiency.EfficiencyTexts.Texts },
        new(Pools.PoolRegisters.MentorsCode, "База наставников", RegisterSamples.Mentors, RegisterSamples.MentorsShortest, RegisterSamples.MentorsLongest) { Texts = Pools.PoolRegisterTexts.Mentors },
        new(Pools.PoolRegisters.MenteesCode, "База наставляемых", RegisterSamples.Mentees, RegisterSamples.MenteesShortest, RegisterSamples.MenteesLongest) { Texts = Pools.PoolRegisterTexts.Mentees },
        new(Mentorships.PairsRegister.Code, "Реестр наставнических пар (групп)", RegisterSamples.Pairs, RegisterSamples.PairsShortest, RegisterSamples.PairsLongest) { Texts = Mentorships.PairsRegisterTexts.Texts },
        new(Registration.JournalRegister.Code, "Журнал регистрации документов", RegisterSamples.Journal, RegisterSamples.JournalShortest, RegisterSamples.JournalLongest) { Texts = Registration.JournalRegisterTexts.Texts },
        new(Dossiers.DossierInventory.Code, "Опись дела молодого специалиста", RegisterSamples.Inventory, RegisterSamples.InventoryShortest, RegisterSamples.InventoryLongest) { Texts = Dossiers.DossierInventoryTexts.Texts },
        new(Mentorships.MentorReference.Code, "Справка о работе наставника", FinalSamples.Reference, FinalSamples.ReferenceShortest, FinalSamples.ReferenceLongest) { Texts = Mentorships.MentorReferenceTexts.Texts },
    ];

    /// <summary>The entry of a code; null for a code that has no template.</summary>
    public static CatalogueEntry? Find(string code) => All.FirstOrDefault(e => e.Code == code);
}
