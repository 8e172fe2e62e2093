using MentoringPortal.Domain.Common;

namespace MentoringPortal.Domain.Programs;

/// <summary>What a definition refers to outside its own file.</summary>
/// <param name="Surveys">Codes of questionnaires.</param>
/// <param name="Starters">Codes of starter sets of measures.</param>
/// <param name="Documents">Codes of papers, «D-23»; null: neither papers nor models are checked, so that an edition of a school from before is still read.</param>
/// <param name="Rubrics">Codes of rubrics.</param>
public sealed record ProgramSurroundings(IReadOnlySet<string> Surveys, IReadOnlySet<string> Starters, IReadOnlySet<string>? Documents, IReadOnlySet<string> Rubrics);

/// <summary>Finds every mistake of a program: the closed vocabulary is checked by the types, the meaning here.</summary>
public static class ProgramCheck
{
    // Who opens the pages of an assessment.
    private static readonly HashSet<ProgramRole> Assessors = [ProgramRole.DeputyAcademic, ProgramRole.DeputyMethodical, ProgramRole.Director];

    /// <summary>All problems in the order of the file.</summary>
    public static IReadOnlyList<FileProblem> Problems(ProgramDefinition program, ProgramSurroundings around)
    {
        var found = new List<FileProblem>();
        Text("$.code", program.Code);
        Text("$.title", program.Title);
        if (program.Version < 1) Add("$.version", "versions start from 1");
        if (program.OrderWord is not ("ПРИКАЗ" or "РАСПОРЯЖЕНИЕ")) Add("$.orderWord", $"«{program.OrderWord}» is neither ПРИКАЗ nor РАСПОРЯЖЕНИЕ");
        if (program.TermMonths is < 1 or > 120) Add("$.termMonths", "the term is 1 to 120 months");
        foreach (var (name, phrase) in program.Words.All)
        {
            Six($"$.words.{name}.one", phrase.One);
            Six($"$.words.{name}.many", phrase.Many);
        }

        Twice("$.passport.sections", program.Passport.Sections.Select(s => s.Code));
        if (program.Passport.Sections.Count == 0) Add("$.passport.sections", "a program has at least one section");
        if (program.Passport.ApprovalList.Count > ProgramPassport.MostApprovals) Add("$.passport.approvals", $"at most {ProgramPassport.MostApprovals} blocks");
        foreach (var (section, i) in program.Passport.Sections.Select((s, i) => (s, i))) Section($"$.passport.sections[{i}]", section);
        Twice("$.posts", (program.Posts ?? []).Select(p => p.Code));
        foreach (var (post, i) in (program.Posts ?? []).Select((p, i) => (p, i))) Text($"$.posts[{i}].title", post.Title);
        Twice("$.forms", program.Forms.Select(f => f.Code));
        if (program.Forms.Count == 0) Add("$.forms", "a program has at least one form");
        foreach (var (form, i) in program.Forms.Select((f, i) => (f, i)))
        {
            Text($"$.forms[{i}].label", form.Label);
            if (OfferedTerms.FormOf(form.Code) is null) Add($"$.forms[{i}].code", $"there is no form «{form.Code}»");
            if (form.Mentor.Count == 0) Add($"$.forms[{i}].mentor", "nobody may be mentor");
            if (form.Mentee.Count == 0) Add($"$.forms[{i}].mentee", "nobody may be mentee");
            Twice($"$.forms[{i}].models", form.Models.Select(m => m.Code));
            foreach (var (model, j) in form.Models.Select((m, j) => (m, j)))
            {
                Text($"$.forms[{i}].models[{j}].label", model.Label);
                if (around.Documents is not null && form.IsOpen && OfferedTerms.ModelOf(model) is null)
                {
                    Add($"$.forms[{i}].models[{j}].code", $"there is no model «{model.Code}», and «is» names none");
                }
            }
        }

        Twice("$.phases", program.Phases.Select(p => p.Code));
        Twice("$.kinds", (program.Kinds ?? []).Select(k => k.Code));
        Twice("$.categories", (program.Categories ?? []).Select(c => c.Code));
        Twice("$.control", (program.Control ?? []).Select(c => c.Code));
        Twice("$.reports", (program.Reports ?? []).Select(r => r.Code));
        Twice("$.indicators", (program.Indicators ?? []).Select(i => i.Code));
        Twice("$.checklists", (program.Checklists ?? []).Select(c => c.Code));
        Twice("$.planKinds", program.PlanKindList.Select(p => p.Code));
        Twice("$.stages", program.StageList.Select(s => s.Code));
        foreach (var (kind, i) in (program.Kinds ?? []).Select((k, i) => (k, i)))
        {
            if (OfferedTerms.KindOf(kind.Code) is null) Add($"$.kinds[{i}].code", $"there is no kind «{kind.Code}»");
            if (kind.MinMentees < 1) Add($"$.kinds[{i}].minMentees", "somebody is mentored: at least 1");
            if (kind.MaxMentees < 1) Add($"$.kinds[{i}].maxMentees", "somebody is mentored: at least 1");
            if (kind.MinMentees > kind.MaxMentees) Add($"$.kinds[{i}].minMentees", $"at least {kind.MinMentees} is more than at most {kind.MaxMentees}");
        }

        foreach (var (phase, i) in program.Phases.Select((p, i) => (p, i))) Text($"$.phases[{i}].title", phase.Title);
        foreach (var (indicator, i) in (program.Indicators ?? []).Select((x, i) => (x, i))) Text($"$.indicators[{i}].text", indicator.Text);
        foreach (var (list, i) in (program.Checklists ?? []).Select((c, i) => (c, i)))
        {
            if (list.Items.Count == 0) Add($"$.checklists[{i}].items", "an empty checklist");
        }

        foreach (var (category, i) in (program.Categories ?? []).Select((c, i) => (c, i)))
        {
            if (category is { HasTrack: false, StartAt: not null }) Add($"$.categories[{i}].startAt", "a category without a track begins nowhere");
            if (category.StartAt is { } stage && program.Stage(stage) is null) Add($"$.categories[{i}].startAt", $"there is no stage «{stage}»");
        }

        foreach (var (kind, i) in program.PlanKindList.Select((p, i) => (p, i))) PlanKind($"$.planKinds[{i}]", kind);
        foreach (var (stage, i) in program.StageList.Select((s, i) => (s, i))) Stage($"$.stages[{i}]", stage);
        foreach (var (control, i) in (program.Control ?? []).Select((c, i) => (c, i)))
        {
            if (control is { From: { } from, To: { } to } && from >= to) Add($"$.control[{i}].from", $"from {from} is not before to {to}");
        }

        foreach (var (report, i) in (program.Reports ?? []).Select((r, i) => (r, i)))
        {
            if (report.To is { } to && (program.Posts ?? []).All(p => p.Code != to)) Add($"$.reports[{i}].to", $"there is no post «{to}»");
            if (report.Document is { } document) Paper($"$.reports[{i}].document", document);
        }

        RoadMap();
        foreach (var (act, i) in (program.LegalActs ?? []).Select((a, i) => (a, i))) Text($"$.legalActs[{i}].title", act.Title);
        foreach (var (survey, i) in (program.Questionnaires ?? []).Select((s, i) => (s, i)))
        {
            if (!around.Surveys.Contains(survey)) Add($"$.questionnaires[{i}]", $"there is no questionnaire «{survey}»");
        }

        if (program.Rubric is { } rubric && !around.Rubrics.Contains(rubric)) Add("$.rubric", $"there is no rubric «{rubric}»");
        return found;

        void Add(string path, string message) => found.Add(new FileProblem(path, message));

        void Text(string path, string? text)
        {
            if (string.IsNullOrWhiteSpace(text)) Add(path, "a text is required");
        }

        void Six(string path, IReadOnlyList<string> forms)
        {
            if (forms.Count != 6 || forms.Any(string.IsNullOrWhiteSpace)) Add(path, "six cases are required");
        }

        void Twice(string path, IEnumerable<string> codes, string member = ".code") => found.AddRange(FileProblems.Codes(path, codes, member));

        void Assesses(string path, ProgramRole? role)
        {
            if (role is { } named && !Assessors.Contains(named)) Add(path, $"«{named}» assesses nobody: a deputy or the director does");
        }

        void Section(string path, ProgramSection section)
        {
            Text(path + ".code", section.Code);
            Text(path + ".title", section.Title);
            if (section.Level is < 1 or > 3) Add(path + ".level", "a section is a chapter (1), a part of one (2) or a clause of a part (3)");
            if (section.Stage is { } stage && program.Stage(stage) is null) Add(path + ".stage", $"there is no stage «{stage}»");
            if (section.Parts.Contains(ProgramPart.Rubric) && program.Rubric is null) Add(path + ".shows", "the program has no rubric");
            if (section.Parts.Contains(ProgramPart.RoadMap) && program.RoadMap is null) Add(path + ".shows", "the program has no road map");
            if (section.Table is not { } table) return;

            foreach (var (row, i) in table.Rows.Select((r, i) => (r, i)))
            {
                if (row.Count != table.Columns.Count) Add($"{path}.table.rows[{i}]", $"{row.Count} cells under {table.Columns.Count} columns");
            }
        }

        void RoadMap()
        {
            if (program.RoadMap is not { } map)
            {
                if (program.Act == ProgramAct.RoadMap) Add("$.act", "a road map has no points");
                return;
            }

            Text("$.roadMap.title", map.Title);
            Twice("$.roadMap.columns", map.Columns.Select(c => c.Kind.ToString()), ".kind");
            if (map.Columns.All(c => c.Kind != RoadMapColumnKind.Title)) Add("$.roadMap.columns", "no column holds the title");
            foreach (var (item, i) in map.Items.Select((m, i) => (m, i)))
            {
                Text($"$.roadMap.items[{i}].title", item.Title);
                if (program.Phases.All(p => p.Code != item.Phase)) Add($"$.roadMap.items[{i}].phase", $"there is no phase «{item.Phase}»");
                if (item.Months.Count == 0 || item.Months.Any(m => m is not [>= 0 and <= 12, >= 0 and <= 12] || m[0] > m[1]))
                {
                    Add($"$.roadMap.items[{i}].months", "ranges of months from 0 (the August before) to 12 (the August at the end)");
                }
            }
        }

        void PlanKind(string path, PlanKindDefinition kind)
        {
            Text(path + ".title", kind.Title);
            Paper(path + ".document", kind.Document);
            if (kind.Starter is { } starter && !around.Starters.Contains(starter)) Add(path + ".starter", $"there is no starter set «{starter}»");
            if (kind.Months is { } months && months is not [>= 0, _]) Add(path + ".months", "first and last month");
            if (kind.Months is [var first, var last] && first >= last) Add(path + ".months", "the first month is not before the last");
        }

        void Paper(string path, string document)
        {
            if (around.Documents?.Contains(document) == false) Add(path, $"there is no paper «{document}»");
        }

        void Stage(string path, StageDefinition stage)
        {
            Text(path + ".title", stage.Title);
            if (stage.Kind == StageKind.Growth)
            {
                if (stage.From >= stage.To) Add(path + ".from", $"from {stage.From} is not before to {stage.To}");
                if (stage.From < 0 || stage.To > program.TermMonths) Add(path + ".to", $"the stage leaves the {program.TermMonths} months of the program");
                if (stage.Assess is null) Add(path + ".assess", "it is not said when the stage is assessed");
            }

            if (stage.Plan is { } own && program.PlanKind(own) is null) Add(path + ".plan", $"there is no plan kind «{own}»");
            foreach (var (list, i) in (stage.Checklists ?? []).Select((c, i) => (c, i)))
            {
                if ((program.Checklists ?? []).All(c => c.Code != list.Checklist)) Add($"{path}.checklists[{i}].checklist", $"there is no checklist «{list.Checklist}»");
                if (list.Plan is { } ready && program.PlanKind(ready)?.Owner != PlanOwner.Unit) Add($"{path}.checklists[{i}].plan", $"there is no plan kind «{ready}» of a unit");
            }

            if (stage.Package.Count == 0) Add(path + ".package", "the package has no part");
            Twice(path + ".package", stage.Package.Select(p => p.Code));
            foreach (var (part, i) in stage.Package.Select((p, i) => (p, i))) Part($"{path}.package[{i}]", part);
            foreach (var (point, where) in new[] { (stage.Assess?.From, ".assess.from"), (stage.Assess?.Until, ".assess.until") })
            {
                if (point?.Anchor == StageAnchor.Milestone && stage.Milestone is null) Add(path + where + ".anchor", "the stage has no milestone");
            }

            if (stage.Milestone is { } milestone && stage.Kind == StageKind.Growth && milestone.Months >= stage.To - stage.From)
            {
                Add(path + ".milestone.months", "the milestone lies outside the stage");
            }

            Twice(path + ".agenda", stage.AgendaItems.Select(a => a.Code));
            Twice(path + ".outcomes", stage.OutcomeList.Select(o => o.Code));
            foreach (var (item, i) in stage.AgendaItems.Select((a, i) => (a, i)))
            {
                Text($"{path}.agenda[{i}].text", item.Text);
                if (item.Opens is null or AgendaItem.OpensChangeOfMentor) continue;
                if (item.PlanKind is not { } plan) Add($"{path}.agenda[{i}].opens", $"«{item.Opens}» opens nothing known");
                else if (program.PlanKind(plan) is null) Add($"{path}.agenda[{i}].opens", $"there is no plan kind «{plan}»");
            }

            Assesses(path + ".organizer", stage.Organizer);
            Assesses(path + ".interviewer", stage.Interviewer);
            Assesses(path + ".fallback", stage.Fallback);
            if (stage.AgendaItems.Count > 0 && stage.Interviewer is null) Add(path + ".interviewer", "an agenda needs an interviewer");
            if (stage.Conclusion is { } conclusion)
            {
                Paper(path + ".conclusion.document", conclusion.Document);
                if (stage.OutcomeList.Count == 0) Add(path + ".outcomes", "a conclusion comes to one of several outcomes");
            }

            if (stage.Filing is { Days: < 0 or > 60 }) Add(path + ".filing.days", "0 to 60 days");
        }

        void Part(string path, PackagePartDefinition part)
        {
            Text(path + ".title", part.Title);
            if (part.Document is null && part.Survey is null && part.Plan is null) Add(path, "a part is a paper, a questionnaire or a plan: none is named");
            if (part.Document is { } document) Paper(path + ".document", document);
            if (part.Survey is { } survey && !around.Surveys.Contains(survey)) Add(path + ".survey", $"there is no questionnaire «{survey}»");
            if (part.Plan is { } plan && program.PlanKind(plan) is null) Add(path + ".plan", $"there is no plan kind «{plan}»");
            if (part.Plan is not null && part.State is null) Add(path + ".state", "it is not said what the plan must be");
            if (part.Rubric is { } rubric && !around.Rubrics.Contains(rubric)) Add(path + ".rubric", $"there is no rubric «{rubric}»");
        }
    }
}
