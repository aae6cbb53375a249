using System.Text.Json;

namespace Prtr.Ingest.Intake.Acts;

/// <summary>A question as the database keeps it, with the report that it holds.</summary>
internal abstract class QuestionRow
{
    public long Id { get; init; }

    public long ReceivedReportId { get; init; }

    public string Code { get; init; } = "";

    public string Data { get; init; } = "{}";

    public DateTimeOffset OpenedAt { get; init; }

    public string? Answer { get; init; }

    public string? AnswerData { get; init; }

    public string? Reason { get; init; }

    public string? DecidedBy { get; init; }

    public DateTimeOffset? DecidedAt { get; init; }

    public int? ReportingYear { get; init; }

    public string? FacilityName { get; init; }

    protected IReadOnlyDictionary<string, string> Asked => Values(Data);

    /// <summary>Empty while nobody has decided.</summary>
    protected IReadOnlyDictionary<string, string> Decided => Values(AnswerData ?? "{}");

    private static IReadOnlyDictionary<string, string> Values(string json) => JsonSerializer.Deserialize(json, RemarkJson.Default.IReadOnlyDictionaryStringString)!;
}
