using Dapper;
using Prtr.Ingest.Intake;
using Prtr.Ingest.People;
using Prtr.Ingest.Remarks;
using Prtr.Search.Database;

namespace Prtr.Ingest.Drafts;

/// <summary>A report of diffuse sources with what was said about it.</summary>
/// <param name="IsSigned">Whether a signature is kept with it.</param>
/// <param name="IsFromForm">Whether it was filled in in the cabinet.</param>
public sealed record OwnDiffuseFile(OwnDiffuse Report, Party Party, IReadOnlyList<Remark> Remarks, bool IsSigned, bool IsFromForm)
{
    /// <summary>Null when there is no such report, or it is another region's.</summary>
    public static async Task<OwnDiffuseFile?> FindAsync(long id, RegisterDatabase database, Actor actor, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        await using var reading = await database.BeginReadAsync(connection, cancellationToken);
        if (await OwnDiffuse.FindAsync(id, reading, cancellationToken) is not { Region.Length: > 0 } report
            || !await Permit.HoldsAsync(actor, Act.ReadCabinet, Party.Region(report.Region), reading, cancellationToken))
        {
            return null;
        }

        var remarks = await connection.QueryAsync<RemarkRow>(new CommandDefinition(
            "select * from remark where received_diffuse_id = @id order by id", new { id }, reading, cancellationToken: cancellationToken));
        var signed = await connection.ExecuteScalarAsync<int>(new CommandDefinition(
            "select count(*) from report_signature where submission_id = @SubmissionId", new { report.SubmissionId }, reading, cancellationToken: cancellationToken));
        var channel = await connection.ExecuteScalarAsync<string>(new CommandDefinition(
            "select channel from submission where id = @SubmissionId", new { report.SubmissionId }, reading, cancellationToken: cancellationToken));
        return new OwnDiffuseFile(report, Party.Region(report.Region), [.. remarks.Select(remark => remark.ToRemark())], signed > 0, channel == "form");
    }
}
