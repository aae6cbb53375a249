namespace Prtr.Search.Register;

/// <summary>How a quantity was found: measured (M, И), calculated (C, Р) or estimated (E, О).</summary>
public enum MethodType
{
    Measured = 1,
    Calculated = 2,
    Estimated = 3,
}
