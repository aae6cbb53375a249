namespace Prtr.Ingest.Remarks;

/// <summary>Where something stands in a file that was handed in. A file has a place for each of its cells, so it is small: all places of a sheet share the names of file and sheet.</summary>
/// <param name="File">Name of the file; inside an archive the archive's name and the entry's, with <c>/</c> between.</param>
/// <param name="Sheet">Sheet of a workbook or table of a JSON document; null in CSV.</param>
/// <param name="Row">Row of a sheet, line of a text file, from 1, header included; 0 when the whole file is meant.</param>
/// <param name="Column">Column of a sheet or table, position in the line for JSON, from 1; 0 when the whole row is meant.</param>
public readonly record struct Place(string File, string? Sheet = null, int Row = 0, int Column = 0)
{
    private readonly PlaceNames? names = PlaceNames.Of(File, Sheet);

    public string File
    {
        get => names?.File!;
        init => names = PlaceNames.Of(value, names?.Sheet);
    }

    public string? Sheet
    {
        get => names?.Sheet;
        init => names = PlaceNames.Of(names?.File!, value);
    }

    /// <summary>The names that all places of a sheet have.</summary>
    private sealed record PlaceNames(string File, string? Sheet)
    {
        [ThreadStatic]
        private static PlaceNames? last;

        // A reader asks for the same names again and again.
        public static PlaceNames Of(string file, string? sheet) =>
            last is { } known && ReferenceEquals(known.File, file) && ReferenceEquals(known.Sheet, sheet) ? known : last = new(file, sheet);
    }
}
