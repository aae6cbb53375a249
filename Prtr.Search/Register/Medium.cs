namespace Prtr.Search.Register;

/// <summary>Where a pollutant is released to; land includes injection into the subsoil.</summary>
public enum Medium
{
    Air = 1,
    Water = 2,
    Land = 3,
}
