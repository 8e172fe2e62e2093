using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Language;

namespace MentoringPortal.Domain.Programs;

/// <summary>A section as typed.</summary>
/// <param name="Items">One a line.</param>
/// <param name="Rows">Rows of the table, one a line, cells apart by «|», lines inside a cell by «//»; null where the section has no table.</param>
public sealed record SectionCard(string? Title, bool IsPart, string? Text, string? Items, bool Numbered, string? Rows);

/// <summary>Title page and words as typed.</summary>
/// <param name="FormLabels">For every form of the program its label.</param>
/// <param name="Mentee">Whom the program calls so; null: as before.</param>
/// <param name="Filing">For every stage with a filing its term; null: as before.</param>
public sealed record PassportCard(string? Title, string? OrderWord, string? Term, string? Settlement, IReadOnlyList<string?> FormLabels, Phrase? Mentee,
    IReadOnlyList<FilingCard>? Filing = null);

/// <summary>Term of filing after the interview as typed: days, counted as calendar or working ones.</summary>
public sealed record FilingCard(int? Days, DayCount? Count)
{
    /// <summary>More is no term of filing.</summary>
    public const int Most = 30;
}

/// <summary>A block of the title page as typed; one without a word is no block.</summary>
public sealed record ApprovalCard(ApprovalKind? Kind, string? By, string? Document, string? Number, DateOnly? Date)
{
    public bool IsEmpty => string.IsNullOrWhiteSpace(By) && string.IsNullOrWhiteSpace(Document) && string.IsNullOrWhiteSpace(Number) && Date is null;
}

/// <summary>How a school changes the draft of an edition: every method gives a new definition or says what is wrong.</summary>
public sealed partial record ProgramDefinition
{
    public const int LongestTitle = 300;

    /// <summary>Characters of a section's text.</summary>
    public const int LongestText = 20_000;

    public const int MostItems = 100;

    public const int LongestItem = 3_000;

    public const int MostSections = 80;

    /// <summary>Characters of all sections together: some two hundred printed pages.</summary>
    public const int LongestProgram = 300_000;

    /// <summary>Characters of all sections.</summary>
    public int Length => Passport.Sections.Sum(s => s.Title.Length + (s.Text?.Length ?? 0) + ListOf(s).Sum(i => i.Length) + (s.Table?.Rows.Sum(r => r.Sum(c => c.Length)) ?? 0));

    /// <summary>The role whose duties the section lists; null: it has a list of its own.</summary>
    public static ProgramRole? DutiesOf(ProgramSection section) => section.Parts.Contains(ProgramPart.MentorDuties) ? ProgramRole.Mentor
        : section.Parts.Contains(ProgramPart.MenteeDuties) ? ProgramRole.Mentee : null;

    /// <summary>The list that stands after the text of a section: its own, or the duties that it shows.</summary>
    public IReadOnlyList<string> ListOf(ProgramSection section) =>
        DutiesOf(section) is { } role ? Duties?.FirstOrDefault(d => d.Role == role)?.Duties ?? [] : section.ItemList;

    /// <summary>Tells whether a section was changed since it was read; two who edit different sections never meet.</summary>
    public Guid StampOf(ProgramSection section) =>
        new(SHA256.HashData(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(new { section, list = ListOf(section) })))[..16]);

    /// <summary>Puts what was typed in place of a section.</summary>
    public Result<ProgramDefinition> Rewrite(string code, SectionCard card)
    {
        var before = Passport.Section(code) ?? throw new ArgumentException($"There is no section {code}.", nameof(code));
        var read = Read(card, before);
        if (!read.Ok) return read.Violations.ToList();

        var (section, list) = read.Value;
        var made = this with { Passport = Passport with { Sections = [.. Passport.Sections.Select(s => s.Code == code ? section : s)] } };
        if (DutiesOf(before) is { } role)
        {
            var known = (Duties ?? []).Any(d => d.Role == role) ? Duties! : [.. Duties ?? [], new DutyList(role, [])];
            made = made with { Duties = [.. known.Select(d => d.Role == role ? d with { Duties = list } : d)] };
        }

        return Within(made);
    }

    /// <summary>Puts a section of the school's own after another one; null: at the end.</summary>
    public Result<ProgramDefinition> Insert(string? after, SectionCard card)
    {
        if (Passport.Sections.Count >= MostSections) return new RuleViolation($"В программе не больше {MostSections} разделов");

        var number = 1;
        while (Passport.Section(CodeOf(number)) is not null) number++;
        var read = Read(card, new ProgramSection(CodeOf(number), ""));
        if (!read.Ok) return read.Violations.ToList();

        var sections = Passport.Sections.ToList();
        var at = sections.FindIndex(s => s.Code == after);
        sections.Insert(at < 0 ? sections.Count : at + 1, read.Value.Section);
        return Within(this with { Passport = Passport with { Sections = sections } });
    }

    /// <summary>Takes a section out; what it showed of the program's data goes on being in force.</summary>
    public Result<ProgramDefinition> Remove(string code) => Passport.Sections.Count == 1
        ? new RuleViolation("В программе должен остаться хотя бы один раздел")
        : this with { Passport = Passport with { Sections = [.. Passport.Sections.Where(s => s.Code != code)] } };

    /// <summary>Moves a section one place up or down; at an end it stays.</summary>
    public ProgramDefinition Move(string code, bool up)
    {
        var sections = Passport.Sections.ToList();
        var from = sections.FindIndex(s => s.Code == code);
        var to = up ? from - 1 : from + 1;
        if (from < 0 || to < 0 || to >= sections.Count) return this;

        (sections[from], sections[to]) = (sections[to], sections[from]);
        return this with { Passport = Passport with { Sections = sections } };
    }

    /// <summary>Stages whose papers are filed within a term, in their order.</summary>
    public List<StageDefinition> FiledStages => [.. StageList.Where(s => s.Filing is not null)];

    /// <summary>Sets title page, words and the terms of filing.</summary>
    public Result<ProgramDefinition> Entitle(PassportCard card)
    {
        var violations = new List<RuleViolation>();
        Texts.Require(violations, card.Title, nameof(card.Title), "Укажите название программы", LongestTitle);
        Texts.Limit(violations, card.Term, nameof(card.Term), 100);
        Texts.Limit(violations, card.Settlement, nameof(card.Settlement), 100);
        if (card.OrderWord is not ("ПРИКАЗ" or "РАСПОРЯЖЕНИЕ")) violations.Add(new RuleViolation("Выберите, как называется документ директора", nameof(card.OrderWord)));

        for (var i = 0; i < Forms.Count; i++)
        {
            Texts.Require(violations, card.FormLabels.ElementAtOrDefault(i), $"{nameof(card.FormLabels)}[{i}]", "Укажите, как школа называет форму", 100);
        }

        var filed = FiledStages;
        for (var i = 0; i < filed.Count && card.Filing is not null; i++)
        {
            if (card.Filing.ElementAtOrDefault(i) is not { Days: >= 1 and <= FilingCard.Most, Count: not null })
            {
                violations.Add(new RuleViolation($"Срок для дела – от 1 до {FilingCard.Most} дней ({filed[i].Title})", $"Filing[{i}].Days"));
            }
        }

        if (violations.Count > 0) return violations;

        return this with
        {
            Stages = card.Filing is null ? Stages : Stages?.Select(s => filed.IndexOf(s) is var i and >= 0
                ? s with { Filing = s.Filing! with { Days = card.Filing[i].Days!.Value, Count = card.Filing[i].Count!.Value } } : s).ToList(),
            Title = card.Title!.Trim(),
            OrderWord = card.OrderWord!,
            Passport = Passport with { Term = Texts.OrNull(card.Term), Settlement = Texts.OrNull(card.Settlement) },
            Forms = [.. Forms.Select((f, i) => f with { Label = card.FormLabels[i]!.Trim() })],
            Words = card.Mentee is { } mentee ? Words with { Mentee = mentee } : Words,
        };
    }

    /// <summary>Sets the blocks of the title page.</summary>
    /// <param name="today">No block lies in the future.</param>
    public Result<ProgramDefinition> ApproveBy(IReadOnlyList<ApprovalCard> cards, DateOnly today)
    {
        var violations = new List<RuleViolation>();
        for (var i = 0; i < cards.Count; i++)
        {
            if (cards[i].IsEmpty) continue;

            var (card, field) = (cards[i], $"Approvals[{i}]");
            if (card.Kind is null) violations.Add(new RuleViolation("Выберите вид отметки", $"{field}.{nameof(card.Kind)}"));
            Texts.Require(violations, card.By, $"{field}.{nameof(card.By)}", "Укажите, кто: «Директор школы», «педагогическим советом школы»", 200);
            Texts.Limit(violations, card.Document, $"{field}.{nameof(card.Document)}", 100);
            Texts.Limit(violations, card.Number, $"{field}.{nameof(card.Number)}", 30);
            if (card.Date > today) violations.Add(new RuleViolation("Дата в будущем: проверьте", $"{field}.{nameof(card.Date)}"));
        }

        var filled = cards.Where(c => !c.IsEmpty).ToList();
        if (filled.Count > ProgramPassport.MostApprovals) violations.Add(new RuleViolation($"На титульном листе не больше {ProgramPassport.MostApprovals} отметок"));
        if (filled.Count(c => c.Kind == ApprovalKind.Approved) > 1) violations.Add(new RuleViolation("Утверждает программу кто-то один: оставьте одну отметку «Утверждаю»"));
        if (violations.Count > 0) return violations;

        return this with
        {
            Passport = Passport with
            {
                Approvals = [.. filled.Select(c => new ProgramApproval(c.Kind!.Value, c.By!.Trim(), Texts.OrNull(c.Document), DocumentNumber.Clean(c.Number), c.Date))],
            },
        };
    }

    private static string CodeOf(int number) => string.Create(CultureInfo.InvariantCulture, $"own-{number}");

    private static Result<ProgramDefinition> Within(ProgramDefinition made) => made.Length <= LongestProgram ? made : new RuleViolation(
        $"Программа слишком длинная: {RussianPlural.Of(made.Length, "знак", "знака", "знаков")} во всех разделах, можно не больше {RussianPlural.Number(LongestProgram)}");

    private static Result<(ProgramSection Section, IReadOnlyList<string> List)> Read(SectionCard card, ProgramSection before)
    {
        var violations = new List<RuleViolation>();
        Texts.Require(violations, card.Title, nameof(card.Title), "Укажите название раздела", LongestTitle);
        Texts.Limit(violations, card.Text, nameof(card.Text), LongestText);
        var items = Lines(card.Items);
        if (items.Count > MostItems) violations.Add(new RuleViolation($"В списке не больше {MostItems} пунктов", nameof(card.Items)));
        if (items.FindIndex(i => i.Length > LongestItem) is >= 0 and var tooLong)
        {
            violations.Add(new RuleViolation($"Пункт {tooLong + 1} длиннее {RussianPlural.Number(LongestItem)} знаков: разделите его", nameof(card.Items)));
        }

        if (DutiesOf(before) is not null && items.Count == 0)
        {
            violations.Add(new RuleViolation("По этому списку портал показывает обязанности: оставьте хотя бы один пункт", nameof(card.Items)));
        }

        var table = before.Table;
        if (table is not null)
        {
            var rows = Lines(card.Rows).ConvertAll(r => r.Split('|', StringSplitOptions.TrimEntries));
            if (rows.Count > MostItems) violations.Add(new RuleViolation($"В таблице не больше {MostItems} строк", nameof(card.Rows)));
            if (rows.FindIndex(r => r.Length != table.Columns.Count) is >= 0 and var uneven)
            {
                violations.Add(new RuleViolation(
                    $"В строке {uneven + 1} таблицы столбцов – {rows[uneven].Length}, а нужно {table.Columns.Count}: разделите их знаком «|»", nameof(card.Rows)));
            }

            if (rows.Exists(r => r.Any(c => c.Length > LongestItem)))
            {
                violations.Add(new RuleViolation($"Ячейка таблицы длиннее {RussianPlural.Number(LongestItem)} знаков", nameof(card.Rows)));
            }

            table = table with
            {
                Rows = [.. rows.Select(r => r.Select(c => string.Join('\n', c.Split("//", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))).ToList())],
            };
        }

        if (violations.Count > 0) return violations;

        return (before with
        {
            Title = card.Title!.Trim().TrimEnd('.'),
            Level = card.IsPart ? Math.Max(2, before.Level) : 1,
            Text = Texts.OrNull(card.Text),
            Items = DutiesOf(before) is null && items.Count > 0 ? items : null,
            Numbered = card.Numbered,
            Table = table,
        }, items);
    }

    private static List<string> Lines(string? text) =>
        [.. (text ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(l => l.StartsWith("– ", StringComparison.Ordinal) ? l[2..] : l)];
}
