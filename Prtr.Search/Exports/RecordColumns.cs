using System.Collections.Immutable;
using Prtr.Search.Register;

namespace Prtr.Search.Exports;

/// <summary>The record row of every export and of the API: names and order are a promise to those who read it by machine.</summary>
public static class RecordColumns
{
    public static ImmutableArray<RecordColumn> All { get; } =
    [
        new("year", 7, (r, _, to) => to.Whole(r.Report.Year)),
        new("facility_id", 12, (r, _, to) => to.Whole(r.Report.FacilityId)),
        new("facility_name", 36, (r, names, to) => to.Text(r.Report.NameIn(names.Language))),
        new("operator_bin", 14, (r, _, to) => to.Code(r.Report.OperatorBin.Value)),
        new("operator_name", 36, (r, _, to) => to.Text(r.Report.OperatorName)),
        new("region_kato", 12, (r, _, to) => to.Code(r.Report.Kato.Value)),
        new("region", 24, (r, names, to) => to.Text(names.Region(r.Report.Kato))),
        new("latitude", 11, (r, _, to) => to.Degrees(r.Report.Place.Latitude)),
        new("longitude", 11, (r, _, to) => to.Degrees(r.Report.Place.Longitude)),
        new("activity", 10, (r, _, to) => to.Code(r.Report.MainActivity)),
        new("kind", 12, (r, _, to) => to.Code(r.Kind.Code())),
        new("pollutant", 12, (r, names, to) => to.Code(names.PollutantCode(r))),
        new("pollutant_name", 36, (r, names, to) => to.Text(names.Pollutant(r))),
        new("cas", 12, (r, names, to) => to.Code(names.Cas(r))),
        new("medium", 9, (r, _, to) => to.Code(r.Medium?.Code())),
        new("to_subsoil", 10, (r, _, to) => to.YesNo(r.Medium == Medium.Land ? r.ToSubsoil : null)),
        new("quantity_kg", 16, (r, _, to) => to.Exact(r.QuantityKg)),
        new("accidental_kg", 16, (r, _, to) => to.Exact(r.AccidentalKg)),
        new("waste_code", 11, (r, _, to) => to.Code(r.WasteCode)),
        new("waste_name", 36, (r, names, to) => to.Text(names.Waste(r))),
        new("hazardous", 10, (r, _, to) => to.YesNo(r.Hazardous)),
        new("quantity_t", 16, (r, _, to) => to.Exact(r.QuantityT)),
        new("mark", 6, (r, _, to) => to.Code(r.Treatment?.Mark())),
        new("operation", 10, (r, _, to) => to.Code(r.Operation)),
        new("transboundary", 13, (r, _, to) => to.YesNo(r.Kind == RecordKind.Waste ? r.Transboundary : null)),
        new("receiver_name", 30, (r, _, to) => to.Text(r.ReceiverName)),
        new("receiver_bin", 14, (r, _, to) => to.Code(r.ReceiverBin?.Value)),
        new("receiver_address", 36, (r, _, to) => to.Text(r.ReceiverAddress)),
        new("destination_country", 12, (r, _, to) => to.Code(r.DestinationCountry)),
        new("destination_kato", 12, (r, _, to) => to.Code(r.DestinationKato?.Value)),
        new("method", 8, (r, _, to) => to.Code(r.Method.Code())),
        new("withheld_ground", 10, (r, _, to) => to.Code(r.WithheldGround)),
        new("report_id", 10, (r, _, to) => to.Whole(r.Report.ReportId)),
        new("report_version", 8, (r, _, to) => to.Whole(r.Report.Version)),
        new("flags", 16, (r, _, to) => to.Codes(r.Flags)),
    ];
}
