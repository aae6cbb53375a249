namespace Prtr.Search.Database;

/// <summary>How the schema of a database stands to that of this version.</summary>
/// <param name="Applied">How many migrations the database has.</param>
/// <param name="Missing">Migrations of this version that it does not have, in their order.</param>
/// <param name="Foreign">Those that it has and this version does not, or has with other content.</param>
public sealed record SchemaState(int Applied, IReadOnlyList<string> Missing, IReadOnlyList<string> Foreign);
