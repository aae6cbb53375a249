using Dapper;
using Prtr.Search.Database;

namespace Prtr.Ingest.Intake;

/// <summary>A delivery as the register keeps it, with the account of its files and how many of its reports are in which state.</summary>
/// <param name="Complete">Nothing in it may be lost; null for what came before this was asked.</param>
public sealed record KeptDelivery(
    long Id, string Name, string Channel, DateOnly ReceivedOn, string? SenderName, string? SenderAddress, string? Subject, bool? Complete,
    IReadOnlyList<KeptFile> Files, IReadOnlyDictionary<string, int> Reports)
{
    /// <summary>All deliveries, or those that are not complete, the first one first.</summary>
    public static Task<IReadOnlyList<KeptDelivery>> ReadAsync(RegisterDatabase database, bool incompleteOnly, CancellationToken cancellationToken) =>
        ReadAsync(database, incompleteOnly, 0, long.MaxValue, cancellationToken);

    /// <summary>The last ones, the first of them first.</summary>
    /// <param name="below">Only those before this one; null for all.</param>
    /// <param name="size">At most so many.</param>
    public static async Task<IReadOnlyList<KeptDelivery>> LatestAsync(RegisterDatabase database, long? below, int size, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var last = below - 1 ?? await connection.ExecuteScalarAsync<long?>(new CommandDefinition("select max(id) from submission", cancellationToken: cancellationToken)) ?? 0;
        return await ReadAsync(database, false, last - size, last, cancellationToken);
    }

    // Numbers have no gaps.
    private static async Task<IReadOnlyList<KeptDelivery>> ReadAsync(RegisterDatabase database, bool incompleteOnly, long after, long last, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        const string which = "(@incompleteOnly = 0 or s.complete = 0) and s.id > @after and s.id <= @last";
        var deliveries = await Query<DeliveryRow>(
            $"select s.id, s.name, s.channel, s.received_on, s.sender_name, s.sender_address, s.subject, s.complete from submission s where {which} order by s.id");
        var files = (await Query<FileRow>(
            $"""
            select f.submission_id, f.name, f.byte_count, f.sha256, f.outcome, f.reason
            from delivered_file f join submission s on s.id = f.submission_id
            where {which} order by f.submission_id, f.position
            """)).ToLookup(file => file.SubmissionId);
        var reports = (await Query<(long Id, string State, int Count)>(
            $"""
            select e.submission_id, e.state, count(*) as reports
            from received_report e join submission s on s.id = e.submission_id
            where {which} group by e.submission_id, e.state
            """)).ToLookup(row => row.Id);
        return
        [
            .. deliveries.Select(row => new KeptDelivery(
                row.Id, row.Name, row.Channel, row.ReceivedOn, row.SenderName, row.SenderAddress, row.Subject, row.Complete,
                [.. files[row.Id].Select(file => new KeptFile(file.Name, file.ByteCount, file.Sha256, file.Outcome, file.Reason))],
                reports[row.Id].ToDictionary(counted => counted.State, counted => counted.Count))),
        ];

        Task<IEnumerable<T>> Query<T>(string sql) =>
            connection.QueryAsync<T>(new CommandDefinition(sql, new { incompleteOnly, after, last }, cancellationToken: cancellationToken));
    }

    private sealed class DeliveryRow
    {
        public long Id { get; init; }

        public string Name { get; init; } = "";

        public string Channel { get; init; } = "";

        public DateOnly ReceivedOn { get; init; }

        public string? SenderName { get; init; }

        public string? SenderAddress { get; init; }

        public string? Subject { get; init; }

        public bool? Complete { get; init; }
    }

    private sealed class FileRow
    {
        public long SubmissionId { get; init; }

        public string Name { get; init; } = "";

        public long? ByteCount { get; init; }

        public string? Sha256 { get; init; }

        public string Outcome { get; init; } = "";

        public string? Reason { get; init; }
    }
}

/// <param name="Outcome">read, not-a-report, unreadable or refused.</param>
/// <param name="Reason">Why it was not read; null when it was.</param>
public sealed record KeptFile(string Name, long? Bytes, string? Sha256, string Outcome, string? Reason);
