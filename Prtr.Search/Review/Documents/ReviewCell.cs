namespace Prtr.Search.Review.Documents;

/// <summary>A cell of a table; its kind says how it is set and what it is in a workbook.</summary>
public abstract record ReviewCell
{
    /// <summary>What a correction has since made of a frozen figure, as readers write it; null where nothing has changed. For pages only.</summary>
    public string? Today { get; init; }
}

public sealed record TextCell(string Text) : ReviewCell
{
    /// <summary>The page of the register about it, as a path of the site; null for none. For pages only.</summary>
    public string? Link { get; init; }
}

/// <summary>A code: text even when it looks like a number.</summary>
public sealed record CodeCell(string Code) : ReviewCell;

/// <summary>A whole number, such as a count of facilities.</summary>
public sealed record CountCell(long Value) : ReviewCell;

/// <summary>An exact quantity in the unit of its table or column.</summary>
/// <param name="Decimals">Digits after the point that are shown; null shows every digit there is.</param>
public sealed record DecimalCell(decimal Value, int? Decimals = null) : ReviewCell
{
    /// <summary><c>kg</c> or <c>t</c>, for pages, which write quantities in the unit of their size; null for what is none.</summary>
    public string? Unit { get; init; }
}

/// <summary>A share or a change.</summary>
/// <param name="Share">1 is 100 %.</param>
public sealed record PercentCell(decimal Share, int Decimals = 1) : ReviewCell;

/// <summary>A figure that cannot be given.</summary>
/// <param name="Reason">Why, in the document's language; short.</param>
public sealed record MissingCell(string Reason) : ReviewCell;
