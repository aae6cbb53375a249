using Prtr.Ingest.Reports;
using Prtr.Search.Register;

namespace Prtr.Ingest.Checks.Rules;

/// <summary>Checks 28 and 34: a release against the same pollutant and medium of last year, first for slips of units.</summary>
internal sealed class ReleasesAgainstLastYear : IReportCheck
{
    public IEnumerable<Remark> Check(OperatorReport report, CheckContext context)
    {
        if (context.LastYear is not { } past)
        {
            yield break;
        }

        var settings = context.Settings;
        foreach (var (row, reference) in report.Releases.Numbered(RecordKind.Release))
        {
            var before = past.Releases.FirstOrDefault(release => release.Pollutant == row.Pollutant.Value && release.Medium == row.Medium.Value)?.QuantityKg;
            if (YearRatio.Of(row.QuantityKg.Value, before) is not { } ratio)
            {
                continue;
            }

            var kind = YearRatio.LooksLikeUnitSlip(ratio, settings) ? RemarkKinds.UnitSlip
                : ratio < settings.ReleaseFall || ratio > settings.ReleaseRise ? RemarkKinds.ChangedMuch
                : null;
            if (kind is not null)
            {
                yield return kind.On(row.QuantityKg, row.QuantityKg.Value.ToString()!, before.ToString()!, Figures.Short(ratio)) with { Row = reference };
            }
        }
    }
}
