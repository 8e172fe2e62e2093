using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.People;

namespace MentoringPortal.Domain.Checklists;

/// <summary>
/// «Отметка»: an item of a checklist of the program is done, or a whole list – of duties, of the induction – is acknowledged, by whom and when (S0-11, S0-12, S0-21, S0-24a).
/// The words stand as they were on that day: a later edition of the program does not change what was signed.
/// </summary>
[DisplayName("Отметка о выполнении")]
public sealed class ChecklistMark : SchoolEntity
{
    /// <summary>Number of the mark that acknowledges the whole list.</summary>
    public const int Whole = 0;

    /// <summary>Code of the list of the mentor's duties.</summary>
    public const string MentorDuties = "duties-mentor";

    /// <summary>Code of the list of the mentee's duties.</summary>
    public const string MenteeDuties = "duties-mentee";

    private ChecklistMark() { }

    /// <summary>Code of the list in the program; a list of duties is named after its role.</summary>
    public string Checklist { get; private set; } = "";

    /// <summary>Number of the item from 1; <see cref="Whole"/> acknowledges the list, numbers below acknowledged it as it stood in an earlier edition.</summary>
    public int Number { get; private set; }

    /// <summary>What is marked: the unit, the participation of a person, or the pair whose mentor signs apart from the group. No foreign key:
    /// written only from rows read through the school's filter.</summary>
    public Guid SubjectId { get; private set; }

    /// <summary>The item in the words of that day, up to 1000 characters.</summary>
    [DisplayName("Пункт")]
    public string Text { get; private set; } = "";

    [DisplayName("Дата")]
    public DateOnly On { get; private set; }

    /// <summary>Who marked it; of an acknowledgement: who signed.</summary>
    [DisplayName("Кто отметил")]
    public Guid ById { get; private set; }

    public Person By { get; private set; } = null!;

    /// <summary>Marks an item, or the whole list, as done on a day.</summary>
    /// <param name="on">Not in the future; null: today.</param>
    public static Result<ChecklistMark> Mark(string checklist, int number, string text, Guid subjectId, Guid byId, DateOnly? on, DateOnly today) =>
        on > today ? new RuleViolation("Дата в будущем: отмечают то, что уже сделано", nameof(On))
        : new ChecklistMark
        {
            Checklist = checklist,
            Number = number,
            SubjectId = subjectId,
            Text = text.Length > 1000 ? text[..999] + "…" : text,
            ById = byId,
            On = on ?? today,
        };

    /// <summary>The list it acknowledges has changed: the mark stays as an earlier one, the list is to be acknowledged anew.</summary>
    /// <param name="earlier">How many earlier ones of the list there are.</param>
    public void BecomeEarlier(int earlier) => Number = -1 - earlier;

    /// <summary>The list is again what it acknowledged: it holds as before.</summary>
    public void HoldAgain() => Number = Whole;

    /// <summary>The same signature for a pair of the group whose list is another one from now on: there it is an earlier one, the group's own holds.</summary>
    public ChecklistMark EarlierOf(Guid pairId) => new() { Checklist = Checklist, Number = -1, SubjectId = pairId, Text = Text, On = On, ById = ById };

    /// <summary>A mark is taken back by whoever set it, a signature by nobody.</summary>
    public RuleViolation? MayTakeBack(Guid? personId) =>
        Number <= Whole ? new RuleViolation("Ознакомление уже подтверждено: снять подпись нельзя")
        : ById != personId ? new RuleViolation("Отметку снимает тот, кто её поставил")
        : null;
}
