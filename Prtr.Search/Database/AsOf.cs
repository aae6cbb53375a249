using System.Data.Common;
using Prtr.Search.Register;

namespace Prtr.Search.Database;

/// <summary>
/// Reading the database as a data release shows it, whatever has been published since. A version is never changed, only ended, so every release can be read for ever,
/// by statements that know it as <c>@release</c>.
/// </summary>
public static class AsOf
{
    /// <summary>Holds for the rows of a <c>released_…</c> view, and for the versions behind them, that the release shows.</summary>
    public const string Shown = "published_release_id <= @release and (ended_release_id is null or ended_release_id > @release)";

    /// <summary>The same where more than one table has these columns.</summary>
    public static string ShownBy(string alias) =>
        $"{alias}.published_release_id <= @release and ({alias}.ended_release_id is null or {alias}.ended_release_id > @release)";

    /// <summary>What <c>@release</c> is.</summary>
    /// <param name="release">Null for whichever is the latest.</param>
    public static long Key(DataRelease? release) => release?.Id ?? long.MaxValue;

    /// <summary>Proves that what was read until now, or what the transaction goes on to read, is of the incarnation to which the release belongs: a former one never comes back.</summary>
    /// <param name="transaction">Null when none holds the database still.</param>
    /// <param name="release">Null for whichever is the latest, of whichever incarnation.</param>
    /// <exception cref="RegisterRestoredException">The register is another one by now.</exception>
    public static async Task VerifyAsync(DbConnection connection, DbTransaction? transaction, DataRelease? release, CancellationToken cancellationToken)
    {
        if (release is { Incarnation.Length: > 0 } && await Incarnation.OfAsync(connection, transaction, cancellationToken) != release.Incarnation)
        {
            throw new RegisterRestoredException();
        }
    }
}
