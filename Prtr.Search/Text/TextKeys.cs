using Prtr.Search.Reference;
using Prtr.Search.Register;

namespace Prtr.Search.Text;

/// <summary>The reports and codes in whose texts all of some words of a search stand.</summary>
/// <param name="Reports">Keys of their versions.</param>
internal sealed record TextKeys(IReadOnlyList<long> Reports, IReadOnlyList<int> Pollutants, IReadOnlyList<string> Groups, IReadOnlyList<string> Wastes)
{
    /// <param name="wanted">The words, by their bits in the masks.</param>
    /// <param name="reports">In the order in which the words have them.</param>
    public static TextKeys With(ushort wanted, ushort[] masks, RegisterWords words, IEnumerable<PublicReport> reports, ReferenceData reference)
    {
        int Found(int text) => text < 0 ? 0 : masks[text];
        bool Has(int found) => (found & wanted) == wanted;
        return new(
            [.. reports.Where((report, place) => Has(masks[words.ReportText[place]] | Found(words.OfActivity(report.MainActivity)) | Found(words.OfPlace(report.Kato)))).Select(report => report.ReportVersionId)],
            [.. reference.Pollutants.Values.Where(pollutant => Has(Found(words.OfPollutant(pollutant.Number)) | Found(words.OfGroup(pollutant.Group)))).Select(pollutant => pollutant.Number)],
            [.. reference.Groups.Keys.Where(code => Has(Found(words.OfGroup(code))))],
            [.. reference.WasteCodes.Keys.Where(code => Has(Found(words.OfWaste(code))))]);
    }
}
