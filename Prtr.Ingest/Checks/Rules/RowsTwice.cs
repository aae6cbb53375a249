using System.Globalization;
using Prtr.Ingest.Remarks;
using Prtr.Ingest.Reports;
using Prtr.Search.Reference.Matching;
using Prtr.Search.Register;

namespace Prtr.Ingest.Checks.Rules;

/// <summary>
/// Check 15: the same pollutant and medium, or waste code, mark and receiver, twice.
/// Land and the subsoil are apart; so are the receivers of waste water.
/// </summary>
internal sealed class RowsTwice : IReportCheck
{
    public IEnumerable<Remark> Check(OperatorReport report, CheckContext context) =>
    [
        .. Twice(report.Releases, RecordKind.Release, row => (row.Place, row.Pollutant.Value is { } p && row.Medium.Value is { } m ? $"{p}|{m}|{row.ToSubsoil.Value == true}" : null)),
        .. Twice(report.Wastewater, RecordKind.Wastewater, row => (row.Place, row.Pollutant.Value is { } p ? $"{p}|{ReceiverOf(row.ReceiverBin, row.ReceiverName)}" : null)),
        .. Twice(report.Waste, RecordKind.Waste, row => (row.Place, row.WasteCode.Value is { } code && row.Mark.Value is { } mark
            ? $"{code}|{mark}|{ReceiverOf(row.ReceiverBin, row.ReceiverName)}"
            : null)),
    ];

    private static string ReceiverOf(Field<Bin?> bin, Field<string> name) => bin.Value?.Value ?? NameKey.Of(name.Value ?? "");

    private static IEnumerable<Remark> Twice<T>(IReadOnlyList<T> rows, RecordKind kind, Func<T, (Place Place, string? Key)> describe)
    {
        var first = new Dictionary<string, Place>();
        foreach (var (row, reference) in rows.Numbered(kind))
        {
            var (place, key) = describe(row);
            if (key is not null && !first.TryAdd(key, place))
            {
                yield return RemarkKinds.RowTwice.At(place, null, first[key].Row.ToString(CultureInfo.InvariantCulture)) with { Row = reference };
            }
        }
    }
}
