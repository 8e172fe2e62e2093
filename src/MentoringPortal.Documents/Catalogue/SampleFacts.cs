using MentoringPortal.Domain.Language;

namespace MentoringPortal.Documents;

/// <summary>Invented school and people that samples speak about.</summary>
internal static class SampleFacts
{
    public static readonly DateOnly Start = new(2026, 9, 1);
    public static readonly DateOnly End = new(2027, 5, 31);

    public static readonly Participant Director = new(new("Кравцова", "Марина", "Павловна", Gender.Female), "директор");
    public static readonly Participant Deputy = new(new("Козлова", "Елена", "Викторовна", Gender.Female), "заместитель директора по учебно-воспитательной работе");
    public static readonly Participant Curator = new(new("Орлов", "Тимур", "Сергеевич", Gender.Male), "заместитель директора по методической работе");
    public static readonly Participant Mentor = new(new("Петрова", "Анна", "Ильинична", Gender.Female), "учитель математики");
    public static readonly Participant Mentee = new(new("Сидоров", "Пётр", "Алексеевич", Gender.Male), "учитель информатики");

    private static readonly SchoolCard Usual =
        new("Муниципальное бюджетное общеобразовательное учреждение «Средняя общеобразовательная школа № 4»", "МБОУ СОШ № 4", "г. Озёрск", Director)
        {
            Founder = "Управление образования администрации Озёрского городского округа",
            Address = "456780, Челябинская область, г. Озёрск, ул. Школьная, д. 5",
            Contacts = "тел. 8 (35130) 0-00-00, school4@example.org",
            Codes = "ИНН 7400000000, КПП 740001001, ОГРН 1020000000000",
        };

    private static readonly SchoolCard Tiny = new("Школа № 1", "Школа № 1", "с. Ива", new(new("Ли", "Ян", null), "директор"));

    private static readonly SchoolCard Long = Usual with
    {
        FullName = "Муниципальное автономное общеобразовательное учреждение «Средняя общеобразовательная школа с углублённым изучением отдельных предметов "
            + "естественно-научного и художественно-эстетического профилей имени дважды Героя Советского Союза А.В. Ворожейкина» Верхнеуслонско-Новошешминского "
            + "муниципального района Республики Татарстан",
        ShortName = "МАОУ «СОШ с УИОП им. А.В. Ворожейкина»",
        Place = "с. Верхний Услон",
    };

    [ThreadStatic]
    private static SchoolCard? _shown;

    /// <summary>The invented school, or the one that looks at its own samples.</summary>
    public static SchoolCard School => _shown ?? Usual;

    /// <summary>A school of which little is known.</summary>
    public static SchoolCard TinySchool => InForce(Tiny);

    /// <summary>A school whose name fills three lines.</summary>
    public static SchoolCard LongSchool => InForce(Long);

    /// <summary>Composes a sample as this school would print it.</summary>
    public static OfficialDocument As(SchoolCard school, Func<OfficialDocument> sample)
    {
        var before = _shown;
        _shown = school;
        try
        {
            return sample();
        }
        finally
        {
            _shown = before;
        }
    }

    private static SchoolCard InForce(SchoolCard invented) =>
        _shown is { } shown ? invented with
        {
            Texts = shown.Texts,
            Page = shown.Page,
            ShowFounder = shown.ShowFounder,
            ShowContacts = shown.ShowContacts,
            ShowPlace = shown.ShowPlace
        } : invented;

    public static readonly Participant LongMentor = new(
        new("Константинопольская-Преображенская", "Александра-Виктория", "Максимилиановна", Gender.Female),
        "заместитель директора по учебно-воспитательной работе, учитель русского языка и литературы, руководитель методического объединения");

    public static readonly Participant LongMentee = new(new("Җамалетдинов", "Әхмәтҗан", "Миңнегали оглы", Gender.Male), "учитель родного (татарского) языка и родной литературы");

    /// <summary>The document with the code by which it can be checked, as the portal issues it.</summary>
    public static OfficialDocument Coded(OfficialDocument document) => document with
    {
        QrPayload = "https://school4.example.org/verify/K7M49QXT2HVD",
        QrCaption = "Проверить документ: school4.example.org/verify\nкод K7M4-9QXT-2HVD",
    };

    /// <summary>A different person for every index.</summary>
    public static Participant Person(int index)
    {
        string[] surnames = ["Иванов", "Смирнов", "Кузнецов", "Попов", "Васильев", "Соколов", "Михайлов", "Новиков", "Фёдоров", "Морозов", "Волков", "Алексеев"];
        string[] names = ["Олег", "Игорь", "Павел", "Роман", "Семён", "Глеб", "Артём"];
        string[] patronymics = ["Иванович", "Петрович", "Олегович", "Сергеевич", "Андреевич"];
        string[] posts = ["учитель физики", "учитель химии", "учитель начальных классов", "педагог-психолог", "учитель истории и обществознания", "воспитатель"];
        return new(new(surnames[index % surnames.Length], names[index % names.Length], patronymics[index % patronymics.Length], Gender.Male), posts[index % posts.Length]);
    }

    /// <summary>A long text a teacher could have written.</summary>
    public static string LongText(int sentences) => string.Join(' ', Enumerable.Range(0, sentences).Select(i => Sentences[i % Sentences.Length]));

    private static readonly string[] Sentences =
    [
        "Молодой специалист уверенно планирует уроки, умеет отбирать содержание и распределять время между этапами.",
        "При посещении уроков отмечено, что инструкции к заданиям стали короче, а обратная связь – регулярной.",
        "Сохраняются затруднения в организации групповой работы и в оформлении документации.",
        "Совместно с наставником разобраны приёмы работы с обучающимися, которые быстро теряют внимание.",
        "Отношения с коллегами и родителями (законными представителями) складываются доброжелательно.",
    ];
}
