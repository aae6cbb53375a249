using Prtr.Ingest.Remarks;

namespace Prtr.Ingest.Reports;

/// <summary>One value of a report: as understood, as written, and where.</summary>
/// <param name="Value">What it means; null when the cell is empty or could not be understood.</param>
/// <param name="Raw">The text of the cell; null when there is no such cell.</param>
/// <param name="Place">The cell, or where it would be.</param>
public readonly record struct Field<T>(T? Value, string? Raw, Place Place)
{
    /// <summary>Whether nothing was written, as opposed to something that could not be understood.</summary>
    public bool IsBlank => string.IsNullOrWhiteSpace(Raw);
}
