using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Prtr.Search.Doctor;
using Prtr.Search.Elasticsearch;
using Prtr.Tests.Conformance;
using Prtr.Tests.Elasticsearch;

namespace Prtr.Tests.Doctor;

/// <summary>A server with the index, over TLS, as the verb <c>doctor</c> sees it. It is an imitation: what it says of rights, disks and clocks is what the documentation of Elasticsearch says.</summary>
public sealed class ElasticsearchDoctorTests(InventedPublication register) : IClassFixture<InventedPublication>, IAsyncLifetime, IDisposable
{
    private readonly TestAuthority authority = new();
    private ImitatedElasticsearch server = null!;
    private ElasticsearchSettings settings = null!;
    private TestIndex index = null!;

    private HashSet<string> rights = ["monitor", "read", "write", "view_index_metadata", "create_index", "delete_index", "manage"];
    private bool isSecured = true;
    private TimeSpan ahead;
    private long free = 90;

    public async Task InitializeAsync()
    {
        server = await ImitatedElasticsearch.StartAsync(authority.Issue());
        settings = TestIndex.SettingsFor(server.Url) with { CertificateAuthority = authority.File };
        index = await TestIndex.BuildAsync(settings, register.Database);
        server.Interfere = AnswerAsync;
    }

    public void Dispose() => authority.Dispose();

    public async Task DisposeAsync()
    {
        await index.DisposeAsync();
        await server.DisposeAsync();
    }

    [Fact]
    public async Task A_server_that_is_well_is_looked_at_and_nothing_there_is_changed()
    {
        server.Requests.Clear();
        var findings = await LookAsync(settings);

        Assert.Equal(["node", "certificate", "rights of search", "disk of the node", "clock of node-1", "index"], findings.Select(finding => finding.Check));
        // The authority of the test gives certificates for a day.
        Assert.Equal([Verdict.Ok, Verdict.Note, Verdict.Ok, Verdict.Ok, Verdict.Ok, Verdict.Ok], findings.Select(finding => finding.Verdict));
        Assert.All(server.Requests, request => Assert.True(request.StartsWith("GET ", StringComparison.Ordinal) || request == "POST /_security/user/_has_privileges", request));
    }

    [Fact]
    public async Task Each_thing_that_is_wrong_is_said_with_what_to_do()
    {
        rights.Remove("write");
        Assert.Equal((Verdict.Wrong, $"write on {settings.Index} and {settings.Index}-* are missing"), await OfAsync("rights of search"));
        rights = ["monitor", "read", "view_index_metadata"];
        Assert.Equal((Verdict.Note, "the key or user only reads"), await OfAsync("rights of search"));
        rights = ["all", "monitor"];
        Assert.Equal((Verdict.Note, "the key or user may do everything in the cluster"), await OfAsync("rights of search"));
        isSecured = false;
        Assert.Equal(Verdict.Note, (await OfAsync("rights of search")).Verdict);

        ahead = TimeSpan.FromMinutes(10);
        var (verdict, found) = await OfAsync("clock of node-1");
        Assert.Equal(Verdict.Wrong, verdict);
        Assert.Matches("^it is (599|600) s ahead of this machine's$", found);
        free = 10;
        Assert.Equal((Verdict.Wrong, "node-1: 10 of 100 MB are free"), await OfAsync("disk of the node"));

        Assert.Equal(Verdict.Note, (await OfAsync("index", settings with { Index = "another" })).Verdict);
        var live = (await index.Indices.LiveAsync(default))!;
        await index.Indices.StampAsync(live.Name, live.Release with { Id = 99, Name = "2099.1" }, default);
        Assert.Equal(Verdict.Wrong, (await OfAsync("index")).Verdict);
    }

    [Fact]
    public async Task Who_does_not_answer_and_who_is_not_trusted_are_told_apart_and_a_living_node_is_asked_all_the_same()
    {
        var dead = new Uri("https://127.0.0.1:1/");
        var findings = await LookAsync(settings with { Nodes = [dead, .. settings.Nodes] });
        Assert.Equal([Verdict.Unreachable, Verdict.Ok], findings.Take(2).Select(finding => finding.Verdict));
        Assert.Equal(("index", Verdict.Ok), (findings[^1].Check, findings[^1].Verdict));

        using var another = new TestAuthority();
        var untrusted = Assert.Single(await LookAsync(settings with { CertificateAuthority = another.File }));
        Assert.Equal(Verdict.Wrong, untrusted.Verdict);
        Assert.Contains("set Search:CertificateAuthority", untrusted.Found, StringComparison.Ordinal);
        Assert.Equal(Verdict.Unreachable, Assert.Single(await LookAsync(settings with { Nodes = [dead] })).Verdict);
    }

    private async Task<List<Finding>> LookAsync(ElasticsearchSettings asked) =>
        await new ElasticsearchChecks(asked, register.Database, TimeProvider.System).LookAsync(default).ToListAsync();

    private async Task<(Verdict Verdict, string Found)> OfAsync(string check, ElasticsearchSettings? asked = null)
    {
        var finding = (await LookAsync(asked ?? settings)).Single(one => one.Check == check);
        return (finding.Verdict, finding.Found);
    }

    private async Task<bool> AnswerAsync(HttpContext context)
    {
        const long megabyte = 1024 * 1024;
        JsonObject? answer = context.Request.Path.Value switch
        {
            "/_security/user/_has_privileges" when isSecured => new()
            {
                ["cluster"] = Has("monitor", "all"),
                ["index"] = new JsonObject { [settings.Index] = Has("read", "write", "view_index_metadata", "create_index", "delete_index", "manage") },
            },
            "/_nodes/stats/fs" => new()
            {
                ["nodes"] = new JsonObject
                {
                    ["a1"] = new JsonObject
                    {
                        ["name"] = "node-1", ["timestamp"] = (DateTimeOffset.UtcNow + ahead).ToUnixTimeMilliseconds(),
                        ["fs"] = new JsonObject { ["total"] = new JsonObject { ["total_in_bytes"] = 100 * megabyte, ["available_in_bytes"] = free * megabyte } },
                    },
                },
            },
            _ => null,
        };
        await (answer is null ? Task.CompletedTask : context.Response.WriteAsync(answer.ToJsonString()));
        return answer is not null;
    }

    private JsonObject Has(params string[] asked) => new(asked.Select(one => KeyValuePair.Create(one, (JsonNode?)JsonValue.Create(rights.Contains(one)))));
}
