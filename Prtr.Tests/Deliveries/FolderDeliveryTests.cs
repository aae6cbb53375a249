using Prtr.Ingest.Commands;
using Prtr.Ingest.Deliveries;
using Prtr.Ingest.Remarks;
using Prtr.Tests.Database;
using Prtr.Tests.Reports;

namespace Prtr.Tests.Deliveries;

public sealed class FolderDeliveryTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Tables_under_other_names_are_said_whatever_their_extension()
    {
        Write("facilities.csv", ReportSamples.Facilities);
        Write("releases.csv", ReportSamples.Releases);
        Write("releases_water.csv", "report_ref,pollutant,medium,quantity_kg,method\nr1,13,water,6000,M\n");
        Write("Выбросы.csv", "report_ref;pollutant;medium;quantity_kg;method\nr1;11;air;250000;M\n");
        Write("wastewater.txt", "report_ref\tpollutant\tquantity_kg\tmethod\nr1\t76\t60000\tM\n");
        Write("README.md", "Our report.");

        var delivery = Assert.Single(IncomingDeliveries.Find([folder.Path])).Open();

        Assert.Equal(
            ["facilities.csv: read", "releases.csv: read", "README.md: not-a-report plain-text", "releases_water.csv: not-a-report table-name",
                "wastewater.txt: not-a-report table-name", "Выбросы.csv: not-a-report table-name"],
            await SomeMail.AccountsAsync(delivery));
        Assert.Equal(["file-not-a-report", "file-passed-over", "file-passed-over", "file-passed-over"], delivery.Remarks.Select(remark => remark.Code));
        Assert.Equal(2, await CheckAsync());
    }

    [Theory]
    [InlineData("report.ods", "file-passed-over", 2)]
    [InlineData("report.xls", "file-passed-over", 2)]
    [InlineData("report.rar", "file-passed-over", 2)]
    [InlineData("report.data", "file-passed-over", 2)]
    [InlineData("report.exe", "file-passed-over", 3)]
    [InlineData("report.pdf", "delivery-without-report file-not-a-report", 0)]
    [InlineData("facilities.csv.jpg", "delivery-without-report file-not-a-report", 0)]
    [InlineData("Thumbs.db", "delivery-without-report", 0)]
    public async Task A_folder_without_a_report_says_so(string name, string codes, int exitCode)
    {
        Write(name, "x");

        Assert.Equal(codes, string.Join(' ', Assert.Single(IncomingDeliveries.Find([folder.Path])).Open().Remarks.Select(remark => remark.Code)));
        Assert.Equal(exitCode, await CheckAsync());
    }

    [Fact]
    public void A_program_is_known_by_its_first_bytes()
    {
        Write("report.xlsx", "MZ\u0090 this program cannot be run");
        Write("facilities.csv", ReportSamples.Facilities);

        var program = IncomingDeliveries.Find([folder.Path]).Select(delivery => delivery.Open()).SelectMany(delivery => delivery.Passed);

        Assert.Equal((FileFate.Refused, "executable"), program.Select(file => (file.Fate, file.Why)).Single());
    }

    [Fact]
    public async Task Every_file_of_a_tree_is_in_exactly_one_delivery()
    {
        string[] names =
        [
            "2022/facilities.csv", "2022/releases.csv", "2022/scan.jpg", "2022/corrections/facilities.csv", "a.json", "b.xlsx", "b.zip", "letter.eml", "notes.docx", "x/y/z/old.xls",
            "x/~$b.xlsx", "x/empty.csv",
        ];
        foreach (var name in names)
        {
            Write(name, "x");
        }

        var accounts = new List<string>();
        foreach (var delivery in IncomingDeliveries.Find([folder.Path]))
        {
            accounts.AddRange((await SomeMail.AccountsAsync(delivery.Open())).Select(account => account[..account.IndexOf(':', StringComparison.Ordinal)]));
        }

        Assert.Equal(names.Select(Path.GetFileName).Order(), accounts.Order());
    }

    [Fact]
    public void Words_are_there_for_every_reason() => Assert.All(
        PassedReasons.All, reason => Assert.All(["kk", "ru", "en"], (string language) => Assert.NotNull(RemarkText.Find("reason." + reason, language))));

    private void Write(string name, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(folder.File(name))!);
        File.WriteAllText(folder.File(name), text);
    }

    private async Task<int> CheckAsync()
    {
        using var output = new StringWriter();
        return await CommandLine.RunAsync(["check", folder.Path], output, output);
    }
}
