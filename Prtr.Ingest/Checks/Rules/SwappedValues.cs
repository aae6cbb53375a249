using System.Globalization;
using Prtr.Ingest.Remarks;
using Prtr.Ingest.Reports;
using Prtr.Search.Register;

namespace Prtr.Ingest.Checks.Rules;

/// <summary>Two releases have each other's value of the last report: two cells were perhaps exchanged.</summary>
internal sealed class SwappedValues : IReportCheck
{
    public IEnumerable<Remark> Check(OperatorReport report, CheckContext context)
    {
        if (context.LastYear is not { } past)
        {
            yield break;
        }

        var changed = EarlierAmount.Releases(report, past).Where(amount => amount is { Now.Units: > 0, Before.Units: > 0 } && amount.Now != amount.Before).ToList();
        var byBefore = changed.ToLookup(amount => amount.Before);
        foreach (var amount in changed)
        {
            if (byBefore[amount.Now].FirstOrDefault(other => other.Now == amount.Before) is { } other)
            {
                yield return RemarkKinds.ValuesSwapped.On(
                    amount.Field, amount.Now.ToString()!, other.Pollutant.ToString(CultureInfo.InvariantCulture), other.Medium!.Value.Code()) with { Row = amount.Row };
            }
        }
    }
}
