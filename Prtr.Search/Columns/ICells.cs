using System.Globalization;
using Prtr.Search.Register;

namespace Prtr.Search.Columns;

/// <summary>Takes the cells of one row in the order of the columns; each format writes them in its own way. Null is an empty cell.</summary>
public interface ICells
{
    /// <summary>Text that people wrote: it may hold anything.</summary>
    void Text(string? value);

    /// <summary>A code of a closed list or an identifier: text, never a number.</summary>
    void Code(string? value);

    void Day(DateOnly value) => Code(value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    void Whole(long value);

    /// <summary>Years, for example.</summary>
    void Wholes(IReadOnlyList<int> values) => Codes([.. values.Select(value => value.ToString(CultureInfo.InvariantCulture))]);

    void Exact(Quantity? value);

    /// <summary>An exact sum of quantities, which may be larger than one of them can be.</summary>
    void Sum(decimal? value);

    /// <summary>A count, a place or per cent.</summary>
    void Number(decimal? value);

    /// <summary>A coordinate.</summary>
    void Degrees(double value);

    void YesNo(bool? value);

    void Codes(IReadOnlyList<string> values);
}
