using System.Collections.Frozen;
using System.Globalization;
using Prtr.Search.Register;

namespace Prtr.Search.Reference;

/// <summary>The register's code lists, as rows with their validity, and the lookups that everything else asks.</summary>
public sealed class ReferenceData
{
    private readonly ILookup<(int, Medium), Threshold> thresholds;
    private readonly ILookup<(string, string), string> otherNames;

    public ReferenceData(
        IReadOnlyList<Pollutant> pollutants,
        IReadOnlyList<PollutantGroup> groups,
        IReadOnlyList<Threshold> thresholds,
        IReadOnlyList<Activity> activities,
        IReadOnlyList<Operation> operations,
        IReadOnlyList<WasteCode> wasteCodes,
        IReadOnlyList<AdministrativeUnit> units,
        IReadOnlyList<Country> countries,
        IReadOnlyList<SourceCategory> sourceCategories,
        IReadOnlyList<OtherName> otherNames)
    {
        Pollutants = pollutants.ToFrozenDictionary(p => p.Number);
        Groups = groups.ToFrozenDictionary(g => g.Code);
        Activities = Latest(activities, a => a.Code, a => a.Years);
        Operations = operations.ToFrozenDictionary(o => o.Code);
        WasteCodes = Latest(wasteCodes, w => w.Code, w => w.Years);
        Units = Latest(units, u => u.Code, u => u.Years);
        Countries = countries.ToFrozenDictionary(c => c.Code);
        SourceCategories = Latest(sourceCategories, c => c.Code, c => c.Years);
        Regions = [.. Units.Values.Where(u => u.Level == 1).OrderBy(u => u.Code.Value, StringComparer.Ordinal)];
        AllThresholds = thresholds;
        AllOtherNames = otherNames;
        this.otherNames = otherNames.ToLookup(other => (other.List, other.Code), other => other.Name);
        this.thresholds = thresholds.ToLookup(t => (t.Pollutant, t.Medium));
    }

    /// <summary>The reference tables as they come with the software; a register's own rows are in its database.</summary>
    public static ReferenceData Shipped { get; } = ReferenceFiles.Read();

    public FrozenDictionary<int, Pollutant> Pollutants { get; }

    public FrozenDictionary<string, PollutantGroup> Groups { get; }

    public FrozenDictionary<string, Activity> Activities { get; }

    public FrozenDictionary<string, Operation> Operations { get; }

    public FrozenDictionary<string, WasteCode> WasteCodes { get; }

    public FrozenDictionary<Kato, AdministrativeUnit> Units { get; }

    /// <summary>What a unit is called. Where the classifier leaves out a level, it is called as the one unit that lies in it; null for a unit that is not there at all.</summary>
    public Names? NamesOf(Kato kato)
    {
        if (Units.TryGetValue(kato, out var known))
        {
            return known.Names;
        }

        var inside = Units.Values.Where(unit => kato.Contains(unit.Code)).ToList();
        return inside.Where(unit => unit.Level == inside.Min(other => other.Level)).ToList() is [var only] ? only.Names : null;
    }

    public FrozenDictionary<string, Country> Countries { get; }

    /// <summary>Of diffuse sources.</summary>
    public FrozenDictionary<string, SourceCategory> SourceCategories { get; }

    /// <summary>The 17 oblasts and 3 cities, in the order of their codes.</summary>
    public IReadOnlyList<AdministrativeUnit> Regions { get; }

    public IReadOnlyList<Threshold> AllThresholds { get; }

    public IReadOnlyList<OtherName> AllOtherNames { get; }

    /// <summary>What the place was called before, and spellings of its name.</summary>
    public IEnumerable<string> OtherNames(Kato unit) => otherNames[("kato", unit.Value)];

    /// <summary>What the pollutant is usually called, and numbers of substances that it stands for.</summary>
    public IEnumerable<string> OtherNames(int pollutant) => otherNames[("pollutant", pollutant.ToString(CultureInfo.InvariantCulture))];

    /// <summary>What a list of activities calls a part of one under the heading of the whole.</summary>
    public IEnumerable<string> OtherNames(Activity activity) => otherNames[("activity", activity.Code)];

    /// <summary>The release threshold that holds in the year, or null when there is none for that pollutant and medium.</summary>
    public Threshold? Threshold(int pollutant, Medium medium, int year) =>
        thresholds[(pollutant, medium)].LastOrDefault(t => t.Years.Holds(year));

    private static FrozenDictionary<TKey, T> Latest<TKey, T>(IEnumerable<T> rows, Func<T, TKey> key, Func<T, Validity> years)
        where TKey : notnull =>
        rows.GroupBy(key).ToFrozenDictionary(g => g.Key, g => g.MaxBy(row => years(row).From)!);
}
