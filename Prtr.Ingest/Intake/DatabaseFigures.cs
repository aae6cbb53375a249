using Prtr.Search.Database;
using Prtr.Search.Register;
using Prtr.Search.Sql;

namespace Prtr.Ingest.Intake;

/// <summary>Counts and sums the published data by SQL alone, independently of the code that fills an index.</summary>
public static class DatabaseFigures
{
    private const int FirstSum = 3;

    private static readonly string Sql = $"""
        select (select name from data_release where id = (select max(id) from data_release)) as release, count(distinct facility_id) as facilities, count(*) as records, {SqlSums.Sums}
        from public_record
        """;

    public static async Task<IndexFigures> ReadAsync(RegisterDatabase database, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = Sql;
        await using var row = await command.ExecuteReaderAsync(cancellationToken);
        await row.ReadAsync(cancellationToken);
        return new(row.IsDBNull(0) ? DataRelease.None.Name : row.GetString(0), SqlSums.Read(row, FirstSum, row.GetInt32(1), row.GetInt32(2)));
    }
}
