namespace Prtr.Search.Queries;

/// <summary>What answers while the search index is away.</summary>
public enum Substitute
{
    /// <summary>The database itself, which takes longer.</summary>
    Database,

    /// <summary>An index in memory, as fast as the other.</summary>
    Memory,
}
