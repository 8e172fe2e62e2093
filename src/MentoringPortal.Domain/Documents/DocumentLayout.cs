using MentoringPortal.Domain.Common;

namespace MentoringPortal.Domain.Documents;

/// <summary>How a school sets up its documents (layout facts of the domain reference, §4.1). A school without a row keeps the defaults of the standard.</summary>
[DisplayName("Оформление документов")]
public sealed class DocumentLayout : SchoolEntity
{
    /// <summary>Size of the text in points, 12 to 14.</summary>
    [DisplayName("Размер шрифта")]
    public int FontSize { get; private set; } = 14;

    /// <summary>Line spacing in hundredths, 100 to 150.</summary>
    [DisplayName("Межстрочный интервал")]
    public int LineSpacing { get; private set; } = 115;

    /// <summary>Margins in millimetres, not under those of the standard. Papers kept over ten years have at least 30 on the left.</summary>
    [DisplayName("Левое поле, мм")]
    public int LeftMargin { get; private set; } = 20;

    [DisplayName("Правое поле, мм")]
    public int RightMargin { get; private set; } = 10;

    [DisplayName("Верхнее поле, мм")]
    public int TopMargin { get; private set; } = 20;

    [DisplayName("Нижнее поле, мм")]
    public int BottomMargin { get; private set; } = 20;

    /// <summary>True prints the founder above the school's name.</summary>
    [DisplayName("Печатать учредителя")]
    public bool ShowFounder { get; private set; } = true;

    /// <summary>True prints address, telephone and codes in the letterhead.</summary>
    [DisplayName("Печатать адрес и связь")]
    public bool ShowContacts { get; private set; } = true;

    /// <summary>True prints the place of issue.</summary>
    [DisplayName("Печатать место составления")]
    public bool ShowPlace { get; private set; } = true;

    /// <summary>Who acts for the head of the school; null when nobody does.</summary>
    [DisplayName("Исполняющий обязанности руководителя")]
    public Guid? ActingHeadId { get; private set; }

    /// <summary>Post as it stands before the signature: «Исполняющий обязанности директора».</summary>
    [DisplayName("Должность исполняющего обязанности")]
    public string? ActingPost { get; private set; }

    /// <summary>First and last day of acting.</summary>
    [DisplayName("Исполняет обязанности с")]
    public DateOnly? ActingFrom { get; private set; }

    [DisplayName("Исполняет обязанности по")]
    public DateOnly? ActingTo { get; private set; }

    /// <summary>Sets sizes, spacing and margins.</summary>
    public IReadOnlyList<RuleViolation> SetPage(int fontSize, int lineSpacing, int left, int right, int top, int bottom)
    {
        var violations = new List<RuleViolation>();
        if (fontSize is < 12 or > 14) violations.Add(new("Размер шрифта – от 12 до 14", nameof(FontSize)));
        if (lineSpacing is < 100 or > 150) violations.Add(new("Межстрочный интервал – от 1 до 1,5", nameof(LineSpacing)));
        Margin(violations, left, 20, 40, "Левое", nameof(LeftMargin));
        Margin(violations, right, 10, 30, "Правое", nameof(RightMargin));
        Margin(violations, top, 20, 40, "Верхнее", nameof(TopMargin));
        Margin(violations, bottom, 20, 40, "Нижнее", nameof(BottomMargin));
        if (violations.Count > 0) return violations;
        (FontSize, LineSpacing, LeftMargin, RightMargin, TopMargin, BottomMargin) = (fontSize, lineSpacing, left, right, top, bottom);
        return [];
    }

    /// <summary>Sets what the head of the first sheet prints.</summary>
    public void SetHead(bool founder, bool contacts, bool place) => (ShowFounder, ShowContacts, ShowPlace) = (founder, contacts, place);

    /// <summary>Names who signs for the head between two days; without a person nobody does.</summary>
    public IReadOnlyList<RuleViolation> SetActingHead(Guid? person, string? post, DateOnly? from, DateOnly? to)
    {
        var violations = new List<RuleViolation>();
        if (person is null && ActingHeadId is null && (Texts.OrNull(post) is not null || from is not null || to is not null))
        {
            // Nobody acted before: a post or days without a person are an entry half made, not a wish to have nobody.
            return [new("Выберите, кто исполняет обязанности, или очистите должность и дни", nameof(ActingHeadId))];
        }

        if (person is null)
        {
            (ActingHeadId, ActingPost, ActingFrom, ActingTo) = (null, null, null, null);
            return violations;
        }
        Texts.Require(violations, post, nameof(ActingPost), "Укажите должность, как её печатать у подписи", 200);
        if (from is null) violations.Add(new("Укажите первый день исполнения обязанностей", nameof(ActingFrom)));
        if (to is null) violations.Add(new("Укажите последний день исполнения обязанностей", nameof(ActingTo)));
        if (to < from) violations.Add(new("Последний день раньше первого", nameof(ActingTo)));
        if (violations.Count > 0) return violations;
        (ActingHeadId, ActingPost, ActingFrom, ActingTo) = (person, post!.Trim(), from, to);
        return violations;
    }

    /// <summary>True when somebody acts for the head on this day.</summary>
    public bool ActsOn(DateOnly day) => ActingHeadId is not null && day >= ActingFrom && day <= ActingTo;

    private static void Margin(List<RuleViolation> violations, int value, int least, int most, string name, string field)
    {
        if (value < least || value > most) violations.Add(new($"{name} поле – от {least} до {most} мм: меньше не позволяет ГОСТ Р 7.0.97-2025", field));
    }
}
