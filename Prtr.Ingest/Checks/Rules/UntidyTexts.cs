using Prtr.Ingest.Remarks;
using Prtr.Ingest.Reports;

namespace Prtr.Ingest.Checks.Rules;

/// <summary>Check 10: spaces around a text, or control characters in it.</summary>
internal sealed class UntidyTexts : IReportCheck
{
    public IEnumerable<Remark> Check(OperatorReport report, CheckContext context)
    {
        var facility = report.Facility;
        (string Name, Field<string> Field)[] fields =
        [
            ("facility_name", facility.FacilityName),
            ("facility_name_kk", facility.FacilityNameKk),
            ("operator_name", facility.OperatorName),
            ("owner_name", facility.OwnerName),
            ("postal_address", facility.PostalAddress),
            ("first_head", facility.FirstHead),
        ];
        return fields.Where(field => IsUntidy(field.Field)).Select(field => RemarkKinds.TextUntrimmed.On(field.Field, field.Name));
    }

    private static bool IsUntidy(Field<string> field) =>
        !field.IsBlank && (field.Raw!.Length != field.Raw.AsSpan().Trim().Length || field.Raw.Any(char.IsControl));
}
