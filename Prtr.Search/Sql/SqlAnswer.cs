using System.Data.Common;
using System.Globalization;
using Prtr.Search.Measures;
using Prtr.Search.Queries;
using Prtr.Search.Register;

namespace Prtr.Search.Sql;

/// <summary>Gathers the rows of <see cref="SqlStatement.Answer"/>: a group belongs to all wider values of its code.</summary>
internal sealed class SqlAnswer(RegisterQuery query, IReadOnlyList<PublicReport> reports)
{
    private const int FirstSum = 7;

    private readonly Dictionary<(long Facility, int Year), PublicReport> byYear = reports.ToDictionary(report => (report.FacilityId, report.Year));

    public FoundRecords Found { get; } = new();

    public void Add(DbDataReader row)
    {
        var part = row.GetInt32(0);
        var facility = row.GetInt64(4);
        var records = row.GetInt32(6);
        if (part == SqlStatement.Sums)
        {
            var place = 1;
            Found.Add(
                byYear[(facility, row.GetInt32(5))],
                new Totals(1, records, row.GetInt32(FirstSum), ExactSums.Of(_ => Exact(row, (place += 2) - 2))));
        }
        else
        {
            var facet = Facet.All[part];
            Found.Count(facet, facet.For(query).Values([Text(row, 1), Text(row, 2), Text(row, 3)]), facility, records);
        }
    }

    private static Int128 Exact(DbDataReader row, int place) =>
        ((row.IsDBNull(FirstSum + place) ? 0 : row.GetInt64(FirstSum + place)) * (Int128)Quantity.Scale)
        + (row.IsDBNull(FirstSum + place + 1) ? 0 : row.GetInt64(FirstSum + place + 1));

    private static string? Text(DbDataReader row, int column) =>
        row.IsDBNull(column) ? null : Convert.ToString(row.GetValue(column), CultureInfo.InvariantCulture);
}
