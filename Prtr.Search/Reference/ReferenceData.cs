using System.Collections.Frozen;
using System.Globalization;
using Prtr.Search.Register;

namespace Prtr.Search.Reference;

/// <summary>The register's code lists, as rows with their validity, and the lookups that everything else asks. One object for a register: what is added to its tables is taken up by it.</summary>
public sealed class ReferenceData
{
    private volatile Lists lists;

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
        IReadOnlyList<OtherName> otherNames) =>
        lists = new Lists(pollutants, groups, thresholds, activities, operations, wasteCodes, units, countries, sourceCategories, otherNames);

    /// <summary>The reference tables as they come with the software; a register's own rows are in its database.</summary>
    public static ReferenceData Shipped { get; } = ReferenceFiles.Read();

    /// <summary>Tells one content of a register's tables from another, for what is kept and for tags; 0 for what does not come from a database.</summary>
    public long Edition
    {
        get => lists.Edition;
        internal set => lists.Edition = value;
    }

    /// <summary>What it holds: another object once rows were taken up, for what is derived from them.</summary>
    public object Content => lists;

    /// <summary>Takes up rows that were added to the tables, for everybody who holds this.</summary>
    /// <param name="later">As the tables are now.</param>
    public void TakeUp(ReferenceData later) => lists = later.lists;

    public FrozenDictionary<int, Pollutant> Pollutants => lists.Pollutants;

    public FrozenDictionary<string, PollutantGroup> Groups => lists.Groups;

    public FrozenDictionary<string, Activity> Activities => lists.Activities;

    public FrozenDictionary<string, Operation> Operations => lists.Operations;

    public FrozenDictionary<string, WasteCode> WasteCodes => lists.WasteCodes;

    public FrozenDictionary<Kato, AdministrativeUnit> Units => lists.Units;

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

    public FrozenDictionary<string, Country> Countries => lists.Countries;

    /// <summary>Of diffuse sources.</summary>
    public FrozenDictionary<string, SourceCategory> SourceCategories => lists.SourceCategories;

    /// <summary>The 17 oblasts and 3 cities, in the order of their codes.</summary>
    public IReadOnlyList<AdministrativeUnit> Regions => lists.Regions;

    public IReadOnlyList<Threshold> AllThresholds => lists.AllThresholds;

    public IReadOnlyList<OtherName> AllOtherNames => lists.AllOtherNames;

    /// <summary>What the place was called before, and spellings of its name.</summary>
    public IEnumerable<string> OtherNames(Kato unit) => lists.OtherNames[("kato", unit.Value)];

    /// <summary>What the pollutant is usually called, and numbers of substances that it stands for.</summary>
    public IEnumerable<string> OtherNames(int pollutant) => lists.OtherNames[("pollutant", pollutant.ToString(CultureInfo.InvariantCulture))];

    /// <summary>What a list of activities calls a part of one under the heading of the whole.</summary>
    public IEnumerable<string> OtherNames(Activity activity) => lists.OtherNames[("activity", activity.Code)];

    /// <summary>The release threshold that holds in the year, or null when there is none for that pollutant and medium.</summary>
    public Threshold? Threshold(int pollutant, Medium medium, int year)
    {
        Threshold? last = null;
        foreach (var threshold in lists.Thresholds[(pollutant, medium)])
        {
            last = threshold.Years.Holds(year) ? threshold : last;
        }

        return last;
    }

    private sealed class Lists(
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
        public long Edition { get; set; }

        public FrozenDictionary<int, Pollutant> Pollutants { get; } = pollutants.ToFrozenDictionary(p => p.Number);

        public FrozenDictionary<string, PollutantGroup> Groups { get; } = groups.ToFrozenDictionary(g => g.Code);

        public FrozenDictionary<string, Activity> Activities { get; } = Latest(activities, a => a.Code, a => a.Years);

        public FrozenDictionary<string, Operation> Operations { get; } = operations.ToFrozenDictionary(o => o.Code);

        public FrozenDictionary<string, WasteCode> WasteCodes { get; } = Latest(wasteCodes, w => w.Code, w => w.Years);

        public FrozenDictionary<Kato, AdministrativeUnit> Units { get; } = Latest(units, u => u.Code, u => u.Years);

        public FrozenDictionary<string, Country> Countries { get; } = countries.ToFrozenDictionary(c => c.Code);

        public FrozenDictionary<string, SourceCategory> SourceCategories { get; } = Latest(sourceCategories, c => c.Code, c => c.Years);

        public IReadOnlyList<AdministrativeUnit> Regions { get; } =
            [.. Latest(units, u => u.Code, u => u.Years).Values.Where(u => u.Level == 1).OrderBy(u => u.Code.Value, StringComparer.Ordinal)];

        public IReadOnlyList<Threshold> AllThresholds { get; } = thresholds;

        public IReadOnlyList<OtherName> AllOtherNames { get; } = otherNames;

        public ILookup<(string, string), string> OtherNames { get; } = otherNames.ToLookup(other => (other.List, other.Code), other => other.Name);

        public ILookup<(int, Medium), Threshold> Thresholds { get; } = thresholds.ToLookup(t => (t.Pollutant, t.Medium));

        private static FrozenDictionary<TKey, T> Latest<TKey, T>(IEnumerable<T> rows, Func<T, TKey> key, Func<T, Validity> years)
            where TKey : notnull =>
            rows.GroupBy(key).ToFrozenDictionary(g => g.Key, g => g.MaxBy(row => years(row).From)!);
    }
}
