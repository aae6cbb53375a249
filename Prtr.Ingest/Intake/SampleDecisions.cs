using System.Globalization;
using Prtr.Ingest.Intake.Questions;

namespace Prtr.Ingest.Intake;

/// <summary>
/// What the reports of the demonstration register leave open, decided without a person and written down like any decision. Its facilities never change more
/// than one of operator, name and place, and its figures are invented: this is no rule for real reports.
/// </summary>
public static class SampleDecisions
{
    private const string Reason = "The demonstration register is invented: one of operator, name and place may change, and figures are as they were made.";

    /// <summary>Decides a question; null leaves it open.</summary>
    public static Answer? Of(Question question) => question.Code switch
    {
        "likely-same-facility" => IsSame(question.Data)
            ? Answer.Of(LikelySameFacility.Same, Reason, ("facility", question.Data["facility"]))
            : Answer.Of(LikelySameFacility.New, Reason),
        "another-operator" => Answer.Of(AnotherOperator.Change, Reason, (AnotherOperator.From, ChangedFrom(question))),
        "withholds-everything" => Answer.Of(AnswerKind.Accept.Code, Reason),
        "another-year" or "gone-in-bulk" or UnansweredRemark.KindCode => Answer.Of(AnswerKind.Accept.Code, Reason),
        _ => null,
    };

    private static bool IsSame(IReadOnlyDictionary<string, string> data)
    {
        var same = (bool[])[Number(data["operator_share"]) > 0, Number(data["name_share"]) >= 0.2, Number(data["distance_m"]) <= KnownSite.SameSiteMetres];
        return data["reported"] == "no" && same.Count(one => one) >= 2;
    }

    private static string ChangedFrom(Question question) => question.Data["year"] + "-01-01";

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
