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

    private readonly Dictionary<(long Facility, int Year), Totals> sums = [];
    private readonly Dictionary<(long Facility, int Year), ExactSums> weighed = [];
    private readonly FoundRecords found = new();

    /// <summary>Everything that was added.</summary>
    public FoundRecords Found()
    {
        foreach (var (key, totals) in sums)
        {
            found.Add(byYear[key], totals with { Sums = ExactSums.Of(
                measure => (measure.IsWeighed ? weighed.GetValueOrDefault(key, ExactSums.None) : totals.Sums)[measure], totals.Sums.SubstanceOf) });
        }

        return found;
    }

    public void Add(DbDataReader row)
    {
        var part = row.GetInt32(0);
        var facility = row.GetInt64(4);
        var records = row.GetInt32(6);
        if (part == SqlStatement.Sums)
        {
            sums.Add((facility, row.GetInt32(5)), SqlSums.Read(row, FirstSum, 1, records));
        }
        else if (part == SqlStatement.Weighed)
        {
            Weigh((facility, row.GetInt32(5)), SqlSums.Read(row, FirstSum, 1, records).Sums[Measure.ReleasesKg], int.Parse(Text(row, 1)!, CultureInfo.InvariantCulture), Codes.MediumOf(Text(row, 2)!));
        }
        else if (part == SqlStatement.Substances)
        {
            found.Add(Codes.KindOf(Text(row, 1)!), int.Parse(Text(row, 2)!, CultureInfo.InvariantCulture), SqlSums.Read(row, FirstSum, 0, records).Sums);
        }
        else
        {
            var facet = Facet.All[part];
            found.Count(facet, facet.For(query).Values([Text(row, 1), Text(row, 2), Text(row, 3)]), facility, records);
        }
    }

    private void Weigh((long, int) key, Int128 amount, int pollutant, Medium medium)
    {
        if (!weighed.TryGetValue(key, out var sum))
        {
            weighed.Add(key, sum = new ExactSums());
        }

        foreach (var measure in Measure.Weighed)
        {
            sum[measure] += amount * measure.Weight(RecordKind.Release, pollutant, medium);
        }
    }

    private static string? Text(DbDataReader row, int column) =>
        row.IsDBNull(column) ? null : Convert.ToString(row.GetValue(column), CultureInfo.InvariantCulture);
}
