using Prtr.Ingest.Intake.Questions;

namespace Prtr.Tests.Intake;

/// <summary>Decides what reports leave open, in favour of the report, so that tests of what comes after need not.</summary>
internal static class DecidedAtOnce
{
    private const string Reason = "Looked at.";

    public static Answer? Of(Question question) => question.Code switch
    {
        "likely-same-facility" => Answer.Of("same", Reason, ("facility", question.Data["facility"])),
        "another-operator" => Answer.Of("change-of-operator", Reason, ("from", "2022-01-01")),
        "replaces" or "replaces-with-nothing" => Answer.Of("correction", Reason),
        "withheld-release" => Answer.Of("withhold", Reason, ("ground", "c"), ("until", "2999-01-01")),
        "remark" => Answer.Of("answered", Reason),
        _ => Answer.Of("accept", Reason),
    };
}
