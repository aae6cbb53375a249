using System.Globalization;
using DuckDB.NET.Data;
using Prtr.Search.Embedded;
using Prtr.Search.Queries;

namespace Prtr.Tests.Benchmarks.Peers;

/// <summary>
/// The records of an index in DuckDB: a row each, with its values in every facet as one number. It counts by those numbers, not by the values that they stand for,
/// which is a little less than the index does.
/// </summary>
internal sealed class DuckDbRecords : IDisposable
{
    private static readonly Facet[] Facets = [.. Facet.Indexed];

    private readonly EmbeddedIndex index;
    private readonly DuckDBConnection connection = new("DataSource=:memory:");

    public DuckDbRecords(EmbeddedIndex index)
    {
        this.index = index;
        connection.Open();
        Read($"create table record (facility integer, amount bigint, over integer, {string.Join(", ", Facets.Select(facet => $"{Column(facet)} integer"))})");
        using var rows = connection.CreateAppender("record");
        for (var report = 0; report < index.Data.Reports.Length; report++)
        {
            var segment = index.Segments.OfReport[report];
            for (var record = index.Data.FirstRow[report]; record < index.Data.FirstRow[report + 1]; record++)
            {
                var shape = index.Asked.Of[index.Data.RowShape[record]];
                var row = rows.CreateRow().AppendValue(index.Segments.Facility[segment]).AppendValue(index.Data.Amount[record]).AppendValue(index.Shapes.IsOverThreshold[shape] ? 1 : 0);
                foreach (var facet in Facets)
                {
                    row.AppendValue(facet == Facet.Year ? index.Data.Reports[report].Year : facet.IsOfReport ? index.Segments.Of(facet).Code[segment] : index.Shapes.Of(facet).Code[shape]);
                }

                row.EndRow();
            }
        }
    }

    /// <summary>Counts each facet without its own choice, adds up by pollutant, finds the first 25 facilities, and says how many facilities and records there are.</summary>
    public (int Facilities, int Records) Search(RegisterQuery query)
    {
        Facet[] facets = [.. Facet.All.Select(facet => facet.For(query))];
        var conditions = facets.ToDictionary(facet => facet, facet => Condition(facet, query));
        foreach (var facet in facets)
        {
            Read($"select {Column(facet)}, count(*), count(distinct facility) from record where {Where(other => other != facet)} group by 1");
        }

        Read($"select {Column(Facet.Pollutant)}, sum(amount) from record where {Where(_ => true)} group by 1");
        Read($"select facility, sum(over), sum(amount), max({Column(Facet.Year)}) from record where {Where(_ => true)} group by 1 order by 2 desc, 3 desc limit 25");
        return Totals(Where(_ => true));

        string Where(Func<Facet, bool> which) => string.Join(" and ", facets.Where(which).Select(facet => conditions[facet]).OfType<string>().DefaultIfEmpty("true"));
    }

    public void Dispose() => connection.Dispose();

    private static string Column(Facet facet) => "of_" + facet.Number.ToString(CultureInfo.InvariantCulture);

    // The numbers whose values the query takes; null where it takes all.
    private string? Condition(Facet facet, RegisterQuery query)
    {
        var choice = index.Terms.Choice(facet, facet.Sought(query, index.State.Years));
        if (choice.IsEmpty)
        {
            return null;
        }

        var taken = facet == Facet.Year
            ? index.State.Years.Where((_, bit) => choice.Takes([index.Terms.First[facet.Number] + bit]))
            : (facet.IsOfReport ? index.Segments.Of(facet) : index.Shapes.Of(facet)).Terms.Index().Where(code => choice.Takes(code.Item)).Select(code => code.Index);
        return $"{Column(facet)} in ({string.Join(", ", taken.DefaultIfEmpty(-1))})";
    }

    private void Read(string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
        }
    }

    private (int Facilities, int Records) Totals(string where)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"select count(distinct facility), count(*) from record where {where}";
        using var reader = command.ExecuteReader();
        reader.Read();
        return ((int)reader.GetInt64(0), (int)reader.GetInt64(1));
    }
}
