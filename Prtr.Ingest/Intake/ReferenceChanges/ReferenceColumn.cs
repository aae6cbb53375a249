using System.Globalization;
using Prtr.Search.Register;

namespace Prtr.Ingest.Intake.ReferenceChanges;

/// <summary>A column of a reference table as its CSV file has it.</summary>
/// <param name="Fits">Whether a text can be a value of it.</param>
/// <param name="Parse">A text that fits as the database has it; null for an empty one.</param>
/// <param name="Write">The database's value as text.</param>
public sealed record ReferenceColumn(string Name, Func<string, bool> Fits, Func<string, object?> Parse, Func<object, string> Write)
{
    public static ReferenceColumn Text(string name, bool required = true) => new(name, text => !required || text.Length > 0, text => text.Length == 0 ? null : text, Invariant);

    public static ReferenceColumn OneOf(string name, params string[] words) => new(name, words.Contains, text => text, Invariant);

    public static ReferenceColumn Number(string name, int least, int most) =>
        new(name, text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most, text => int.Parse(text, CultureInfo.InvariantCulture), Invariant);

    /// <summary>A year from which something holds.</summary>
    public static ReferenceColumn Year(string name) => Number(name, 2000, 2100);

    /// <summary>Kept as hundred-millionths.</summary>
    public static ReferenceColumn Quantity(string name) => new(
        name,
        text => Prtr.Search.Register.Quantity.TryParse(text, out var quantity) && quantity.Units > 0,
        text => Prtr.Search.Register.Quantity.TryParse(text, out var quantity) ? quantity.Units : null,
        units => new Quantity(Convert.ToInt64(units, CultureInfo.InvariantCulture)).ToDecimal().ToString("0.########", CultureInfo.InvariantCulture));

    public static ReferenceColumn Fraction(string name) => new(
        name,
        text => text.Length == 0 || decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _),
        text => text.Length == 0 ? null : text,
        Invariant);

    /// <summary>1, 0 or, where it is not required, empty.</summary>
    public static ReferenceColumn Flag(string name, bool required = false) => new(name, text => text is "0" or "1" || (text.Length == 0 && !required), text => text.Length == 0 ? null : text == "1", truth => Convert.ToBoolean(truth, CultureInfo.InvariantCulture) ? "1" : "0");

    /// <summary>A number, perhaps with a sign of comparison before it, such as <c>&gt;20.0</c>.</summary>
    public static ReferenceColumn Norm(string name) => new(
        name, text => decimal.TryParse(text.TrimStart('<', '>', '≤', '≥'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _), text => text, Invariant);

    /// <summary>A day, such as 2025-06-04.</summary>
    public static ReferenceColumn Day(string name) => new(name, text => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _), text => text, Invariant);

    private static string Invariant(object value) => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
}
