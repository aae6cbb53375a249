using System.CommandLine;
using System.Globalization;
using Prtr.Ingest.Requests;
using Prtr.Search.Text;

namespace Prtr.Ingest.Commands;

/// <summary><c>requests</c>: what the public wrote to the centre from the site.</summary>
internal static class RequestsCommand
{
    public static Command Create()
    {
        var after = new Option<long>("--after") { Description = "Only those with a greater number.", HelpName = "number" };
        var command = new Command("requests", "What readers wrote to the centre from the site.") { after };
        command.OnRegister(async (register, parsed, cancellationToken) =>
        {
            foreach (var request in await RequestTable.ReadAsync(register.Database, parsed.GetValue(after), cancellationToken))
            {
                await parsed.Out().WriteLineAsync(InWords(request));
            }

            return ExitCode.Done;
        });
        return command;
    }

    // What somebody typed must not move the cursor or look like another line.
    private static string InWords(KeptRequest request) => string.Create(
        CultureInfo.InvariantCulture,
        $"{request.Id}  {request.ReceivedAt:yyyy-MM-dd HH:mm}  {request.Language}  {request.Kind}  {Printable.OnOneLine(request.About)}  {Printable.OnOneLine(request.SenderName)} {Printable.OnOneLine(request.SenderAddress)}: {Printable.OnOneLine(request.Content)}");
}
