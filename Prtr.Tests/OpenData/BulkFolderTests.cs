using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using CsvHelper;
using Dapper;
using ExcelDataReader;
using Microsoft.Data.Sqlite;
using Prtr.Search.Files;
using Prtr.Search.OpenData;
using Prtr.Search.Reference;
using Prtr.Search.Register;
using Prtr.Tests.Conformance;
using Prtr.Tests.Database;

namespace Prtr.Tests.OpenData;

/// <summary>Bulk files of an invented register: they hold what is published, all of it, and are the same bytes whoever makes them.</summary>
public sealed class BulkFolderTests(InventedPublication register) : IClassFixture<InventedPublication>, IDisposable
{
    private const long Plenty = 1L << 40;

    private readonly TemporaryFolder folder = new();

    static BulkFolderTests() => System.Text.Encoding.RegisterProvider(System.Text.CodePagesEncodingProvider.Instance);

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("releases.csv.zip", RecordKind.Release, null)]
    [InlineData("wastewater-2020.csv.zip", RecordKind.Wastewater, 2020)]
    [InlineData("waste-2022.csv.zip", RecordKind.Waste, 2022)]
    public async Task A_table_of_records_holds_all_that_is_published_and_its_facts_are_true(string name, RecordKind kind, int? year)
    {
        var expected = register.Records.Where(record => record.Kind == kind && (year is null || record.Report.Year == year)).ToList();
        var file = await GetAsync(name);
        var rows = ReadCsv(file.Path);

        Assert.NotEmpty(rows);
        Assert.Equal(expected.Count, rows.Count);
        Assert.Equal(expected.Count, file.Facts.Rows);
        Assert.Equal(new FileInfo(file.Path).Length, file.Facts.Bytes);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(await File.ReadAllBytesAsync(file.Path))), file.Facts.Sha256);
        var (column, sum) = kind == RecordKind.Waste
            ? ("quantity_t", Quantity.Exact(expected.Aggregate(Int128.Zero, (all, record) => all + (record.QuantityT?.Units ?? 0))))
            : ("quantity_kg", Quantity.Exact(expected.Aggregate(Int128.Zero, (all, record) => all + (record.QuantityKg?.Units ?? 0))));
        Assert.Equal(sum, rows.Sum(row => row[column].Length == 0 ? 0 : decimal.Parse(row[column], System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Theory]
    [InlineData("facilities-2021")]
    [InlineData("releases-2019")]
    [InlineData("reports")]
    [InlineData("pollutants")]
    public async Task Every_format_of_a_table_has_the_same_rows(string stem)
    {
        var csv = ReadCsv((await GetAsync(stem + ".csv.zip")).Path);
        var lines = await File.ReadAllLinesAsync((await GetAsync(stem + ".jsonl")).Path);
        await using var workbook = File.OpenRead((await GetAsync(stem + ".xlsx")).Path);
        using var sheets = ExcelReaderFactory.CreateReader(workbook);
        sheets.NextResult();

        Assert.NotEmpty(csv);
        Assert.Equal(csv.Count, lines.Length);
        Assert.Equal(csv.Count + 1, sheets.RowCount);
        Assert.Equal(csv[0].Keys, JsonDocument.Parse(lines[0]).RootElement.EnumerateObject().Select(member => member.Name));
    }

    [Fact]
    public async Task The_package_describes_the_file_that_it_holds()
    {
        using var zip = ZipFile.OpenRead((await GetAsync("releases-2020.csv.zip")).Path);
        using var description = JsonDocument.Parse(new StreamReader(zip.GetEntry("datapackage.json")!.Open()).ReadToEnd());
        var resource = Assert.Single(description.RootElement.GetProperty("resources").EnumerateArray());
        var entry = zip.GetEntry(resource.GetProperty("path").GetString()!)!;
        var header = new StreamReader(entry.Open()).ReadLine();

        Assert.Equal("https://datapackage.org/profiles/2.0/datapackage.json", description.RootElement.GetProperty("$schema").GetString());
        Assert.Equal(entry.Length, resource.GetProperty("bytes").GetInt64());
        Assert.Equal("sha256:" + Convert.ToHexStringLower(SHA256.HashData(entry.Open())), resource.GetProperty("hash").GetString());
        Assert.Equal(header, string.Join(',', resource.GetProperty("schema").GetProperty("fields").EnumerateArray().Select(field => field.GetProperty("name").GetString())));
    }

    [Fact]
    public async Task The_database_holds_every_table_with_numbers_that_can_be_added_up()
    {
        var file = await GetAsync("prtr.sqlite");
        await using var connection = new SqliteConnection($"Data Source={file.Path};Mode=ReadOnly;Pooling=false");

        Assert.Equal(register.Records.Count(record => record.Kind == RecordKind.Waste), await connection.ExecuteScalarAsync<int>("select count(*) from waste"));
        Assert.Equal(91, await connection.ExecuteScalarAsync<int>("select count(*) from pollutants"));
        Assert.Equal(0, await connection.ExecuteScalarAsync<int>("select count(*) from releases where typeof(quantity_kg) = 'text'"));
        Assert.Equal((await LatestAsync()).Name, await connection.ExecuteScalarAsync<string>("select value from about where name = 'release'"));
    }

    [Fact]
    public async Task Two_that_make_every_file_make_the_same_bytes()
    {
        using var elsewhere = new TemporaryFolder();
        var release = await LatestAsync();
        foreach (var file in await FilesAsync(release))
        {
            var first = await Folder(folder.Path).GetAsync(release, file, default);
            var second = await Folder(elsewhere.Path).GetAsync(release, file, default);
            Assert.True(first.Facts.Sha256 == second.Facts.Sha256, file.Name);
            Assert.NotEqual(first.Path, second.Path);
        }
    }

    [Fact]
    public async Task Many_who_ask_at_once_get_one_file()
    {
        var release = await LatestAsync();
        var file = (await FilesAsync(release)).Single(one => one.Name == "waste.xlsx");
        var here = Folder(folder.Path);
        var kept = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Folder(folder.Path).GetAsync(release, file, default)).Concat(Enumerable.Range(0, 8).Select(_ => here.GetAsync(release, file, default))));

        Assert.Single(kept.Select(one => one.Facts.Sha256).Distinct());
        Assert.Equal(2, Directory.EnumerateFiles(Path.GetDirectoryName(kept[0].Path)!).Count());
    }

    [Fact]
    public async Task A_file_that_was_damaged_or_deleted_is_made_again()
    {
        var kept = await GetAsync("operations.csv.zip");
        await File.WriteAllTextAsync(kept.Path, "damaged");
        Assert.Equal(kept.Facts.Sha256, (await GetAsync("operations.csv.zip")).Facts.Sha256);
        Assert.Equal(kept.Facts.Bytes, new FileInfo(kept.Path).Length);
    }

    [Fact]
    public async Task Files_of_former_releases_give_way_when_there_is_no_room()
    {
        var releases = await ReleaseHistory.ReadAsync(register.Database, null, default);
        var (latest, former) = (releases[0].Release, releases[1].Release);
        var small = new BulkFolder(register.Database, ReferenceData.Shipped, null, 1, folder.Path);
        var old = await small.GetAsync(former, (await FilesAsync(former)).Single(one => one.Name == "reports.jsonl"), default);
        Assert.True(File.Exists(old.Path));

        var kept = await small.GetAsync(latest, (await FilesAsync(latest)).Single(one => one.Name == "reports.jsonl"), default);

        Assert.False(File.Exists(old.Path));
        Assert.True(File.Exists(kept.Path));
    }

    [Fact]
    public async Task Making_room_breaks_nobody_who_makes_or_reads_at_the_same_time()
    {
        var releases = (await ReleaseHistory.ReadAsync(register.Database, null, default)).Select(past => past.Release).Take(3).ToList();
        string[] names = ["operations.csv.zip", "operations.jsonl", "pollutants.csv.zip", "pollutants.jsonl"];
        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(async () =>
        {
            var crowded = new BulkFolder(register.Database, ReferenceData.Shipped, null, 1, folder.Path);
            foreach (var release in releases)
            {
                foreach (var file in (await FilesAsync(release)).Where(file => names.Contains(file.Name)))
                {
                    var kept = await crowded.GetAsync(release, file, default);
                    await using var content = kept.TryOpen();
                    Assert.True(content is null || kept.Facts.Sha256 == Convert.ToHexStringLower(await SHA256.HashDataAsync(content)), file.Name);
                }
            }
        })));

        Assert.DoesNotContain(Directory.EnumerateFiles(folder.Path, "*", SearchOption.AllDirectories), path => path.Contains(".part", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_being_made_ends_with_the_folder_and_leaves_nothing()
    {
        var release = await LatestAsync();
        var files = await FilesAsync(release);
        var here = Folder(folder.Path);
        var making = files.Where(file => file.Year is null).Select(file => here.GetAsync(release, file, default)).ToList();

        await here.DisposeAsync();

        Assert.DoesNotContain(Directory.EnumerateFiles(folder.Path, "*", SearchOption.AllDirectories), UnfinishedFile.IsOne);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Task.WhenAll(making));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => here.GetAsync(release, files.First(file => file.Year is not null), default));
    }

    private async Task<KeptFile> GetAsync(string name)
    {
        var release = await LatestAsync();
        return await Folder(folder.Path).GetAsync(release, (await FilesAsync(release)).Single(file => file.Name == name), default);
    }

    private async Task<DataRelease> LatestAsync() => (await ReleaseHistory.ReadAsync(register.Database, null, default))[0].Release;

    private Task<IReadOnlyList<BulkFile>> FilesAsync(DataRelease release) => new BulkFiles(register.Database).OfAsync(release, default);

    private BulkFolder Folder(string path) => new(register.Database, ReferenceData.Shipped, "Invented.", Plenty, path);

    private static List<Dictionary<string, string>> ReadCsv(string path)
    {
        using var zip = ZipFile.OpenRead(path);
        var columns = new StreamReader(zip.Entries[0].Open()).ReadLine()!.Split(',');
        using var csv = CsvReader.Create(zip.Entries[0].Open(), CsvReaderOptions.Default, false);
        var rows = new List<Dictionary<string, string>>();
        while (csv.Read())
        {
            rows.Add(columns.ToDictionary(name => name, name => csv.GetString(name)));
        }

        return rows;
    }
}
