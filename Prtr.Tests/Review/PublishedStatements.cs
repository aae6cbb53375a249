using System.Globalization;
using Dapper;
using Prtr.Search.Database;
using Prtr.Search.Register;
using Prtr.Search.Review.Figures;

namespace Prtr.Tests.Review;

/// <summary>The statements that a review publishes, run by whoever has the database.</summary>
internal static class PublishedStatements
{
    private const string Whole = "_whole";
    private const string Rest = "_rest";

    /// <summary>The rows that a statement gives, each value as <see cref="FigureChange.Text"/> would write it.</summary>
    public static async Task<List<Dictionary<string, string?>>> RowsAsync(RegisterDatabase database, string statement, int year)
    {
        await using var connection = await database.OpenAsync(default);
        var rows = await connection.QueryAsync(statement, new { year, before = year - 1 });
        return [.. rows.Cast<IDictionary<string, object?>>().Select(Read)];
    }

    private static Dictionary<string, string?> Read(IDictionary<string, object?> row) => row
        .Where(column => !column.Key.EndsWith(Rest, StringComparison.Ordinal))
        .ToDictionary(column => column.Key.Replace(Whole, "", StringComparison.Ordinal), column => column.Key.EndsWith(Whole, StringComparison.Ordinal)
            ? Exact(column.Value, row[column.Key.Replace(Whole, Rest, StringComparison.Ordinal)])
            : Text(column.Key, Convert.ToString(column.Value, CultureInfo.InvariantCulture)));

    // A sum over no given value.
    private static string Exact(object? whole, object? rest) => whole is null
        ? FigureChange.Text(Figure.NotGiven(Reasons.Withheld))!
        : Quantity.Exact((Convert.ToInt64(whole, CultureInfo.InvariantCulture) * (Int128)Quantity.Scale) + Convert.ToInt64(rest, CultureInfo.InvariantCulture)).ToString(CultureInfo.InvariantCulture);

    private static string? Text(string column, string? value) => (column, value) switch
    {
        (_, null or "") => null,
        ("region", { Length: 2 } digits) => digits + "0000000",
        ("pollutant", _) when !char.IsAsciiDigit(value[0]) => "group:" + value,
        _ => value,
    };
}
