using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Prtr.Ingest.Intake.Acts;
using Prtr.Ingest.Intake;
using Prtr.Ingest.Intake.Facilities;
using Prtr.Ingest.Intake.Publishing;

namespace Prtr.Ingest.Commands;

/// <summary>The JSON of the command line; names are promises to scripts.</summary>
[JsonSerializable(typeof(RemarkLine))]
[JsonSerializable(typeof(HeldLine))]
[JsonSerializable(typeof(DecisionLine))]
[JsonSerializable(typeof(QuestionLine))]
[JsonSerializable(typeof(ListedReport))]
[JsonSerializable(typeof(LoadedLine))]
[JsonSerializable(typeof(PublicationPlan))]
[JsonSerializable(typeof(YearLine))]
[JsonSerializable(typeof(RegisterStatus))]
[JsonSerializable(typeof(KeptDelivery))]
[JsonSerializable(typeof(SettingLine))]
[JsonSerializable(typeof(FacilityActLine))]
[JsonSerializable(typeof(DuplicateCandidate))]
[JsonSerializable(typeof(AccountLine))]
[JsonSerializable(typeof(SignatureLine))]
[JsonSerializable(typeof(DoctorLine))]
internal sealed partial class CommandJson : JsonSerializerContext
{
    /// <summary>One object a line, with <c>snake_case</c> names.</summary>
    public static CommandJson Lines { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    /// <summary>One object for people and scripts alike, with <c>snake_case</c> names.</summary>
    public static CommandJson Indented { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}

/// <param name="Row">From 1; 0 for the whole file.</param>
internal sealed record RemarkLine(
    string File, string? Sheet, int Row, int Column, string Code, string Severity, string? Value, IReadOnlyDictionary<string, string> Data, string Text);

/// <param name="Sender">The address of a mail; null otherwise.</param>
/// <param name="Files">How many files were read, are no report, could not be read or were refused.</param>
/// <param name="DiffuseAccepted">Reports on diffuse sources, one for each authority, region and year.</param>
internal sealed record LoadedLine(string Source, bool Known, bool Unreadable, int Accepted, int Returned, int Unchanged, int Rows, int DiffuseAccepted, int DiffuseReturned, int DiffuseUnchanged,
    string? Sender, IReadOnlyDictionary<string, int> Files, int Held);

/// <summary>A question that holds a report which has just come in.</summary>
internal sealed record HeldLine(long Report, string Question, string Text, IReadOnlyDictionary<string, string> Data);

/// <param name="Outcome">What came of it, or would.</param>
/// <param name="Done">False when the year cannot be opened.</param>
internal sealed record YearLine(int Year, string Outcome, bool Done);
