using System.Data.Common;
using System.Globalization;
using Dapper;
using Prtr.Search.Database;
using Prtr.Search.Reference;

namespace Prtr.Tests.Conformance;

/// <summary>Published reports written straight into the tables, with every oddity that a query can ask for, more often than a real register has them.</summary>
public static class InventedRegister
{
    private static readonly string[] Towns = ["Караганда", "Қарағанды", "Өскемен", "Шымкент", "Aktau", "Павлодар"];
    private static readonly string[] Plants = ["ТЭЦ", "цементный завод", "мұнай өңдеу зауыты", "рудник", "Smelter", "полигон"];

    public static async Task FillAsync(RegisterDatabase database, int seed, int facilities, int firstYear, int lastYear, CancellationToken cancellationToken)
    {
        await RegisterMigrator.MigrateAsync(database, cancellationToken);
        await using var connection = await database.OpenAsync(cancellationToken);
        await using var transaction = await database.BeginWriteAsync(connection, cancellationToken);
        using var writer = new Writer(transaction, new Random(seed));
        await transaction.Connection!.ExecuteAsync(
            "insert into submission (id, sha256, name, received_at, received_on, byte_count, outcome) values (1, 'x', 'x', '2024-01-01', '2024-01-01', 1, 'stored')",
            transaction: transaction);
        for (var year = firstYear; year <= lastYear; year++)
        {
            await transaction.Connection!.ExecuteAsync(
                "insert into data_release (id, name, reporting_year, published_at) values (@id, @name, @year, @at)",
                new { id = year - firstYear + 1, name = $"{year + 2}.1", year, at = new DateTimeOffset(year + 2, 1, 1, 0, 0, 0, TimeSpan.Zero) },
                transaction);
        }

        for (var facility = 1; facility <= facilities; facility++)
        {
            writer.Facility(facility, firstYear, lastYear);
        }

        await writer.CompleteAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    private sealed class Writer(DbTransaction transaction, Random random) : IDisposable
    {
        private static readonly ReferenceData Reference = ReferenceData.Shipped;
        private static readonly string[] Activities = [.. Reference.Activities.Keys.Where(code => code.Contains('(', StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
        private static readonly string[] Units = [.. Reference.Units.Keys.Select(kato => kato.Value).Order(StringComparer.Ordinal).Where((_, i) => i % 400 == 0)];
        private static readonly string[] Wastes = [.. Reference.WasteCodes.Values.Where(code => code.Level == 3).Select(code => code.Code).Order(StringComparer.Ordinal).Where((_, i) => i % 20 == 0)];

        private readonly BulkInsert facilities = BulkInsert.Into(transaction, "facility", ["id", "created_at"]);
        private readonly BulkInsert reports = BulkInsert.Into(transaction, "report", ["id", "facility_id", "reporting_year"]);
        private readonly BulkInsert versions = BulkInsert.Into(transaction, "report_version", [
            "id", "report_id", "version", "submission_id", "content_sha256", "received_on", "late", "published_release_id", "ended_release_id",
            "facility_name", "facility_name_kk", "operator_bin", "operator_name", "owner_name", "postal_address", "kato", "latitude", "longitude",
            "main_activity", "other_activities", "stationary_sources"]);
        private readonly BulkInsert rows = BulkInsert.Into(transaction, "report_row", [
            "id", "report_version_id", "kind", "source_file", "source_sheet", "source_row", "pollutant", "medium", "to_subsoil", "quantity_kg_e8", "accidental_kg_e8",
            "waste_code", "hazardous", "quantity_t_e8", "treatment", "operation", "transboundary", "receiver_name", "receiver_bin", "receiver_address", "receiver_kato",
            "destination_country", "method", "method_name", "withheld_ground", "below_threshold"]);
        private readonly BulkInsert remarks = BulkInsert.Into(transaction, "remark", ["submission_id", "report_version_id", "report_row_id", "code", "level", "data"]);
        private long report;
        private long version;
        private long row;

        private BulkInsert[] Inserts => [facilities, reports, versions, rows, remarks];

        public async Task CompleteAsync(CancellationToken cancellationToken)
        {
            foreach (var insert in Inserts)
            {
                await insert.CompleteAsync(cancellationToken);
            }
        }

        public void Dispose()
        {
            foreach (var insert in Inserts)
            {
                insert.Dispose();
            }
        }

        public void Facility(int facility, int firstYear, int lastYear)
        {
            facilities.Add(facility, new DateTimeOffset(2024, 1, 1, 0, 0, 0, TimeSpan.Zero));
            var site = NewSite();
            for (var year = firstYear; year <= lastYear; year++)
            {
                // Sites change hands, names and activities now and then, and some years are missing.
                site = random.Next(6) == 0 ? NewSite() with { Kato = site.Kato } : site;
                if (random.Next(8) == 0)
                {
                    continue;
                }

                reports.Add(++report, facility, year);
                if (random.Next(6) == 0)
                {
                    Version(site, 1, year, year - firstYear + 1, year - firstYear + 1);
                    Version(site with { Name = site.Name + " 2" }, 2, year, year - firstYear + 1, null);
                }
                else
                {
                    Version(site, 1, year, random.Next(30) == 0 ? null : year - firstYear + 1, null);
                }
            }
        }

        private void Version(Site site, int number, int year, int? published, int? ended)
        {
            versions.Add(
                ++version, report, number, 1, $"{version}", new DateOnly(year + 1, 3, random.Next(1, 9)), random.Next(2), published, ended,
                site.Name, random.Next(3) == 0 ? null : site.Name + " (қаз)", site.Bin, site.Operator, random.Next(2) == 0 ? null : "Холдинг", site.Address,
                site.Kato, site.Latitude, site.Longitude, site.Activity, site.Others, random.Next(9));
            for (var count = random.Next(7); count > 0; count--)
            {
                Row();
                for (var flags = random.Next(8) == 0 ? random.Next(1, 3) : 0; flags > 0; flags--)
                {
                    remarks.Add(1, version, row, Of(["quantity-jump", "row-under-threshold", "moved"]), Of(["W", "I"]), "{}");
                }
            }
        }

        private void Row()
        {
            var kind = Of(["release", "release", "wastewater", "waste", "waste"]);
            var isWaste = kind == "waste";
            var ground = random.Next(12) == 0 ? Of(["a", "c", "e"]) : null;
            var amount = random.Next(15) == 0 ? 0 : (long)(Math.Pow(10, random.NextDouble() * 18) * 9) % 9_000_000_000_000_000_000;
            long? quantity = ground is not null && random.Next(2) == 0 ? null : amount;
            var receiver = kind == "release" || random.Next(3) == 0 ? 0 : random.Next(1, 9);
            var waste = isWaste ? Of(Wastes) : null;
            var treatment = isWaste ? Of(["R", "D"]) : null;
            rows.Add(
                ++row, version, kind, "report.xlsx", random.Next(2) == 0 ? null : kind, random.Next(2, 40),
                isWaste ? null : random.Next(1, 92), kind == "release" ? Of(["air", "air", "water", "land"]) : null, kind == "release" && random.Next(20) == 0 ? 1 : 0,
                isWaste ? null : quantity,
                isWaste || random.Next(4) > 0 ? null : random.Next(2) == 0 ? 0 : amount / 3,
                waste,
                waste is null ? null : Reference.WasteCodes[waste].Hazardous == true ? 1 : 0,
                isWaste ? quantity : null,
                treatment,
                treatment is null || random.Next(3) == 0 ? null : treatment + random.Next(1, 14).ToString(CultureInfo.InvariantCulture),
                isWaste && random.Next(9) == 0 ? 1 : 0,
                receiver == 0 ? null : $"Получатель {receiver}",
                receiver == 0 ? null : FormattableString.Invariant($"{receiver:000000000000}"),
                receiver == 0 ? null : "адрес",
                receiver is 0 or 1 ? null : Units[receiver % Units.Length],
                kind == "release" ? null : random.Next(9) == 0 ? Of(["DE", "RU"]) : "KZ",
                Of(["M", "C", "E"]), random.Next(2) == 0 ? null : "методика", ground, isWaste ? null : random.Next(2));
        }

        private Site NewSite()
        {
            var bin = FormattableString.Invariant($"{random.Next(1, 40):020440000000}");
            return new Site(
                $"{Of(Plants)} №{random.Next(1, 30)}", bin, $"ТОО «{Of(Towns)} {bin[^2..]}»", $"г. {Of(Towns)}, ул. Абая {random.Next(1, 99)}",
                Of(Units), 42 + (random.NextDouble() * 10), 52 + (random.NextDouble() * 30), Of(Activities),
                string.Join(';', Enumerable.Range(0, Math.Max(0, random.Next(6) - 2)).Select(_ => Of(Activities))));
        }

        private string Of(string[] values) => values[random.Next(values.Length)];

        private sealed record Site(string Name, string Bin, string Operator, string Address, string Kato, double Latitude, double Longitude, string Activity, string Others);
    }
}
