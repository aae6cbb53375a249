using Prtr.Search.Queries;
using Prtr.Search.Register;
using Prtr.Search.Text;

namespace Prtr.Search.Embedded;

/// <summary>
/// A query answered for every code and every shape. A report or shape is in, out, or fails in one facet only, in which case its records still count for that facet.
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
        Counted = [.. Readings(query, ofReport: true).Select(facet => new CountedFacet(Array.IndexOf(FacetTerms.OfReports, facet), (byte)(facet.Number + 1), index.Reports.Of(facet)))];
        narrowed =
        [
            .. from facet in Readings(query, ofReport: true)
               let choice = index.Terms.Choice(facet, facet.Sought(query, index.State.Years))
               where !choice.IsEmpty
               let column = index.Reports.Of(facet)
               select new Narrowed((byte)(facet.Number + 1), Array.ConvertAll(column.Terms, terms => choice.Takes(terms)), column.Code),
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

        ShapeState = States(query, out var allIn);
        TakesAllRows = allIn && masks is null;
    }

    /// <summary>The facets of reports that are counted.</summary>
    public CountedFacet[] Counted { get; }

    /// <summary>For each shape <see cref="In"/>, <see cref="Out"/>, or one more than the number of the facet that it fails in.</summary>
    public byte[] ShapeState { get; }

    /// <summary>Whether the records of a report need not be looked at one by one.</summary>
    public bool TakesAllRows { get; }

    public bool HasText => masks is not null;

    /// <summary>The same for a report.</summary>
    public byte ReportState(int report)
    {
        var columns = index.Reports;
        if (facilities is not null && !facilities[columns.Facility[report]])
        {
            return Out;
        }

        if ((box is not null || near is not null) && !IsInPlace(columns.Latitude[report], columns.Longitude[report]))
        {
            return Out;
        }

        var state = In;
        foreach (var facet in narrowed)
        {
            if (facet.Taken[facet.Code[report]])
            {
                continue;
            }

            if (state != In)
            {
                return Out;
            }

            state = facet.Failed;
        }

        return state;
    }

    /// <summary>The states of so many reports, facet by facet: quicker than report by report.</summary>
    public void ReportStates(int first, Span<byte> states)
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
            states[i] = states[i] == Out ? Out : ReportState(first + i);
        }
    }

    /// <summary>Which words are found in a report; whole when there is no text.</summary>
    public ushort ReportMask(int report) =>
        masks is null ? allWords
        : (ushort)(masks[index.Data.Words.ReportText[report]] | MaskOf(index.Reports.ActivityText[report]) | MaskOf(index.Reports.PlaceText[report]));

    /// <summary>Whether the words not found in the report are found in the shape; words that are one name have to be found in one of the two.</summary>
    public bool TextTakes(ushort reportMask, int shape) => shapeMasks is null
        || (isOneName ? reportMask == allWords || shapeMasks[shape] == allWords : (reportMask | shapeMasks[shape]) == allWords);

    /// <summary>Whether a record of a report that is in matches.</summary>
    public bool Takes(int shape, ushort reportMask) => ShapeState[shape] == In && TextTakes(reportMask, shape);

    private bool IsInPlace(double latitude, double longitude) =>
        (box is null || box.Holds(latitude, longitude))
        && (near is null || (around.Holds(latitude, longitude) && near.Holds(new GeoPoint(latitude, longitude))));

    private static IEnumerable<Facet> Readings(RegisterQuery query, bool ofReport) =>
        Facet.All.Select(facet => facet.For(query)).Where(facet => facet.IsOfReport == ofReport);

    private bool[]? Facilities(Selection<long> selection)
    {
        if (selection.IsEmpty)
        {
            return null;
        }

        var ids = index.Reports.FacilityIds;
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

    private byte[] States(RegisterQuery query, out bool allIn)
    {
        var shapes = index.Asked.Shapes;
        var states = new byte[shapes.Length];
        allIn = true;
        foreach (var facet in Readings(query, ofReport: false))
        {
            var choice = index.Terms.Choice(facet, facet.Sought(query, index.State.Years));
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
                    states[i] = states[i] == In ? (byte)(facet.Number + 1) : Out;
                    allIn = false;
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
                allIn = false;
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
    /// <param name="Failed">The state of a report that fails in it.</param>
    /// <param name="Taken">Which codes are chosen.</param>
    /// <param name="Code">For each report its code.</param>
    private readonly record struct Narrowed(byte Failed, bool[] Taken, int[] Code);
}

/// <summary>A facet of reports that is counted.</summary>
/// <param name="Place">Its place in <see cref="FacetTerms.OfReports"/>.</param>
/// <param name="Failed">The state of a report that fails in it alone.</param>
internal readonly record struct CountedFacet(int Place, byte Failed, FacetColumn Column);
