using Prtr.Ingest.Form;

namespace Prtr.Tests.BrokenSamples;

/// <summary>How a report is written: its files, and where a cell of it is then found.</summary>
internal abstract class BrokenShape
{
    public static BrokenShape Folder { get; } = new CsvShape(zipped: false);

    public static BrokenShape Zip { get; } = new CsvShape(zipped: true);

    public static BrokenShape Json { get; } = new JsonShape();

    /// <param name="language">kk, ru or en: of sheets and titles.</param>
    public static BrokenShape Workbook(string language) => new WorkbookShape(language);

    public abstract IReadOnlyList<(string Path, byte[] Content)> Write(string name, BrokenReport report);

    /// <param name="row">From 0; -1 is the header.</param>
    /// <param name="field">Null when the whole row is meant.</param>
    public abstract ExpectedRemark At(string name, BrokenReport report, FormTable table, int row, string? field);
}
