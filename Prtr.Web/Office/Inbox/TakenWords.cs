using System.Text.Json.Serialization;
using Microsoft.Extensions.Localization;
using Prtr.Ingest.Deliveries;
using Prtr.Ingest.Intake;
using Prtr.Ingest.Intake.Questions;
using Prtr.Ingest.Intake.States;
using Prtr.Ingest.Remarks;
using Prtr.Web.Addresses;

namespace Prtr.Web.Office.Inbox;

/// <summary>A delivery that was taken in just now, in the reader's words.</summary>
/// <param name="Name">Of the file or folder.</param>
/// <param name="Said">What became of it as a whole: its reports, or that it is known.</param>
/// <param name="Files">A line for each file: its name and its fate.</param>
/// <param name="Incomplete">Whether something in it may be lost.</param>
/// <param name="Known">Whether the register had it already.</param>
public sealed record TakenDelivery(string Name, string Said, IReadOnlyList<string> Files, bool Incomplete, bool Known);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(List<TakenDelivery>))]
internal sealed partial class TakenJson : JsonSerializerContext;

/// <summary>Says what became of deliveries and their files.</summary>
public sealed class TakenWords(IStringLocalizer<InboxTexts> text)
{
    public TakenDelivery Of(SubmissionOutcome outcome) => new(
        outcome.Name,
        outcome.Known ? text["Known"] : outcome.Reports.Count == 0 ? text["NoReport"] : States(outcome.Reports.CountBy(report => report.Outcome.State().Word())),
        [.. outcome.Files.Select(file => File(file.Name, file.Word, file.Why))],
        !outcome.Known && outcome.Remarks.Any(remark => remark.Level == RemarkLevel.Error),
        outcome.Known);

    /// <summary>How many reports are in which state.</summary>
    public string States(IEnumerable<KeyValuePair<string, int>> counted) => string.Join(
        ", ", counted.OrderBy(state => state.Key, StringComparer.Ordinal).Select(state => $"{QuestionText.Of(ReceivedStates.Parse(state.Key), SiteLanguages.Current)}: {state.Value}"));

    /// <param name="fate">As <see cref="FileAccount.Word"/>.</param>
    /// <param name="why">One of <see cref="PassedReasons"/> or the code of a remark; null when the file was read.</param>
    public string File(string name, string fate, string? why)
    {
        var said = $"{name}: {text["File." + fate].Value}";
        return why is null ? said : $"{said} – {RemarkText.Find("reason." + why, SiteLanguages.Current) ?? RemarkText.Title(why, SiteLanguages.Current)}";
    }
}
