namespace Prtr.Ingest.Checks.Settings;

/// <summary>One decision of the authority about a remark or a limit; what is null stays as it was.</summary>
/// <param name="Name">Code of a remark, or name of a limit.</param>
/// <param name="ValidFrom">The first reporting year for which it holds.</param>
/// <param name="Level"><c>E</c>, <c>W</c>, <c>I</c> or <c>off</c>: the remark is not made.</param>
/// <param name="Holds">Whether a report with the remark at level W waits for a decision.</param>
/// <param name="Limit">The limit's value, in its unit.</param>
/// <param name="Actor">Who decided.</param>
public sealed record CheckSetting(string Name, int ValidFrom, string? Level, bool? Holds, decimal? Limit, string Actor, string Reason, DateTimeOffset SetAt)
{
    public const string Off = "off";

    /// <summary>What <see cref="Level"/> may be.</summary>
    public static IReadOnlyList<string> Levels { get; } = ["E", "W", "I", Off];
}
