using System.Data.Common;
using Prtr.Search.Register;

namespace Prtr.Search.Database;

/// <summary>Turns rows of the public views into reports and records.</summary>
internal static class PublishedRows
{
    /// <summary>What <see cref="Report"/> expects, of public_report or released_report.</summary>
    public const string ReportColumns = """
        report_version_id, report_id, version, facility_id, reporting_year, facility_name, facility_name_kk, operator_bin, operator_name,
        owner_name, postal_address, kato, latitude, longitude, main_activity, other_activities, stationary_sources, received_on, late, data_release
        """;

    /// <summary>What <see cref="Record"/> expects, of public_record or released_record w.</summary>
    public const string Columns = """
        w.id, w.report_version_id, w.kind, w.pollutant, w.pollutant_group, w.medium, w.to_subsoil, w.quantity_kg_e8, w.accidental_kg_e8,
        w.waste_code, w.hazardous, w.quantity_t_e8, w.treatment, w.operation, w.transboundary, w.receiver_name, w.receiver_bin, w.receiver_address,
        w.destination_country, w.destination_kato, w.method, w.method_name, w.withheld_ground, w.below_threshold, w.source_file, w.source_sheet, w.source_row
        """;

    public static PublicReport Report(DbDataReader row, StringPool strings) => new(
        row.GetInt64(0),
        row.GetInt64(1),
        row.GetInt32(2),
        row.GetInt64(3),
        row.GetInt32(4),
        strings.Share(row.GetString(5)),
        Text(row, 6, strings),
        new Bin(strings.Share(row.GetString(7))),
        strings.Share(row.GetString(8)),
        Text(row, 9, strings),
        strings.Share(row.GetString(10)),
        new Kato(strings.Share(row.GetString(11))),
        new GeoPoint(row.GetDouble(12), row.GetDouble(13)),
        strings.Share(row.GetString(14)),
        row.GetString(15).Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
        row.GetInt32(16),
        StoredTime.Day(row.GetValue(17)),
        row.GetBoolean(18),
        strings.Share(row.GetString(19)));

    public static PublicRecord Record(DbDataReader row, PublicReport report, IReadOnlyList<string> flags, StringPool strings) => new(
        row.GetInt64(0),
        report,
        Codes.KindOf(row.GetString(2)),
        row.IsDBNull(3) ? null : row.GetInt32(3),
        Text(row, 4, strings),
        row.IsDBNull(5) ? null : Codes.MediumOf(row.GetString(5)),
        row.GetBoolean(6),
        Amount(row, 7),
        Amount(row, 8),
        Text(row, 9, strings),
        Flag(row, 10),
        Amount(row, 11),
        row.IsDBNull(12) ? null : Codes.TreatmentOf(row.GetString(12)),
        Text(row, 13, strings),
        row.GetBoolean(14),
        Text(row, 15, strings),
        Text(row, 16, strings) is { } bin ? new Bin(bin) : null,
        Text(row, 17, strings),
        Text(row, 18, strings),
        Text(row, 19, strings) is { } kato ? new Kato(kato) : null,
        Codes.MethodOf(row.GetString(20)),
        Text(row, 21, strings),
        Text(row, 22, strings),
        Flag(row, 23),
        flags,
        new RecordSource(strings.Share(row.GetString(24)), Text(row, 25, strings), row.GetInt32(26)));

    private static string? Text(DbDataReader row, int column, StringPool strings) => row.IsDBNull(column) ? null : strings.Share(row.GetString(column));

    private static Quantity? Amount(DbDataReader row, int column) => row.IsDBNull(column) ? null : new Quantity(row.GetInt64(column));

    private static bool? Flag(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetBoolean(column);
}
