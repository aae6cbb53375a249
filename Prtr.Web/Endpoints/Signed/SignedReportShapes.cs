using Prtr.Ingest.Arrivals;
using Prtr.Ingest.Intake;
using Prtr.Ingest.Intake.Questions;
using Prtr.Ingest.Intake.States;
using Prtr.Ingest.Remarks;
using Prtr.Ingest.Signatures;

namespace Prtr.Web.Endpoints.Signed;

/// <summary>A report and its signature, as an operator's own system sends them.</summary>
/// <param name="Report">The exact bytes that were signed, as Base64: one report as JSON.</param>
/// <param name="Signature">CMS as DER in Base64.</param>
public sealed record SignedReportRequest(string Report, string Signature);

/// <summary>What became of it.</summary>
/// <param name="Number">Of the delivery: it stands on the receipt.</param>
/// <param name="ReceivedAt">When it came first.</param>
/// <param name="Sha256">Of the bytes that were signed.</param>
/// <param name="Known">Whether the register had it already; nothing was changed then.</param>
public sealed record SignedReportAnswer(long Number, DateTimeOffset ReceivedAt, string Sha256, bool Known, SignatureAnswer Signature, ReportAnswer Report)
{
    internal static SignedReportAnswer Of(SignedReport signed, RemarkText words, string language)
    {
        var outcome = signed.Outcome!;
        var report = outcome.Reports[0];
        return new(
            signed.Signature!.SubmissionId!.Value, signed.Signature.CheckedAt, signed.Sha256, outcome.Known, SignatureAnswer.Of(signed.Check, language),
            new(
                report.Outcome.State().Word(), report.Year, report.FacilityId, report.Version,
                [.. outcome.Remarks.Concat(report.Remarks).Select(remark => RemarkAnswer.Of(remark, words, language))],
                [.. report.Open.Select(question => new QuestionAnswer(question.Code, QuestionText.Of(question, language)))]));
    }
}

/// <summary>What is to be said of a signature.</summary>
/// <param name="Verdict"><c>valid</c> or <c>provisional</c>, else why it does not count.</param>
/// <param name="At">The moment for which the certificate was looked at.</param>
public sealed record SignatureAnswer(string Verdict, string Text, DateTimeOffset At)
{
    internal static SignatureAnswer Of(SignatureCheck check, string language) => new(WordOf(check.Verdict), SignatureTexts.Of(check.Verdict, language), check.At);

    /// <summary>As answers have it, such as <c>other-bytes</c>.</summary>
    public static string WordOf(SignatureVerdict verdict) => System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(verdict.ToString());
}

/// <summary>What intake made of the report.</summary>
/// <param name="State"><c>accepted</c>, <c>returned</c>, <c>held</c> or <c>rejected</c>.</param>
public sealed record ReportAnswer(string State, int? Year, long? FacilityId, int? Version, IReadOnlyList<RemarkAnswer> Remarks, IReadOnlyList<QuestionAnswer> Questions);

/// <summary>A remark on the report.</summary>
/// <param name="Level">E, W or I.</param>
/// <param name="Table">Of the form; null for the report as a whole.</param>
/// <param name="Row">In the file, from 1; 0 where there is none.</param>
public sealed record RemarkAnswer(string Code, string Level, string? Table, int Row, string? Value, string Text)
{
    internal static RemarkAnswer Of(Remark remark, RemarkText words, string language) =>
        new(remark.Code, remark.Level.Letter(), remark.Place.Sheet, remark.Place.Row, remark.RawValue, words.Of(remark, language));
}

/// <summary>What a person of the centre has to decide before the report goes on.</summary>
public sealed record QuestionAnswer(string Code, string Text);
