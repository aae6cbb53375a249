using Prtr.Ingest.Remarks;
using Prtr.Search.Register;

namespace Prtr.Ingest.Reports;

/// <summary>One pollutant sent off site in waste water in the year.</summary>
public sealed record WastewaterRow
{
    public required Place Place { get; init; }

    /// <summary>Number of the pollutant, 1-91.</summary>
    public Field<int?> Pollutant { get; init; }

    public Field<string> Cas { get; init; }

    /// <summary>Kilograms a year, accidental transfers included.</summary>
    public Field<Quantity?> QuantityKg { get; init; }

    public Field<Quantity?> AccidentalKg { get; init; }

    public Field<MethodType?> Method { get; init; }

    public Field<string> MethodName { get; init; }

    public Field<string> ReceiverName { get; init; }

    public Field<Bin?> ReceiverBin { get; init; }

    public Field<string> ReceiverAddress { get; init; }

    /// <summary>a-e of the Protocol's art. 12(1), when the figure is confidential.</summary>
    public Field<string> WithheldGround { get; init; }
}
