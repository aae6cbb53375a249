using Prtr.Search.Queries;

namespace Prtr.Search.Aggregates;

/// <summary>The values that a cell is about: of the first and second row dimension and of the column. Null: all of them together.</summary>
public readonly record struct CellKey(string? First, string? Second, string? Column)
{
    /// <summary>The value of records that have none in a dimension.</summary>
    public const string Missing = RecordDimension.Missing;

    /// <summary>The value that takes in all that are not among the largest.</summary>
    public const string Other = RecordDimension.Other;

    /// <summary>Everything together.</summary>
    public static CellKey All => default;
}
