using Prtr.Ingest.Remarks;
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

        foreach (var (row, reference) in report.Releases.Numbered(RecordKind.Release))
        {
            var before = past.Releases.FirstOrDefault(release => release.Pollutant == row.Pollutant.Value && release.Medium == row.Medium.Value)?.QuantityKg;
            if (Compare(row.QuantityKg, before, context.Settings) is { } remark)
            {
                yield return remark with { Row = reference };
            }
        }
    }

    /// <summary>A remark on a release that differs much from last year's; null when it does not.</summary>
    public static Remark? Compare(Field<Quantity?> now, Quantity? before, CheckSettings settings)
    {
        if (YearRatio.Of(now.Value, before) is not { } ratio)
        {
            return null;
        }

        var kind = YearRatio.LooksLikeUnitSlip(ratio, settings) ? RemarkKinds.UnitSlip
            : ratio < settings.ReleaseFall || ratio > settings.ReleaseRise ? RemarkKinds.ChangedMuch
            : null;
        return kind?.On(now, now.Value.ToString()!, before.ToString()!, Figures.Short(ratio));
    }
}
