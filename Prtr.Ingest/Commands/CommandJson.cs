using System.Text.Json.Serialization;
using Prtr.Ingest.Intake;

namespace Prtr.Ingest.Commands;

/// <summary>The JSON of the command line; names are promises to scripts.</summary>
[JsonSerializable(typeof(RemarkLine))]
[JsonSerializable(typeof(LoadedLine))]
[JsonSerializable(typeof(RegisterStatus))]
[JsonSerializable(typeof(KeptDelivery))]
[JsonSerializable(typeof(SettingLine))]
internal sealed partial class CommandJson : JsonSerializerContext;

/// <param name="Row">From 1; 0 for the whole file.</param>
internal sealed record RemarkLine(
    string File, string? Sheet, int Row, int Column, string Code, string Severity, string? Value, IReadOnlyDictionary<string, string> Data, string Text);

/// <param name="DiffuseAccepted">Reports on diffuse sources, one for each authority, region and year.</param>
internal sealed record LoadedLine(string Source, bool Known, bool Unreadable, int Accepted, int Returned, int Unchanged, int Rows, int DiffuseAccepted, int DiffuseReturned, int DiffuseUnchanged);
