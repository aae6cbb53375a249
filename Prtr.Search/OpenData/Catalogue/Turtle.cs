using System.Text;

namespace Prtr.Search.OpenData.Catalogue;

/// <summary>Writes resources as Turtle (RDF 1.1).</summary>
public static class Turtle
{
    public static string Write(IEnumerable<RdfResource> resources)
    {
        var text = new StringBuilder();
        foreach (var (prefix, address) in RdfPrefixes.All)
        {
            text.Append("@prefix ").Append(prefix).Append(": <").Append(address).Append("> .\n");
        }

        foreach (var resource in resources)
        {
            text.Append("\n<").Append(resource.Address).Append("> ");
            Write(text, resource, "  ");
            text.Append(" .\n");
        }

        return text.ToString();
    }

    private static void Write(StringBuilder text, RdfResource resource, string indent)
    {
        text.Append("a ").Append(resource.Type);
        foreach (var (predicate, value) in resource.Statements)
        {
            text.Append(" ;\n").Append(indent).Append(predicate).Append(' ');
            Write(text, value, indent);
        }
    }

    private static void Write(StringBuilder text, RdfValue value, string indent)
    {
        switch (value)
        {
            case RdfPart part:
                text.Append("[ ");
                Write(text, part.Resource, indent + "  ");
                text.Append(" ]");
                return;
            case RdfLink link:
                text.Append('<').Append(link.Address).Append('>');
                return;
            case RdfText literal:
                text.Append('"').Append(Escape(literal.Value)).Append('"');
                text.Append(literal.Language is { } language ? "@" + language : literal.Type is { } type ? "^^" + type : "");
                return;
        }
    }

    private static string Escape(string text) => text
        .Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)
        .Replace("\n", "\\n", StringComparison.Ordinal).Replace("\r", "\\r", StringComparison.Ordinal);
}
