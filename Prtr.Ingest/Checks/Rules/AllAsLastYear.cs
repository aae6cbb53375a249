using System.Globalization;
using Prtr.Ingest.Remarks;
using Prtr.Ingest.Reports;
using Prtr.Search.Register;

namespace Prtr.Ingest.Checks.Rules;

/// <summary>Every amount is that of the last report: perhaps it was sent again with another year.</summary>
internal sealed class AllAsLastYear : IReportCheck
{
    // A single amount may well come out the same.
    private const int Fewest = 2;

    public IEnumerable<Remark> Check(OperatorReport report, CheckContext context)
    {
        if (context.LastYear is not { } past || !HaveSameSum(report, past))
        {
            return [];
        }

        var (now, before) = (Now(report), Before(past));
        return now.Count >= Fewest && now.SequenceEqual(before)
            ? [RemarkKinds.AllAsLastYear.At(report.Facility.Place, null, past.Year.ToString(CultureInfo.InvariantCulture))]
            : [];
    }

    // What most reports have not is soon seen: their amounts need not be put in order.
    private static bool HaveSameSum(OperatorReport report, PastReport past) =>
        Sum(report.Releases.Select(row => row.QuantityKg.Value)) == Sum(past.Releases.Select(row => row.QuantityKg))
        && Sum(report.Wastewater.Select(row => row.QuantityKg.Value)) == Sum(past.Wastewater.Select(row => row.QuantityKg))
        && Sum(report.Waste.Select(row => row.QuantityT.Value)) == Sum(past.Waste.Select(row => row.QuantityT));

    private static Int128 Sum(IEnumerable<Quantity?> amounts) => amounts.Aggregate((Int128)0, (sum, amount) => sum + (amount?.Units ?? 0));

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
