using System.Data.Common;
using System.Globalization;
using Dapper;
using Prtr.Search.Database;
using Prtr.Search.Database.Sqlite;
using Prtr.Search.Reference;
using Prtr.Tests.Database;

namespace Prtr.Tests.Benchmarks;

/// <summary>
/// Fills an empty register with so many American rows as published records. One row in five becomes a transfer of waste and one in twenty of waste water,
/// because the files hold releases only. For more rows than there are, the nine years come again as the nine after them; for fewer, only some facilities are taken.
/// </summary>
internal static class TriRegister
{
    private const int Years = 9;
    private const int Units = 100_000_000;

    private static readonly string[] VersionColumns =
    [
        "id", "report_id", "version", "submission_id", "content_sha256", "received_on", "late", "published_release_id", "facility_name", "operator_bin",
        "operator_name", "postal_address", "kato", "latitude", "longitude", "main_activity", "other_activities", "stationary_sources",
    ];

    private static readonly string[] RowColumns =
    [
        "report_version_id", "kind", "source_file", "source_row", "pollutant", "medium", "quantity_kg_e8", "accidental_kg_e8", "waste_code", "hazardous",
        "quantity_t_e8", "treatment", "operation", "transboundary", "receiver_name", "receiver_bin", "receiver_kato", "destination_country", "method", "withheld_ground",
    ];

    /// <summary>Measures something on a register of so many records, in a folder that goes with it; says why where there are no data.</summary>
    /// <param name="what">The name of the benchmark.</param>
    public static async Task MeasureAsync(string what, int records, Func<SqliteDatabase, Task> measure)
    {
        if (TriFiles.Missing is { } reason)
        {
            Console.WriteLine($"{what}: not measured, {reason}");
            return;
        }

        using var folder = new TemporaryFolder();
        using var database = new SqliteDatabase(folder.Path);
        await FillAsync(database, records);
        await measure(database);
    }

    public static async Task FillAsync(RegisterDatabase database, int wanted)
    {
        await RegisterMigrator.MigrateAsync(database, default);
        await using var connection = await database.OpenAsync(default);
        await connection.ExecuteAsync("pragma synchronous = off");
        await using var transaction = await connection.BeginTransactionAsync();
        await connection.ExecuteAsync(
            """
            insert into data_release (id, name, reporting_year, published_at) values (1, '2018.1', 2017, '2018-07-01T00:00:00+00:00');
            insert into submission (id, sha256, name, received_at, received_on, byte_count, outcome) values (1, '', 'us-tri', '2018-06-01', '2018-06-01', 0, 'stored');
            """,
            transaction: transaction);
        AddAll(transaction, wanted);
        await transaction.CommitAsync();
        await connection.ExecuteAsync("analyze main");
    }

    private static void AddAll(DbTransaction transaction, int wanted)
    {
        var codes = new TriCodes(ReferenceData.Shipped);
        var releases = TriFiles.Releases().ToList();
        var taken = Taken(releases, wanted);
        releases.RemoveAll(release => !taken.Contains(release.Facility));
        var facilities = TriFiles.Facilities().Where(facility => taken.Contains(facility.Id)).DistinctBy(facility => (facility.Year, facility.Id)).ToList();
        var ids = new Dictionary<string, long>();
        var versions = new Dictionary<(int, string), long>();
        using var newFacility = BulkInsert.Into(transaction, "facility", ["id", "created_at"]);
        using var newReport = BulkInsert.Into(transaction, "report", ["id", "facility_id", "reporting_year"]);
        using var newVersion = BulkInsert.Into(transaction, "report_version", VersionColumns);
        using var newRow = BulkInsert.Into(transaction, "report_row", RowColumns);
        for (var added = 0; added < wanted;)
        {
            var later = added == 0 ? 0 : Years;
            foreach (var facility in facilities)
            {
                AddReport(facility, facility.Year + later);
            }

            foreach (var release in releases.Where(release => versions.ContainsKey((release.Year + later, release.Facility))).Take(wanted - added))
            {
                AddRow(newRow, codes, release, versions[(release.Year + later, release.Facility)], added++);
            }

            if (later > 0)
            {
                break;
            }
        }

        void AddReport(TriFacility facility, int year)
        {
            if (!ids.TryGetValue(facility.Id, out var id))
            {
                ids.Add(facility.Id, id = ids.Count + 1);
                newFacility.Add(id, "2018-06-01");
            }

            var version = versions.Count + 1L;
            versions.Add((year, facility.Id), version);
            newReport.Add(version, id, year);
            newVersion.Add(
                version, version, 1, 1, version.ToString(CultureInfo.InvariantCulture), "2018-06-01", 0, 1, facility.Name, TriCodes.Operator(facility),
                TriCodes.Owner(facility), facility.Address, codes.Place(facility).Value, facility.Latitude, facility.Longitude, codes.Activity(facility), "", 1);
        }
    }

    // Facilities with all of their years, as many as have so many rows.
    private static HashSet<string> Taken(IEnumerable<TriRelease> releases, int wanted)
    {
        var taken = new HashSet<string>();
        var rows = 0;
        foreach (var (facility, count) in releases.CountBy(release => release.Facility).OrderBy(pair => TriCodes.Hash(pair.Key)).ThenBy(pair => pair.Key, StringComparer.Ordinal))
        {
            if (rows >= wanted)
            {
                break;
            }

            taken.Add(facility);
            rows += count;
        }

        return taken;
    }

    private static void AddRow(BulkInsert rows, TriCodes codes, TriRelease release, long version, int number)
    {
        var units = (long)(Math.Min(release.QuantityKg, 1e9) * Units);
        var withheld = number % 200 == 7 ? "b" : null;
        var method = ((string[])["M", "C", "E"])[number % 3];
        if (number % 5 == 1)
        {
            var group = number % 2_000;
            var (waste, operation, receiver, abroad) = (codes.Waste(group), codes.Operation(group), TriCodes.BinOf("receiver " + release.Medium + (group % 40)), number % 50 == 1);
            rows.Add(
                version, "waste", "releases.csv", number, null, null, null, null, waste, codes.IsHazardous(waste) ? 1 : 0, units, operation[..1], operation, abroad ? 1 : 0,
                "Receiver", receiver, abroad ? null : codes.Destination(group % 40).Value, abroad ? codes.Country(number) : "KZ", method, withheld);
            return;
        }

        var wastewater = number % 20 == 2;
        rows.Add(
            version, wastewater ? "wastewater" : "release", "releases.csv", number, codes.Pollutant(release), wastewater ? null : release.Medium, units,
            number % 33 == 0 ? units / 10 : null, null, null, null, null, null, 0, null, null, null, wastewater ? "KZ" : null, method, withheld);
    }
}
