using System.Collections.Frozen;
using Prtr.Search.Reference.Matching;
using Prtr.Search.Register;

namespace Prtr.Ingest.Form;

/// <summary>Finds tables and fields by machine name or by a title in any of the three languages, of this form or of a former one.</summary>
public static class HeaderIndex
{
    private static readonly FrozenDictionary<string, FormTable> Sheets = ReportForm.All
        .SelectMany(table => Languages.All.Select(language => (FormTexts.Sheet(table, language), table)).Append((table.Name, table)))
        .DistinctBy(pair => NameKey.Of(pair.Item1))
        .ToFrozenDictionary(pair => NameKey.Of(pair.Item1), pair => pair.table);

    private static readonly FrozenDictionary<FormTable, FrozenDictionary<string, int>> Fields = ReportForm.All
        .ToFrozenDictionary(table => table, IndexOf);

    /// <summary>The table that a sheet holds, or null.</summary>
    public static FormTable? Table(string sheet) => Sheets.GetValueOrDefault(NameKey.Of(sheet));

    /// <summary>The table whose rows a JSON property of that name lists, or null.</summary>
    public static FormTable? List(string property) => Table(property);

    /// <summary>Position of the field in the table, or -1.</summary>
    public static int Field(FormTable table, string header) => Fields[table].GetValueOrDefault(NameKey.Of(header), -1);

    private static FrozenDictionary<string, int> IndexOf(FormTable table) => table.Fields
        .Index()
        .SelectMany(field => Languages.All
            .Select(language => (Key: NameKey.Of(FormTexts.Title(field.Item.Name, language)), field.Index))
            .Append((Key: NameKey.Of(field.Item.Name), field.Index))
            .Concat(field.Item.FormerTitles.Select(title => (Key: NameKey.Of(title), field.Index))))
        .DistinctBy(pair => pair.Key)
        .ToFrozenDictionary(pair => pair.Key, pair => pair.Index);
}
