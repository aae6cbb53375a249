using Prtr.Search.Measures;
using Prtr.Search.Register;

namespace Prtr.Search.Embedded;

/// <summary>Counts and exact sums of groups, in arrays that grow with their number.</summary>
internal sealed class GroupSums(ShapeParts parts)
{
    private const int Few = 64;

    private static readonly int Sums = Measure.Sums.Count;
    private static readonly int Kinds = Enum.GetValues<RecordKind>().Length + 1;
    private static readonly int Accidental = Measure.AccidentalKg.Place;

    private readonly int classes = parts.Examples.Length;
    private (int Last, int Distinct, int Changed)[] facilities = new (int, int, int)[Few];
    private int[] records = new int[Few * parts.Examples.Length];
    private int[] substances = new int[Few * Kinds];
    private Int128[] sums = new Int128[Few * Sums];

    public int Count { get; private set; }

    /// <summary>Makes room for another group.</summary>
    public int Add()
    {
        if (Count == facilities.Length)
        {
            var room = 2 * Count;
            Array.Resize(ref facilities, room);
            Array.Resize(ref records, room * classes);
            Array.Resize(ref substances, room * Kinds);
            Array.Resize(ref sums, room * Sums);
        }

        return Count++;
    }

    /// <summary>Counts the facility, unless it is the last that was counted.</summary>
    /// <param name="facility">From 1.</param>
    /// <returns>Whether it was not.</returns>
    public bool CountFacility(int group, int facility)
    {
        ref var counted = ref facilities[group];
        if (counted.Last == facility)
        {
            return false;
        }

        (counted.Last, counted.Distinct) = (facility, counted.Distinct + 1);
        return true;
    }

    public void CountRecord(int group, in ShapePart part, long amount)
    {
        records[(group * classes) + part.Class]++;
        AddSubstance(ref substances[(group * Kinds) + part.Kind], part.Substance);
        for (var place = part.FirstWeight; place < part.EndWeight; place++)
        {
            var (sum, weight) = parts.Weights[place];
            sums[(group * Sums) + sum] += weight == 1 ? amount : (Int128)amount * weight;
        }
    }

    public void AddAccidental(int group, long amount) => sums[(group * Sums) + Accidental] += amount;

    /// <summary>Marks a kind of records, by its number, as having another threshold than in the year before.</summary>
    public void MarkChanged(int group, int kind) => facilities[group].Changed |= 1 << kind;

    /// <summary>Adds a group's records to a wider one; its facilities were counted in both.</summary>
    public void AddTo(int wider, int group)
    {
        facilities[wider].Changed |= facilities[group].Changed;
        for (var place = 0; place < classes; place++)
        {
            records[(wider * classes) + place] += records[(group * classes) + place];
        }

        for (var kind = 0; kind < Kinds; kind++)
        {
            AddSubstance(ref substances[(wider * Kinds) + kind], substances[(group * Kinds) + kind]);
        }

        for (var sum = 0; sum < Sums; sum++)
        {
            sums[(wider * Sums) + sum] += sums[(group * Sums) + sum];
        }
    }

    public bool IsChanged(int group, RecordKind kind) => (facilities[group].Changed >> (int)kind & 1) == 1;

    public Measured Measured(int group)
    {
        var (count, withheld, exact, values) = (0, 0, new ExactSums(), new ValueCounts[Sums]);
        for (var place = 0; place < classes; place++)
        {
            var (counted, example) = (records[(group * classes) + place], parts.Examples[place]);
            var value = example.WithheldGround is null ? new ValueCounts(counted, 0) : new(0, counted);
            count += counted;
            withheld += value.Withheld;
            foreach (var measure in counted == 0 ? [] : Measure.SumsOf(example.Kind))
            {
                values[measure.Place] += measure.Concerns(example) ? value : default;
                exact[measure] += measure.Units(example, counted, 0, 0);
            }
        }

        foreach (var measure in Measure.OfFacilities)
        {
            exact[measure] += sums[(group * Sums) + measure.Place];
        }

        foreach (var kind in ExactSums.OfFacilities)
        {
            exact.AddSubstance(kind, substances[(group * Kinds) + (int)kind]);
        }

        return new(new Totals(facilities[group].Distinct, count, withheld, exact), values);
    }

    private static void AddSubstance(ref int known, int substance)
    {
        if (known != substance)
        {
            known = Substance.Together(known, substance);
        }
    }
}
