using MentoringPortal.Domain.Language;

namespace MentoringPortal.Domain.Pools;

/// <summary>Somebody of a base as the proposal of mentors sees him.</summary>
/// <param name="Subject">Of the staff card; null: none.</param>
/// <param name="Open">Pairs that are proposed or work.</param>
/// <param name="HoursPerWeek">What a mentor can give; null: not told.</param>
public sealed record MatchSide(Guid PersonId, PairTopics Topics, string? Subject, int Open, int? HoursPerWeek);

/// <summary>A mentor proposed for a mentee.</summary>
/// <param name="Why">«темы: работа с родителями; тот же предмет – математика; сейчас без наставляемых».</param>
public sealed record MentorProposal(Guid MentorId, int Points, PairTopics Common, string Why);

/// <summary>Who suits a mentee (S1-23): common topics, the same subject, load. The portal proposes and tells why; the curator decides.</summary>
public static class MentorMatch
{
    /// <summary>Proposals for one mentee.</summary>
    public const int Most = 5;

    /// <summary>Points of the same subject: as much as two topics.</summary>
    public const int SubjectPoints = 4;

    /// <summary>Points of a common topic; each mentee whom a mentor has already takes one.</summary>
    public const int TopicPoints = 2;

    /// <summary>Mentors who have a topic or the subject in common with the mentee, the best first.</summary>
    public static IReadOnlyList<MentorProposal> For(MatchSide mentee, IEnumerable<MatchSide> mentors) =>
        [.. mentors.Where(m => m.PersonId != mentee.PersonId).Select(m => (Mentor: m, Proposal: Compare(mentee, m))).Where(x => x.Proposal is not null)
            .OrderByDescending(x => x.Proposal!.Points).ThenBy(x => x.Mentor.Open).ThenByDescending(x => x.Mentor.HoursPerWeek ?? 0).Select(x => x.Proposal!).Take(Most)];

    private static MentorProposal? Compare(MatchSide mentee, MatchSide mentor)
    {
        var common = mentee.Topics & mentor.Topics;
        var sameSubject = mentee.Subject is { } subject && string.Equals(subject.Trim(), mentor.Subject?.Trim(), StringComparison.OrdinalIgnoreCase);
        if (common == PairTopics.None && !sameSubject) return null;

        var count = common.Each().Count();
        List<string> why = [];
        if (common != PairTopics.None) why.Add($"{(count == 1 ? "общая тема" : "общие темы")}: {string.Join(", ", common.Each().Select(t => t.Label()))}");
        if (sameSubject) why.Add($"тот же предмет – {mentor.Subject!.Trim()}");
        why.Add(mentor.Open == 0 ? "сейчас без наставляемых" : $"уже {RussianPlural.Of(mentor.Open, "наставляемый", "наставляемых", "наставляемых")}");
        if (mentor.HoursPerWeek is { } hours) why.Add($"время – {RussianPlural.Of(hours, "час", "часа", "часов")} в неделю");
        return new MentorProposal(mentor.PersonId, (count * TopicPoints) + (sameSubject ? SubjectPoints : 0) - mentor.Open, common, string.Join("; ", why));
    }
}
