using Prtr.Search.Register;
using Prtr.Search.Text;

namespace Prtr.Search.Queries;

/// <summary>Names of facilities, operators and receivers, as the latest published reports give them.</summary>
internal sealed class PublishedNames
{
    private readonly Dictionary<long, PublicReport> facilities = [];
    private readonly Dictionary<Bin, (int Year, string Name)> operators = [];
    private readonly int? latestYear;

    public PublishedNames(IEnumerable<PublicReport> reports, IEnumerable<(Bin Bin, string Name)> receivers, int? latestYear)
    {
        this.latestYear = latestYear;
        foreach (var report in reports)
        {
            if (!facilities.TryGetValue(report.FacilityId, out var known) || known.Year < report.Year)
            {
                facilities[report.FacilityId] = report;
            }

            if (!operators.TryGetValue(report.OperatorBin, out var name) || name.Year < report.Year)
            {
                operators[report.OperatorBin] = (report.Year, report.OperatorName);
            }
        }

        foreach (var (bin, name) in receivers)
        {
            operators.TryAdd(bin, (0, name));
        }
    }

    /// <param name="language">kk, ru or en.</param>
    public QueryNames In(string language) => new(
        id => facilities.TryGetValue(id, out var report) ? report.NameIn(language) : null,
        bin => operators.TryGetValue(bin, out var found) ? LegalForms.NameIn(found.Name, language) : null,
        latestYear);
}
