using System.Data.Common;
using System.Security.Cryptography;
using Dapper;
using Prtr.Ingest.Signatures.Revocation;
using Prtr.Search.Database;

namespace Prtr.Ingest.Signatures;

/// <summary>The signatures of reports, beside the submissions, and of what else operators sign: bytes, signature, certificates, revocation answers, time stamp and verdict. Rows are only added.</summary>
public static class KeptSignatures
{
    /// <summary>Keeps a signature in the transaction of what was signed.</summary>
    /// <param name="submissionId">Null for what is no report, such as a delegation.</param>
    /// <returns>The number of the signature.</returns>
    public static async Task<long> WriteAsync(
        DbTransaction turn, long? submissionId, byte[] content, byte[] cms, SignatureCheck check, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var connection = turn.Connection!;
        var id = await connection.QuerySingleAsync<long>(new CommandDefinition(
            "select coalesce(max(id), 0) + 1 from report_signature", transaction: turn, cancellationToken: cancellationToken));
        await connection.ExecuteAsync(new CommandDefinition(
            """
            insert into report_signature (id, submission_id, content_sha256, content, cms, verdict, checked_at, valid_at,
                signer_iin, signer_bin, signer_name, signer_organisation, signer_role, certificate_serial, time_stamp)
            values (@id, @submissionId, @hash, @content, @cms, @verdict, @now, @At, @iin, @bin, @name, @organisation, @role, @serial, @TimeStamp)
            """,
            new
            {
                id, submissionId, hash = HashOf(content), content, cms, verdict = check.Verdict.ToString(), now, check.At, iin = check.Signer?.Iin ?? "", bin = check.Signer?.Bin ?? "",
                name = check.Signer?.Name ?? "", organisation = check.Signer?.Organisation ?? "", role = check.Signer?.Role.ToString() ?? "", serial = check.Signer?.SerialNumber ?? "", check.TimeStamp,
            },
            turn,
            cancellationToken: cancellationToken));
        var evidence = check.Chain.Select(certificate => ("certificate", certificate)).Concat(check.Revocations.Select(answer => (answer.Kind, answer.Content)));
        foreach (var (index, (kind, bytes)) in evidence.Index())
        {
            await connection.ExecuteAsync(new CommandDefinition(
                "insert into report_signature_evidence (signature_id, position, kind, content) values (@id, @position, @kind, @bytes)",
                new { id, position = index + 1, kind, bytes }, turn, cancellationToken: cancellationToken));
        }

        return id;
    }

    /// <summary>Whether these bytes were signed and kept before.</summary>
    public static async Task<bool> HasAsync(DbTransaction turn, byte[] content, CancellationToken cancellationToken) =>
        await turn.Connection!.ExecuteScalarAsync<int>(new CommandDefinition(
            "select count(*) from report_signature where content_sha256 = @hash", new { hash = HashOf(content) }, turn, cancellationToken: cancellationToken)) > 0;

    /// <summary>Keeps a signature beside the submission of the same bytes, unless one is there already: the first counts.</summary>
    /// <param name="sha256">Of what was signed.</param>
    /// <returns>The one that is kept; null when these bytes did not come in.</returns>
    public static async Task<KeptSignature?> KeepAsync(
        RegisterDatabase database, string sha256, byte[] content, byte[] cms, SignatureCheck check, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        await using var turn = await database.BeginWriteAsync(connection, cancellationToken);
        var submission = await connection.QueryFirstOrDefaultAsync<long?>(new CommandDefinition(
            "select id from submission where sha256 = @sha256 and outcome = 'stored' order by id", new { sha256 }, turn, cancellationToken: cancellationToken));
        if (submission is not { } id)
        {
            return null;
        }

        if (await FindAsync(connection, turn, id, cancellationToken) is { } kept)
        {
            return kept;
        }

        await WriteAsync(turn, id, content, cms, check, now, cancellationToken);
        var written = await FindAsync(connection, turn, id, cancellationToken);
        await turn.CommitAsync(cancellationToken);
        return written;
    }

    /// <summary>The signature of a submission; null when it has none.</summary>
    public static async Task<KeptSignature?> FindAsync(RegisterDatabase database, long submissionId, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return await FindAsync(connection, null, submissionId, cancellationToken);
    }

    /// <summary>What was answered on revocation when a signature was given.</summary>
    public static async Task<IReadOnlyList<RevocationAnswer>> RevocationsAsync(RegisterDatabase database, long signatureId, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var rows = await connection.QueryAsync<(string Kind, byte[] Content)>(new CommandDefinition(
            "select kind, content from report_signature_evidence where signature_id = @signatureId and kind <> 'certificate' order by position", new { signatureId }, cancellationToken: cancellationToken));
        return [.. rows.Select(row => new RevocationAnswer(row.Kind, row.Content))];
    }

    /// <summary>As receipts and rows have it.</summary>
    public static string HashOf(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));

    private static Task<KeptSignature?> FindAsync(DbConnection connection, DbTransaction? turn, long submissionId, CancellationToken cancellationToken) =>
        connection.QueryFirstOrDefaultAsync<KeptSignature>(new CommandDefinition(
            """
            select s.id, s.submission_id, s.content_sha256, s.content, s.cms, s.verdict, s.checked_at, s.valid_at, s.signer_bin, s.signer_name, s.signer_organisation, s.certificate_serial,
                l.verdict as latest_verdict
            from report_signature s
            join report_signature l on l.id = (select max(x.id) from report_signature x where x.submission_id = s.submission_id)
            where s.submission_id = @submissionId
            order by s.id
            """,
            new { submissionId }, turn, cancellationToken: cancellationToken));
}
