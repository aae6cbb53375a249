using System.Data.Common;
using System.Globalization;
using Dapper;

namespace Prtr.Ingest.Intake.Keeping;

/// <summary>A version of a report as its rows in the database are now.</summary>
/// <param name="Sha256">That was taken of what the operator wrote, when it was accepted.</param>
/// <param name="Facility">In the order of <see cref="ReportColumns.Facility"/>.</param>
/// <param name="Rows">In the order in which they were written, each in the order of <see cref="ReportColumns.Row"/>.</param>
internal sealed record KeptVersion(long Id, long ReportId, int Version, long SubmissionId, string Sha256, object?[] Facility, IReadOnlyList<object?[]> Rows)
{
    private static readonly HashSet<string> YesNo = ["to_subsoil", "hazardous", "transboundary", "below_threshold", "nothing_exceeded"];
    private static readonly string[] Head = ["id", "report_id", "version", "submission_id", "content_sha256"];

    /// <summary>Whether the rows say what the hash was taken of. Not so, too, where a decision made public what the operator had withheld.</summary>
    public bool IsAsWritten => ReportColumns.HashOf(Facility, Rows.Select(row => row[..ReportColumns.Written])) == Sha256;

    /// <summary>All versions, each with its rows.</summary>
    /// <param name="submissionId">Of one submission; null: of all.</param>
    public static async IAsyncEnumerable<KeptVersion> ReadAsync(
        DbConnection versions, DbConnection rows, long? submissionId, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        const string which = "where @submissionId is null or v.submission_id = @submissionId";
        var asked = new { submissionId };
        await using var heads = await versions.ExecuteReaderAsync(new CommandDefinition(
            $"select {Of("v", [.. Head, .. ReportColumns.Facility])} from report_version v {which} order by v.id", asked, cancellationToken: cancellationToken));
        await using var all = await rows.ExecuteReaderAsync(new CommandDefinition(
            $"select w.report_version_id, {Of("w", ReportColumns.Row)} from report_row w join report_version v on v.id = w.report_version_id {which} order by w.report_version_id, w.id",
            asked,
            cancellationToken: cancellationToken));
        var more = await all.ReadAsync(cancellationToken);
        while (await heads.ReadAsync(cancellationToken))
        {
            var id = heads.GetInt64(0);
            var own = new List<object?[]>();
            for (; more && all.GetInt64(0) == id; more = await all.ReadAsync(cancellationToken))
            {
                own.Add(Values(all, 1));
            }

            yield return new KeptVersion(id, heads.GetInt64(1), heads.GetInt32(2), heads.GetInt64(3), heads.GetString(4), Values(heads, Head.Length), own);
        }
    }

    private static string Of(string table, IEnumerable<string> columns) => string.Join(", ", columns.Select(column => $"{table}.{column}"));

    private static object?[] Values(DbDataReader row, int first) =>
        [.. Enumerable.Range(first, row.FieldCount - first).Select(place => row.IsDBNull(place) ? null : AsWritten(row.GetName(place), row.GetValue(place)))];

    private static object AsWritten(string column, object value) => value switch
    {
        _ when YesNo.Contains(column) => Convert.ToInt64(value, CultureInfo.InvariantCulture) != 0,
        decimal number => number / 1.0000000000000000000000000000m,
        _ => value,
    };
}
