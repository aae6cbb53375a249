using Prtr.Ingest.Remarks;

namespace Prtr.Ingest.Reports.Raw;

/// <summary>The text of one cell, as it stands in the file.</summary>
public readonly record struct Cell(string? Text, Place Place)
{
    public bool IsBlank => string.IsNullOrWhiteSpace(Text);
}
