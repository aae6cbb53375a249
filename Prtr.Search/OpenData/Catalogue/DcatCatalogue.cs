using System.Globalization;
using Prtr.Search.Register;
using static Prtr.Search.OpenData.Catalogue.RdfValue;

namespace Prtr.Search.OpenData.Catalogue;

/// <summary>The register's open data as DCAT-AP 3: the catalogue, a series with a dataset for each reporting year, one of all years, one of the reference lists, and the API.</summary>
/// <param name="host">What addresses begin with, without a slash at the end.</param>
/// <param name="files">The files of the release that the catalogue is about, with the facts of those that are made.</param>
public sealed class DcatCatalogue(string host, DataRelease release, IReadOnlyList<(BulkFile File, BulkFacts? Facts)> files)
{
    private const string Authority = "http://publications.europa.eu/resource/authority/";
    private const string Iana = "https://www.iana.org/assignments/media-types/";

    private string Series => host + "/data#series";

    private string Service => host + "/api/v1";

    public IEnumerable<RdfResource> Resources()
    {
        var datasets = files.GroupBy(file => DatasetOf(file.File)).ToList();
        yield return Catalogue(datasets.Select(dataset => Dataset(dataset.Key)));
        yield return new RdfResource(Series, "dcat:DatasetSeries", [.. Named("Catalogue.Series", "Catalogue.Description"), .. Common(), Link("dct:accrualPeriodicity", Authority + "frequency/ANNUAL")]);
        foreach (var dataset in datasets)
        {
            yield return OfDataset(dataset.Key, [.. dataset]);
        }

        foreach (var (file, facts) in files)
        {
            yield return Distribution(file, facts);
        }

        yield return OfService(datasets.Select(dataset => Dataset(dataset.Key)));
    }

    private static string DatasetOf(BulkFile file) => file switch
    {
        { Year: { } year } => year.ToString(CultureInfo.InvariantCulture),
        { Table: null or { HasYears: true } } => "all",
        { Table.IsState: true } => "lists",
        _ => "changes",
    };

    private string Dataset(string name) => $"{host}/data#{name}";

    private string Address(BulkFile file) => $"{host}/data/{release.Tag}/{file.Name}";

    private RdfResource Catalogue(IEnumerable<string> datasets) => new(
        host + "/data#catalogue",
        "dcat:Catalog",
        [
            .. Named("Register", "Catalogue.Description"),
            .. Common(),
            ("dct:modified", Time()),
            Link("foaf:homepage", host + "/"),
            Link("dcat:themeTaxonomy", Authority + "data-theme"),
            Link("dct:license", Authority + "licence/CC_BY_4_0"),
            Link("dcat:dataset", Series),
            .. datasets.Select(dataset => Link("dcat:dataset", dataset)),
            Link("dcat:service", Service),
        ]);

    private RdfResource OfDataset(string name, IReadOnlyList<(BulkFile File, BulkFacts? Facts)> of)
    {
        var year = of[0].File.Year;
        var title = year is null ? "Catalogue.Dataset." + name : "Catalogue.Dataset.year";
        return new(
            Dataset(name),
            "dcat:Dataset",
            [
                .. Languages.All.Select(language => ("dct:title", Literal(year is { } number ? OpenDataTexts.Get(language, title, number) : OpenDataTexts.Get(language, title), language))),
                .. InLanguages("dct:description", "Catalogue.Description"),
                .. Common(),
                .. year is { } one ? OfYear(one) : [],
                ("dct:issued", Time()),
                ("dcat:version", Literal(release.Name)),
                Link("dcat:landingPage", host + "/ru/data"),
                Link("dct:accessRights", Authority + "access-right/PUBLIC"),
                .. InLanguages("dcat:keyword", "Catalogue.Keyword"),
                .. of.Select(file => Link("dcat:distribution", Address(file.File))),
            ]);
    }

    private IEnumerable<(string, RdfValue)> OfYear(int year) =>
    [
        Link("dcat:inSeries", Series),
        ("dct:temporal", Part(
            "dct:PeriodOfTime",
            ("dcat:startDate", Typed(string.Create(CultureInfo.InvariantCulture, $"{year}-01-01"), "xsd:date")),
            ("dcat:endDate", Typed(string.Create(CultureInfo.InvariantCulture, $"{year}-12-31"), "xsd:date")))),
    ];

    private RdfResource Distribution(BulkFile file, BulkFacts? facts) => new(
        Address(file),
        "dcat:Distribution",
        [
            .. Languages.All.Select(language => ("dct:title", Literal($"{OpenDataTexts.Title(file, language)} ({file.Format.Name})", language))),
            Link("dcat:accessURL", Address(file)),
            Link("dcat:downloadURL", Address(file)),
            Link("dct:license", Authority + "licence/CC_BY_4_0"),
            Link("dcatap:availability", Authority + "planned-availability/STABLE"),
            ("dct:issued", Time()),
            .. FormatOf(file.Format),
            .. facts is null
                ? []
                : ((string, RdfValue)[])
                [
                    ("dcat:byteSize", Typed(facts.Bytes.ToString(CultureInfo.InvariantCulture), "xsd:nonNegativeInteger")),
                    ("spdx:checksum", Part(
                        "spdx:Checksum",
                        Link("spdx:algorithm", "http://spdx.org/rdf/terms#checksumAlgorithm_sha256"),
                        ("spdx:checksumValue", Typed(facts.Sha256, "xsd:hexBinary")))),
                ],
        ]);

    private static IEnumerable<(string, RdfValue)> FormatOf(BulkFormat format)
    {
        if (format == BulkFormat.CsvZip)
        {
            return [Link("dct:format", Authority + "file-type/CSV"), Link("dcat:mediaType", Iana + "text/csv"), Link("dcat:compressFormat", Iana + format.MediaType), Link("dct:conformsTo", "https://datapackage.org/profiles/2.0/datapackage.json")];
        }

        var type = format == BulkFormat.Xlsx ? "XLSX" : format == BulkFormat.GeoJson ? "GEOJSON" : format == BulkFormat.JsonLines ? "JSON" : null;
        return type is null ? [Link("dcat:mediaType", Iana + format.MediaType)] : [Link("dct:format", Authority + "file-type/" + type), Link("dcat:mediaType", Iana + format.MediaType)];
    }

    private RdfResource OfService(IEnumerable<string> datasets) => new(
        Service,
        "dcat:DataService",
        [
            .. Named("Catalogue.Service", "Catalogue.ServiceText"),
            Link("dcat:endpointURL", Service),
            Link("dcat:endpointDescription", host + "/openapi/v1.json"),
            Publisher(),
            Link("dct:license", Authority + "licence/CC_BY_4_0"),
            .. datasets.Select(dataset => Link("dcat:servesDataset", dataset)),
        ]);

    private IEnumerable<(string, RdfValue)> Common() =>
    [
        Publisher(),
        ("dcat:contactPoint", Part("vcard:Organization", ("vcard:fn", Literal(OpenDataTexts.Get("en", "Publisher"), "en")), Link("vcard:hasURL", host + "/ru/about"))),
        Link("dcat:theme", Authority + "data-theme/ENVI"),
        Link("dct:spatial", Authority + "country/KAZ"),
        .. new[] { "KAZ", "RUS", "ENG" }.Select(language => Link("dct:language", Authority + "language/" + language)),
    ];

    private static (string, RdfValue) Publisher() => ("dct:publisher", Part("foaf:Agent", [.. InLanguages("foaf:name", "Publisher")]));

    private static IEnumerable<(string, RdfValue)> Named(string title, string description) => InLanguages("dct:title", title).Concat(InLanguages("dct:description", description));

    private static IEnumerable<(string, RdfValue)> InLanguages(string predicate, string text) => Languages.All.Select(language => (predicate, Literal(OpenDataTexts.Get(language, text), language)));

    private static (string, RdfValue) Link(string predicate, string address) => (predicate, RdfValue.Link(address));

    private RdfValue Time() => Typed(release.PublishedAt.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture), "xsd:dateTime");
}
