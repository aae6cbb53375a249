namespace Prtr.Search.Register;

/// <summary>What a public record tells: a release, a pollutant sent off site in waste water, or waste sent off site.</summary>
public enum RecordKind
{
    Release = 1,
    Wastewater = 2,
    Waste = 3,
}
