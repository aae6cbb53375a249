using System.Runtime.Intrinsics;

namespace Prtr.Search.Embedded;

/// <summary>The values of shapes that one facility after the other has, each counted once a facility: its runs' <see cref="TermRows"/> are joined word by word.</summary>
internal sealed class JoinedTerms(EmbeddedIndex index, QueryPlan plan, ScanCounts counts)
{
    private readonly TermRows rows = index.Shapes.Rows;
    private readonly int[] runShapes = index.Runs.Shape;
    private readonly ulong[] row = new ulong[index.Shapes.Rows.Words];

    /// <summary>Joins all values of runs that are in.</summary>
    /// <param name="facility">From 1.</param>
    public void Join(int facility, ReadOnlySpan<int> runs)
    {
        var (all, first) = (rows.Rows, rows.First);
        for (var word = 0; word < row.Length; word += TermRows.WordsAtOnce)
        {
            var joined = Vector256.LoadUnsafe(ref row[word]);
            foreach (var run in runs)
            {
                joined |= Vector256.LoadUnsafe(ref all[first[runShapes[run]] + word]);
            }

            joined.StoreUnsafe(ref row[word]);
        }

        foreach (var run in rows.HasLists ? runs : [])
        {
            counts.CountFacility(rows.Lists[runShapes[run]], facility);
        }
    }

    /// <summary>Joins of runs that fail in one facet the values in that.</summary>
    public void JoinFailed(int facility, ReadOnlySpan<int> runs)
    {
        var (all, first, ofFacet, states) = (rows.Rows, rows.First, rows.OfFacet, plan.ShapeState);
        for (var word = 0; word < row.Length; word += TermRows.WordsAtOnce)
        {
            var joined = Vector256.LoadUnsafe(ref row[word]);
            foreach (var run in runs)
            {
                var shape = runShapes[run];
                joined |= Vector256.LoadUnsafe(ref all[first[shape] + word]) & Vector256.LoadUnsafe(ref ofFacet[((states[shape] - 1) * row.Length) + word]);
            }

            joined.StoreUnsafe(ref row[word]);
        }

        foreach (var run in rows.HasLists ? runs : [])
        {
            var (shape, facet) = (runShapes[run], states[runShapes[run]] - 1);
            counts.CountFacility(rows.IsWide[facet] ? index.Shapes.Terms[facet][shape] : [], facility);
        }
    }

    /// <summary>Counts what was joined, and begins anew.</summary>
    public void Count() => rows.Count(row, counts.TermFacilities);
}
