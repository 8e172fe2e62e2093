using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Mentorships;
using MentoringPortal.Domain.Programs;
using MentoringPortal.Domain.Schools;

namespace MentoringPortal.Domain.Orders;

/// <summary>An appointment of the curator as drafted (D-03).</summary>
/// <param name="CuratorId">Who is appointed.</param>
/// <param name="FromOn">First day of the duties.</param>
/// <param name="ForAcademicYear">Appointed for the academic year of the first day; otherwise without a term.</param>
/// <param name="PreviousCuratorId">Whom the new curator replaces.</param>
/// <param name="Duties">One a line; empty takes the usual ones of the school.</param>
public sealed record CuratorAppointmentCard(Guid? CuratorId, DateOnly? FromOn, bool ForAcademicYear, Guid? PreviousCuratorId, string? Duties, string? Basis);

/// <summary>A point of a text order as typed: who – what – until when.</summary>
/// <param name="PersonId">Null: nobody in particular.</param>
public sealed record TextPointCard(Guid? PersonId, string? Text, DateOnly? DueOn);

/// <summary>A text order as typed.</summary>
/// <param name="Heading">Answers «о чём?».</param>
/// <param name="Preamble">What stands before «ПРИКАЗЫВАЮ»: aims and legal acts.</param>
/// <param name="ControllerId">Null: the director keeps the control.</param>
/// <param name="AcquaintIds">Whoever has to know the order besides those its points name.</param>
public sealed record TextOrderCard(OrderWord Word, string? Heading, string? Preamble, string? Basis, IReadOnlyList<TextPointCard> Points, Guid? ControllerId,
    IReadOnlyList<Guid> AcquaintIds);

/// <summary>How a draft gets its points and texts.</summary>
public sealed partial class Order
{
    /// <summary>More points than this do not go into one order, pairs of D-04 aside.</summary>
    public const int MostPoints = 50;

    /// <summary>Longest heading; it stands in titles, lists and file names.</summary>
    public const int LongestHeading = 300;

    /// <summary>Sets the texts of D-04.</summary>
    public IReadOnlyList<RuleViolation> Compose(string? basis, DateOnly? plansDueOn, Guid? controllerId, Guid? curatorId)
    {
        var violations = CheckBasis(basis);
        if (plansDueOn is { Year: > 2100 })
        {
            violations.Add(new RuleViolation("Проверьте год срока сдачи планов", nameof(PlansDueOn)));
        }
        else if (plansDueOn < DraftedOn)
        {
            violations.Add(new RuleViolation("Срок сдачи планов раньше даты проекта приказа", nameof(PlansDueOn)));
        }

        if (violations.Count == 0) (Basis, PlansDueOn, ControllerId, CuratorId) = (Texts.OrNull(basis), plansDueOn, controllerId, curatorId);

        return violations;
    }

    /// <summary>Puts a pair into the draft of D-04. The order must have its key.</summary>
    public RuleViolation? Include(Mentorship mentorship)
    {
        if (!IsEditable) return Sent;

        if (mentorship.Include(Id) is { } violation) return violation;

        _points.Add(OrderPoint.Approving(mentorship.Id, _points.Count + 1));
        return null;
    }

    /// <summary>Takes a pair out of the draft of D-04.</summary>
    public void Exclude(Mentorship mentorship)
    {
        mentorship.Exclude();
        Drop(p => p.MentorshipId == mentorship.Id);
    }

    /// <summary>Sets the texts of D-05.</summary>
    public IReadOnlyList<RuleViolation> ComposeChanges(string? basis, Guid? curatorId)
    {
        var violations = CheckBasis(basis);
        if (violations.Count == 0) (Basis, CuratorId) = (Texts.OrNull(basis), curatorId);

        return violations;
    }

    /// <summary>Puts a change of a pair into the draft of D-05.</summary>
    /// <param name="inAnotherDraft">Another order that is not signed yet changes this pair.</param>
    public IReadOnlyList<RuleViolation> Add(Mentorship pair, PairChangeCard card, bool inAnotherDraft, SchoolCalendar calendar, DateOnly today)
    {
        if (!IsEditable) return [Sent];

        if (inAnotherDraft || _points.Exists(c => c.MentorshipId == pair.Id)) return [new RuleViolation("Изменение этой пары уже есть в проекте приказа")];

        if (_points.Count >= MostPoints) return [new RuleViolation($"В одном приказе не больше {MostPoints} изменений: подготовьте второй")];

        var violations = card.Check(pair, calendar, today);
        if (violations.Count == 0) _points.Add(OrderPoint.Changing(pair.Id, card, _points.Count + 1));

        return violations;
    }

    /// <summary>Changes a change of the draft; its pair and kind stay.</summary>
    public IReadOnlyList<RuleViolation> Rewrite(OrderPoint change, Mentorship pair, PairChangeCard card, SchoolCalendar calendar, DateOnly today)
    {
        if (!IsEditable) return [Sent];

        card = card with { Kind = change.Effect!.Value };
        var violations = card.Check(pair, calendar, today);
        if (violations.Count == 0) change.Write(card);

        return violations;
    }

    /// <summary>Takes a change out of the draft.</summary>
    public RuleViolation? Remove(Guid pointId)
    {
        if (!IsEditable) return Sent;

        Drop(p => p.Id == pointId);
        return null;
    }

    /// <summary>Sets the texts of D-03.</summary>
    public IReadOnlyList<RuleViolation> ComposeAppointment(CuratorAppointmentCard card)
    {
        var violations = CheckBasis(card.Basis);
        if (card.CuratorId is null)
        {
            violations.Add(new RuleViolation("Выберите, кого назначают куратором", nameof(CuratorId)));
        }
        else if (card.CuratorId == card.PreviousCuratorId)
        {
            violations.Add(new RuleViolation("Новый и прежний куратор – один человек: выберите разных", nameof(card.PreviousCuratorId)));
        }

        if (card.FromOn is null)
        {
            violations.Add(new RuleViolation("Укажите, с какого дня назначают куратора", nameof(card.FromOn)));
        }
        else if (card.FromOn < DraftedOn.AddYears(-1) || card.FromOn > DraftedOn.AddYears(1))
        {
            violations.Add(new RuleViolation("День назначения дальше года от даты проекта: проверьте год", nameof(card.FromOn)));
        }

        Texts.Limit(violations, card.Duties, nameof(card.Duties), 4000);
        if (violations.Count > 0) return violations;

        (CuratorId, Basis) = (card.CuratorId, Texts.OrNull(card.Basis));
        _points.Clear();
        _points.Add(OrderPoint.Appointing(card.CuratorId!.Value, new CuratorTerms(card.FromOn!.Value, card.ForAcademicYear, Texts.OrNull(card.Duties))));
        if (card.PreviousCuratorId is { } previous) _points.Add(OrderPoint.Relieving(previous));

        return [];
    }

    /// <summary>Sets the words and points of a text order; violations of a point carry its place: «Points[0].Text».</summary>
    public IReadOnlyList<RuleViolation> ComposeText(TextOrderCard card)
    {
        var violations = CheckBasis(card.Basis);
        Texts.Require(violations, card.Heading, nameof(Heading), "Напишите, о чём приказ: «О проведении Дня наставника»", LongestHeading);
        Texts.Limit(violations, card.Preamble, nameof(Preamble), 2000);
        if (card.Points.Count > MostPoints) violations.Add(new RuleViolation($"В одном приказе не больше {MostPoints} пунктов", nameof(Points)));

        for (var i = 0; i < card.Points.Count; i++)
        {
            var (point, field) = (card.Points[i], $"{nameof(Points)}[{i}]");
            Texts.Require(violations, point.Text, $"{field}.{nameof(OrderPoint.Text)}", "Напишите, что сделать", 2000);
            if (point.DueOn is not { } due) continue;

            if (due < DraftedOn)
            {
                violations.Add(new RuleViolation("Срок раньше даты проекта приказа", $"{field}.{nameof(OrderPoint.DueOn)}"));
            }
            else if (due > DraftedOn.AddYears(5))
            {
                violations.Add(new RuleViolation("Срок дальше пяти лет: проверьте год", $"{field}.{nameof(OrderPoint.DueOn)}"));
            }
        }

        if (violations.Count > 0) return violations;

        (Word, Heading, Preamble, Basis, ControllerId) = (card.Word, card.Heading!.Trim().TrimEnd('.'), Texts.OrNull(card.Preamble), Texts.OrNull(card.Basis), card.ControllerId);
        AcquaintIds = [.. card.AcquaintIds.Distinct()];
        _points.Sort((a, b) => a.Position.CompareTo(b.Position));
        // A point that carries something out stands first and is not worded here; a text that stays keeps its row, so that the history tells what was changed in it.
        var first = _points.Count(p => p.Effect is not null);
        for (var i = 0; i < card.Points.Count; i++)
        {
            if (first + i == _points.Count) _points.Add(new OrderPoint(null, first + i + 1));

            _points[first + i].Write(card.Points[i]);
        }

        _points.RemoveRange(first + card.Points.Count, _points.Count - first - card.Points.Count);
        return [];
    }

    /// <summary>Makes it the order that approves an edition of a program (D-01, D-02, D-06); before its texts are composed.</summary>
    /// <param name="text">The point as printed.</param>
    public void ApproveEdition(Guid programId, ProgramAct act, string text) => _points.Insert(0, OrderPoint.ApprovingEdition(programId, act, text));

    /// <summary>Makes it the order that approves a road map (D-02); before its texts are composed.</summary>
    /// <param name="text">The point as printed.</param>
    public void ApproveRoadMap(Guid roadMapId, string text) => _points.Add(OrderPoint.ApprovingRoadMap(roadMapId, _points.Count + 1, text));

    /// <summary>Gives the draft up: its pairs are free for another order.</summary>
    public RuleViolation? Discard(IEnumerable<Mentorship> mentorships)
    {
        if (!IsEditable) return new RuleViolation("Удалить можно только проект приказа, который не передан на подпись");

        if (Kind == OrderKind.PairsApproval)
        {
            foreach (var mentorship in mentorships.ToList()) Exclude(mentorship);
        }

        State = OrderState.Cancelled;
        return null;
    }

    private static RuleViolation Sent => new("Приказ уже передан на подпись");

    private List<RuleViolation> CheckBasis(string? basis)
    {
        var violations = new List<RuleViolation>();
        if (!IsEditable) violations.Add(new RuleViolation("Приказ уже передан на подпись: верните его в проект, чтобы изменить"));

        Texts.Limit(violations, basis, nameof(Basis), 500);
        return violations;
    }

    private void Drop(Predicate<OrderPoint> gone)
    {
        _points.RemoveAll(gone);
        var position = 0;
        foreach (var left in _points.OrderBy(p => p.Position).ToList()) left.MoveTo(++position);
    }
}
