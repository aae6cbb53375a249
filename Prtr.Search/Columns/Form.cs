using Prtr.Search.Register;

namespace Prtr.Search.Columns;

/// <summary>How values of a type are kept, wherever it is.</summary>
internal sealed record Form<T>(CellType Type, Func<IValueReader, T> Read, Action<IValueWriter, T> Write);

/// <summary>The forms of all values that rows hold.</summary>
internal static class Form
{
    public static Form<string> Text { get; } = new(CellType.Text, from => from.Text() ?? "", (to, value) => to.Text(value));

    public static Form<string?> TextOrNull { get; } = new(CellType.Text, from => from.Text(), (to, value) => to.Text(value));

    public static Form<Bin> Bin { get; } = Code(text => new Bin(text), bin => bin.Value);

    public static Form<Bin?> BinOrNull { get; } = CodeOrNull(text => new Bin(text), bin => bin.Value);

    public static Form<Kato> Kato { get; } = Code(text => new Kato(text), kato => kato.Value);

    public static Form<Kato?> KatoOrNull { get; } = CodeOrNull(text => new Kato(text), kato => kato.Value);

    public static Form<RecordKind> Kind { get; } = Code(Register.Codes.KindOf, Register.Codes.Code);

    public static Form<Medium> Medium { get; } = Code(Register.Codes.MediumOf, Register.Codes.Code);

    public static Form<Medium?> MediumOrNull { get; } = CodeOrNull(Register.Codes.MediumOf, Register.Codes.Code);

    public static Form<Treatment?> TreatmentOrNull { get; } = CodeOrNull(Register.Codes.TreatmentOf, Register.Codes.Code);

    public static Form<MethodType> Method { get; } = Code(Register.Codes.MethodOf, Register.Codes.Code);

    public static Form<int> Int { get; } = new(CellType.Whole, from => from.Int() ?? 0, (to, value) => to.Int(value));

    public static Form<int?> IntOrNull { get; } = new(CellType.Whole, from => from.Int(), (to, value) => to.Int(value));

    public static Form<long> Long { get; } = new(CellType.Whole, from => from.Long() ?? 0, (to, value) => to.Long(value));

    public static Form<Quantity> Quantity { get; } = new(CellType.Exact, from => new Quantity(from.Units() ?? 0), (to, value) => to.Units(value.Units));

    public static Form<Quantity?> QuantityOrNull { get; } =
        new(CellType.Exact, from => from.Units() is { } units ? new Quantity(units) : null, (to, value) => to.Units(value?.Units));

    public static Form<double> Degrees { get; } = new(CellType.Degrees, from => from.Degrees() ?? 0, (to, value) => to.Degrees(value));

    public static Form<bool> YesNo { get; } = new(CellType.YesNo, from => from.YesNo() == true, (to, value) => to.YesNo(value));

    public static Form<bool?> YesNoOrNull { get; } = new(CellType.YesNo, from => from.YesNo(), (to, value) => to.YesNo(value));

    public static Form<DateOnly> Day { get; } = new(CellType.Day, from => from.Day() ?? default, (to, value) => to.Day(value));

    public static Form<CodeList> Codes { get; } = new(CellType.Codes, from => from.Codes() ?? [], (to, value) => to.Codes(value));

    private static Form<T> Code<T>(Func<string, T> parse, Func<T, string> code)
        where T : struct => new(CellType.Code, from => from.Text() is { } text ? parse(text) : default, (to, value) => to.Text(code(value)));

    private static Form<T?> CodeOrNull<T>(Func<string, T> parse, Func<T, string> code)
        where T : struct => new(CellType.Code, from => from.Text() is { } text ? parse(text) : null, (to, value) => to.Text(value is { } known ? code(known) : null));
}
