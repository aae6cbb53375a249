namespace Prtr.Search.Review.Figures;

/// <summary>Why a figure cannot be given. Codes are promises; their words are in Resources.</summary>
public static class Reasons
{
    /// <summary>The year before is not published.</summary>
    public const string FirstYear = "first-year";

    /// <summary>Nothing of the kind was reported.</summary>
    public const string NothingReported = "nothing-reported";

    /// <summary>Nothing of the kind was reported for the year before.</summary>
    public const string NotReportedBefore = "not-reported-before";

    /// <summary>Every value is confidential.</summary>
    public const string Withheld = "withheld";

    /// <summary>Every value of the year before is confidential, or it is zero.</summary>
    public const string NoValueBefore = "no-value-before";

    /// <summary>The reporting threshold is another than in the year before.</summary>
    public const string ThresholdChanged = "threshold-changed";

    /// <summary>No facility gave a value for both years.</summary>
    public const string NoSameFacility = "no-same-facility";

    public static IReadOnlyList<string> All { get; } =
        [FirstYear, NothingReported, NotReportedBefore, Withheld, NoValueBefore, ThresholdChanged, NoSameFacility];
}
