using System.ComponentModel;
using System.Globalization;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Councils;
using MentoringPortal.Domain.Language;
using MentoringPortal.Web.Infrastructure.Components;

namespace MentoringPortal.Web.Features.Councils.Meetings;

/// <summary>When and how the body meets, as typed.</summary>
public sealed class MeetingForm
{
    [DisplayName("Кто заседает")]
    public CouncilBody Body { get; set; }

    [DisplayName("Дата заседания")]
    public DateOnly? HeldOn { get; set; }

    [DisplayName("Начало")]
    public TimeOnly? BeganAt { get; set; }

    [DisplayName("Окончание")]
    public TimeOnly? EndedAt { get; set; }

    [DisplayName("Место")]
    public string? Place { get; set; }

    [DisplayName("Председатель")]
    public Guid? ChairId { get; set; }

    [DisplayName("Секретарь")]
    public Guid? SecretaryId { get; set; }

    [DisplayName("Приглашённые")]
    public string? Invited { get; set; }

    [DisplayName("Кворум")]
    public Quorum Quorum { get; set; }

    [DisplayName("Большинство")]
    public Majority Majority { get; set; }

    [DisplayName("При равенстве голосов решает председатель")]
    public bool HasCastingVote { get; set; }

    [DisplayName("Слово перед решением")]
    public DecisionWord Word { get; set; }

    public MeetingCard Card => new(Body, HeldOn, BeganAt, EndedAt, Place, ChairId, SecretaryId, Invited, Quorum, Majority, HasCastingVote, Word);

    /// <summary>A new meeting takes the rules of the school from the one before.</summary>
    public static MeetingForm After(CouncilMeeting? earlier, DateOnly day)
    {
        var form = earlier is null ? new MeetingForm() : Of(earlier);
        (form.HeldOn, form.EndedAt, form.Invited) = (day, null, null);
        return form;
    }

    public static MeetingForm Of(CouncilMeeting m) => new()
    {
        Body = m.Body,
        HeldOn = m.HeldOn,
        BeganAt = m.BeganAt,
        EndedAt = m.EndedAt,
        Place = m.Place,
        ChairId = m.ChairId,
        SecretaryId = m.SecretaryId,
        Invited = m.Invited,
        Quorum = m.Quorum,
        Majority = m.Majority,
        HasCastingVote = m.HasCastingVote,
        Word = m.Word,
    };
}

/// <summary>Was a member there.</summary>
public enum Presence
{
    Present,
    Absent,

    /// <summary>Does not belong to the body.</summary>
    NoMember,
}

/// <summary>A person of the staff in the list of members.</summary>
public sealed class MemberPresenceForm
{
    [DisplayName("Сотрудник")]
    public Guid PersonId { get; set; }

    [DisplayName("Отметка")]
    public Presence Presence { get; set; }

    [DisplayName("Причина отсутствия")]
    public string? Reason { get; set; }

    /// <summary>«был», «не был: болезнь», «не входит в состав».</summary>
    public string Words => Presence switch
    {
        Presence.Present => "был",
        Presence.Absent => "не был" + (string.IsNullOrWhiteSpace(Reason) ? "" : ": " + Reason.Trim()),
        Presence.NoMember => "не входит в состав",
    };
}

/// <summary>Who was there, as typed.</summary>
public sealed class AttendanceForm
{
    [DisplayName("Состав")]
    public List<MemberPresenceForm> Members { get; set; } = [];

    public IReadOnlyList<Attendee> Attendance => [.. Members.Where(m => m.Presence != Presence.NoMember).Select(m =>
        new Attendee(m.PersonId, m.Presence == Presence.Present, m.Reason))];

    /// <summary>The people whom the two who marked at once have marked otherwise.</summary>
    public ConflictModel Differs(AttendanceForm now, IReadOnlyDictionary<Guid, string> names)
    {
        var there = now.Members.ToDictionary(m => m.PersonId, m => m.Words);
        return new(null, [.. Members.Where(m => there.GetValueOrDefault(m.PersonId) != m.Words)
            .Select(m => new ConflictRow(names.GetValueOrDefault(m.PersonId) ?? "Сотрудник", m.Words, there.GetValueOrDefault(m.PersonId)))]);
    }

    /// <summary>Field of a rule in this form: the domain counts members only.</summary>
    public RuleViolation InForm(RuleViolation violation)
    {
        if (!violation.Field.StartsWith("Members[", StringComparison.Ordinal)) return violation;

        var end = violation.Field.IndexOf(']', StringComparison.Ordinal);
        var place = int.Parse(violation.Field.AsSpan("Members[".Length, end - "Members[".Length), CultureInfo.InvariantCulture);
        var shown = Members.Select((m, i) => (m, i)).Where(x => x.m.Presence != Presence.NoMember).ElementAt(place).i;
        return violation with { Field = $"Members[{shown}{violation.Field[end..]}" };
    }
}

/// <summary>A decision as typed; one without a word is none.</summary>
public sealed class DecisionForm
{
    [DisplayName("Решение")]
    public string? Text { get; set; }

    [DisplayName("Ответственный")]
    public Guid? PersonId { get; set; }

    [DisplayName("Срок исполнения")]
    public DateOnly? DueOn { get; set; }

    public bool IsEmpty => string.IsNullOrWhiteSpace(Text) && PersonId is null && DueOn is null;
}

/// <summary>An item of the agenda as typed.</summary>
public sealed class ItemForm
{
    private const int Spare = 3;

    [DisplayName("О чём вопрос")]
    public string? Topic { get; set; }

    [DisplayName("Докладчик")]
    public string? Speaker { get; set; }

    [DisplayName("Слушали")]
    public string? Heard { get; set; }

    [DisplayName("Выступили")]
    public string? Discussed { get; set; }

    [DisplayName("Голосовали за")]
    public int? For { get; set; }

    [DisplayName("Голосовали против")]
    public int? Against { get; set; }

    [DisplayName("Воздержались")]
    public int? Abstained { get; set; }

    [DisplayName("Председатель голосовал за")]
    public bool ChairIsFor { get; set; } = true;

    [DisplayName("Решения")]
    public List<DecisionForm> Decisions { get; set; } = [];

    public AgendaItem Item => new(Topic, Speaker, Heard, Discussed, For, Against, Abstained, ChairIsFor);

    public IReadOnlyList<DecisionCard> Cards => [.. Decisions.Where(d => !d.IsEmpty).Select(d => new DecisionCard(d.Text, d.PersonId, d.DueOn))];

    /// <summary>Field of a rule in this form: the domain counts filled decisions only.</summary>
    public RuleViolation InForm(RuleViolation violation)
    {
        if (!violation.Field.StartsWith("Decisions[", StringComparison.Ordinal)) return violation;

        var end = violation.Field.IndexOf(']', StringComparison.Ordinal);
        var place = int.Parse(violation.Field.AsSpan("Decisions[".Length, end - "Decisions[".Length), CultureInfo.InvariantCulture);
        var filled = Decisions.Select((d, i) => (d, i)).Where(x => !x.d.IsEmpty).ElementAt(place).i;
        return violation with { Field = $"Decisions[{filled}{violation.Field[end..]}" };
    }

    /// <summary>What the two who wrote at once have written otherwise, decisions with their people and days.</summary>
    /// <param name="staff">Names of the people to choose from.</param>
    public ConflictModel Differs(ItemForm now, IReadOnlyList<Choice> staff)
    {
        var (texts, mine, there) = (ConflictModel.Of(this, now), Said(this), Said(now));
        return mine == there ? texts : texts with { Rows = [.. texts.Rows, new ConflictRow("Решения", mine, there)] };

        string Said(ItemForm form) => string.Join("\n", form.Decisions.Where(d => !d.IsEmpty).Select((d, i) => $"{i + 1}. {d.Text?.Trim()}"
            + (d.PersonId is { } id && staff.FirstOrDefault(s => s.Value == id.ToString()) is { } who ? $", {who.Text}" : "")
            + (d.DueOn is { } due ? $", до {RussianDate.Short(due)}" : "")));
    }

    /// <summary>The same with empty lines to write in.</summary>
    public ItemForm Spacious()
    {
        var spare = Math.Min(Spare, CouncilMeeting.MostDecisions - Decisions.Count);
        for (var i = Decisions.AsEnumerable().Reverse().TakeWhile(d => d.IsEmpty).Count(); i < spare; i++) Decisions.Add(new DecisionForm());
        return this;
    }

    public static ItemForm Of(CouncilMeeting meeting, int number) => number > meeting.Agenda.Count ? new ItemForm() : meeting.Agenda[number - 1] is var i ? new ItemForm
    {
        Topic = i.Topic,
        Speaker = i.Speaker,
        Heard = i.Heard,
        Discussed = i.Discussed,
        For = i.For,
        Against = i.Against,
        Abstained = i.Abstained,
        ChairIsFor = i.ChairIsFor,
        Decisions = [.. meeting.DecisionsOf(number).Select(d => new DecisionForm { Text = d.Text, PersonId = d.PersonId, DueOn = d.DueOn })],
    } : new ItemForm();
}

/// <summary>The number of the minutes as typed.</summary>
public sealed class RegisterForm
{
    [DisplayName("Номер протокола")]
    public string? Number { get; set; }
}

/// <summary>How a decision was carried out, as typed.</summary>
public sealed class DoneForm
{
    [DisplayName("День исполнения")]
    public DateOnly? DoneOn { get; set; }

    [DisplayName("Чем исполнено")]
    public string? DoneBy { get; set; }
}

/// <summary>The page where a meeting is called or changed.</summary>
/// <param name="Pack">The pack that is brought before it.</param>
public sealed record MeetingFormPage(Guid? Id, Guid? Version, MeetingForm Form, IReadOnlyList<Choice> Staff, Guid? PackId, string? Pack)
{
    public string Back => Id is null ? PackId is null ? "/council" : $"/council/packs/{PackId}" : $"/council/meetings/{Id}";
}

/// <summary>The page where those present are marked.</summary>
public sealed record AttendancePage(CouncilMeeting Meeting, Guid Version, AttendanceForm Form, IReadOnlyDictionary<Guid, string> Names);

/// <summary>The page of an item.</summary>
public sealed record ItemPage(CouncilMeeting Meeting, int Number, Guid Version, ItemForm Form, IReadOnlyList<Choice> Staff);

/// <summary>The page where the minutes get their number.</summary>
public sealed record RegisterPage(CouncilMeeting Meeting, Guid Version, RegisterForm Form, string Hint, IReadOnlyList<RuleViolation> Missing);

/// <summary>A decision with whose it is.</summary>
public sealed record DecisionPage(CouncilDecision Decision, CouncilMeeting Meeting, string? Person, DoneForm Form, bool IsLeadership);
