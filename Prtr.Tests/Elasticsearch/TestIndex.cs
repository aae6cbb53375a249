using Prtr.Search.Database;
using Prtr.Search.Elasticsearch;
using Prtr.Search.Reference;

namespace Prtr.Tests.Elasticsearch;

/// <summary>An alias of its own on a server, with the index of a register behind it; both go with the test.</summary>
public sealed class TestIndex : IAsyncDisposable
{
    private TestIndex(ElasticsearchSettings settings, RegisterDatabase database, ReferenceData reference)
    {
        Client = new IndexServer(settings, TimeProvider.System);
        Indices = new RecordIndex(Client, reference, TimeProvider.System);
        Search = new ElasticsearchSearch(Client, database, reference);
    }

    public IndexServer Client { get; }

    public RecordIndex Indices { get; }

    public ElasticsearchSearch Search { get; }

    public static ElasticsearchSettings SettingsFor(Uri server) => new()
    {
        Nodes = [new Uri(server.GetLeftPart(UriPartial.Authority) + "/")],
        Index = "prtr-test-" + Guid.NewGuid().ToString("N")[..8],
        UserName = server.UserInfo.Split(':') is [{ Length: > 0 } user, _] ? Uri.UnescapeDataString(user) : null,
        Password = server.UserInfo.Split(':') is [_, var password] ? Uri.UnescapeDataString(password) : null,
        CertificateAuthority = Environment.GetEnvironmentVariable("PRTR_TEST_ELASTICSEARCH_CA"),
        Compatibility = Environment.GetEnvironmentVariable("PRTR_TEST_ELASTICSEARCH_COMPATIBLE") == "yes",
        Timeout = TimeSpan.FromMinutes(1),
    };

    /// <summary>Builds the index of what is published.</summary>
    public static async Task<TestIndex> BuildAsync(ElasticsearchSettings settings, RegisterDatabase database)
    {
        var index = new TestIndex(settings, database, ReferenceData.Shipped);
        await using var snapshot = await PublishedSnapshot.OpenAsync(database, default);
        var name = await index.Indices.BuildAsync(snapshot, default);
        await index.Indices.StampAsync(name, snapshot.Release, default);
        await index.Indices.SwapAliasAsync(name, null, default);
        return index;
    }

    public async ValueTask DisposeAsync()
    {
        if (await Indices.LiveAsync(default) is { } live)
        {
            await Indices.RemoveAsync(live.Name, default);
        }

        Search.Dispose();
        Client.Dispose();
    }
}
