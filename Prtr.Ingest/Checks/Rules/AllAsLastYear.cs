using System.Globalization;
using Prtr.Ingest.Remarks;
using Prtr.Ingest.Reports;

namespace Prtr.Ingest.Checks.Rules;

/// <summary>Every amount is that of the last report: perhaps it was sent again with another year.</summary>
internal sealed class AllAsLastYear : IReportCheck
{
    // A single amount may well come out the same.
    private const int Fewest = 2;

    public IEnumerable<Remark> Check(OperatorReport report, CheckContext context)
    {
        if (context.LastYear is not { } past)
        {
            return [];
        }

        var (now, before) = (Now(report), Before(past));
        return now.Count >= Fewest && now.SequenceEqual(before)
            ? [RemarkKinds.AllAsLastYear.At(report.Facility.Place, null, past.Year.ToString(CultureInfo.InvariantCulture))]
            : [];
    }

    private static List<(string, long?)> Now(OperatorReport report) => Sorted(
        report.Releases.Select(row => ($"r{row.Pollutant.Value}:{row.Medium.Value}", row.QuantityKg.Value?.Units))
            .Concat(report.Wastewater.Select(row => ($"w{row.Pollutant.Value}", row.QuantityKg.Value?.Units)))
            .Concat(report.Waste.Select(row => ($"t{row.WasteCode.Value}:{row.Mark.Value}", row.QuantityT.Value?.Units))));

    private static List<(string, long?)> Before(PastReport past) => Sorted(
        past.Releases.Select(release => ($"r{release.Pollutant}:{release.Medium}", release.QuantityKg?.Units))
            .Concat(past.Wastewater.Select(sent => ($"w{sent.Pollutant}", sent.QuantityKg?.Units)))
            .Concat(past.Waste.Select(waste => ($"t{waste.WasteCode}:{waste.Mark}", waste.QuantityT?.Units))));

    private static List<(string, long?)> Sorted(IEnumerable<(string Key, long? Units)> amounts) =>
        [.. amounts.OrderBy(amount => amount.Key, StringComparer.Ordinal).ThenBy(amount => amount.Units)];
}
