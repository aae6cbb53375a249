using System.Globalization;
using Prtr.Ingest.Remarks;
using Prtr.Ingest.Reports;

namespace Prtr.Ingest.Checks.Rules;

/// <summary>Check 12: the capacity is under the threshold of the main activity, where that is one number in the same unit.</summary>
internal sealed class CapacityThreshold : IReportCheck
{
    public IEnumerable<Remark> Check(OperatorReport report, CheckContext context)
    {
        var facility = report.Facility;
        if (facility.Capacity.Value is { } capacity
            && facility.MainActivity.Value is { } code
            && context.Reference.Activities.TryGetValue(code, out var activity)
            && activity is { ThresholdValue: { } threshold, ThresholdUnit: { } unit }
            && CapacityUnits.Same(facility.CapacityUnit.Value, unit)
            && capacity < threshold)
        {
            yield return RemarkKinds.CapacityUnderThreshold.On(
                facility.Capacity,
                $"{capacity.ToString(CultureInfo.InvariantCulture)} {facility.CapacityUnit.Value}",
                $"{threshold.ToString(CultureInfo.InvariantCulture)} {facility.CapacityUnit.Value}");
        }
    }
}
