using System.Data.Common;
using System.Globalization;
using System.Runtime.CompilerServices;
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
    public static async Task SeedAsync(RegisterDatabase database, DbConnection connection, CancellationToken cancellationToken)
    {
        if (!await ChangedAsync(connection, null, cancellationToken).AnyAsync(cancellationToken))
        {
            return;
        }

        await using var turn = await database.BeginWriteAsync(connection, cancellationToken);
        await foreach (var (table, hash) in ChangedAsync(connection, turn, cancellationToken))
        {
            await table.FillAsync(turn, cancellationToken);
            await connection.ExecuteAsync(new CommandDefinition(
                """
                delete from reference_seed where name = @File;
                insert into reference_seed (name, sha256, seeded_at) values (@File, @hash, @at);
                """,
                new { table.File, hash, at = DateTimeOffset.UtcNow },
                turn, cancellationToken: cancellationToken));
        }

        await turn.CommitAsync(cancellationToken);
    }

    // The shipped tables of which the database has not taken in this content.
    private static async IAsyncEnumerable<(SeedTable Table, string Hash)> ChangedAsync(
        DbConnection connection, DbTransaction? turn, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var done = (await connection.QueryAsync<(string Name, string Sha256)>(new CommandDefinition(
            "select name, sha256 from reference_seed", transaction: turn, cancellationToken: cancellationToken)))
            .ToDictionary(seed => seed.Name, seed => seed.Sha256);
        foreach (var table in Tables)
        {
            var hash = await HashAsync(table.File, cancellationToken);
            if (done.GetValueOrDefault(table.File) != hash)
            {
                yield return (table, hash);
            }
        }
    }

    /// <summary>The reference tables with the rows that come with the software.</summary>
    internal static IReadOnlyList<SeedTable> Tables =>
    [
        SeedTable.Of("pollutant_groups.csv", "pollutant_group", ["code"], ["name_kk", "name_ru", "name_en"],
            Shipped.Groups.Values, g => [g.Code, g.Names.Kk, g.Names.Ru, g.Names.En]),
        SeedTable.Of("pollutants.csv", "pollutant", ["number"], ["cas", "name_kk", "name_ru", "name_en", "pollutant_group", "btex", "eea_code"],
            Shipped.Pollutants.Values, p => [p.Number, p.Cas, p.Names.Kk, p.Names.Ru, p.Names.En, p.Group, p.Btex, p.EeaCode]),
        SeedTable.Of("thresholds.csv", "threshold", ["pollutant", "medium", "valid_from"], ["valid_to", "threshold_kg_e8", "source"],
            Shipped.AllThresholds, h => [h.Pollutant, h.Medium.Code(), h.Years.From, h.Years.To, h.ThresholdKg.Units, h.Source]),
        SeedTable.Of("activities.csv", "activity", ["code", "valid_from"],
            ["valid_to", "parent", "level", "name_kk", "name_ru", "name_en", "capacity_threshold_kk", "capacity_threshold_ru",
                "capacity_threshold_en", "threshold_value", "threshold_unit"],
            Shipped.Activities.Values,
            a => [a.Code, a.Years.From, a.Years.To, a.Parent, a.Level, a.Names.Kk, a.Names.Ru, a.Names.En, a.CapacityThreshold.Kk, a.CapacityThreshold.Ru,
                a.CapacityThreshold.En, a.ThresholdValue?.ToString(CultureInfo.InvariantCulture), a.ThresholdUnit]),
        SeedTable.Of("operations.csv", "operation", ["code"], ["treatment", "name_kk", "name_ru", "name_en"],
            Shipped.Operations.Values, o => [o.Code, o.Treatment.Code(), o.Names.Kk, o.Names.Ru, o.Names.En]),
        SeedTable.Of("waste_codes.csv", "waste_code", ["code", "valid_from"], ["valid_to", "level", "parent", "hazardous", "name_kk", "name_ru", "name_en", "unofficial"],
            Shipped.WasteCodes.Values, w => [w.Code, w.Years.From, w.Years.To, w.Level, w.Parent, w.Hazardous, w.Names.Kk, w.Names.Ru, w.Names.En, w.Unofficial]),
        SeedTable.Of("kato.csv", "kato", ["code", "valid_from"], ["valid_to", "level", "name_kk", "name_ru", "name_en"],
            Shipped.Units.Values, u => [u.Code.Value, u.Years.From, u.Years.To, u.Level, u.Names.Kk, u.Names.Ru, u.Names.En]),
        SeedTable.Of("countries.csv", "country", ["code"], ["name_kk", "name_ru", "name_en"],
            Shipped.Countries.Values, c => [c.Code, c.Names.Kk, c.Names.Ru, c.Names.En]),
        SeedTable.Of("source_categories.csv", "source_category", ["code", "valid_from"], ["valid_to", "position", "name_kk", "name_ru", "name_en"],
            Shipped.SourceCategories.Values, c => [c.Code, c.Years.From, c.Years.To, c.Position, c.Names.Kk, c.Names.Ru, c.Names.En]),
        SeedTable.Of("quality_norms.csv", "quality_norm", ["pollutant", "medium", "kind", "substance", "valid_from"],
            ["valid_to", "norm", "unit", "act", "act_number", "act_date", "source"],
            ReferenceFiles.ReadQualityNorms(),
            n => [n.Pollutant, n.Medium.Code(), n.Kind, n.Substance, n.Years.From, n.Years.To, n.Norm, n.Unit, n.Act, n.ActNumber, n.ActDate, n.Source]),
        SeedTable.Of("other_names.csv", "other_name", ["list", "code", "name"], [], Shipped.AllOtherNames, o => [o.List, o.Code, o.Name]),
    ];

    private static ReferenceData Shipped => ReferenceData.Shipped;

    private static async Task<string> HashAsync(string file, CancellationToken cancellationToken)
    {
        await using var content = ReferenceFiles.Open(file);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancellationToken));
    }
}
