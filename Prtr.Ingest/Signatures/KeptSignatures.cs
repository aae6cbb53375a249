using System.Data.Common;
using System.Security.Cryptography;
using Dapper;
using Prtr.Search.Database;

namespace Prtr.Ingest.Signatures;

/// <summary>The signatures of reports, beside the submissions: bytes, signature, certificates, revocation answers, time stamp and verdict. Rows are only added.</summary>
public static class KeptSignatures
{
    /// <summary>Keeps a signature in the transaction of what was signed.</summary>
    /// <param name="submissionId">Null for a report that was not taken in.</param>
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

    /// <summary>The latest signature of a submission; null when it has none.</summary>
    public static async Task<KeptSignature?> FindAsync(RegisterDatabase database, long submissionId, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return await connection.QueryFirstOrDefaultAsync<KeptSignature>(new CommandDefinition(
            """
            select id, submission_id, content_sha256, content, cms, verdict, checked_at, valid_at, signer_bin, signer_name, signer_organisation, certificate_serial
            from report_signature where submission_id = @submissionId order by id desc
            """,
            new { submissionId }, cancellationToken: cancellationToken));
    }

    /// <summary>What was signed, by its hash: whether the same bytes came signed before, and as which submission.</summary>
    public static Task<long?> SubmissionOfAsync(DbConnection connection, DbTransaction? turn, byte[] content, CancellationToken cancellationToken) =>
        connection.QueryFirstOrDefaultAsync<long?>(new CommandDefinition(
            "select submission_id from report_signature where content_sha256 = @hash and submission_id is not null order by id",
            new { hash = HashOf(content) }, turn, cancellationToken: cancellationToken));

    /// <summary>As receipts and rows have it.</summary>
    public static string HashOf(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));
}
