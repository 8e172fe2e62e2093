namespace MentoringPortal.Domain.Councils;

/// <summary>A member on the day of the meeting.</summary>
/// <param name="IsPresent">False: absent.</param>
/// <param name="Reason">Why absent.</param>
public sealed record Attendee(Guid PersonId, bool IsPresent, string? Reason);

/// <summary>An item of the agenda with what was said and how was voted.</summary>
/// <param name="Topic">«О результатах наставничества».</param>
/// <param name="Speaker">Who spoke, as the minutes name him.</param>
/// <param name="Heard">What was heard, or «справка прилагается».</param>
/// <param name="Discussed">Who else spoke and what about.</param>
/// <param name="ChairIsFor">How the chair voted; decides a tie where the chair has the casting vote.</param>
public sealed record AgendaItem(string? Topic, string? Speaker, string? Heard, string? Discussed, int? For, int? Against, int? Abstained, bool ChairIsFor)
{
    /// <summary>Votes given.</summary>
    public int Votes => (For ?? 0) + (Against ?? 0) + (Abstained ?? 0);
}
