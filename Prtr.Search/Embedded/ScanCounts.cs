namespace Prtr.Search.Embedded;

/// <summary>What one pass over a part of the facilities has counted. Kept and used again: its arrays are long.</summary>
internal sealed class ScanCounts(int shapes, int terms, int[] codes, int amounts)
{
    /// <summary>Records of each shape that count for the facets its state allows.</summary>
    public int[] ShapeRecords { get; } = new int[shapes];

    /// <summary>For each shape the last facility, from 1, whose records of it were counted.</summary>
    public int[] ShapeSeen { get; } = new int[shapes];

    public int[] TermRecords { get; } = new int[terms];

    public int[] TermFacilities { get; } = new int[terms];

    /// <summary>For each of <see cref="FacetTerms.OfReports"/>, and in it for each code, its records; they count for all its values.</summary>
    public int[][] CodeRecords { get; } = Array.ConvertAll(codes, count => new int[count]);

    /// <summary>For each value the last facility, from 1, that was counted.</summary>
    public int[] TermSeen { get; } = new int[terms];

    /// <summary>For each of <see cref="FacetTerms.OfReports"/> the facility, from 1, and its code that were counted last: most facilities stay what they are over the years.</summary>
    public (int Facility, int Code)[] Last { get; } = new (int, int)[codes.Length];

    /// <summary>Reports with matching records, or only the latest of each facility.</summary>
    public List<int> Reports { get; } = [];

    /// <summary>How many records match in each of <see cref="Reports"/>.</summary>
    public List<int> Matching { get; } = [];

    /// <summary>For each matching facility what it is ordered by, only when that is an amount.</summary>
    public List<Int128> Amounts { get; } = [];

    /// <summary>For each matching facility how often it is over a threshold, only when results are ordered by that.</summary>
    public List<int> Over { get; } = [];

    public int Facilities { get; set; }

    public int Records { get; set; }

    /// <summary>Sums of <see cref="AlikeAmounts"/>, in hundred-millionths.</summary>
    public Int128[] Sums { get; } = new Int128[amounts];

    /// <summary>The same of the accidental parts.</summary>
    public Int128[] Accidental { get; } = new Int128[amounts];

    public void Clear()
    {
        Array.Clear(ShapeRecords);
        Array.Clear(ShapeSeen);
        Array.Clear(TermRecords);
        Array.ForEach(CodeRecords, Array.Clear);
        Array.Clear(TermFacilities);
        Array.Clear(TermSeen);
        Array.Clear(Last);
        Array.Clear(Sums);
        Array.Clear(Accidental);
        Reports.Clear();
        Matching.Clear();
        Amounts.Clear();
        Over.Clear();
        (Facilities, Records) = (0, 0);
    }

    /// <summary>Counts a facility once for each of the values.</summary>
    public void CountFacility(int[] terms, int facility)
    {
        var (seen, facilities) = (TermSeen, TermFacilities);
        foreach (var term in terms)
        {
            if (seen[term] != facility)
            {
                seen[term] = facility;
                facilities[term]++;
            }
        }
    }

    /// <summary>Takes in what another pass, over later facilities, has counted.</summary>
    public void Add(ScanCounts other)
    {
        AddTo(ShapeRecords, other.ShapeRecords);
        AddTo(TermRecords, other.TermRecords);
        for (var facet = 0; facet < CodeRecords.Length; facet++)
        {
            AddTo(CodeRecords[facet], other.CodeRecords[facet]);
        }

        AddTo(TermFacilities, other.TermFacilities);
        Reports.AddRange(other.Reports);
        Matching.AddRange(other.Matching);
        Amounts.AddRange(other.Amounts);
        Over.AddRange(other.Over);
        Facilities += other.Facilities;
        Records += other.Records;
        for (var i = 0; i < Sums.Length; i++)
        {
            Sums[i] += other.Sums[i];
            Accidental[i] += other.Accidental[i];
        }
    }

    private static void AddTo(int[] sums, int[] others)
    {
        for (var i = 0; i < sums.Length; i++)
        {
            sums[i] += others[i];
        }
    }
}
