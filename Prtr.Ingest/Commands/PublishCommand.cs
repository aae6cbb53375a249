using System.CommandLine;
using System.Globalization;
using Prtr.Ingest.Intake;
using Prtr.Search.Elasticsearch;

namespace Prtr.Ingest.Commands;

/// <summary><c>publish &lt;year&gt;…</c>: makes the accepted reports of years public, each year in one step, and tells the index.</summary>
internal static class PublishCommand
{
    public static Command Create()
    {
        var years = new Argument<int[]>("year") { Description = "One or more reporting years.", Arity = ArgumentArity.OneOrMore };
        var command = new Command("publish", "Make the accepted reports of a year public, in one step, and update the index.") { years };
        command.OnRegister((register, parsed, cancellationToken) =>
            PublishAsync(register, parsed.GetValue(years)!.Distinct().Order(), parsed.Out(), cancellationToken));
        return command;
    }

    public static async Task<ExitCode> PublishAsync(
        OpenRegister register, IEnumerable<int> years, TextWriter output, CancellationToken cancellationToken)
    {
        foreach (var year in years)
        {
            var published = await register.Publication.PublishAsync(year, cancellationToken);
            await output.WriteLineAsync(published is null
                ? string.Create(CultureInfo.InvariantCulture, $"{year}: nothing new to publish")
                : string.Create(CultureInfo.InvariantCulture, $"{year}: {published.Reports} reports and {published.Diffuse} of diffuse sources public in data release {published.Release.Name}"));
        }

        try
        {
            await register.Relay.RunAsync(cancellationToken);
        }
        catch (ElasticsearchException problem)
        {
            throw new IOException($"What was published is public; the search index has not heard of it yet, and will when the relay of the site or reindex gets through. {problem.Message}", problem);
        }

        return ExitCode.Done;
    }
}
