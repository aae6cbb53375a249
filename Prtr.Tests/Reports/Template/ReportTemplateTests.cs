using System.Globalization;
using System.IO.Compression;
using ClosedXML.Excel;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Prtr.Ingest.Checks;
using Prtr.Ingest.Form;
using Prtr.Ingest.Reports;
using Prtr.Ingest.Reports.Template;
using Prtr.Search.Reference;
using Prtr.Search.Reference.Matching;
using Prtr.Search.Register;
using Prtr.Tests.BrokenSamples;

namespace Prtr.Tests.Reports.Template;

public class ReportTemplateTests
{
    private const int LongestInputMessage = 255;

    public static TheoryData<string> Three => [.. Languages.All];

    [Theory]
    [MemberData(nameof(Three))]
    public void A_filled_form_is_read_as_the_report_that_was_meant(string language)
    {
        var report = new BrokenReport();
        var file = ReportFile.InMemory("report.xlsx", FilledTemplate.Of(report, language));

        var outcome = ReportSamples.Reader.Read(ReportSource.Of(file));

        Assert.Empty(outcome.Remarks);
        Assert.Empty(outcome.Reports[0].ReadingRemarks);
        Assert.Equal(ReportValues.Of(Meant(report)), ReportValues.Of(outcome.Reports[0]));
    }

    [Fact]
    public void The_same_form_is_the_same_bytes_whenever_it_is_written()
    {
        var form = FilledTemplate.Empty("kk");
        using var archive = new ZipArchive(new MemoryStream(form));
        var parts = archive.Entries.Select(part => new StreamReader(part.Open()).ReadToEnd()).ToList();

        Assert.Equal(form, FilledTemplate.Empty("kk"));
        Assert.All(archive.Entries, part => Assert.Equal(1980, part.LastWriteTime.Year));
        Assert.DoesNotContain(parts, part => part.Contains(DateTime.UtcNow.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Three))]
    public void The_empty_form_is_a_valid_workbook_with_every_field(string language)
    {
        using var file = new MemoryStream(FilledTemplate.Empty(language));
        using (var workbook = SpreadsheetDocument.Open(file, isEditable: false))
        {
            Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2013).Validate(workbook).Select(error => error.Description));
        }

        using var book = new XLWorkbook(new MemoryStream(FilledTemplate.Empty(language)));
        Assert.All(ReportForm.Tables, table => Assert.All(table.Fields.Where(field => field.Name != ReportForm.Reference), field =>
            Assert.Contains(book.Worksheet(FormTexts.Sheet(table, language)).CellsUsed(), cell => HeaderIndex.Field(table, cell.GetString()) == table.PositionOf(field.Name))));
    }

    [Theory]
    [MemberData(nameof(Three))]
    public void An_empty_form_is_answered_with_what_is_missing(string language)
    {
        var outcome = ReportSamples.Reader.Read(ReportSource.Of(ReportFile.InMemory("report.xlsx", FilledTemplate.Empty(language))));

        Assert.Empty(outcome.Remarks);
        var context = new CheckContext { Reference = ReferenceData.Shipped, ReceivedOn = new(2023, 3, 15), Years = CampaignYears.EndedBefore(new(2023, 3, 15)) };
        Assert.Equal(
            ReportForm.Facility.Fields.Where(field => field.Required).Select(_ => "text-required").Append("report-empty"),
            ReportChecker.Check(Assert.Single(outcome.Reports), context).Select(remark => remark.Code));
    }

    [Theory]
    [MemberData(nameof(Three))]
    public void Whatever_a_list_offers_is_understood(string language)
    {
        var choices = new Choices(ReferenceData.Shipped, language);
        var codes = new CodeMatcher(ReferenceData.Shipped);

        All("pollutants", codes.Pollutant);
        All("activities", codes.Activity);
        All("operations", codes.Operation);
        All("countries", codes.Country);
        All("regions", codes.Unit);
        All("waste_codes", codes.WasteCode);
        Assert.All(choices.Entries("source_categories"), entry => Assert.NotNull(codes.SourceCategory(ListEntry.CodeOf(entry)).Code));

        void All(string list, Func<string, Match> find) => Assert.All(choices.Entries(list), entry => Assert.Equal(MatchKind.Code, find(ListEntry.CodeOf(entry)).Kind));
    }

    [Theory]
    [MemberData(nameof(Three))]
    public void Every_field_is_explained_briefly(string language) =>
        Assert.All(ReportForm.All.SelectMany(ReportTemplate.FieldsOf), field => Assert.InRange(FieldHelp.Of(field.Name, language).Length, 5, LongestInputMessage));

    [Fact]
    public void Codes_with_leading_zeros_stay_text()
    {
        using var book = new XLWorkbook(new MemoryStream(FilledTemplate.Empty("en")));
        var bin = book.Worksheet("Facility").CellsUsed().First(cell => cell.GetString().StartsWith("Operator's BIN", StringComparison.Ordinal)).CellRight();

        Assert.Equal("@", bin.Style.NumberFormat.Format);
    }

    private static OperatorReport Meant(BrokenReport report) =>
        ReportSamples.Reader.Read(ReportSource.Of(ReportFile.InMemory("report.json", BrokenShape.Json.Write("", report)[0].Content))).Reports[0];
}
