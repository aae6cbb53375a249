using Prtr.Search.Queries;

namespace Prtr.Tests.Queries;

/// <summary>Any queries at all, most of them narrow, from one seed.</summary>
public sealed class RandomQueries(int seed)
{
    private static readonly string[] Words = ["ТЭЦ", "караганда", "свинец & медь", "\"+%?#", "Ә", "a=b", "7439-92-1", "  x  y "];
    private readonly Random random = new(seed);

    public RegisterQuery Next() => RegisterQuery.Parse(Parameters()).Query;

    private IEnumerable<KeyValuePair<string, string>> Parameters()
    {
        foreach (var (name, value) in new (string, Func<string>)[]
        {
            ("q", () => Of(Words)),
            ("facility", () => Number(1, 2000)),
            ("region", () => Not() + Of(["100000000", "351010000", "750000000"])),
            ("bbox", () => $"{Degrees(46)},{Degrees(40)},{Degrees(80)},{Degrees(55)}"),
            ("near", () => $"{Degrees(45)},{Degrees(70)},{Number(1, 900)}"),
            ("district", () => Not() + Of(["111800000", "791310000"])),
            ("activity", () => Not() + Of(["1", "1(c)", "2(c)(i)"])),
            ("activity_role", () => Of(["any", "main"])),
            ("operator", () => Not() + "020440003656"),
            ("pollutant", () => Not() + Of(["1", "91", "group:HEVMET"])),
            ("pollutant", () => Not() + Number(1, 91)),
            ("waste", () => Not() + Of(["01", "0103", "010304", "hazardous", "non-hazardous"])),
            ("medium", () => Not() + Of(["air", "water", "land"])),
            ("destination", () => Not() + Of(["DE", "351010000", "receiver:020440003656"])),
            ("operation", () => Not() + Of(["R", "D", "R4", "D15"])),
            ("mark", () => Not() + Of(["R", "D"])),
            ("kind", () => Not() + Of(["release", "wastewater", "waste", "diffuse"])),
            ("category", () => random.Next(8) == 0 ? Not() + Of(["road-transport", "landfills"]) : ""),
            ("year", () => Of(["all", "2019", "!2020", "2017-2020", "!2016-2018"])),
            ("year", () => Number(2016, 2022)),
            ("accidental", () => Of(["yes", "no"])),
            ("withheld", () => Of(["yes", "no"])),
            ("flag", () => Not() + "moved"),
            ("view", () => "records"),
            ("sort", () => Of(["name", "-name", "quantity", "-quantity", "year", "-year", "threshold", "-screening_score"])),
            ("page", () => Number(1, 9)),
            ("size", () => Number(1, 1000)),
        })
        {
            for (var times = random.Next(4) == 0 ? random.Next(1, 3) : 0; times > 0; times--)
            {
                yield return new(name, value());
            }
        }
    }

    private string Not() => random.Next(4) == 0 ? "!" : "";

    private string Of(string[] values) => values[random.Next(values.Length)];

    private string Number(int first, int last) => FormattableString.Invariant($"{random.Next(first, last + 1)}");

    private string Degrees(int from) => FormattableString.Invariant($"{from + random.NextDouble()}");
}
