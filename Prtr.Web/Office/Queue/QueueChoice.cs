using System.Globalization;
using Prtr.Ingest.Intake.Acts;
using Prtr.Ingest.Intake.Questions;

namespace Prtr.Web.Office.Queue;

/// <summary>What is chosen above the queue, as its lists have it: empty for all.</summary>
public sealed class QueueChoice
{
    /// <summary>Of reports that nobody deals with.</summary>
    public const string Nobody = "-";

    public string Kind { get; set; } = "";

    public string Gravity { get; set; } = "";

    public string Year { get; set; } = "";

    public string Region { get; set; } = "";

    public string Officer { get; set; } = "";

    /// <summary>Only what was asked so many days ago or earlier; 0 for all.</summary>
    public int Days { get; set; }

    public QueueFilter ToFilter(DateTimeOffset now) => new()
    {
        Kind = Kind.Length > 0 ? Kind : null,
        Gravity = Enum.TryParse<QuestionGravity>(Gravity, out var gravity) ? gravity : null,
        Year = int.TryParse(Year, NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : null,
        Region = Region.Length > 0 ? Region : null,
        OpenedBy = Days > 0 ? now.AddDays(-Days) : null,
        Officer = long.TryParse(Officer, NumberStyles.None, CultureInfo.InvariantCulture, out var officer) ? officer : null,
        IsUnassigned = Officer == Nobody,
    };
}
