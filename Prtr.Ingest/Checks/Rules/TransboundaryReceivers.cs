using Prtr.Ingest.Remarks;
using Prtr.Ingest.Reports;
using Prtr.Search.Register;

namespace Prtr.Ingest.Checks.Rules;

/// <summary>Check 18: hazardous waste that leaves the country needs the receiver's name and address and the receiving site.</summary>
internal sealed class TransboundaryReceivers : IReportCheck
{
    public IEnumerable<Remark> Check(OperatorReport report, CheckContext context)
    {
        foreach (var (row, reference) in report.Waste.Numbered(RecordKind.Waste))
        {
            var hazardous = row.WasteCode.Value is { } code ? context.Reference.WasteCodes[code].Hazardous : row.Hazardous.Value;
            var leaves = row.Transboundary.Value == true || row.DestinationCountry.Value is { } country && country != "KZ";
            if (hazardous == true && leaves && Missing(row) is { Count: > 0 } missing)
            {
                yield return RemarkKinds.TransboundaryReceiverIncomplete.At(row.Place, null, string.Join(',', missing)) with { Row = reference };
            }
        }
    }

    private static List<string> Missing(WasteRow row) =>
    [
        .. new[]
        {
            (Name: "receiver_name", row.ReceiverName.IsBlank),
            (Name: "receiver_address", row.ReceiverAddress.IsBlank),
            (Name: "site_address", IsBlank: row.SiteAddress.IsBlank && row.SiteLatitude.IsBlank),
        }.Where(field => field.IsBlank).Select(field => field.Name),
    ];
}
