using System.Globalization;

namespace Prtr.Ingest.Intake.Facilities;

/// <summary>Why an act on facilities is refused, as data: a stable code with what it is about.</summary>
/// <param name="Code">One of the constants.</param>
/// <param name="FacilityId">The facility that is in the way; null when none is.</param>
/// <param name="Year">The reporting year; null when it is about the facility as a whole.</param>
/// <param name="Number">Another facility, a version or an act, as the code says; null for most.</param>
public sealed record FacilityProblem(string Code, long? FacilityId, int? Year = null, long? Number = null)
{
    public const string Unknown = "facility-unknown";
    public const string Same = "facility-same";
    public const string Merged = "facility-merged";
    public const string Removed = "facility-removed";
    public const string BothReported = "both-reported";
    public const string NotPublic = "not-public";
    public const string NothingToDecide = "nothing-to-decide";
    public const string NotReported = "year-not-reported";
    public const string NoSuchVersion = "version-unknown";
    public const string CorrectionWaits = "correction-waits";
    public const string YearTwice = "year-twice";
    public const string NothingStays = "nothing-stays";
    public const string NothingChosen = "nothing-chosen";
    public const string NoSuchAct = "act-unknown";
    public const string AlreadyUndone = "act-undone";
    public const string LaterAct = "later-act";
    public const string OwnReports = "own-reports";
    public const string OperatorWrong = "operator-wrong";
    public const string OperatorSame = "operator-same";

    /// <summary>In a sentence for people at a terminal.</summary>
    public string InWords() => string.Create(CultureInfo.InvariantCulture, $"{Sentence()}");

    private FormattableString Sentence() => Code switch
    {
        Unknown => $"The register never gave the id {FacilityId}.",
        Same => $"Both are facility {FacilityId}.",
        Merged => $"Facility {FacilityId} has been merged into {Number}: name that one, or undo the merger first.",
        Removed => $"Facility {FacilityId} has been removed.",
        BothReported => $"{Year}: facility {FacilityId} has a report, and facility {Number} has one too; say which one stands, for they are never added.",
        NotPublic => $"{Year}: the report of facility {FacilityId} is to stand but is not public yet, while the other is: publish it first, or let the other stand.",
        NothingToDecide => $"{Year}: there is nothing to decide, for the two facilities have not both a report, or facility {FacilityId} is none of them.",
        NotReported => $"{Year}: facility {FacilityId} has no report that stands.",
        NoSuchVersion => $"{Year}: the report of facility {FacilityId} has no version {Number} that is still its own.",
        CorrectionWaits => $"{Year}: version {Number} of the report of facility {FacilityId} waits for publication: publish, reject or split that one first.",
        YearTwice => $"{Year}: name the year once, whole or with one version.",
        NothingStays => $"Nothing would stay with facility {FacilityId}: merge it instead.",
        NothingChosen => $"Say which years or versions go.",
        NoSuchAct => $"There is no act {Number} that can be undone.",
        AlreadyUndone => $"Act {Number} has been undone already.",
        LaterAct => $"A later act, {Number}, has to do with the same facilities: undo that one first.",
        OwnReports => $"{Year}: facility {FacilityId} has got a report of its own since: undoing would lose it or add it to another; merge or split instead.",
        OperatorWrong => $"The operator needs a name and a BIN of twelve digits whose last one fits the others, and the day must not be in the future.",
        OperatorSame => $"Facility {FacilityId} has this operator already.",
        _ => $"{Code}",
    };
}
