using System.Text.Json;
using Prtr.Search.Queries;

namespace Prtr.Search.Elasticsearch;

/// <summary>Writes the documents of facilities, each whole, with the data release as its version: where a later one has been already, it loses.</summary>
/// <param name="records">The index of records.</param>
internal sealed class FacilityWriter(IndexServer server, string records, long release)
{
    private const int AtOnce = 100;

    private readonly BulkWriter writer = new(server, FacilityDocuments.IndexOf(records), "facility");
    private readonly List<JsonElement> waiting = [];
    private long facility;

    /// <summary>Takes the document of a record; those of a facility come after each other.</summary>
    public async Task AddAsync(long owner, byte[] document, CancellationToken cancellationToken)
    {
        if (owner != facility)
        {
            await WriteAsync(cancellationToken);
            facility = owner;
        }

        waiting.Add(JsonElement.Parse(document));
    }

    /// <summary>Writes what is left and shows it to searches.</summary>
    public async Task FlushAsync(CancellationToken cancellationToken)
    {
        await WriteAsync(cancellationToken);
        await writer.FlushAsync(cancellationToken);
        await server.RefreshAsync(FacilityDocuments.IndexOf(records), cancellationToken);
    }

    /// <summary>Writes facilities anew, of what the index of records has of them.</summary>
    /// <returns>False when one has more records there than a document may hold.</returns>
    public async Task<bool> RewriteAsync(IEnumerable<long> facilities, CancellationToken cancellationToken)
    {
        foreach (var some in facilities.Chunk(AtOnce))
        {
            var walk = new RecordWalk(server, records, Filters.Terms("facility_id", some), ResultOrder.Default);
            var found = await walk.DocumentsAsync(0, null, RecordWalk.Everything, cancellationToken).ToListAsync(cancellationToken);
            foreach (var one in found.GroupBy(document => FacilityOf(document).Single()))
            {
                if (one.Count() > server.Settings.MostOfFacility)
                {
                    return false;
                }

                await WriteAsync(one.Key, [.. one], cancellationToken);
            }
        }

        await FlushAsync(cancellationToken);
        return true;
    }

    /// <summary>The facility that a record's document is of; none for that of a record that never came.</summary>
    public static IEnumerable<long> FacilityOf(JsonElement document) => document.TryGetProperty("facility_id", out var facility) ? [facility.GetInt64()] : [];

    private async Task WriteAsync(CancellationToken cancellationToken)
    {
        if (waiting.Count > 0)
        {
            await WriteAsync(facility, waiting, cancellationToken);
            waiting.Clear();
        }
    }

    private Task WriteAsync(long key, IReadOnlyCollection<JsonElement> documents, CancellationToken cancellationToken) =>
        writer.AddAsync(key, FacilityDocuments.Of(key, documents, server.Settings.MostOfFacility), release, cancellationToken);
}
