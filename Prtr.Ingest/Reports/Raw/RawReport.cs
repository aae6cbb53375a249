namespace Prtr.Ingest.Reports.Raw;

/// <summary>A report as its cells stand in the file, before anything is understood.</summary>
public sealed class RawReport(RawRow facility)
{
    public RawRow Facility { get; } = facility;

    public List<RawRow> Releases { get; } = [];

    public List<RawRow> Wastewater { get; } = [];

    public List<RawRow> Waste { get; } = [];

    /// <summary>Whether it says nothing but which version it corrects, and why: with diffuse sources that is said of them.</summary>
    public bool IsCorrectionAlone => Releases.Count + Wastewater.Count + Waste.Count == 0 && Facility.Remarks.Count == 0
        && Facility.Table.Fields.All(one => one.Name is "corrects_version" or "correction_reason" || Facility[one.Name].IsBlank);

    public bool IsBlank => Facility.IsBlank && Releases.Count + Wastewater.Count + Waste.Count == 0;
}
