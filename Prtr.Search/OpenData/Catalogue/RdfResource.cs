namespace Prtr.Search.OpenData.Catalogue;

/// <summary>A thing of the catalogue and what is said of it.</summary>
/// <param name="Address">Its absolute address; null for one that is only part of another.</param>
/// <param name="Type">With its prefix, such as <c>dcat:Dataset</c>.</param>
public sealed record RdfResource(string? Address, string Type, IReadOnlyList<(string Predicate, RdfValue Value)> Statements);

/// <summary>What a statement says.</summary>
public abstract record RdfValue
{
    public static RdfValue Link(string address) => new RdfLink(address);

    public static RdfValue Literal(string text, string? language = null) => new RdfText(text, language, null);

    /// <param name="type">With its prefix, such as <c>xsd:date</c>.</param>
    public static RdfValue Typed(string text, string type) => new RdfText(text, null, type);

    public static RdfValue Part(string type, params IReadOnlyList<(string, RdfValue)> statements) => new RdfPart(new RdfResource(null, type, statements));
}

public sealed record RdfLink(string Address) : RdfValue;

public sealed record RdfText(string Value, string? Language, string? Type) : RdfValue;

public sealed record RdfPart(RdfResource Resource) : RdfValue;

/// <summary>The vocabularies of the catalogue.</summary>
public static class RdfPrefixes
{
    public static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>
    {
        ["dcat"] = "http://www.w3.org/ns/dcat#",
        ["dcatap"] = "http://data.europa.eu/r5r/",
        ["dct"] = "http://purl.org/dc/terms/",
        ["foaf"] = "http://xmlns.com/foaf/0.1/",
        ["spdx"] = "http://spdx.org/rdf/terms#",
        ["vcard"] = "http://www.w3.org/2006/vcard/ns#",
        ["xsd"] = "http://www.w3.org/2001/XMLSchema#",
    };
}
