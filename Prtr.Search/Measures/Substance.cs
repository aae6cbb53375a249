using Prtr.Search.Register;

namespace Prtr.Search.Measures;

/// <summary>
/// What quantities of one kind of records are of, as a number: the pollutant's, or of waste <see cref="HazardousWaste"/> or <see cref="OtherWaste"/>.
/// A sum knows its own, and a sum over several is no figure: different pollutants are never added.
/// </summary>
internal static class Substance
{
    /// <summary>Of nothing that is given.</summary>
    public const int None = 0;

    public const int HazardousWaste = 1;

    public const int OtherWaste = 2;

    /// <summary>Of several that have no sum.</summary>
    public const int Several = -1;

    /// <summary>Of what a record adds; none where its value is withheld.</summary>
    public static int Of(RecordTraits record) => record switch
    {
        { WithheldGround: not null } => None,
        { Kind: RecordKind.Waste } => record.Hazardous == true ? HazardousWaste : OtherWaste,
        _ => record.Pollutant ?? Several,
    };

    public static int Together(int one, int other) => one == other || other == None ? one : one == None ? other : Several;
}
