using System.Data.Common;
using System.Globalization;
using System.Security.Cryptography;
using Dapper;
using Prtr.Search.Reference;
using Prtr.Search.Register;

namespace Prtr.Search.Database;

/// <summary>
/// Takes the shipped reference rows into the database. A row that is there already, edited or not, stays as it is;
/// a row that shall not hold any more is given a last year rather than deleted.
/// </summary>
public static class ReferenceSeeder
{
    public static async Task SeedAsync(DbConnection connection, CancellationToken cancellationToken)
    {
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        var done = (await connection.QueryAsync<(string Name, string Sha256)>("select name, sha256 from reference_seed", transaction: transaction))
            .ToDictionary(seed => seed.Name, seed => seed.Sha256);
        foreach (var (file, insert) in Tables)
        {
            var hash = await HashAsync(file, cancellationToken);
            if (done.GetValueOrDefault(file) == hash)
            {
                continue;
            }

            insert(transaction);
            await connection.ExecuteAsync(
                "insert or replace into reference_seed (name, sha256, seeded_at) values (@file, @hash, @at)",
                new { file, hash, at = DateTimeOffset.UtcNow.ToString("O", CultureInfo.InvariantCulture) },
                transaction);
        }

        await transaction.CommitAsync(cancellationToken);
    }

    private static IEnumerable<(string File, Action<DbTransaction> Insert)> Tables =>
    [
        ("pollutant_groups.csv", t => Fill(t, "pollutant_group", ["code", "name_kk", "name_ru", "name_en"],
            Shipped.Groups.Values, g => [g.Code, g.Names.Kk, g.Names.Ru, g.Names.En])),
        ("pollutants.csv", t => Fill(t, "pollutant", ["number", "cas", "name_kk", "name_ru", "name_en", "pollutant_group", "btex", "eea_code"],
            Shipped.Pollutants.Values, p => [p.Number, p.Cas, p.Names.Kk, p.Names.Ru, p.Names.En, p.Group, p.Btex, p.EeaCode])),
        ("thresholds.csv", t => Fill(t, "threshold", ["pollutant", "medium", "threshold_kg_e8", "valid_from", "valid_to", "source"],
            Shipped.AllThresholds, h => [h.Pollutant, h.Medium.Code(), h.ThresholdKg.Units, h.Years.From, h.Years.To, h.Source])),
        ("activities.csv", t => Fill(t, "activity",
            ["code", "parent", "level", "name_kk", "name_ru", "name_en", "capacity_threshold_kk", "capacity_threshold_ru",
                "capacity_threshold_en", "threshold_value", "threshold_unit", "valid_from", "valid_to"],
            Shipped.Activities.Values,
            a => [a.Code, a.Parent, a.Level, a.Names.Kk, a.Names.Ru, a.Names.En, a.CapacityThreshold.Kk, a.CapacityThreshold.Ru,
                a.CapacityThreshold.En, a.ThresholdValue?.ToString(CultureInfo.InvariantCulture), a.ThresholdUnit, a.Years.From, a.Years.To])),
        ("operations.csv", t => Fill(t, "operation", ["code", "treatment", "name_kk", "name_ru", "name_en"],
            Shipped.Operations.Values, o => [o.Code, o.Treatment.Code(), o.Names.Kk, o.Names.Ru, o.Names.En])),
        ("waste_codes.csv", t => Fill(t, "waste_code", ["code", "level", "parent", "hazardous", "name_kk", "name_ru", "name_en", "valid_from", "valid_to"],
            Shipped.WasteCodes.Values, w => [w.Code, w.Level, w.Parent, w.Hazardous, w.Names.Kk, w.Names.Ru, w.Names.En, w.Years.From, w.Years.To])),
        ("kato.csv", t => Fill(t, "kato", ["code", "level", "name_kk", "name_ru", "name_en", "valid_from", "valid_to"],
            Shipped.Units.Values, u => [u.Code.Value, u.Level, u.Names.Kk, u.Names.Ru, u.Names.En, u.Years.From, u.Years.To])),
        ("countries.csv", t => Fill(t, "country", ["code", "name_kk", "name_ru", "name_en"],
            Shipped.Countries.Values, c => [c.Code, c.Names.Kk, c.Names.Ru, c.Names.En])),
    ];

    private static ReferenceData Shipped => ReferenceData.Shipped;

    private static void Fill<T>(DbTransaction transaction, string table, string[] columns, IEnumerable<T> rows, Func<T, object?[]> values)
    {
        using var insert = new BulkInsert(transaction, table, columns, skipExisting: true);
        foreach (var row in rows)
        {
            insert.Add(values(row));
        }
    }

    private static async Task<string> HashAsync(string file, CancellationToken cancellationToken)
    {
        await using var content = ReferenceFiles.Open(file);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancellationToken));
    }
}
