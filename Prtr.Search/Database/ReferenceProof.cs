using System.Data.Common;
using System.Globalization;
using Dapper;

namespace Prtr.Search.Database;

/// <summary>
/// Compares the reference tables of the database with those that come with the software. The authority may add rows and end shipped ones, for a year on; that a
/// shipped row says something else is what nobody decided.
/// </summary>
/// <param name="Problems">What differs, in sentences; empty when nothing does.</param>
/// <param name="Own">Rows that were added to the shipped ones.</param>
/// <param name="Ended">Shipped rows that were given a last year.</param>
public sealed record ReferenceProof(IReadOnlyList<string> Problems, int Own, int Ended)
{
    private const string LastYear = "valid_to";

    public static async Task<ReferenceProof> OfAsync(RegisterDatabase database, CancellationToken cancellationToken)
    {
        var problems = new List<string>();
        var (own, ended) = (0, 0);
        await using var connection = await database.OpenAsync(cancellationToken);
        foreach (var table in ReferenceSeeder.Tables)
        {
            var kept = await RowsAsync(connection, table, cancellationToken);
            var shipped = 0;
            foreach (var row in table.Rows.Select(row => Array.ConvertAll(row, Text)))
            {
                var name = $"reference table {table.Table}, {string.Join(' ', row.Take(table.Key.Count))}";
                if (!kept.TryGetValue(KeyOf(table, row), out var there))
                {
                    problems.Add($"{name}: the row that comes with the software is not there");
                    continue;
                }

                shipped++;
                foreach (var (column, expected, found) in table.Columns.Zip(row, there).Where(value => value.Second != value.Third))
                {
                    if (column == LastYear && expected.Length == 0)
                    {
                        ended++;
                    }
                    else
                    {
                        problems.Add($"{name}: {column} is {(found.Length == 0 ? "empty" : found)}, not {expected} as in the software");
                    }
                }
            }

            own += kept.Count - shipped;
        }

        return new(problems, own, ended);
    }

    private static async Task<Dictionary<string, string[]>> RowsAsync(DbConnection connection, SeedTable table, CancellationToken cancellationToken)
    {
        var rows = new Dictionary<string, string[]>(StringComparer.Ordinal);
        await using var reader = await connection.ExecuteReaderAsync(
            new CommandDefinition($"select {string.Join(", ", table.Columns)} from {table.Table}", cancellationToken: cancellationToken));
        while (await reader.ReadAsync(cancellationToken))
        {
            string[] row = [.. Enumerable.Range(0, reader.FieldCount).Select(column => Text(reader.IsDBNull(column) ? null : reader.GetValue(column)))];
            rows[KeyOf(table, row)] = row;
        }

        return rows;
    }

    private static string KeyOf(SeedTable table, string[] row) => string.Join('\u001f', row.Take(table.Key.Count));

    // The engines keep truth and numbers in types of their own.
    private static string Text(object? value) => value switch
    {
        null => "",
        bool truth => truth ? "1" : "0",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };
}
