using System.Globalization;
using CsvHelper;

namespace Prtr.Search.Reference;

/// <summary>
/// How many kilograms of carbon dioxide warm as much as one kilogram of a pollutant, over a hundred years, after the fifth assessment report of the IPCC
/// (Reference/Data/gwp.csv). Only of pollutants that are a single gas: of a group such as hydrofluorocarbons a report does not say which.
/// </summary>
public static class GreenhouseGases
{
    /// <summary>By the number of the pollutant; whole numbers.</summary>
    public static IReadOnlyDictionary<int, int> Potentials { get; } = Read();

    /// <summary>Of the pollutant; 0 where it is no single greenhouse gas.</summary>
    public static int WeightOf(int? pollutant) => pollutant is { } number ? Potentials.GetValueOrDefault(number) : 0;

    private static Dictionary<int, int> Read()
    {
        using var csv = CsvReader.Create(ReferenceFiles.Open("gwp.csv"), CsvReaderOptions.Default, false);
        var species = new List<(int Pollutant, string Potential)>();
        while (csv.Read())
        {
            species.Add((int.Parse(csv.GetString("pollutant_number"), CultureInfo.InvariantCulture), csv.GetString("ar5_gwp100")));
        }

        return species.GroupBy(gas => gas.Pollutant).Where(gas => gas.Count() == 1)
            .ToDictionary(gas => gas.Key, gas => int.Parse(gas.Single().Potential, CultureInfo.InvariantCulture));
    }
}
