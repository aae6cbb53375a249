using Dapper;
using Prtr.Search.Database;
using Prtr.Search.Register;

namespace Prtr.Ingest.Intake.Diffuse;

/// <summary>Compares the versions of reports on diffuse sources with the hashes that were taken when they were accepted, and sums up what is public.</summary>
public static class KeptDiffuse
{
    /// <returns>What is wrong, one sentence for each version; nothing when all are as they were accepted.</returns>
    public static async Task<IReadOnlyList<string>> ProblemsAsync(RegisterDatabase database, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var versions = await connection.QueryAsync<(long Id, string Authority, string Sha256)>(
            new CommandDefinition("select id, authority, content_sha256 from diffuse_version order by id", cancellationToken: cancellationToken));
        var problems = new List<string>();
        foreach (var version in versions)
        {
            await using var rows = await connection.ExecuteReaderAsync(new CommandDefinition(
                $"select {string.Join(", ", DiffuseContent.RowColumns)} from diffuse_row where version_id = @Id order by id",
                new { version.Id },
                cancellationToken: cancellationToken));
            var kept = new List<object?[]>();
            while (await rows.ReadAsync(cancellationToken))
            {
                kept.Add([.. Enumerable.Range(0, rows.FieldCount).Select(column => rows.IsDBNull(column) ? null : rows.GetValue(column))]);
            }

            if (DiffuseContent.HashOf(version.Authority, kept) != version.Sha256)
            {
                problems.Add(FormattableString.Invariant($"diffuse sources, version {version.Id}: its rows are not those that were accepted"));
            }
        }

        return problems;
    }

    /// <summary>How many rows are public, and their exact sum in kilograms.</summary>
    public static async Task<(long Rows, decimal QuantityKg)> PublicAsync(RegisterDatabase database, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var (rows, wholes, parts) = await connection.QuerySingleAsync<(long Rows, long? Wholes, long? Parts)>(new CommandDefinition(
            "select count(*), sum(quantity_kg_e8 / 100000000), sum(quantity_kg_e8 % 100000000) from public_diffuse", cancellationToken: cancellationToken));
        return (rows, Quantity.Exact(((Int128)(wholes ?? 0) * Quantity.Scale) + (parts ?? 0)));
    }
}
