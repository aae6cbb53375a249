using System.Net;
using Prtr.Ingest.Reports;
using Prtr.Tests.Reports;
using Prtr.Web.Endpoints;

namespace Prtr.Tests.Http;

public class ReportDownloadTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    [Theory]
    [InlineData("kk")]
    [InlineData("ru")]
    [InlineData("en")]
    public async Task The_report_page_leads_to_the_empty_form(string language)
    {
        var page = await site.Client.GetStringAsync($"/{language}/report");
        Assert.Contains($"href=\"{ReportDownloads.Template(language)}\"", page);

        var form = await site.Client.GetByteArrayAsync(ReportDownloads.Template(language));
        var outcome = ReportSamples.Reader.Read(ReportSource.Of(ReportFile.InMemory("form.xlsx", form)));

        Assert.Empty(outcome.Remarks);
        Assert.Single(outcome.Reports);
    }

    [Fact]
    public async Task Who_has_a_file_already_is_told_so()
    {
        foreach (var address in ReportDownloads.Spellings.Select(ReportDownloads.Sample).Append(ReportDownloads.Template("kk")))
        {
            using var first = await site.Client.GetAsync(address);
            using var request = new HttpRequestMessage(HttpMethod.Get, address) { Headers = { IfNoneMatch = { first.Headers.ETag! } } };
            using var again = await site.Client.SendAsync(request);
            Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotModified), (first.StatusCode, again.StatusCode));
        }
    }

    [Fact]
    public async Task Every_example_is_a_report_that_can_be_read()
    {
        foreach (var spelling in ReportDownloads.Spellings)
        {
            var example = await site.Client.GetByteArrayAsync(ReportDownloads.Sample(spelling));
            var outcome = ReportSamples.Reader.Read(ReportSource.Of(ReportFile.InMemory("example." + spelling, example)));

            Assert.Empty(outcome.Remarks);
            Assert.NotEmpty(outcome.Reports);
        }
    }
}
