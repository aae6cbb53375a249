namespace Prtr.Ingest.Reports.Raw;

/// <summary>A report as its cells stand in the file, before anything is understood.</summary>
public sealed class RawReport(RawRow facility)
{
    public RawRow Facility { get; } = facility;

    public List<RawRow> Releases { get; } = [];

    public List<RawRow> Wastewater { get; } = [];

    public List<RawRow> Waste { get; } = [];

    public bool IsBlank => Facility.IsBlank && Releases.Count + Wastewater.Count + Waste.Count == 0;
}
