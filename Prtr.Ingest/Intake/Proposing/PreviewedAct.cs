using System.Globalization;
using Prtr.Ingest.People;
using Prtr.Search.Database;
using Prtr.Search.Database.Sqlite;

namespace Prtr.Ingest.Intake.Proposing;

/// <summary>What is looked at before it is done: the publication of a year, or the withdrawal or correction of one report.</summary>
/// <param name="Subject">As proposals have it, such as <c>year:2022</c> or <c>report:12</c>.</param>
/// <param name="LeftOut">Numbers of held reports that a year is published without.</param>
public sealed record PreviewedAct(Act Act, string Subject, IReadOnlySet<long> LeftOut)
{
    /// <summary>Makes a register of its own in which it is done, of what readers may see.</summary>
    /// <param name="folder">Empty; it stays the caller's.</param>
    /// <returns>Null when there is nothing that it could be done to, or reports of the year are held.</returns>
    public async Task<SqliteDatabase?> DoneInCopyAsync(RegisterDatabase register, string folder, TimeProvider clock, CancellationToken cancellationToken)
    {
        var copy = await PublicCopy.MakeAsync(register, folder, clock.GetUtcNow(), cancellationToken);
        await using var connection = await copy.OpenAsync(cancellationToken);
        await using var turn = await copy.BeginWriteAsync(connection, cancellationToken);
        var publication = new Publication(copy, Actor.Register, clock);
        var release = Act != Act.Publish ? await ReportProposals.DoAsync(publication, Act, Subject, "–", turn, cancellationToken)
            : int.TryParse(Subject.AsSpan(Subject.IndexOf(':', StringComparison.Ordinal) + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var year)
                ? (await publication.PublishAsync(year, LeftOut, turn, cancellationToken)).Release : null;
        if (release is null)
        {
            copy.Dispose();
            return null;
        }

        await turn.CommitAsync(cancellationToken);
        return copy;
    }
}
