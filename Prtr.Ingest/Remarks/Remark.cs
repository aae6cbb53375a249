namespace Prtr.Ingest.Remarks;

/// <summary>Something to say about a report. Never changes a value; the words are made by <c>RemarkText</c> when shown.</summary>
/// <param name="Code">Stable kebab-case code, one of <see cref="RemarkKinds"/>.</param>
/// <param name="Level">Of the kind, unless the settings or the check say otherwise.</param>
/// <param name="Place">The cell, row or file.</param>
/// <param name="RawValue">What stands there, as written; null when nothing does.</param>
/// <param name="Data">Values for the placeholders of the text, in invariant form.</param>
/// <param name="Row">The report's row, when the remark is about one.</param>
public sealed record Remark(
    string Code,
    RemarkLevel Level,
    Place Place,
    string? RawValue,
    IReadOnlyDictionary<string, string> Data,
    RowRef? Row = null);
