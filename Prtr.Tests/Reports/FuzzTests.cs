using System.Text;
using Prtr.Ingest.Checks;
using Prtr.Ingest.Remarks;
using Prtr.Ingest.Reports;
using Prtr.Search.Reference;
using Prtr.Tests.Reports.Fuzzing;
using Xunit.Abstractions;

namespace Prtr.Tests.Reports;

public class FuzzTests(ITestOutputHelper output)
{
    private static readonly CheckContext Context = new()
    {
        Reference = ReferenceData.Shipped,
        ReceivedOn = new DateOnly(2023, 3, 1),
        Years = CampaignYears.EndedBefore(new DateOnly(2023, 3, 1)),
    };

    [Fact]
    public void No_damage_to_a_part_of_a_workbook_makes_an_exception()
    {
        var seed = RandomSeed.For(output);
        var random = new Random(seed);
        const string sheet = """<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>44926</v></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>latitude</t></is></c><c r="B2"><v>1E308</v></c></row></sheetData></worksheet>""";
        const string strings = "<sst><si><t>report_year</t></si></sst>";
        for (var i = 0; i < 1_500; i++)
        {
            var workbook = new TestWorkbook().Sheet("facility")
                .Part("xl/worksheets/sheet1.xml", Encoding.Latin1.GetString(FuzzCorpus.Mutated(Encoding.Latin1.GetBytes(sheet), random)))
                .Part("xl/sharedStrings.xml", Encoding.Latin1.GetString(FuzzCorpus.Mutated(Encoding.Latin1.GetBytes(strings), random)));
            ReadAndCheck(workbook.ToSource());
        }
    }

    [Fact]
    public void No_text_in_any_cell_makes_an_exception()
    {
        var seed = RandomSeed.For(output);
        var random = new Random(seed);
        const string letters = "0123456789.,-−eEеЕ+°'\"″ \t\u00A0()*cсNсш;·^/РВУRDжabc\u0000\uD800😀";
        for (var i = 0; i < 1_500; i++)
        {
            var rows = ReportSamples.Waste.Split('\n')[0] + "\nr1," + string.Join(',', Enumerable.Range(0, 15).Select(_ => Cell()));
            var releases = ReportSamples.Releases.Split('\n')[0] + "\nr1," + string.Join(',', Enumerable.Range(0, 9).Select(_ => Cell()));
            var facilities = ReportSamples.Facilities.Split('\n')[0] + "\nr1," + string.Join(',', Enumerable.Range(0, 15).Select(_ => Cell()));
            ReadAndCheck(ReportSamples.CsvSource(facilities, releases, waste: rows));
        }

        string Cell() => "\"" + string.Concat(Enumerable.Range(0, random.Next(12)).Select(_ => letters[random.Next(letters.Length)])).Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
    }

    private static void ReadAndCheck(ReportSource source)
    {
        var outcome = ReportSamples.Reader.Read(source);
        var text = new RemarkText(ReferenceData.Shipped);
        foreach (var remark in outcome.Remarks.Concat(outcome.Reports.SelectMany(report => ReportChecker.Check(report, Context))))
        {
            Assert.NotEmpty(text.Of(remark, "kk"));
        }
    }
}
