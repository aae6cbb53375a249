using System.IO.Compression;
using System.Xml.Linq;

namespace Prtr.Search.Exports;

/// <summary>
/// An office file without what differs from one writing to the next: times in the zip, random names of the package's own relations
/// and of the part with its properties.
/// </summary>
public static class StablePackage
{
    private const string Relations = "_rels/.rels";
    private const string PropertiesFolder = "package/services/metadata/core-properties/";
    private const string Properties = PropertiesFolder + "core.psmdcp";
    private static readonly DateTimeOffset Earliest = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Copies the parts in the order of their names.</summary>
    /// <param name="source">Seekable; read from its beginning.</param>
    /// <param name="output">Needs no seeking.</param>
    public static void Copy(Stream source, Stream output)
    {
        source.Position = 0;
        using var from = new ZipArchive(source, ZipArchiveMode.Read, leaveOpen: true);
        using var buffer = new MemoryStream();
        using (var to = new ZipArchive(buffer, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, entry) in from.Entries.Select(entry => (StableName(entry.FullName), entry)).OrderBy(part => part.Item1, StringComparer.Ordinal))
            {
                var copy = to.CreateEntry(name, CompressionLevel.Optimal);
                copy.LastWriteTime = Earliest;
                using var content = entry.Open();
                using var target = copy.Open();
                CopyPart(name, content, target);
            }
        }

        buffer.WriteTo(output);
    }

    private static void CopyPart(string name, Stream content, Stream target)
    {
        if (name == Relations)
        {
            StableRelations(XDocument.Load(content)).Save(target);
        }
        else
        {
            content.CopyTo(target);
        }
    }

    private static XDocument StableRelations(XDocument relations)
    {
        var all = relations.Root!.Elements().OrderBy(relation => (string?)relation.Attribute("Type"), StringComparer.Ordinal).ToList();
        foreach (var (index, relation) in all.Index())
        {
            relation.SetAttributeValue("Id", FormattableString.Invariant($"rId{index + 1}"));
            relation.SetAttributeValue("Target", "/" + StableName(((string)relation.Attribute("Target")!).TrimStart('/')));
        }

        relations.Root.ReplaceNodes(all);
        return relations;
    }

    private static string StableName(string part) => part.StartsWith(PropertiesFolder, StringComparison.Ordinal) ? Properties : part;
}
