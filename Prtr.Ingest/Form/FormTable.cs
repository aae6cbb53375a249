using System.Collections.Frozen;

namespace Prtr.Ingest.Form;

/// <summary>A table of the form: a sheet, a CSV file, an array of a JSON report.</summary>
public sealed class FormTable
{
    private readonly FrozenDictionary<string, int> positions;

    public FormTable(string name, string fileName, params FormField[] fields)
    {
        Name = name;
        FileName = fileName;
        Fields = fields;
        positions = fields.Index().ToFrozenDictionary(entry => entry.Item.Name, entry => entry.Index);
    }

    /// <summary>Machine name: of the sheet, and of the array in JSON.</summary>
    public string Name { get; }

    /// <summary>Name of the CSV file.</summary>
    public string FileName { get; }

    public IReadOnlyList<FormField> Fields { get; }

    public int PositionOf(string field) => positions[field];

    public bool Has(string field) => positions.ContainsKey(field);
}
