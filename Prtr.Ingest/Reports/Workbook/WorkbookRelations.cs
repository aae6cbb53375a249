using System.IO.Compression;
using Prtr.Ingest.Reports.Files;

namespace Prtr.Ingest.Reports.Workbook;

/// <summary>What the parts of a workbook are to it, as it says itself. A part that it names and does not have was lost on the way: nothing is guessed then.</summary>
internal sealed class WorkbookRelations(GuardedArchive archive)
{
    private readonly Dictionary<string, string> targets = [];
    private readonly List<(string Type, string Target)> types = [];

    public void Add(string id, string type, string target)
    {
        var path = target.StartsWith('/') ? target[1..] : "xl/" + target;
        targets[id] = path;
        types.Add((type, path));
    }

    /// <summary>The part with that id.</summary>
    public ZipArchiveEntry Part(string id) => Found(targets.GetValueOrDefault(id) ?? throw new InvalidDataException("A sheet of the workbook has no part."));

    /// <summary>The part of a kind; where the workbook names none, the one with the usual name, if it is there.</summary>
    /// <param name="type">The end of the type.</param>
    public ZipArchiveEntry? PartOf(string type, string usual) =>
        types.Find(known => known.Type.EndsWith(type, StringComparison.Ordinal)).Target is { } target ? Found(target) : archive.Find(usual);

    private ZipArchiveEntry Found(string path) => archive.Find(path) ?? throw new InvalidDataException("A part of the workbook is missing.");
}
