namespace Prtr.Tests.Http.Telemetry;

/// <param name="Labels">Names of the attributes of its points.</param>
internal sealed record ExportedMetric(string Name, IReadOnlyList<string> InPrometheus, IReadOnlySet<string> Labels)
{
    private const int Sum = 7;
    private const int Histogram = 9;

    private static readonly Dictionary<string, string> Units = new() { ["s"] = "_seconds", ["By"] = "_bytes" };

    public static ExportedMetric Of(WireMessage metric)
    {
        var (name, isHistogram) = (metric.Text(1), metric.Has(Histogram));
        var kind = metric.Below(5).Concat(metric.Below(Sum)).Concat(metric.Below(Histogram)).Single();
        var stem = name.Replace('.', '_') + Units.GetValueOrDefault(metric.Text(3), "");
        return new(
            name,
            isHistogram ? [stem + "_bucket", stem + "_count", stem + "_sum"] : kind.Number(3) == 1 ? [stem + "_total"] : [stem],
            kind.All(1).SelectMany(point => point.All(isHistogram ? 9 : 7)).Select(attribute => attribute.Text(1).Replace('.', '_')).ToHashSet());
    }
}
