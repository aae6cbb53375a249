using System.Text.Json;

namespace Prtr.Search.OpenData.Catalogue;

/// <summary>Writes resources as JSON-LD 1.1.</summary>
public static class JsonLd
{
    public static void Write(Utf8JsonWriter json, IEnumerable<RdfResource> resources)
    {
        json.WriteStartObject();
        json.WriteStartObject("@context");
        foreach (var (prefix, address) in RdfPrefixes.All)
        {
            json.WriteString(prefix, address);
        }

        json.WriteEndObject();
        json.WriteStartArray("@graph");
        foreach (var resource in resources)
        {
            Write(json, resource);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, RdfResource resource)
    {
        json.WriteStartObject();
        if (resource.Address is { } address)
        {
            json.WriteString("@id", address);
        }

        json.WriteString("@type", resource.Type);
        foreach (var statements in resource.Statements.GroupBy(statement => statement.Predicate))
        {
            json.WriteStartArray(statements.Key);
            foreach (var (_, value) in statements)
            {
                Write(json, value);
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, RdfValue value)
    {
        switch (value)
        {
            case RdfPart part:
                Write(json, part.Resource);
                return;
            case RdfLink link:
                json.WriteStartObject();
                json.WriteString("@id", link.Address);
                json.WriteEndObject();
                return;
            case RdfText { Language: null, Type: null } plain:
                json.WriteStringValue(plain.Value);
                return;
            case RdfText text:
                json.WriteStartObject();
                json.WriteString("@value", text.Value);
                json.WriteString(text.Language is null ? "@type" : "@language", text.Language ?? text.Type);
                json.WriteEndObject();
                return;
        }
    }
}
