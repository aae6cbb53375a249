using System.Diagnostics;
using Prtr.Ingest.Checks;
using Prtr.Ingest.Checks.Diffuse;
using Prtr.Ingest.Deliveries;
using Prtr.Ingest.Remarks;
using Prtr.Ingest.Reports;
using Prtr.Search.Reference;
using Prtr.Tests.Samples;
using Xunit.Abstractions;

namespace Prtr.Tests.Reports;

public class SamplesReadTests(ITestOutputHelper output)
{
    [Fact]
    public void The_demonstration_register_is_read_and_checked_without_an_error()
    {
        var reader = new ReportReader(ReferenceData.Shipped);
        var context = new CheckContext
        {
            Reference = ReferenceData.Shipped,
            ReceivedOn = new DateOnly(2023, 3, 1),
            Years = CampaignYears.EndedBefore(new DateOnly(2023, 3, 1)),
        };
        var watch = Stopwatch.StartNew();
        var outcomes = ReportFiles.Expand(Directory.EnumerateDirectories(SampleFolder.Path).Where(folder => !folder.EndsWith("broken", StringComparison.Ordinal)))
            .Select(source => reader.Read(source))
            .ToList();
        var reports = outcomes.SelectMany(outcome => outcome.Reports).ToList();
        var diffuse = outcomes.SelectMany(outcome => outcome.Diffuse).ToList();
        var diffuseContext = new DiffuseContext { ReceivedOn = context.ReceivedOn, Years = context.Years };
        var remarks = outcomes.SelectMany(outcome => outcome.Remarks)
            .Concat(reports.SelectMany(report => ReportChecker.Check(report, context)))
            .Concat(diffuse.SelectMany(report => DiffuseChecker.Check(report, diffuseContext)))
            .ToList();

        var rows = reports.Sum(report => 1 + report.Releases.Count + report.Wastewater.Count + report.Waste.Count);
        output.WriteLine($"{reports.Count} reports, {rows} rows, {watch.ElapsedMilliseconds} ms");
        output.WriteLine(string.Join('\n', remarks.CountBy(remark => (remark.Code, remark.Level)).OrderByDescending(pair => pair.Value)));
        Assert.Empty(remarks.Where(remark => remark.Level == RemarkLevel.Error).Take(10));
        Assert.True(reports.Count > 5_000);
        Assert.Equal(3 * 20 + 1, diffuse.Count);
    }
}
