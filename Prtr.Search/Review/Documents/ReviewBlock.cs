using Prtr.Search.Charts;

namespace Prtr.Search.Review.Documents;

/// <summary>What stands in a section, from top to bottom.</summary>
public abstract record ReviewBlock;

/// <summary>Plain sentences.</summary>
public sealed record ParagraphBlock(string Text) : ReviewBlock;

/// <summary>A remark on method or limits, set apart from the text.</summary>
public sealed record NoteBlock(string Text) : ReviewBlock;

/// <summary>Points of a list without numbers.</summary>
public sealed record ListBlock(IReadOnlyList<string> Items) : ReviewBlock;

/// <param name="Id">As for <see cref="ReviewSection"/>; also the anchor of the table.</param>
/// <param name="Caption">With its number if it has one, without the unit.</param>
/// <param name="Columns">At least one.</param>
/// <param name="Rows">Each with a cell for every column; may be empty.</param>
public sealed record TableBlock(string Id, string Caption, IReadOnlyList<ReviewColumn> Columns, IReadOnlyList<IReadOnlyList<ReviewCell>> Rows) : ReviewBlock
{
    /// <summary>Of all figures that do not name their own; null when columns name theirs.</summary>
    public string? Unit { get; init; }

    /// <summary>The row of sums below the rows; null for none.</summary>
    public IReadOnlyList<ReviewCell>? Total { get; init; }

    /// <summary>Below the table; null for none.</summary>
    public string? Note { get; init; }

    /// <summary>Where the register shows the same figures: an absolute address, or a path of the site; null for none.</summary>
    public string? Source { get; init; }

    /// <summary>The source where it can be followed from a file; null when it is a path of the site or missing.</summary>
    public Uri? Link => Uri.TryCreate(Source, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp) ? address : null;

    /// <summary>The rows with the total at the end.</summary>
    public IEnumerable<IReadOnlyList<ReviewCell>> AllRows => Total is null ? Rows : Rows.Append(Total);
}

/// <param name="Heading">With the unit where the column has its own.</param>
public sealed record ReviewColumn(string Heading, ReviewColumnKind Kind)
{
    /// <summary>The heading where each quantity names its unit.</summary>
    public string Title { get; init; } = Heading;
}

/// <summary>How the cells of a column are set.</summary>
public enum ReviewColumnKind
{
    /// <summary>Names and codes: to the left.</summary>
    Text,

    /// <summary>Figures: to the right, a digit under a digit.</summary>
    Number,
}

/// <summary>A block that is a picture with a caption.</summary>
public interface IPictureBlock
{
    /// <summary>As for <see cref="ReviewSection"/>; also the anchor of the picture.</summary>
    string Id { get; }

    /// <summary>With its number if it has one, without the unit.</summary>
    string Caption { get; }

    /// <summary>Of the figures as the picture writes them.</summary>
    string Unit { get; }

    /// <summary>What the picture shows as a table.</summary>
    TableBlock Figures { get; }

    /// <param name="width">In pixels of 1/96 inch.</param>
    Drawing Draw(double width);
}

public sealed record ChartBlock(string Id, string Caption, Chart Chart) : ReviewBlock, IPictureBlock
{
    public string Unit => Chart.ScaledUnit;

    public TableBlock Figures => PictureFigures.Of(this);

    public Drawing Draw(double width) => ChartDrawing.Of(Chart, width);
}

/// <summary>The regions coloured by a value.</summary>
public sealed record RegionMapBlock(string Id, string Caption, RegionChart Map) : ReviewBlock, IPictureBlock
{
    public string Unit => Map.ScaledUnit;

    public TableBlock Figures => PictureFigures.Of(this);

    public Drawing Draw(double width) => RegionMapDrawing.Of(Map, width);
}
