using Prtr.Ingest.Remarks;
using Prtr.Ingest.Reports;
using Prtr.Search.Register;

namespace Prtr.Ingest.Checks.Rules;

/// <summary>Checks 28 and 34: releases, and what was sent off site in waste water, against the last report, first for slips of units.</summary>
internal sealed class ReleasesAgainstLastYear : IReportCheck
{
    public IEnumerable<Remark> Check(OperatorReport report, CheckContext context)
    {
        if (context.LastYear is not { } past)
        {
            yield break;
        }

        foreach (var amount in EarlierAmount.Releases(report, past).Concat(EarlierAmount.Wastewater(report, past)))
        {
            if (Compare(amount.Field with { Value = amount.Now }, amount.Before, context.Settings) is { } remark)
            {
                yield return remark with { Row = amount.Row };
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
