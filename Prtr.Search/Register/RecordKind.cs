namespace Prtr.Search.Register;

/// <summary>What a public record tells: a release, a pollutant sent off site in waste water, waste sent off site, or a release from diffuse sources.</summary>
public enum RecordKind
{
    Release = 1,
    Wastewater = 2,
    Waste = 3,

    /// <summary>Of a region, not of a facility: kept and answered apart from the other three.</summary>
    Diffuse = 4,
}
