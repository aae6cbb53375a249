using Prtr.Ingest.Remarks;
using Prtr.Search.Register;

namespace Prtr.Ingest.Reports;

/// <summary>Waste of one code sent off site to one receiver in the year.</summary>
public sealed record WasteRow
{
    public required Place Place { get; init; }

    /// <summary>Six digits without spaces or asterisk.</summary>
    public Field<string> WasteCode { get; init; }

    public Field<bool?> Hazardous { get; init; }

    /// <summary>Tonnes a year.</summary>
    public Field<Quantity?> QuantityT { get; init; }

    /// <summary>The mark В (recovery) or У (disposal).</summary>
    public Field<Treatment?> Mark { get; init; }

    /// <summary>R1-R13 or D1-D15.</summary>
    public Field<string> Operation { get; init; }

    public Field<bool?> Transboundary { get; init; }

    public Field<string> ReceiverName { get; init; }

    public Field<Bin?> ReceiverBin { get; init; }

    public Field<string> ReceiverAddress { get; init; }

    public Field<Kato?> ReceiverKato { get; init; }

    /// <summary>ISO 3166 code; KZ is meant when blank.</summary>
    public Field<string> DestinationCountry { get; init; }

    public Field<string> SiteAddress { get; init; }

    public Field<Coordinate?> SiteLatitude { get; init; }

    public Field<Coordinate?> SiteLongitude { get; init; }

    public Field<MethodType?> Method { get; init; }

    public Field<string> MethodName { get; init; }

    /// <summary>a-e of the Protocol's art. 12(1), when the figure is confidential.</summary>
    public Field<string> WithheldGround { get; init; }
}
