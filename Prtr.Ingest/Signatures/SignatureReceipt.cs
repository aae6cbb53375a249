using System.Globalization;
using Prtr.Search.Register;
using Prtr.Search.Review.Documents;
using Prtr.Search.Review.Pdf;

namespace Prtr.Ingest.Signatures;

/// <summary>The receipt for a signed report, for its operator: number, time, hash, who signed, and what was answered. The same values give the same bytes.</summary>
public static class SignatureReceipt
{
    /// <summary>As PDF.</summary>
    /// <param name="answers">What intake said, a sentence each, in the language of the receipt.</param>
    /// <param name="language">kk, ru or en.</param>
    /// <param name="about">Facility and year; empty where there is no one facility.</param>
    public static void Write(KeptSignature signature, IReadOnlyList<string> answers, string language, Stream output, string about = "") =>
        LetterPdf.Write(Document(signature, answers, language, about), output);

    internal static ReviewDocument Document(KeptSignature signature, IReadOnlyList<string> answers, string language, string about = "")
    {
        var received = signature.CheckedAt.ToOffset(CountryTime.Offset);
        var number = signature.SubmissionId?.ToString(CultureInfo.InvariantCulture) ?? "–";
        var title = Say("Title", number);
        (string Key, string Value)[] facts =
        [
            ("Number", number), ("About", about), ("Time", Time(received)), ("Hash", Grouped(signature.ContentSha256)), ("Signer", signature.SignerName), ("Organisation", signature.SignerOrganisation),
            ("Bin", signature.SignerBin), ("Certificate", signature.CertificateSerial), ("ValidAt", Time(signature.ValidAt.ToOffset(CountryTime.Offset))),
        ];
        var table = new TableBlock(
            "facts", Say("Publisher"), [new(Say("What"), ReviewColumnKind.Text), new(Say("Value"), ReviewColumnKind.Text)],
            [.. facts.Where(fact => fact.Value.Length > 0).Select(fact => (IReadOnlyList<ReviewCell>)[new TextCell(Say(fact.Key)), new CodeCell(fact.Value)])]);
        var verdict = SignatureTexts.Get(language, "Verdict." + signature.Verdict);
        return new(
            language, received.Year, title, Say("Publisher"), number, DateOnly.FromDateTime(received.DateTime),
            [new("receipt", title, [table, new ParagraphBlock(verdict), new ParagraphBlock(Say("Answer")), new ListBlock([.. answers]), new NoteBlock(Say("Later"))])])
        {
            Foot = Time(received),
        };

        string Say(string key, params object[] values) => SignatureTexts.Get(language, "Receipt." + key, values);

        string Time(DateTimeOffset time) => time.ToString("d MMMM yyyy, HH:mm", Languages.Culture(language)) + " (UTC+5)";
    }

    // A line has room for half of it; nobody compares 64 letters without a pause.
    private static string Grouped(string hash) => string.Join(' ', hash.Chunk(8).Select(part => new string(part)));
}
