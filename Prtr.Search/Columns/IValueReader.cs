using Prtr.Search.Register;

namespace Prtr.Search.Columns;

/// <summary>Gives the values of a row that is kept somewhere, one column after another in the order in which they were written. Null is no value.</summary>
internal interface IValueReader
{
    /// <summary>Goes on to the value of a column, which is then read once.</summary>
    void Next(string column);

    string? Text();

    int? Int();

    long? Long();

    /// <summary>Hundred-millionths of a quantity.</summary>
    long? Units();

    double? Degrees();

    bool? YesNo();

    DateOnly? Day();

    CodeList? Codes();
}
