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

    /// <summary>How the portal issues and keeps the kind; null: it is only printed, and no issued document of it is readable.</summary>
    public IssuedKind? Issued { get; init; }

    /// <summary>False while no page of the portal makes the kind: its texts are not offered for editing.</summary>
    public bool HasPage { get; init; } = true;

    /// <summary>The usual sample as this school would print it: its names, layout and texts.</summary>
    public OfficialDocument UsualOf(SchoolCard school) => SampleFacts.As(school, Usual);

    /// <summary>All samples with the school's layout and texts; throws when one cannot be composed.</summary>
    public IReadOnlyList<OfficialDocument> SamplesOf(SchoolCard school) => [.. Samples.Select(s => SampleFacts.As(school, s.Compose))];

    /// <summary>The three samples with their Russian names.</summary>
    public IEnumerable<(string Name, Func<OfficialDocument> Compose)> Samples => [("обычный", Usual), ("самый короткий", Shortest), ("самый длинный", Longest)];
}

/// <summary>Who reads an issued document of a kind.</summary>
[Flags]
public enum DocumentReaders
{
    None = 0,

    /// <summary>Director, deputies, curator.</summary>
    Leadership = 1,

    /// <summary>Whoever is asked to acknowledge it.</summary>
    Named = 2,

    /// <summary>Mentor and mentee of its pair.</summary>
    Pair = 4,

    /// <summary>Its author; the mentee only after the interview.</summary>
    Author = 8,

    /// <summary>The mentor of the assessed pair; the mentee only after the interview.</summary>
    Assessed = 16,

    /// <summary>The head of a methodical union, of other people's papers.</summary>
    UnionHead = 32,

    /// <summary>Whoever the questionnaire itself names, and the person who answered.</summary>
    Answers = 64,
}

/// <summary>An issued kind: who reads it, in which journal it is registered.</summary>
public sealed record IssuedKind(DocumentReaders Readers)
{
    /// <summary>Key of the usual journal; null for a kind without numbers.</summary>
    public string? Journal { get; init; }

    /// <summary>The signature in the portal is marked on the paper where the school has adopted electronic documents.</summary>
    public bool SignedInPortal { get; init; }

    public static IssuedKind Order { get; } =
        new(DocumentReaders.Leadership | DocumentReaders.Named) { Journal = Domain.Documents.RegistrationJournal.Orders, SignedInPortal = true };

    public static IssuedKind Conclusion { get; } = new(DocumentReaders.Leadership | DocumentReaders.Assessed | DocumentReaders.UnionHead)
    {
        Journal = Domain.Documents.RegistrationJournal.Conclusions,
        SignedInPortal = true,
    };

    /// <summary>Final papers of mentor and mentee (S0-48).</summary>
    public static IssuedKind Report { get; } = new(DocumentReaders.Leadership | DocumentReaders.Pair | DocumentReaders.UnionHead);

    public static IssuedKind Plan { get; } = new(DocumentReaders.Leadership | DocumentReaders.Pair | DocumentReaders.UnionHead);
}

/// <summary>Every document kind with its samples. A new template gets one line here, and a theory renders it in all faces.</summary>
public static class DocumentCatalogue
{
    public static IReadOnlyList<CatalogueEntry> All { get; } =
    [
        new(Orders.PairsOrder.Code, "Приказ «Об утверждении наставнических пар, групп»", OrderSamples.Usual, OrderSamples.Shortest, OrderSamples.Longest) { Texts =
            Orders.PairsOrderTexts.Texts, Issued = IssuedKind.Order },
        new(Orders.TextOrder.RegulationCode, "Приказ «Об утверждении положения о системе наставничества»", YearSamples.Regulation, YearSamples.RegulationShortest,
            YearSamples.RegulationLongest) { Texts = Orders.TextOrderTexts.Of(Orders.TextOrder.RegulationCode).Texts, Issued = IssuedKind.Order },
        new(Orders.TextOrder.RoadMapCode, "Приказ об утверждении дорожной карты", YearSamples.MapOrder, YearSamples.MapOrderShortest, YearSamples.MapOrderLongest)
            { Texts = Orders.TextOrderTexts.Of(Orders.TextOrder.RoadMapCode).Texts, Issued = IssuedKind.Order },
        new(RoadMaps.RoadMapPaper.Code, "Дорожная карта", YearSamples.Map, YearSamples.MapShortest, YearSamples.MapLongest) { Texts = RoadMaps.RoadMapTexts.Texts },
        new(Reports.PeriodicReportPaper.Code, "Отчёт по итогам периода", YearSamples.Periodic, YearSamples.PeriodicShortest, YearSamples.PeriodicLongest)
            { Texts = Reports.PeriodicReportTexts.Of(Reports.PeriodicReportPaper.Code).Texts },
        new(Reports.PeriodicReportPaper.DatedCode, "Рефлексивный анализ реализации маршрута", YearSamples.Reflexive, YearSamples.ReflexiveShortest, YearSamples.ReflexiveLongest)
            { Texts = Reports.PeriodicReportTexts.Of(Reports.PeriodicReportPaper.DatedCode).Texts },
        new(Reports.PeriodicReportPaper.MemoCode, "Аналитическая справка наставника", YearSamples.Memo, YearSamples.MemoShortest, YearSamples.MemoLongest)
            { Texts = Reports.PeriodicReportTexts.Of(Reports.PeriodicReportPaper.MemoCode).Texts },
        new(Events.EventRegister.Code, "Перечень мероприятий", EventSamples.Usual, EventSamples.Shortest, EventSamples.Longest) { Texts = Events.EventRegisterTexts.Texts },
        new(Risks.RiskRegister.Code, "Реестр рисков", YearSamples.Risks, YearSamples.RisksShortest, YearSamples.RisksLongest) { Texts = Risks.RiskRegisterTexts.Texts },
        new(Petitions.PetitionPaper.Code, "Обращение участника наставничества", PetitionSamples.Usual, PetitionSamples.Shortest, PetitionSamples.Longest)
            { Texts = Petitions.PetitionTexts.Texts },
        new(Achievements.PortfolioPaper.Code, "Портфолио участника наставничества", AchievementSamples.Portfolio, AchievementSamples.PortfolioShortest,
            AchievementSamples.PortfolioLongest) { Texts = Achievements.AchievementTexts.Portfolio },
        new(Achievements.TrainingRegister.Code, "Журнал обучения наставников", AchievementSamples.Trainings, AchievementSamples.TrainingsShortest,
            AchievementSamples.TrainingsLongest) { Texts = Achievements.AchievementTexts.Trainings },
        new(Orders.CuratorOrder.Code, "Приказ «О назначении куратора реализации программ наставничества»", ChangeSamples.Curator, ChangeSamples.CuratorShortest,
            ChangeSamples.CuratorLongest) { Texts = Orders.CuratorOrderTexts.Texts, Issued = IssuedKind.Order },
        new(Orders.ChangesOrder.Code, "Приказ о замене наставника, изменениях, досрочном прекращении", ChangeSamples.Changes, ChangeSamples.ChangesShortest,
            ChangeSamples.ChangesLongest) { Texts = Orders.ChangesOrderTexts.Texts, Issued = IssuedKind.Order },
        new(Orders.TextOrder.ProgramCode, "Приказ «Об утверждении программы наставничества»", TextOrderSamples.Program, TextOrderSamples.ProgramShortest,
            TextOrderSamples.ProgramLongest) { Texts = Orders.TextOrderTexts.Of(Orders.TextOrder.ProgramCode).Texts, Issued = IssuedKind.Order },
        new(Programs.ProgramPaper.Code, "Программа наставничества", ProgramSamples.Usual, ProgramSamples.Shortest, ProgramSamples.Longest) { Texts =
            Programs.ProgramTexts.Texts },
        new(Orders.TextOrder.Code, "Приказ (распоряжение) произвольного содержания", TextOrderSamples.Usual, TextOrderSamples.Shortest, TextOrderSamples.Longest) { Texts =
            Orders.TextOrderTexts.Of(Orders.TextOrder.Code).Texts, Issued = IssuedKind.Order },
        new(Orders.AcknowledgementSheet.Code, "Лист ознакомления", FormSamples.Sheet, FormSamples.SheetShortest, FormSamples.SheetLongest) { Texts =
            Orders.AcknowledgementSheetTexts.Texts, Issued = new(DocumentReaders.Leadership | DocumentReaders.UnionHead) },
        new(Surveys.QuestionnairePaper.Code, "Анкета", FormSamples.Questionnaire, FormSamples.QuestionnaireShortest, FormSamples.QuestionnaireLongest) { Texts =
            Surveys.QuestionnaireTexts.Texts, Issued = new(DocumentReaders.Answers) },
        new(Consents.MentorConsent.Code, "Согласие наставника на осуществление наставничества", ConsentSamples.Mentor, ConsentSamples.MentorShortest,
            ConsentSamples.MentorLongest) { Texts = Consents.MentorConsentTexts.Texts },
        new(Consents.MenteeConsent.Code, "Согласие наставляемого на закрепление в наставнической паре", ConsentSamples.Mentee, ConsentSamples.MenteeShortest,
            ConsentSamples.MenteeLongest) { Texts = Consents.MenteeConsentTexts.Texts },
        new(Consents.SupplementaryAgreementDraft.Code, "Дополнительное соглашение к трудовому договору (проект)", ChangeSamples.Agreement,
            ChangeSamples.AgreementShortest, ChangeSamples.AgreementLongest) { Texts = Consents.SupplementaryAgreementTexts.Texts },
        new(Consents.CancellationNotice.Code, "Уведомление о досрочной отмене поручения о наставничестве", ChangeSamples.Cancellation,
            ChangeSamples.CancellationShortest, ChangeSamples.CancellationLongest) { Texts = Consents.CancellationNoticeTexts.Texts },
        new(Consents.MentorRefusal.Code, "Заявление о досрочном отказе от наставничества", ChangeSamples.Refusal, ChangeSamples.RefusalShortest,
            ChangeSamples.RefusalLongest) { Texts = Consents.MentorRefusalTexts.Texts },
        new(Consents.PersonalDataConsent.Code, "Согласие на обработку персональных данных", ConsentSamples.PersonalData, ConsentSamples.PersonalDataShortest,
            ConsentSamples.PersonalDataLongest) { Texts = Consents.PersonalDataConsentTexts.Texts },
        new(Consents.RepresentativeDataConsent.Code, "Согласие законного представителя на обработку персональных данных", FurtherConsentSamples.ChildData,
            FurtherConsentSamples.ChildDataShortest, FurtherConsentSamples.ChildDataLongest) { Texts = Consents.RepresentativeDataTexts.Texts, HasPage = false },
        new(Consents.RepresentativeParticipationConsent.Code, "Согласие законного представителя на участие в программе наставничества",
            FurtherConsentSamples.Participation, FurtherConsentSamples.ParticipationShortest, FurtherConsentSamples.ParticipationLongest) { Texts =
                Consents.RepresentativeParticipationTexts.Texts, HasPage = false },
        new(Consents.DistributionConsent.Code, "Согласие на распространение персональных данных", FurtherConsentSamples.Distribution,
            FurtherConsentSamples.DistributionShortest, FurtherConsentSamples.DistributionLongest) { Texts = Consents.DistributionConsentTexts.Texts },
        new(Plans.MentorWorkPlan.Code, "План работы наставника по адаптации молодого специалиста", WorkSamples.MentorPlan, WorkSamples.MentorPlanShortest,
            WorkSamples.MentorPlanLongest) { Texts = Plans.PlanTexts.Of(Plans.MentorWorkPlan.Code).Texts, Issued = IssuedKind.Plan },
        new(Plans.AdaptationPlan.Code, "Индивидуальный план адаптации молодого специалиста", WorkSamples.Plan, WorkSamples.PlanShortest,
            WorkSamples.PlanLongest) { Texts = Plans.PlanTexts.Of(Plans.AdaptationPlan.Code).Texts, Issued = IssuedKind.Plan },
        new(Plans.DevelopmentPlan.Code, "Индивидуальный план профессионального развития", WorkSamples.Development, WorkSamples.DevelopmentShortest,
            WorkSamples.DevelopmentLongest) { Texts = Plans.PlanTexts.Of(Plans.DevelopmentPlan.Code).Texts, Issued = IssuedKind.Plan },
        new(Plans.PotentialPlan.Code, "Индивидуальный план развития потенциала", WorkSamples.Potential, WorkSamples.PotentialShortest,
            WorkSamples.PotentialLongest) { Texts = Plans.PlanTexts.Of(Plans.PotentialPlan.Code).Texts, Issued = IssuedKind.Plan },
        new(Plans.FormationPlan.Code, "План профессионального становления", WorkSamples.Formation, WorkSamples.FormationShortest, WorkSamples.FormationLongest) { Texts =
            Plans.PlanTexts.Of(Plans.FormationPlan.Code).Texts, Issued = IssuedKind.Plan },
        new(Plans.PersonalizedPlan.Code, "Персонализированная программа, план развития", WorkSamples.Personalized, WorkSamples.PersonalizedShortest,
            WorkSamples.PersonalizedLongest) { Texts = Plans.PlanTexts.Of(Plans.PersonalizedPlan.Code).Texts, Issued = IssuedKind.Plan },
        new(Plans.RoutePlan.Code, "Индивидуальный образовательный маршрут", WorkSamples.Route, WorkSamples.RouteShortest, WorkSamples.RouteLongest)
            { Texts = Plans.PlanTexts.Of(Plans.RoutePlan.Code).Texts, Issued = IssuedKind.Plan },
        new(Diary.MentorDiary.Code, "Дневник наставника", WorkSamples.Diary, WorkSamples.DiaryShortest, WorkSamples.DiaryLongest) { Texts = Diary.MentorDiaryTexts.Texts },
        new(Diary.DiaryPageForm.Code, "Страница дневника наставника (бланк)", FormSamples.DiaryPage, FormSamples.DiaryPageShortest,
            FormSamples.DiaryPageLongest) { Texts = Diary.DiaryPageTexts.Texts },
        new(Visits.LessonVisitForm.Code, "Лист посещения урока", FormSamples.Visit, FormSamples.VisitShortest, FormSamples.VisitLongest) { Texts =
            Visits.LessonVisitTexts.Texts },
        new(Controls.ControlMemo.Code, "Справка по итогам контроля", ControlSamples.Usual, ControlSamples.Shortest, ControlSamples.Longest) { Texts =
            Controls.ControlMemoTexts.Texts, Issued = new(DocumentReaders.Leadership | DocumentReaders.Named | DocumentReaders.UnionHead) { Journal =
                Domain.Documents.RegistrationJournal.Memos } },
        new(Assessments.AdaptationConclusion.Code, "Заключение об адаптации молодого специалиста", AssessmentSamples.Conclusion, AssessmentSamples.ConclusionShortest,
            AssessmentSamples.ConclusionLongest) { Texts = Assessments.ConclusionTexts.Of(Assessments.AdaptationConclusion.Code).Texts, Issued = IssuedKind.Conclusion },
        new(Assessments.DevelopmentConclusion.Code, "Заключение о профессиональном развитии молодого специалиста", AssessmentSamples.Development,
            AssessmentSamples.DevelopmentShortest, AssessmentSamples.DevelopmentLongest)
            { Texts = Assessments.ConclusionTexts.Of(Assessments.DevelopmentConclusion.Code).Texts, Issued = IssuedKind.Conclusion },
        new(Assessments.PotentialConclusion.Code, "Заключение о развитии потенциала молодого специалиста", AssessmentSamples.Potential,
            AssessmentSamples.PotentialShortest, AssessmentSamples.PotentialLongest)
            { Texts = Assessments.ConclusionTexts.Of(Assessments.PotentialConclusion.Code).Texts, Issued = IssuedKind.Conclusion },
        new(Assessments.MentorReviewPaper.Code, "Отзыв наставника о результатах адаптации молодого специалиста", AssessmentSamples.Review,
            AssessmentSamples.ReviewShortest, AssessmentSamples.ReviewLongest)
            { Texts = Assessments.MentorReviewTexts.Texts, Issued = new(DocumentReaders.Leadership | DocumentReaders.Author | DocumentReaders.UnionHead) },
        new(Assessments.InterviewMinutes.Code, "Протокол собеседования по результатам оценки", AssessmentSamples.Minutes, AssessmentSamples.MinutesShortest,
            AssessmentSamples.MinutesLongest)
            { Texts = Assessments.InterviewMinutesTexts.Texts, Issued = new(DocumentReaders.Leadership | DocumentReaders.Assessed | DocumentReaders.UnionHead) },
        new(Assessments.MentorReport.Code, "Отчёт наставника по итогам наставничества", FinalSamples.MentorReport, FinalSamples.MentorReportShortest,
            FinalSamples.MentorReportLongest) { Texts = Assessments.MentorReportTexts.Texts, Issued = IssuedKind.Report },
        new(Assessments.SpecialistReport.Code, "Отчёт молодого специалиста о проделанной работе", FinalSamples.SpecialistReport, FinalSamples.SpecialistReportShortest,
            FinalSamples.SpecialistReportLongest) { Texts = Assessments.SpecialistReportTexts.Texts, Issued = IssuedKind.Report },
        new(Assessments.TeachingAssessment.Code, "Оценка педагогической деятельности молодого специалиста наставником", FinalSamples.Teaching,
            FinalSamples.TeachingShortest, FinalSamples.TeachingLongest) { Texts = Assessments.TeachingAssessmentTexts.Texts, Issued = IssuedKind.Report },
        new(Efficiency.EfficiencyPaper.Code, "Лист оценки эффективности реализации программы наставничества", WorkSamples.Efficiency, WorkSamples.EfficiencyShortest,
            WorkSamples.EfficiencyLongest) { Texts = Efficiency.EfficiencyTexts.Texts },
        new(Pools.PoolRegisters.MentorsCode, "База наставников", RegisterSamples.Mentors, RegisterSamples.MentorsShortest, RegisterSamples.MentorsLongest) { Texts =
            Pools.PoolRegisterTexts.Mentors },
        new(Pools.PoolRegisters.MenteesCode, "База наставляемых", RegisterSamples.Mentees, RegisterSamples.MenteesShortest, RegisterSamples.MenteesLongest) { Texts =
            Pools.PoolRegisterTexts.Mentees },
        new(Mentorships.PairsRegister.Code, "Реестр наставнических пар (групп)", RegisterSamples.Pairs, RegisterSamples.PairsShortest,
            RegisterSamples.PairsLongest) { Texts = Mentorships.PairsRegisterTexts.Texts },
        new(Mentorships.LoadSheet.Code, "Сведения о работе по наставничеству за месяц", RegisterSamples.Load, RegisterSamples.LoadShortest, RegisterSamples.LoadLongest)
            { Texts = Mentorships.LoadSheetTexts.Texts },
        new(Mentorships.TimeSummary.Code, "Сводка времени совместной работы", RegisterSamples.Time, RegisterSamples.TimeShortest, RegisterSamples.TimeLongest)
            { Texts = Mentorships.TimeSummaryTexts.Texts },
        new(Councils.CouncilPackPaper.Code, "Справка к педагогическому совету", CouncilSamples.Pack, CouncilSamples.PackShortest, CouncilSamples.PackLongest)
            { Texts = Councils.CouncilPackTexts.Texts },
        new(Councils.CouncilMinutes.Code, "Протокол заседания совета", CouncilSamples.Minutes, CouncilSamples.MinutesShortest, CouncilSamples.MinutesLongest)
            { Texts = Councils.CouncilMinutesTexts.Minutes, Issued = new(DocumentReaders.Leadership) { Journal = Domain.Documents.RegistrationJournal.Minutes } },
        new(Councils.CouncilMinutes.ExtractCode, "Выписка из протокола заседания совета", CouncilSamples.Extract, CouncilSamples.ExtractShortest, CouncilSamples.ExtractLongest)
            { Texts = Councils.CouncilMinutesTexts.Extract },
        new(Councils.CouncilMinutes.NoticeCode, "Извещение о заседании совета", CouncilSamples.Notice, CouncilSamples.NoticeShortest, CouncilSamples.NoticeLongest)
            { Texts = Councils.CouncilMinutesTexts.Notice },
        new(Councils.CouncilMinutes.AttendanceCode, "Лист регистрации присутствующих", CouncilSamples.Attendance, CouncilSamples.AttendanceShortest,
            CouncilSamples.AttendanceLongest)
            { Texts = Councils.CouncilMinutesTexts.Attendance },
        new(Councils.FinalReportPaper.Code, "Итоговый аналитический отчёт", CouncilSamples.Final, CouncilSamples.FinalShortest, CouncilSamples.FinalLongest)
            { Texts = Councils.FinalReportTexts.Texts },
        new(Councils.HearingPaper.Code, "Сведения к заслушиванию за четверть", CouncilSamples.Hearing, CouncilSamples.HearingShortest, CouncilSamples.HearingLongest)
            { Texts = Councils.HearingTexts.Texts },
        new(Statistics.StatisticsFormPaper.Code, "Сведения для муниципального мониторинга", StatisticsSamples.Form, StatisticsSamples.FormShortest,
            StatisticsSamples.FormLongest) { Texts = Statistics.StatisticsFormTexts.Texts, Issued = new(DocumentReaders.Leadership) },
        new(Volumes.BoundContents.Code, "Содержание подшивки", StatisticsSamples.Contents, StatisticsSamples.ContentsShortest, StatisticsSamples.ContentsLongest)
            { Texts = Volumes.BoundContentsTexts.Texts },
        new(Councils.ReadinessPaper.Code, "Опись документов для проверки", CouncilSamples.Readiness, CouncilSamples.ReadinessShortest, CouncilSamples.ReadinessLongest)
            { Texts = Councils.ReadinessTexts.Texts },
        new(Registration.JournalRegister.Code, "Журнал регистрации документов", RegisterSamples.Journal, RegisterSamples.JournalShortest,
            RegisterSamples.JournalLongest) { Texts = Registration.JournalRegisterTexts.Texts },
        new(Dossiers.DossierInventory.Code, "Опись дела молодого специалиста", RegisterSamples.Inventory, RegisterSamples.InventoryShortest,
            RegisterSamples.InventoryLongest) { Texts = Dossiers.DossierInventoryTexts.Texts, Issued = new(DocumentReaders.Leadership | DocumentReaders.UnionHead) },
        new(Mentorships.MentorReference.Code, "Справка о работе наставника", FinalSamples.Reference, FinalSamples.ReferenceShortest,
            FinalSamples.ReferenceLongest) { Texts = Mentorships.MentorReferenceTexts.Texts },
    ];

    /// <summary>Codes of the kinds that these readers may read.</summary>
    public static IReadOnlyList<string> ReadBy(DocumentReaders readers) => [.. All.Where(e => e.Issued is { } issued && (issued.Readers & readers) != 0).Select(e => e.Code)];

    /// <summary>The entry of a code; null for a code that has no template.</summary>
    public static CatalogueEntry? Find(string code) => All.FirstOrDefault(e => e.Code == code);
}
