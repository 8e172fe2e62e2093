namespace MentoringPortal.Domain.Pools;

/// <summary>The field's Russian words for the codes of this room (domain reference §1.2–1.10): one word for one thing, in pages and papers alike.</summary>
public static class PoolLabels
{
    public static string Label(this PoolSide side) => side switch
    {
        PoolSide.Mentors => "База наставников",
        PoolSide.Mentees => "База наставляемых",
    };

    public static string Label(this PoolState state) => state switch
    {
        PoolState.Draft => "Черновик",
        PoolState.AwaitingConsent => "Ожидает согласия",
        PoolState.InPool => "В базе",
        PoolState.Selected => "Отобран",
        PoolState.Paired => "В паре",
        PoolState.Completed => "Завершил программу",
        PoolState.Withdrawn => "Выбыл",
        PoolState.Archived => "В архиве",
    };

    public static string Label(this PoolCategory category) => category switch
    {
        PoolCategory.ExperiencedTeacher => "Опытный педагог",
        PoolCategory.YoungSpecialist => "Молодой специалист",
        PoolCategory.NewlyArrived => "Вновь прибывший педагог",
        PoolCategory.BurnedOut => "Педагог в состоянии эмоционального выгорания",
        PoolCategory.WantsNewSkills => "Педагог, осваивающий новые программы и ИКТ",
    };
}
