using MentoringPortal.Domain.Language;
using MentoringPortal.Domain.Schools;

namespace MentoringPortal.Domain.Petitions;

/// <summary>Words of petitions.</summary>
public static class PetitionLabels
{
    public static string Label(this PetitionKind kind) => kind switch
    {
        PetitionKind.Help => "Просьба о помощи",
        PetitionKind.Replacement => "Ходатайство о замене наставника",
        PetitionKind.Release => "Заявление об освобождении от обязанностей наставника",
        PetitionKind.Leaving => "Просьба о выходе из программы",
        PetitionKind.PlanChange => "Предложение об изменении плана",
        PetitionKind.ProgramProposal => "Предложение по совершенствованию программы",
        PetitionKind.SchoolProposal => "Предложение по развитию школы",
        PetitionKind.Encouragement => "Предложение о поощрении",
        PetitionKind.Measures => "Предложение о воспитательных или дисциплинарных мерах",
        PetitionKind.Contest => "Рекомендация на конкурс",
        PetitionKind.MentorWanted => "Запрос на наставника",
        PetitionKind.Candidate => "Предложение кандидатуры в базу",
    };

    /// <summary>What is best written, as a hint beside the text.</summary>
    public static string Hint(this PetitionKind kind) => kind switch
    {
        PetitionKind.Help => "Что не получается и что уже пробовали",
        PetitionKind.Replacement => "Почему нужен другой наставник и с какого времени. Наставник этого обращения не увидит",
        PetitionKind.Release => "С какого дня и почему. Закон просит предупредить не позднее чем за 3 рабочих дня",
        PetitionKind.Leaving => "Почему и с какого времени",
        PetitionKind.PlanChange => "Какое мероприятие изменить, добавить или перенести и почему",
        PetitionKind.ProgramProposal => "Что изменить в программе и что это даст",
        PetitionKind.SchoolProposal => "Что предлагаете и что для этого нужно",
        PetitionKind.Encouragement => "Кого и за что поощрить",
        PetitionKind.Measures => "Что произошло и какую меру вы считаете верной. Решение принимает администрация, взысканий портал не ведёт",
        PetitionKind.Contest => "Кого, на какой конкурс и почему",
        PetitionKind.MentorWanted => "По какому предмету или вопросу нужен наставник, что трудно, когда удобно заниматься",
        PetitionKind.Candidate => "Кого, в какую базу – наставников или наставляемых – и почему",
    };

    public static string Label(this PetitionState state) => state switch
    {
        PetitionState.Sent => "Отправлено",
        PetitionState.Taken => "Рассматривается",
        PetitionState.Answered => "Дан ответ",
        PetitionState.Closed => "Закрыто",
        PetitionState.Withdrawn => "Отозвано",
    };

    public static string Label(this PetitionAnswer answer) => answer switch
    {
        PetitionAnswer.Granted => "Удовлетворено",
        PetitionAnswer.Declined => "Отказано",
        PetitionAnswer.Done => "Исполнено",
    };

    /// <summary>«директору»: to whom it is written.</summary>
    public static string To(this SchoolRole addressee) => RussianPosts.In(addressee.Name(), GrammaticalCase.Dative);
}
