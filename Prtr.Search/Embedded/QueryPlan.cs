using Prtr.Search.Queries;
using Prtr.Search.Register;
using Prtr.Search.Text;

namespace Prtr.Search.Embedded;

/// <summary>
/// A query answered for every code and every shape. A segment or shape is in, out, or fails in one facet only, in which case its records still count for that facet.
/// </summary>
internal sealed class QueryPlan
{
    /// <summary>Fails nothing.</summary>
    public const byte In = 0;

    /// <summary>Fails outside the facets or in more than one.</summary>
    public const byte Out = 255;

    private readonly EmbeddedIndex index;
    private readonly Narrowed[] narrowed;
    private readonly bool[]? facilities;
    private readonly Box? box;
    private readonly Near? near;
    private readonly Box around = new(-180, -90, 180, 90);
    private readonly ushort[]? masks;
    private readonly ushort[]? shapeMasks;
    private readonly ushort allWords;
    private readonly bool isOneName;

    public QueryPlan(EmbeddedIndex index, RegisterQuery query)
    {
        this.index = index;
        Years = ChosenYears(query);
        Counted = [.. Readings(query, FacetTerms.OfReports.Contains).Select(facet => new CountedFacet(Array.IndexOf(FacetTerms.OfReports, facet), StateOf(facet), index.Segments.Of(facet)))];
        narrowed =
        [
            .. from facet in Readings(query, FacetTerms.OfReports.Contains)
               let choice = ChoiceOf(facet, query)
               where !choice.IsEmpty
               let column = index.Segments.Of(facet)
               select new Narrowed(StateOf(facet), Array.ConvertAll(column.Terms, terms => choice.Takes(terms)), column.Code),
        ];
        facilities = Facilities(query.Facilities);
        box = query.Box;
        near = query.Near;
        if (near is not null)
        {
            around = near.Bounds();
        }

        var words = RegisterWords.InSearch(query.Text);
        if (words.Count > 0)
        {
            allWords = (ushort)((1 << words.Count) - 1);
            masks = index.Data.Words.Masks(words);
            shapeMasks = ShapeMasks();
            isOneName = index.Data.Words.AreOneName(masks, allWords);
        }

        ShapeState = States(query);
        InYears = Array.ConvertAll(ShapeState, state => state == In ? ulong.MaxValue : 0);
        TakesEveryShape = !HasText && Array.TrueForAll(ShapeState, state => state == In);
        CountedYears = Array.ConvertAll(ShapeState, state => state == Out ? 0 : ulong.MaxValue);
    }

    /// <summary>The chosen years, as bits.</summary>
    public ulong Years { get; }

    /// <summary>The facets of reports that are counted, beside the year.</summary>
    public CountedFacet[] Counted { get; }

    /// <summary>For each shape <see cref="In"/>, <see cref="Out"/>, or one more than the number of the facet that it fails in.</summary>
    public byte[] ShapeState { get; }

    /// <summary>For each shape that is in all years, else none: so that they are counted without asking.</summary>
    public ulong[] InYears { get; }

    /// <summary>The same of shapes that count for any facet.</summary>
    public ulong[] CountedYears { get; }

    /// <summary>Whether all records of a segment that is in match.</summary>
    public bool TakesEveryShape { get; }

    public bool HasText => masks is not null;

    /// <summary>The same for segments, whatever their years are: for so many from the first on.</summary>
    public void SegmentStates(int first, Span<byte> states)
    {
        states.Clear();
        foreach (var facet in narrowed)
        {
            var codes = facet.Code.AsSpan(first, states.Length);
            for (var i = 0; i < states.Length; i++)
            {
                var failed = facet.Taken[codes[i]] ? In : facet.Failed;
                var state = states[i];
                states[i] = failed == In ? state : state == In ? failed : Out;
            }
        }

        for (var i = 0; i < states.Length && (facilities is not null || box is not null || near is not null); i++)
        {
            states[i] = states[i] == Out || !IsInPlace(first + i) ? Out : states[i];
        }
    }

    /// <summary>The same for one segment.</summary>
    public byte SegmentState(int segment)
    {
        Span<byte> state = stackalloc byte[1];
        SegmentStates(segment, state);
        return state[0];
    }

    /// <summary>Which words are found in the reports of a segment; whole when there is no text.</summary>
    public ushort ReportMask(int segment) =>
        masks is null ? allWords
        : (ushort)(masks[index.Segments.ReportText[segment]] | MaskOf(index.Segments.ActivityText[segment]) | MaskOf(index.Segments.PlaceText[segment]));

    /// <summary>Whether the words not found in the report are found in the shape; words that are one name have to be found in one of the two.</summary>
    public bool TextTakes(ushort reportMask, int shape) => shapeMasks is null
        || (isOneName ? reportMask == allWords || shapeMasks[shape] == allWords : (reportMask | shapeMasks[shape]) == allWords);

    /// <summary>Whether a record of a report that is in matches.</summary>
    public bool Takes(int shape, ushort reportMask) => ShapeState[shape] == In && TextTakes(reportMask, shape);

    private static byte StateOf(Facet facet) => (byte)(facet.Number + 1);

    private static IEnumerable<Facet> Readings(RegisterQuery query, Func<Facet, bool> which) => Facet.All.Select(facet => facet.For(query)).Where(which);

    private TermChoice ChoiceOf(Facet facet, RegisterQuery query) => index.Terms.Choice(facet, facet.Sought(query, index.State.Years));

    private ulong ChosenYears(RegisterQuery query)
    {
        var choice = ChoiceOf(Facet.Year, query);
        return index.Terms.Range(Facet.Year).Index().Aggregate(0UL, (years, term) => choice.Takes([term.Item]) ? years | (1UL << term.Index) : years);
    }

    private bool IsInPlace(int segment)
    {
        var (latitude, longitude) = (index.Segments.Latitude[segment], index.Segments.Longitude[segment]);
        return (facilities is null || facilities[index.Segments.Facility[segment]])
            && (box is null || box.Holds(latitude, longitude))
            && (near is null || (around.Holds(latitude, longitude) && near.Holds(new GeoPoint(latitude, longitude))));
    }

    private bool[]? Facilities(Selection<long> selection)
    {
        if (selection.IsEmpty)
        {
            return null;
        }

        var ids = index.Segments.FacilityIds;
        var taken = new bool[ids.Length];
        Array.Fill(taken, selection.Included.Count == 0);
        Mark(selection.Included, true);
        Mark(selection.Excluded, false);
        return taken;

        void Mark(IEnumerable<long> chosen, bool value)
        {
            foreach (var place in chosen.Select(id => Array.BinarySearch(ids, id)).Where(place => place >= 0))
            {
                taken[place] = value;
            }
        }
    }

    private byte[] States(RegisterQuery query)
    {
        var shapes = index.Asked.Shapes;
        var states = new byte[shapes.Length];
        foreach (var facet in Readings(query, facet => !facet.IsOfReport))
        {
            var choice = ChoiceOf(facet, query);
            if (choice.IsEmpty)
            {
                continue;
            }

            var taken = Array.ConvertAll(index.Shapes.Of(facet).Terms, terms => choice.Takes(terms));
            var codes = index.Shapes.Of(facet).Code;
            for (var i = 0; i < states.Length; i++)
            {
                if (states[i] != Out && !taken[codes[i]])
                {
                    states[i] = states[i] == In ? StateOf(facet) : Out;
                }
            }
        }

        if (query.Accidental is null && query.Withheld is null && query.Flags.IsEmpty)
        {
            return states;
        }

        for (var i = 0; i < states.Length; i++)
        {
            if (!TakesOutsideFacets(query, shapes[i]))
            {
                states[i] = Out;
            }
        }

        return states;
    }

    private static bool TakesOutsideFacets(RegisterQuery query, RecordShape shape) =>
        (query.Accidental is not { } accidental || shape.IsAccidental == accidental)
        && (query.Withheld is not { } withheld || (shape.WithheldGround is not null) == withheld)
        && (query.Flags.Included.Count == 0 || query.Flags.Included.Any(shape.Flags.Contains))
        && !query.Flags.Excluded.Any(shape.Flags.Contains);

    private ushort[] ShapeMasks()
    {
        var words = index.Data.Words;
        var found = new ushort[index.Asked.Shapes.Length];
        for (var i = 0; i < found.Length; i++)
        {
            var shape = index.Asked.Shapes[i];
            found[i] |= shape.Pollutant is { } number ? MaskOf(words.OfPollutant(number)) : (ushort)0;
            found[i] |= shape.PollutantGroup is { } group ? MaskOf(words.OfGroup(group)) : (ushort)0;
            found[i] |= shape.WasteCode is { } code ? MaskOf(words.OfWaste(code)) : (ushort)0;
        }

        return found;
    }

    private ushort MaskOf(int text) => text < 0 ? (ushort)0 : masks![text];

    /// <summary>A facet of reports in which something is chosen.</summary>
    /// <param name="Failed">The state of a segment that fails in it.</param>
    /// <param name="Taken">Which codes are chosen.</param>
    /// <param name="Code">For each segment its code.</param>
    private readonly record struct Narrowed(byte Failed, bool[] Taken, int[] Code);
}

/// <summary>A facet of reports that is counted.</summary>
/// <param name="Place">Its place in <see cref="FacetTerms.OfReports"/>.</param>
/// <param name="Failed">The state of a segment that fails in it alone.</param>
internal readonly record struct CountedFacet(int Place, byte Failed, FacetColumn Column);
