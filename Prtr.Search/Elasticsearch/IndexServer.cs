using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Elastic.Clients.Elasticsearch;
using Elastic.Clients.Elasticsearch.Core.Bulk;
using Elastic.Clients.Elasticsearch.Core.MSearch;
using Elastic.Clients.Elasticsearch.Core.Search;
using Elastic.Clients.Elasticsearch.IndexManagement;
using Elastic.Clients.Elasticsearch.Mapping;
using Elastic.Clients.Elasticsearch.QueryDsl;
using Elastic.Transport;
using Elastic.Transport.Products.Elasticsearch;
using Prtr.Search.Register;

namespace Prtr.Search.Elasticsearch;

/// <summary>
/// The server with the indices, through Elastic's client: the calls that the register makes, their failures as one line of advice, and another try where a server is busy (429)
/// or away (502, 503, 504). Everything that is sent may be sent twice without harm.
/// </summary>
public sealed class IndexServer : IDisposable
{
    // For what no reader waits for: writing, refreshing, building.
    private static readonly TimeSpan WriteTimeout = TimeSpan.FromMinutes(2);
    // Its answers are read as they come, so the client is only told where to and what.
    private static readonly EndpointPath Counting = new(Elastic.Transport.HttpMethod.POST, "/_msearch");
    private static readonly RequestConfiguration Unhurried = new() { RequestTimeout = WriteTimeout, MaxRetryTimeout = WriteTimeout };
    // The first that page groups of nested records that pass a filter.
    private static readonly Version Oldest = new(7, 13);
    private static readonly Version OldestOpenSearch = new(2, 12);

    private readonly ElasticsearchClientSettings connection;
    private readonly ElasticsearchClient client;
    private readonly Attempts attempts;

    public IndexServer(ElasticsearchSettings settings, TimeProvider clock)
    {
        Settings = settings;
        connection = ElasticsearchConnection.Of(settings);
        client = new ElasticsearchClient(connection);
        attempts = new Attempts(settings, clock);
    }

    public ElasticsearchSettings Settings { get; }

    /// <summary>Looks whether the server is there, lets us in, and is new enough.</summary>
    /// <exception cref="ElasticsearchException">It is not.</exception>
    public async Task CheckAsync(CancellationToken cancellationToken)
    {
        var info = await AskAsync(() => client.InfoAsync(cancellationToken), cancellationToken);
        var version = info.Version?.Number ?? "";
        if (!Version.TryParse(version.Split('-')[0], out var number) || number < (IsOpenSearch(info) ? OldestOpenSearch : Oldest))
        {
            throw new ElasticsearchException(
                $"The server at Search:Url says version \"{version}\"; the register needs Elasticsearch {Oldest} or OpenSearch {OldestOpenSearch}, or later.", isMisconfigured: true);
        }
    }

    public void Dispose() => ((IDisposable)connection).Dispose();

    /// <param name="definition">Settings, analysis and mapping, as the documentation of Elasticsearch writes them.</param>
    internal async Task CreateIndexAsync(string index, string definition, CancellationToken cancellationToken)
    {
        using var body = new MemoryStream(Encoding.UTF8.GetBytes(definition));
        var request = client.RequestResponseSerializer.Deserialize<CreateIndexRequest>(body);
        (request.Index, request.RequestConfiguration) = (index, Unhurried);
        await AskAsync(() => client.Indices.CreateAsync(request, cancellationToken), cancellationToken);
    }

    /// <summary>Removes an index; that there is none is no error.</summary>
    internal Task DeleteIndexAsync(string index, CancellationToken cancellationToken) =>
        FindAsync(() => client.Indices.DeleteAsync(new DeleteIndexRequest(index) { RequestConfiguration = Unhurried }, cancellationToken), cancellationToken);

    /// <summary>The indices behind a name, each with the mark of who made it (<see cref="IndexDefinition.Mark"/>), null when it has none; empty when there is no such name.</summary>
    internal async Task<IReadOnlyDictionary<string, string?>> DescribeAsync(string name, CancellationToken cancellationToken)
    {
        var found = await FindAsync(() => client.Indices.GetMappingAsync(new GetMappingRequest(name), cancellationToken), cancellationToken);
        return found?.Mappings.ToDictionary(pair => pair.Key, pair => Mark(pair.Value.Mappings)) ?? [];
    }

    /// <summary>The names of all indices that match, with a star for anything.</summary>
    internal async Task<IEnumerable<string>> ListAsync(string pattern, CancellationToken cancellationToken) =>
        (await FindAsync(() => client.Indices.GetAliasAsync(new GetAliasRequest((Indices)pattern), cancellationToken), cancellationToken))?.Aliases?.Keys ?? [];

    internal Task ChangeAliasesAsync(ICollection<IndexUpdateAliasesAction> actions, CancellationToken cancellationToken) =>
        AskAsync(() => client.Indices.UpdateAliasesAsync(new UpdateAliasesRequest { Actions = actions, RequestConfiguration = Unhurried }, cancellationToken), cancellationToken);

    /// <summary>Makes what was written visible to searches.</summary>
    internal Task RefreshAsync(string index, CancellationToken cancellationToken) =>
        AskAsync(() => client.Indices.RefreshAsync(new RefreshRequest(index) { RequestConfiguration = Unhurried }, cancellationToken), cancellationToken);

    internal async Task<long> CountAsync(string index, Query filter, CancellationToken cancellationToken) =>
        (await AskAsync(() => client.CountAsync(new CountRequest(index) { Query = filter }, cancellationToken), cancellationToken)).Count;

    /// <summary>Which data release an index, or the one behind an alias, holds, and in which index; null when nothing says so.</summary>
    internal async Task<(string Index, DataRelease Release)?> StampAsync(string name, CancellationToken cancellationToken) =>
        await FindAsync(() => client.GetAsync<StampDocument>(new GetRequest(name, StampDocument.Id), cancellationToken), cancellationToken) is { Found: true, Source: { } stamp } found
            ? (found.Index, stamp.ToRelease())
            : null;

    /// <summary>Says which data release an index holds; an index that has heard of a later one keeps that.</summary>
    internal Task StampAsync(string index, DataRelease release, CancellationToken cancellationToken) => AskAsync(
        () => client.IndexAsync(
            new IndexRequest<StampDocument>(StampDocument.Of(release), index, StampDocument.Id)
            {
                Version = release.Id, VersionType = VersionType.ExternalGte, RequestConfiguration = Unhurried,
            },
            cancellationToken),
        cancellationToken);

    /// <summary>The documents that a search finds, in its order.</summary>
    internal async Task<IReadOnlyCollection<Hit<JsonElement>>> SearchAsync(SearchRequest request, CancellationToken cancellationToken)
    {
        request.AllowPartialSearchResults = false;
        var answer = await AskAsync(() => client.SearchAsync<JsonElement>(request, cancellationToken), cancellationToken);
        return answer.TimedOut || answer.Shards.Failed > 0 ? throw InPart() : answer.Hits;
    }

    /// <summary>What several searches of an index have found, in their order.</summary>
    internal async Task<IReadOnlyList<Found>> AggregateAsync(string index, IEnumerable<MultisearchBody> bodies, CancellationToken cancellationToken)
    {
        var header = new MultisearchHeader { Indices = index, AllowPartialSearchResults = false };
        var request = new MultiSearchRequest([.. bodies.Select(body => new SearchRequestItem(header, body))]);
        var answer = await AskAsync(
            () => client.Transport.RequestAsync<CountedAnswers>(Counting, PostData.Serializable(request), Named, localConfiguration: null, cancellationToken),
            cancellationToken);
        return [.. answer.Answers.Select(Whole)];
    }

    /// <summary>Writes documents; what became of each is in the answer.</summary>
    internal async Task<IReadOnlyCollection<ResponseItem>> BulkAsync(string index, IEnumerable<IBulkOperation> operations, CancellationToken cancellationToken)
    {
        var request = new BulkRequest(index) { Operations = [.. operations], RequestConfiguration = Unhurried };
        return (await AskAsync(() => client.BulkAsync(request, cancellationToken), cancellationToken)).Items;
    }

    private async Task<T> AskAsync<T>(Func<Task<T>> ask, CancellationToken cancellationToken)
        where T : ElasticsearchResponse
    {
        var answer = await attempts.RunAsync(ask, cancellationToken);
        return answer.ApiCallDetails.HasSuccessfulStatusCode && answer.ApiCallDetails.OriginalException is null ? answer : throw ElasticsearchErrors.Of(answer, Settings);
    }

    // Null when there is no such thing.
    private async Task<T?> FindAsync<T>(Func<Task<T>> ask, CancellationToken cancellationToken)
        where T : ElasticsearchResponse
    {
        var answer = await attempts.RunAsync(ask, cancellationToken);
        return answer.ApiCallDetails.HttpStatusCode == 404 ? null
            : answer.ApiCallDetails.HasSuccessfulStatusCode && answer.ApiCallDetails.OriginalException is null ? answer
            : throw ElasticsearchErrors.Of(answer, Settings);
    }

    private static string? Mark(TypeMapping mapping) => mapping.Meta is { } meta && meta.TryGetValue(IndexDefinition.Mark, out var mark) ? mark.ToString() : null;

    // It counts its versions from 1 anew.
    private static bool IsOpenSearch(InfoResponse info) => info.Tagline?.Contains("OpenSearch", StringComparison.Ordinal) == true;

    // As the client names its own calls in traces.
    private static void Named(Activity call)
    {
        call.DisplayName = "msearch";
        call.SetTag("db.operation", "msearch");
    }

    // Half an answer would be a wrong answer.
    private static Found Whole(CountedAnswer answer) =>
        answer.Error is not null ? throw new ElasticsearchException($"Elasticsearch cannot answer a search: {ElasticsearchErrors.Reason(answer.Error)}")
        : answer.IsWhole ? answer.Found : throw InPart();

    private static ElasticsearchException InPart() => new("Elasticsearch has answered a search only in part: a shard is missing or slow.");
}
