namespace MentoringPortal.Benchmarks;

internal static class DocumentBenchmark
{
    public static int Run() => 0;
}
