using System.CommandLine;
using System.Text.Json;
using Prtr.Ingest.Signatures;

namespace Prtr.Ingest.Commands;

/// <summary><c>verify-signature &lt;report&gt; &lt;signature&gt;</c>: whether a signature belongs to a report, holds, and its owner may sign for the operator.</summary>
internal static class VerifySignatureCommand
{
    public static Command Create()
    {
        var report = new Argument<FileInfo>("report") { Description = "The report exactly as it was signed." };
        var signature = new Argument<FileInfo>("signature") { Description = "Its signature: CMS as DER, Base64 or PEM." };
        var bin = new Option<string?>("--bin") { Description = "Whose signature it has to be: the operator's BIN.", HelpName = "bin" };
        var json = RemarkOutput.JsonOption();
        var language = RemarkOutput.LanguageOption();
        var command = new Command("verify-signature", "Check the electronic signature of a report.") { report, signature, bin, json, language };
        command.OnDatabase(async (database, _, parsed, cancellationToken) =>
        {
            var content = await File.ReadAllBytesAsync(parsed.GetRequiredValue(report).FullName, cancellationToken);
            var cms = await File.ReadAllBytesAsync(parsed.GetRequiredValue(signature).FullName, cancellationToken);
            using var http = SignatureSettings.Client();
            var verifier = new SignatureVerifier(
                SignatureSettings.Read(VerbSettings.Of(parsed)).Engine(http, TimeProvider.System), new Delegations(database, TimeProvider.System), TimeProvider.System);
            var check = await verifier.VerifyAsync(content, cms, parsed.GetValue(bin), SignaturePurpose.Signing, cancellationToken);
            await WriteAsync(parsed.Out(), check, content, parsed.GetValue(json), parsed.GetValue(language)!);
            return check.Counts ? ExitCode.Done : check.Verdict == SignatureVerdict.Unreachable ? ExitCode.Unreachable : ExitCode.Rejected;
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
