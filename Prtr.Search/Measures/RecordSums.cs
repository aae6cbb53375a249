using Prtr.Search.Register;

namespace Prtr.Search.Measures;

/// <summary>Counts and exact sums over records as they come: withheld values are counted but add nothing.</summary>
public sealed class RecordSums
{
    private readonly ExactSums sums = new();
    private readonly ValueCounts[] values = new ValueCounts[Measure.Sums.Count];

    // Most sums over a few records are about one facility: a set is made for the second one.
    private HashSet<long>? facilities;
    private long firstFacility;
    private int records;
    private int withheld;

    /// <summary>How many records were added.</summary>
    public int Records => records;

    /// <summary>The facilities of the records.</summary>
    public IReadOnlySet<long> Facilities => facilities ?? (records == 0 ? new HashSet<long>() : [firstFacility]);

    /// <summary>All of them together.</summary>
    public static RecordSums Of(IEnumerable<RecordSums> parts)
    {
        var sums = new RecordSums();
        foreach (var part in parts)
        {
            sums.Add(part);
        }

        return sums;
    }

    public void Add(PublicRecord record)
    {
        var amount = record.Kind == RecordKind.Waste ? record.QuantityT : record.QuantityKg;
        Add(record, record.Report.FacilityId, amount?.Units ?? 0, record.AccidentalKg?.Units ?? 0);
    }

    /// <summary>Adds a record that is known by what it shares with others, its facility and its amounts.</summary>
    /// <param name="amount">Hundred-millionths of a kilogram or, for waste, of a tonne; 0 where it is withheld or not given.</param>
    /// <param name="accidental">The accidental part of it.</param>
    internal void Add(RecordTraits traits, long facility, long amount, long accidental)
    {
        AddFacility(facility);
        records++;
        var value = traits.WithheldGround is null ? new ValueCounts(1, 0) : new(0, 1);
        withheld += value.Withheld;
        foreach (var measure in Measure.SumsOf(traits.Kind))
        {
            values[measure.Place] += measure.Concerns(traits) ? value : default;
        }

        sums.Add(traits, 1, amount, accidental);
    }

    /// <summary>Takes in a figure of diffuse sources, which have no facility and are never withheld.</summary>
    public void AddDiffuse(int pollutant, Quantity kg)
    {
        facilities ??= records == 0 ? [] : [firstFacility];
        records++;
        values[Measure.DiffuseKg.Place] += new ValueCounts(1, 0);
        sums.AddDiffuse(pollutant, kg);
    }

    /// <summary>Takes in other sums; facilities that both have are counted once. The records must be others.</summary>
    public void Add(RecordSums other)
    {
        if (other.facilities is { } several)
        {
            facilities ??= records == 0 ? [] : [firstFacility];
            facilities.UnionWith(several);
        }
        else if (other.records > 0)
        {
            AddFacility(other.firstFacility);
        }

        records += other.records;
        withheld += other.withheld;
        sums.Add(other.sums);
        for (var place = 0; place < values.Length; place++)
        {
            values[place] += other.values[place];
        }
    }

    public Totals ToTotals() => ToMeasured().Totals;

    /// <summary>The totals with how many values each sum is made of.</summary>
    public Measured ToMeasured()
    {
        var copy = new ExactSums();
        copy.Add(sums);
        return new(new(facilities?.Count ?? Math.Min(records, 1), records, withheld, copy), [.. values]);
    }

    private void AddFacility(long facility)
    {
        if (facilities is not null)
        {
            facilities.Add(facility);
        }
        else if (records == 0)
        {
            firstFacility = facility;
        }
        else if (facility != firstFacility)
        {
            facilities = [firstFacility, facility];
        }
    }
}

public static class RecordSumsExtensions
{
    /// <summary>The sums of each group of records.</summary>
    public static Dictionary<TKey, RecordSums> SumsBy<TKey>(this IEnumerable<PublicRecord> records, Func<PublicRecord, TKey> key)
        where TKey : notnull
    {
        var sums = new Dictionary<TKey, RecordSums>();
        foreach (var record in records)
        {
            var value = key(record);
            if (!sums.TryGetValue(value, out var sum))
            {
                sums.Add(value, sum = new RecordSums());
            }

            sum.Add(record);
        }

        return sums;
    }

    /// <summary>The totals of each group of records.</summary>
    public static IReadOnlyDictionary<TKey, Totals> TotalsBy<TKey>(this IEnumerable<PublicRecord> records, Func<PublicRecord, TKey> key)
        where TKey : notnull => records.SumsBy(key).ToDictionary(pair => pair.Key, pair => pair.Value.ToTotals());

    /// <summary>The totals over all records.</summary>
    public static Totals Totals(this IEnumerable<PublicRecord> records) => records.Measured().Totals;

    /// <summary>The same with how many values each sum is made of.</summary>
    public static Measured Measured(this IEnumerable<PublicRecord> records)
    {
        var sums = new RecordSums();
        foreach (var record in records)
        {
            sums.Add(record);
        }

        return sums.ToMeasured();
    }
}
