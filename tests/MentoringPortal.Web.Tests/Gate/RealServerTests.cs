using System.Net;
using System.Net.Sockets;
using System.Text;
using AngleSharp.Html.Parser;
using MentoringPortal.Domain.Consents;
using MentoringPortal.Domain.Schools;
using MentoringPortal.Testing;
using Xunit;

namespace MentoringPortal.Web.Tests.Gate;

/// <summary>Uploads through a real Kestrel and a real socket: what the server of the tests in process does not show.</summary>
[Collection(Alone.Name)]
public sealed class RealServerTests(RealServerTests.KestrelPortal portal) : IClassFixture<RealServerTests.KestrelPortal>
{
    private const long Huge = 200L * 1024 * 1024;

    /// <summary>The portal of the tests on a port of this machine.</summary>
    public sealed class KestrelPortal : PortalFactory
    {
        public Uri Address { get; private set; } = null!;

        public override async Task InitializeAsync()
        {
            await base.InitializeAsync();
            UseKestrel(0);
            StartServer();
            Address = ClientOptions.BaseAddress;
        }
    }

    [Fact]
    public async Task An_upload_of_200_megabytes_ends_on_a_page_in_bounded_memory_and_the_portal_goes_on()
    {
        using var http = Client();
        await SignInAsync(http);
        var url = await ReceiptAsync();
        var (token, key) = Hidden(await http.GetStringAsync(url));

        var before = GC.GetTotalMemory(forceFullCollection: true);
        var peak = before;
        using var body = new ZeroFile(token, key, Huge, () => peak = Math.Max(peak, GC.GetTotalMemory(false)));
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        using var answer = await http.PostAsync(url, body, limit.Token);
        var page = await answer.Content.ReadAsStringAsync(limit.Token);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Contains("20 МБ", page, StringComparison.Ordinal);
        Assert.True(peak - before < 64L * 1024 * 1024, $"{(peak - before) / 1024 / 1024} MB above the rest");
        Assert.Equal(HttpStatusCode.OK, (await http.GetAsync(url, limit.Token)).StatusCode);
    }

    [Fact]
    public async Task A_stranger_s_200_megabytes_are_not_even_read()
    {
        using var socket = await ConnectAsync();
        await SendAsync(socket, $"POST /consents/{Guid.NewGuid()}/receipt HTTP/1.1\r\nHost: localhost\r\nContent-Type: multipart/form-data; "
            + $"boundary=x\r\nContent-Length: {Huge}\r\n\r\n--x\r\n");
        Assert.StartsWith("HTTP/1.1 413", await ReadAsync(socket.GetStream()), StringComparison.Ordinal);
        await AssertAliveAsync();
    }

    [Theory]
    [InlineData("multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=\"Form.Scan\"; filename=\"a.pdf\"\r\n\r\n%PDF-1.7")]
    [InlineData("application/x-www-form-urlencoded", "Form.GivenOn=23.11.2026&Form.")]
    public async Task A_body_that_breaks_off_in_the_middle_neither_hangs_nor_harms(string type, string part)
    {
        using var socket = await ConnectAsync();
        await SendAsync(socket, $"POST /account/login HTTP/1.1\r\nHost: localhost\r\nContent-Type: {type}\r\nContent-Length: 5000\r\n\r\n{part}");
        var stream = socket.GetStream();
        socket.Client.Shutdown(SocketShutdown.Send);
        var answer = await ReadAsync(stream);
        Assert.True(answer.Length == 0 || answer.StartsWith("HTTP/1.1 400", StringComparison.Ordinal), answer);
        await AssertAliveAsync();
    }

    [Fact]
    public async Task A_program_that_calls_itself_a_document_is_refused_beside_its_field()
    {
        using var http = Client();
        await SignInAsync(http);
        var url = await ReceiptAsync();
        var (token, key) = Hidden(await http.GetStringAsync(url));
        using var form = new MultipartFormDataContent
        {
            { new StringContent(token), "__RequestVerificationToken" }, { new StringContent(key), "__key" }, { new StringContent("20.11.2026"), "Form.GivenOn" },
            { new ByteArrayContent([(byte)'M', (byte)'Z', 0x90, 0, 3, 0, 0, 0, 4, 0, 0, 0]), "Form.Scan", "согласие.pdf" },
        };
        using var answer = await http.PostAsync(url, form);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("не соответствует расширению", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private HttpClient Client() => new(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = portal.Address, Timeout = TimeSpan.FromMinutes(3) };

    private async Task SignInAsync(HttpClient http)
    {
        var (token, key) = Hidden(await http.GetStringAsync(new Uri("/account/login", UriKind.Relative)));
        using var form = new FormUrlEncodedContent(
            [new("__RequestVerificationToken", token), new("__key", key), new("UserName", portal.First[SchoolRole.Curator].UserName), new("Password", TestSchool.Password)]);
        using var answer = await http.PostAsync(new Uri("/account/login", UriKind.Relative), form);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    private async Task<Uri> ReceiptAsync() => new(await portal.InSchoolAsync(portal.First, async db =>
    {
        var person = TestData.Staff("Грузова", "Анна");
        db.Add(person);
        await db.SaveChangesAsync();
        var consent = new Consent(person.Id, ConsentKind.PersonalData, TestClock.Today);
        db.Add(consent);
        await db.SaveChangesAsync();
        return $"/consents/{consent.Id}/receipt";
    }), UriKind.Relative);

    private static (string Token, string Key) Hidden(string html)
    {
        var page = new HtmlParser().ParseDocument(html);
        string Value(string name) => page.QuerySelector($"main form[method=post] input[name={name}]")!.GetAttribute("value")!;
        return (Value("__RequestVerificationToken"), Value("__key"));
    }

    private async Task<TcpClient> ConnectAsync()
    {
        var socket = new TcpClient();
        await socket.ConnectAsync(portal.Address.Host, portal.Address.Port);
        return socket;
    }

    private static Task SendAsync(TcpClient socket, string text) => socket.GetStream().WriteAsync(Encoding.UTF8.GetBytes(text)).AsTask();

    // To the end of the connection, but never longer than a person would wait.
    private static async Task<string> ReadAsync(NetworkStream stream)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        using var all = new MemoryStream();
        var buffer = new byte[16 * 1024];
        try
        {
            for (int read; (read = await stream.ReadAsync(buffer, limit.Token)) > 0 && all.Length < 4096;) all.Write(buffer, 0, read);
        }
        catch (IOException)
        {
            // Closed by the server: that is an answer too.
        }

        return Encoding.UTF8.GetString(all.ToArray());
    }

    private async Task AssertAliveAsync()
    {
        using var http = Client();
        Assert.Equal(HttpStatusCode.OK, (await http.GetAsync(new Uri("/account/login", UriKind.Relative))).StatusCode);
    }

    /// <summary>A form whose file is a stream of zeros, never held in memory.</summary>
    private sealed class ZeroFile : HttpContent
    {
        private readonly byte[] _head;
        private readonly byte[] _tail = Encoding.ASCII.GetBytes("\r\n--part--\r\n");
        private readonly long _size;
        private readonly Action _look;

        public ZeroFile(string token, string key, long size, Action look)
        {
            string Field(string name, string value) => $"--part\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n";
            _head = Encoding.UTF8.GetBytes(Field("__RequestVerificationToken", token) + Field("__key", key) + Field("Form.GivenOn", "20.11.2026")
                + "--part\r\nContent-Disposition: form-data; name=\"Form.Scan\"; filename=\"big.pdf\"\r\nContent-Type: application/pdf\r\n\r\n");
            _size = size;
            _look = look;
            Headers.TryAddWithoutValidation("Content-Type", "multipart/form-data; boundary=part");
        }

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            await stream.WriteAsync(_head);
            var chunk = new byte[1024 * 1024];
            for (var sent = 0L; sent < _size; sent += chunk.Length)
            {
                await stream.WriteAsync(chunk);
                _look();
            }

            await stream.WriteAsync(_tail);
        }

        protected override bool TryComputeLength(out long length)
        {
            length = _head.Length + _size + _tail.Length;
            return true;
        }
    }
}

/// <summary>Tests that measure memory run while no other does.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class Alone
{
    public const string Name = "Alone";
}
