using System.Globalization;

namespace Prtr.Search.Elasticsearch;

/// <summary>What indices are called, and which of them may go: the live one and the one before it stay.</summary>
internal static class IndexRetention
{
    private const string Moment = "yyyyMMddHHmmssfff";

    /// <summary>The alias, a dash, and when the index was begun (UTC).</summary>
    public static string NewName(string alias, DateTimeOffset begun) => $"{alias}-{begun.UtcDateTime.ToString(Moment, CultureInfo.InvariantCulture)}";

    /// <summary>The indices to remove: unfinished ones, and those older than the former. Others than the register's own are never among them.</summary>
    /// <param name="live">The index behind the alias; null when there is none, and then nothing goes.</param>
    public static IReadOnlyList<string> Obsolete(string alias, IEnumerable<string> indices, string? live)
    {
        if (live is null)
        {
            return [];
        }

        var own = indices.Where(index => IsOwn(alias, index)).Order(StringComparer.Ordinal).ToList();
        var former = own.LastOrDefault(index => string.CompareOrdinal(index, live) < 0);
        return [.. own.Where(index => index != live && index != former)];
    }

    private static bool IsOwn(string alias, string index) => index.StartsWith(alias + "-", StringComparison.Ordinal)
        && DateTime.TryParseExact(index.AsSpan(alias.Length + 1), Moment, CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
}
