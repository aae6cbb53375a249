using System.Text.Json;
using Prtr.Ingest.Remarks;

namespace Prtr.Ingest.Intake;

/// <summary>A remark as the database has it.</summary>
internal sealed class RemarkRow
{
    public long? ReceivedReportId { get; init; }

    public long? ReceivedDiffuseId { get; init; }

    public string Code { get; init; } = "";

    public string Level { get; init; } = "";

    public string? SourceFile { get; init; }

    public string? SourceSheet { get; init; }

    public int SourceRow { get; init; }

    public int SourceColumn { get; init; }

    public string? RawValue { get; init; }

    public string Data { get; init; } = "{}";

    public Remark ToRemark() => new(
        Code,
        RemarkLevels.Parse(Level),
        new Place(SourceFile ?? "", SourceSheet, SourceRow, SourceColumn),
        RawValue,
        JsonSerializer.Deserialize(Data, RemarkJson.Default.IReadOnlyDictionaryStringString)!);
}
