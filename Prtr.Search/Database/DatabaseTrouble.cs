using System.Data.Common;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Prtr.Search.Database;

/// <summary>What a failure of the database means and how to mend it.</summary>
public static class DatabaseTrouble
{
    private const string Setting = "ConnectionStrings:Register";

    // What the client says about a failed handshake has no number of its own.
    private static readonly string[] Encryption = ["certificate", "encryption", "SSL"];

    /// <summary>One line for people: what is wrong and what to do.</summary>
    public static string InWords(DbException error) => (error switch
    {
        SqlException server => InWords(server),
        SqliteException embedded => InWords(embedded),
        _ => error.Message,
    }).ReplaceLineEndings(" ");

    /// <summary>Whether the login lacks a right.</summary>
    public static bool IsDenied(DbException error) => error is SqlException server
        && (server.Number is 229 or 230 or 297 or 300 or 1088 or 2760 || server.Message.Contains("permission denied", StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether the database works and refuses what it was given: too long, against a constraint, out of range.</summary>
    public static bool IsAboutData(DbException error) => error switch
    {
        SqliteException { SqliteErrorCode: raw.SQLITE_TOOBIG or raw.SQLITE_CONSTRAINT or raw.SQLITE_MISMATCH } => true,
        SqlException { Number: 515 or 547 or 2628 or 8115 or 8152 } => true,
        _ => false,
    };

    /// <summary>Whether the disk is at fault, or whoever else uses it, and not what the database holds.</summary>
    public static bool IsOfDisk(DbException error) => error is SqliteException embedded
        && embedded.SqliteErrorCode is raw.SQLITE_FULL or raw.SQLITE_IOERR or raw.SQLITE_CANTOPEN or raw.SQLITE_READONLY or raw.SQLITE_BUSY or raw.SQLITE_LOCKED;

    /// <summary>Whether no room is left for what was to be written, nothing may be written, or the disk has failed: what was mounted read-only under an open database says no more than that.</summary>
    public static bool IsOfWriting(DbException error) => error is SqliteException { SqliteErrorCode: raw.SQLITE_FULL or raw.SQLITE_READONLY or raw.SQLITE_IOERR } or SqlException { Number: 1101 or 1105 or 9002 };

    /// <summary>Whether there is no such database, or none that the login may open.</summary>
    internal static bool IsMissing(SqlException error) => error.Number is 4060 or 911;

    /// <summary>
    /// Whether the same work may succeed when it is done again from its beginning: it was the victim of a deadlock,
    /// the connection broke, or somebody else has meanwhile stored the same key.
    /// </summary>
    public static bool IsTransient(DbException error) => error is SqlException server && (IsDuplicate(server) || IsDeadlock(server) || IsBroken(server));

    private static bool IsDuplicate(SqlException error) => error.Number is 2601 or 2627;

    // 3960: what a snapshot would change has been changed; 1222: a lock was not given in time.
    private static bool IsDeadlock(SqlException error) => error.Number is 1205 or 1222 or 3960;

    // Numbers of the network and of a server that is going down or moving; 20 and more end the connection.
    private static bool IsBroken(SqlException error) =>
        error.Class >= 20 || error.Number is -2 or 64 or 121 or 233 or 596 or 6005 or 10053 or 10054 or 10060 or 40197 or 40501 or 40613;

    private static string InWords(SqliteException error) => error.SqliteErrorCode switch
    {
        raw.SQLITE_FULL => $"The disk is full: make room and do the same again; what was complete is kept. ({error.Message})",
        raw.SQLITE_IOERR => $"The disk cannot be read or written: it is full, its quota is used up, or it fails; what was complete is kept. ({error.Message})",
        raw.SQLITE_READONLY => $"The register's folder or its file is read-only: mount its disk so that it can be written to, and give this user the right to write to all of Register:Directory. ({error.Message})",
        raw.SQLITE_CANTOPEN => $"The register's file cannot be opened or made: this user needs the right to write to all of Register:Directory. ({error.Message})",
        raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB => $"The register's file is damaged or no register: put a backup in its place with restore. ({error.Message})",
        raw.SQLITE_BUSY or raw.SQLITE_LOCKED => $"Another process writes and does not come to an end: wait for it, then do the same again. ({error.Message})",
        _ => error.Message,
    };

    private static string InWords(SqlException error) => error switch
    {
        { Number: 1101 or 1105 or 9002 } => $"The server's disk or log is full: make room and do the same again; what was complete is kept. ({error.Message})",
        { Number: 18456 or 18452 or 18470 or 18487 or 18488 } =>
            $"The server refuses the login: correct user and password in {Setting}. ({error.Message})",
        _ when IsMissing(error) =>
            $"There is no such database, or the login may not open it: correct Database in {Setting}, or let an administrator make the database or grant the login access (docs/sql-server.md, Grants). ({error.Message})",
        { Number: 262 } when error.Message.Contains("'master'", StringComparison.Ordinal) =>
            $"The database is not there and the login may not make it: let an administrator make it (docs/sql-server.md, Grants). ({error.Message})",
        _ when IsDenied(error) => $"The login lacks a right (docs/sql-server.md, Grants): {error.Message}",
        _ when Encryption.Any(word => error.Message.Contains(word, StringComparison.OrdinalIgnoreCase)) =>
            $"The connection cannot be encrypted: let the server have a certificate that this machine trusts, or, on a test server only, add TrustServerCertificate=true or Encrypt=false to {Setting}. ({error.Message})",
        _ when error.Class >= 20 || error.Number is -2 or 2 or 53 =>
            $"The server cannot be reached: correct Server in {Setting} (host,port), and see that it runs and no firewall is between. ({error.Message})",
        _ => error.Message,
    };
}
