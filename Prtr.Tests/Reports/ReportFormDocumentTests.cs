using System.Text.RegularExpressions;
using Prtr.Ingest.Form;
using Prtr.Ingest.Remarks;

namespace Prtr.Tests.Reports;

/// <summary>docs/report-form.md says what the software does: the same fields in the same order, the same remarks.</summary>
public partial class ReportFormDocumentTests
{
    private static readonly string Text = File.ReadAllText(Repository.PathTo("docs", "report-form.md")).ReplaceLineEndings("\n");

    public static TheoryData<string> Tables => [.. ReportForm.All.Select(table => table.FileName)];

    [Theory]
    [MemberData(nameof(Tables))]
    public void Every_field_of_a_table_is_described_and_no_other(string fileName)
    {
        var table = ReportForm.All.Single(table => table.FileName == fileName);

        Assert.Equal(
            table.Fields.Select(field => (field.Name, field.Required)),
            Rows(Section($"(`{fileName}`)")).Select(row => (row[0].Trim('`'), row[1] == "R")));
    }

    [Fact]
    public void Every_remark_is_listed_with_its_level_and_no_other() => Assert.Equal(
        RemarkKinds.All.Select(kind => (kind.Code, kind.Level.Letter())),
        Rows(Section("## Remarks")).Select(row => (row[0].Trim('`'), row[1])));

    [Fact]
    public void Everything_is_explained() => Assert.All(Rows(Section("## Remarks")), row => Assert.NotEmpty(row[2]));

    // From the heading to the next one.
    private static string Section(string heading)
    {
        var start = Text.IndexOf('\n', Text.IndexOf(heading, StringComparison.Ordinal));
        var end = Text.IndexOf("\n#", start, StringComparison.Ordinal);
        return end < 0 ? Text[start..] : Text[start..end];
    }

    private static IEnumerable<string[]> Rows(string section) =>
        TableRow().Matches(section).Select(row => row.Value.Trim('|').Split('|', StringSplitOptions.TrimEntries));

    [GeneratedRegex(@"^\| `.*\|$", RegexOptions.Multiline)]
    private static partial Regex TableRow();
}
