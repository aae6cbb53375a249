using Prtr.Search.Register;

namespace Prtr.Search.Queries;

/// <summary>Exact sums over records as they come: withheld values are counted but add nothing.</summary>
public sealed class RecordSums
{
    // Most sums over a few records are about one facility: a set is made for the second one.
    private HashSet<long>? facilities;
    private long firstFacility;
    private int records;
    private int withheld;
    private Int128 releases;
    private Int128 accidental;
    private Int128 wastewater;
    private Int128 waste;
    private Int128 diffuse;

    /// <summary>How many records were added.</summary>
    public int Records => records;

    public void Add(PublicRecord record)
    {
        AddFacility(record.Report.FacilityId);
        records++;
        withheld += record.WithheldGround is null ? 0 : 1;
        var kg = record.QuantityKg?.Units ?? 0;
        switch (record.Kind)
        {
            case RecordKind.Release:
                releases += kg;
                accidental += record.AccidentalKg?.Units ?? 0;
                break;
            case RecordKind.Wastewater:
                wastewater += kg;
                break;
            case RecordKind.Waste:
                waste += record.QuantityT?.Units ?? 0;
                break;
        }
    }

    /// <summary>Takes in a figure of diffuse sources, which have no facility and are never withheld.</summary>
    public void AddDiffuse(Quantity kg)
    {
        facilities ??= records == 0 ? [] : [firstFacility];
        records++;
        diffuse += kg.Units;
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
        releases += other.releases;
        accidental += other.accidental;
        wastewater += other.wastewater;
        waste += other.waste;
        diffuse += other.diffuse;
    }

    public Totals ToTotals() => new(
        facilities?.Count ?? Math.Min(records, 1), records, withheld,
        Quantity.Exact(releases), Quantity.Exact(accidental), Quantity.Exact(wastewater), Quantity.Exact(waste)) { DiffuseKg = Quantity.Exact(diffuse) };

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
    /// <summary>The totals of each group of records.</summary>
    public static IReadOnlyDictionary<TKey, Totals> TotalsBy<TKey>(this IEnumerable<PublicRecord> records, Func<PublicRecord, TKey> key)
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

        return sums.ToDictionary(pair => pair.Key, pair => pair.Value.ToTotals());
    }

    /// <summary>The totals of all records together.</summary>
    public static Totals Totals(this IEnumerable<PublicRecord> records)
    {
        var sums = new RecordSums();
        foreach (var record in records)
        {
            sums.Add(record);
        }

        return sums.ToTotals();
    }
}
