namespace MentoringPortal.Domain.Programs;

/// <summary>A mistake of a program file.</summary>
/// <param name="Path">Where: «$.stages[0].package[1].plan».</param>
/// <param name="Message">What is wrong.</param>
public sealed record ProgramProblem(string Path, string Message);
