using Prtr.Ingest.Form;

namespace Prtr.Tests.Reports.Template;

/// <summary>
/// <c>given_out_titles.tsv</c> holds every title of a form that operators have got: table, field, title. A line is never taken out: where a title changes, the new one is added there,
/// and the old one to the field's former titles.
/// </summary>
public sealed class GivenOutTitlesTests
{
    [Fact]
    public void A_title_that_was_given_out_once_is_read_for_ever()
    {
        var lines = File.ReadAllLines(Repository.PathTo("Prtr.Tests", "Reports", "Template", "given_out_titles.tsv"));

        Assert.NotEmpty(lines);
        Assert.DoesNotContain(lines, line => line.Split('\t') is not [var table, var field, var title]
            || ReportForm.All.Single(form => form.Name == table) is var known && HeaderIndex.Field(known, title) != known.PositionOf(field));
    }
}
