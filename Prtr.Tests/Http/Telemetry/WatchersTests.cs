using System.Text.Json;
using System.Text.RegularExpressions;
using YamlDotNet.Serialization;

namespace Prtr.Tests.Http.Telemetry;

/// <summary>The board and the alerts in <c>deployment</c> ask for figures that the site sends.</summary>
[Collection(nameof(WatchedSite))]
public sealed partial class WatchersTests(WatchedSite site)
{
    private static readonly string[] Words =
    [
        "sum", "max", "min", "count", "rate", "by", "or", "vector", "topk", "histogram_quantile", "absent_over_time", "le",
    ];

    private static readonly JsonElement Board = JsonDocument.Parse(File.ReadAllBytes(Repository.PathTo("deployment", "grafana-board.json"))).RootElement;

    [Fact]
    public void The_board_asks_for_figures_that_are_sent() => Assert.All(BoardQueries(), IsSent);

    [Fact]
    public void Alerts_ask_for_figures_that_are_sent() => Assert.All(Alerts().Values, IsSent);

    [Fact]
    public void The_board_shows_every_figure_of_the_register()
    {
        var shown = string.Join(' ', BoardQueries());

        Assert.All(site.Receiver.Metrics.Where(metric => metric.Name.StartsWith("prtr.", StringComparison.Ordinal)), metric => Assert.Contains(metric.InPrometheus, name => shown.Contains(name, StringComparison.Ordinal)));
    }

    [Fact]
    public void The_board_can_be_imported_and_asks_which_source_to_use()
    {
        var panels = Board.GetProperty("panels").EnumerateArray().ToList();

        Assert.Equal("prtr-register", Board.GetProperty("uid").GetString());
        Assert.Equal(panels.Count, panels.Select(panel => panel.GetProperty("id").GetInt32()).Distinct().Count());
        Assert.Contains(Board.GetProperty("templating").GetProperty("list").EnumerateArray(), variable => variable is { } && variable.GetProperty("name").GetString() == "datasource" && variable.GetProperty("type").GetString() == "datasource");
        Assert.All(Queried(), panel => Assert.Equal("${datasource}", panel.GetProperty("datasource").GetProperty("uid").GetString()));
    }

    [Fact]
    public void Every_alert_is_explained_and_every_one_that_is_explained_is_a_rule() =>
        Assert.Equal(
            Alerts().Keys.Order(),
            AlertName().Matches(File.ReadAllText(Repository.PathTo("docs", "operation.md"))).Select(match => match.Groups[1].Value).Order());

    private static IEnumerable<JsonElement> Queried() => Board.GetProperty("panels").EnumerateArray().Where(panel => panel.TryGetProperty("targets", out _));

    private static IEnumerable<string> BoardQueries() =>
        Queried().SelectMany(panel => panel.GetProperty("targets").EnumerateArray()).Select(target => target.GetProperty("expr").GetString()!);

    private static Dictionary<string, string> Alerts()
    {
        var file = new DeserializerBuilder().Build().Deserialize<Dictionary<string, List<Dictionary<string, object>>>>(File.ReadAllText(Repository.PathTo("deployment", "alerts.yaml")));
        return file["groups"].SelectMany(group => (List<object>)group["rules"]).Cast<Dictionary<object, object>>().ToDictionary(rule => (string)rule["alert"], rule => (string)rule["expr"]);
    }

    // Every word of it but those of the language is the name of a figure or of a label.
    private void IsSent(string query)
    {
        var names = Name().Matches(Quoted().Replace(query, "")).Select(match => match.Value).Except(Words).ToHashSet();

        Assert.NotEmpty(names);
        Assert.Subset(site.Receiver.Metrics.SelectMany(metric => metric.InPrometheus.Concat(metric.Labels)).ToHashSet(), names);
    }

    [GeneratedRegex(@"""[^""]*""|\[[^\]]*\]")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"[a-z_][a-z_0-9]*(?![a-z_0-9])", RegexOptions.IgnoreCase)]
    private static partial Regex Name();

    [GeneratedRegex(@"^\| `(Prtr[A-Za-z]+)` \|", RegexOptions.Multiline)]
    private static partial Regex AlertName();
}
