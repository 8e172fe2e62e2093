using MentoringPortal.Domain.Common;

namespace MentoringPortal.Domain.Schools;

/// <summary>An educational organization («ОО»): the owner of every other record and the letterhead of its documents.</summary>
[DisplayName("Школа")]
public sealed class School : Entity
{
    private School() { }

    /// <summary>A new school with its names, settlement and time zone; the rest is filled in on the settings page.</summary>
    public School(string fullName, string shortName, string settlement, string region, string timeZoneId)
    {
        FullName = fullName;
        ShortName = shortName;
        Settlement = settlement;
        Region = region;
        TimeZoneId = timeZoneId;
    }

    /// <summary>Full name as in the charter, first letter as printed in documents.</summary>
    [DisplayName("Полное наименование")]
    public string FullName { get; private set; } = "";

    /// <summary>Short name as in the charter: «МБОУ СОШ № 3».</summary>
    [DisplayName("Краткое наименование")]
    public string ShortName { get; private set; } = "";

    /// <summary>Founder, printed above the name in the letterhead; empty when not printed.</summary>
    [DisplayName("Учредитель")]
    public string Founder { get; private set; } = "";

    /// <summary>Region of Russia: «Тюменская область».</summary>
    [DisplayName("Регион")]
    public string Region { get; private set; } = "";

    /// <summary>Place of issue in documents: «г. Озёрск».</summary>
    [DisplayName("Населённый пункт")]
    public string Settlement { get; private set; } = "";

    /// <summary>Postal address in one line.</summary>
    [DisplayName("Адрес")]
    public string Address { get; private set; } = "";

    [DisplayName("Телефон")]
    public string Phone { get; private set; } = "";

    [DisplayName("Электронная почта")]
    public string Email { get; private set; } = "";

    [DisplayName("Сайт")]
    public string Website { get; private set; } = "";

    /// <summary>10 digits; empty when not printed.</summary>
    [DisplayName("ИНН")]
    public string Inn { get; private set; } = "";

    /// <summary>9 digits.</summary>
    [DisplayName("КПП")]
    public string Kpp { get; private set; } = "";

    /// <summary>13 digits.</summary>
    [DisplayName("ОГРН")]
    public string Ogrn { get; private set; } = "";

    /// <summary>8 digits.</summary>
    [DisplayName("ОКПО")]
    public string Okpo { get; private set; } = "";

    /// <summary>Post of the head as printed beside the signature: «Директор», «И. о. директора».</summary>
    [DisplayName("Должность руководителя")]
    public string DirectorPost { get; private set; } = "Директор";

    /// <summary>IANA time zone of the school: days and deadlines are counted in it.</summary>
    [DisplayName("Часовой пояс")]
    public string TimeZoneId { get; private set; } = "Europe/Moscow";

    /// <summary>True where Saturday is a working day.</summary>
    [DisplayName("Шестидневная неделя")]
    public bool SixDayWeek { get; private set; }

    /// <summary>Number of the local act by which the school adopted electronic documents; null: paper prevails (§6.4).</summary>
    [DisplayName("Локальный акт об электронном документообороте")]
    public string? ElectronicFlowAct { get; private set; }

    /// <summary>Date of that act.</summary>
    [DisplayName("Дата локального акта")]
    public DateOnly? ElectronicFlowActOn { get; private set; }

    /// <summary>The school has adopted electronic documents, agreed with the founder.</summary>
    public bool HasElectronicFlow => ElectronicFlowAct is not null;

    /// <summary>Adopts electronic documents. Without a local act agreed with the founder a click stays a working mark (§6.4).</summary>
    public IReadOnlyList<RuleViolation> AdoptElectronicFlow(string? act, DateOnly? on, bool agreedWithFounder, DateOnly today)
    {
        var violations = new List<RuleViolation>();
        act = DocumentNumber.Clean(act);
        Texts.Require(violations, act, nameof(ElectronicFlowAct), "Укажите номер локального акта", 60);
        if (on is null || on > today || on.Value.Year < 2000)
        {
            violations.Add(new RuleViolation("Укажите дату локального акта, не позже сегодняшней", nameof(ElectronicFlowActOn)));
        }

        if (!agreedWithFounder)
        {
            violations.Add(new RuleViolation("Электронный документооборот вводят по согласованию с учредителем: подтвердите, что согласование получено", "AgreedWithFounder"));
        }

        if (violations.Count == 0)
        {
            ElectronicFlowAct = act;
            ElectronicFlowActOn = on;
        }

        return violations;
    }

    /// <summary>Goes back to paper; marks set until now keep their words in the issued documents.</summary>
    public void GiveUpElectronicFlow()
    {
        ElectronicFlowAct = null;
        ElectronicFlowActOn = null;
    }

    /// <summary>Those who decide enter with a code of the authenticator app beside the password.</summary>
    [DisplayName("Второй шаг входа обязателен")]
    public bool RequiresTwoFactor { get; private set; }

    /// <summary>Demands the second step of signing in from those who decide, or no longer.</summary>
    public void RequireTwoFactor(bool required) => RequiresTwoFactor = required;

    /// <summary>Which sheet of efficiency counts where several people have scored (S4-14).</summary>
    [DisplayName("Какой лист эффективности засчитывается")]
    public RubricCounting RubricCounting { get; private set; }

    /// <summary>Decides which sheet of efficiency counts.</summary>
    public void CountRubricBy(RubricCounting counting) => RubricCounting = counting;

    /// <summary>Corrects names and place.</summary>
    public RuleViolation? Rename(string fullName, string shortName, string settlement, string region)
    {
        if (string.IsNullOrWhiteSpace(fullName)) return new("Укажите полное наименование школы", nameof(FullName));
        if (string.IsNullOrWhiteSpace(shortName)) return new("Укажите краткое наименование школы", nameof(ShortName));
        if (string.IsNullOrWhiteSpace(settlement)) return new("Укажите населённый пункт: он печатается в документах", nameof(Settlement));
        FullName = fullName;
        ShortName = shortName;
        Settlement = settlement;
        Region = region;
        return null;
    }

    /// <summary>Corrects what the letterhead prints beside the names.</summary>
    public RuleViolation? SetLetterhead(string founder, string address, string phone, string email, string website, string inn, string kpp, string ogrn, string okpo,
        string directorPost)
    {
        if (!Digits(inn, 10)) return new("ИНН организации состоит из 10 цифр", nameof(Inn));
        if (!Digits(kpp, 9)) return new("КПП состоит из 9 цифр", nameof(Kpp));
        if (!Digits(ogrn, 13)) return new("ОГРН состоит из 13 цифр", nameof(Ogrn));
        if (!Digits(okpo, 8)) return new("ОКПО состоит из 8 цифр", nameof(Okpo));
        Founder = founder;
        Address = address;
        Phone = phone;
        Email = email;
        Website = website;
        Inn = inn;
        Kpp = kpp;
        Ogrn = ogrn;
        Okpo = okpo;
        DirectorPost = string.IsNullOrWhiteSpace(directorPost) ? "Директор" : directorPost;
        return null;
    }

    /// <summary>Sets how days are counted.</summary>
    public RuleViolation? SetCalendar(string timeZoneId, bool sixDayWeek)
    {
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(timeZoneId, out _)) return new("Такой часовой пояс неизвестен", nameof(TimeZoneId));
        TimeZoneId = timeZoneId;
        SixDayWeek = sixDayWeek;
        return null;
    }

    private static bool Digits(string text, int count) => text.Length == 0 || (text.Length == count && text.All(char.IsAsciiDigit));
}
