using System.Globalization;
using Prtr.Ingest.Intake.Facilities;
using Prtr.Ingest.Reports;
using Prtr.Search.Register;

namespace Prtr.Ingest.Intake.Questions;

/// <summary>The facility's operator in force has another BIN than the report. Whoever writes a number into a file does not get its facility by that.</summary>
internal sealed class AnotherOperator() : QuestionKind(
    "another-operator", new(Change, AnswerEffect.GoOn, From), new(Elsewhere, AnswerEffect.GoOn, Facility), AnswerKind.Refuse)
{
    /// <summary>The operator has changed, from a day; both names stay in the history.</summary>
    public const string Change = "change-of-operator";

    /// <summary>The report is about another facility: a number, or <see cref="NewFacility"/>.</summary>
    public const string Elsewhere = "another-facility";

    public const string From = "from";
    public const string Facility = "facility";
    public const string NewFacility = "new";

    public static AnotherOperator Kind { get; } = new();

    /// <summary>What an answer of <see cref="Change"/> decides.</summary>
    public static OperatorChange ChangeOf(long facilityId, FacilitySection facility, Answer decided) => new(
        facilityId, facility.OperatorBin.Value!.Value, facility.OperatorName.Value ?? "",
        DateOnly.ParseExact(decided.Values[From], "yyyy-MM-dd", CultureInfo.InvariantCulture));

    public Question About(long facilityId, int year, KnownOperator inForce, Bin reported, string? reportedName) => With(
        ("facility", facilityId), ("facility_name", inForce.FacilityName), ("operator", inForce.Bin.Value), ("operator_name", inForce.Name),
        ("reported", reported.Value), ("reported_name", reportedName), ("year", year));
}
