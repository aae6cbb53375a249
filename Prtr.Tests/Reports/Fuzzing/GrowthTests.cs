using System.Globalization;
using System.Text;

namespace Prtr.Tests.Reports.Fuzzing;

/// <summary>
/// A file eight times as large costs no more than about eight times as much, in processor time and in memory, whatever is repeated in it:
/// what grows with the square of the file would cost sixty-four times.
/// </summary>
public class GrowthTests
{
    private const int Larger = 8;
    private const int TooMuch = 30;

    // Below that a file costs what every file does.
    private static readonly TimeSpan Noise = TimeSpan.FromMilliseconds(4);

    public static TheoryData<string> Kinds => [.. Files.Keys];

    // Names of a file have its size in them, so that none is known from a file before.
    private static readonly Dictionary<string, Func<int, (string Name, byte[] Content)>> Files = new()
    {
        ["text in pieces"] = n => Workbook(Row(Cell("report_year"), $"<c t=\"inlineStr\"><is><t>{Many(20 * n, _ => "<![CDATA[x]]>")}</t></is></c>")),
        ["value in pieces"] = n => Workbook(Row(Cell("report_year"), $"<c><v>{Many(20 * n, _ => "1<a/>")}</v></c>")),
        ["elements in elements"] = n => Workbook(Row(Many(20 * n, _ => "<c>") + Many(20 * n, _ => "</c>"))),
        ["attributes"] = n => Workbook($"<row {Many(4 * n, i => $"a{i}='1' ")}/>"),
        ["labels nobody knows"] = n => Workbook(Many(4 * n, i => Row(Cell($"x{n}{i}"), Cell("1")))),
        ["small cells"] = n => Releases(Many(n, _ => Row(Many(9, _ => Cell("1"))))),
        ["names nobody knows"] = n => Releases(Many(n, i => Row(Cell($"qwerty{n}{i}"), Cell("air"), Cell("1")))),
        ["a text used again"] = n => ("report.xlsx", Sheets($"<row>{Cell("pollutant")}{Cell("medium")}{Cell("quantity_kg")}</row>" + Many(n, _ => "<row><c t='s'><v>0</v></c><c t='s'><v>0</v></c></row>"))
            .Part("xl/sharedStrings.xml", $"<sst><si><t>{new string('я', 500)}</t></si></sst>").ToBytes()),
        ["brackets of formats"] = n => ("report.xlsx", Sheets("").Part("xl/styles.xml", $"<styleSheet><numFmt numFmtId='200' formatCode='{new string('[', 100 * n)}'/></styleSheet>").ToBytes()),
        ["wide sheets"] = n => ("report.xlsx", Enumerable.Range(0, n / 20).Aggregate(Sheets(""), (book, i) => book.RawSheet("other" + i, Many(20, r => $"<row><c r='A{r + 1}'><v>1</v></c><c r='ZZZZ{r + 1}'><v>1</v></c></row>"))).ToBytes()),
        ["empty objects"] = n => Json("[" + Many(20 * n, _ => "{},") + "]"),
        ["empty objects by line"] = n => ("report.jsonl", Utf8(Many(20 * n, _ => "{}\n"))),
        ["the same field again"] = n => Json($"{{\"report_year\":2022,{Many(10 * n, _ => "\"cas\":\"1\",")}}}"),
        ["fields nobody knows"] = n => Json($"{{\"report_year\":2022,{Many(10 * n, i => $"\"k{n}{i}\":1,")}}}"),
        ["rows of one field"] = n => Json($"{{\"report_year\":2022,\"releases\":[{Many(2 * n, _ => "{\"cas\":\"1\"},")}]}}"),
        ["reports of one field"] = n => Json($"[{Many(n, _ => "{\"report_year\":2022},")}]"),
        ["lists in a field"] = n => Json($"{{\"report_year\":2022,\"facility_name\":[{Many(20 * n, _ => "\"a\",")}]}}"),
        ["units nobody knows"] = n => Json($"[{Many(n, i => $"{{\"kato\":\"qwerty{n}{i}\"}},")}]"),
        ["long names"] = n => Json($"{{\"report_year\":2022,\"releases\":[{Many(n / 4, i => $"{{\"pollutant\":\"{new string('я', 500)}{n}{i}\"}},")}]}}"),
        ["sites of one name"] = n => Json($"[{Many(n, i => string.Create(CultureInfo.InvariantCulture, $"{{\"report_year\":2022,\"facility_name\":\"a\",\"operator_bin\":\"020440003656\",\"latitude\":{42 + (i % 400 * 0.03)},\"longitude\":{50 + (i / 400 * 0.5)}}},"))}]"),
        ["rows of nobody's year"] = n => Json($"{{\"diffuse\":[{Many(n, i => $"{{\"authority\":\"a{i}\",\"report_year\":2022,\"kato\":\"710000000\"}},{{\"authority\":\"z{i}\"}},")}]}}"),
        ["rows of nobody's report"] = n => ("report.zip", ReportSamples.Zip(
            ("facilities.csv", Utf8("report_ref,report_year\n" + Many(n, i => $"r{i},2022\n"))), ("releases.csv", Utf8("report_ref,pollutant\n" + Many(n, i => $"xxxxxxxxx{i},1\n"))))),
        ["quotation marks"] = n => ("facilities.csv", Utf8("report_ref,report_year\n" + new string('"', 200 * n))),
        ["stray bytes"] = n => ("facilities.csv", [.. Utf8("report_ref,report_year,facility_name\n"), .. Enumerable.Repeat<byte[]>([.. Utf8("r1,2022,аб"), 0xFF, (byte)'\n'], n).SelectMany(line => line)]),
        ["entries"] = n => ("report.zip", ReportSamples.Zip([.. Enumerable.Range(0, n / 8).Select(i => ($"d{i}/a.pdf", Utf8("x")))])),
        ["attachments of one name"] = n => ("mail.eml", Utf8($"From: a@b\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n{Many(n / 8, _ => "--b\nContent-Type: application/pdf\nContent-Disposition: attachment; filename=a.pdf\n\nx\n")}--b--\n")),
        ["parts in parts"] = n => ("mail.eml", Utf8("From: a@b\nMIME-Version: 1.0\n" + Many(2 * n, i => $"Content-Type: multipart/mixed; boundary=b{i}\n\n--b{i}\n"))),
        ["header lines"] = n => ("mail.eml", Utf8($"From: a@b\n{Many(4 * n, _ => "Received: x; Mon, 1 Jan 2024 00:00:00 +0000\n")}\nx\n")),
        ["markup"] = n => ("mail.eml", Utf8($"From: a@b\nContent-Type: text/html\n\n{Many(20 * n, _ => "<div>")}")),
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_file_eight_times_as_large_costs_about_eight_times_as_much(string kind)
    {
        const int size = 160;
        var (name, small) = Files[kind](size);
        var (_, large) = Files[kind](size * Larger);
        ReadingCost.Of(name, Files[kind](size / 2).Content);

        ReadingCost? little = null, much = null;
        var before = ThreadClock.Least(1, () => little = ReadingCost.Of(name, small));
        var after = ThreadClock.Least(1, () => much = ReadingCost.Of(name, large));

        var what = string.Create(CultureInfo.InvariantCulture, $"{kind}: {small.Length} and {large.Length} bytes, {before.TotalMilliseconds:0.0} and {after.TotalMilliseconds:0.0} ms, {little!.Allocated} and {much!.Allocated} allocated, {much.Remarks.Count} remarks");
        Assert.True(after <= TooMuch * (before + Noise), what);
        Assert.True(much.Allocated <= (TooMuch * little.Allocated) + 1_000_000, what);
        Assert.True(much.Remarks.Count <= 12_000 + (much.Bytes / 20), what);
    }

    private static (string, byte[]) Workbook(string rows) => ("report.xlsx", new TestWorkbook().RawSheet("facility", rows).ToBytes());

    private static (string, byte[]) Releases(string rows) =>
        ("report.xlsx", Sheets(Row(Many(9, i => Cell(new[] { "pollutant", "medium", "quantity_kg", "accidental_kg", "method", "method_name", "water_body", "cas", "withheld_ground" }[i]))) + rows).ToBytes());

    private static TestWorkbook Sheets(string releases) => new TestWorkbook().Sheet("facility", ["report_year", "2022"]).RawSheet("releases", releases);

    private static (string, byte[]) Json(string text) => ("report.json", Utf8(text));

    private static string Row(params string[] cells) => $"<row>{string.Concat(cells)}</row>";

    private static string Cell(string text) => $"<c t='inlineStr'><is><t>{text}</t></is></c>";

    private static string Many(int count, Func<int, string> one) => string.Concat(Enumerable.Range(0, count).Select(one));

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
}
