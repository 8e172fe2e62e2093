using System.ComponentModel;
using MentoringPortal.Data;
using MentoringPortal.Domain.Diary;
using MentoringPortal.Web.Features.Mentorships;
using Microsoft.EntityFrameworkCore;

namespace MentoringPortal.Web.Features.Diary;

/// <summary>The portrait as typed. What is allowed is told by <see cref="MenteePortrait"/>.</summary>
public sealed class PortraitForm
{
    [DisplayName("Деловые и нравственные качества")]
    public string? Qualities { get; set; }

    [DisplayName("Отношение к занятиям, коллективу, ученикам и их родителям")]
    public string? Attitude { get; set; }

    [DisplayName("Увлечения и наклонности")]
    public string? Hobbies { get; set; }

    [DisplayName("Круг досугового общения")]
    public string? Leisure { get; set; }

    public PortraitCard Card => new(Qualities, Attitude, Hobbies, Leisure);

    public static PortraitForm Of(MenteePortrait? portrait) => new()
    {
        Qualities = portrait?.Qualities,
        Attitude = portrait?.Attitude,
        Hobbies = portrait?.Hobbies,
        Leisure = portrait?.Leisure,
    };
}

/// <summary>The page of a portrait.</summary>
/// <param name="WrittenOn">Day of the last change; null: nothing is written yet.</param>
public sealed record PortraitPage(PairHead Pair, Guid Version, DateOnly? WrittenOn, PortraitForm Form)
{
    public string Url => $"/mentorships/{Pair.MentorshipId}/portrait";

    /// <summary>The pair works: afterwards the mentor reads what was written and writes nothing.</summary>
    public bool MayWrite => Pair.IsActive;
}

/// <summary>Reads a portrait for the mentor of its pair; for anybody else there is none.</summary>
public sealed class PortraitReader(PortalDbContext db, PairHeadReader pairs, MentorshipAccess access)
{
    /// <param name="typed">What was typed and not saved; null: what is saved.</param>
    public async Task<PortraitPage?> PageAsync(Guid mentorshipId, PortraitForm? typed, CancellationToken cancel)
    {
        if (await pairs.PairAsync(mentorshipId, cancel) is not { } pair || !access.IsItsMentor(pair.MentorId)) return null;

        var portrait = await db.Set<MenteePortrait>().AsNoTracking().FirstOrDefaultAsync(p => p.MentorshipId == mentorshipId, cancel);
        return new PortraitPage(pair, portrait?.Version ?? Guid.Empty, portrait?.WrittenOn, typed ?? PortraitForm.Of(portrait));
    }
}
