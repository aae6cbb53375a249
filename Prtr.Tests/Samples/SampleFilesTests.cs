using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Prtr.Ingest.Samples;

namespace Prtr.Tests.Samples;

public sealed class SampleFilesTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("samples").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task The_repository_holds_the_output_of_seed_1()
    {
        await SampleWriter.WriteAsync(SampleRegister.Generate(1, 2016, 2022), folder, CancellationToken.None);

        var committed = Files(SampleFolder.Path).Where(f => f != "README.md" && !f.StartsWith("broken", StringComparison.Ordinal));
        Assert.Equal(Files(folder), committed);
        Assert.All(Files(folder), file => Assert.True(
            File.ReadAllBytes(Path.Combine(folder, file)).AsSpan().SequenceEqual(File.ReadAllBytes(Path.Combine(SampleFolder.Path, file))),
            $"{file} differs: write the samples again, or see what changed them."));
    }

    [Fact]
    public async Task Another_seed_gives_other_reports()
    {
        await SampleWriter.WriteAsync(SampleRegister.Generate(2, 2016, 2016), folder, CancellationToken.None);

        Assert.NotEqual(File.ReadAllBytes(Path.Combine(SampleFolder.Path, "2016", "releases.csv")), File.ReadAllBytes(Path.Combine(folder, "2016", "releases.csv")));
    }

    [Fact]
    public void A_year_does_not_depend_on_the_years_beside_it()
    {
        var alone = SampleRegister.Generate(1, 2019, 2019).Reports;
        var among = SampleRegister.Generate(1, 2016, 2022).Reports.Where(r => r.Year == 2019);

        Assert.Equal(among.SelectMany(r => r.Releases), alone.SelectMany(r => r.Releases));
        Assert.Equal(among.SelectMany(r => r.Waste), alone.SelectMany(r => r.Waste));
    }

    [Fact]
    public void Every_workbook_is_valid()
    {
        var workbooks = Directory.GetFiles(Path.Combine(SampleFolder.Path, "single"), "*.xlsx");

        Assert.Equal(10, workbooks.Length);
        Assert.All(workbooks, path =>
        {
            using var workbook = SpreadsheetDocument.Open(path, isEditable: false);
            Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2013).Validate(workbook).Select(e => e.Description));
        });
    }

    [Fact]
    public void The_samples_stay_small() =>
        Assert.InRange(Files(SampleFolder.Path).Sum(f => new FileInfo(Path.Combine(SampleFolder.Path, f)).Length), 1, 15_000_000);

    private static IEnumerable<string> Files(string root) =>
        Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(root, f)).Order(StringComparer.Ordinal);
}
