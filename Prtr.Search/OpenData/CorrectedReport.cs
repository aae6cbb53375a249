using Prtr.Search.Register;

namespace Prtr.Search.OpenData;

/// <summary>A published version of a report and the one that replaced it.</summary>
/// <param name="Reason">Why it was corrected, as the operator or the centre wrote it; null when nobody said.</param>
/// <param name="Figures">Those that differ, as far as both versions show them.</param>
public sealed record CorrectedReport(PublicReport Former, PublicReport Present, string? Reason, IReadOnlyList<CorrectedFigure> Figures);

/// <summary>A figure as it was and as it is; null in the version that does not report it.</summary>
public sealed record CorrectedFigure(PublicRecord? Former, PublicRecord? Present)
{
    /// <summary>What the figure is about, which both say.</summary>
    public PublicRecord About => Present ?? Former!;
}
