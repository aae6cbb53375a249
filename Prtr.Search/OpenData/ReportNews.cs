using System.Globalization;
using Prtr.Search.Measures;
using Prtr.Search.Register;
using Prtr.Search.Text;

namespace Prtr.Search.OpenData;

/// <summary>What a data release did with a report.</summary>
public enum ReportEvent
{
    /// <summary>It is public for the first time.</summary>
    Published,

    /// <summary>Another version of it is public now.</summary>
    Corrected,

    /// <summary>It has been corrected, and nothing in it is of the query any more.</summary>
    Emptied,

    Withdrawn,
}

/// <summary>A report that a data release made public, corrected or withdrew, with its records of a query.</summary>
/// <param name="Report">The version that is public, or was the last one that had such records.</param>
/// <param name="Totals">Of those records.</param>
/// <param name="Release">That did it.</param>
/// <param name="Reason">Of a correction or withdrawal as somebody wrote it; empty when nobody said.</param>
public sealed record ReportNews(PublicReport Report, Totals Totals, DataRelease Release, ReportEvent Event, string Reason)
{
    /// <summary>Facility, reporting year and what happened, in a line.</summary>
    /// <param name="language">kk, ru or en.</param>
    public string Title(string language) =>
        OpenDataTexts.Get(language, "News.Title." + Event, Report.NameIn(language), Report.Year.ToString(CultureInfo.InvariantCulture));

    /// <summary>Why, and what the records come to that are public now.</summary>
    public string Summary(string language) => string.Join(' ', Sentences(language));

    private IEnumerable<string> Sentences(string language)
    {
        if (Event == ReportEvent.Emptied)
        {
            yield return OpenDataTexts.Get(language, "News.Emptied");
        }

        if (Reason.Length > 0)
        {
            yield return OpenDataTexts.Get(language, "News.Reason", Reason.TrimEnd('.'));
        }

        if (Event is ReportEvent.Published or ReportEvent.Corrected)
        {
            yield return OpenDataTexts.Get(language, "News.Records", Totals.Records, Totals.OverThreshold, Totals[Measure.HazardousWasteT]!, Totals[Measure.NonHazardousWasteT]!);
        }
    }
}
