using System.CommandLine;
using System.Globalization;
using Prtr.Ingest.Samples;
using Prtr.Ingest.Samples.Mailbox;

namespace Prtr.Ingest.Commands;

/// <summary><c>samples &lt;folder&gt;</c>: writes the demonstration register; with <c>--mailbox</c> the mails of the next campaign.</summary>
internal static class SamplesCommand
{
    private const int FirstYear = 2016;
    private const int LastYear = 2022;
    private const int Mails = 1200;

    public static Command Create()
    {
        var folder = new Argument<DirectoryInfo>("folder") { Description = "Where to write; files of the same names are replaced." };
        var seed = new Option<int>("--seed") { Description = "The same seed gives the same register.", DefaultValueFactory = _ => 1 };
        var years = new Option<(int First, int Last)>("--years")
        {
            Description = "Reporting years, such as 2016-2022.",
            HelpName = "years",
            DefaultValueFactory = _ => (FirstYear, LastYear),
            CustomParser = result => Years(result.Tokens[0].Value) is { } range
                ? range
                : Fail(result, string.Create(CultureInfo.InvariantCulture, $"--years takes a range such as 2016-2022, not before {SampleRegister.EarliestYear}.")),
        };
        var mailbox = new Option<bool>("--mailbox")
        {
            Description = "Write the mails of the year after the last one, and beside the folder the list of what each should raise.",
            Arity = ArgumentArity.Zero,
        };
        var mails = new Option<int>("--mails") { Description = "About how many mails a mailbox holds.", DefaultValueFactory = _ => Mails };
        var command = new Command("samples", "Write the demonstration register, or a mailbox that is sent to it: invented names, the same every time.") { folder, seed, years, mailbox, mails };
        command.Plain(async (parsed, cancellationToken) =>
        {
            var (first, last) = parsed.GetValue(years);
            var register = SampleRegister.Generate(parsed.GetValue(seed), first, last);
            if (parsed.GetValue(mailbox))
            {
                var target = parsed.GetValue(folder)!.FullName;
                var written = await MailboxWriter.WriteAsync(parsed.GetValue(seed), register, last + 1, parsed.GetValue(mails), target, cancellationToken);
                await parsed.Error().WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{written} mails written to {target}; what they should raise is in {MailboxWriter.ListOf(target)}."));
                return ExitCode.Done;
            }

            await SampleWriter.WriteAsync(register, parsed.GetValue(folder)!.FullName, cancellationToken);
            await parsed.Error().WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture, $"{register.Reports.Count} reports and {register.Corrections.Count} corrections written to {parsed.GetValue(folder)}."));
            return ExitCode.Done;
        });
        return command;
    }

    private static (int, int)? Years(string text)
    {
        var ends = text.Split('-');
        return ends.Length is 1 or 2 && Year(ends[0]) is { } first && Year(ends[^1]) is { } last && first >= SampleRegister.EarliestYear && last >= first
            ? (first, last)
            : null;
    }

    private static int? Year(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : null;

    private static (int, int) Fail(System.CommandLine.Parsing.ArgumentResult result, string message)
    {
        result.AddError(message);
        return default;
    }
}
