using Prtr.Ingest.People;

namespace Prtr.Web.Office;

/// <summary>A page of the office in its navigation.</summary>
/// <param name="Name">Its words are <c>Nav.{name}</c>.</param>
/// <param name="Path">Under the language.</param>
/// <param name="Act">Who may do this, sees it.</param>
public sealed record OfficePages(string Name, string Path, Act Act)
{
    /// <summary>In their order.</summary>
    public static IReadOnlyList<OfficePages> All { get; } =
    [
        new("home", "office", Act.ReadOffice),
        new("campaign", "office/campaign", Act.ReadReports),
        new("inbox", "office/inbox", Act.ReadReports),
        new("queue", "office/queue", Act.ReadReports),
        new("reports", "office/reports", Act.ReadReports),
        new("confidentiality", "office/confidentiality", Act.ReadReports),
        new("facilities", "office/facilities", Act.ReadReports),
        new("publication", "office/publication", Act.ReadReports),
        new("requests", "office/requests", Act.ReadReports),
        new("messages", "office/messages", Act.ReadReports),
        new("signers", "office/signers", Act.ReadReports),
        new("reference", "office/reference", Act.ReadReports),
        new("accounts", "office/accounts", Act.ReadAccounts),
        new("journal", "office/journal", Act.ReadJournal),
    ];
}
