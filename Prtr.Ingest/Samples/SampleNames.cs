using System.Globalization;

namespace Prtr.Ingest.Samples;

/// <summary>Invented names and numbers, none of them given twice.</summary>
internal sealed class SampleNames(int seed)
{
    // Real registrations of a month stay far below this serial number, so an invented BIN is nobody's.
    private const int FirstSerial = 90_000;

    private readonly SampleRandom random = SampleRandom.For(seed, "names");
    private readonly HashSet<string> taken = new(StringComparer.Ordinal);

    public (string Kk, string Ru) Root() => random.Pick(SampleTables.Names);

    /// <summary>A facility's name in both languages; the root is kept if no other facility of the kind has it.</summary>
    public (string Ru, string Kk) Facility(string profile, (string Kk, string Ru) root)
    {
        var kinds = SampleTables.FacilityNames[profile].ToArray();
        for (var number = 1; ; number++)
        {
            var kind = random.Pick(kinds);
            var suffix = number <= 4 ? "" : $"-{number - 3}";
            var name = Fill(kind.Ru, root.Ru + suffix);
            if (taken.Add(name))
            {
                return (name, Fill(kind.Kk, root.Kk + suffix));
            }

            root = number < 4 ? Root() : root;
        }
    }

    public SampleOperator Operator(string sector, string root)
    {
        var name = OperatorName(sector, root);
        var owner = random.Chance(220) ? $"АО «{Root().Ru} Холдинг»" : "";
        return new SampleOperator(Bin(), name, owner, Person());
    }

    public string OperatorName(string sector, string root)
    {
        while (true)
        {
            var word = random.Pick(SampleTables.OperatorWords[sector].ToArray());
            var form = sector == "water" ? "ГКП на ПХВ" : random.Chance(90) ? "АО" : "ТОО";
            var name = $"{form} «{root} {word}»";
            if (taken.Add(name))
            {
                return name;
            }

            root = Root().Ru;
        }
    }

    public string Person()
    {
        var (surname, _) = random.Pick(SampleTables.People);
        var (_, name) = random.Pick(SampleTables.People);
        return $"{surname} {name}";
    }

    /// <summary>A valid number of a resident legal person's head office, registered between 1995 and 2015.</summary>
    public string Bin()
    {
        while (true)
        {
            var year = (1995 + random.Next(21)) % 100;
            var digits = string.Create(CultureInfo.InvariantCulture, $"{year:00}{1 + random.Next(12):00}40{FirstSerial + random.Next(9_999):00000}");
            if (Prtr.Search.Register.Bin.CheckDigit(digits) is { } check && taken.Add(digits))
            {
                return digits + check.ToString(CultureInfo.InvariantCulture);
            }
        }
    }

    private static string Fill(string pattern, string root) => string.Format(CultureInfo.InvariantCulture, pattern, root);
}
