using System.IO.Compression;

namespace Prtr.Tests.BrokenSamples;

public class BrokenFolderTests
{
    // Set to write the folder anew, after a change here.
    private const string WriteVariable = "PRTR_WRITE_BROKEN_SAMPLES";

    [Fact]
    public void The_repository_holds_what_is_made_here()
    {
        var made = BrokenFolder.Make();
        if (Environment.GetEnvironmentVariable(WriteVariable) is not null)
        {
            Write(made);
        }

        var committed = Directory.EnumerateFiles(BrokenFolder.Path, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(BrokenFolder.Path, file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal);
        Assert.Equal(made.Select(file => file.Path), committed);
        Assert.All(made, file => Assert.True(Same(file.Content, File.ReadAllBytes(Path.Combine(BrokenFolder.Path, file.Path))), $"{file.Path} differs; set {WriteVariable} to write it anew."));
    }

    [Fact]
    public void Every_file_is_small() => Assert.All(BrokenFolder.Make(), file => Assert.True(file.Content.Length < 100_000, file.Path));

    [Fact]
    public void Every_delivery_has_a_name_of_its_own() =>
        Assert.Equal(BrokenFolder.Samples.Count, BrokenFolder.Samples.SelectMany(sample => sample.Files).Select(file => BrokenFolder.DeliveryOf(file.Path)).Distinct().Count());

    // Compressed bytes may differ from one version of the runtime to the next, so what is inside counts.
    private static bool Same(byte[] made, byte[] committed) =>
        made.AsSpan().SequenceEqual(committed) || (made.AsSpan().StartsWith("PK"u8) && committed.AsSpan().StartsWith("PK"u8) && Entries(made).SequenceEqual(Entries(committed)));

    private static List<(string, uint, long)> Entries(byte[] archive)
    {
        using var zip = new ZipArchive(new MemoryStream(archive));
        return [.. zip.Entries.Select(entry => (entry.FullName, entry.Crc32, entry.Length))];
    }

    private static void Write(IReadOnlyList<(string Path, byte[] Content)> files)
    {
        foreach (var (path, content) in files)
        {
            var file = Path.Combine(BrokenFolder.Path, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllBytes(file, content);
        }
    }
}
