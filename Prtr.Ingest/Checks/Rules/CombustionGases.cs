using Prtr.Ingest.Remarks;
using Prtr.Ingest.Reports;
using Prtr.Search.Register;

namespace Prtr.Ingest.Checks.Rules;

/// <summary>Check 32: combustion that gives carbon dioxide gives nitrogen oxides, sulphur oxides or carbon monoxide as well.</summary>
internal sealed class CombustionGases : IReportCheck
{
    private const string Combustion = "1(c)";
    private const int CarbonDioxide = 3;

    // Carbon monoxide, nitrogen oxides, sulphur oxides.
    private static readonly int[] Others = [2, 8, 11];

    public IEnumerable<Remark> Check(OperatorReport report, CheckContext context)
    {
        if (report.Facility.MainActivity.Value != Combustion)
        {
            yield break;
        }

        var toAir = report.Releases.Numbered(RecordKind.Release).Where(row => row.Row.Medium.Value == Medium.Air).ToList();
        if (toAir.Find(row => row.Row is { Pollutant.Value: CarbonDioxide, QuantityKg.Value.Units: > 0 }) is { Row: not null } gas
            && !report.Releases.Any(row => row is { Pollutant.Value: { } pollutant, Medium.Value: null or Medium.Air } && Others.Contains(pollutant)))
        {
            yield return RemarkKinds.CombustionIncomplete.On(gas.Row.QuantityKg) with { Row = gas.Ref };
        }
    }
}
