using System.Diagnostics;
using System.Globalization;
using System.Runtime.Versioning;
using MentoringPortal.Documents;
using MentoringPortal.Documents.Assessments;
using Microsoft.Data.Sqlite;

namespace MentoringPortal.Benchmarks;

/// <summary>Times of the document engine and of many documents at once, in this process, on one core.</summary>
[SupportedOSPlatform("linux")]
internal static class DocumentBenchmark
{
    private const int Many = 500;

    public static async Task<int> RunAsync()
    {
        Process.GetCurrentProcess().ProcessorAffinity = 0b1;
        var order = DocumentCatalogue.Find("D-04")!.Usual() with { Appendices = [], QrPayload = null };
        var issued = order with
        {
            QrPayload = "https://portal.school14.example.org/verify/K7M49QXT2HVD",
            QrCaption = "Проверить документ: portal.school14.example.org/verify\nкод K7M4-9QXT-2HVD"
        };
        var register = DocumentCatalogue.Find("D-38")!.Longest();
        var conclusion = DocumentCatalogue.Find("D-20")!.Usual();

        Console.WriteLine("| Document | CPU ms | median ms | best ms | KB |");
        Console.WriteLine("|---|---|---|---|---|");
        Time("one-page order (D-04)", 400, () => OfficialPdf.Render(order));
        Time("the same with QR code and address", 400, () => OfficialPdf.Render(issued));
        Time("register of 500 rows", 30, () => OfficialPdf.Render(register));
        Time("conclusion (D-20)", 200, () => OfficialPdf.Render(conclusion));

        var database = Path.Combine(Path.GetTempPath(), $"portal-documents-{Environment.ProcessId}.db");
        try
        {
            Store(database);
            Console.WriteLine();
            Console.WriteLine($"| {Many} conclusions | CPU s | median s | MB above rest | MB written |");
            Console.WriteLine("|---|---|---|---|---|");
            await BatchAsync("ZIP, rendered on the fly", output => OfficialBatch.WriteZipAsync(Rendered(), output));
            await BatchAsync("ZIP, stored bytes", output => OfficialBatch.WriteZipAsync(Stored(database), output));
            await BatchAsync("one PDF, stored bytes", output => OfficialBatch.WritePdfAsync(Stored(database), output, "Заключения", "МБОУ СОШ № 14"));
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            File.Delete(database);
        }

        return 0;
    }

    private static void Time(string title, int rounds, Func<byte[]> render)
    {
        for (var i = 0; i < rounds / 4 + 5; i++) render();
        var times = new List<double>();
        var size = 0;
        var cpu = Cpu();
        for (var i = 0; i < rounds; i++)
        {
            var begin = Stopwatch.GetTimestamp();
            size = render().Length;
            times.Add(Stopwatch.GetElapsedTime(begin).TotalMilliseconds);
        }

        var spent = (Cpu() - cpu).TotalMilliseconds / rounds;
        times.Sort();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {title} | {spent:F2} | {times[times.Count / 2]:F2} | {times[0]:F2} | {size / 1024d:F1} |"));
    }

    private static async Task BatchAsync(string title, Func<Stream, Task> write)
    {
        await write(new Counted());
        var times = new List<double>();
        var spent = new List<double>();
        long above = 0, written = 0;
        for (var round = 0; round < 3; round++)
        {
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            var rest = Resident();
            using var output = new Counted();
            output.Sample = () => above = Math.Max(above, Resident() - rest);
            var (begin, cpu) = (Stopwatch.GetTimestamp(), Cpu());
            await write(output);
            spent.Add((Cpu() - cpu).TotalSeconds);
            times.Add(Stopwatch.GetElapsedTime(begin).TotalSeconds);
            written = output.Count;
        }

        times.Sort();
        spent.Sort();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {title} | {spent[1]:F2} | {times[1]:F2} | {above / 1048576d:F0} | {written / 1048576d:F1} |"));
    }

    private static async IAsyncEnumerable<BatchFile> Rendered()
    {
        for (var i = 0; i < Many; i++)
        {
            var document = Conclusion(i);
            yield return new BatchFile(document.Title + ".pdf", OfficialPdf.Render(document));
            if (i % 20 == 0) await Task.Yield();
        }
    }

    // A few rows at a time, as the portal reads its stored bytes.
    private static async IAsyncEnumerable<BatchFile> Stored(string database)
    {
        for (var from = 0; from < Many; from += 20)
        {
            var files = new List<BatchFile>();
            await using (var connection = new SqliteConnection("Data Source=" + database))
            {
                await connection.OpenAsync();
                await using var command = connection.CreateCommand();
                command.CommandText = $"SELECT Title, Pdf FROM Documents WHERE Id >= {from} AND Id < {from + 20} ORDER BY Id";
                await using var reader = await command.ExecuteReaderAsync();
                while (await reader.ReadAsync()) files.Add(new BatchFile(reader.GetString(0) + ".pdf", (byte[])reader[1]));
            }

            foreach (var file in files) yield return file;
        }
    }

    private static void Store(string database)
    {
        using var connection = new SqliteConnection("Data Source=" + database);
        connection.Open();
        Run("CREATE TABLE Documents (Id INTEGER PRIMARY KEY, Title TEXT NOT NULL, Pdf BLOB NOT NULL)");
        using var transaction = connection.BeginTransaction();
        for (var i = 0; i < Many; i++)
        {
            using var command = connection.CreateCommand();
            command.Transaction = transaction;
            command.CommandText = "INSERT INTO Documents VALUES ($id, $title, $pdf)";
            var document = Conclusion(i);
            command.Parameters.AddWithValue("$id", i);
            command.Parameters.AddWithValue("$title", document.Title);
            command.Parameters.AddWithValue("$pdf", OfficialPdf.Render(document));
            command.ExecuteNonQuery();
        }

        transaction.Commit();

        void Run(string sql)
        {
            using var command = connection.CreateCommand();
            command.CommandText = sql;
            command.ExecuteNonQuery();
        }
    }

    private static OfficialDocument Conclusion(int i)
    {
        var sample = DocumentCatalogue.Find(AdaptationConclusion.Code)!.Usual();
        return sample with { Number = $"З-{i + 1}", Title = $"{sample.Title} ({i + 1})", QrPayload = $"https://portal.school14.example.org/verify/{i:D12}" };
    }

    // What the process itself used: a busy machine lengthens the time on the clock, hardly this.
    private static TimeSpan Cpu() => Process.GetCurrentProcess().TotalProcessorTime;

    private static long Resident() => long.Parse(File.ReadAllText("/proc/self/statm").Split(' ')[1], CultureInfo.InvariantCulture) * Environment.SystemPageSize;

    /// <summary>Takes everything, keeps nothing, looks at the memory now and then.</summary>
    private sealed class Counted : Stream
    {
        private int _writes;

        public long Count { get; private set; }

        public Action? Sample { get; set; }

        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override void Write(byte[] buffer, int offset, int count) => Take(count);

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            Take(buffer.Length);
            return ValueTask.CompletedTask;
        }

        public override void Flush()
        {
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        private void Take(int count)
        {
            Count += count;
            if (++_writes % 8 == 0) Sample?.Invoke();
        }
    }
}
