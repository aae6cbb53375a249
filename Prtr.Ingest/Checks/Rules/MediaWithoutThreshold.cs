using System.Globalization;
using Prtr.Ingest.Remarks;
using Prtr.Ingest.Reports;
using Prtr.Search.Register;

namespace Prtr.Ingest.Checks.Rules;

/// <summary>Check 22: a release to a medium for which the pollutant has no threshold.</summary>
internal sealed class MediaWithoutThreshold : IReportCheck
{
    public IEnumerable<Remark> Check(OperatorReport report, CheckContext context)
    {
        if (report.Facility.ReportYear.Value is not { } year)
        {
            yield break;
        }

        foreach (var (row, reference) in report.Releases.Numbered(RecordKind.Release))
        {
            if (row.Pollutant.Value is { } pollutant && row.Medium.Value is { } medium && context.Reference.Threshold(pollutant, medium, year) is null)
            {
                yield return RemarkKinds.MediumWithoutThreshold.On(row.Medium, pollutant.ToString(CultureInfo.InvariantCulture), medium.Code()) with { Row = reference };
            }
        }
    }
}
