using System.Text;
using System.Text.RegularExpressions;

namespace Prtr.Tests.Http.Telemetry;

/// <summary>What leaves a site that is watched: spans, figures and log that fit together and tell about nobody.</summary>
[Collection(nameof(WatchedSite))]
public sealed partial class TelemetryTests(WatchedSite site)
{
    private static readonly string Document = File.ReadAllText(Repository.PathTo("docs", "operation.md"));

    [Fact]
    public void Nothing_that_a_reader_sent_is_in_it()
    {
        var spellings = WatchedSite.Secrets.SelectMany(secret => (string[])[secret, Uri.EscapeDataString(secret)]).Distinct().Select(Encoding.UTF8.GetBytes).ToList();

        Assert.NotEmpty(site.Receiver.Bodies);
        Assert.Equal(["collectorPassword"], site.Receiver.Keys);
        Assert.All(site.Receiver.Bodies, body => Assert.All(spellings, secret => Assert.True(body.AsSpan().IndexOf(secret) < 0, Encoding.UTF8.GetString(secret))));
    }

    [Theory]
    [InlineData("search elasticsearch", "Elastic.Transport")]
    [InlineData("search database", "Prtr")]
    public void Spans_lead_from_a_request_through_a_search_to_what_answers_it(string search, string answering)
    {
        var spans = site.Receiver.Spans.DistinctBy(span => span.Id).ToDictionary(span => span.Id);
        var answers = spans.Values.Where(span => span.Source == answering && spans.GetValueOrDefault(span.Parent)?.Name == search).ToList();

        Assert.NotEmpty(answers);
        Assert.Contains(answers, answer => spans.GetValueOrDefault(spans[answer.Parent].Parent) is { Source: "Microsoft.AspNetCore", Name: "GET /{culture:regex(^(kk|ru|en)$)}/search" });
    }

    [Theory]
    [InlineData("sqlite")]
    [InlineData("microsoft.sql_server")]
    public void A_statement_is_what_it_does_and_with_which_table(string engine)
    {
        var statements = site.Receiver.Spans.Where(span => span.Tags.GetValueOrDefault("db.system.name") == engine).ToList();

        Assert.NotEmpty(statements);
        Assert.All(statements, span => Assert.Matches("^(select|insert|update|delete)( [a-z_]+)?$", span.Name));
    }

    [Fact]
    public void Lines_of_the_log_belong_to_the_trace_of_their_request()
    {
        var traces = site.Receiver.Spans.Select(span => span.Trace).ToHashSet();

        Assert.Contains(site.Receiver.Log, line => line.Words == "The search index is away, and its substitute answers. {Reason}" && traces.Contains(line.Trace));
    }

    [Fact]
    public void Every_figure_of_the_document_arrives_and_every_figure_of_the_register_is_in_it()
    {
        var sent = site.Receiver.Metrics.Select(metric => metric.Name).ToHashSet();
        var named = FigureName().Matches(Document).Select(match => match.Groups[1].Value).ToHashSet();

        Assert.Subset(sent, named);
        Assert.Subset(named, sent.Where(name => name.StartsWith("prtr.", StringComparison.Ordinal)).ToHashSet());
    }

    [GeneratedRegex(@"^\| `((?:prtr|http|dotnet|kestrel)\.[a-z._]+)` \|", RegexOptions.Multiline)]
    private static partial Regex FigureName();
}
