using System.Globalization;
using Prtr.Search.Register;

namespace Prtr.Search.Queries.Facets;

/// <summary>The columns that facets read, as text: the same from a record in memory and from a row of SQL.</summary>
internal static class FacetCodes
{
    private static readonly Dictionary<string, Func<PublicReport, string?>> OfReports = new()
    {
        ["kato"] = report => report.Kato.Value,
        ["main_activity"] = report => report.MainActivity,
        ["other_activities"] = report => string.Join(';', report.OtherActivities),
        ["operator_bin"] = report => report.OperatorBin.Value,
        ["reporting_year"] = report => report.Year.ToString(CultureInfo.InvariantCulture),
    };

    private static readonly Dictionary<string, Func<RecordTraits, string?>> OfRecords = new()
    {
        ["kind"] = record => record.Kind.Code(),
        ["pollutant"] = record => record.Pollutant?.ToString(CultureInfo.InvariantCulture),
        ["pollutant_group"] = record => record.PollutantGroup,
        ["medium"] = record => record.Medium?.Code(),
        ["waste_code"] = record => record.WasteCode,
        ["hazardous"] = record => Flag(record.Hazardous),
        ["treatment"] = record => record.Treatment?.Code(),
        ["operation"] = record => record.Operation,
        ["destination_country"] = record => record.DestinationCountry,
        ["destination_kato"] = record => record.DestinationKato?.Value,
        ["receiver_bin"] = record => record.ReceiverBin?.Value,
    };

    public static string? Of(string column, PublicReport report) => OfReports[column](report);

    public static string? Of(string column, RecordTraits record) => OfRecords[column](record);

    // As SQL writes it.
    private static string? Flag(bool? value) => value switch { true => "1", false => "0", null => null };
}
