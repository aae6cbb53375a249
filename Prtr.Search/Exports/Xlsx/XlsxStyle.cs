namespace Prtr.Search.Exports.Xlsx;

/// <summary>The cell formats of the workbook, in the order of its styles part.</summary>
public enum XlsxStyle
{
    General = 0,

    /// <summary>Stays text when it is edited.</summary>
    Text = 1,

    /// <summary>Text that would be a formula if it were typed in.</summary>
    Quoted = 2,

    Header = 3,

    /// <summary>Long text over several lines.</summary>
    Wrapped = 4,

    /// <summary>An amount that is a whole number, its thousands apart.</summary>
    WholeAmount = 5,

    /// <summary>An amount with a fraction: every digit of it.</summary>
    Amount = 6,

    Degrees = 7,
}
