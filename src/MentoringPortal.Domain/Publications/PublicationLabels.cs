namespace MentoringPortal.Domain.Publications;

/// <summary>Kinds of information in the section «Наставничество» of the school's site (S1-21).</summary>
public enum PublicationKind
{
    /// <summary>What has been held.</summary>
    Event,

    News,

    /// <summary>Materials for mentors and mentees.</summary>
    Method,

    /// <summary>Acts and orders.</summary>
    Legal,
}

/// <summary>Where a publication stands.</summary>
public enum PublicationState
{
    Draft,

    /// <summary>Waits for the director.</summary>
    OnApproval,

    /// <summary>May be put on the site.</summary>
    Approved,

    /// <summary>Stands on the site.</summary>
    Published,

    /// <summary>Taken off the site, or never put there.</summary>
    Withdrawn,
}

/// <summary>Words of publications.</summary>
public static class PublicationLabels
{
    public static string Label(this PublicationKind kind) => kind switch
    {
        PublicationKind.Event => "Событийная",
        PublicationKind.News => "Новостная",
        PublicationKind.Method => "Методическая",
        PublicationKind.Legal => "Правовая",
    };

    /// <summary>What belongs there, as a hint beside the choice.</summary>
    public static string Hint(this PublicationKind kind) => kind switch
    {
        PublicationKind.Event => "что прошло: конкурс, встреча, открытый урок",
        PublicationKind.News => "что нового: пара начала работу, объявлен набор",
        PublicationKind.Method => "памятки, разработки, практики пар",
        PublicationKind.Legal => "положение, программа, приказы, ссылки на акты",
    };

    public static string Label(this PublicationState state) => state switch
    {
        PublicationState.Draft => "Черновик",
        PublicationState.OnApproval => "На согласовании",
        PublicationState.Approved => "Согласована",
        PublicationState.Published => "На сайте",
        PublicationState.Withdrawn => "Снята",
    };
}
