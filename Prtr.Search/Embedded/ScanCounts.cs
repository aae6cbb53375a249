namespace Prtr.Search.Embedded;

/// <summary>What one pass over a part of the facilities has counted. Kept and used again: its arrays are long.</summary>
internal sealed class ScanCounts(int shapes, int terms, int[] codes, int amounts, int words)
{
    private const int MostYears = 64;

    /// <summary>For each shape what was counted for the facets that its state allows.</summary>
    public ShapeCount[] Shapes { get; } = new ShapeCount[shapes];

    public int[] TermRecords { get; } = new int[terms];

    public int[] TermFacilities { get; } = new int[terms];

    /// <summary>For each of <see cref="FacetTerms.OfReports"/>, and in it for each code, its records and the facilities that had no other code; they count for all its values.</summary>
    public (int Records, int Facilities)[][] Codes { get; } = Array.ConvertAll(codes, count => new (int, int)[count]);

    /// <summary>For each year, by its bit, its records and its facilities.</summary>
    public int[] YearRecords { get; } = new int[MostYears];

    public int[] YearFacilities { get; } = new int[MostYears];

    /// <summary>For each value the last facility, from 1, that was counted.</summary>
    public int[] TermSeen { get; } = new int[terms];

    /// <summary>The values of the facility that is being counted.</summary>
    public ulong[] Row { get; } = new ulong[words];

    /// <summary>Reports with matching records, or only the latest of each facility.</summary>
    public List<int> Reports { get; } = [];

    /// <summary>For each matching facility what it is ordered by, only when that is an amount.</summary>
    public List<Int128> Amounts { get; } = [];

    /// <summary>For each matching facility how often it is over a threshold, only when results are ordered by that.</summary>
    public List<int> Over { get; } = [];

    public int Facilities { get; set; }

    public int Records { get; set; }

    /// <summary>Accidental parts of <see cref="AlikeAmounts"/>, in hundred-millionths.</summary>
    public Int128[] Accidental { get; } = new Int128[amounts];

    public void Clear()
    {
        Array.Clear(Shapes);
        Array.Clear(TermRecords);
        Array.ForEach(Codes, Array.Clear);
        Array.Clear(YearRecords);
        Array.Clear(YearFacilities);
        Array.Clear(TermFacilities);
        Array.Clear(TermSeen);
        Array.Clear(Accidental);
        Reports.Clear();
        Amounts.Clear();
        Over.Clear();
        (Facilities, Records) = (0, 0);
    }

    /// <summary>Counts a facility once for each of the values.</summary>
    public void CountFacility(int[] terms, int facility)
    {
        foreach (var term in terms)
        {
            if (TermSeen[term] != facility)
            {
                TermSeen[term] = facility;
                TermFacilities[term]++;
            }
        }
    }

    /// <summary>Takes in what another pass, over later facilities, has counted.</summary>
    public void Add(ScanCounts other)
    {
        for (var shape = 0; shape < Shapes.Length; shape++)
        {
            Shapes[shape].Records += other.Shapes[shape].Records;
            Shapes[shape].Amount += other.Shapes[shape].Amount;
        }

        for (var facet = 0; facet < Codes.Length; facet++)
        {
            for (var code = 0; code < Codes[facet].Length; code++)
            {
                Codes[facet][code].Records += other.Codes[facet][code].Records;
                Codes[facet][code].Facilities += other.Codes[facet][code].Facilities;
            }
        }

        AddTo(YearRecords, other.YearRecords);
        AddTo(YearFacilities, other.YearFacilities);
        AddTo(TermFacilities, other.TermFacilities);
        Reports.AddRange(other.Reports);
        Amounts.AddRange(other.Amounts);
        Over.AddRange(other.Over);
        Facilities += other.Facilities;
        Records += other.Records;
        for (var place = 0; place < Accidental.Length; place++)
        {
            Accidental[place] += other.Accidental[place];
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

/// <summary>Records of one shape, and the sum of their amounts in hundred-millionths; only where the shape matches.</summary>
internal record struct ShapeCount(int Records, Int128 Amount);
