using Prtr.Search.Register;

namespace Prtr.Search.Columns;

/// <summary>Takes the values of a row that is to be kept, one column after another. Null is no value.</summary>
internal interface IValueWriter
{
    /// <summary>Goes on to a column, whose value is then written once.</summary>
    void Next(string column);

    void Text(string? value);

    void Int(int? value);

    void Long(long? value);

    /// <summary>Hundred-millionths of a quantity.</summary>
    void Units(long? value);

    void Degrees(double? value);

    void YesNo(bool? value);

    void Day(DateOnly? value);

    void Codes(CodeList? value);
}
