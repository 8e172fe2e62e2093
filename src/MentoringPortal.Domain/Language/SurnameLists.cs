namespace MentoringPortal.Domain.Language;

/// <summary>What endings cannot tell: stress, origin and custom of single surnames. Lower case, ё as е.</summary>
internal static class SurnameLists
{
    /// <summary>Do not decline though the ending would let them: French stressed -а and -я and the like.</summary>
    public static readonly HashSet<string> Unchangeable = Set("дюма тома дега люка мюра деррида ферма петипа золя труайя гамсахурдиа ленуа бурбаки делакруа");

    /// <summary>Words whose stem changes, mostly fleeting vowels of nouns that became surnames.</summary>
    public static readonly Dictionary<string, Paradigm> Exceptions = new(StringComparer.Ordinal)
    {
        ["лев"] = new(2, "ьва", "ьву", "ьвом", "ьве"),
        ["заяц"] = new(2, "йца", "йцу", "йцем", "йце"),
        ["павел"] = new(2, "ла", "лу", "лом", "ле"),
        ["орел"] = new(2, "ла", "лу", "лом", "ле"),
        ["козел"] = new(2, "ла", "лу", "лом", "ле"),
        ["осел"] = new(2, "ла", "лу", "лом", "ле"),
        ["котел"] = new(2, "ла", "лу", "лом", "ле"),
        ["дятел"] = new(2, "ла", "лу", "лом", "ле"),
        ["хохол"] = new(2, "ла", "лу", "лом", "ле"),
        ["щегол"] = new(2, "ла", "лу", "лом", "ле"),
        ["бобер"] = new(2, "ра", "ру", "ром", "ре"),
        ["ковер"] = new(2, "ра", "ру", "ром", "ре"),
        ["костер"] = new(2, "ра", "ру", "ром", "ре"),
        ["шатер"] = new(2, "ра", "ру", "ром", "ре"),
        ["ерш"] = new(3, "ерша", "ершу", "ершом", "ерше"),
        ["еж"] = new(2, "ежа", "ежу", "ежом", "еже"),
        ["осетр"] = new(3, "етра", "етру", "етром", "етре"),
        ["пес"] = new(2, "са", "су", "сом", "се"),
        ["соловей"] = new(2, "ья", "ью", "ьём", "ье"),
        ["воробей"] = new(2, "ья", "ью", "ьём", "ье"),
        ["муравей"] = new(2, "ья", "ью", "ьём", "ье"),
        ["жеребей"] = new(2, "ья", "ью", "ьем", "ье"),
        ["репей"] = new(2, "ья", "ью", "ьём", "ье"),
        ["ручей"] = new(2, "ья", "ью", "ьём", "ье"),
        ["улей"] = new(2, "ья", "ью", "ьем", "ье"),
        ["корень"] = new(3, "ня", "ню", "нем", "не"),
        ["кремень"] = new(3, "ня", "ню", "нём", "не"),
        ["ремень"] = new(3, "ня", "ню", "нём", "не"),
        ["камень"] = new(3, "ня", "ню", "нем", "не"),
        ["гребень"] = new(3, "ня", "ню", "нем", "не"),
        ["перстень"] = new(3, "ня", "ню", "нем", "не"),
        ["селезень"] = new(3, "ня", "ню", "нем", "не"),
        ["парень"] = new(3, "ня", "ню", "нем", "не"),
        ["ливень"] = new(3, "ня", "ню", "нем", "не"),
        ["лежень"] = new(3, "ня", "ню", "нем", "не"),
        ["пивень"] = new(3, "ня", "ню", "нем", "не"),
        ["певень"] = new(3, "ня", "ню", "нем", "не"),
        ["шершень"] = new(3, "ня", "ню", "нем", "не"),
        ["плетень"] = new(3, "ня", "ню", "нём", "не"),
        ["студень"] = new(3, "ня", "ню", "нем", "не"),
        ["бредень"] = new(3, "ня", "ню", "нем", "не"),
        ["головень"] = new(3, "ня", "ню", "нем", "не"),
        ["оборотень"] = new(3, "ня", "ню", "нем", "не"),
        ["баловень"] = new(3, "ня", "ню", "нем", "не"),
        ["увалень"] = new(3, "ня", "ню", "нем", "не"),
        ["дурень"] = new(3, "ня", "ню", "нем", "не"),
        ["слепень"] = new(3, "ня", "ню", "нем", "не"),
        ["стержень"] = new(3, "ня", "ню", "нем", "не"),
        ["складень"] = new(3, "ня", "ню", "нем", "не"),
        ["полудень"] = new(3, "ня", "ню", "нем", "не"),
        ["кашель"] = new(3, "ля", "лю", "лем", "ле"),
        ["стебель"] = new(3, "ля", "лю", "лем", "ле"),
        ["уголь"] = new(3, "ля", "лю", "лем", "ле"),
        ["посол"] = new(2, "ла", "лу", "лом", "ле"),
        ["чехол"] = new(2, "ла", "лу", "лом", "ле"),
        ["узел"] = new(2, "ла", "лу", "лом", "ле"),
        ["угол"] = new(2, "ла", "лу", "лом", "ле"),
        ["пепел"] = new(2, "ла", "лу", "лом", "ле"),
        ["ветер"] = new(2, "ра", "ру", "ром", "ре"),
        ["день"] = new(3, "ня", "ню", "нём", "не"),
        ["трутень"] = new(3, "ня", "ню", "нем", "не"),
        ["огонь"] = new(3, "ня", "ню", "нём", "не"),
        ["пень"] = new(3, "ня", "ню", "нём", "не"),
        ["коготь"] = new(3, "тя", "тю", "тем", "те"),
        ["ноготь"] = new(3, "тя", "тю", "тем", "те"),
        ["локоть"] = new(3, "тя", "тю", "тем", "те"),
        ["лапоть"] = new(3, "тя", "тю", "тем", "те"),
        ["деготь"] = new(3, "тя", "тю", "тем", "те"),
        ["королек"] = new(2, "ька", "ьку", "ьком", "ьке"),
        ["мотылек"] = new(2, "ька", "ьку", "ьком", "ьке"),
        ["василек"] = new(2, "ька", "ьку", "ьком", "ьке"),
        ["хорек"] = new(2, "ька", "ьку", "ьком", "ьке"),
        ["зверек"] = new(2, "ька", "ьку", "ьком", "ьке"),
        ["кулек"] = new(2, "ька", "ьку", "ьком", "ьке"),
        ["конек"] = new(2, "ька", "ьку", "ьком", "ьке"),
        ["пенек"] = new(2, "ька", "ьку", "ьком", "ьке"),
        ["орешек"] = new(2, "ка", "ку", "ком", "ке"),
        ["горошек"] = new(2, "ка", "ку", "ком", "ке"),
        ["третий"] = PossessiveIy,
        ["божий"] = PossessiveIy,
        ["волчий"] = PossessiveIy,
        ["лисий"] = PossessiveIy,
        ["медвежий"] = PossessiveIy,
        ["козий"] = PossessiveIy,
        ["вражий"] = PossessiveIy,
        ["птичий"] = PossessiveIy,
        ["заячий"] = PossessiveIy,
        ["овечий"] = PossessiveIy,
        ["беличий"] = PossessiveIy,
        ["песий"] = PossessiveIy,
        ["сорочий"] = PossessiveIy,
        ["помещичий"] = PossessiveIy,
        ["казачий"] = PossessiveIy,
        ["рыбачий"] = PossessiveIy,
        ["пастуший"] = PossessiveIy,
        ["собачий"] = PossessiveIy,
        ["кошачий"] = PossessiveIy,
        ["телячий"] = PossessiveIy,
        ["поросячий"] = PossessiveIy,
        ["бычий"] = PossessiveIy,
        ["бараний"] = PossessiveIy,
        ["коровий"] = PossessiveIy,
        ["кобылий"] = PossessiveIy,
        ["вороний"] = PossessiveIy,
        ["лебяжий"] = PossessiveIy,
        ["верблюжий"] = PossessiveIy,
        ["охотничий"] = PossessiveIy,
        ["девичий"] = PossessiveIy,
        ["щучий"] = PossessiveIy,
        ["малек"] = Paradigm.FleetingYok,
        ["денек"] = Paradigm.FleetingYok,
        ["огонек"] = Paradigm.FleetingYok,
        ["уголек"] = Paradigm.FleetingYok,
        ["шевелек"] = Paradigm.FleetingYok,
        ["паренек"] = Paradigm.FleetingYok,
        ["пузырек"] = Paradigm.FleetingYok,
        ["кошелек"] = Paradigm.FleetingYok,
        ["царек"] = Paradigm.FleetingYok,
        ["стебелек"] = Paradigm.FleetingYok,
        ["хмелек"] = Paradigm.FleetingYok,
        ["киселек"] = Paradigm.FleetingYok,
        ["журавлек"] = Paradigm.FleetingYok,
        ["ковалек"] = Paradigm.FleetingYok,
        ["гоголек"] = Paradigm.FleetingYok,
        ["цветок"] = new(2, "ка", "ку", "ком", "ке"),
        ["перец"] = Paradigm.SibilantMasculine,
        ["илья"] = Paradigm.StressedSoftYa,
    };

    /// <summary>True for Лисий, Божий and their kin: the feminine is Лисья, Божья.</summary>
    public static bool IsPossessiveIy(string key) => Exceptions.TryGetValue(key, out var paradigm) && paradigm == PossessiveIy;

    private static Paradigm PossessiveIy => new(2, "ьего", "ьему", "ьим", "ьем");

    /// <summary>Foreign or noun-like surnames on -ов, -ев, -ин, -ын: Дарвином, not Дарвиным; they give no gender away.</summary>
    public static readonly HashSet<string> ForeignInOv = Set(
        "дарвин чаплин тетерев франклин бюлов вирхов флотов гершвин кельвин кэлвин болдуин бегин литвин мордвин грузин болгарин татарин боярин хозяин павлин пингвин "
            + "дельфин крестьянин " +
        "алтын господин гражданин аладдин саладин аршин арлекин калвин кальвин ирвин эрвин мелвин гудвин болдвин балдвин хокин севрин армянин дворянин магазин апельсин " +
        "тарквин берлин кронин мерлин гриффин маклафлин остин эльчин");

    /// <summary>Russian possessives with a single vowel.</summary>
    public static readonly HashSet<string> ShortPossessives = Set("пнин львов псов швов ржов пнев шмин");

    /// <summary>Nouns on -ова, -ева, -ина that are surnames of men and women alike: Щербины, not Щербиной.</summary>
    public static readonly HashSet<string> FeminineNouns = Set(
        "щербина калина былина дубина скотина кручина лучина бузина детина судьбина половина середина мужчина перина перлина смушина ярина грабина хворостина " +
        "корова подкова голова сова обнова основа дуброва дева рева нева ева лева сева цина глина шина вина тина мина дина нина зина лина кина слива рина " +
        "лещина ожина кончина махина паутина равнина свинина солонина пучина морщина година третина десятина журавина");

    public static readonly HashSet<string> NounsIy = Set(
        "палий стогний надточий огний дудний топчий гамалий багрий кий вий гай бабий стрий порфирий дмитрий юрий василий григорий аркадий евгений арсений гений "
            + "корней меркурий анатолий геннадий валерий виталий " +
        "чий батый дудий климентий сергий игнатий лаврентий кирий гордений алений");

    public static readonly HashSet<string> NounsOy =
        Set("герой козодой козадой разбой покой водопой настрой запой устой ковбой домострой прибой перебой удой убой постой отбой напой надой аллой конвой забой зной подстой");

    /// <summary>Georgian and other nouns on -ая, which are no adjectives.</summary>
    public static readonly HashSet<string> NounsAya = Set("цулая кокая шенгелая цхакая чачая гелая хурцилая ломая басилая шакая кварацхая габедая кантарая гогуая саая хаая");

    public static readonly HashSet<string> StressedAya = Set("чужая большая шальная");

    /// <summary>German surnames on -ких, -гих and the like, which decline.</summary>
    public static readonly HashSet<string> GermanIh = Set("юнгих цвингих миких");

    /// <summary>Unchangeable plurals on -них and the like.</summary>
    public static readonly HashSet<string> SoftPluralIh =
        Set("верхних нижних средних крайних задних передних синих летних зимних ближних дальних давних ранних поздних козьих лисьих волчьих бабьих третьих божьих медвежьих");

    /// <summary>First declension with a stressed ending after a sibilant, -ц- or soft stem: Свечой, not Свечей; titles keep it
    /// at the end of a name: Бабаходжой, Ахмедпашой.</summary>
    public static bool IsStressedA(string key) =>
        StressedWords.Contains(key) || key.EndsWith("ходжа", StringComparison.Ordinal) || key.Length > 6 && key.EndsWith("паша", StringComparison.Ordinal);

    private static readonly HashSet<string> StressedWords = Set("ходжа хаджа раджа махараджа паша ганджа " +
        "свеча каланча левша лапша душа праща парча саранча межа ханжа ганжа вожжа овца маца пыльца мацца " +
        "судья семья скамья статья бадья свинья кутья змея заря земля петля головня квашня клешня пятерня броня ступня возня мазня родня швея попадья ладья ноздря стезя");

    public static readonly HashSet<string> StressedSoft = Set(
        "король коваль москаль пань журавель кобель кисель ковыль шмель рубль рубель пескарь кузарь пономарь глухарь шинкарь пушкарь костыль грабарь ячмень "
            + "щербань гвоздь ферзь груздь кобзарь звонарь косарь сухарь фонарь янтарь царь псарь " +
        "золотарь вратарь гончарь рымарь крамарь скотарь лопарь свинарь друкарь дударь столярь винарь ситарь бочарь овчарь  конь дундуль ключарь дикарь почтарь куль "
            + "бобыль хорь коростель враль червь щавель хрусталь календарь словарь секретарь алтарь бунтарь главарь сизарь скобарь кремль "
            + "руль пузырь снегирь богатырь поводырь нетопырь монастырь волдырь штырь упырь пузаль мышь карась линь " +
        "пень огонь день ремень кремень журавль корабль вождь дождь январь февраль сентябрь октябрь ноябрь декабрь");

    public static readonly HashSet<string> UnstressedEts = Set("немец хлопец перец палец горец месец ранец танец агнец старец саец выец хейфец хайфец гейфец штирлец");

    public static readonly HashSet<string> StressedEts = Set(
        "москалец молодец продавец близнец кузнец удалец холодец голодец образец бубенец огурец жеребец городец студенец кладенец леденец сорванец оборванец боец мертвец "
            + "чернец храбрец хитрец мудрец подлец рубец " +
        "погребец горобец воробец холостец становец голубец хвастунец крестец писец истец столбец");

    /// <summary>Two consonants before -ец and the vowel still falls out.</summary>
    public static readonly HashSet<string> FleetingEts = Set("палец столбец торбец горбец");

    /// <summary>Surnames on -ок that keep the vowel.</summary>
    public static readonly HashSet<string> KeepOk =
        Set("хичкок мазурок шок чок уилкок манчок поток исток восток порок пророк приток урок оброк зарок игрок знаток едок седок ходок ездок челнок сорок морок волок "
            + "войток поллок шерлок барток " +
        "бабкок ланкок шайлок мэрдок пикок хэнкок гэлок шулок");

    /// <summary>Nouns on -ок with a fleeting vowel.</summary>
    public static readonly HashSet<string> FleetingOk = Set("желток горбок столбок холмок чулок лесок кусок");

    public static readonly HashSet<string> StressedSibilants = Set(
        "сыч хрыч бич кирпич кулич москвич кузьмич лукич ильич фомич меч ключ луч грач плющ лещ хвощ клещ борщ хрущ прыщ кулиш малыш крепыш камыш шалаш карандаш "
            + "латыш мураш ковш ерш голыш " +
        "корж морж чиж стриж уж еж нож рубеж крыж гараж чертеж платеж падеж мятеж барыш палаш бердыш шиш торгаш плащ хлыщ свищ кругляш  " +
        "калач сургуч гуж чертыш коротыш толстыш черныш беляш кудряш");

    public static readonly HashSet<string> UnstressedAch = Set("плач нач вегач апач");

    private static HashSet<string> Set(string words) =>
        new(words.Split(' ', StringSplitOptions.RemoveEmptyEntries), StringComparer.Ordinal);
}
