using Prtr.Ingest.Deliveries;

namespace Prtr.Tests.Reports;

public sealed class ReportFilesTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("prtr").FullName;

    [Fact]
    public void The_csv_files_of_a_folder_are_one_source_and_every_other_file_is_its_own()
    {
        foreach (var name in new[] { "2022/facilities.csv", "2022/waste.csv", "2022/corrections/facilities.csv", "b.xlsx", "a.json", "README.md", "places.csv" })
        {
            var path = Path.Combine(folder, name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, "x");
        }

        var sources = ReportFiles.Expand([folder]).Select(source => (source.Name, string.Join(' ', source.Files.Select(file => file.Name))));

        Assert.Equal([("a.json", "a.json"), ("b.xlsx", "b.xlsx"), ("2022", "facilities.csv waste.csv"), ("corrections", "facilities.csv")], sources);
    }

    [Fact]
    public void A_file_that_is_named_is_taken_whatever_it_is()
    {
        var path = Path.Combine(folder, "notes.txt");
        File.WriteAllText(path, "x");

        var outcome = ReportSamples.Reader.Read(Assert.Single(ReportFiles.Expand([path])));
        Assert.Equal("file-kind-unknown", Assert.Single(outcome.Remarks).Code);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
