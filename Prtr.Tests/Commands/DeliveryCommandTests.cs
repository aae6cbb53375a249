using System.Text.Json;
using Prtr.Ingest.Commands;
using Prtr.Tests.BrokenSamples;
using Prtr.Tests.Database;
using Prtr.Tests.Deliveries;

namespace Prtr.Tests.Commands;

public sealed class DeliveryCommandTests : IDisposable
{
    private static readonly byte[] Workbook = BrokenShape.Workbook("ru").Write("", new BrokenReport())[0].Content;

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_mail_is_listed_with_its_sender_day_and_every_file()
    {
        Write("1.eml", SomeMail.With(("Отчёт.xlsx", Workbook), ("scan.pdf", "%PDF"u8.ToArray())));

        Assert.Equal(0, (await RunAsync("load", folder.File("mails"))).Code);
        var (_, json, _) = await RunAsync("deliveries", "--json");

        using var delivery = JsonDocument.Parse(json);
        var root = delivery.RootElement;
        Assert.Equal(("mail", "1.eml", "2023-03-14", "eco@proba.kz", "Отчёт за 2022 год"), (Text("channel"), Text("name"), Text("received_on"), Text("sender_address"), Text("subject")));
        Assert.True(root.GetProperty("complete").GetBoolean());
        Assert.Equal(
            ["Отчёт.xlsx read ", "message.txt not-a-report message-text", "scan.pdf not-a-report document"],
            root.GetProperty("files").EnumerateArray().Select(file => $"{file.GetProperty("name").GetString()} {file.GetProperty("outcome").GetString()} {file.GetProperty("reason").GetString()}"));
        Assert.Equal("", (await RunAsync("deliveries", "--incomplete")).Output);

        string? Text(string name) => root.GetProperty(name).GetString();
    }

    [Theory]
    [InlineData("report.xls", 2)]
    [InlineData("setup.exe", 3)]
    [InlineData("broken.xlsx", 3)]
    [InlineData("scan.pdf", 0)]
    public async Task What_may_be_lost_shows_in_the_exit_code_and_is_said_with_its_place(string attachment, int code)
    {
        Write("1.eml", SomeMail.With((attachment, "x"u8.ToArray())));
        Write("2.eml", SomeMail.With(("report.xlsx", Workbook)));

        Assert.Equal(code, (await RunAsync("load", folder.File("mails"))).Code);
        var (_, text, _) = await RunAsync("deliveries", "--incomplete", "--lang", "ru");

        Assert.Equal(code > 0, text.Contains(attachment, StringComparison.Ordinal));
        Assert.DoesNotContain("2.eml", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_end_of_loading_counts_what_came()
    {
        Write("1.eml", SomeMail.With(("report.xlsx", Workbook), ("scan.pdf", "%PDF"u8.ToArray())));
        Write("2.eml", SomeMail.With(("setup.exe", "MZ"u8.ToArray())));

        var (_, _, summary) = await RunAsync("load", folder.File("mails"));

        Assert.Contains("Deliveries: 2, of them mails: 2, known already: 0.", summary, StringComparison.Ordinal);
        Assert.Contains("Files: 1 read, 3 not a report, 0 unreadable, 1 refused.", summary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_mailbox_of_a_campaign_is_written_with_its_list_beside_it()
    {
        Assert.Equal(0, (await RunAsync("samples", "--mailbox", folder.File("box"), "--mails", "20", "--years", "2022")).Code);

        // More than asked for: every case is in it.
        var mails = Directory.GetFiles(folder.File("box"), "*.eml").Length;
        Assert.InRange(mails, 20, 60);
        Assert.Equal(mails + 1, File.ReadLines(folder.File("box.expected.csv")).Count());
    }

    private void Write(string name, byte[] mail)
    {
        Directory.CreateDirectory(folder.File("mails"));
        File.WriteAllBytes(Path.Combine(folder.File("mails"), name), mail);
    }

    private async Task<(int Code, string Output, string Error)> RunAsync(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        string[] data = arguments[0] == "samples" ? [] : ["--data", folder.File("register")];
        var code = await CommandLine.RunAsync([.. arguments, .. data], output, error);
        return (code, output.ToString().Trim(), error.ToString());
    }
}
