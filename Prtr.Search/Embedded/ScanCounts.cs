using System.Numerics;

namespace Prtr.Search.Embedded;

/// <summary>What one pass over a part of the facilities has counted. Kept and used again: its arrays are long.</summary>
internal sealed class ScanCounts(int shapes, int terms, int[] codes, int amounts)
{
    private const int MostYears = 64;

    /// <summary>For each shape the records that were counted for the facets that its state allows.</summary>
    public int[] ShapeRecords { get; } = new int[shapes];

    public int[] TermRecords { get; } = new int[terms];

    public int[] TermFacilities { get; } = new int[terms];

    /// <summary>For each of <see cref="FacetTerms.OfReports"/>, and in it for each code, its records and the facilities that had no other code, see <see cref="CodeCounts"/>; they count for all its values.</summary>
    public long[][] Codes { get; } = Array.ConvertAll(codes, count => new long[count]);

    /// <summary>For each year, by its bit, its records and its facilities.</summary>
    public int[] YearRecords { get; } = new int[MostYears];

    public int[] YearFacilities { get; } = new int[MostYears];

    /// <summary>For each value the last facility, from 1, that was counted.</summary>
    public int[] TermSeen { get; } = new int[terms];

    /// <summary>Reports with matching records, or only the latest of each facility.</summary>
    public List<int> Reports { get; } = [];

    /// <summary>For each matching facility its quantity or score, only when facilities are listed.</summary>
    public List<Int128> Amounts { get; } = [];

    /// <summary>For each matching facility how often it is over a threshold, likewise.</summary>
    public List<int> Over { get; } = [];

    public int Facilities { get; set; }

    public int Records { get; set; }

    /// <summary>Amounts of <see cref="AlikeAmounts"/> of shapes that match, in hundred-millionths.</summary>
    public Int128[] Sums { get; } = new Int128[amounts];

    /// <summary>Accidental parts of <see cref="AlikeAmounts"/>, in hundred-millionths.</summary>
    public Int128[] Accidental { get; } = new Int128[amounts];

    public void Clear()
    {
        Array.Clear(ShapeRecords);
        Array.Clear(TermRecords);
        Array.ForEach(Codes, Array.Clear);
        Array.Clear(YearRecords);
        Array.Clear(YearFacilities);
        Array.Clear(TermFacilities);
        Array.Clear(TermSeen);
        Array.Clear(Sums);
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
        foreach (var (facet, codes) in Codes.Index())
        {
            AddTo(codes, other.Codes[facet]);
        }

        AddTo(ShapeRecords, other.ShapeRecords);
        AddTo(YearRecords, other.YearRecords);
        AddTo(YearFacilities, other.YearFacilities);
        AddTo(TermFacilities, other.TermFacilities);
        Reports.AddRange(other.Reports);
        Amounts.AddRange(other.Amounts);
        Over.AddRange(other.Over);
        Facilities += other.Facilities;
        Records += other.Records;
        AddTo(Sums, other.Sums);
        AddTo(Accidental, other.Accidental);
    }

    private static void AddTo<T>(T[] sums, T[] others)
        where T : IAdditionOperators<T, T, T>
    {
        for (var i = 0; i < sums.Length; i++)
        {
            sums[i] += others[i];
        }
    }
}
