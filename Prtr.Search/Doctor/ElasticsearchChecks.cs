using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Prtr.Search.Database;
using Prtr.Search.Elasticsearch;
using Prtr.Search.Reference;

namespace Prtr.Search.Doctor;

/// <summary>The servers with the index: each node, its certificate, the rights of key or user, room and clock of the nodes, the index behind the alias.</summary>
/// <param name="database">To compare the index with; null when it does not open.</param>
internal sealed class ElasticsearchChecks(ElasticsearchSettings settings, RegisterDatabase? database, TimeProvider clock)
{
    private const double FullDisk = 0.85;

    private static readonly TimeSpan Tolerance = TimeSpan.FromSeconds(30);

    public async IAsyncEnumerable<Finding> LookAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var living = new List<Uri>();
        foreach (var node in settings.Nodes)
        {
            var (finding, answers) = await NodeAsync(node, cancellationToken);
            yield return finding;
            if (answers)
            {
                living.Add(node);
                if (node.Scheme == Uri.UriSchemeHttps)
                {
                    yield return await NodeCertificate.LookAsync(node, clock, cancellationToken);
                }
            }
        }

        if (living.Count == 0)
        {
            yield break;
        }

        var reached = settings with { Nodes = living };
        using var server = new ServerReader(reached);
        yield return SearchRights.Judge(settings, await server.PostAsync(SearchRights.Address, SearchRights.Question(settings.Index), cancellationToken));
        foreach (var finding in await NodesAsync(server, cancellationToken))
        {
            yield return finding;
        }

        yield return await IndexAsync(reached, cancellationToken);
    }

    private async Task<(Finding Finding, bool Answers)> NodeAsync(Uri node, CancellationToken cancellationToken)
    {
        var alone = settings with { Nodes = [node] };
        try
        {
            using var index = new IndexServer(alone, clock);
            await index.CheckAsync(cancellationToken);
            using var server = new ServerReader(alone);
            var version = await server.GetAsync("/", cancellationToken) is (_, { } info) && info.TryGetProperty("version", out var about) ? about.GetProperty("number").GetString() : "";
            return (Finding.Ok("node", $"{node.GetLeftPart(UriPartial.Authority)} answers, version {version}"), true);
        }
        catch (ElasticsearchException problem)
        {
            return (Finding.Of("node", problem), false);
        }
    }

    private async Task<IReadOnlyList<Finding>> NodesAsync(ServerReader server, CancellationToken cancellationToken)
    {
        var before = clock.GetUtcNow();
        if (await server.GetAsync("/_nodes/stats/fs", cancellationToken) is not (200, { } answer))
        {
            return [Finding.Note("nodes", "this key or user may not see their disks and clocks", "grant it monitor on the cluster, or let the cluster's administrator look")];
        }

        var after = clock.GetUtcNow();
        return [.. answer.GetProperty("nodes").EnumerateObject().SelectMany(node => (Finding[])[Room(node.Value), Clock(node.Value, before, after)])];
    }

    private static Finding Room(JsonElement node)
    {
        var disk = node.GetProperty("fs").GetProperty("total");
        var (free, total) = (disk.GetProperty("available_in_bytes").GetInt64(), disk.GetProperty("total_in_bytes").GetInt64());
        var found = string.Create(CultureInfo.InvariantCulture, $"{NameOf(node)}: {free >> 20:N0} of {total >> 20:N0} MB are free");
        return free < (1 - FullDisk) * total
            ? Finding.Wrong("disk of the node", found, "make room, or add a node: no shard is placed on a disk that is 85 % full, and a rebuild needs the index's size once more")
            : Finding.Ok("disk of the node", found);
    }

    private static Finding Clock(JsonElement node, DateTimeOffset before, DateTimeOffset after) =>
        ClockDifference.Judge($"clock of {NameOf(node)}", before, DateTimeOffset.FromUnixTimeMilliseconds(node.GetProperty("timestamp").GetInt64()), after, Tolerance);

    private static string NameOf(JsonElement node) => node.GetProperty("name").GetString()!;

    private async Task<Finding> IndexAsync(ElasticsearchSettings reached, CancellationToken cancellationToken)
    {
        using var server = new IndexServer(reached, clock);
        var reference = database is null ? ReferenceData.Shipped : await ReferenceReader.ReadAsync(database, cancellationToken);
        var live = await new RecordIndex(server, reference, clock).LiveAsync(cancellationToken);
        var release = database is null ? null : await PublishedSnapshot.LatestReleaseAsync(database, cancellationToken);
        return live switch
        {
            null => Finding.Note("index", $"there is none behind {settings.Index}", "the relay of the site builds it, or reindex"),
            { IsCurrent: false } => Finding.Wrong("index", $"{live.Name} was made by another version, with another mapping or other code lists", "the relay of the site builds another, or reindex"),
            _ when release is null => Finding.Note("index", $"{live.Name} holds data release {live.Release.Name}; the database cannot be asked for its own"),
            _ when live.Release != release => Finding.Wrong("index", $"{live.Name} holds data release {live.Release.Name}, the database {release.Name}", "see that a site relays (Search:Relay), or run reindex"),
            _ => Finding.Ok("index", $"{live.Name} holds data release {live.Release.Name}, as the database"),
        };
    }
}
