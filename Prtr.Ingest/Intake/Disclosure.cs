using Prtr.Ingest.Intake.Questions;
using Prtr.Ingest.Reports;

namespace Prtr.Ingest.Intake;

/// <summary>What becomes of releases that the operator claims to be confidential, by the centre's decision.</summary>
internal static class Disclosure
{
    /// <summary>The report as it is kept: releases are public unless the claim was granted, and then on the ground that was granted.</summary>
    public static OperatorReport After(OperatorReport report, IEnumerable<AskedQuestion> asked)
    {
        var decided = asked.FirstOrDefault(one => one.Answer is { Code: WithheldRelease.Publish or WithheldRelease.Grant })?.Answer;
        return decided is null ? report : report with { Releases = [.. report.Releases.Select(row => Decided(row, decided))] };
    }

    private static ReleaseRow Decided(ReleaseRow row, Answer decided) => row switch
    {
        { WithheldGround.Value: null } => row,
        _ when decided.Code == WithheldRelease.Grant => row with { WithheldGround = row.WithheldGround with { Value = decided.Values[WithheldRelease.Ground] } },

        // Without a quantity there is nothing to disclose.
        { QuantityKg.Value: null } => row,
        _ => row with { WithheldGround = row.WithheldGround with { Value = null } },
    };
}
