using System.Text;
using System.Text.Json;
using Prtr.Ingest.Reports;
using Prtr.Ingest.Reports.Writing;
using Prtr.Search.Reference;
using Prtr.Tests.Intake;

namespace Prtr.Tests.Drafts;

public class CanonicalReportTests
{
    private static readonly ReportReader Reader = new(ReferenceData.Shipped);

    public static TheoryData<string> Samples => [.. Directory.GetFiles(Repository.PathTo("data-samples"), "*.xlsx", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Where(path => !path.Contains("broken", StringComparison.Ordinal)).Take(6)];

    [Theory]
    [MemberData(nameof(Samples))]
    public void What_is_signed_is_read_back_as_the_same_report_and_written_again_as_the_same_bytes(string path)
    {
        foreach (var report in Reader.Read(ReportSource.Of(ReportFile.OnDisk(path))).Reports)
        {
            var bytes = CanonicalReport.Write(report);
            var read = Reader.Read(ReportSource.Of(ReportFile.InMemory("report.json", bytes)));

            Assert.Empty(read.Remarks);
            Assert.Empty(read.Reports.Single().ReadingRemarks);
            Assert.Equal(Words(report), Words(read.Reports.Single()));
            Assert.Equal(bytes, CanonicalReport.Write(read.Reports.Single()));
        }
    }

    [Fact]
    public void It_is_JSON_with_a_row_on_each_line_and_numbers_as_they_are()
    {
        var report = Reader.Read(new TestReport { Name = "Цех \"1\" <отдел>", Releases = [(8, "air", "150000.00000001")] }.Source()).Reports.Single();
        var text = Encoding.UTF8.GetString(CanonicalReport.Write(report));

        Assert.Contains("\n{\"pollutant\":8,\"medium\":\"air\",\"quantity_kg\":150000.00000001,\"method\":\"C\",", text, StringComparison.Ordinal);
        Assert.Equal("Цех \"1\" <отдел>", JsonDocument.Parse(text).RootElement.GetProperty("facility_name").GetString());
    }

    private static IEnumerable<string> Words(OperatorReport report) =>
        WrittenReport.Of(report).SelectMany(row => row.Cells, (row, cell) => $"{row.Table.Name} {cell.Field} {cell.Text}");
}
