using System.Text.Json;

namespace Prtr.Web.Cabinet.Documents;

/// <summary>A part of a signed JSON document, in its order and with nothing left out: single values, then tables, then parts within it.</summary>
/// <param name="Name">As it stands in the document; empty for the whole.</param>
public sealed record DocumentPart(string Name, IReadOnlyList<(string Field, string Value)> Values, IReadOnlyList<DocumentTable> Tables, IReadOnlyList<DocumentPart> Parts)
{
    /// <returns>Null when the bytes are neither a JSON object nor a list of one, or a text in them holds half a pair of surrogates, which nobody can be shown.</returns>
    public static DocumentPart? Read(byte[] content)
    {
        try
        {
            using var document = JsonDocument.Parse(content);
            var root = document.RootElement is { ValueKind: JsonValueKind.Array } list && list.GetArrayLength() == 1 ? list[0] : document.RootElement;
            return root.ValueKind == JsonValueKind.Object ? Of("", root) : null;
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static DocumentPart Of(string name, JsonElement element)
    {
        var (values, tables, parts) = (new List<(string, string)>(), new List<DocumentTable>(), new List<DocumentPart>());
        foreach (var member in element.EnumerateObject())
        {
            var items = member.Value.ValueKind == JsonValueKind.Array ? member.Value.EnumerateArray().ToList() : [];
            if (member.Value.ValueKind == JsonValueKind.Object)
            {
                parts.Add(Of(member.Name, member.Value));
            }
            else if (items.Count > 0 && items.All(IsFlat))
            {
                tables.Add(new DocumentTable(member.Name, [.. items.Select(item => item.EnumerateObject().Select(cell => (cell.Name, Text(cell.Value))).ToList())]));
            }
            else if (items.Count > 0 && items.All(item => item.ValueKind == JsonValueKind.Object))
            {
                parts.AddRange(items.Select(item => Of(member.Name, item)));
            }
            else if (member.Value.ValueKind == JsonValueKind.Array && items.Count == 0)
            {
                tables.Add(new DocumentTable(member.Name, []));
            }
            else
            {
                values.Add((member.Name, Text(member.Value)));
            }
        }

        return new DocumentPart(name, values, tables, parts);
    }

    private static bool IsFlat(JsonElement item) =>
        item.ValueKind == JsonValueKind.Object && item.EnumerateObject().All(cell => cell.Value.ValueKind is not (JsonValueKind.Object or JsonValueKind.Array));

    // Numbers as they were written: another spelling would be another document.
    private static string Text(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();
}

/// <summary>Rows of a signed document.</summary>
/// <param name="Name">As it stands in the document.</param>
/// <param name="Rows">Each its cells in their order.</param>
public sealed record DocumentTable(string Name, IReadOnlyList<IReadOnlyList<(string Field, string Value)>> Rows)
{
    /// <summary>The fields that any row has, each once.</summary>
    public IReadOnlyList<string> Fields => [.. Rows.SelectMany(row => row.Select(cell => cell.Field)).Distinct()];
}
