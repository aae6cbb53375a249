using System.Data.Common;
using Dapper;

namespace Prtr.Search.Database.Sqlite;

/// <summary>What readers' pages are made of, from a register on either engine, as a register of its own in a folder: nobody's account, letter or file is in it.</summary>
public static class PublicCopy
{
    // Tables that readers' pages read, and those that a publication changes beside them.
    private static IEnumerable<string> Tables =>
    [
        .. ReferenceSeeder.Tables.Select(table => table.Table),
        "pollutant_row", "check_setting", "incarnation", "data_release", "reporting_year",
        "facility", "facility_act", "facility_act_version", "operator_change", "facility_description",
        "report", "report_version", "report_row", "received_report", "remark",
        "diffuse_report", "diffuse_version", "diffuse_row",
        "review_edition", "review_file", "review_change",
    ];

    /// <summary>Copies what is there at one moment; others go on reading and writing meanwhile.</summary>
    /// <param name="folder">Empty; it stays the caller's.</param>
    public static async Task<SqliteDatabase> MakeAsync(RegisterDatabase register, string folder, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var copy = new SqliteDatabase(folder);
        await RegisterMigrator.MigrateAsync(copy, cancellationToken);
        await using (var source = await register.OpenAsync(cancellationToken))
        await using (var reading = await register.BeginReadAsync(source, cancellationToken))
        await using (var target = await copy.OpenAsync(cancellationToken))
        {
            // Some rows name what is not copied.
            await target.ExecuteAsync(new CommandDefinition("pragma foreign_keys = off", cancellationToken: cancellationToken));
            await using (var turn = await copy.BeginWriteAsync(target, cancellationToken))
            {
                foreach (var table in Tables)
                {
                    await CopyAsync(table, reading, turn, cancellationToken);
                }

                await turn.CommitAsync(cancellationToken);
            }

            await target.ExecuteAsync(new CommandDefinition("pragma foreign_keys = on", cancellationToken: cancellationToken));
        }

        // A release of the copy is never taken for one of the register, whatever comes to be called the same.
        await Incarnation.BeginAsync(copy, now, cancellationToken);
        return copy;
    }

    private static async Task CopyAsync(string table, DbTransaction reading, DbTransaction turn, CancellationToken cancellationToken)
    {
        // Computed columns are not written.
        string[] columns = [.. await turn.Connection!.QueryAsync<string>(new CommandDefinition(
            "select name from pragma_table_xinfo(@table) where hidden = 0", new { table }, turn, cancellationToken: cancellationToken))];
        await turn.Connection!.ExecuteAsync(new CommandDefinition($"delete from {table}", transaction: turn, cancellationToken: cancellationToken));
        await using var rows = await reading.Connection!.ExecuteReaderAsync(new CommandDefinition(
            $"select {string.Join(", ", columns)} from {table}", transaction: reading, commandTimeout: 0, cancellationToken: cancellationToken));
        using var insert = BulkInsert.Into(turn, table, columns);
        bool[] days = [.. Enumerable.Range(0, columns.Length).Select(column => rows.GetDataTypeName(column) == "date")];
        var values = new object?[columns.Length];
        while (await rows.ReadAsync(cancellationToken))
        {
            for (var column = 0; column < values.Length; column++)
            {
                values[column] = rows.IsDBNull(column) ? null : Value(rows.GetValue(column), days[column]);
            }

            insert.Add(values);
        }

        await insert.CompleteAsync(cancellationToken);
    }

    private static object Value(object value, bool isDay) => value switch
    {
        DateTime day when isDay => DateOnly.FromDateTime(day),
        DateTime time => new DateTimeOffset(time, TimeSpan.Zero),
        short number => (int)number,
        byte number => (int)number,
        _ => value,
    };
}
