using Prtr.Ingest.Checks;
using Prtr.Ingest.Deliveries;
using Prtr.Ingest.Remarks;
using Prtr.Ingest.Reports;
using Prtr.Ingest.Samples;
using Prtr.Search.Reference;
using Prtr.Search.Register;

namespace Prtr.Tests.Samples;

public class SampleReadingTests
{
    private static readonly ReportReader Reader = new(ReferenceData.Shipped);

    private static readonly IReadOnlyList<ReportSource> Sources =
        [.. ReportFiles.Expand(Directory.GetDirectories(SampleFolder.Path).Where(folder => Path.GetFileName(folder) != "broken"))];

    private static readonly IReadOnlyList<(ReportSource Source, ReadOutcome Outcome)> Outcomes = [.. Sources.Select(source => (source, Reader.Read(source)))];

    private static readonly SampleRegister Register = SampleRegister.Generate(1, 2016, 2022);

    private static readonly Dictionary<string, PastReport> Earlier = Register.Reports
        .GroupBy(r => r.Facility)
        .SelectMany(g => g.Zip(g.Skip(1)))
        .Where(pair => pair.Second.Year == pair.First.Year + 1)
        .ToDictionary(pair => pair.Second.Ref, pair => Past(pair.First));

    private static readonly Dictionary<int, NationalFigures> National =
        Register.Reports.GroupBy(r => r.Year).ToDictionary(g => g.Key, Figures);

    [Fact]
    public void Every_source_is_read_without_a_remark_on_the_file() =>
        Assert.Empty(Outcomes.SelectMany(o => o.Outcome.Remarks));

    [Fact]
    public void No_report_holds_an_error() => Assert.DoesNotContain(Remarks(), r => r.Level == RemarkLevel.Error);

    /// <summary>Compared with the year before, as the intake does: quantities that jump, facilities that moved.</summary>
    [Fact]
    public void Few_reports_give_cause_for_a_warning()
    {
        var warned = Remarks().Where(r => r.Level == RemarkLevel.Warning).ToList();

        Assert.InRange(warned.Count, 50, 500);
        string[] expected =
        [
            "changed-much", "waste-changed-much", "four-times-highest", "unit-slip", "moved",
            "combustion-incomplete", "more-than-plausible", "all-as-last-year", "number-ambiguous",
        ];
        Assert.All(warned, r => Assert.Contains(r.Code, expected));
    }

    [Fact]
    public void What_is_read_is_what_was_generated()
    {
        var written = Register.Reports.Concat(Register.Corrections).ToList();
        var read = Outcomes.SelectMany(o => o.Outcome.Reports).ToList();

        Assert.Equal(written.Count, read.Count);
        Assert.Equal(
            written.Sum(r => r.Releases.Sum(x => x.QuantityKg + x.AccidentalKg)),
            read.Sum(r => r.Releases.Sum(x => Exact(x.QuantityKg) + Exact(x.AccidentalKg))));
        Assert.Equal(written.Sum(r => r.Wastewater.Sum(x => x.QuantityKg)), read.Sum(r => r.Wastewater.Sum(x => Exact(x.QuantityKg))));
        Assert.Equal(written.Sum(r => r.Waste.Sum(x => x.QuantityT)), read.Sum(r => r.Waste.Sum(x => Exact(x.QuantityT))));
        Assert.Equal(written.Select(Identity).Order(StringComparer.Ordinal), read.Select(Identity).Order(StringComparer.Ordinal));
    }

    private static IEnumerable<Remark> Remarks() => Outcomes.SelectMany(o => o.Outcome.Reports).SelectMany(report => ReportChecker.Check(report, ContextOf(report)));

    private static CheckContext ContextOf(OperatorReport report) => new()
    {
        Reference = ReferenceData.Shipped,
        ReceivedOn = new DateOnly(report.Facility.ReportYear.Value.GetValueOrDefault() + 1, 3, 15),
        Years = CampaignYears.EndedBefore(new DateOnly(2023, 3, 15)),
        LastYear = Earlier.GetValueOrDefault(report.Facility.ReportRef.Value ?? ""),
        NationalLastYear = National.GetValueOrDefault(report.Facility.ReportYear.Value.GetValueOrDefault() - 1, NationalFigures.None),
    };

    private static PastReport Past(SampleReport r) => new(
        r.Facility,
        r.Year,
        new GeoPoint((double)r.Identity.Latitude, (double)r.Identity.Longitude),
        r.MainActivity,
        [.. r.Releases.Select(x => new PastRelease(x.Pollutant, MediumOf(x), Quantity.From(x.QuantityKg)))],
        [.. r.Waste.Select(x => new PastWaste(Code(x), x.Mark == "В" ? Treatment.Recovery : Treatment.Disposal, x.QuantityT is { } t ? Quantity.From(t) : null))]);

    private static NationalFigures Figures(IEnumerable<SampleReport> year) => new(year
        .SelectMany(r => r.Releases, (r, x) => (Key: new NationalKey(r.MainActivity, x.Pollutant, MediumOf(x)), Quantity: Quantity.From(x.QuantityKg)))
        .GroupBy(x => x.Key, x => x.Quantity)
        .ToDictionary(g => g.Key, g => new NationalFigure(g.Max(), g.Aggregate(Int128.Zero, (sum, q) => sum + q.Units))));

    private static Medium MediumOf(SampleRelease release) => Enum.Parse<Medium>(release.Medium, ignoreCase: true);

    private static string Code(SampleWaste waste) => string.Concat(waste.Code.Where(char.IsAsciiDigit));

    private static decimal Exact(Field<Quantity?> field) => field.Value?.ToDecimal() ?? 0;

    private static string Identity(SampleReport report) => FormattableString.Invariant(
        $"{report.Year} {report.Identity.Operator.Bin} {report.Identity.FacilityName} {report.Identity.Kato} {report.Identity.Latitude:0.00000} {report.Identity.Longitude:0.00000}");

    private static string Identity(OperatorReport report) => FormattableString.Invariant(
        $"{report.Facility.ReportYear.Value} {report.Facility.OperatorBin.Value} {report.Facility.FacilityName.Value} {report.Facility.Kato.Value} {report.Facility.Point?.Latitude:0.00000} {report.Facility.Point?.Longitude:0.00000}");
}
