using Prtr.Search.Measures;
using Prtr.Search.Queries;
using Prtr.Search.Register;

namespace Prtr.Tests.Conformance;

/// <summary>Compares the answer of an engine with the plain one, in every part.</summary>
public static class AnswerComparison
{
    public static void Compare(NaiveAnswer expected, SearchAnswer answer)
    {
        Assert.Equal(expected.Found.Totals(), answer.Totals);
        Assert.Equal(expected.Substances(), answer.Substances);
        foreach (var facet in Facet.All)
        {
            var counts = expected.Counts[facet];
            var order = counts.Keys.ToList();
            order.Sort(facet.Order);
            Assert.Equal(order.Select(value => counts[value]), answer.Facets[facet]);
        }

        var query = expected.Query;
        var skip = (query.Page - 1) * query.Size;
        if (query.View == ResultView.Records)
        {
            Assert.Empty(answer.Facilities);
            Same(expected.Records().Skip(skip).Take(query.Size), answer.Records);
        }
        else
        {
            Assert.Empty(answer.Records);
            Same(expected.Facilities().Skip(skip).Take(query.Size), answer.Facilities);
        }
    }

    public static void Same(IEnumerable<PublicRecord> expected, IEnumerable<PublicRecord> actual) => Assert.Equal(expected.Select(Text), actual.Select(Text));

    public static void Same(IEnumerable<FacilityHit> expected, IEnumerable<FacilityHit> actual) => Assert.Equal(
        expected.Select(hit => (hit.Facility.ReportVersionId, string.Join(',', hit.Years), hit.Totals)),
        actual.Select(hit => (hit.Facility.ReportVersionId, string.Join(',', hit.Years), hit.Totals)));

    // Records compare lists by reference, so they are compared as text, every property of them.
    private static string Text(PublicRecord record) => $"{record with { Report = null!, Flags = null! }} {record.Report.ReportVersionId} {string.Join(',', record.Flags)}";
}
