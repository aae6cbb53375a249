using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Prtr.Ingest.Intake;

namespace Prtr.Ingest.Commands;

/// <summary><c>status</c>: years, reports, versions, index, queue, deadlines.</summary>
internal static class StatusCommand
{
    public static Command Create()
    {
        var json = new Option<bool>("--json") { Description = "One JSON object instead of text." };
        var command = new Command("status", "Show years, reports, versions, index, queue and deadlines.") { json };
        command.OnRegister(async (register, parsed, cancellationToken) =>
        {
            var today = DateOnly.FromDateTime(register.Clock.GetLocalNow().DateTime);
            var status = await RegisterStatus.ReadAsync(register.Database, today, cancellationToken);
            await parsed.Out().WriteLineAsync(parsed.GetValue(json) ? AsJson(status) : AsText(status));
            return ExitCode.Done;
        });
        return command;
    }

    private static string AsJson(RegisterStatus status) => JsonSerializer.Serialize(
        status, new CommandJson(new JsonSerializerOptions { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, WriteIndented = true }).RegisterStatus);

    private static string AsText(RegisterStatus status)
    {
        var text = new StringWriter(CultureInfo.InvariantCulture);
        text.WriteLine($"data release {status.Release ?? "none"}; {status.Facilities} facilities; {status.Submissions} submissions, {status.Unreadable} of them unreadable");
        text.WriteLine(status.Waiting == 0 ? "index up to date" : $"index waits for {status.Waiting} messages");
        text.WriteLine("year  state      reports  versions  public  waiting  returned  diffuse public  waiting  returned  due before  public by   review by   edition");
        foreach (var y in status.Years)
        {
            text.WriteLine(
                $"{y.Year}  {y.State,-9}  {y.Reports,7}  {y.Versions,8}  {y.Published,6}  {y.Unpublished,7}  {y.Returned,8}  {y.DiffusePublished,14}  {y.DiffuseUnpublished,7}  {y.DiffuseReturned,8}  {y.ReportsDueBefore:yyyy-MM-dd}  {y.PublicBy:yyyy-MM-dd}  {y.ReviewBy:yyyy-MM-dd}  {y.Edition,7}");
        }

        foreach (var y in status.Years.Where(year => year.Next is not null))
        {
            text.WriteLine(y.Next!.InWords(y.Year));
        }

        return text.ToString().TrimEnd();
    }
}
