namespace MentoringPortal.Domain.Programs;

/// <summary>Where a report is heard.</summary>
public enum HearingPlace
{
    /// <summary>At the method union.</summary>
    Union,

    /// <summary>At the teachers' meeting (S2-6).</summary>
    Staff,

    /// <summary>At the director's (S2-6).</summary>
    Director,

    /// <summary>At the pedagogical council.</summary>
    Council,
}

/// <summary>Words of hearings.</summary>
public static class HearingLabels
{
    public static string Label(this HearingPlace place) => place switch
    {
        HearingPlace.Union => "Заседание методического объединения",
        HearingPlace.Staff => "Учительское совещание",
        HearingPlace.Director => "Совещание при директоре",
        HearingPlace.Council => "Педагогический совет",
    };

    /// <summary>«на учительском совещании».</summary>
    public static string Where(this HearingPlace place) => place switch
    {
        HearingPlace.Union => "на заседании методического объединения",
        HearingPlace.Staff => "на учительском совещании",
        HearingPlace.Director => "на совещании при директоре",
        HearingPlace.Council => "на педагогическом совете",
    };
}
