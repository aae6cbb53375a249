using System.Collections.Immutable;
using System.Linq.Expressions;
using Prtr.Search.Register;
using Column = Prtr.Search.Columns.Column<Prtr.Search.Register.PublicRecord>;

namespace Prtr.Search.Columns;

/// <summary>
/// The record row: what is published of a record, in every export and in the API, and how it is kept. Names and order of <see cref="All"/> are a promise
/// to those who read it by machine; what a column means is in <see cref="ColumnTexts"/>.
/// </summary>
public static class RecordColumns
{
    private const RecordKind Release = RecordKind.Release;
    private const RecordKind Wastewater = RecordKind.Wastewater;
    private const RecordKind Waste = RecordKind.Waste;

    public static ImmutableArray<Column> All { get; } =
    [
        .. OfReport("year", "facility_id", "facility_name", "operator_bin", "operator_name", "region_kato", "region", "latitude", "longitude", "activity"),
        Column.Code("kind", 12, r => r.Kind.Code()).Always().Keep(Trait(t => t.Kind, Form.Kind)),
        Column.Code("pollutant", 12, (r, names) => names.PollutantCode(r)).Of(Release, Wastewater).Keep(Trait(t => t.Pollutant, Form.IntOrNull)),
        Column.Text("pollutant_name", 36, (r, names) => names.Pollutant(r)).Of(Release, Wastewater),
        Column.Code("cas", 12, (r, names) => names.Cas(r)).Of(Release, Wastewater),
        Column.Code("medium", 9, r => r.Medium?.Code()).Of(Release).Keep(Trait(t => t.Medium, Form.MediumOrNull)),
        Column.YesNo("to_subsoil", 10, r => r.Medium == Medium.Land ? r.ToSubsoil : null).Of(Release).Keep(Trait(t => t.ToSubsoil, Form.YesNo)),
        Column.Exact("quantity_kg", 16, r => r.QuantityKg).Of(Release, Wastewater).Keep(Own(r => r.QuantityKg, Form.QuantityOrNull)),
        Column.Exact("accidental_kg", 16, r => r.AccidentalKg).Of(Release, Wastewater).Keep(Own(r => r.AccidentalKg, Form.QuantityOrNull)),
        Column.Code("waste_code", 11, r => r.WasteCode).Of(Waste).Keep(Trait(t => t.WasteCode, Form.TextOrNull)),
        Column.Text("waste_name", 36, (r, names) => names.Waste(r)).Of(Waste),
        Column.YesNo("hazardous", 10, r => r.Hazardous).Of(Waste).Keep(Trait(t => t.Hazardous, Form.YesNoOrNull)),
        Column.Exact("quantity_t", 16, r => r.QuantityT).Of(Waste).Keep(Own(r => r.QuantityT, Form.QuantityOrNull)),
        Column.Code("mark", 6, r => r.Treatment?.Mark()).Of(Waste).Keep(Trait(t => t.Treatment, Form.TreatmentOrNull)),
        Column.Code("operation", 10, r => r.Operation).Of(Waste).Keep(Trait(t => t.Operation, Form.TextOrNull)),
        Column.YesNo("transboundary", 13, r => r.Kind == Waste ? r.Transboundary : null).Of(Waste).Keep(Trait(t => t.Transboundary, Form.YesNo)),
        Column.Text("receiver_name", 30, r => r.ReceiverName).Of(Wastewater, Waste).Keep(Trait(t => t.ReceiverName, Form.TextOrNull)),
        Column.Code("receiver_bin", 14, r => r.ReceiverBin?.Value).Of(Wastewater, Waste).Keep(Trait(t => t.ReceiverBin, Form.BinOrNull)),
        Column.Text("receiver_address", 36, r => r.ReceiverAddress).Of(Wastewater, Waste).Keep(Trait(t => t.ReceiverAddress, Form.TextOrNull, Indexing.Words)),
        Column.Code("destination_country", 12, r => r.DestinationCountry).Of(Waste).Keep(Trait(t => t.DestinationCountry, Form.TextOrNull)),
        Column.Code("destination_kato", 12, r => r.DestinationKato?.Value).Of(Waste).Keep(Trait(t => t.DestinationKato, Form.KatoOrNull)),
        Column.Code("method", 8, r => r.Method.Code()).Always().Keep(Trait(t => t.Method, Form.Method)),
        Column.Code("withheld_ground", 10, r => r.WithheldGround).Keep(Trait(t => t.WithheldGround, Form.TextOrNull)),
        .. OfReport("report_id", "report_version"),
        Column.Codes("flags", 16, r => r.Flags).Keep(Trait(t => t.Flags, Form.Codes, sql: "")),
    ];

    /// <summary>All that is kept of a record, published as a column or not.</summary>
    internal static IKept<PublicRecord>[] Kept { get; } =
    [
        .. All.Select(column => column.Kept).OfType<IKept<PublicRecord>>(),
        Trait(t => t.PollutantGroup, Form.TextOrNull),
        Trait(t => t.MethodName, Form.TextOrNull, Indexing.Words),
        Trait(t => t.BelowThreshold, Form.YesNoOrNull),
        Own(r => r.SourceSheet, Form.TextOrNull, Indexing.None),
        Own(r => r.SourceRow, Form.Int, Indexing.None),
    ];

    /// <summary>What of it many records share.</summary>
    internal static IKept<RecordTraits>[] Traits { get; } = [.. Kept.OfType<IKept<RecordTraits>>()];

    /// <summary>What of it is in a row of the database.</summary>
    internal static IKept<PublicRecord>[] InSql { get; } = [.. Kept.Where(value => value.Sql is not null)];

    /// <summary>The column with that name, or null.</summary>
    public static Column? Named(string name) => All.FirstOrDefault(column => column.Name == name);

    private static IEnumerable<Column> OfReport(params string[] names) => ReportColumns.Named(names).Select(column => column.In<PublicRecord>(r => r.Report));

    private static IKept<RecordTraits> Trait<T>(Expression<Func<RecordTraits, T>> property, Form<T> form, Indexing indexing = Indexing.Plain, string? sql = null) =>
        Columns.Kept.Of(property, form, indexing, sql);

    private static IKept<PublicRecord> Own<T>(Expression<Func<PublicRecord, T>> property, Form<T> form, Indexing indexing = Indexing.Plain) =>
        Columns.Kept.Of(property, form, indexing);
}
