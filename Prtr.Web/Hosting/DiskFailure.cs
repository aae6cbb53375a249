using System.Data.Common;
using Prtr.Search.Database;
using Prtr.Search.Files;

namespace Prtr.Web.Hosting;

/// <summary>A failure that is the disk's: full, or not to be written to. Readers are told to come back, the log says what to do.</summary>
public static class DiskFailure
{
    /// <summary>What is wrong and what to do, in a line for the operator; null when it is another failure.</summary>
    public static string? InWords(Exception error) => error switch
    {
        DbException database when DatabaseTrouble.IsOfWriting(database) => DatabaseTrouble.InWords(database),
        _ when FileTrouble.IsOfWriting(error) => FileTrouble.InWords(error),
        { InnerException: { } inner } => InWords(inner),
        _ => null,
    };
}
