using Dapper;
using Prtr.Search.Database;

namespace Prtr.Ingest.Signatures;

/// <summary>
/// Looks again at signatures of which it could not be asked whether their certificates were revoked, for the moment that they were given: what is found is a further row, and the first stays.
/// </summary>
/// <param name="engineFor">The check with a clock that stands at a moment.</param>
public sealed class ProvisionalSignatures(RegisterDatabase database, Func<TimeProvider, ISignatureEngine> engineFor, TimeProvider time)
{
    private const int MostAtOnce = 100;

    /// <returns>How many are known now.</returns>
    public async Task<int> LookAgainAsync(CancellationToken cancellationToken)
    {
        var known = 0;
        foreach (var signature in await OpenAsync(cancellationToken))
        {
            var check = await engineFor(new StandingTime(signature.ValidAt)).CheckAsync(signature.Content, signature.Cms, SignaturePurpose.Signing, cancellationToken);
            if (check.Verdict is SignatureVerdict.Provisional or SignatureVerdict.Unreachable)
            {
                continue;
            }

            await using var connection = await database.OpenAsync(cancellationToken);
            await using var turn = await database.BeginWriteAsync(connection, cancellationToken);
            await KeptSignatures.WriteAsync(turn, signature.SubmissionId, signature.Content, signature.Cms, check, time.GetUtcNow(), cancellationToken);
            await turn.CommitAsync(cancellationToken);
            known++;
        }

        return known;
    }

    private async Task<IReadOnlyList<KeptSignature>> OpenAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        await using var rows = await connection.ExecuteReaderAsync(new CommandDefinition(
            """
            select s.id, s.submission_id, s.content, s.cms, s.valid_at from report_signature s
            where s.verdict = 'Provisional' and not exists (
                select 1 from report_signature l where l.id > s.id and (l.submission_id = s.submission_id or (l.submission_id is null and s.submission_id is null and l.content_sha256 = s.content_sha256)))
            order by s.id
            """,
            cancellationToken: cancellationToken));
        var parse = rows.GetRowParser<KeptSignature>();
        var waiting = new List<KeptSignature>();
        while (waiting.Count < MostAtOnce && await rows.ReadAsync(cancellationToken))
        {
            waiting.Add(parse(rows));
        }

        return waiting;
    }
}
