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

    // A pragma is part of opening a connection.
    private Activity? Begin()
    {
        if (!RegisterTelemetry.Activities.HasListeners() || CommandText.StartsWith("pragma", StringComparison.Ordinal))
        {
            return null;
        }

        var summary = StatementSummary.Of(CommandText);
        return RegisterTelemetry.Activities.StartActivity(summary, ActivityKind.Client)?
            .SetTag("db.system.name", "sqlite")
            .SetTag("db.query.summary", summary);
    }
}
