using System.Runtime.InteropServices;
using Prtr.Search.Diffuse;
using Prtr.Search.Measures;
using Prtr.Search.Reference;
using Prtr.Search.Register;

namespace Prtr.Search.Aggregates;

/// <summary>Takes records one by one and adds each to its cell, and to that of the year after where the year before is asked for.</summary>
internal sealed class Gathering(AggregateRequest request, AggregateYears years, ReferenceData reference)
{
    private readonly Dimension?[] dimensions = [request.Rows.ElementAtOrDefault(0), request.Rows.ElementAtOrDefault(1), request.Column];
    private readonly Dictionary<(Subject Subject, int Year), bool> sameThreshold = [];

    // What the years shown have, and what the years before them have by the year that it is compared with.
    private readonly Dictionary<CellKey, RecordSums> now = [];
    private readonly Dictionary<CellKey, RecordSums> before = [];

    // Where a pollutant has another threshold than in the year before, so that there is no change to speak of.
    private readonly HashSet<(CellKey Key, RecordKind Kind)> thresholdChanged = [];

    // Of the report whose records come now: they mostly come together.
    private readonly string?[] ofReport = new string?[3];
    private PublicReport? report;
    private (bool IsShown, bool IsBefore) year;
    private (string This, string Next) yearTexts = ("", "");

    public int Cells => now.Count + before.Count;

    /// <summary>The answer, with the largest values alone.</summary>
    public AggregateAnswer Answer(DataRelease release)
    {
        var largest = new LargestValues(request, now);
        return new(request, release, years, new GatheredGroups(request, largest, now, thresholdChanged), new GatheredGroups(request, largest, before, []));
    }

    public void Add(PublicRecord record)
    {
        if (!request.Concerns(record))
        {
            return;
        }

        if (!ReferenceEquals(report, record.Report))
        {
            Turn(record.Report);
        }

        if (year.IsShown)
        {
            Add(now, record, record.Report.Year);
        }

        if (year.IsBefore)
        {
            Add(before, record, record.Report.Year + 1);
        }
    }

    public void Add(DiffuseRecord record)
    {
        if (years.Shown.Contains(record.Year))
        {
            Cell(now, KeyOf(record, record.Year)).AddDiffuse(record.Pollutant, record.QuantityKg);
        }

        if (request.Change && years.Shown.Contains(record.Year + 1))
        {
            Cell(before, KeyOf(record, record.Year + 1)).AddDiffuse(record.Pollutant, record.QuantityKg);
        }
    }

    private void Turn(PublicReport next)
    {
        report = next;
        year = (years.Shown.Contains(next.Year), request.Change && years.Shown.Contains(next.Year + 1));
        yearTexts = (Dimension.YearText(next.Year), Dimension.YearText(next.Year + 1));
        for (var place = 0; place < dimensions.Length; place++)
        {
            ofReport[place] = dimensions[place]?.Values.OfReport?.Invoke(next);
        }
    }

    private void Add(Dictionary<CellKey, RecordSums> cells, PublicRecord record, int shown)
    {
        var key = new CellKey(Value(0, record, shown), Value(1, record, shown), Value(2, record, shown));
        Cell(cells, key).Add(record);
        if (request.Change && !HasSameThreshold(Subject.Of(record), shown))
        {
            thresholdChanged.Add((key, record.Kind));
        }
    }

    private static RecordSums Cell(Dictionary<CellKey, RecordSums> cells, CellKey key)
    {
        ref var sums = ref CollectionsMarshal.GetValueRefOrAddDefault(cells, key, out _);
        return sums ??= new RecordSums();
    }

    private bool HasSameThreshold(Subject subject, int year)
    {
        if (!sameThreshold.TryGetValue((subject, year), out var same))
        {
            sameThreshold.Add((subject, year), same = subject.HasOneThreshold(reference, [year - 1, year]));
        }

        return same;
    }

    private string? Value(int place, RecordTraits traits, int shown) => dimensions[place] switch
    {
        null => null,
        var dimension when ReferenceEquals(dimension, Dimension.Year) => shown == report!.Year ? yearTexts.This : yearTexts.Next,
        { Values.OfReport: not null } => ofReport[place] ?? CellKey.Missing,
        var dimension => dimension.Values.OfRecord(traits) ?? CellKey.Missing,
    };

    private CellKey KeyOf(DiffuseRecord record, int shown)
    {
        return new(Value(dimensions[0]), Value(dimensions[1]), Value(dimensions[2]));

        string? Value(Dimension? dimension) =>
            dimension is null ? null
            : ReferenceEquals(dimension, Dimension.Year) ? Dimension.YearText(shown)
            : dimension.ValueOf(record) ?? CellKey.Missing;
    }
}
