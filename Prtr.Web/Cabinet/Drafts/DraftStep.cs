using Prtr.Ingest.Form;
using Prtr.Ingest.Intake;
using Prtr.Ingest.People;
using Prtr.Web.Addresses;

namespace Prtr.Web.Cabinet.Drafts;

/// <summary>A step of filling in a report.</summary>
/// <param name="Name">In its address, and of its words.</param>
/// <param name="Table">What is filled in; null for the last step.</param>
public sealed record DraftStep(string Name, FormTable? Table)
{
    private static readonly DraftStep Check = new("check", null);

    /// <summary>Of an operator's report.</summary>
    public static IReadOnlyList<DraftStep> All { get; } = [.. ReportForm.Tables.Select(table => new DraftStep(table.Name, table)), Check];

    private static readonly DraftStep[] Diffuse = [new(ReportForm.Diffuse.Name, ReportForm.Diffuse), Check];

    public static IReadOnlyList<DraftStep> Of(Party party) => party.IsOperator ? All : Diffuse;

    public static DraftStep First(Party party) => Of(party)[0];
}

/// <summary>Addresses of drafts.</summary>
public static class DraftLinks
{
    public static string Step(long draft, string step) => Links.To(FormattableString.Invariant($"cabinet/drafts/{draft}/{step}"));

    /// <summary>The page of what was sent.</summary>
    public static string Sent(SubmissionOutcome outcome) => Links.To(outcome switch
    {
        { Reports: [{ Id: var report }] } => FormattableString.Invariant($"cabinet/reports/{report}"),
        { Diffuse: [{ Id: var report }] } => FormattableString.Invariant($"cabinet/diffuse/{report}"),
        _ => "cabinet",
    });
}
