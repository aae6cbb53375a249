using Prtr.Search.Register;

namespace Prtr.Search.Columns;

/// <summary>One column of a table that is published.</summary>
/// <param name="Width">In a workbook, in characters.</param>
/// <param name="Write">Hands exactly one cell of the row on, by the method of <see cref="ICells"/> that its type is called after.</param>
public sealed record Column<T>(string Name, int Width, CellType Type, Action<T, RecordNames, ICells> Write)
{
    /// <summary>Whether no row is without a value.</summary>
    public bool IsAlways { get; init; } = Type is CellType.Whole or CellType.Degrees or CellType.Codes or CellType.Wholes or CellType.Sum;

    /// <summary>Whether a whole number takes 64 bits, else 32.</summary>
    public bool IsLong { get; init; }

    /// <summary>The kinds of records that can have a value; empty when all can.</summary>
    public IReadOnlyList<RecordKind> Kinds { get; init; } = [];

    /// <summary>The value that it shows, as it is kept; null for what is made of others.</summary>
    internal IKept<T>? Kept { get; init; }

    public static Column<T> Text(string name, int width, Func<T, RecordNames, string?> value) =>
        new(name, width, CellType.Text, (row, names, to) => to.Text(value(row, names)));

    public static Column<T> Text(string name, int width, Func<T, string?> value) =>
        new(name, width, CellType.Text, (row, _, to) => to.Text(value(row)));

    public static Column<T> Code(string name, int width, Func<T, RecordNames, string?> value) =>
        new(name, width, CellType.Code, (row, names, to) => to.Code(value(row, names)));

    public static Column<T> Code(string name, int width, Func<T, string?> value) =>
        new(name, width, CellType.Code, (row, _, to) => to.Code(value(row)));

    public static Column<T> Whole(string name, int width, Func<T, long> value) =>
        new(name, width, CellType.Whole, (row, _, to) => to.Whole(value(row))) { IsLong = true };

    public static Column<T> Whole(string name, int width, Func<T, int> value) =>
        new(name, width, CellType.Whole, (row, _, to) => to.Whole(value(row)));

    public static Column<T> Wholes(string name, int width, Func<T, IReadOnlyList<int>> value) =>
        new(name, width, CellType.Wholes, (row, _, to) => to.Wholes(value(row)));

    public static Column<T> Sum(string name, int width, Func<T, decimal> value) =>
        new(name, width, CellType.Sum, (row, _, to) => to.Sum(value(row)));

    /// <summary>A sum that a row may be without.</summary>
    public static Column<T> SumOrNone(string name, int width, Func<T, decimal?> value) =>
        new(name, width, CellType.Sum, (row, _, to) => to.Sum(value(row))) { IsAlways = false };

    public static Column<T> Exact(string name, int width, Func<T, Quantity?> value) =>
        new(name, width, CellType.Exact, (row, _, to) => to.Exact(value(row)));

    public static Column<T> Degrees(string name, int width, Func<T, double> value) =>
        new(name, width, CellType.Degrees, (row, _, to) => to.Degrees(value(row)));

    public static Column<T> YesNo(string name, int width, Func<T, bool?> value) =>
        new(name, width, CellType.YesNo, (row, _, to) => to.YesNo(value(row)));

    public static Column<T> Day(string name, int width, Func<T, DateOnly> value) =>
        new(name, width, CellType.Day, (row, _, to) => to.Day(value(row))) { IsAlways = true };

    public static Column<T> Codes(string name, int width, Func<T, IReadOnlyList<string>> value) =>
        new(name, width, CellType.Codes, (row, _, to) => to.Codes(value(row)));

    /// <summary>The same where no row is without a value.</summary>
    public Column<T> Always() => this with { IsAlways = true };

    /// <summary>The same for records of some kinds only.</summary>
    public Column<T> Of(params RecordKind[] kinds) => this with { Kinds = kinds };

    /// <summary>The column of rows that hold such a row.</summary>
    public Column<TRow> In<TRow>(Func<TRow, T> inner) => new(Name, Width, Type, (row, names, to) => Write(inner(row), names, to)) { IsAlways = IsAlways, IsLong = IsLong };

    /// <summary>The same with the value that it shows.</summary>
    internal Column<T> Keep(IKept<T> kept) => this with { Kept = kept };
}

/// <summary>What kind of values a column holds; see the methods of <see cref="ICells"/>.</summary>
public enum CellType
{
    Text,
    Code,
    Whole,
    Wholes,
    Exact,
    Sum,
    Degrees,
    YesNo,
    Day,
    Codes,
}
