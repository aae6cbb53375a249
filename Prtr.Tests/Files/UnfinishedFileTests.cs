using Prtr.Search.Files;
using Prtr.Tests.Database;

namespace Prtr.Tests.Files;

public sealed class UnfinishedFileTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_file_has_its_name_when_it_is_whole_and_nothing_is_left_beside_it()
    {
        using (var unfinished = new UnfinishedFile(folder.File("a.txt")))
        {
            File.WriteAllText(unfinished.Path, "whole");
            Assert.False(File.Exists(folder.File("a.txt")));
            unfinished.Finish();
        }

        Assert.Equal([folder.File("a.txt")], Directory.GetFiles(folder.Path));
        Assert.Equal("whole", File.ReadAllText(folder.File("a.txt")));
    }

    [Fact]
    public void What_cut_runs_left_goes_and_what_is_being_written_stays()
    {
        var id = Guid.NewGuid().ToString("N");
        Directory.CreateDirectory(folder.File("open-data"));
        string[] left = [$"search-index.bin.{id}", $"review.pdf.{id}.part", $"open-data/x.csv.zip.{id}.part", $"open-data/x.csv.zip.{id}.part.facts.json", $"register.bak.{id}.part-journal"];
        string[] others = ["search-index.bin", "report.part", "x.part.csv"];
        Array.ForEach([.. left, .. others], name => File.WriteAllText(folder.File(name), "x"));
        using var writing = new UnfinishedFile(folder.File("a.txt"));
        File.WriteAllText(writing.Path, "half");
        File.WriteAllText(writing.Path + "-journal", "half");

        Assert.Equal(left.Length, UnfinishedFile.CleanUp(folder.Path));

        Assert.All(left, name => Assert.False(File.Exists(folder.File(name)), name));
        Assert.All(others, name => Assert.True(File.Exists(folder.File(name)), name));
        Assert.True(File.Exists(writing.Path) && File.Exists(writing.Path + "-journal"));
        writing.Dispose();
        Assert.False(File.Exists(writing.Path) || File.Exists(writing.Path + "-journal"));
    }
}
