using System.Globalization;
using Microsoft.Data.Sqlite;
using Prtr.Search.Columns;
using Prtr.Search.Register;

namespace Prtr.Search.OpenData.Sqlite;

/// <summary>Gives the cells of a row to a statement that inserts it; yes and no are 1 and 0.</summary>
internal sealed class SqliteCells : ICells
{
    private readonly SqliteCommand insert;
    private readonly SqliteParameter[] parameters;
    private int column;

    /// <param name="insert">Its parameters are <c>@p0</c>, <c>@p1</c>, …</param>
    public SqliteCells(SqliteCommand insert, int columns)
    {
        this.insert = insert;
        parameters = [.. Enumerable.Range(0, columns).Select(i => insert.Parameters.AddWithValue(FormattableString.Invariant($"@p{i}"), DBNull.Value))];
    }

    public void Text(string? value) => Set(value is { Length: > 0 } ? value : null);

    public void Code(string? value) => Text(value);

    public void Whole(long value) => Set(value);

    public void Exact(Quantity? value) => Set(value?.ToString());

    public void Sum(decimal? value) => Set(value?.ToString(CultureInfo.InvariantCulture));

    public void Number(decimal? value) => Sum(value);

    public void Degrees(double value) => Set(value);

    public void YesNo(bool? value) => Set(value is { } known ? (known ? 1L : 0L) : null);

    public void Codes(IReadOnlyList<string> values) => Text(string.Join(' ', values));

    public void EndRow()
    {
        insert.ExecuteNonQuery();
        column = 0;
    }

    private void Set(object? value) => parameters[column++].Value = value ?? DBNull.Value;
}
