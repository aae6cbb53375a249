using System.Data.Common;
using Dapper;
using Prtr.Ingest.Journal;

namespace Prtr.Ingest.Intake.Acts;

/// <summary>The last act on a report: when it is another, somebody has done something since.</summary>
internal static class ReportStamp
{
    /// <returns>0 while nothing was done.</returns>
    public static Task<(long Id, string? Actor)> OfAsync(long reportId, DbTransaction transaction, CancellationToken cancellationToken) =>
        transaction.Connection!.QuerySingleOrDefaultAsync<(long, string?)>(new CommandDefinition(
            "select id, actor from journal_entry where id = (select max(id) from journal_entry where subject = @subject)",
            new { subject = Deed.On("report", reportId) }, transaction, cancellationToken: cancellationToken));
}
