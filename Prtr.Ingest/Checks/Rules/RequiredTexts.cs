using Prtr.Ingest.Remarks;
using Prtr.Ingest.Reports;

namespace Prtr.Ingest.Checks.Rules;

/// <summary>Check 10: what the form asks of the facility is filled in. What could not be understood already has its remark.</summary>
internal sealed class RequiredTexts : IReportCheck
{
    public IEnumerable<Remark> Check(OperatorReport report, CheckContext context)
    {
        var facility = report.Facility;
        (string Name, bool Blank, Place Place, string? Raw)[] fields =
        [
            Of("report_year", facility.ReportYear),
            Of("facility_name", facility.FacilityName),
            Of("facility_name_kk", facility.FacilityNameKk),
            Of("operator_bin", facility.OperatorBin),
            Of("operator_name", facility.OperatorName),
            Of("postal_address", facility.PostalAddress),
            Of("kato", facility.Kato),
            Of("latitude", facility.Latitude),
            Of("longitude", facility.Longitude),
            Of("main_activity", facility.MainActivity),
            Of("first_head", facility.FirstHead),
            Of("stationary_sources", facility.StationarySources),
        ];

        // A column that is missing was remarked on once, for the whole file.
        return fields
            .Where(field => field.Blank && field.Raw is not null)
            .Select(field => RemarkKinds.TextRequired.At(field.Place, field.Raw, field.Name));
    }

    private static (string, bool, Place, string?) Of<T>(string name, Field<T> field) => (name, field.IsBlank, field.Place, field.Raw);
}
