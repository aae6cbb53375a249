namespace Prtr.Search.Measures;

/// <summary>Which amount of a record is added up.</summary>
public enum Amount
{
    /// <summary>All of it: kilograms, or tonnes of waste.</summary>
    Whole,

    /// <summary>The accidental part of it, kilograms.</summary>
    Accidental,

    /// <summary>Tonnes of hazardous waste.</summary>
    Hazardous,

    /// <summary>Tonnes of waste that is not hazardous.</summary>
    NonHazardous,

    /// <summary>One for a release above the threshold of its pollutant and medium in its year.</summary>
    OverThreshold,

    /// <summary>What was released to air, divided by the pollutant's reference concentration (<see cref="Reference.ReferenceConcentration"/>).</summary>
    Screened,

    /// <summary>A greenhouse gas released to air as the carbon dioxide of the same effect, see <see cref="Reference.GreenhouseGases"/>.</summary>
    Co2Equivalent,
}
