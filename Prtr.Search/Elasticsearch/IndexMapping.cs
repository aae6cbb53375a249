using System.Text.Json.Nodes;
using Prtr.Search.Columns;

namespace Prtr.Search.Elasticsearch;

/// <summary>How the index takes the values that are kept of records and reports.</summary>
internal static class IndexMapping
{
    /// <summary>By name, in the order in which documents have them.</summary>
    public static IEnumerable<KeyValuePair<string, JsonNode?>> Kept =>
        ReportColumns.Kept.Select(Of).Concat(RecordColumns.Kept.Select(Of));

    private static KeyValuePair<string, JsonNode?> Of<TRow>(IKept<TRow> kept) => new(kept.Name, kept.Indexing switch
    {
        Indexing.Folded => new JsonObject { ["type"] = "keyword", ["normalizer"] = "code" },
        Indexing.Words => new JsonObject { ["type"] = "text", ["analyzer"] = "stems" },
        Indexing.Name => new JsonObject
        {
            ["type"] = "text",
            ["analyzer"] = "stems",
            ["fields"] = new JsonObject
            {
                ["exact"] = new JsonObject { ["type"] = "keyword", ["normalizer"] = "code" },
                ["beginning"] = new JsonObject { ["type"] = "text", ["analyzer"] = "beginnings", ["search_analyzer"] = "plain" },
            },
        },
        Indexing.None => new JsonObject { ["type"] = TypeOf(kept), ["index"] = false },
        _ when kept.Type == CellType.Day => new JsonObject { ["type"] = "date", ["format"] = "strict_date" },
        _ => new JsonObject { ["type"] = TypeOf(kept) },
    });

    private static string TypeOf<TRow>(IKept<TRow> kept) => kept.Type switch
    {
        CellType.Whole => kept.IsLong ? "long" : "integer",
        CellType.Exact => "long",
        CellType.Degrees => "double",
        CellType.YesNo => "boolean",
        _ => "keyword",
    };
}
