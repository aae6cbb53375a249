namespace Prtr.Ingest.Commands;

/// <summary>How a command ended, for scripts. Promised in the README.</summary>
public enum ExitCode
{
    Done = 0,

    /// <summary>The command line was wrong, or the program has a bug.</summary>
    Usage = 1,

    /// <summary>Done, but reports were returned with errors, or a comparison found differences.</summary>
    Rejected = 2,

    /// <summary>A file could not be read.</summary>
    Unreadable = 3,

    /// <summary>The database or the index could not be reached.</summary>
    Unreachable = 4,

    Cancelled = 130,
}
