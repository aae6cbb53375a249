using Prtr.Ingest.Remarks;
using Prtr.Search.Register;

namespace Prtr.Ingest.Reports;

/// <summary>One pollutant released to one medium in the year.</summary>
public sealed record ReleaseRow
{
    public required Place Place { get; init; }

    /// <summary>Number of the pollutant, 1-91.</summary>
    public Field<int?> Pollutant { get; init; }

    public Field<string> Cas { get; init; }

    public Field<Medium?> Medium { get; init; }

    /// <summary>Injected into the subsoil; only with land.</summary>
    public Field<bool?> ToSubsoil { get; init; }

    /// <summary>Kilograms a year, accidental releases included.</summary>
    public Field<Quantity?> QuantityKg { get; init; }

    /// <summary>The part of the total that was accidental.</summary>
    public Field<Quantity?> AccidentalKg { get; init; }

    public Field<MethodType?> Method { get; init; }

    public Field<string> MethodName { get; init; }

    public Field<string> WaterBody { get; init; }

    /// <summary>a-e of the Protocol's art. 12(1), when the figure is confidential.</summary>
    public Field<string> WithheldGround { get; init; }
}
