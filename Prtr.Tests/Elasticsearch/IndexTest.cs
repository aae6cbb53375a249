using System.Diagnostics.CodeAnalysis;
using Prtr.Ingest.Intake;
using Prtr.Search.Elasticsearch;
using Prtr.Search.Queries;
using Prtr.Tests.Intake;

namespace Prtr.Tests.Elasticsearch;

/// <summary>A register of its own whose index is on an imitated server.</summary>
[SuppressMessage("Design", "CA1001", Justification = "xunit calls DisposeAsync.")]
public abstract class IndexTest : IntakeTest, IAsyncLifetime
{
    protected static readonly RegisterQuery Everything = RegisterQuery.Empty with { Years = YearSelection.Everything };

    protected ImitatedElasticsearch Server { get; private set; } = null!;

    protected IndexServer Client { get; private set; } = null!;

    protected RecordIndex Indices { get; private set; } = null!;

    protected ElasticsearchIndexWriter Writer { get; private set; } = null!;

    protected IndexRelay Relay { get; private set; } = null!;

    protected ElasticsearchSearch Search { get; private set; } = null!;

    public new async Task InitializeAsync()
    {
        await base.InitializeAsync();
        Server = await ImitatedElasticsearch.StartAsync();
        Client = new IndexServer(Changed(new ElasticsearchSettings { Nodes = [Server.Url], Timeout = TimeSpan.FromSeconds(30) }), TimeProvider.System);
        Indices = new RecordIndex(Client, Register.Reference, TimeProvider.System);
        Writer = new ElasticsearchIndexWriter(Register.Database, Indices);
        Relay = new IndexRelay(Register.Database, Writer, TimeProvider.System);
        Search = new ElasticsearchSearch(Client, Register.Database, Register.Reference);
    }

    public new async Task DisposeAsync()
    {
        Search.Dispose();
        Client.Dispose();
        await Server.DisposeAsync();
        await base.DisposeAsync();
    }

    /// <summary>Other settings than the usual ones.</summary>
    protected virtual ElasticsearchSettings Changed(ElasticsearchSettings settings) => settings;

    protected async Task PublishAsync(int year = 2022) => Assert.NotNull(await Register.Publication.PublishAsync(year, default));

    protected async Task<decimal?> ReleasesAsync()
    {
        await Search.RefreshAsync(default);
        return (await new HeldRelease(Search).SearchAsync(Everything, default)).Totals.ReleasesKg;
    }

    /// <summary>The index that the alias leads to.</summary>
    protected string Live => Server.Behind("prtr")!;

    /// <summary>What searches find in it, whatever the release.</summary>
    protected IReadOnlyList<ImitatedDocument> Records => [.. Server.Indices[Live].Visible.Where(document => document.Number("record_id") is not null)];
}
