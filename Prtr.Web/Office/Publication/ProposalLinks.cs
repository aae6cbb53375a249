using Prtr.Ingest.Intake.Proposing;
using Prtr.Ingest.People;
using Prtr.Web.Addresses;

namespace Prtr.Web.Office.Publication;

/// <summary>Where a proposal stands in the office, and where the second person lets it be done.</summary>
public static class ProposalLinks
{
    /// <summary>The last part but one of the address that takes an approval.</summary>
    public static IReadOnlyDictionary<Act, string> Kinds { get; } = new Dictionary<Act, string>
    {
        [Act.Publish] = "years", [Act.Withdraw] = "withdrawals", [Act.Correct] = "corrections", [Act.PublishReview] = "reviews", [Act.ApproveReference] = "reference",
    };

    /// <summary>Null for an act that no proposal is about.</summary>
    public static Act? ActOf(Proposal proposal) => Kinds.Keys.Cast<Act?>().FirstOrDefault(act => act!.Value.Word() == proposal.Act);

    /// <summary>The page on which it is decided, in the language of the page that asks.</summary>
    /// <param name="said">For its query: what came of a decision.</param>
    public static string PageOf(Proposal proposal, string? said = null) => proposal.Subject.Split(':')[0] switch
    {
        ReportProposals.Report => Links.To($"office/reports/{proposal.About}", said ?? ""),
        ReportProposals.DiffuseReport => Links.To($"office/diffuse/{proposal.About}", said ?? ""),
        "reference" => Links.To("office/reference", string.Join('&', new[] { "table=" + proposal.About, said }.OfType<string>())),
        _ => Links.To($"office/publication/{proposal.About}{(proposal.Act == Act.PublishReview.Word() ? "/review" : "")}", said ?? ""),
    };

    /// <summary>What it is about: the key of its words, in <see cref="PublicationTexts"/>.</summary>
    public static string SubjectKey(Proposal proposal) => "Subject." + (proposal.Act == Act.ApproveReference.Word() ? proposal.About : proposal.Subject.Split(':')[0]);
}
