using Prtr.Search.Queries.Facets;
using Prtr.Search.Reference;
using Prtr.Search.Register;

namespace Prtr.Search.Queries;

/// <summary>
/// A facet: a parameter whose values are counted. It is all that is known about one; engines, sentence, pages, API and analysis go through the list.
/// A record is found under several values: its own code and all wider ones.
/// </summary>
public abstract class Facet : SelectionParameter
{
    private protected Facet(string name)
        : base(name)
    {
    }

    public static Facet Region { get; } = new RegionFacet();

    public static Facet District { get; } = new DistrictFacet();

    public static Facet Activity { get; } = new ActivityFacet();

    public static Facet Operator { get; } = new OperatorFacet();

    public static Facet Pollutant { get; } = new PollutantFacet();

    public static Facet Waste { get; } = new WasteFacet();

    public static Facet Medium { get; } = new MediumFacet();

    public static Facet Destination { get; } = new DestinationFacet();

    public static Facet Operation { get; } = new OperationFacet();

    public static Facet Mark { get; } = new MarkFacet();

    public static Facet Kind { get; } = new KindFacet();

    public static Facet Year { get; } = new YearFacet();

    /// <summary>In the order of addresses and answers. A new one is added here, under its parameter.</summary>
    public static new IReadOnlyList<Facet> All { get; } =
        [Region, District, Activity, Operator, Pollutant, Waste, Medium, Destination, Operation, Mark, Kind, Year];

    /// <summary>What an index keeps: every facet in each of its readings.</summary>
    internal static IReadOnlyList<Facet> Indexed { get; } = Numbered(All);

    /// <summary>Its place in <see cref="Indexed"/>; of those in <see cref="All"/> also the place there.</summary>
    internal int Number { get; private set; }

    /// <summary>What it is called in the documents of an index.</summary>
    internal virtual string Place => Name;

    /// <summary>Whether its values belong to the facility's report, so that all records of a report share them.</summary>
    internal virtual bool IsOfReport => false;

    /// <summary>The columns of released_report or released_record that its values are read from.</summary>
    internal abstract IReadOnlyList<string> Columns { get; }

    /// <summary>A well-shaped value that the demonstration register has something for.</summary>
    public abstract string Example { get; }

    /// <summary>The order in which its values are listed with their counts.</summary>
    public virtual Comparison<string> Order => string.CompareOrdinal;

    /// <summary>Whether the latest values come first on a page, else the most frequent ones.</summary>
    public virtual bool IsLatestFirst => false;

    /// <summary>Where its clause stands in a sentence.</summary>
    internal virtual ClausePart Part => ClausePart.Detail;

    /// <summary>The key of the text of its clause.</summary>
    internal virtual string Clause => Name;

    /// <summary>What can be counted by it in an analysis: one value for each record.</summary>
    internal virtual IReadOnlyList<RecordDimension> Dimensions => [];

    /// <summary>The other readings of it that a query can ask for.</summary>
    internal virtual IEnumerable<Facet> Readings => [];

    /// <summary>The reading of it that the query asks for.</summary>
    internal virtual Facet For(RegisterQuery query) => this;

    /// <summary>All values under which a record with such codes is found; codes as <see cref="FacetCodes"/> gives them, in the order of <see cref="Columns"/>.</summary>
    internal abstract IEnumerable<string> Values(IReadOnlyList<string?> codes);

    /// <summary>An SQL condition: true where a record is found under the value.</summary>
    /// <param name="row">The name of the view's row that has the columns.</param>
    /// <param name="add">Makes a parameter of a value and gives its name.</param>
    internal virtual string Condition(string value, string row, Func<object, string> add) => $"{row}.{Columns[0]} = {add(value)}";

    /// <summary>What the query looks for among values of records.</summary>
    /// <param name="years">The published years, oldest first.</param>
    internal virtual Selection<string> Sought(RegisterQuery query, IReadOnlyList<int> years) => Read(query);

    /// <summary>Whether lists of values show it: not the levels of a classifier that have no name at some place.</summary>
    public virtual bool IsListed(string value, ReferenceData reference) => true;

    /// <summary>The value that this one lies in; null when there is none.</summary>
    public virtual string? Wider(string value, ReferenceData reference) => null;

    /// <summary>The value's name; null when no list has it.</summary>
    internal abstract string? Label(string value, FacetLabels labels);

    /// <summary>The value as it stands in a sentence.</summary>
    internal virtual string InSentence(string value, FacetLabels labels) => Label(value, labels) ?? value;

    public IEnumerable<string> ValuesOf(PublicReport report) => Values([.. Columns.Select(column => FacetCodes.Of(column, report))]);

    public IEnumerable<string> ValuesOf(PublicRecord record) => IsOfReport ? ValuesOf(record.Report) : Values([.. Columns.Select(column => FacetCodes.Of(column, record))]);

    public override Selection<string> Read(RegisterQuery query) => query.Choices.Of(this);

    public override RegisterQuery Write(RegisterQuery query, Selection<string> values) => query with
    {
        Choices = query.Choices.With(this, new(values.Included.Where(value => Accepts(value, false)), values.Excluded.Where(value => Accepts(value, true)))),
    };

    /// <summary>Whether the value is well shaped; a code that no list has simply finds nothing.</summary>
    protected abstract bool IsWellShaped(string value);

    internal override bool Accepts(string value, bool excluded) => IsWellShaped(value);

    private static IReadOnlyList<Facet> Numbered(IReadOnlyList<Facet> all)
    {
        IReadOnlyList<Facet> indexed = [.. all, .. all.SelectMany(facet => facet.Readings)];
        for (var number = 0; number < indexed.Count; number++)
        {
            indexed[number].Number = number;
        }

        return indexed;
    }
}

/// <summary>Where the clause of a facet stands in a sentence.</summary>
internal enum ClausePart
{
    /// <summary>It is part of what the sentence is about, or of its years.</summary>
    Woven,

    /// <summary>Among the places.</summary>
    Place,

    /// <summary>After the places, under its own name.</summary>
    Detail,
}
