namespace Prtr.Ingest.Intake.Questions;

/// <summary>
/// The operator claims that quantities of releases are confidential. By the Code, art. 20(3), they never are a protected secret, so they become public
/// unless the centre grants the claim on one of the grounds of the Protocol, art. 12(1), and for a term.
/// </summary>
internal sealed class WithheldRelease() : QuestionKind(
    "withheld-release", new(Publish, AnswerEffect.GoOn), new(Grant, AnswerEffect.GoOn, Ground, Until), AnswerKind.Refuse)
{
    /// <summary>The claim is not granted: the releases are public, whatever the operator wrote. A row without a quantity has nothing to show.</summary>
    public const string Publish = "publish";

    /// <summary>The claim is granted.</summary>
    public const string Grant = "withhold";

    /// <summary>a, b, d or e: the Code, art. 20(3), leaves no room for <see cref="Commercial"/>.</summary>
    public const string Ground = "ground";

    /// <summary>The Protocol's ground of commercial secrets: quantities of emissions never are one.</summary>
    public const string Commercial = "c";

    /// <summary>The day on which the claim is looked at again.</summary>
    public const string Until = "until";

    public override IEnumerable<Question> Ask(QuestionContext context)
    {
        var claimed = context.Report.Releases.Where(row => row.WithheldGround.Value is not null).ToList();
        if (claimed.Count > 0)
        {
            yield return With(
                ("rows", claimed.Count),
                ("grounds", string.Join(", ", claimed.Select(row => row.WithheldGround.Value).Distinct().Order(StringComparer.Ordinal))),
                ("without_quantity", claimed.Count(row => row.QuantityKg.Value is null)));
        }
    }
}
