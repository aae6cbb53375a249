using System.Text.Json.Serialization;

namespace Prtr.Search.OpenData;

/// <summary>A bulk file that is on disk.</summary>
public sealed record KeptFile(string Path, BulkFacts Facts)
{
    /// <summary>Of the file beside it that holds its facts.</summary>
    internal const string FactsEnding = ".facts.json";

    /// <summary>The file to be read, also while it is removed to make room; null when it has gone already.</summary>
    public Stream? TryOpen()
    {
        try
        {
            return new FileStream(Path, new FileStreamOptions { Share = FileShare.Read | FileShare.Delete, Options = FileOptions.Asynchronous | FileOptions.SequentialScan });
        }
        catch (IOException)
        {
            return null;
        }
    }
}

/// <summary>What can be said of a bulk file, to check a copy by.</summary>
/// <param name="Sha256">Of its bytes, hexadecimal.</param>
/// <param name="Rows">Of the database: of all its tables.</param>
public sealed record BulkFacts(string Name, string Release, long Bytes, string Sha256, long Rows);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(BulkFacts))]
internal sealed partial class BulkJson : JsonSerializerContext;
