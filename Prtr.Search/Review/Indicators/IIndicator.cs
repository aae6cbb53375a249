using Prtr.Search.Review.Figures;

namespace Prtr.Search.Review.Indicators;

/// <summary>One indicator of the yearly review: the tables that make it up.</summary>
internal interface IIndicator
{
    /// <summary>Also the key of its title and definition in the resources.</summary>
    string Id { get; }

    IReadOnlyList<FigureTable> Tables(YearData data);
}
