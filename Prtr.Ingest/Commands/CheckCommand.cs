using System.CommandLine;
using System.Globalization;
using Prtr.Ingest.Checks;
using Prtr.Ingest.Checks.Diffuse;
using Prtr.Ingest.Deliveries;
using Prtr.Ingest.Intake;
using Prtr.Ingest.Remarks;
using Prtr.Ingest.Reports;
using Prtr.Search.Reference;

namespace Prtr.Ingest.Commands;

/// <summary><c>check &lt;files or folders&gt;</c>: reads and checks, stores nothing and needs no register, but compares with one when it is told which.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var paths = PathsArgument.Create();
        var against = new Option<string?>("--against")
        {
            Description = "A register to compare with, which stays as it is: its folder, or the connection string of a SQL Server.",
            HelpName = "register",
        };
        var json = RemarkOutput.JsonOption();
        var language = RemarkOutput.LanguageOption();
        var command = new Command("check", "Read and check reports and print the remarks; nothing is stored.") { paths, against, json, language };
        command.Plain(async (parsed, cancellationToken) =>
        {
            var deliveries = IncomingDeliveries.Find(parsed.GetValue(paths)!).ToList();
            if (parsed.GetValue(against) is { } where)
            {
                return await AgainstAsync(where, deliveries, parsed, parsed.GetValue(json), parsed.GetValue(language)!, cancellationToken);
            }

            var output = new RemarkOutput(parsed.Out(), ReferenceData.Shipped, parsed.GetValue(json), parsed.GetValue(language)!);
            var (reports, rejected, unreadable, lost) = (0, 0, 0, 0);
            var reader = new DeliveryReader(new ReportReader(ReferenceData.Shipped).Read);
            var context = Context();
            var diffuse = new DiffuseContext { ReceivedOn = context.ReceivedOn, Years = context.Years };
            await Progress.RunAsync(parsed.Error(), "Checking", deliveries.Count, async step =>
            {
                foreach (var incoming in deliveries)
                {
                    var delivery = await reader.ReadAsync(incoming, cancellationToken);
                    var content = delivery.Content;
                    output.Write(content.Remarks);
                    unreadable += delivery.Accounts.Count(file => file.Fate is FileFate.Unreadable or FileFate.Refused);
                    lost += content.Remarks.Count(remark => remark.Level == RemarkLevel.Error);
                    var said = new RemarkBudget(delivery.ByteCount);
                    foreach (var remarks in content.Reports.Select(report => ReportChecker.Check(report, context))
                        .Concat(content.Diffuse.Select(report => DiffuseChecker.Check(report, diffuse))))
                    {
                        output.Write(said.Spend(remarks));
                        reports++;
                        rejected += ReportChecker.IsAcceptable(remarks) ? 0 : 1;
                    }

                    step(incoming.Name);
                }
            });
            await parsed.Error().WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"Reports read: {reports}, with errors: {rejected}. Files that could not be read: {unreadable}."));
            return unreadable > 0 ? ExitCode.Unreadable : rejected + lost > 0 ? ExitCode.Rejected : ExitCode.Done;
        });
        return command;
    }

    // The same as load would say, for it is load, taken back.
    private static async Task<ExitCode> AgainstAsync(
        string where, List<IncomingDelivery> deliveries, ParseResult parsed, bool json, string language, CancellationToken cancellationToken)
    {
        if (AgainstRegister.Find(where, out var problem) is not { } database)
        {
            await parsed.Error().WriteLineAsync(problem);
            return ExitCode.Unreachable;
        }

        if (await OpenRegister.OpenAsItIsAsync(database, TimeProvider.System, cancellationToken) is not { } register)
        {
            await parsed.Error().WriteLineAsync("The register is of another version than this program; the verb status brings an older one up to date.");
            return ExitCode.Unreachable;
        }

        var output = new RemarkOutput(parsed.Out(), register.Reference, json, language);
        var summary = new LoadSummary();
        await Progress.RunAsync(parsed.Error(), "Checking", deliveries.Count, async step =>
        {
            await foreach (var outcome in register.Loader.TryOutAsync(deliveries, null, cancellationToken))
            {
                output.WriteAll(outcome);
                summary.Add(outcome);
                step(outcome.Name);
            }
        });
        summary.Write(parsed.Error());
        return summary.Code;
    }

    private static CheckContext Context()
    {
        var today = DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime);
        return new CheckContext { Reference = ReferenceData.Shipped, ReceivedOn = today, Years = CampaignYears.EndedBefore(today) };
    }
}
