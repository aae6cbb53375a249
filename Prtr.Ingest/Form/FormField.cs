namespace Prtr.Ingest.Form;

/// <summary>A field of the report form.</summary>
/// <param name="Name">Machine name: the header in CSV, the property in JSON. A promise.</param>
/// <param name="Required">Whether a report without it is not accepted.</param>
public sealed record FormField(string Name, bool Required = false)
{
    /// <summary>Titles of forms that were given out before. Operators keep their workbooks for years: a title that changes is added here and read for ever.</summary>
    public IReadOnlyList<string> FormerTitles { get; init; } = [];
}
