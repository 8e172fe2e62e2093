using MentoringPortal.Benchmarks;

// pages:     CPU per request and latency of the portal's pages beside the bare signed-in endpoint, interleaved
// documents: the document engine, and 500 documents at once, on one core
// school:    adds the school of 200 pairs to the demonstration in a database file, to look at its pages; with so many years of pairs that are over, and so many pairs
// soak:      minutes of steady visits: memory, log of the database and answer times minute by minute
// work:      what waits in that school, by one union and by kept rows
// bare:      the bare signed-in endpoint itself (started by "pages")
return args switch
{
    ["pages", .. var rest] when OperatingSystem.IsLinux() => await PageBenchmark.RunAsync(rest),
    ["documents"] when OperatingSystem.IsLinux() => await DocumentBenchmark.RunAsync(),
    ["school", var database, .. var numbers] when OperatingSystem.IsLinux() && numbers.Length <= 2 =>
        await SchoolAsync(database, [.. numbers.Select(n => int.Parse(n, System.Globalization.CultureInfo.InvariantCulture))]),
    ["soak", var minutes] when OperatingSystem.IsLinux() => await SoakBenchmark.RunAsync(int.Parse(minutes, System.Globalization.CultureInfo.InvariantCulture)),
    ["work", var database] => await WorkBenchmark.RunAsync(database),
    ["bare", var database, var url] => await BareEndpoint.RunAsync(database, url),
    _ => Usage(),
};

static async Task<int> SchoolAsync(string database, int[] numbers)
{
    var pair = numbers switch
    {
        [] => await BigSchool.AddAsync(database),
        [var years] => await BigSchool.AddAsync(database, years),
        _ => await BigSchool.AddAsync(database, numbers[0], numbers[1]),
    };
    Console.WriteLine($"{BigSchool.UserName} /mentorships/{pair}/diary");
    return 0;
}

static int Usage()
{
    Console.WriteLine("dotnet run -c Release --project tests/MentoringPortal.Benchmarks -- "
        + "pages [rounds] | documents | soak <minutes> | school <database> [years] [pairs] | work <database>");
    return 2;
}
