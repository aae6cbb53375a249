using System.Data;
using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Prtr.Search.Telemetry;

namespace Prtr.Search.Database.Sqlite;

/// <summary>A statement that is a span while somebody listens, from its beginning to its first row; the engine's own client has none.</summary>
internal sealed class WatchedCommand : SqliteCommand
{
    public override SqliteDataReader ExecuteReader(CommandBehavior behavior)
    {
        using var span = Begin();
        try
        {
            return base.ExecuteReader(behavior);
        }
        catch (SqliteException problem)
        {
            span?.SetStatus(ActivityStatusCode.Error).SetTag("error.type", problem.SqliteErrorCode.ToString(CultureInfo.InvariantCulture));
            throw;
        }
    }

    // What opens a connection or a transaction is none of its own.
    private Activity? Begin() => RegisterTelemetry.Activities.HasListeners() && StatementSummary.Of(CommandText) is { } summary
        ? RegisterTelemetry.Activities.StartActivity(summary, ActivityKind.Client)?.SetTag("db.system.name", "sqlite").SetTag("db.query.summary", summary)
        : null;
}
