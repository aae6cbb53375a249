using System.Globalization;
using Prtr.Search.Embedded;
using Prtr.Search.Queries;
using Prtr.Search.Register;

namespace Prtr.Tests.Benchmarks;

/// <summary>Random combinations of the six facets, kind and year. Values come from random records, so that frequent ones are asked for often.</summary>
internal sealed class FacetQueries(IReadOnlyList<PublicRecord> records, int seed)
{
    private const int SampleEvery = 97;
    private const int Seed = 1;

    private readonly Random random = new(seed);

    /// <summary>Different ones about the records of an index: no two are the same, because engines remember answers to broad ones.</summary>
    public static IReadOnlyList<RegisterQuery> Of(EmbeddedIndex index, int count)
    {
        var sample = index.Records(RegisterQuery.Empty with { Years = YearSelection.Everything }).Where((_, place) => place % SampleEvery == 0).ToList();
        return [.. new FacetQueries(sample, Seed).Take(2 * count).Distinct().Take(count)];
    }

    public IEnumerable<RegisterQuery> Take(int count) => Enumerable.Range(0, count).Select(_ => RegisterQuery.Parse(Parameters()).Query);

    private List<KeyValuePair<string, string>> Parameters()
    {
        var parameters = new List<KeyValuePair<string, string>>();
        Choose("region", record => random.Next(2) == 0 ? record.Report.Kato.Region.Value : record.Report.Kato.Value);
        Choose("activity", record => random.Next(2) == 0 ? record.Report.MainActivity.Split('(')[0] : record.Report.MainActivity);
        Choose("operator", record => record.Report.OperatorBin.Value);
        Choose("pollutant", record => record.Pollutant is { } number ? Text(number) : null);
        Choose("waste", record => record.WasteCode?[..(2 * random.Next(1, 4))]);
        Choose("medium", record => record.Medium?.Code());
        Choose("destination", record => record.DestinationKato?.Region.Value ?? record.DestinationCountry);
        Choose("operation", record => record.Operation);
        Choose("kind", record => record.Kind.Code());
        parameters.Add(new("year", random.Next(3) == 0 ? Text(Any().Report.Year) : "all"));
        return parameters;

        void Choose(string name, Func<PublicRecord, string?> value)
        {
            for (var left = random.Next(3) == 0 ? random.Next(1, 4) : 0; left > 0; left--)
            {
                if (value(Any()) is { } chosen)
                {
                    parameters.Add(new(name, (random.Next(8) == 0 ? "!" : "") + chosen));
                }
            }
        }
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private PublicRecord Any() => records[random.Next(records.Count)];
}
