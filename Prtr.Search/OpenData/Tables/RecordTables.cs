using System.Collections.Immutable;
using Prtr.Search.Exports;
using Prtr.Search.Register;

namespace Prtr.Search.OpenData.Tables;

/// <summary>The columns of the record row that a kind of record can fill.</summary>
internal static class RecordTables
{
    private static readonly string[] Pollutants = ["pollutant", "pollutant_name", "cas", "quantity_kg", "accidental_kg"];
    private static readonly string[] ReleaseOnly = ["medium", "to_subsoil"];

    private static readonly string[] WasteOnly =
        ["waste_code", "waste_name", "hazardous", "quantity_t", "mark", "operation", "transboundary", "destination_country", "destination_kato"];

    private static readonly string[] Receivers = ["receiver_name", "receiver_bin", "receiver_address"];

    public static ImmutableArray<Column<PublicRecord>> Of(RecordKind kind) => Without(kind switch
    {
        RecordKind.Release => [.. WasteOnly, .. Receivers],
        RecordKind.Wastewater => [.. WasteOnly, .. ReleaseOnly],
        _ => [.. Pollutants, .. ReleaseOnly],
    });

    private static ImmutableArray<Column<PublicRecord>> Without(string[] names) =>
        [.. RecordColumns.All.Where(column => column.Name != "kind" && !names.Contains(column.Name))];
}
