using Prtr.Search.Register;

namespace Prtr.Search.Exports;

/// <summary>One column of a table that is exported.</summary>
/// <param name="Width">In a workbook, in characters.</param>
/// <param name="Write">Hands exactly one cell of the row on, by the method of <see cref="ICells"/> that its type is called after.</param>
public sealed record Column<T>(string Name, int Width, CellType Type, Action<T, RecordNames, ICells> Write)
{
    public static Column<T> Text(string name, int width, Func<T, RecordNames, string?> value) =>
        new(name, width, CellType.Text, (row, names, to) => to.Text(value(row, names)));

    public static Column<T> Text(string name, int width, Func<T, string?> value) => Text(name, width, (row, _) => value(row));

    public static Column<T> Code(string name, int width, Func<T, RecordNames, string?> value) =>
        new(name, width, CellType.Code, (row, names, to) => to.Code(value(row, names)));

    public static Column<T> Code(string name, int width, Func<T, string?> value) => Code(name, width, (row, _) => value(row));

    public static Column<T> Whole(string name, int width, Func<T, long> value) =>
        new(name, width, CellType.Whole, (row, _, to) => to.Whole(value(row)));

    public static Column<T> Exact(string name, int width, Func<T, Quantity?> value) =>
        new(name, width, CellType.Exact, (row, _, to) => to.Exact(value(row)));

    public static Column<T> Degrees(string name, int width, Func<T, double> value) =>
        new(name, width, CellType.Degrees, (row, _, to) => to.Degrees(value(row)));

    public static Column<T> YesNo(string name, int width, Func<T, bool?> value) =>
        new(name, width, CellType.YesNo, (row, _, to) => to.YesNo(value(row)));

    public static Column<T> Codes(string name, int width, Func<T, IReadOnlyList<string>> value) =>
        new(name, width, CellType.Codes, (row, _, to) => to.Codes(value(row)));
}

/// <summary>What kind of values a column holds; see the methods of <see cref="ICells"/>.</summary>
public enum CellType
{
    Text,
    Code,
    Whole,
    Exact,
    Degrees,
    YesNo,
    Codes,
}
