using MentoringPortal.Domain.Common;
using MentoringPortal.Domain.Efficiency;
using MentoringPortal.Domain.Meetings;
using MentoringPortal.Domain.Plans;
using MentoringPortal.Domain.Surveys;
using MentoringPortal.Domain.Visits;

namespace MentoringPortal.Data.Reference;

/// <summary>Every reference file is read and checked before a build first serves anybody.</summary>
public static class ReferenceCheck
{
    /// <summary>Reads every file of every folder.</summary>
    /// <param name="documents">Codes of papers that programs may name.</param>
    /// <exception cref="StartRefusedException">The first mistake, with file, path and line.</exception>
    public static void Run(IReadOnlySet<string> documents)
    {
        ProgramCatalogue.Check(documents);
        foreach (var folder in new[] { "Surveys", "Plans", "Rubrics", "Visits", "Agendas" })
        {
            foreach (var name in ReferenceFiles.Names(folder)) Read(folder, name, ReferenceFiles.Bytes(folder, name));
        }

        if (RubricCatalogue.Latest(RubricCatalogue.Default) is null) throw new StartRefusedException($"Reference/Rubrics: there is no rubric «{RubricCatalogue.Default}»");
        if (VisitFormCatalogue.All.All(f => f.Code != VisitFormCatalogue.Default))
        {
            throw new StartRefusedException($"Reference/Visits: there is no form «{VisitFormCatalogue.Default}», which schools use");
        }
    }

    /// <summary>Reads a text as a file of a folder other than that of programs (<see cref="ProgramCatalogue.Parse"/>).</summary>
    /// <exception cref="StartRefusedException">The first mistake, with file, path and line.</exception>
    public static IReferenceFile Read(string folder, string name, ReadOnlySpan<byte> json) => folder switch
    {
        "Surveys" => ReferenceFiles.ReadChecked<SurveyDefinition>(folder, name, json),
        "Plans" => ReferenceFiles.ReadChecked<PlanTemplate>(folder, name, json),
        "Rubrics" => ReferenceFiles.ReadChecked<Rubric>(folder, name, json),
        "Visits" => ReferenceFiles.ReadChecked<VisitFormDefinition>(folder, name, json),
        "Agendas" => ReferenceFiles.ReadChecked<AgendaTemplates>(folder, name, json),
        _ => throw new ArgumentOutOfRangeException(nameof(folder), folder, null),
    };
}
