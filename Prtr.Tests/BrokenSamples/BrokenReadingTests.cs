using System.Globalization;
using Prtr.Ingest.Checks;
using Prtr.Ingest.Checks.Diffuse;
using Prtr.Ingest.Deliveries;
using Prtr.Ingest.Remarks;
using Prtr.Ingest.Reports;
using Prtr.Search.Reference;
using static Prtr.Tests.BrokenSamples.BrokenFolder;
using Path = System.IO.Path;

namespace Prtr.Tests.BrokenSamples;

public class BrokenReadingTests
{
    private static readonly ReportReader Reader = new(ReferenceData.Shipped);

    private static readonly CheckContext Context = new()
    {
        Reference = ReferenceData.Shipped,
        ReceivedOn = new DateOnly(2023, 3, 15),
        Years = CampaignYears.EndedBefore(new DateOnly(2023, 3, 15)),
    };

    private static readonly Dictionary<string, ExpectedRemark> Expected = File.ReadLines(Path.Combine(BrokenFolder.Path, "expected.csv"))
        .Skip(1)
        .Select(Parse)
        .ToDictionary(remark => DeliveryOf(remark.File));

    public static TheoryData<string> Deliveries => [.. Expected.Keys];

    [Theory]
    [MemberData(nameof(Deliveries))]
    public void A_broken_delivery_gets_the_one_remark_that_it_deserves(string delivery) =>
        Assert.Equal([Expected[delivery]], RemarksOn(delivery));

    [Fact]
    public void Every_delivery_is_expected_and_every_expected_one_there() => Assert.Equal(
        Directory.EnumerateFileSystemEntries(BrokenFolder.Path).Select(path => Path.GetFileName(path)).Except(["README.md", "expected.csv"]).Order(StringComparer.Ordinal),
        Expected.Keys.Order(StringComparer.Ordinal));

    /// <summary>Too large a file or table is tried elsewhere: a small file cannot show it.</summary>
    [Fact]
    public void Every_kind_of_error_has_its_sample() => Assert.Equal(
        RemarkKinds.All.Where(kind => kind.Level == RemarkLevel.Error).Select(kind => kind.Code).Except(["file-too-large", "too-many-rows"]).Order(StringComparer.Ordinal),
        Expected.Values.Where(remark => RemarkKinds.Find(remark.Code)!.Level == RemarkLevel.Error).Select(remark => remark.Code).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void A_misspelt_pollutant_is_answered_with_the_nearest_name() => Assert.Equal(
        "Цинк и его соединения",
        Assert.Single(RemarksOn(ReportSource.Of(ReportFile.OnDisk(Path.Combine(BrokenFolder.Path, "pollutant-misspelt.xlsx"))))).Data["suggestion"]);

    [Fact]
    public void The_report_that_is_spoilt_has_no_fault_itself() => Assert.All(
        [BrokenShape.Folder, BrokenShape.Zip, BrokenShape.Json, BrokenShape.Workbook("kk"), BrokenShape.Workbook("ru"), BrokenShape.Workbook("en")],
        shape => Assert.Empty(RemarksOn(new ReportSource("r", [.. shape.Write("r", new BrokenReport()).Select(file => ReportFile.InMemory(Path.GetFileName(file.Path), file.Content))]))));

    private static IEnumerable<ExpectedRemark> RemarksOn(string delivery)
    {
        var opened = Assert.Single(IncomingDeliveries.Find([Path.Combine(BrokenFolder.Path, delivery)])).Open();
        var folder = Directory.Exists(Path.Combine(BrokenFolder.Path, delivery));
        return opened.Remarks.Concat(opened.Sources.SelectMany(RemarksOn)).Select(remark => new ExpectedRemark(
            folder && remark.Place.File != opened.Name ? $"{delivery}/{remark.Place.File}" : remark.Place.File,
            remark.Code,
            remark.Level.Letter(),
            remark.Place.Sheet ?? "",
            remark.Place.Row,
            remark.Place.Column));
    }

    private static IEnumerable<Remark> RemarksOn(ReportSource source)
    {
        var outcome = Reader.Read(source);
        var diffuse = new DiffuseContext { ReceivedOn = Context.ReceivedOn, Years = Context.Years };
        return outcome.Remarks
            .Concat(outcome.Reports.SelectMany(report => ReportChecker.Check(report, Context)))
            .Concat(outcome.Diffuse.SelectMany(report => DiffuseChecker.Check(report, diffuse)));
    }

    private static ExpectedRemark Parse(string line)
    {
        var cells = line.Split(',');
        return new(cells[0], cells[1], cells[2], cells[3], int.Parse(cells[4], CultureInfo.InvariantCulture), int.Parse(cells[5], CultureInfo.InvariantCulture));
    }
}
