using Prtr.Ingest.Checks;
using Prtr.Ingest.Remarks;
using Prtr.Ingest.Reports;
using Prtr.Search.Reference;
using Prtr.Tests.Reports;

namespace Prtr.Tests.Checks;

/// <summary>A report without any remark, and ways to change one thing about it.</summary>
internal static class CheckSamples
{
    public static CheckContext Context { get; } = new()
    {
        Reference = ReferenceData.Shipped,
        ReceivedOn = new DateOnly(2023, 3, 1),
        Years = new CampaignYears(new HashSet<int> { 2022 }, new HashSet<int> { 2021 }),
    };

    /// <summary>The remarks on the sample report with texts replaced in its CSV files.</summary>
    public static IReadOnlyList<Remark> Remarks(CheckContext? context = null, params (string From, string To)[] changes) =>
        ReportChecker.Check(Report(changes), context ?? Context);

    public static IReadOnlyList<Remark> Remarks(params (string From, string To)[] changes) => Remarks(null, changes);

    public static OperatorReport Report(params (string From, string To)[] changes) => ReportSamples.Reader.Read(ReportSamples.CsvSource(
        Changed(ReportSamples.Facilities, changes),
        Changed(ReportSamples.Releases + NitrogenOxides, changes),
        Changed(ReportSamples.Wastewater, changes),
        Changed(ReportSamples.Waste, changes))).Reports.Single();

    // A combustion plant has more than carbon dioxide.
    private const string NitrogenOxides = "r1,8,air,,214000,,M,ISO 10849,,\n";

    // The spellings show exact figures; more than six significant ones are a remark.
    private static string Changed(string text, (string From, string To)[] changes) =>
        changes.Aggregate(
            text.Replace("12345.60000001", "12345.6", StringComparison.Ordinal).Replace("12.000001", "12", StringComparison.Ordinal),
            (changed, change) => changed.Replace(change.From, change.To, StringComparison.Ordinal));
}
