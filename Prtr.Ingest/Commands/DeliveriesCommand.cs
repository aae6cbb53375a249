using System.CommandLine;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Prtr.Ingest.Intake;
using Prtr.Ingest.Remarks;

namespace Prtr.Ingest.Commands;

/// <summary><c>deliveries</c>: what has come in, from whom, and what became of every file.</summary>
internal static class DeliveriesCommand
{
    private static readonly CommandJson Json = new(
        new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower });

    public static Command Create()
    {
        var incomplete = new Option<bool>("--incomplete") { Description = "Only those of which something may be lost." };
        var json = RemarkOutput.JsonOption();
        var language = RemarkOutput.LanguageOption();
        var command = new Command("deliveries", "List what has come in, from whom, and what became of every file.") { incomplete, json, language };
        command.OnRegister(async (register, parsed, cancellationToken) =>
        {
            foreach (var delivery in await KeptDelivery.ReadAsync(register.Database, parsed.GetValue(incomplete), cancellationToken))
            {
                await parsed.Out().WriteLineAsync(parsed.GetValue(json)
                    ? JsonSerializer.Serialize(delivery, Json.KeptDelivery)
                    : AsText(delivery, parsed.GetValue(language)!));
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static string AsText(KeptDelivery delivery, string language)
    {
        string?[] parts =
        [
            string.Create(CultureInfo.InvariantCulture, $"{delivery.Id}  {delivery.ReceivedOn:yyyy-MM-dd}  {delivery.Channel}  {delivery.Name}"),
            delivery.SenderAddress,
            delivery.Subject,
            delivery.Reports.Count == 0 ? null : string.Join(", ", delivery.Reports.OrderBy(state => state.Key, StringComparer.Ordinal).Select(state => string.Create(CultureInfo.InvariantCulture, $"{state.Value} {state.Key}"))),
            delivery.Complete == false ? "incomplete" : null,
        ];
        var files = delivery.Files.Select(file => $"    {file.Name}: {file.Outcome}{(file.Reason is null ? "" : $", {InWords(file.Reason, language)}")}");
        return string.Join('\n', files.Prepend(string.Join("  ", parts.Where(part => !string.IsNullOrEmpty(part)))));
    }

    private static string InWords(string reason, string language) => RemarkText.Find("reason." + reason, language) ?? RemarkText.Title(reason, language);
}
