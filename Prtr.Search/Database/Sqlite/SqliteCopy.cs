using System.Data.Common;
using Dapper;
using Prtr.Search.Files;

namespace Prtr.Search.Database.Sqlite;

/// <summary>Consistent copies of a database that is in use.</summary>
public static class SqliteCopy
{
    /// <summary>Writes a copy as of now, readable by its owner alone; it is complete when it has its name, and takes the place of what has it.</summary>
    public static async Task WriteAsync(DbConnection connection, string file, CancellationToken cancellationToken)
    {
        using var unfinished = new UnfinishedFile(file);
        OwnerOnly.CreateFile(unfinished.Path);
        await connection.ExecuteAsync(new CommandDefinition("vacuum into @Path", new { unfinished.Path }, commandTimeout: 0, cancellationToken: cancellationToken));
        unfinished.Finish();
    }
}
