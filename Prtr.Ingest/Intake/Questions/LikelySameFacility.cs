using System.Globalization;

namespace Prtr.Ingest.Intake.Questions;

/// <summary>No facility was named, and one is likely: by operator, name, place, address and activity, each with its share of the score.</summary>
internal sealed class LikelySameFacility() : QuestionKind(
    "likely-same-facility", new(Same, AnswerEffect.GoOn, "facility"), new(New, AnswerEffect.GoOn), AnswerKind.Refuse)
{
    public const string Same = "same";
    public const string New = "new";

    public static LikelySameFacility Kind { get; } = new();

    /// <param name="candidates">The likeliest first; at least one.</param>
    public Question About(IReadOnlyList<LikelySite> candidates)
    {
        var (site, likeness, reported) = candidates[0];
        return With(
            ("facility", site.FacilityId), ("facility_name", site.Name), ("score", Share(likeness.Score)), ("distance_m", Math.Round(likeness.Metres)),
            ("operator_share", Share(likeness.Operator)), ("name_share", Share(likeness.Name)), ("place_share", Share(likeness.Place)),
            ("address_share", Share(likeness.Address)), ("activity_share", Share(likeness.Activity)),
            ("reported", reported ? "yes" : "no"),
            ("others", string.Join(", ", candidates.Skip(1).Select(other => $"{other.Site.FacilityId.ToString(CultureInfo.InvariantCulture)} ({Share(other.Likeness.Score)})"))));
    }

    private static string Share(double share) => share.ToString("0.00", CultureInfo.InvariantCulture);
}
