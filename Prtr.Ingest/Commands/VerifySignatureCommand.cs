using System.CommandLine;
using System.Text.Json;
using Prtr.Ingest.Signatures;
using Prtr.Search.Register;

namespace Prtr.Ingest.Commands;

/// <summary>
/// <c>verify-signature &lt;report&gt; &lt;signature&gt;</c>: whether a signature belongs to a report, holds, and its owner may sign for the operator. With <c>--delivery</c> it is the signature that
/// the register has kept, looked at for the moment that it came, with what was answered on revocation then.
/// </summary>
internal static class VerifySignatureCommand
{
    public static Command Create()
    {
        var report = new Argument<FileInfo?>("report") { Description = "The report exactly as it was signed.", Arity = ArgumentArity.ZeroOrOne };
        var signature = new Argument<FileInfo?>("signature") { Description = "Its signature: CMS as DER, Base64 or PEM.", Arity = ArgumentArity.ZeroOrOne };
        var bin = new Option<string?>("--bin") { Description = "Whose signature it has to be: the operator's BIN.", HelpName = "bin" };
        var delivery = new Option<long?>("--delivery") { Description = "Instead of two files: the number of a delivery that came signed, as on its receipt.", HelpName = "number" };
        var json = RemarkOutput.JsonOption();
        var language = RemarkOutput.LanguageOption();
        var command = new Command("verify-signature", "Check the electronic signature of a report.") { report, signature, bin, delivery, json, language };
        command.OnDatabase(async (database, _, parsed, cancellationToken) =>
        {
            var settings = SignatureSettings.Read(VerbSettings.Of(parsed));
            using var http = SignatureSettings.Client();
            if (await FindAsync() is not var (content, cms, engine))
            {
                await parsed.Error().WriteLineAsync(parsed.GetValue(delivery) is null
                    ? "Name the report and its signature, or a delivery with --delivery." : "This delivery has no signature.");
                return ExitCode.Usage;
            }

            var verifier = new SignatureVerifier(engine, new Delegations(database), new Branches(database), CountryTime.Clock);
            var check = await verifier.VerifyAsync(content, cms, parsed.GetValue(bin), SignaturePurpose.Signing, cancellationToken);
            await WriteAsync(parsed.Out(), check, content, parsed.GetValue(json), parsed.GetValue(language)!);
            return check.Counts ? ExitCode.Done : check.Verdict == SignatureVerdict.Unreachable ? ExitCode.Unreachable : ExitCode.Rejected;

            async Task<(byte[] Content, byte[] Cms, ISignatureEngine Engine)?> FindAsync()
            {
                if (parsed.GetValue(delivery) is { } number)
                {
                    return await KeptSignatures.FindAsync(database, number, cancellationToken) is { } kept
                        ? (kept.Content, kept.Cms, settings.Engine(http, new StandingTime(kept.ValidAt), await KeptSignatures.RevocationsAsync(database, kept.Id, cancellationToken)))
                        : null;
                }

                return parsed.GetValue(report) is { } file && parsed.GetValue(signature) is { } beside
                    ? (await File.ReadAllBytesAsync(file.FullName, cancellationToken), await File.ReadAllBytesAsync(beside.FullName, cancellationToken), settings.Engine(http, CountryTime.Clock))
                    : null;
            }
        });
        return command;
    }

    // Whose number it is stays out: output ends up in logs.
    private static async Task WriteAsync(TextWriter output, SignatureCheck check, byte[] content, bool json, string language)
    {
        var line = new SignatureLine(
            check.Verdict.ToString(), SignatureTexts.Of(check.Verdict, language), check.At, KeptSignatures.HashOf(content), check.Signer?.Bin, check.Signer?.Organisation,
            check.Signer is { } signer ? SignatureTexts.Get(language, "Role." + signer.Role) : null, check.Signer?.SerialNumber);
        if (json)
        {
            await output.WriteLineAsync(JsonSerializer.Serialize(line, CommandJson.Lines.SignatureLine));
            return;
        }

        await output.WriteLineAsync(line.Text);
        foreach (var fact in new[] { line.Organisation, line.Bin, line.Role, line.Certificate, line.Sha256, $"{check.At:O}" }.Where(fact => !string.IsNullOrEmpty(fact)))
        {
            await output.WriteLineAsync("  " + fact);
        }
    }
}

/// <summary>What the verb says, as JSON.</summary>
/// <param name="At">The moment for which the certificate was looked at.</param>
/// <param name="Certificate">Its serial number.</param>
internal sealed record SignatureLine(string Verdict, string Text, DateTimeOffset At, string Sha256, string? Bin, string? Organisation, string? Role, string? Certificate);
