using System.Data.Common;
using Dapper;
using Prtr.Ingest.Journal;
using Prtr.Ingest.People;
using Prtr.Search.Database;
using Prtr.Search.Database.Sqlite;
using Prtr.Search.Files;

namespace Prtr.Ingest.Intake.Keeping;

/// <summary>
/// Puts a backup in the place of the embedded register. It is copied, judged, brought to this version and proved first; until then nothing is touched.
/// Then one transaction replaces the content, so that sites and verbs that have the register open read what was or what is, and go on with what is.
/// </summary>
public static class RegisterRestore
{
    /// <summary>What stood in the place of the backup; kept until the next restore.</summary>
    public const string FormerName = "register.former.db";

    private const int Told = 5;

    /// <param name="file">The backup; it is only read.</param>
    /// <param name="ofAnother">Whether it may be of another register than the one in whose place it is put.</param>
    /// <returns>What stands against it, in sentences; then the register is as it was.</returns>
    /// <exception cref="IOException">The disk is full, or another restore is at work; the register is as it was.</exception>
    public static async Task<RestoreOutcome> RunAsync(SqliteDatabase live, string file, bool ofAnother, TimeProvider clock, CancellationToken cancellationToken)
    {
        if (AtFirstSight(file, live) is { } plain)
        {
            return new([$"{file} {plain}."], null);
        }

        using var folder = RestoringFolder.Take(live.Directory);
        var candidate = new SqliteDatabase(folder.Path);
        try
        {
            foreach (var ending in (string[])["", "-wal"])
            {
                if (File.Exists(file + ending))
                {
                    OwnerOnly.CreateFile(candidate.Path + ending);
                    await CopyAsync(file + ending, candidate.Path + ending, cancellationToken);
                }
            }

            if (!ofAnother && await RegisterIdentity.IsAnotherAsync(live, candidate, cancellationToken))
            {
                return new([$"{file} is a backup of another register. Restore it into a folder of its own, or say that it is meant: --of-another-register."], null);
            }

            if (await ProblemsAsync(candidate, file, cancellationToken) is { Count: > 0 } problems)
            {
                return new(problems, null);
            }

            await Incarnation.BeginAsync(candidate, clock.GetUtcNow(), cancellationToken);
            await FreeAsync(candidate, cancellationToken);
            await WriteAsync(candidate, file, clock, cancellationToken);
            var former = Path.Combine(live.Directory, FormerName);
            return new([], await SqliteReplacement.ReplaceAsync(live, candidate, former, cancellationToken) ? former : null);
        }
        finally
        {
            candidate.LetGo();
        }
    }

    // The register that is restored knows that it was.
    private static async Task WriteAsync(SqliteDatabase candidate, string file, TimeProvider clock, CancellationToken cancellationToken)
    {
        await using var connection = await candidate.OpenAsync(cancellationToken);
        await using var turn = await candidate.BeginWriteAsync(connection, cancellationToken);
        await ActJournal.WriteAsync(new Deed(Act.Restore, "register") { After = Path.GetFileName(file) }, Actor.Console, clock.GetUtcNow(), turn, cancellationToken);
        await turn.CommitAsync(cancellationToken);
    }

    private static string? AtFirstSight(string file, SqliteDatabase live)
    {
        ReadOnlySpan<byte> begins = "SQLite format 3\0"u8;
        if (Path.GetFullPath(file) == live.Path)
        {
            return "is the register itself";
        }

        // Pipes and devices have no length, and would be waited for.
        if (new FileInfo(file).Length == 0)
        {
            return "is empty, and so no backup of a register";
        }

        using var stream = File.OpenRead(file);
        Span<byte> head = stackalloc byte[begins.Length];
        return stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) == head.Length && head.SequenceEqual(begins) ? null : "is not a backup of a register";
    }

    private static async Task CopyAsync(string from, string to, CancellationToken cancellationToken)
    {
        await using var source = new FileStream(from, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, 1 << 20, useAsync: true);
        await using var target = new FileStream(to, FileMode.Open, FileAccess.Write, FileShare.None, 1 << 20, useAsync: true);
        await source.CopyToAsync(target, cancellationToken);
    }

    private static async Task<IReadOnlyList<string>> ProblemsAsync(SqliteDatabase candidate, string file, CancellationToken cancellationToken)
    {
        if (await SqliteJudge.ProblemAsync(candidate, cancellationToken) is { } problem)
        {
            return [$"{file} {problem}."];
        }

        try
        {
            await RegisterMigrator.MigrateAsync(candidate, cancellationToken);
        }
        catch (Exception refused) when (refused is InvalidOperationException || (refused is DbException wrong && !DatabaseTrouble.IsOfDisk(wrong)))
        {
            return [$"{file} cannot be brought to this version of the register: {refused.Message}"];
        }

        var found = await RegisterProof.ProblemsAsync(candidate, deep: false, cancellationToken);
        return found.Count == 0 ? []
            : [$"{file} does not hold what was accepted:", .. found.Take(Told), .. found.Count > Told ? [FormattableString.Invariant($"and {found.Count - Told} more")] : (string[])[]];
    }

    // Whoever had the right to write the index when the backup was made has it no more, and whoever had signed in signs in again.
    private static async Task FreeAsync(SqliteDatabase candidate, CancellationToken cancellationToken)
    {
        await using var connection = await candidate.OpenAsync(cancellationToken);
        await connection.ExecuteAsync(new CommandDefinition("update relay_claim set holder = null; update account_session set ended_at = seen_at where ended_at is null;", cancellationToken: cancellationToken));
    }
}

/// <summary>How a restore ended.</summary>
/// <param name="Problems">Why it was refused; empty when it was done.</param>
/// <param name="Former">The file that what stood there is kept in; null when nothing did.</param>
public sealed record RestoreOutcome(IReadOnlyList<string> Problems, string? Former);
