using System.Globalization;
using System.Text.RegularExpressions;
using CsvHelper;
using Prtr.Search.Reference;
using Prtr.Search.Register;

namespace Prtr.Search.Places;

/// <summary>Reads the settlements that come with the software; their names without the words for what they are, which some begin or end with.</summary>
internal static partial class SettlementFile
{
    public static IEnumerable<Settlement> Read()
    {
        using var csv = CsvReader.Create(ReferenceFiles.Open("settlements.csv"), CsvReaderOptions.Default, false);
        while (csv.Read())
        {
            yield return new(
                new Names(Name(csv, "name_kk"), Name(csv, "name_ru"), Name(csv, "name_en")),
                new GeoPoint(Degrees(csv, "lat"), Degrees(csv, "lon")),
                csv.GetString("population") is { Length: > 0 } population ? int.Parse(population, CultureInfo.InvariantCulture) : 0,
                new Kato(csv.GetString("kato")),
                new Kato(csv.GetString("district_kato")));
        }
    }

    private static string Name(CsvReader csv, string column) => KindOfPlace().Replace(csv.GetString(column), "");

    private static double Degrees(CsvReader csv, string column) => double.Parse(csv.GetString(column), CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(отг|р|с)\.\s*| (с|п)\.$")]
    private static partial Regex KindOfPlace();
}
