namespace Prtr.Search.Measures;

/// <summary>Which amount of a record is added up.</summary>
public enum Amount
{
    /// <summary>All of it: kilograms, or tonnes of waste.</summary>
    Whole,

    /// <summary>The accidental part of it, kilograms.</summary>
    Accidental,

    /// <summary>What was released to air, divided by the pollutant's reference concentration (<see cref="Reference.ReferenceConcentration"/>).</summary>
    Screened,
}
