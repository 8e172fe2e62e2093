namespace MentoringPortal.Domain.Councils;

/// <summary>The field's Russian words for the codes of this room.</summary>
public static class CouncilLabels
{
    public static string Label(this CouncilBody body) => body switch
    {
        CouncilBody.Pedagogical => "Педагогический совет",
        CouncilBody.Methodical => "Методический совет",
        CouncilBody.DirectorsMeeting => "Совещание при директоре",
        CouncilBody.MentorsCouncil => "Совет наставников",
        CouncilBody.MethodUnion => "Методическое объединение",
        CouncilBody.TeachersMeeting => "Совещание учителей",
    };

    /// <summary>«педагогического совета».</summary>
    public static string Genitive(this CouncilBody body) => body switch
    {
        CouncilBody.Pedagogical => "педагогического совета",
        CouncilBody.Methodical => "методического совета",
        CouncilBody.DirectorsMeeting => "совещания при директоре",
        CouncilBody.MentorsCouncil => "совета наставников",
        CouncilBody.MethodUnion => "методического объединения",
        CouncilBody.TeachersMeeting => "совещания учителей",
    };

    public static string Label(this Quorum quorum) => quorum switch
    {
        Quorum.Half => "Больше половины состава",
        Quorum.TwoThirds => "Не меньше двух третей состава",
    };

    public static string Label(this Majority majority) => majority switch
    {
        Majority.OfPresent => "Больше половины присутствующих",
        Majority.OfVotes => "Больше голосов «за», чем «против»",
    };

    public static string Label(this DecisionWord word) => word switch
    {
        DecisionWord.Decided => "РЕШИЛИ",
        DecisionWord.Resolved => "ПОСТАНОВИЛИ",
        DecisionWord.WasDecided => "РЕШЕНО",
    };

    public static string Label(this MeetingState state) => state switch
    {
        MeetingState.Draft => "Готовится",
        MeetingState.Registered => "Протокол зарегистрирован",
    };
}
