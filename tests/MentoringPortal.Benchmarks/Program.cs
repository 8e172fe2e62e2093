using MentoringPortal.Benchmarks;

// pages:     CPU per request and latency of the portal's pages beside the bare signed-in endpoint, interleaved
// documents: the document engine, and 500 documents at once, on one core
// bare:      the bare signed-in endpoint itself (started by "pages")
return args switch
{
    ["pages", .. var rest] when OperatingSystem.IsLinux() => await PageBenchmark.RunAsync(rest),
    ["documents"] when OperatingSystem.IsLinux() => await DocumentBenchmark.RunAsync(),
    ["bare", var database, var url] => await BareEndpoint.RunAsync(database, url),
    _ => Usage(),
};

static int Usage()
{
    Console.WriteLine("dotnet run -c Release --project tests/MentoringPortal.Benchmarks -- pages [rounds] | documents");
    return 2;
}
