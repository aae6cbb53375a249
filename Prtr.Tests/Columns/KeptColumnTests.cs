using System.Reflection;
using System.Text.Json;
using Prtr.Search.Columns;
using Prtr.Search.Diffuse;
using Prtr.Search.Elasticsearch;
using Prtr.Search.Embedded;
using Prtr.Search.Exports;
using Prtr.Search.Queries;
using Prtr.Search.Reference;
using Prtr.Search.Register;
using ReportColumns = Prtr.Search.Columns.ReportColumns;

namespace Prtr.Tests.Columns;

/// <summary>A value of a record that is not among the columns would be lost on the way to the index.</summary>
public class KeptColumnTests
{
    private static readonly DataRelease Release = new(1, "2023.1", DateTimeOffset.UnixEpoch);

    /// <summary>A release and a waste row in which every property has a value that no other has.</summary>
    private static readonly PublicRecord[] Filled =
    [
        Fill(new PublicRecord { Id = 1, Report = Fill(new PublicReport()), Kind = RecordKind.Release }) with { QuantityT = null },
        Fill(new PublicRecord { Id = 2, Report = Fill(new PublicReport()), Kind = RecordKind.Waste }) with { QuantityKg = null },
    ];

    [Fact]
    public void Every_property_of_records_and_reports_is_kept()
    {
        Assert.Equal(
            Properties<PublicRecord>().Select(property => property.Name).Except(["Id", "Report"]).Order(),
            RecordColumns.Kept.Select(kept => PropertyOf(kept.Name)).Order());
        Assert.Equal(Properties<PublicReport>().Select(property => property.Name).Order(), ReportColumns.Kept.Select(kept => PropertyOf(kept.Name)).Order());
        Assert.Equal(Properties<DiffuseRecord>().Select(property => property.Name).Order(), DiffuseColumns.Kept.Select(kept => PropertyOf(kept.Name)).Order());
    }

    [Fact]
    public void A_document_gives_back_the_record_that_it_was_made_of()
    {
        foreach (var record in Filled)
        {
            using var document = JsonDocument.Parse(new RecordDocuments(ReferenceData.Shipped).Of(record, release: 1));

            Assert.Equal(record, RecordDocuments.Read(document.RootElement, new Dictionary<long, PublicReport> { [record.Report.ReportVersionId] = record.Report }));
        }
    }

    [Fact]
    public void The_snapshot_gives_back_records_and_reports()
    {
        using var file = new MemoryStream();
        SnapshotWriter.Write(file, "stamp", EmbeddedIndex.Of(Release, Filled, ReferenceData.Shipped).Data);

        var read = new EmbeddedIndex(SnapshotReader.Read(file.ToArray(), "stamp")!);

        Assert.Equal(Filled, read.Records(RegisterQuery.Empty with { Years = YearSelection.Everything }).OrderBy(record => record.Id));
    }

    [Theory]
    [InlineData("kk")]
    [InlineData("ru")]
    [InlineData("en")]
    public void What_a_column_means_is_said_in_every_language(string language)
    {
        IEnumerable<string> names =
        [
            .. RecordColumns.All.Select(column => column.Name), .. ReportColumns.All.Select(column => column.Name),
            .. DiffuseColumns.All.Select(column => column.Name), .. FacilityHitColumns.All.Select(column => column.Name),
        ];

        Assert.All(names.Distinct(), name =>
        {
            var about = ColumnTexts.Of(name, language);
            Assert.True(about.Meaning.Length > 0 && about.Form.Length > 0, name);
        });
    }

    [Fact]
    public void Every_column_of_the_record_row_is_in_the_description_of_the_API()
    {
        var document = File.ReadAllText(Repository.PathTo("docs/api.md"));

        Assert.All(RecordColumns.All, column => Assert.Contains($"`{column.Name}`", document, StringComparison.Ordinal));
    }

    private static IEnumerable<PropertyInfo> Properties<T>() => typeof(T).GetProperties().Where(property => property.CanWrite);

    private static string PropertyOf(string kept) =>
        string.Concat((kept.EndsWith("_e8", StringComparison.Ordinal) ? kept[..^3] : kept).Split('_').Select(word => char.ToUpperInvariant(word[0]) + word[1..]));

    private static T Fill<T>(T row)
    {
        foreach (var (place, property) in Properties<T>().Where(property => property.Name is not ("Id" or "Report" or "Kind")).Index())
        {
            property.SetValue(row, Value(property, place + 1));
        }

        return row;
    }

    private static object Value(PropertyInfo property, int place) => (Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType) switch
    {
        var type when type == typeof(string) => property.Name switch
        {
            nameof(PublicRecord.WasteCode) => "010304",
            nameof(PublicRecord.Operation) => "R4",
            nameof(PublicReport.MainActivity) => "1(c)",
            var name => $"{name} {place}",
        },
        var type when type == typeof(Bin) => new Bin($"{place:000000000000}"),
        var type when type == typeof(Kato) => new Kato($"{place:000000000}"),
        var type when type == typeof(Quantity) => new Quantity(place),
        var type when type == typeof(CodeList) => CodeList.Of(["a", $"b{place}"]),
        var type when type == typeof(DateOnly) => DateOnly.FromDayNumber(700_000 + place),
        var type when type == typeof(bool) => true,
        var type when type.IsEnum => Enum.GetValues(type).GetValue(1)!,
        var type => Convert.ChangeType(place, type, System.Globalization.CultureInfo.InvariantCulture),
    };
}
