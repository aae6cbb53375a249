using System.Data.Common;

namespace Prtr.Ingest.Drafts;

/// <summary>What proves that a report is the party's: kept in the transaction that takes the report in.</summary>
/// <param name="Content">The exact bytes that were signed.</param>
/// <param name="KeepAsync">Keeps the signature beside the submission with that number.</param>
public sealed record SignedContent(byte[] Content, Func<DbTransaction, long, CancellationToken, Task> KeepAsync);
