using Microsoft.Extensions.Logging.Abstractions;
using Prtr.Search.Database;
using Prtr.Search.Elasticsearch;
using Prtr.Search.Embedded;
using Prtr.Search.Queries;
using Prtr.Search.Reference;
using Prtr.Search.Sql;

namespace Prtr.Tests.Elasticsearch;

internal static class TestStandby
{
    /// <param name="memory">Null for the database alone.</param>
    /// <param name="room">Bytes for the index in memory.</param>
    public static Standby Of(RegisterDatabase database, SearchAvailability availability, EmbeddedSearch? memory = null, long? room = null) =>
        new(memory, new SqlSearch(database, ReferenceData.Shipped), database, availability, NullLogger<Standby>.Instance, room);
}
