using System.Collections.Immutable;
using Prtr.Search.Register;
using Column = Prtr.Search.Exports.Column<Prtr.Search.Register.PublicRecord>;

namespace Prtr.Search.Exports;

/// <summary>The record row of every export and of the API: names and order are a promise to those who read it by machine.</summary>
public static class RecordColumns
{
    public static ImmutableArray<Column> All { get; } =
    [
        Column.Whole("year", 7, r => r.Report.Year),
        Column.Whole("facility_id", 12, r => r.Report.FacilityId),
        Column.Text("facility_name", 36, (r, names) => r.Report.NameIn(names.Language)),
        Column.Code("operator_bin", 14, r => r.Report.OperatorBin.Value),
        Column.Text("operator_name", 36, r => r.Report.OperatorName),
        Column.Code("region_kato", 12, r => r.Report.Kato.Value),
        Column.Text("region", 24, (r, names) => names.Region(r.Report.Kato)),
        Column.Degrees("latitude", 11, r => r.Report.Place.Latitude),
        Column.Degrees("longitude", 11, r => r.Report.Place.Longitude),
        Column.Code("activity", 10, r => r.Report.MainActivity),
        Column.Code("kind", 12, r => r.Kind.Code()),
        Column.Code("pollutant", 12, (r, names) => names.PollutantCode(r)),
        Column.Text("pollutant_name", 36, (r, names) => names.Pollutant(r)),
        Column.Code("cas", 12, (r, names) => names.Cas(r)),
        Column.Code("medium", 9, r => r.Medium?.Code()),
        Column.YesNo("to_subsoil", 10, r => r.Medium == Medium.Land ? r.ToSubsoil : null),
        Column.Exact("quantity_kg", 16, r => r.QuantityKg),
        Column.Exact("accidental_kg", 16, r => r.AccidentalKg),
        Column.Code("waste_code", 11, r => r.WasteCode),
        Column.Text("waste_name", 36, (r, names) => names.Waste(r)),
        Column.YesNo("hazardous", 10, r => r.Hazardous),
        Column.Exact("quantity_t", 16, r => r.QuantityT),
        Column.Code("mark", 6, r => r.Treatment?.Mark()),
        Column.Code("operation", 10, r => r.Operation),
        Column.YesNo("transboundary", 13, r => r.Kind == RecordKind.Waste ? r.Transboundary : null),
        Column.Text("receiver_name", 30, r => r.ReceiverName),
        Column.Code("receiver_bin", 14, r => r.ReceiverBin?.Value),
        Column.Text("receiver_address", 36, r => r.ReceiverAddress),
        Column.Code("destination_country", 12, r => r.DestinationCountry),
        Column.Code("destination_kato", 12, r => r.DestinationKato?.Value),
        Column.Code("method", 8, r => r.Method.Code()),
        Column.Code("withheld_ground", 10, r => r.WithheldGround),
        Column.Whole("report_id", 10, r => r.Report.ReportId),
        Column.Whole("report_version", 8, r => r.Report.Version),
        Column.Codes("flags", 16, r => r.Flags),
    ];

    /// <summary>The column with that name, or null.</summary>
    public static Column? Named(string name) => All.FirstOrDefault(column => column.Name == name);
}
